"""How far a pregnancy is, what follows it, and which pregnancies cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from rules.findings import Certainty, Patient, Sign, Span
from tests.rules.derive.builders import (
    DAY,
    HERE,
    Arrived,
    book,
    days,
    fact,
    incomplete,
    person,
    problem,
    sign,
    span,
)

SAID = date(2026, 1, 1)
YES, NO = sign(Sign.PREGNANT, days(30)), sign(Sign.NOT_PREGNANT, days(30))

PERIOD = sign(Sign.LAST_PERIOD, days(30), day=days(70))
DURATION = sign(Sign.GESTATION, days(10), days=70)
DUE = sign(Sign.DUE_DATE, days(60), day=days(-190))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([YES], None),
        ([YES, PERIOD], 70),
        ([YES, PERIOD, DURATION], 80),
        ([YES, PERIOD, DURATION, DUE], 90),
        ([DURATION], 80),
        ([DUE], 90),
        ([PERIOD], None),
        ([YES, sign(Sign.LAST_PERIOD, None, day=DAY)], 0),
        ([YES, sign(Sign.LAST_PERIOD, None, day=days(301))], None),
        ([YES, sign(Sign.LAST_PERIOD, None, day=days(-1))], None),
        ([YES, sign(Sign.LAST_PERIOD, days(-1), day=days(70))], None),
    ],
)
def test_how_far_a_pregnancy_is(given: list[object], expected: int | None) -> None:
    """Catalogue 5.7 (46): a due date by ultrasound beats a recorded duration, and both the last period."""
    wanted = None if expected is None else (expected, expected)
    assert span("gestation", *given) == span("gestation", *given[::-1]) == wanted


def test_the_last_due_date_that_was_said_counts() -> None:
    """Catalogue 5.7 (46): the ultrasound corrects what was reckoned before it."""
    reckoned, measured = sign(Sign.DUE_DATE, days(60), day=days(-190)), sign(Sign.DUE_DATE, days(20), day=days(-180))
    assert span("gestation", reckoned, measured) == span("gestation", measured, reckoned) == (100, 100)


def test_the_gestation_counts_on_with_the_day() -> None:
    """Catalogue 5.7 (46): projected with the days that passed; not on the day after the longest pregnancy."""
    given = sign(Sign.GESTATION, SAID, days=70)
    assert span("gestation", given, day=SAID) == (70, 70)
    assert span("gestation", given, day=date(2026, 8, 19)) == (300, 300)
    assert span("gestation", given, day=date(2026, 8, 20)) is None


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        (sign(Sign.DUE_DATE, days(200), day=days(-20)), (50, 50)),
        (sign(Sign.DUE_DATE, None, day=days(-20)), (50, 50)),
        (sign(Sign.DUE_DATE, days(10), day=days(-220)), (60, 60)),
        (sign(Sign.DUE_DATE, None, day=days(-220)), (60, 60)),
    ],
)
def test_a_pregnancy_that_ended_does_not_date_the_next_one(earlier: object, expected: tuple[float, float]) -> None:
    """Invariants 4 and 27: after a loss the old due date would make a first trimester look like a late pregnancy."""
    period = sign(Sign.LAST_PERIOD, days(20), day=days(50))
    given = earlier, sign(Sign.ENDED, days(100), loss=True), YES, period
    assert span("gestation", *given) == expected
    assert fact("first_trimester", *given) == "yes"


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 1, 1), "yes"), (date(2026, 4, 8), "yes"), (date(2026, 4, 9), "no")]
)
def test_the_first_trimester_ends_before_fourteen_weeks(day: date, expected: str) -> None:
    """Catalogue 3.1: 13 weeks and 6 days is in it, 14 weeks and 0 days is not."""
    given = sign(Sign.PREGNANT, SAID), sign(Sign.LAST_PERIOD, SAID, day=SAID)
    assert fact("first_trimester", *given, day=day) == expected


@pytest.mark.parametrize(
    ("given", "patient", "expected"),
    [
        ([], None, "unknown"),
        ([YES], None, "unknown"),
        ([NO], None, "no"),
        ([], person(male=True), "no"),
        ([DURATION], person(male=True), "unknown"),
        ([DURATION, sign(Sign.UNCLEAR, days(1))], None, "unknown"),
    ],
)
def test_the_first_trimester_of_an_undated_or_doubtful_pregnancy(
    given: list[object], patient: Patient | None, expected: str
) -> None:
    """Invariant 13: without a date it is unknown, and no only where there is no pregnancy."""
    assert fact("first_trimester", *given, patient=patient) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 12, 31), "no"), (SAID, "yes"), (date(2026, 3, 26), "yes"), (date(2026, 3, 27), "no")],
)
def test_twelve_weeks_after_a_birth(day: date, expected: str) -> None:
    """Catalogue 3.1: delivery within the last twelve weeks."""
    assert fact("postpartum", sign(Sign.ENDED, SAID), day=day) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([sign(Sign.ENDED, days(30), loss=True)], "no"),
        ([sign(Sign.NOT_PREGNANT, days(30))], "no"),
        ([sign(Sign.ENDED, None)], "no"),
        ([sign(Sign.DUE_DATE, days(200), day=days(14))], "no"),
        ([sign(Sign.DUE_DATE, days(200), day=days(15))], "yes"),
        ([sign(Sign.DUE_DATE, days(200), day=days(84))], "yes"),
        ([sign(Sign.DUE_DATE, days(200), day=days(85))], "no"),
        ([sign(Sign.DUE_DATE, days(250), day=days(20)), sign(Sign.ENDED, days(200), loss=True)], "no"),
        ([sign(Sign.DUE_DATE, days(250), day=days(20)), sign(Sign.ENDED, days(301), loss=True)], "yes"),
        ([sign(Sign.ENDED, days(60)), YES], "no"),
    ],
)
def test_who_has_given_birth(given: list[object], expected: str) -> None:
    """Catalogue 3.1: a birth or a due date that passed, not a loss, and not pregnant again."""
    assert fact("postpartum", *given) == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ([], "yes"),
        ([sign(Sign.NOT_PREGNANT, days(10))], "yes"),
        ([sign(Sign.PREGNANT, days(20))], "no"),
        ([sign(Sign.PREGNANT, days(20)), sign(Sign.NOT_PREGNANT, days(10))], "yes"),
        ([sign(Sign.PREGNANT, days(20)), sign(Sign.UNCLEAR, days(10))], "unknown"),
        ([sign(Sign.PREGNANT, days(20)), sign(Sign.NOT_PREGNANT, days(20))], "unknown"),
    ],
)
def test_a_birth_and_what_was_said_after_it(later: list[object], expected: str) -> None:
    """Catalogue 3.1: delivered and not pregnant; where pregnancy is unknown this is too."""
    assert fact("postpartum", sign(Sign.ENDED, days(60)), *later) == expected


@pytest.mark.parametrize("arrived", incomplete("postpartum"))
def test_a_birth_may_be_missing_where_a_source_is(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("postpartum", arrived=arrived) == "unknown"
    assert fact("postpartum", sign(Sign.ENDED, days(30)), arrived=arrived) == "yes"
    assert fact("first_trimester", arrived=arrived) == "unknown"
    assert fact("first_trimester", DURATION, arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("lactation", days(183))], "yes"),
        ([problem("lactation", days(184))], "no"),
        ([problem("lactation", onset=Span(days(183), days(183)))], "yes"),
        ([problem("lactation", days(-1))], "no"),
        ([problem("lactation")], "unknown"),
        ([problem("lactation"), problem("lactation", days(3))], "yes"),
        ([problem("lactation", days(3), certainty=Certainty.SUSPECTED)], "unknown"),
        ([problem("lactation", days(3), active=False)], "no"),
    ],
)
def test_breastfeeding_for_six_months(given: list[object], expected: str) -> None:
    """Catalogue 3.1 and correction C22: an active condition of at most six months."""
    assert fact("lactating", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("lactating"))
def test_breastfeeding_is_unknown_where_the_problem_list_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("lactating", arrived=arrived) == "unknown"
    assert fact("lactating", problem("lactation", days(3)), arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("given", "patient", "reason"),
    [
        (YES, person(male=True), "contradicts the recorded sex"),
        (DUE, person(male=True), "contradicts the recorded sex"),
        (DURATION, person(male=True), "contradicts the recorded sex"),
        (YES, person(deceased=True), "the patient has died"),
        (sign(Sign.PREGNANT, date(1961, 1, 1)), None, "recorded too long ago, or in the future, to be a pregnancy now"),
        (sign(Sign.PREGNANT, days(301)), None, "recorded too long ago, or in the future, to be a pregnancy now"),
        (sign(Sign.PREGNANT, days(-1)), None, "recorded too long ago, or in the future, to be a pregnancy now"),
        (sign(Sign.PREGNANT, None), None, "no date"),
    ],
)
def test_a_pregnancy_that_cannot_be_is_rejected_with_its_reason(
    given: object, patient: Patient | None, reason: str
) -> None:
    """Catalogue 5.7 (48) and invariant 27: a man, the dead, a diagnosis that was never closed."""
    made = book(given, patient=patient)
    assert [(found.subject, found.reason, found.origin) for found in made.rejected] == [("pregnancy", reason, HERE)]


def test_a_pregnancy_that_a_later_entry_ends_is_rejected() -> None:
    """Correction A6; one that follows the end is not, and neither is one that a birth closed long ago."""
    ended = sign(Sign.ENDED, days(10))
    assert [found.reason for found in book(YES, ended).rejected] == ["a later entry ends it"]
    assert book(sign(Sign.ENDED, days(200)), YES).rejected == []
    assert book(sign(Sign.PREGNANT, date(1961, 1, 1)), sign(Sign.ENDED, date(1961, 9, 1))).rejected == []


@pytest.mark.parametrize("given", [YES, NO, PERIOD, DUE, DURATION, sign(Sign.UNCLEAR, days(3))])
def test_what_can_be_is_not_rejected(given: object) -> None:
    """A woman of forty."""
    assert book(given).rejected == []
