"""Conditions in words: a leaf as a reader of the rules would say it."""

from __future__ import annotations

from rules.conditions import Measurement
from rules.facts import FACTS
from rules.reasons import Leaf

_SIGNS = {"$lte": "≤", "$lt": "<", "$gt": ">", "$gte": "≥"}


def leaf_in_words(leaf: Leaf) -> str:
    """Fact, comparison, limit with the name of its threshold, and what was found."""
    return f"{tested(leaf)} – found {found(leaf)}"


def tested(leaf: Leaf) -> str:
    """What a leaf asks for: `ferritin ≤ 75 ug/L (ferritin.adult.treat)`, `dialysis is no`."""
    fact = FACTS[leaf.fact]
    if leaf.operator in _SIGNS and isinstance(fact, Measurement):
        return f"{leaf.fact} {_SIGNS[leaf.operator]} {_plain(leaf.limit)} {fact.unit} ({leaf.threshold})"
    if leaf.operator == "$ex":
        return f"{leaf.fact} is known"
    if leaf.operator == "$nex":
        return f"{leaf.fact} is unknown"
    return f"{leaf.fact} {leaf.operator} {leaf.limit}"


def found(leaf: Leaf) -> str:
    """What the record said: a value, an interval, yes, no or unknown."""
    if leaf.found is None:
        return "unknown"
    if isinstance(leaf.found, tuple):
        low, high = leaf.found
        return _plain(low) if low == high else f"{_plain(low)} to {_plain(high)}"
    return leaf.found


def _plain(number: float | str | None) -> str:
    return f"{number:g}" if isinstance(number, float | int) and abs(number) < 1e6 else str(number)
