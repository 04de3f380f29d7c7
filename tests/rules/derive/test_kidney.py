"""Chronic kidney disease, dialysis, and which iron rules they call for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.findings import Arrival, Certainty, Span
from tests.rules.derive.builders import (
    DAY,
    Arrived,
    days,
    fact,
    incomplete,
    problem,
    procedure,
    result,
    span,
)


def egfr(value: float, drawn: date | Span, **more: object) -> object:
    return result("egfr", value, drawn, **more)


def above(value: float, drawn: date) -> object:
    return egfr(value, drawn, high=Decimal(300), open_low=True)


def below(value: float, drawn: date) -> object:
    return egfr(value, drawn, low=Decimal(1), open_high=True)


CKD = problem("ckd", date(2020, 1, 1))


@pytest.mark.parametrize(("day", "expected"), [(date(2027, 1, 10), (40, 40)), (date(2027, 1, 11), None)])
def test_the_newest_filtration_rate_of_a_year(day: date, expected: tuple[float, float] | None) -> None:
    """Catalogue 3.1 and correction B4."""
    assert span("egfr", egfr(40, date(2026, 1, 10)), egfr(70, date(2025, 1, 1)), day=day) == expected


@pytest.mark.parametrize(("value", "expected"), [(44.9, "yes"), (45, "no"), (90, "no"), (12, "yes")])
def test_recorded_disease_with_a_rate_below_the_limit(value: float, expected: str) -> None:
    """Correction B2: chronic, and the newest measured rate below 45."""
    assert fact("ckd_iron", CKD, egfr(value, days(5))) == expected


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (above(60, days(5)), "no"),
        (above(45, days(5)), "no"),
        (above(30, days(5)), "unknown"),
        (below(45, days(5)), "yes"),
        (below(60, days(5)), "unknown"),
        (below(15, days(5)), "yes"),
    ],
)
def test_an_interval_is_on_one_side_or_unknown(rate: object, expected: str) -> None:
    """Catalogue 5.5 (35): `>60` is never 60."""
    assert fact("ckd_iron", CKD, rate) == expected


@pytest.mark.parametrize(
    ("given", "chronic"),
    [
        ([egfr(40, days(5)), egfr(50, days(95))], True),
        ([egfr(40, days(5)), egfr(50, days(94))], False),
        ([egfr(40, days(5)), egfr(59.9, days(95))], True),
        ([egfr(40, days(5)), below(60, days(95))], True),
        ([egfr(40, days(5)), egfr(60, days(95))], False),
        ([egfr(40, days(5)), above(60, days(95))], False),
        ([egfr(40, days(5)), egfr(60, days(50)), egfr(40, days(200))], False),
        ([egfr(40, days(5)), egfr(58, days(50)), egfr(50, days(200)), egfr(90, days(900))], True),
        ([egfr(40, days(5)), egfr(50, days(1000))], True),
        ([egfr(40, days(5))], False),
    ],
)
def test_chronic_by_two_low_rates_ninety_days_apart(given: list[object], chronic: bool) -> None:
    """Catalogue 3.1 and correction B3: none of 60 or more after the first; a single low one may be acute."""
    assert (fact("ckd_iron", *given) == "yes") is chronic


def test_a_single_low_rate_is_no_chronic_disease() -> None:
    """Corrections B3 and 8.1: no, where both searches are complete; the card mentions the low rate."""
    assert fact("ckd_iron", egfr(40, days(5))) == "no"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("ckd", stage="3b")], "yes"),
        ([problem("ckd", stage="4")], "yes"),
        ([problem("ckd", stage="5")], "yes"),
        ([problem("kidney-failure")], "yes"),
        ([problem("ckd", stage="3a")], "no"),
        ([problem("ckd", stage="2")], "no"),
        ([problem("ckd", stage="3")], "unknown"),
        ([problem("ckd")], "unknown"),
        ([problem("ckd", stage="4", active=False)], "no"),
        ([problem("ckd", stage="4", certainty=Certainty.SUSPECTED)], "no"),
        ([problem("ckd", stage="4"), egfr(80, days(366))], "yes"),
        ([problem("ckd", stage="4"), egfr(80, days(365))], "no"),
        ([problem("ckd", stage="2"), egfr(30, days(365))], "yes"),
    ],
)
def test_the_recorded_stage_decides_where_nothing_was_measured(given: list[object], expected: str) -> None:
    """Correction B4: the newest measured rate of a year, otherwise the problem list (real data 3: they disagree)."""
    assert fact("ckd_iron", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("ckd_iron"))
def test_kidney_disease_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1: no, if the eGFR search is complete too; and evidence wins."""
    assert fact("ckd_iron", arrived=arrived) == "unknown"
    assert fact("ckd_iron", problem("ckd", stage="4"), arrived=arrived) == "yes"
    assert fact("ckd_iron", CKD, egfr(30, days(5)), arrived=arrived) == "yes"


