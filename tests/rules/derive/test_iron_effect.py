"""Whether the effect of iron was measured, and whether ferritin rose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.findings import Arrival, Kind, Span
from tests.rules.derive.builders import (
    Arrived,
    days,
    fact,
    ferritin,
    incomplete,
    medicine,
)

START = date(2026, 1, 1)


def oral(start: date | None = START, end: date | None = None, **more: Any) -> object:
    return medicine("ferrous-fumarate", "oral-iron", start, end, **more)


def by_vein(start: date | Span | None = START) -> object:
    return medicine("iron-sucrose", "iv-iron", start, kind_of=Kind.ADMINISTRATION)


JUDGED = date(2026, 6, 1)
BEFORE = date(2025, 12, 20)
SINCE = date(2026, 5, 1)


def below(number: float, drawn: date) -> object:
    return ferritin(number, drawn, low=Decimal(1), open_high=True)


def above(number: float, drawn: date) -> object:
    return ferritin(number, drawn, high=Decimal(20000), open_low=True)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([ferritin(40, BEFORE), ferritin(59.9, SINCE)], "yes"),
        ([ferritin(40, BEFORE), ferritin(60, SINCE)], "no"),
        ([ferritin(40, BEFORE), ferritin(20, SINCE)], "yes"),
        ([ferritin(90, date(2024, 1, 1)), ferritin(40, BEFORE), ferritin(65, SINCE)], "no"),
        ([ferritin(40, START), ferritin(50, SINCE)], "yes"),
        ([ferritin(40, BEFORE), ferritin(70, date(2026, 4, 1)), ferritin(45, SINCE)], "yes"),
        ([ferritin(40, BEFORE), below(15, SINCE)], "yes"),
        ([below(15, BEFORE), ferritin(34.9, SINCE)], "unknown"),
        ([below(15, BEFORE), ferritin(35, SINCE)], "no"),
        ([below(15, BEFORE), ferritin(20.9, SINCE)], "yes"),
        ([ferritin(40, BEFORE), above(100, SINCE)], "no"),
        ([ferritin(40, BEFORE)], "no"),
        ([ferritin(40, BEFORE), ferritin(41, date(2026, 2, 25))], "no"),
    ],
)
def test_ferritin_that_did_not_rise_on_oral_iron(given: list[object], expected: str) -> None:
    """Corrections 6.1: a rise of less than 20 is none; the whole interval must lie on one side."""
    assert fact("oral_iron_no_rise", oral(), *given, day=JUDGED) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (ferritin(49.9, SINCE), "yes"),
        (ferritin(50, SINCE), "no"),
        (below(15, SINCE), "yes"),
        (below(75, SINCE), "unknown"),
        (above(100, SINCE), "no"),
        (above(30, SINCE), "unknown"),
    ],
)
def test_no_rise_where_no_earlier_ferritin_is_known(after: object, expected: str) -> None:
    """Corrections 6.1: baseline unknown is no rise only below 50; one drawn after the start is no baseline."""
    assert fact("oral_iron_no_rise", oral(), after, day=JUDGED) == expected
    assert fact("oral_iron_no_rise", oral(), ferritin(10, date(2026, 1, 2)), after, day=JUDGED) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([oral(days(40))], "no"),
        ([oral(None, kind_of=Kind.STATEMENT)], "unknown"),
        ([oral(None)], "unknown"),
        ([oral(days(300), days(20))], "no"),
    ],
)
def test_no_rise_is_only_judged_while_oral_iron_is_taken(given: list[object], expected: str) -> None:
    """Corrections 6.1: after twelve weeks; without a start nobody can tell."""
    low = ferritin(40, days(310)), ferritin(40, days(5))
    assert fact("oral_iron_no_rise", *given, *low) == expected


@pytest.mark.parametrize("arrived", incomplete("oral_iron_no_rise"))
def test_no_rise_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("oral_iron_no_rise", arrived=arrived) == "unknown"
    given = oral(), ferritin(40, BEFORE), ferritin(40, SINCE)
    assert fact("oral_iron_no_rise", *given, day=JUDGED, arrived=arrived) == "yes"


@pytest.mark.parametrize(("name", "given"), [("oral_iron_unchecked", oral()), ("iv_iron_unchecked", by_vein())])
def test_an_effect_is_not_called_unchecked_where_results_are_missing(name: str, given: object) -> None:
    """Invariant 13 and catalogue 5.2 (13): a failed search never means that nothing was measured."""
    assert fact(name, given, day=JUDGED) == "yes"
    for how in (Arrival.PARTIAL, Arrival.FAILED, Arrival.NOT_ASKED):
        assert fact(name, given, day=JUDGED, arrived={"laboratory": how}) == "unknown"
        assert fact(name, given, day=JUDGED, arrived={"medication": how}) == "yes"
        assert fact(name, given, ferritin(60, SINCE), day=JUDGED, arrived={"medication": how}) == "unknown"
