"""Iron that is or was given, whether its effect was measured, and when a ferritin cannot be believed after it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.findings import Arrival, Certainty, Intolerance, Kind, Span
from tests.rules.derive.builders import (
    HERE,
    Arrived,
    days,
    fact,
    ferritin,
    incomplete,
    medicine,
    problem,
    procedure,
    span,
)

START = date(2026, 1, 1)


def oral(start: date | None = START, end: date | None = None, **more: Any) -> object:
    return medicine("ferrous-fumarate", "oral-iron", start, end, **more)


def by_vein(start: date | Span | None = START) -> object:
    return medicine("iron-sucrose", "iv-iron", start, kind_of=Kind.ADMINISTRATION)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 12, 31), "no"), (START, "yes"), (date(2027, 4, 2), "yes"), (date(2027, 4, 3), "no")],
)
def test_oral_iron_from_its_start_for_fifteen_months(day: date, expected: str) -> None:
    """Catalogue 3.1 and 5.3 (21): an order without an end."""
    assert fact("oral_iron", oral(), day=day) == expected


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 3, 1), "yes"), (date(2026, 3, 2), "no")])
def test_oral_iron_until_its_end(day: date, expected: str) -> None:
    """The last day is one of use."""
    assert fact("oral_iron", oral(end=date(2026, 3, 1)), day=day) == expected


@pytest.mark.parametrize("name", ["oral_iron", "oral_iron_unchecked", "iv_iron_recent", "iv_iron_unchecked"])
def test_what_did_not_arrive_is_unknown(name: str) -> None:
    """Corrections 8.1: not in the available data."""
    assert fact(name) == "no"
    for arrived in incomplete(name):
        assert fact(name, arrived=arrived) == "unknown"


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 3, 25), "no"), (date(2026, 3, 26), "yes")])
def test_the_effect_is_judged_after_twelve_weeks(day: date, expected: str) -> None:
    """Corrections 6.1: `oralEarly` and `oralUnchecked`."""
    assert fact("oral_iron_unchecked", oral(), day=day) == expected


@pytest.mark.parametrize(
    ("drawn", "expected"), [(date(2025, 12, 1), "yes"), (date(2026, 2, 25), "yes"), (date(2026, 2, 26), "no")]
)
def test_a_ferritin_after_eight_weeks_checks_it(drawn: date, expected: str) -> None:
    """Corrections 6.1: no ferritin drawn at least eight weeks after the start."""
    assert fact("oral_iron_unchecked", oral(), ferritin(60, drawn), day=date(2026, 6, 1)) == expected


@pytest.mark.parametrize(("gap_end", "expected"), [(date(2026, 3, 2), "yes"), (date(2026, 3, 3), "no")])
def test_a_gap_of_at_most_sixty_days_does_not_break_a_series(gap_end: date, expected: str) -> None:
    """Correction C9: the start of the unbroken series; two months of a pause, then it begins anew."""
    first = oral(date(2025, 10, 1), date(2026, 1, 1))
    assert fact("oral_iron_unchecked", first, oral(gap_end), day=date(2026, 4, 1)) == expected


def test_two_orders_that_run_at_once_are_one_series() -> None:
    """Two prescribers, one patient."""
    assert fact("oral_iron_unchecked", oral(), oral(date(2026, 5, 1)), day=date(2026, 5, 2)) == "yes"
    assert fact("oral_iron_unchecked", oral(date(2026, 5, 1)), oral(date(2026, 5, 1)), day=date(2026, 5, 2)) == "no"


def test_without_a_start_it_is_not_known_whether_a_check_is_due() -> None:
    """A statement without dates."""
    assert fact("oral_iron", oral(None, kind_of=Kind.STATEMENT)) == "yes"
    assert fact("oral_iron_unchecked", oral(None, kind_of=Kind.STATEMENT)) == "unknown"


@pytest.mark.parametrize(
    ("day", "recent", "unchecked"),
    [
        (date(2025, 12, 31), "no", "no"),
        (START, "yes", "no"),
        (date(2026, 2, 25), "yes", "no"),
        (date(2026, 2, 26), "no", "yes"),
        (date(2027, 1, 1), "no", "yes"),
        (date(2027, 1, 2), "no", "no"),
    ],
)
def test_iron_by_vein_is_early_then_unchecked_then_past(day: date, recent: str, unchecked: str) -> None:
    """Corrections 6.1: under eight weeks, eight weeks to twelve months, later."""
    assert fact("iv_iron_recent", by_vein(), day=day) == recent
    assert fact("iv_iron_unchecked", by_vein(), day=day) == unchecked


@pytest.mark.parametrize(("drawn", "expected"), [(date(2026, 2, 25), "yes"), (date(2026, 2, 26), "no")])
def test_a_ferritin_eight_weeks_after_iron_by_vein_checks_it(drawn: date, expected: str) -> None:
    """Correction B17: the last gift counts."""
    assert fact("iv_iron_unchecked", by_vein(), ferritin(60, drawn), day=date(2026, 6, 1)) == expected
    earlier = by_vein(date(2025, 11, 1))
    assert fact("iv_iron_unchecked", earlier, by_vein(), ferritin(60, drawn), day=date(2026, 6, 1)) == expected


@pytest.mark.parametrize("event", ["iron", "red cells"])
@pytest.mark.parametrize(
    ("drawn", "expected"),
    [(date(2025, 12, 31), "no"), (START, "yes"), (date(2026, 2, 26), "yes"), (date(2026, 2, 27), "no")],
)
def test_a_ferritin_of_the_eight_weeks_after_cannot_be_believed(event: str, drawn: date, expected: str) -> None:
    """Corrections 6.1: drawn at most eight weeks after iron by vein or red cells."""
    given = by_vein() if event == "iron" else procedure("red-cell-transfusion", START)
    assert fact("ferritin_blackout", given, ferritin(300, drawn), day=date(2026, 4, 1)) == expected


@pytest.mark.parametrize("arrived", incomplete("ferritin_blackout"))
def test_a_blackout_needs_every_source(arrived: Arrived) -> None:
    """Corrections 8.1; and evidence wins."""
    assert fact("ferritin_blackout", ferritin(300, days(1)), arrived=arrived) == "unknown"
    given = procedure("red-cell-transfusion", days(3)), ferritin(300, days(1))
    assert fact("ferritin_blackout", *given, arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("iron-overload")], "yes"),
        ([problem("iron-overload", active=False)], "yes"),
        ([problem("iron-overload", by_text=True)], "yes"),
        ([medicine("deferasirox", "iron-chelator", days(10))], "yes"),
        ([medicine("deferasirox", "iron-chelator", days(900))], "no"),
        ([medicine("deferasirox", "iron-chelator", days(10), running=False)], "no"),
        ([problem("iron-overload-possible")], "unknown"),
        ([problem("iron-overload-possible"), problem("iron-overload")], "yes"),
    ],
)
def test_recorded_overload(given: list[object], expected: str) -> None:
    """Corrections 6.1, C10 and A1: active or past, or a chelator in use; unspecific codes leave it open."""
    assert fact("iron_overload", *given) == expected


def test_a_suspected_overload_is_not_its_absence() -> None:
    """Corrections 6.1: not refuted; invariant 13: unknown never acts as no."""
    assert fact("iron_overload", problem("iron-overload", certainty=Certainty.SUSPECTED)) != "no"


@pytest.mark.parametrize("arrived", incomplete("iron_overload"))
def test_overload_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Correction A5."""
    assert fact("iron_overload", arrived=arrived) == "unknown"
    assert fact("iron_overload", problem("iron-overload"), arrived=arrived) == "yes"