LAST = date(2026, 9, 22)
FIRST = date(2026, 6, 24)


@pytest.mark.parametrize("concept", ["dialysis", "haemodialysis", "peritoneal-dialysis"])
@pytest.mark.parametrize(
    ("first", "day", "expected"),
    [
        (FIRST, LAST, "yes"),
        (FIRST, date(2026, 11, 21), "yes"),
        (FIRST, date(2026, 11, 22), "no"),
        (date(2026, 6, 25), LAST, "no"),
        (FIRST, date(2026, 9, 21), "no"),
    ],
)
def test_sessions_ninety_days_apart_the_last_within_sixty(concept: str, first: date, day: date, expected: str) -> None:
    """Correction B5: maintenance, not acute kidney injury; sessions of the future do not count."""
    assert fact("dialysis", procedure(concept, first), procedure(concept, LAST), day=day) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("dialysis-status")], "yes"),
        ([problem("dialysis-status", active=False)], "no"),
        ([problem("kidney-failure")], "no"),
        ([procedure("haemodialysis", days(n)) for n in (1, 3, 5, 8)], "no"),
        ([procedure("haemodialysis", None), procedure("haemodialysis", days(1))], "no"),
        ([procedure("dialysis", days(100)), procedure("peritoneal-dialysis", days(1))], "yes"),
    ],
)
def test_who_is_on_dialysis(given: list[object], expected: str) -> None:
    """Correction B5: three sessions on intensive care are no maintenance."""
    assert fact("dialysis", *given) == expected


SESSIONS = [procedure("haemodialysis", days(n)) for n in (120, 30, 2)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([*SESSIONS, problem("kidney-transplant", days(400))], "yes"),
        ([problem("dialysis-status", days(10)), problem("kidney-transplant", days(400))], "yes"),
        ([problem("kidney-transplant", days(400))], "no"),
        ([*SESSIONS, problem("kidney-transplant", days(400), active=False)], "yes"),
    ],
)
def test_back_on_dialysis_after_a_transplant(given: list[object], expected: str) -> None:
    """Correction B5: only a later transplant ends it."""
    assert fact("dialysis", *given) == expected


@pytest.mark.parametrize(
    "given",
    [
        [*SESSIONS, problem("kidney-transplant", days(1))],
        [*SESSIONS, problem("kidney-transplant", days(50))],
        [*SESSIONS, problem("kidney-transplant")],
        [problem("dialysis-status", days(400)), problem("kidney-transplant", days(10))],
        [problem("dialysis-status"), problem("kidney-transplant", days(10))],
    ],
)
def test_a_transplant_that_is_or_may_be_later_is_no_dialysis(given: list[object]) -> None:
    """Catalogue 5.5 (37): transplanted patients are not on dialysis though their history is."""
    assert fact("dialysis", *given) != "yes"


@pytest.mark.parametrize("arrived", incomplete("dialysis"))
def test_dialysis_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("dialysis", arrived=arrived) == "unknown"
    assert fact("dialysis", problem("dialysis-status"), arrived=arrived) == "yes"
    assert fact("dialysis", *SESSIONS, arrived=arrived) == "yes"


def test_other_sources_do_not_matter() -> None:
    """Medication says nothing about dialysis."""
    assert fact("dialysis", day=DAY, arrived={"medication": Arrival.FAILED}) == "no"
