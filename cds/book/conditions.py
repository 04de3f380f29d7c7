"""Conditions in words: the tree of a rule as an outline that a clinician can hold against the guideline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rules.conditions import COMPARISONS, Measurement, Tree, fact_of
from rules.facts import FACTS

Outline = tuple[tuple[int, str], ...]

_SIGNS = {"$lte": "at most", "$lt": "below", "$gt": "above", "$gte": "at least"}
_JUNCTIONS = {"$and": "all of", "$or": "one of"}


def outline_of(tree: Tree, thresholds: Mapping[str, Any]) -> Outline:
    """The condition line by line with its depth; `thresholds` are those of the knowledge document."""
    return tuple(_lines(tree, thresholds, 0))


def _lines(tree: Tree, thresholds: Mapping[str, Any], depth: int) -> Iterator[tuple[int, str]]:
    ((operator, body),) = tree.items()
    if operator not in _JUNCTIONS:
        yield depth, leaf_in_words(tree, thresholds)
        return
    yield depth, f"{_JUNCTIONS[operator]}:"
    for part in body:
        yield from _lines(part, thresholds, depth + 1)


def leaf_in_words(leaf: Tree, thresholds: Mapping[str, Any]) -> str:
    """One test: `ferritin at most 75 ug/L (ferritin.adult.treat)`, `pregnant is not known to be yes`."""
    ((operator, body),) = leaf.items()
    name = fact_of(leaf)
    fact = FACTS[name]
    if operator in COMPARISONS and isinstance(fact, Measurement):
        ((_, limit),) = body.items()
        threshold = limit["$threshold"]
        unit = "" if fact.unit == "1" else f" {fact.unit}"
        return f"{name} {_SIGNS[operator]} {thresholds[threshold]['value']}{unit} ({threshold})"
    if operator in ("$ex", "$nex"):
        return f"{name} is {'known' if operator == '$ex' else 'not known'}"
    if operator == "$neq":
        return f"{name} is not known to be {body[name]}"
    return f"{name} is {body}"