@pytest.mark.parametrize(
    "given",
    [
        Intolerance("ferrous-fumarate", frozenset(("oral-iron",)), HERE),
        problem("malabsorption"),
        procedure("bariatric-surgery", date(2001, 1, 1)),
        procedure("bariatric-surgery", None),
    ],
)
def test_what_makes_oral_iron_unsuitable(given: object) -> None:
    """Correction A2: intolerance, malabsorption, a bariatric procedure however long ago."""
    assert fact("oral_iron_unsuitable", given) == "yes"
    for arrived in incomplete("oral_iron_unsuitable"):
        assert fact("oral_iron_unsuitable", given, arrived=arrived) == "yes"
        assert fact("oral_iron_unsuitable", arrived=arrived) == "unknown"


def test_what_does_not_make_oral_iron_unsuitable() -> None:
    """A malabsorption that is over, an allergy to iron by vein."""
    reaction = Intolerance("iron-sucrose", frozenset(("iv-iron",)), HERE)
    assert fact("oral_iron_unsuitable", problem("malabsorption", active=False), reaction) == "no"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([Intolerance("iron-sucrose", frozenset(("iv-iron",)), HERE)], "yes"),
        ([problem("bacteraemia-sepsis")], "yes"),
        ([problem("bacteraemia-sepsis", active=False)], "no"),
        ([Intolerance("ferrous-fumarate", frozenset(("oral-iron",)), HERE)], "no"),
    ],
)
def test_what_makes_iron_by_vein_unsafe(given: list[object], expected: str) -> None:
    """Invariant 4: a recorded reaction to it, active bacteraemia or sepsis."""
    assert fact("iv_iron_unsafe", *given) == expected
    for arrived in incomplete("iv_iron_unsafe"):
        assert fact("iv_iron_unsafe", *given, arrived=arrived) == ("yes" if expected == "yes" else "unknown")


