"""That ferritin beside the ones before it: a jump that nothing explains, another laboratory."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.findings import Kind, Span
from tests.rules.derive.builders import (
    Arrived,
    days,
    fact,
    ferritin,
    incomplete,
    medicine,
)


def by_vein(start: date | None) -> object:
    return medicine("iron-sucrose", "iv-iron", start, kind_of=Kind.ADMINISTRATION)


JUMPED = ferritin(90, days(10))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([JUMPED], "no"),
        ([JUMPED, ferritin(30, days(60))], "yes"),
        ([JUMPED, ferritin(30.01, days(60))], "no"),
        ([JUMPED, ferritin(30, days(102))], "yes"),
        ([JUMPED, ferritin(30, days(103))], "no"),
        ([JUMPED, ferritin(30, Span(days(120), days(60)))], "no"),
        ([JUMPED, ferritin(60, days(30)), ferritin(30, days(60))], "yes"),
        ([JUMPED, ferritin(30, days(10))], "no"),
        ([JUMPED, ferritin(30, days(60), preliminary=True)], "no"),
        ([JUMPED, ferritin(30, days(60), low=Decimal(1), open_high=True)], "yes"),
        ([JUMPED, ferritin(29, days(60), high=Decimal(20000), open_low=True)], "no"),
        ([ferritin(100, days(10), high=Decimal(20000), open_low=True), ferritin(30, days(60))], "yes"),
        ([ferritin(90, days(400)), ferritin(30, days(430))], "no"),
    ],
)
def test_a_ferritin_that_jumped(given: list[object], expected: str) -> None:
    """Catalogue 5.6 (39): three times one of the last three months; the whole interval must lie on one side."""
    assert fact("ferritin_jump", *given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (by_vein(days(40)), "no"),
        (by_vein(days(10)), "no"),
        (by_vein(days(102)), "no"),
        (by_vein(days(103)), "yes"),
        (by_vein(days(9)), "yes"),
        (by_vein(None), "no"),
        (medicine("ferrous-fumarate", "oral-iron", days(40)), "yes"),
    ],
)
def test_what_explains_a_jump(given: object, expected: str) -> None:
    """Catalogue 5.6 (39): recorded iron by vein of the three months before; iron by mouth does not raise it so."""
    assert fact("ferritin_jump", JUMPED, ferritin(30, days(60)), given) == expected


@pytest.mark.parametrize("arrived", incomplete("ferritin_jump"))
def test_a_jump_is_unexplained_only_where_every_source_arrived(arrived: Arrived) -> None:
    """Corrections 8.1: iron by vein that is not seen may explain it."""
    given = JUMPED, ferritin(30, days(60))
    assert fact("ferritin_jump", *given) == "yes"
    assert fact("ferritin_jump", *given, arrived=arrived) == "unknown"
    assert fact("ferritin_jump", arrived=arrived) == "unknown"


def by(laboratory: str | None, ago: int, **more: bool) -> object:
    return ferritin(60, days(ago), laboratory=laboratory, **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([by("a", 10)], "no"),
        ([by("a", 10), by("a", 300)], "no"),
        ([by("a", 10), by("b", 300)], "yes"),
        ([by("a", 10), by("a", 200), by("b", 300)], "no"),
        ([by("a", 10), by("b", 200), by("a", 300)], "yes"),
        ([by("a", 10), by("b", 900)], "yes"),
        ([by("a", 10), by(None, 300)], "unknown"),
        ([by(None, 10), by("a", 300)], "unknown"),
        ([by("a", 10), by("b", 10)], "no"),
        ([by("a", 10), by("b", 20, preliminary=True)], "no"),
        ([by("a", 366), by("b", 400)], "no"),
    ],
)
def test_a_ferritin_of_another_laboratory(given: list[object], expected: str) -> None:
    """Catalogue 5.6 (41): a trend across laboratories is unreliable; compared with the one before it."""
    assert fact("ferritin_other_laboratory", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("ferritin_other_laboratory"))
def test_another_laboratory_is_unknown_where_results_are_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("ferritin_other_laboratory", arrived=arrived) == "unknown"
    assert fact("ferritin_other_laboratory", by("a", 10), arrived=arrived) == "unknown"
    assert fact("ferritin_other_laboratory", by("a", 10), by("b", 300), arrived=arrived) == "yes"
