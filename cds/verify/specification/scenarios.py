"""What the scenarios do not show, as scenarios that are ready to be judged by a clinician and put into a feature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from cds.verify.specification.coverage import Place, Suite
from cds.verify.specification.mutations import Tried, affected
from cds.verify.specification.nearby import facts_read, nearby
from cds.verify.specification.recording import Line, Recorded
from cds.verify.specification.replay import Replay
from rules.compiled import CompiledRule
from rules.conditions import fact_of

MOST_TRIED = 60  # neighbours in which a change decides something else
# the sentences that say most, first
_SENTENCES = ("kept_back", "untold", "not_assessed", "advised_as", "advised", "not_advised", "reads", "not_recorded")


class Writer:
    """Searches and writes them. `names` is what a clinician calls the advice of each rule."""

    def __init__(self, suite: Suite, names: Mapping[str, str]) -> None:
        self._suite, self._names = suite, names
        self._around: dict[tuple[str, bool], Suite] = {}
        self._unchanged = Replay(suite.knowledge)

    def of_leaf(self, place: Place, side: str) -> Recorded | None:
        """A scenario in which a leaf alone decides; None when none is near."""
        rule = place.rule
        for around in self._each(rule):
            bits = place.alone(around.sight)[side] & around.on_hooks_of(rule)
            found = around.first(rule, bits)
            if found is not None:
                return self._claiming(found, self._right(found, rule)[:1])
        return None

    def of_mutant(self, tried: Tried) -> Recorded | None:
        """A scenario that fails under a change, with the line that does; None when none is near."""
        knowledge = tried.mutant.knowledge(self._suite.knowledge)
        replay = Replay(knowledge)
        for rule in self._touched(tried):
            for around in self._each(rule):
                for told in islice(affected(around, tried.mutant, knowledge), MOST_TRIED):
                    for line in self._right(told, rule):
                        claiming = self._claiming(told, (line,))
                        if replay.failing(claiming) is not None:
                            return claiming
        return None

    def _touched(self, tried: Tried) -> Iterator[CompiledRule]:
        """The rule of a mutant; of an assessment or a threshold the rules that rest on it, in short."""
        knowledge = self._suite.knowledge
        if not tried.mutant.is_shared:
            yield knowledge.rule[tried.mutant.owner]
            return
        leaf = tried.mutant.leaf
        read = {fact_of(leaf)} if leaf else set()
        yield from [rule for rule in knowledge.rules if read and read <= facts_read(rule, knowledge)][:4]

    def _each(self, rule: CompiledRule) -> Iterator[Suite]:
        for pairs in (False, True):
            if (rule.id, pairs) not in self._around:
                self._around[rule.id, pairs] = nearby(rule, self._suite, pairs)
            yield self._around[rule.id, pairs]

    def _right(self, told: Recorded, rule: CompiledRule) -> Sequence[Line]:
        """What can rightly be said of a rule in a scenario, with the sentences that there are."""
        return self._unchanged.right(told, self._sentences(rule))

    def _sentences(self, rule: CompiledRule) -> list[Line]:
        """Each sentence about an advice with the name of this one in it; what is read, as it was recorded."""
        found: dict[str, Line] = {}
        for line in (line for told in self._suite.recorded for line in told.claims):
            if line.function in _SENTENCES and line.rule is not None:
                name, other = self._names[rule.id], self._names[line.rule]
                text = line.text.replace(other, name, 1)
                arguments = {**line.arguments, "advice": name}
                found[text] = replace(line, text=text, arguments=arguments, rule=rule.id)
        return sorted(found.values(), key=lambda line: _SENTENCES.index(line.function))

    def _claiming(self, told: Recorded, lines: Iterable[Line]) -> Recorded:
        return replace(told, lines=(*told.lines, *lines))


def gherkin(told: Recorded, title: str) -> str:
    """A scenario as a feature writes it, below no background."""
    lines = [f"  Scenario: {title}"]
    said = ""
    for line in told.lines:
        keyword = "And" if line.kind == said else line.kind.capitalize()
        lines.append(f"    {keyword} {line.text}")
        said = line.kind
    return "\n".join(lines)
