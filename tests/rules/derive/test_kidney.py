"""Chronic kidney disease, dialysis, and which iron rules they call for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.derive.reading import derive_facts
from rules.findings import Certainty, Span
from tests.rules.derive.builders import (
    DAY,
    THRESHOLDS,
    Arrived,
    days,
    fact,
    findings,
    incomplete,
    problem,
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


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("ckd")], "yes"),
        ([problem("ckd", stage="1")], "yes"),
        ([problem("kidney-failure")], "yes"),
        ([problem("ckd"), egfr(90, days(5))], "yes"),
        ([problem("ckd", active=False)], "no"),
        ([problem("ckd", certainty=Certainty.SUSPECTED)], "unknown"),
        ([egfr(40, days(5))], "no"),
        ([egfr(59.9, days(5)), egfr(59.9, days(95))], "yes"),
        ([below(60, days(5)), below(60, days(95))], "yes"),
        ([egfr(60, days(5)), egfr(40, days(95)), egfr(40, days(300))], "no"),
        ([egfr(40, days(5)), egfr(40, Span(days(120), days(95)))], "yes"),
        ([egfr(40, days(5)), egfr(40, Span(days(120), days(94)))], "no"),
        ([egfr(40, days(-1)), egfr(40, days(95))], "no"),
    ],
)
def test_who_has_chronic_kidney_disease(given: list[object], expected: str) -> None:
    """Catalogue 3.1 and 5.5 (36): on the problem list, or low for ninety days and not recovered since."""
    assert fact("ckd", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("ckd"))
def test_chronic_kidney_disease_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1: no, if the eGFR search is complete too; evidence wins."""
    assert fact("ckd", arrived=arrived) == "unknown"
    assert fact("ckd", problem("ckd"), arrived=arrived) == "yes"
    assert fact("ckd", egfr(40, days(5)), egfr(40, days(95)), arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("1", None),
        ("2", None),
        (None, None),
        ("3", (30, 59.9)),
        ("3a", (45, 59.9)),
        ("3b", (30, 44.9)),
        ("4", (15, 29.9)),
        ("5", (0, 14.9)),
    ],
)
def test_what_a_recorded_stage_means_for_doses(stage: str | None, expected: tuple[float, float] | None) -> None:
    """Correction B4: where nothing was measured, the limits of the stage; stages 1 and 2 say little."""
    assert span("egfr_for_dosing", problem("ckd", stage=stage)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([egfr(50, days(5))], (50, 50)),
        ([problem("ckd", stage="4"), egfr(50, days(5))], (15, 29.9)),
        ([problem("ckd", stage="4"), egfr(20, days(5))], (20, 20)),
        ([problem("ckd", stage="4"), egfr(10, days(5))], (10, 10)),
        ([problem("ckd", stage="2"), egfr(50, days(5))], (50, 50)),
        ([problem("ckd"), egfr(50, days(5))], (50, 50)),
        ([problem("ckd", stage="4"), above(60, days(5))], (15, 29.9)),
        ([problem("ckd", stage="4"), below(60, days(5))], (1, 29.9)),
        ([problem("ckd", stage="4"), below(15, days(5))], (1, 14.9)),
        ([problem("ckd", stage="4"), egfr(50, days(366))], (15, 29.9)),
        ([problem("ckd", stage="4", active=False), egfr(50, days(5))], (50, 50)),
        ([problem("ckd", stage="3a"), problem("ckd", stage="5"), problem("ckd", stage="4")], (0, 14.9)),
        ([problem("ckd", stage="4", certainty=Certainty.SUSPECTED)], None),
    ],
)
def test_for_doses_the_worse_of_both_counts(given: list[object], expected: tuple[float, float] | None) -> None:
    """Correction B4 and catalogue 5.5 (36): for drug safety the worse of the problem list and the newest rate."""
    assert span("egfr_for_dosing", *given) == expected


def test_kidney_failure_without_a_stage_is_the_last_stage() -> None:
    """Correction B4: end-stage disease on the problem list is worse than the rate of last week."""
    assert span("egfr_for_dosing", problem("kidney-failure")) == (0, 14.9)
    assert span("egfr_for_dosing", problem("kidney-failure"), egfr(50, days(5))) == (0, 14.9)


@pytest.mark.parametrize(("value", "expected"), [("45", "yes"), ("45.1", "no"), ("45.2", "no")])
def test_a_limit_with_a_decimal_is_met_exactly(value: str, expected: str) -> None:
    """A site may choose 45.1: a rate of 45.1 is not below it."""
    record = findings(CKD, result("egfr", value, days(5)))
    assert derive_facts(record, {**THRESHOLDS, "ckd.iron.egfr": 45.1}, DAY).values["ckd_iron"] == expected
