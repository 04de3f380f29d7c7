"""Why a condition does not hold: the fewest facts that keep it from holding, exactly.

A set of facts hinders when the condition would hold if these facts were otherwise and all others stayed. Of such sets
the smallest counts, then the one with the fewest known values in it, then the one that is least about a draft order,
then the one named first in the condition. What cannot be told is hindered by unknowns alone, wherever knowing them
would be enough, an interval by numbers inside itself. An assessed fact is replaced by the facts that it is assessed
from. Facts are taken one by one: that a record could not show one of them without another is not considered.

The search (hitting sets by iterative deepening): of the parts of an *and* that do not hold, one must change, so one of
its facts must; of an *or*, one of the facts of all its parts. Each value that a test can tell apart is tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from rules import reasons
from rules.compiled import CompiledAssessment, Knowledge
from rules.conditions import Measurement, Tree, fact_of, leaves, thresholds_of
from rules.errors import RulesError
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.reasons import Facts, FactValue, Leaf

Setting = Mapping[str, FactValue]
Settings = Mapping[str, tuple[Setting, ...]]


class Cause(StrEnum):
    """What a hindrance is: the record says otherwise, or it does not say."""

    VALUE = "value"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Hindrance:
    """One fact that keeps a condition from holding.

    `leaves` are its tests, as they are now, that would have to come out otherwise; `through` the assessed facts in
    which they stand, none for those of the condition itself.
    """

    fact: str
    cause: Cause
    leaves: tuple[Leaf, ...]
    through: tuple[str, ...] = ()


class Unreachable(RulesError):
    """No values of its facts make a condition hold."""


def hindrances(tree: Tree, facts: Facts, knowledge: Knowledge) -> tuple[Hindrance, ...]:
    """The fewest facts that keep a condition from holding, in the order of the condition; none when it holds.

    Raises `Unreachable` for a condition that holds for nobody.
    """
    condition = _Condition(tree, knowledge)
    before = condition.assessed(facts)
    told = condition.value(before)
    if told is True:
        return ()
    changes = condition.changes(facts, condition.possible(before)) if told is None else None
    changes = changes or condition.changes(facts, condition.settings)
    if changes is None:
        raise Unreachable("a condition that no patient fulfils")
    after = condition.assessed(_changed(facts, changes))
    return tuple(condition.hindrance(name, before, after) for name in condition.reads if name in changes)


class _Condition:
    """A condition with the assessments behind it."""

    def __init__(self, tree: Tree, knowledge: Knowledge) -> None:
        self._tree, self._limits = tree, knowledge.thresholds
        self._assessments = assessments_behind(tree, knowledge)
        trees = [tree, *(a.tree for a in self._assessments)]
        read = dict.fromkeys(fact_of(leaf) for part in trees for leaf in leaves(part))
        self.reads = tuple(name for name in read if name not in ASSESSED)
        limits = {name: set[float]() for name in self.reads}
        for leaf in (leaf for part in trees for leaf in leaves(part)):
            for threshold in thresholds_of(leaf):
                limits[fact_of(leaf)].add(self._limits[threshold])
        self.settings: Settings = {name: tuple(_settings(name, found)) for name, found in limits.items()}

    def assessed(self, facts: Facts) -> Facts:
        """The facts with those assessed anew that the condition needs."""
        said: dict[str, FactValue] = {**facts, **{a.fact: "unknown" for a in self._assessments}}
        for assessment in self._assessments:
            if reasons.value(assessment.tree, said, self._limits) is True:
                said[assessment.fact] = assessment.value
        return said

    def value(self, assessed: Facts) -> bool | None:
        return reasons.value(self._tree, assessed, self._limits)

    def possible(self, facts: Facts) -> Settings:
        """What the unknown facts may turn out to be."""
        return {
            name: tuple(setting for setting in found if _fits(setting, name, facts))
            for name, found in self.settings.items()
            if _unsure(name, facts)
        }

    def changes(self, facts: Facts, among: Settings) -> dict[str, Setting] | None:
        """The best of the smallest sets of these facts, with values at which the condition holds."""
        for most in range(1, len(among) + 1):
            seen: set[frozenset[tuple[str, int]]] = set()
            found = list(self._within(facts, {}, most, among, seen))
            if found:
                return min(found, key=lambda changes: self._rank(changes, facts))
        return None

    def hindrance(self, name: str, before: Facts, after: Facts) -> Hindrance:
        """What its tests say: those that would come to hold, otherwise those that would no longer."""
        places: list[tuple[str, Tree]] = [("", self._tree), *((a.fact, a.tree) for a in self._assessments)]
        turned = [(fact, leaf) for fact, tree in places for leaf in self._needed(tree, name, before, after)]
        turned = turned or [(fact, leaf) for fact, tree in places for leaf in self._lost(tree, name, before, after)]
        through = () if any(not fact for fact, _ in turned) else tuple(dict.fromkeys(fact for fact, _ in turned))
        told = tuple(dict.fromkeys(leaf for _, leaf in turned))
        unknown = _unsure(name, before) and all(leaf.found in (None, "unknown") or leaf.holds is None for leaf in told)
        return Hindrance(name, Cause.UNKNOWN if unknown else Cause.VALUE, told, through)

    def _within(
        self, facts: Facts, chosen: dict[str, int], most: int, among: Settings,
        seen: set[frozenset[tuple[str, int]]],
    ) -> Iterator[dict[str, Setting]]:  # fmt: skip
        """All ways to make the condition hold with at most so many more changes."""
        changes = {name: among[name][number] for name, number in chosen.items()}
        assessed = self.assessed(_changed(facts, changes))
        if self.value(assessed) is True:
            yield changes
        elif len(chosen) < most:
            for name in sorted(self._conflict(self._tree, assessed) & among.keys() - chosen.keys()):
                for number in range(len(among[name])):
                    more = {**chosen, name: number}
                    key = frozenset(more.items())
                    if key not in seen:
                        seen.add(key)
                        yield from self._within(facts, more, most, among, seen)

    def _conflict(self, tree: Tree, facts: Facts) -> frozenset[str]:
        """Facts of which at least one must change before a condition that does not hold can hold."""
        if "$and" in tree:
            failing = (part for part in tree["$and"] if reasons.value(part, facts, self._limits) is not True)
            return min((self._conflict(part, facts) for part in failing), key=len)
        if "$or" in tree:
            return frozenset().union(*(self._conflict(part, facts) for part in tree["$or"]))
        name = fact_of(tree)
        return self._behind(tree, facts) if name in ASSESSED else frozenset((name,))

    def _behind(self, leaf: Tree, facts: Facts) -> frozenset[str]:
        """For an assessed fact: those of the assessment that must hold, or of all where one must not."""
        name = fact_of(leaf)
        of_fact = [a for a in self._assessments if a.fact == name]
        asked = [a for a in of_fact if leaf.get(name) == a.value]
        if asked and reasons.value(asked[0].tree, facts, self._limits) is not True:
            return self._conflict(asked[0].tree, facts)
        return frozenset(self._base(a.tree for a in of_fact))

    def _base(self, trees: Iterable[Tree]) -> Iterator[str]:
        for tree in trees:
            for name in map(fact_of, leaves(tree)):
                if name in ASSESSED:
                    yield from self._base(a.tree for a in self._assessments if a.fact == name)
                else:
                    yield name

    def _rank(self, changes: Mapping[str, Setting], facts: Facts) -> tuple[int, int, list[int]]:
        known = sum(not _unsure(name, facts) for name in changes)
        return known, len(DRAFTED & changes.keys()), sorted(self.reads.index(name) for name in changes)

    def _needed(self, tree: Tree, name: str, before: Facts, after: Facts) -> Iterator[Leaf]:
        """The tests on which a condition would rest that do not hold now, as they are now."""
        grounds = {_test(leaf) for leaf in reasons.grounds(tree, after, self._limits)}
        if reasons.value(tree, after, self._limits) is True:
            for leaf in self._tests(tree, name, before):
                if leaf.holds is not True and _test(leaf) in grounds:
                    yield leaf

    def _lost(self, tree: Tree, name: str, before: Facts, after: Facts) -> Iterator[Leaf]:
        """The tests that hold now and would no longer."""
        for was, is_ in zip(self._tests(tree, name, before), self._tests(tree, name, after), strict=True):
            if was.holds is not is_.holds:
                yield was

    def _tests(self, tree: Tree, name: str, facts: Facts) -> list[Leaf]:
        return [reasons.leaf(leaf, facts, self._limits) for leaf in leaves(tree) if fact_of(leaf) == name]


def _test(leaf: Leaf) -> tuple[str, str, float | str | None]:
    return leaf.fact, leaf.operator, leaf.limit


def assessments_behind(tree: Tree, knowledge: Knowledge) -> tuple[CompiledAssessment, ...]:
    """The assessments behind a condition, each after those that it reads itself."""
    found: dict[tuple[str, str], CompiledAssessment] = {}
    for name in dict.fromkeys(map(fact_of, leaves(tree))):
        for assessment in knowledge.assessments:
            if assessment.fact == name:
                found |= {(a.fact, a.value): a for a in assessments_behind(assessment.tree, knowledge)}
                found[assessment.fact, assessment.value] = assessment
    return tuple(found.values())


def _settings(name: str, limits: Iterable[float]) -> Iterator[Setting]:
    """Every value of a fact that a test can tell from another; unknown last."""
    fact = FACTS[name]
    if isinstance(fact, Measurement):
        for value in sorted({value for limit in limits for value in around(fact, limit)}) or [fact.lowest]:
            yield {f"{name}_min": value, f"{name}_max": value}
        yield {}
    else:
        yield from ({name: said} for said in ("yes", "no", "unknown"))


def around(fact: Measurement, limit: float) -> tuple[float, ...]:
    """The values of a fact at a limit and next to it on both sides, those in its range."""
    step, exact = Decimal(1).scaleb(-fact.decimals), Decimal(str(limit))
    below, above = exact.quantize(step, ROUND_FLOOR), exact.quantize(step, ROUND_CEILING)
    found = dict.fromkeys(float(value) for value in (below - step, below, above, above + step))
    return tuple(value for value in found if fact.lowest <= value <= fact.highest)


def _changed(facts: Facts, changes: Mapping[str, Setting]) -> Facts:
    """The facts with the changed ones replaced."""
    gone = {prop for name in changes for prop in (name, f"{name}_min", f"{name}_max")}
    kept = {prop: value for prop, value in facts.items() if prop not in gone}
    return kept | {prop: value for setting in changes.values() for prop, value in setting.items()}


def _fits(setting: Setting, name: str, facts: Facts) -> bool:
    """Whether an unknown fact may turn out so: an interval inside itself."""
    low, high = facts.get(f"{name}_min"), facts.get(f"{name}_max")
    if low is None or high is None:
        return True
    value = setting.get(f"{name}_min")
    return value is not None and float(low) <= float(value) <= float(high)


def _unsure(name: str, facts: Facts) -> bool:
    """Whether a fact is unknown, or an interval and no number."""
    if isinstance(FACTS[name], Measurement):
        return facts.get(f"{name}_min") is None or facts[f"{name}_min"] != facts[f"{name}_max"]
    return facts[name] == "unknown"
