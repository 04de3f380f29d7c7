"""Whether the patient is pregnant on the day of evaluation."""

from __future__ import annotations

from datetime import date

import pytest

from rules.findings import Patient, Sign, Span
from tests.rules.derive.builders import (
    DAY,
    Arrived,
    days,
    fact,
    incomplete,
    person,
    sign,
)

SAID = date(2026, 1, 1)
YES, NO = sign(Sign.PREGNANT, days(30)), sign(Sign.NOT_PREGNANT, days(30))


def pregnant(*given: object, day: date = DAY, patient: Patient | None = None, arrived: Arrived | None = None) -> object:
    return fact("pregnant", *given, day=day, patient=patient, arrived=arrived)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 12, 31), "unknown"), (SAID, "yes"), (date(2026, 10, 28), "yes"), (date(2026, 10, 29), "unknown")],
)
def test_a_status_or_a_condition_counts_for_three_hundred_days(day: date, expected: str) -> None:
    """Correction A6 and invariant 27: open for longer without a due date it is no pregnancy."""
    assert pregnant(sign(Sign.PREGNANT, SAID), day=day) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Span(date(2026, 11, 1), date(2026, 11, 30)), "yes"),
        (Span(date(2026, 1, 1), date(2026, 1, 31)), "unknown"),
        (Span(date(2026, 2, 1), date(2026, 2, 28)), "yes"),
        (Span(date(2026, 1, 1), date(2026, 12, 31)), "unknown"),
        (None, "unknown"),
    ],
)
def test_a_status_of_some_month_must_lie_in_the_window(said: Span | None, expected: str) -> None:
    """Catalogue 5.2 (10): all of it up to today; this month is not the future."""
    assert pregnant(sign(Sign.PREGNANT, said)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 10), "unknown"),
        (date(2026, 2, 11), "yes"),
        (date(2026, 12, 16), "yes"),
        (date(2026, 12, 17), "unknown"),
    ],
)
def test_a_due_date_from_294_days_before_to_14_days_after(day: date, expected: str) -> None:
    """Correction A6: due date in [now - 14 d, now + 294 d]."""
    assert pregnant(sign(Sign.DUE_DATE, SAID, day=date(2026, 12, 2)), day=day) == expected
    assert pregnant(sign(Sign.DUE_DATE, None, day=date(2026, 12, 2)), day=day) == expected


def test_a_due_date_that_is_not_yet_recorded_says_nothing() -> None:
    """What was said after the day of evaluation."""
    assert pregnant(sign(Sign.DUE_DATE, days(-1), day=days(-100))) == "unknown"


@pytest.mark.parametrize(
    ("day", "expected"),
    [(SAID, "yes"), (date(2026, 8, 19), "yes"), (date(2026, 8, 20), "unknown"), (date(2025, 12, 31), "unknown")],
)
def test_a_duration_is_projected_to_42_weeks_and_6_days(day: date, expected: str) -> None:
    """Correction A6 and catalogue 5.7 (46): ten weeks on New Year's Day are 300 days on 19 August."""
    assert pregnant(sign(Sign.GESTATION, SAID, days=70), day=day) == expected


def test_a_duration_needs_its_day() -> None:
    """It cannot be projected otherwise."""
    assert pregnant(sign(Sign.GESTATION, None, days=70)) == "unknown"


@pytest.mark.parametrize("end", [Sign.ENDED, Sign.NOT_PREGNANT])
@pytest.mark.parametrize(("ended", "expected"), [(days(31), "yes"), (days(30), "unknown"), (days(-1), "yes")])
def test_the_newest_sign_decides(end: Sign, ended: date, expected: str) -> None:
    """Correction A6: yes if the newest evidence is later than the newest end; a contradiction is unknown."""
    assert pregnant(YES, sign(end, ended)) == expected


