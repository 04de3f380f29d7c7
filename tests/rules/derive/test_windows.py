"""Both sides of every window and limit that a fact is declared to use, and no limit beside them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from rules.derive.drafts import facts_of as facts_of_order
from rules.derive.reading import derive_facts
from rules.facts import ASSESSED, DRAFTED, FACTS
from tests.rules.derive.builders import THRESHOLDS
from tests.rules.derive.window_row import Row, Side
from tests.rules.derive.window_rows import ROWS

ALL = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.fact}-{row.threshold}")


def seen(side: Side, row: Row, **changed: float) -> object:
    """What the fact is, in the words of the row."""
    thresholds = {**THRESHOLDS, **changed}
    values = {**derive_facts(side.findings, thresholds, side.day).values, **facts_of_order(side.draft, thresholds)}
    if row.fact in values:
        return values[row.fact]
    low, high = values.get(f"{row.fact}_min"), values.get(f"{row.fact}_max")
    if low is None:
        return "unknown"
    words = {row.inside.said, row.outside.said}
    if {"exact", "between"} & words:
        return "exact" if low == high else "between"
    return "known" if "known" in words else (low, high)


@ALL
def test_both_sides_of_a_limit(row: Row) -> None:
    """Catalogue 3.1 and corrections 6.1: the last step that counts and the first that does not."""
    assert (seen(row.inside, row), seen(row.outside, row)) == (row.inside.said, row.outside.said)


@ALL
def test_the_limit_is_the_one_that_is_declared(row: Row) -> None:
    """Moved by one step, what was just outside counts; moved back by one, what was just inside does not."""
    value = THRESHOLDS[row.threshold]
    forward, back = (round(value + step, 6) for step in (row.step, -row.step))
    assert seen(row.outside, row, **{row.threshold: forward}) == row.inside.said
    assert seen(row.inside, row, **{row.threshold: back}) == row.outside.said


def test_every_declared_limit_is_shown() -> None:
    """Each pair of a fact and a threshold has one row; one that cannot change its fact is declared in error."""
    declared = {(fact.name, threshold) for fact in FACTS.values() for threshold in fact.windows}
    shown = [(row.fact, row.threshold) for row in ROWS]
    assert len(shown) == len(set(shown))
    assert declared == set(shown)


def test_no_fact_depends_on_a_limit_that_it_does_not_declare() -> None:
    """In none of these records does moving a threshold change a fact that does not name it."""
    declared = {(fact.name, threshold) for fact in FACTS.values() for threshold in fact.windows}
    assert found_to_depend() <= declared


def found_to_depend() -> set[tuple[str, str]]:
    """Each fact that changes when the threshold of a row moves, over all rows."""
    found: set[tuple[str, str]] = set()
    for row in ROWS:
        for side in (row.inside, row.outside):
            plain = facts_of(side, THRESHOLDS)
            for step in (row.step, -row.step):
                moved = facts_of(side, {**THRESHOLDS, row.threshold: THRESHOLDS[row.threshold] + step})
                found |= {(name, row.threshold) for name in FACTS if moved.get(name) != plain.get(name)}
    return found


def facts_of(side: Side, thresholds: Mapping[str, float]) -> dict[str, object]:
    """Every fact by its name, a measurement as its interval."""
    values = derive_facts(side.findings, thresholds, side.day).values
    return {
        name: values.get(name) or (values.get(f"{name}_min"), values.get(f"{name}_max"))
        for name in FACTS.keys() - ASSESSED - DRAFTED
    }
