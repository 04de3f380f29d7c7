"""Why a condition holds, does not hold or cannot be told: read from the same tree, beside the engine.

Three-valued (Kleene): True, False, or None when what is unknown could decide. A threshold that is not among those given
is unknown too.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.conditions import COMPARISONS, Tree, fact_of

FactValue = str | int | float
Facts = Mapping[str, FactValue]

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "$lte": operator.le, "$lt": operator.lt, "$gt": operator.gt, "$gte": operator.ge,
}  # fmt: skip
NOT_KNOWN = "is not known to be"  # the operator of a leaf that an unknown does not keep from holding


class Truth(StrEnum):
    """The three outcomes of a condition."""

    HOLDS = "holds"
    FAILS = "does not hold"
    UNTOLD = "cannot be told"


@dataclass(frozen=True)
class Leaf:
    """One test of a condition on given facts.

    `limit` is the number compared with, `threshold` its name in the knowledge, `found` the value or the interval
    (None when unknown), `holds` None when it cannot be told.
    """

    fact: str
    operator: str
    limit: float | str | None
    threshold: str | None
    found: str | tuple[float, float] | None
    holds: bool | None


def leaf(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> Leaf:
    """One leaf, evaluated."""
    ((test, body),) = tree.items()
    fact = fact_of(tree)
    if test in COMPARISONS:
        ((_, limit),) = body.items()
        name = limit["$threshold"]
        interval, number = _interval(fact, facts), thresholds.get(name)
        return Leaf(fact, test, number, name, interval, None if number is None else _compared(test, interval, number))
    if test in ("$ex", "$nex"):
        interval = _interval(fact, facts)
        return Leaf(fact, test, None, None, interval, (interval is not None) == (test == "$ex"))
    if test == "$neq":
        return Leaf(fact, NOT_KNOWN, body[fact], None, str(facts[fact]), facts[fact] != body[fact])
    found = str(facts[fact])
    return Leaf(fact, "is", body, None, found, None if found == "unknown" != body else found == body)


def value(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> bool | None:
    """Whether a condition holds: True, False, or None when it cannot be told."""
    for junction, decisive in (("$and", False), ("$or", True)):
        if junction in tree:
            unknown = False
            for part in tree[junction]:
                got = value(part, facts, thresholds)
                if got is decisive:
                    return decisive
                unknown = unknown or got is None
            return None if unknown else not decisive
    return _holds(tree, facts, thresholds)


def truth(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> Truth:
    """`value` as one of the three outcomes."""
    got = value(tree, facts, thresholds)
    return Truth.UNTOLD if got is None else Truth.HOLDS if got else Truth.FAILS


def grounds(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> tuple[Leaf, ...]:
    """The leaves that make the condition hold."""
    for junction in ("$and", "$or"):
        if junction in tree:
            holding = [part for part in tree[junction] if value(part, facts, thresholds) is True]
            return _unique(found for part in holding for found in grounds(part, facts, thresholds))
    return (leaf(tree, facts, thresholds),)


def obstacles(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> tuple[Leaf, ...]:
    """A short set of leaves that keeps the condition from holding, found in one pass.

    Of alternatives, the one that fewest known values contradict counts, then the shortest; leaves that share a fact
    are told apart. `rules.hindrances` finds the smallest set of facts.
    """
    return _unique(_obstacles(tree, facts, thresholds))


def unknowns(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> tuple[Leaf, ...]:
    """All leaves for want of which a condition cannot be told; empty when it is told."""
    if value(tree, facts, thresholds) is not None:
        return ()
    for junction in ("$and", "$or"):
        if junction in tree:
            return _unique(found for part in tree[junction] for found in unknowns(part, facts, thresholds))
    return (leaf(tree, facts, thresholds),)


def _obstacles(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> tuple[Leaf, ...]:
    """Empty exactly when the condition holds."""
    if "$and" in tree:
        return tuple(found for part in tree["$and"] for found in _obstacles(part, facts, thresholds))
    if "$or" in tree:
        smallest: tuple[Leaf, ...] | None = None
        for part in tree["$or"]:
            found = _obstacles(part, facts, thresholds)
            if not found:
                return ()
            if smallest is None or _weight(found) < _weight(smallest):
                smallest = found
        return smallest or ()
    return () if _holds(tree, facts, thresholds) is True else (leaf(tree, facts, thresholds),)


def _weight(found: tuple[Leaf, ...]) -> tuple[int, int]:
    different = _unique(found)
    return sum(part.holds is False for part in different), len(different)


def _holds(tree: Tree, facts: Facts, thresholds: Mapping[str, float]) -> bool | None:
    """Whether one leaf holds; as `leaf` says, without the rest."""
    ((test, body),) = tree.items()
    if test in COMPARISONS:
        ((_, limit),) = body.items()
        number = thresholds.get(limit["$threshold"])
        return None if number is None else _compared(test, _interval(fact_of(tree), facts), number)
    if test in ("$ex", "$nex"):
        (name,) = body
        return (name in facts) == (test == "$ex")
    if test == "$neq":
        ((fact, value),) = body.items()
        return bool(facts[fact] != value)
    found = facts[test]
    return None if found == "unknown" != body else bool(found == body)


def _unique(found: Iterable[Leaf]) -> tuple[Leaf, ...]:
    return tuple(dict.fromkeys(found))


def _interval(fact: str, facts: Facts) -> tuple[float, float] | None:
    low, high = facts.get(f"{fact}_min"), facts.get(f"{fact}_max")
    return None if low is None or high is None else (float(low), float(high))


def _compared(test: str, interval: tuple[float, float] | None, limit: float) -> bool | None:
    if interval is None:
        return None
    low, high = (_COMPARE[test](end, limit) for end in interval)
    return low if low == high else None