@pytest.mark.parametrize("end", [Sign.ENDED, Sign.NOT_PREGNANT])
def test_a_later_end_ends_it(end: Sign) -> None:
    """Invariant 27: delivery, abortion, ectopic pregnancy, a status no."""
    assert pregnant(YES, sign(end, days(10))) != "yes"
    assert pregnant(sign(Sign.DUE_DATE, days(30), day=days(-100)), sign(end, days(10))) != "yes"


def test_a_new_pregnancy_after_a_delivery() -> None:
    """The newest evidence is later."""
    assert pregnant(sign(Sign.ENDED, days(200)), YES) == "yes"


def test_an_undated_due_date_against_an_end_is_a_contradiction() -> None:
    """Which came later is not known."""
    assert pregnant(sign(Sign.DUE_DATE, None, day=days(-100)), sign(Sign.ENDED, days(10))) == "unknown"


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 10, 28), "no"), (date(2026, 10, 29), "unknown")])
def test_a_status_no_counts_for_three_hundred_days(day: date, expected: str) -> None:
    """Corrections 8.1."""
    assert pregnant(sign(Sign.NOT_PREGNANT, SAID), day=day) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([sign(Sign.UNCLEAR, days(30))], "unknown"),
        ([YES, sign(Sign.UNCLEAR, days(10))], "unknown"),
        ([NO, sign(Sign.UNCLEAR, days(10))], "unknown"),
        ([YES, sign(Sign.UNCLEAR, days(30))], "unknown"),
        ([YES, sign(Sign.UNCLEAR, days(31))], "yes"),
        ([NO, sign(Sign.UNCLEAR, days(31))], "no"),
        ([YES, sign(Sign.UNCLEAR, days(-1))], "yes"),
    ],
)
def test_an_unclear_status_makes_it_unknown_until_a_newer_one(given: list[object], expected: str) -> None:
    """Correction A6 and catalogue 5.7 (45): the most recent status decides."""
    assert pregnant(*given) == expected


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        (person(date(1986, 1, 1)), "unknown"),
        (person(date(1986, 1, 1), male=None), "unknown"),
        (person(date(1986, 1, 1), male=True), "no"),
        (person(date(2014, 11, 21)), "unknown"),
        (person(date(2014, 11, 22)), "no"),
        (person(date(1970, 11, 22)), "unknown"),
        (person(date(1970, 11, 21)), "no"),
        (person(Span(date(1970, 1, 1), date(1970, 12, 31))), "unknown"),
        (person(None), "unknown"),
    ],
)
def test_what_is_not_recorded(patient: Patient, expected: str) -> None:
    """Corrections A6 and 8.1: no for men and outside 12 to 55 years; otherwise not recorded, which is unknown."""
    assert pregnant(patient=patient) == expected


def test_a_man_with_a_sign_of_pregnancy_is_unknown() -> None:
    """Catalogue 5.7 (48) and invariant 27: safety rules stay on."""
    assert pregnant(YES, patient=person(male=True)) == "unknown"
    assert pregnant(sign(Sign.UNCLEAR, days(3)), patient=person(male=True)) == "unknown"


def test_evidence_counts_at_every_age() -> None:
    """A recorded pregnancy at 57 is a recorded pregnancy."""
    assert pregnant(YES, patient=person(date(1969, 1, 1))) == "yes"


@pytest.mark.parametrize("arrived", incomplete("pregnant"))
def test_evidence_wins_over_missing_sources(arrived: Arrived) -> None:
    """Corrections 8.1."""
    assert pregnant(YES, arrived=arrived) == "yes"
    assert pregnant(arrived=arrived) == "unknown"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_dates_at_the_ends_of_the_calendar(day: date) -> None:
    """A due date in the year 1 or 9999 is no pregnancy, and no error."""
    for given in (
        sign(Sign.DUE_DATE, None, day=day),
        sign(Sign.LAST_PERIOD, None, day=day),
        sign(Sign.GESTATION, day, days=280),
    ):
        assert pregnant(given) == "unknown"
