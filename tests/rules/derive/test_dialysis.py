"""Who is on maintenance dialysis, of which kind, and who has a kidney transplant."""

from __future__ import annotations

from datetime import date

import pytest

from rules.findings import Arrival, Certainty
from tests.rules.derive.builders import (
    DAY,
    Arrived,
    days,
    fact,
    incomplete,
    problem,
    procedure,
)

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


def by(*sessions: tuple[str, int]) -> list[object]:
    return [procedure(concept, days(ago)) for concept, ago in sessions]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        (by(("peritoneal-dialysis", 100), ("peritoneal-dialysis", 2)), "yes"),
        (by(("haemodialysis", 100), ("haemodialysis", 2)), "no"),
        (by(("haemodialysis", 100), ("peritoneal-dialysis", 2)), "yes"),
        (by(("peritoneal-dialysis", 100), ("haemodialysis", 2)), "no"),
        (by(("peritoneal-dialysis", 100), ("dialysis", 2)), "yes"),
        (by(("dialysis", 100), ("dialysis", 2)), "unknown"),
        (by(("peritoneal-dialysis", 2)), "no"),
        ([problem("dialysis-status")], "unknown"),
        ([problem("dialysis-status"), *by(("peritoneal-dialysis", 2))], "yes"),
        ([problem("dialysis-status"), *by(("haemodialysis", 5), ("peritoneal-dialysis", -2))], "no"),
        ([problem("dialysis-status"), procedure("peritoneal-dialysis", None)], "unknown"),
    ],
)
def test_dialysis_through_the_peritoneum(given: list[object], expected: str) -> None:
    """Correction B5: the limits for withholding iron are those of haemodialysis; the last session that says decides."""
    assert fact("peritoneal_dialysis", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("peritoneal_dialysis"))
def test_the_kind_of_dialysis_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("peritoneal_dialysis", arrived=arrived) == "unknown"
    given = by(("peritoneal-dialysis", 100), ("peritoneal-dialysis", 2))
    assert fact("peritoneal_dialysis", *given, arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("kidney-transplant", days(4000))], "yes"),
        ([problem("kidney-transplant", active=False)], "yes"),
        ([problem("kidney-transplant", certainty=Certainty.SUSPECTED)], "unknown"),
        ([problem("kidney-failure")], "no"),
    ],
)
def test_a_kidney_transplant_however_long_ago(given: list[object], expected: str) -> None:
    """Correction B5 and catalogue 5.5 (37): also where the entry is closed."""
    assert fact("kidney_transplant", *given) == expected
    for arrived in incomplete("kidney_transplant"):
        assert fact("kidney_transplant", *given, arrived=arrived) == ("yes" if expected == "yes" else "unknown")
