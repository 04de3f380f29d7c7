"""Ferritin and what belongs to it, on both sides of every window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rules.derive.reading import derive_facts
from rules.findings import Arrival, Span
from tests.rules.derive.builders import (
    DAY,
    THRESHOLDS,
    Arrived,
    book,
    days,
    fact,
    ferritin,
    findings,
    incomplete,
    order,
    result,
    span,
    unreadable,
    year,
)

DRAWN = date(2026, 1, 10)
LAST_DAY = date(2027, 1, 10)
DAY_AFTER = date(2027, 1, 11)


def test_a_ferritin_counts_for_a_year() -> None:
    """Corrections 6.1: newest usable ferritin of at most twelve months; then it is an earlier one."""
    given = ferritin(40, DRAWN)
    for day, found, earlier, value in ((LAST_DAY, "yes", "no", (40, 40)), (DAY_AFTER, "no", "yes", None)):
        assert fact("ferritin_found", given, day=day) == found
        assert fact("ferritin_earlier", given, day=day) == earlier
        assert span("ferritin", given, day=day) == value
    assert span("ferritin_age", given, day=LAST_DAY) == (365, 365)
    assert book(given, day=DAY_AFTER).raw["ferritin_earlier"] == "40"


def test_the_newest_ferritin_counts() -> None:
    """Whatever the order; a preliminary one never."""
    for given in ([ferritin(40, days(50)), ferritin(90, days(5))], [ferritin(90, days(5)), ferritin(40, days(50))]):
        assert span("ferritin", *given, ferritin(1, days(1), preliminary=True)) == (90, 90)


@pytest.mark.parametrize(
    ("day", "found", "earlier"),
    [
        (date(2026, 12, 30), "no", "no"),
        (date(2026, 12, 31), "yes", "no"),
        (date(2027, 1, 1), "yes", "no"),
        (date(2027, 1, 2), "no", "yes"),
    ],
)
def test_a_year_alone_counts_only_while_all_of_it_is_in_the_window(day: date, found: str, earlier: str) -> None:
    """Catalogue 5.2 (10): require the whole interval inside."""
    given = ferritin(40, year(2026))
    assert (fact("ferritin_found", given, day=day), fact("ferritin_earlier", given, day=day)) == (found, earlier)


def test_the_age_of_a_ferritin_of_some_month_is_an_interval() -> None:
    """Correction C4: how old it is decides whether it is repeated."""
    given = ferritin(40, Span(date(2026, 5, 1), date(2026, 5, 31)))
    assert span("ferritin_age", given, day=date(2026, 11, 21)) == (174, 204)


@pytest.mark.parametrize("arrived", incomplete("ferritin_found"))
def test_not_found_is_not_missing_where_results_did_not_arrive(arrived: Arrived) -> None:
    """Corrections 8.1 and scenario 40; what did arrive counts."""
    assert fact("ferritin_found", arrived=arrived) == fact("ferritin_unreadable", arrived=arrived) == "unknown"
    assert fact("ferritin_found", ferritin(40, days(1)), arrived=arrived) == "yes"
    assert fact("ferritin_unreadable", unreadable(days(1)), arrived=arrived) == "yes"


# when an unreadable result was drawn, when a usable one was, whether the unreadable one may be newer
MAY_BE_NEWER = [
    (days(10), None, "yes"),
    (days(365), None, "yes"),
    (days(366), None, "no"),
    (days(10), days(11), "yes"),
    (days(10), days(10), "no"),
    (days(10), days(9), "no"),
    (None, days(1), "yes"),
    (days(-3), days(1), "yes"),
    (Span(days(30), days(5)), days(10), "yes"),
    (Span(days(30), days(11)), days(10), "no"),
]


@pytest.mark.parametrize(("drawn", "usable", "expected"), MAY_BE_NEWER)
def test_an_unreadable_ferritin_that_may_be_newer(
    drawn: date | Span | None, usable: date | None, expected: str
) -> None:
    """Correction B19 and invariant 12: newer than the usable one, or possibly so; DATA-01 within twelve months."""
    given = [unreadable(drawn), *([ferritin(40, usable)] if usable else [])]
    assert fact("ferritin_unreadable", *given) == expected


def test_an_unreadable_result_of_another_test_is_no_ferritin() -> None:
    """Each test stands for itself; what was written goes along."""
    assert fact("ferritin_unreadable", unreadable(days(1), "crp")) == "no"
    made = book(unreadable(days(1)))
    assert (made.raw["ferritin_unreadable"], made.drawn["ferritin_unreadable"].first) == ("40", days(1))


FERRITIN = ferritin(40, days(100))


def tsat(value: float, drawn: date, **more: bool) -> object:
    return result("tsat", value, drawn, **more)


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [(days(130), (25, 25)), (days(131), None), (days(100), (25, 25)), (days(70), (25, 25)), (days(69), None)],
)
def test_a_saturation_belongs_to_a_ferritin_of_thirty_days_around(
    drawn: date, expected: tuple[float, float] | None
) -> None:
    """Corrections 6.1 and C5."""
    assert span("tsat", FERRITIN, tsat(25, drawn)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([tsat(30, days(100)), tsat(20, days(80))], 20),
        ([tsat(30, days(100)), tsat(50, days(80))], 50),
        ([tsat(50, days(100)), tsat(30, days(80))], 30),
        ([tsat(30, days(100)), tsat(50, days(5))], 50),
        ([tsat(30, days(100)), tsat(44, days(5))], 30),
        ([tsat(50, days(5))], 50),
        ([tsat(45.1, days(5))], 45.1),
        ([tsat(50, days(300)), tsat(30, days(5))], None),
        ([tsat(45, days(5))], None),
        ([tsat(50, days(5), preliminary=True)], None),
    ],
)
def test_which_of_several_saturations_counts(given: list[object], expected: float | None) -> None:
    """Corrections 6.1 and C5: the newest near the ferritin; one above 45 % forbids iron unless a newer one does not."""
    assert span("tsat", FERRITIN, *given) == (None if expected is None else (expected, expected))


@pytest.mark.parametrize(("day", "forbids"), [(date(2027, 1, 10), True), (date(2027, 1, 11), False)])
def test_a_high_saturation_forbids_iron_for_a_year(day: date, forbids: bool) -> None:
    """Correction C5; the ferritin is newer and has none of its own."""
    found = span("tsat", ferritin(40, date(2026, 10, 1)), tsat(50, DRAWN), day=day)
    assert found == ((50, 50) if forbids else None)


def test_a_saturation_above_forty_five_that_is_an_open_interval_forbids_iron() -> None:
    """`>45` is above 45."""
    high = result("tsat", 45, days(5), high=Decimal(100), open_low=True)
    assert span("tsat", FERRITIN, high) == (45.1, 100)


def test_without_a_ferritin_the_newest_saturation_is_shown() -> None:
    """Correction C2: IRON-01 prints it."""
    assert span("tsat", tsat(15, days(200)), tsat(18, days(20))) == (18, 18)
    assert span("tsat", tsat(15, days(366))) is None


@pytest.mark.parametrize(("drawn", "usable", "expected"), MAY_BE_NEWER)
def test_an_unreadable_saturation_that_may_be_newer(
    drawn: date | Span | None, usable: date | None, expected: str
) -> None:
    """Correction B33 and catalogue DATA-01: ferritin or saturation, of the last twelve months."""
    given = [unreadable(drawn, "tsat"), *([tsat(30, usable)] if usable else [])]
    assert fact("tsat_unreadable", FERRITIN, *given) == expected
    assert fact("ferritin_unreadable", FERRITIN, *given) == "no"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([(3, 114)], 3),
        ([(3, 115)], None),
        ([(3, 86)], 3),
        ([(3, 85)], None),
        ([(30, 110), (3, 95)], 3),
        ([(30, 101), (3, 86)], 30),
    ],
)
def test_the_protein_nearest_to_the_ferritin(given: list[tuple[float, int]], expected: float | None) -> None:
    """Catalogue 3.1: closest to the ferritin within fourteen days of it, before or after."""
    found = span("crp", FERRITIN, *(result("crp", value, days(ago)) for value, ago in given))
    assert found == (None if expected is None else (expected, expected))


def test_without_a_ferritin_no_protein_belongs_to_it() -> None:
    """Corrections 6.1."""
    assert span("crp", result("crp", 3, days(1))) is None


@pytest.mark.parametrize(
    "given", [order("ferritin", date(2026, 10, 22)), ferritin(40, date(2026, 10, 22), preliminary=True)]
)
def test_what_is_ordered_or_pending_counts_for_thirty_days(given: object) -> None:
    """Catalogue 3.1: `ordered(x)`, and a preliminary result as pending (5.2 (9))."""
    assert fact("ferritin_ordered", given, day=date(2026, 11, 21)) == "yes"
    assert fact("ferritin_ordered", given, day=date(2026, 11, 22)) == "no"
    assert fact("ferritin_ordered", given, day=date(2026, 10, 21)) == "no"


def test_a_result_that_follows_is_ordered_and_not_unreadable() -> None:
    """Real data 6 and catalogue 5.2 (9): preliminary, and only a word so far."""
    follows = replace(unreadable(date(2026, 10, 22)), pending=True)
    assert fact("ferritin_unreadable", follows) == "no"
    assert fact("ferritin_ordered", follows, day=date(2026, 11, 21)) == "yes"
    assert fact("ferritin_ordered", follows, day=date(2026, 11, 22)) == "no"


def test_an_order_without_a_day_or_for_something_else_is_none() -> None:
    """It cannot be placed in the window."""
    assert fact("ferritin_ordered", order("ferritin", None), order("crp", DAY)) == "no"


@pytest.mark.parametrize("source", ["orders", "laboratory"])
def test_orders_may_stand_in_two_sources(source: str) -> None:
    """Corrections 8.1."""
    assert fact("ferritin_ordered", arrived={source: Arrival.FAILED}) == "unknown"
    assert fact("ferritin_ordered", order("ferritin", DAY), arrived={source: Arrival.FAILED}) == "yes"


@pytest.mark.parametrize(("below", "low"), [(True, "yes"), (False, "no"), (None, "unknown")])
def test_haemoglobin_counts_for_a_year_and_by_its_own_range(below: bool | None, low: str) -> None:
    """Corrections 6.1: `hb_low`; without a range it is unknown, not normal."""
    given = result("haemoglobin", 7, DRAWN, below_reference=below)
    assert span("haemoglobin", given, day=LAST_DAY) == (7, 7)
    assert fact("haemoglobin_low", given, day=LAST_DAY) == low
    assert fact("haemoglobin_found", given, day=LAST_DAY) == "yes"
    assert span("haemoglobin", given, day=DAY_AFTER) is None
    assert fact("haemoglobin_low", given, day=DAY_AFTER) == "unknown"
    assert fact("haemoglobin_found", given, day=DAY_AFTER) == "no"


@pytest.mark.parametrize(("value", "expected"), [("45.3", False), ("45.4", True)])
def test_a_limit_with_a_decimal_is_exceeded_exactly(value: str, expected: bool) -> None:
    """A site may choose 45.3: a saturation of 45.3 is not above it."""
    record = findings(FERRITIN, result("tsat", value, days(5)))
    values = derive_facts(record, {**THRESHOLDS, "tsat.stop": 45.3}, DAY).values
    assert ("tsat_min" in values) is expected


@pytest.mark.parametrize("name", ["ferritin_earlier", "tsat_unreadable"])
def test_the_other_statements_about_results_are_unknown_where_results_are_missing(name: str) -> None:
    """Corrections 8.1; evidence wins."""
    given = {"ferritin_earlier": ferritin(40, days(400)), "tsat_unreadable": unreadable(days(1), "tsat")}[name]
    assert (fact(name), fact(name, given)) == ("no", "yes")
    for arrived in incomplete(name):
        assert (fact(name, arrived=arrived), fact(name, given, arrived=arrived)) == ("unknown", "yes")