@pytest.mark.parametrize(("name", "kind"), [("oral_iron", "oral-iron"), ("iron_overload", "iron-chelator")])
def test_a_running_order_without_any_date_is_unknown(name: str, kind: str) -> None:
    """Invariant 13: nobody can tell whether it still counts."""
    assert fact(name, medicine("x", kind, None)) == "unknown"
    assert fact(name, medicine("x", kind, None, running=False)) == "no"
    assert fact(name, medicine("x", kind, None), medicine("x", kind, days(9))) == "yes"


def test_arrivals_of_other_sources_do_not_matter() -> None:
    """Only what a fact rests on."""
    assert fact("oral_iron", arrived={"laboratory": Arrival.FAILED}) == "no"


@pytest.mark.parametrize(
    ("given", "day", "expected"),
    [
        ([], START, None),
        ([oral()], START, 0),
        ([oral()], date(2026, 4, 1), 90),
        ([oral()], date(2025, 12, 31), None),
        ([oral(end=date(2026, 3, 1))], date(2026, 3, 2), None),
        ([oral(date(2025, 10, 1), date(2025, 12, 1)), oral()], date(2026, 1, 11), 102),
        ([oral(date(2025, 10, 1), date(2025, 10, 15)), oral()], date(2026, 1, 11), 10),
        ([oral(None, kind_of=Kind.STATEMENT)], START, None),
        ([oral(None)], START, None),
    ],
)
def test_how_long_oral_iron_is_taken(given: list[object], day: date, expected: int | None) -> None:
    """Correction C9: since the start of the unbroken series, only while it is taken."""
    assert span("oral_iron_days", *given, day=day) == (None if expected is None else (expected, expected))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], None),
        ([by_vein(days(0))], (0, 0)),
        ([by_vein(days(400))], (400, 400)),
        ([by_vein(days(400)), by_vein(days(30))], (30, 30)),
        ([by_vein(days(-1))], None),
        ([by_vein(None)], None),
        ([by_vein(Span(days(51), days(21)))], (21, 51)),
        ([by_vein(Span(days(51), days(21))), by_vein(days(40))], (21, 40)),
        ([by_vein(Span(days(20), days(-10)))], (0, 20)),
    ],
)
def test_how_long_ago_iron_was_last_given_by_vein(given: list[object], expected: tuple[float, float] | None) -> None:
    """Correction B17: the last gift; of some month, between its last day and its first (catalogue 5.2 (10))."""
    assert span("iv_iron_days", *given) == expected


@pytest.mark.parametrize("name", ["iv_iron_recent", "iv_iron_unchecked"])
def test_iron_by_vein_without_a_day_is_unknown(name: str) -> None:
    """Invariant 13: it may have been yesterday; one with a day decides."""
    assert fact(name, by_vein(None)) == "unknown"
    assert fact(name, by_vein(None), by_vein(days(10 if name == "iv_iron_recent" else 100))) == "yes"


@pytest.mark.parametrize("running", [True, False])
def test_oral_iron_that_was_stopped_because_it_was_not_tolerated(running: bool) -> None:
    """Correction C8: the reason of the stop is a fact; of another medicine it says nothing about oral iron."""
    assert fact("oral_iron_unsuitable", oral(days(90), running=running, not_tolerated=True)) == "yes"
    assert fact("oral_iron_unsuitable", oral(days(90), running=False, stopped=True)) == "no"
    other = medicine("iron-sucrose", "iv-iron", days(90), running=False, not_tolerated=True)
    assert fact("oral_iron_unsuitable", other) == "no"


def test_a_suspected_sepsis_is_not_its_absence() -> None:
    """Invariants 4 and 13: unknown never acts as no for a contra-indication."""
    doubtful = problem("bacteraemia-sepsis", days(1), certainty=Certainty.SUSPECTED)
    assert fact("iv_iron_unsafe", doubtful) == "unknown"
    assert fact("iv_iron_unsafe", doubtful, problem("bacteraemia-sepsis")) == "yes"


@pytest.mark.parametrize("event", [by_vein(None), procedure("red-cell-transfusion", None)])
def test_iron_or_blood_without_a_day_may_have_been_before_the_ferritin(event: object) -> None:
    """Invariant 13; without a usable ferritin there is nothing to disbelieve."""
    assert fact("ferritin_blackout", event, ferritin(300, days(1))) == "unknown"
    assert fact("ferritin_blackout", event) == "no"


@pytest.mark.parametrize("arrived", incomplete("esa"))
def test_stimulation_of_blood_formation(arrived: Arrived) -> None:
    """Corrections 8.1: an agent in use; unknown where medication is missing, and evidence wins."""
    given = medicine("epoetin-alfa", "esa", days(10))
    assert (fact("esa", given), fact("esa")) == ("yes", "no")
    assert (fact("esa", given, arrived=arrived), fact("esa", arrived=arrived)) == ("yes", "unknown")
