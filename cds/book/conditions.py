"""Conditions in words: the tree of a rule as an outline that a clinician can hold against the guideline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rules.conditions import COMPARISONS, Measurement, Tree, fact_of
from rules.facts import FACTS

Outline = tuple[tuple[int, str], ...]

_SIGNS = {"$lte": "at most", "$lt": "below", "$gt": "above", "$gte": "at least"}
_JUNCTIONS = {"$and": "all of", "$or": "one of"}
_OTHER_THAN = {"yes": "no or unknown", "no": "yes or unknown", "unknown": "known, yes or no"}
_UNITS = {
    "1": "",
    "{score}": "",
    "ug/L": "µg/L",
    "mL/min/{1.73_m2}": "mL/min/1.73 m²",
    "kg/m2": "kg/m²",
    "a": "years",
    "d": "days",
}
_ABBREVIATIONS = {"tsat": "TSAT", "egfr": "eGFR", "crp": "CRP", "bmi": "BMI", "rls": "RLS", "iv": "IV"}


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
    """One test: `ferritin at most 75 µg/L (ferritin.adult.treat)`, `maintenance dialysis: no or unknown`.

    A number has the name of its fact, a statement its meaning; the table of facts has both.
    """
    ((operator, body),) = leaf.items()
    fact = FACTS[fact_of(leaf)]
    if operator in COMPARISONS and isinstance(fact, Measurement):
        ((_, limit),) = body.items()
        threshold = limit["$threshold"]
        amount = with_unit(thresholds[threshold]["value"], fact.unit)
        return f"{in_words(fact.name)} {_SIGNS[operator]} {amount} ({threshold})"
    if operator in ("$ex", "$nex"):
        return f"{in_words(fact.name)} {'known' if operator == '$ex' else 'not known'}"
    meaning = fact.meaning.removeprefix("assessment: ")
    return f"{meaning}: {_OTHER_THAN[body[fact.name]] if operator == '$neq' else body}"


def with_unit(value: float, unit: str) -> str:
    """A number with its unit as a clinician writes it."""
    return f"{value:g}%" if unit == "%" else f"{value:g} {_UNITS.get(unit, unit)}".rstrip()


def in_words(name: str) -> str:
    """The name of a fact as words: `TSAT`, `eGFR for dosing`."""
    return re.sub(r"[a-z]+", lambda word: _ABBREVIATIONS.get(word[0], word[0]), name.replace("_", " "))
