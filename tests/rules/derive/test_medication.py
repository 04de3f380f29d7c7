"""Medicines in use: triggers, RLS medicines, doses; and which entries count as in use at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.derive.courses import counts_as_used, series_start
from rules.derive.medication import TRIGGERS
from rules.findings import Arrival, Kind, Medicine, Span
from tests.rules.derive.builders import (
    DAY,
    THRESHOLDS,
    Arrived,
    book,
    days,
    fact,
    incomplete,
    medicine,
    on,
    span,
    year,
)

START = date(2026, 1, 1)


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
    assert series_start(given, book()) == expected
    assert series_start(reversed(given), book()) == expected


@pytest.mark.parametrize("kind", sorted(TRIGGERS))
def test_every_class_of_trigger(kind: str) -> None:
    """Catalogue 4.4: evidence of at least moderate strength."""
    assert fact("trigger_medicine", medicine("x", kind, days(100))) == "yes"


@pytest.mark.parametrize("kind", ["weak-trigger", "neutral", "opioid", "gabapentinoid", "benzodiazepine-z", "esa"])
def test_no_other_class_is_a_trigger(kind: str) -> None:
    """Catalogue TRIG-01: the weak class only when configured."""
    assert fact("trigger_medicine", medicine("x", kind, days(100))) == "no"


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 1, 7), "no"), (date(2026, 1, 8), "yes")])
def test_a_trigger_counts_after_a_week(day: date, expected: str) -> None:
    """Catalogue TRIG-01: start at least seven days ago, or taken as needed."""
    assert fact("trigger_medicine", drug(), day=day) == expected
    assert fact("trigger_medicine", drug(as_needed=True), day=day) == "yes"


def test_a_renewal_does_not_start_a_medicine_anew() -> None:
    """Correction B26: repeat prescriptions reset the start otherwise."""
    renewed = drug(days(1)), drug(days(95), days(2), running=False)
    assert fact("trigger_medicine", *renewed) == "yes"
    assert fact("trigger_medicine", *renewed[:1]) == "no"


@pytest.mark.parametrize("arrived", incomplete("trigger_medicine"))
def test_triggers_are_unknown_where_medication_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("trigger_medicine", arrived=arrived) == "unknown"
    assert fact("trigger_medicine", drug(days(100)), arrived=arrived) == "yes"


def test_each_ingredient_is_named_once() -> None:
    """One item an ingredient: the surest match, then the earliest start, in a fixed order."""
    given = [drug(days(50), level=3), drug(days(20)), drug(days(90)), medicine("amitriptyline", "tca", days(30))]
    for order in (given, given[::-1]):
        items = book(*order).lists["trigger_medicine"]
        assert [(i.name, i.level, i.since) for i in items] == [
            ("amitriptyline", 1, on(days(30))),
            ("sertraline", 1, on(days(90))),
        ]


def for_legs(ingredient: str, kind: str, *reasons: str, **more: Any) -> Medicine:
    return medicine(ingredient, kind, days(400), reasons=frozenset(reasons), **more)


@pytest.mark.parametrize(
    ("given", "classes"),
    [
        ([], 0),
        ([for_legs("pramipexole", "dopamine-agonist")], 1),
        ([for_legs("pramipexole", "dopamine-agonist"), for_legs("levodopa", "levodopa")], 1),
        ([for_legs("pramipexole", "dopamine-agonist", running=False), for_legs("gabapentin", "gabapentinoid")], 2),
        ([for_legs("gabapentin", "gabapentinoid", "other")], 0),
        ([for_legs("gabapentin", "gabapentinoid", "other", "rls")], 1),
        ([for_legs("oxycodone", "opioid")], 0),
        ([for_legs("oxycodone", "opioid", "rls")], 1),
        ([for_legs("oxycodone", "opioid", "other")], 0),
        ([for_legs("clonazepam", "benzodiazepine-z")], 0),
        ([medicine("pramipexole", "dopamine-agonist", days(-5))], 0),
    ],
)
def test_classes_of_medicines_for_restless_legs(given: list[Medicine], classes: int) -> None:
    """Corrections 8.3 (REF-01) and catalogue 5.3 (25): in use or ended; not what is coded to be for something else."""
    assert span("rls_drug_classes", *given) == (classes, classes)


@pytest.mark.parametrize("how", [Arrival.PARTIAL, Arrival.FAILED])
def test_more_classes_are_possible_where_medication_is_missing(how: Arrival) -> None:
    """At least what was found."""
    found = span("rls_drug_classes", for_legs("pramipexole", "dopamine-agonist"), arrived={"medication": how})
    assert found == (1, 10)


def agonist(ingredient: str, daily: str | None, **more: Any) -> Medicine:
    dose = None if daily is None else Decimal(daily)
    return medicine(ingredient, "dopamine-agonist", days(100), daily=dose, **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([agonist("pramipexole", "0.54", form="base")], "no"),
        ([agonist("pramipexole", "0.55", form="base")], "yes"),
        ([agonist("pramipexole", "0.75", form="salt")], "no"),
        ([agonist("pramipexole", "0.76", form="salt")], "yes"),
        ([agonist("pramipexole", "0.75")], "no"),
        ([agonist("pramipexole", "0.76")], "yes"),
        ([agonist("ropinirole", "4")], "no"),
        ([agonist("ropinirole", "4.01")], "yes"),
        ([agonist("rotigotine", "3")], "no"),
        ([agonist("rotigotine", "3.01")], "yes"),
        ([agonist("ropinirole", None)], "unknown"),
        ([agonist("other", "50")], "unknown"),
        ([agonist("ropinirole", None), agonist("rotigotine", "8")], "yes"),
        ([agonist("ropinirole", "8", running=False)], "no"),
    ],
)
def test_a_daily_dose_above_the_maximum(given: list[Medicine], expected: str) -> None:
    """Corrections B23 and B24: only what is in use; an unknown dose is not a low one."""
    assert fact("dopaminergic_above_maximum", *given) == expected


def test_the_limits_are_those_of_the_knowledge() -> None:
    """Corrections B23 and B24."""
    names = ("pramipexole.maximum", "pramipexole.maximum.unknown_form", "ropinirole.maximum", "rotigotine.maximum")
    assert [THRESHOLDS[name] for name in names] == [0.54, 0.75, 4, 3]


@pytest.mark.parametrize("arrived", incomplete("dopaminergic_above_maximum"))
def test_doses_are_unknown_where_medication_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("dopaminergic_above_maximum", arrived=arrived) == "unknown"
    assert fact("dopaminergic_above_maximum", agonist("ropinirole", "8"), arrived=arrived) == "yes"
