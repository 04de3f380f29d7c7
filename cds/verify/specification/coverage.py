"""Condition coverage of the scenarios, masking MC/DC: for each leaf, one scenario each way in which it alone decides.

A leaf alone decides while it is not masked: everything that an `$and` on the way to it also asks for holds, and
nothing that an `$or` on the way also offers does. Two recorded cases are asked for, on a hook of the rule:

* *holds*: the leaf holds, and with it the rule. Were the leaf otherwise, the rule would not hold.
* *fails*: the leaf is known not to hold, and the rule does not hold. Were it otherwise, the rule would hold.

What is unknown is neither: of a rule that cannot be told, no leaf is covered. An exception that does not block while
it is unknown is read as "not known to be", which holds of an unknown; so its first case may be unknown or told, and
for its second the exception must be recorded. That an unknown blocks, or does not, is shown by the mutation that
switches the two kinds of exception. A tier counts together with its rule: its cases are of patients for whom the rest
of the rule holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cds.verify.specification.recording import Facts, Recorded
from cds.verify.specification.sight import Sight, Table
from cds.verify.specification.trees import Way, beside, places
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree
from rules.facts import ASSESSED

SIDES = ("holds", "fails")


@dataclass(frozen=True)
class Place:
    """One leaf of a rule or of one of its tiers: the condition that it stands in, and the way to it."""

    rule: CompiledRule
    part: str
    tree: Tree
    way: Way
    leaf: Tree

    def alone(self, sight: Sight) -> dict[str, int]:
        """The facts for which this leaf alone decides, each way."""
        unmasked = sight.table.all
        for junction, part in beside(self.tree, self.way):
            holds = sight.truths(part).holds
            unmasked &= holds if junction == "$and" else ~holds
        leaf = sight.truths(self.leaf)
        return {"holds": unmasked & leaf.holds, "fails": unmasked & leaf.fails & sight.truths(self.tree).fails}


@dataclass(frozen=True)
class Covered:
    """A leaf, and for each way a scenario in which it alone decides; None where there is none."""

    place: Place
    shown: dict[str, Recorded | None]

    @property
    def missing(self) -> tuple[str, ...]:
        """The ways that no scenario shows."""
        return tuple(side for side in SIDES if self.shown[side] is None)


class Suite:
    """The recorded scenarios by the facts that they decide about."""

    def __init__(self, recorded: Iterable[Recorded], knowledge: Knowledge) -> None:
        self.recorded = tuple(recorded)
        self.knowledge = knowledge
        self.table = Table(facts for told in self.recorded for facts in told.facts)
        self.sight = Sight(self.table, knowledge)
        self.bits = [self.table.bits(told.facts) for told in self.recorded]
        self.focus = [self.table.bits(told.in_focus) for told in self.recorded]

    def row_of(self, facts: Facts) -> int:
        """Which bit some facts have, with or without those that are assessed."""
        return self.table.rows[frozenset((name, value) for name, value in facts.items() if name not in ASSESSED)]

    def on_hooks_of(self, rule: CompiledRule) -> int:
        """The facts that are decided about on a hook of a rule."""
        found = 0
        for told, bits in zip(self.recorded, self.focus, strict=True):
            found |= bits if told.hook in rule.hooks else 0
        return found

    def first(self, rule: CompiledRule, bits: int) -> Recorded | None:
        """A scenario on a hook of a rule with one of these facts; rather one that names the rule."""
        found = [
            told
            for told, focus in zip(self.recorded, self.focus, strict=True)
            if focus & bits and told.hook in rule.hooks
        ]
        return min(found, key=lambda told: (rule.id not in told.claimed, len(told.lines)), default=None)


def places_of(knowledge: Knowledge) -> Iterator[Place]:
    """Every leaf of every rule, exceptions included, and of every tier."""
    for rule in knowledge.rules:
        for way, leaf in places(rule.tree):
            yield Place(rule, "rule", rule.tree, way, leaf)
        for part, tier in (("warning", rule.warning), ("critical", rule.critical)):
            if tier is not None:
                tree = {"$and": [rule.tree, tier]}
                for way, leaf in places(tier):
                    yield Place(rule, part, tree, (1, *way), leaf)


def coverage_of(suite: Suite) -> list[Covered]:
    """Each leaf of the knowledge with the scenarios that show it."""
    return [_covered(place, suite) for place in places_of(suite.knowledge)]


def _covered(place: Place, suite: Suite) -> Covered:
    decided = suite.on_hooks_of(place.rule)
    alone = place.alone(suite.sight)
    return Covered(place, {side: suite.first(place.rule, alone[side] & decided) for side in SIDES})
