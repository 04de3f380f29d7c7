"""The hospital stay, and the medicines that were started in it."""

from __future__ import annotations

import pytest

from rules.findings import Arrival, Kind
from tests.rules.derive.builders import DAY, book, days, fact, medicine, visit

STAY = visit(True, days(4))
HALOPERIDOL = medicine("haloperidol", "antipsychotic", days(3))


@pytest.mark.parametrize(
    ("visits", "said"),
    [
        ((), "no"),
        ((visit(True, days(4)),), "yes"),
        ((visit(True, None),), "yes"),
        ((visit(False, days(4)),), "no"),
        ((visit(None, days(4)),), "unknown"),
        ((visit(True, days(4)), visit(None, days(1)), visit(False, days(1))), "yes"),
        ((visit(True, days(4), days(0)),), "yes"),
        ((visit(True, days(4), days(1)),), "no"),
        ((visit(None, days(4), days(1)),), "no"),
        ((visit(True, days(-1)),), "no"),
        ((visit(True, DAY),), "yes"),
    ],
)
def test_a_visit_that_is_going_on_says_it(visits: tuple[object, ...], said: str) -> None:
    """Catalogue HOSP-01, corrections 8.3: an unknown class is unknown."""
    assert fact("hospital_stay", *visits) == said


@pytest.mark.parametrize(
    ("named", "other", "said"),
    [
        (False, True, "no"),
        (True, False, "yes"),
        (None, True, "yes"),
        (None, False, "unknown"),
    ],
)
def test_the_visit_of_the_call_decides_where_its_class_says_what_it_is(
    named: bool | None, other: bool, said: str
) -> None:
    """However long ago it began or ended."""
    ended = visit(named, days(40), days(30), named=True)
    assert fact("hospital_stay", ended, visit(other, days(4))) == said


@pytest.mark.parametrize(
    ("stay", "since", "said"),
    [
        (STAY, days(4), "yes"),
        (STAY, days(5), "no"),
        (STAY, None, "unknown"),
        (visit(True, None), days(3), "unknown"),
        (visit(None, days(4)), days(3), "unknown"),
        (visit(False, days(4)), days(3), "no"),
    ],
)
def test_a_trigger_counts_from_the_first_day_of_the_stay(stay: object, since: object, said: str) -> None:
    """Unknown where either day is not known, or what the visit is."""
    taken = medicine("haloperidol", "antipsychotic", since, said=None)  # type: ignore[arg-type]
    given = medicine("haloperidol", "antipsychotic", None, kind_of=Kind.STATEMENT) if since is None else taken
    assert fact("trigger_in_stay", stay, given) == said


def test_without_a_trigger_nothing_was_started_whatever_the_visit_is() -> None:
    assert fact("trigger_in_stay", visit(None, days(4))) == "no"


def test_a_running_order_without_a_date_leaves_it_open() -> None:
    assert fact("trigger_in_stay", STAY, medicine("haloperidol", "antipsychotic", None)) == "unknown"
    assert fact("trigger_in_stay", visit(False, days(4)), medicine("haloperidol", "antipsychotic", None)) == "no"


def test_the_first_of_two_stays_that_are_going_on_counts() -> None:
    """A ward and a department may each have their own."""
    assert fact("trigger_in_stay", STAY, visit(True, days(1)), HALOPERIDOL) == "yes"


def test_what_was_started_is_listed_with_its_day() -> None:
    made = book(STAY, HALOPERIDOL, medicine("sertraline", "ssri", days(90)))
    assert [item.name for item in made.lists["trigger_in_stay"]] == ["haloperidol"]


def test_a_trigger_of_a_stay_is_no_settled_one() -> None:
    """It counts at discharge alone until it is in use for a week."""
    assert fact("trigger_medicine", STAY, HALOPERIDOL) == "no"


def test_visits_that_did_not_arrive_leave_both_unknown() -> None:
    gone = {"encounter": Arrival.FAILED}
    assert fact("hospital_stay", arrived=gone) == fact("trigger_in_stay", HALOPERIDOL, arrived=gone) == "unknown"
