"""What would change the advice: the smallest change of one number at which a rule comes or goes.

The numbers are results that a rule, its assessed facts, the derived facts in it or the rules that suppress it compare
with a limit in the same unit. Tried are the values at each limit and next to it, outwards from the value found; where
the change lies between two of them (a limit that moves with an earlier result), it is narrowed down. Nothing is
concluded from the tree: each value is decided again, whole, by whoever judges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Measurement, Tree, fact_of, leaves, thresholds_of
from rules.facts import FACTS
from rules.hindrances import around, assessments_behind
from rules.reasons import Facts

MOST_NEAR = 6
REACH = 0.25  # of the limit: how far a number may be from a near miss
_LABORATORY = "laboratory/"

Effect = Literal["shown", "not shown", "holds", "does not hold"]


@dataclass(frozen=True)
class Verdict:
    """The rules that hold, those that are a card or a line of one, and those that lead a card."""

    holding: frozenset[str]
    shown: frozenset[str]
    leading: tuple[str, ...]


@dataclass(frozen=True)
class Flip:
    """A number at which a rule comes or goes.

    `found` is the value or interval now, `value` the nearest one with another `effect`, `threshold` the name of the
    limit next to it and `limit` its number. `instead` are the rules that lead a card there and lead none now.
    """

    rule: str
    fact: str
    found: tuple[float, float]
    value: float
    threshold: str
    limit: float
    effect: Effect
    instead: tuple[str, ...] = ()

    @property
    def upwards(self) -> bool:
        """Whether the value lies above what was found; one inside an interval counts as neither."""
        return self.value > self.found[1]

    @property
    def distance(self) -> float:
        """How far it is from what was found, as a part of the limit."""
        return _distance(self.value, self.found) / (abs(self.limit) or 1)


Judge = Callable[[str, float], Verdict | None]


@dataclass
class Question:
    """What is decided now, what at other numbers; each number is decided once.

    `judge` says what is decided with a measurement at a value, None where that cannot be said.
    """

    facts: Facts
    now: Verdict
    judge: Judge
    knowledge: Knowledge
    _judged: dict[tuple[str, float], Verdict | None] = field(default_factory=dict)

    def at(self, fact: str, value: float) -> Verdict | None:
        if (fact, value) not in self._judged:
            self._judged[fact, value] = self.judge(fact, value)
        return self._judged[fact, value]

    def found(self, fact: str) -> tuple[float, float] | None:
        low, high = self.facts.get(f"{fact}_min"), self.facts.get(f"{fact}_max")
        return None if low is None or high is None else (float(low), float(high))


def flips(rule: CompiledRule, question: Question) -> tuple[Flip, ...]:
    """For each number the nearest value below and above, or inside an interval, that flips a rule; nearest first.

    A rule that is shown flips when it is no longer shown. One that is not flips when it is; where no number shows it,
    when it holds.
    """
    tried = candidates(rule, question.knowledge)
    shown = list(_flips(rule, question, tried, _shown))
    if shown or rule.id in question.now.shown:
        return tuple(sorted(shown, key=lambda flip: flip.distance))
    return tuple(sorted(_flips(rule, question, tried, _held), key=lambda flip: flip.distance))


def near_misses(rules: Iterable[CompiledRule], question: Question) -> tuple[Flip, ...]:
    """The rules that a small change of one number would bring or take away, the nearest first, each once."""
    nearest: dict[str, Flip] = {}
    for rule in rules:
        tried = {
            fact: {value: name for value, name in limits.items() if _near(value, fact, name, question)}
            for fact, limits in candidates(rule, question.knowledge).items()
        }
        for flip in sorted(_flips(rule, question, tried, _shown), key=lambda flip: flip.distance)[:1]:
            nearest[rule.id] = flip
    return tuple(sorted(nearest.values(), key=lambda flip: (flip.distance, flip.rule))[:MOST_NEAR])


def candidates(rule: CompiledRule, knowledge: Knowledge) -> Mapping[str, Mapping[float, str]]:
    """The values to try of each measurement that was made, each with the name of the limit beside it."""
    rivals = (other for other in knowledge.rules if rule.id in other.suppresses)
    trees = [tree for one in (rule, *rivals) for tree in _trees(one.tree, knowledge)]
    found: dict[str, dict[float, str]] = {}
    for leaf in (leaf for tree in trees for leaf in leaves(tree)):
        for measurement, threshold in _compared(leaf, knowledge):
            for value in around(measurement, knowledge.thresholds[threshold]):
                found.setdefault(measurement.name, {}).setdefault(value, threshold)
    return found


def _trees(tree: Tree, knowledge: Knowledge) -> Iterator[Tree]:
    yield tree
    yield from (assessment.tree for assessment in assessments_behind(tree, knowledge))


def _compared(leaf: Tree, knowledge: Knowledge) -> Iterator[tuple[Measurement, str]]:
    """The measured numbers behind a leaf, with the limits in their unit."""
    fact = FACTS[fact_of(leaf)]
    for threshold in (*thresholds_of(leaf), *fact.windows):
        for table in (read.removeprefix(_LABORATORY) for read in fact.reads if read.startswith(_LABORATORY)):
            measured = FACTS.get(table.replace("-", "_"))
            unit = knowledge.document["thresholds"][threshold]["unit"]
            if isinstance(measured, Measurement) and measured.unit == unit:
                yield measured, threshold


_Effect = Callable[[str, Verdict], Effect]


def _shown(rule: str, verdict: Verdict) -> Effect:
    return "shown" if rule in verdict.shown else "not shown"


def _held(rule: str, verdict: Verdict) -> Effect:
    return "holds" if rule in verdict.holding else "does not hold"


def _flips(
    rule: CompiledRule, question: Question, tried: Mapping[str, Mapping[float, str]], effect: _Effect
) -> Iterator[Flip]:
    now = effect(rule.id, question.now)
    measured = ((fact, limits, found) for fact, limits in tried.items() if (found := question.found(fact)) is not None)
    for fact, limits, found in measured:
        for values in filter(None, _directions(limits, found)):
            start = _end(values[0], found)
            for value in values:
                verdict = question.at(fact, value)
                if verdict is None:
                    continue
                if effect(rule.id, verdict) != now:
                    nearest = _narrowed(rule.id, question, fact, (start, value), effect)
                    yield _flip(rule.id, question, fact, nearest, limits[value], effect)
                    break
                start = value


def _directions(limits: Iterable[float], found: tuple[float, float]) -> tuple[list[float], ...]:
    """The values below, above and inside what was found, the nearest first."""
    low, high = found
    values = sorted(limits)
    inside = [value for value in values if low <= value <= high and low < high]
    return [v for v in reversed(values) if v < low], [v for v in values if v > high], inside


def _narrowed(rule: str, question: Question, fact: str, between: tuple[float, float], effect: _Effect) -> float:
    """The value nearest to the first of two at which a rule is as it is at the second."""
    measurement = FACTS[fact]
    assert isinstance(measurement, Measurement)
    step = Decimal(1).scaleb(-measurement.decimals)
    same, other = (int(Decimal(str(end)) / step) for end in between)
    now = effect(rule, question.now)
    while abs(other - same) > 1:
        middle = (same + other) // 2
        verdict = question.at(fact, float(middle * step))
        if verdict is not None and effect(rule, verdict) != now:
            other = middle
        else:
            same = middle
    return float(other * step)


def _flip(rule: str, question: Question, fact: str, value: float, threshold: str, effect: _Effect) -> Flip:
    verdict, found = question.at(fact, value), question.found(fact)
    assert verdict is not None
    assert found is not None
    instead = tuple(name for name in verdict.leading if name not in question.now.leading and name != rule)
    limit = question.knowledge.thresholds[threshold]
    return Flip(rule, fact, found, value, threshold, limit, effect(rule, verdict), instead)


def _end(value: float, found: tuple[float, float]) -> float:
    """The end of what was found that is nearer to a value; a value inside stays itself."""
    return min(max(value, found[0]), found[1])


def _distance(value: float, found: tuple[float, float]) -> float:
    return abs(value - _end(value, found))


def _near(value: float, fact: str, threshold: str, question: Question) -> bool:
    found = question.found(fact)
    return found is not None and _distance(value, found) <= REACH * question.knowledge.thresholds[threshold]
