"""Courses of medicines: which entries count as in use on the day, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from rules.derive.courses import counts_as_used, in_use, perhaps_in_use, series_of
from rules.derive.facts import FactBook
from rules.findings import Findings, Kind, Medicine, Span
from tests.rules.derive.builders import DAY, book, days, findings, medicine, on, year

START = date(2026, 1, 1)


def started(medicines: Iterable[Medicine], made: FactBook) -> date | None:
    """The first day of the series."""
    return series_of(medicines, made)[0]


def drug(start: date | Span | None = START, end: date | None = None, **more: Any) -> Medicine:
    return medicine("sertraline", "ssri", start, end, **more)


def used(given: Medicine, day: date) -> bool:
    return counts_as_used(given, book(day=day))


@pytest.mark.parametrize(
    ("kind", "last"),
    [
        (Kind.REQUEST, date(2027, 4, 2)),
        (Kind.STATEMENT, date(2027, 1, 1)),
        (Kind.ADMINISTRATION, date(2026, 1, 31)),
        (Kind.DISPENSE, date(2026, 1, 31)),
    ],
)
def test_how_long_an_entry_without_an_end_counts(kind: Kind, last: date) -> None:
    """Catalogue 3.1: orders fifteen months, statements twelve, what was given or dispensed thirty days."""
    given = drug(kind_of=kind)
    assert used(given, START) and used(given, last)
    assert not used(given, date.fromordinal(last.toordinal() + 1))
    assert not used(given, date(2025, 12, 31))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (drug(running=False), False),
        (drug(date(1990, 1, 1)), False),
        (drug(date(1990, 1, 1), date(2030, 1, 1)), True),
        (drug(days(10), days(1)), False),
        (drug(days(10), DAY), True),
        (drug(days(-1)), False),
        (drug(year(2026)), True),
        (drug(year(2024)), False),
        (drug(None, kind_of=Kind.STATEMENT), True),
        (drug(date(1990, 1, 1), kind_of=Kind.STATEMENT), False),
        (drug(date(1990, 1, 1), kind_of=Kind.STATEMENT, said=on(days(30))), True),
        (drug(date(1990, 1, 1), kind_of=Kind.STATEMENT, said=on(days(400))), False),
    ],
)
def test_what_counts_as_in_use(given: Medicine, expected: bool) -> None:
    """Real data 11: a 1990 order still active is not current; a statement that was confirmed since is."""
    assert used(given, DAY) is expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([drug(days(300))], days(300)),
        ([drug(days(300), days(200)), drug(days(140))], days(300)),
        ([drug(days(300), days(201)), drug(days(140))], days(140)),
        ([drug(days(100)), drug(days(50))], days(100)),
        ([drug(days(300), days(250)), drug(days(260), days(200)), drug(days(150))], days(300)),
        ([drug(None), drug(days(50))], days(50)),
        ([], None),
    ],
)
def test_the_start_of_an_unbroken_series(given: list[Medicine], expected: date | None) -> None:
    """Catalogue 3.1 and correction C9: a gap of at most sixty days; what runs at once is one series."""
    assert started(given, book()) == expected
    assert started(reversed(given), book()) == expected


@pytest.mark.parametrize(("ago", "expected"), [(30, True), (31, False)])
def test_a_dispensed_supply_counts_for_a_month_after_its_end(ago: int, expected: bool) -> None:
    """Catalogue 3.1: supply and thirty days; an order ends on its last day."""
    assert used(drug(days(100), days(ago), kind_of=Kind.DISPENSE), DAY) is expected
    assert not used(drug(days(100), days(ago)), DAY)


def current(*given: Medicine) -> tuple[Medicine, ...]:
    return in_use(findings(*given), book(), "ssri")


def given_on(ago: int, ingredient: str = "sertraline") -> Medicine:
    return medicine(ingredient, "ssri", days(ago), kind_of=Kind.ADMINISTRATION)


def test_what_was_given_once_is_not_in_use() -> None:
    """Catalogue 5.3 (20): a hospital one-off; on two days, or beside an order, it is a course."""
    assert current(given_on(5)) == ()
    assert current(given_on(5), given_on(5)) == ()
    assert current(given_on(5), given_on(4, "citalopram")) == ()
    assert current(given_on(5), given_on(31)) == ()
    assert current(given_on(5), given_on(4)) == (given_on(5), given_on(4))
    assert current(given_on(5), drug(days(5))) == (drug(days(5)),)


@pytest.mark.parametrize(
    ("begun", "stopped", "ingredient", "expected"),
    [
        (days(50), days(49), "sertraline", False),
        (days(50), days(50), "sertraline", True),
        (days(50), days(51), "sertraline", True),
        (days(50), days(49), "citalopram", True),
        (days(50), days(-1), "sertraline", True),
    ],
)
def test_a_newer_stop_of_the_ingredient_ends_every_entry(
    begun: date, stopped: date, ingredient: str, expected: bool
) -> None:
    """Catalogue 5.3 (15): current is any active source unless a newer stop; a stop of the future is none yet."""
    stop = medicine(ingredient, "ssri", days(400), stopped, stopped=True, running=False)
    assert bool(current(drug(begun), stop)) is expected


def test_a_confirmation_after_the_stop_wins() -> None:
    """Catalogue 5.3 (15): a statement that was written later than the stop is the newer word."""
    stop = drug(days(400), days(30), stopped=True, running=False)
    statement = drug(days(300), kind_of=Kind.STATEMENT, said=on(days(10)))
    assert current(statement, stop) == (statement,)
    assert current(drug(days(300)), stop) == ()


def test_only_the_classes_that_are_asked_for() -> None:
    """And nothing where nothing is recorded."""
    assert in_use(findings(drug()), book(), "tca", "snri") == ()
    assert in_use(Findings(), book(), "ssri") == ()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (drug(None), True),
        (drug(None, kind_of=Kind.DISPENSE), True),
        (drug(None, running=False), False),
        (drug(None, kind_of=Kind.STATEMENT), False),
        (drug(days(900)), False),
        (drug(None, days(1)), False),
        (drug(None, said=on(days(900))), False),
        (medicine("x", "tca", None), False),
    ],
)
def test_what_runs_without_any_date_is_perhaps_in_use(given: Medicine, expected: bool) -> None:
    """Invariant 13: nobody can tell; a statement without dates speaks of now."""
    assert bool(perhaps_in_use(findings(given), "ssri")) is expected


def test_a_supply_reaches_further_than_the_order_for_it() -> None:
    """Catalogue 3.1: an order that has run out covers the supply that it allows, so the pause is counted from there."""
    again = drug(days(50))
    assert started([drug(days(200), running=False, supplied=on(days(110))), again], book()) == days(200)
    assert started([drug(days(200), running=False, supplied=on(days(111))), again], book()) == days(50)
    assert started([drug(days(200), running=False), again], book()) == days(50)


@pytest.mark.parametrize(("stopped", "expected"), [(110, 400), (111, 50)])
def test_a_stop_ends_an_order_that_was_left_open(stopped: int, expected: int) -> None:
    """Correction C9: an order that nobody closed does not fill the pause after a recorded stop."""
    stop = drug(days(300), days(stopped), stopped=True, running=False)
    left_open, again = drug(days(400)), drug(days(50))
    for order in ([left_open, stop, again], [again, stop, left_open]):
        assert started(order, book()) == days(expected)
