"""Medicines in use: triggers, RLS medicines, their doses, and how long they are taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.derive.medication import TRIGGERS
from rules.findings import Arrival, Certainty, Kind, Medicine, Span
from tests.rules.derive.builders import (
    THRESHOLDS,
    Arrived,
    book,
    days,
    fact,
    incomplete,
    medicine,
    on,
    problem,
    span,
)

START = date(2026, 1, 1)


def drug(start: date | Span | None = START, end: date | None = None, **more: Any) -> Medicine:
    return medicine("sertraline", "ssri", start, end, **more)


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


IN_USE = [
    ("dopamine_agonist", "dopamine-agonist"), ("levodopa", "levodopa"), ("gabapentinoid", "gabapentinoid"),
    ("opioid", "opioid"), ("benzodiazepine", "benzodiazepine-z"), ("levothyroxine", "thyroid-hormone"),
    ("proton_pump_inhibitor", "proton-pump-inhibitor"), ("esa", "esa"), ("pregabalin", "pregabalin"),
]  # fmt: skip
STATEMENTS = [name for name, _ in IN_USE]


@pytest.mark.parametrize(("name", "of"), IN_USE)
def test_a_medicine_of_the_class_in_use(name: str, of: str) -> None:
    """Catalogue 3.1: an active medicine of the class; one without any date is unknown, another class is nothing."""
    values = book(medicine("x", of, days(10))).values
    assert {one for one in STATEMENTS if values[one] == "yes"} == {name}
    assert fact(name, medicine("x", of, days(10), running=False)) == "no"
    assert fact(name, medicine("x", of, days(30), days(1))) == "no"
    assert fact(name, medicine("x", of, None)) == "unknown"
    assert fact(name, medicine("x", of, None), medicine("y", of, days(3))) == "yes"


@pytest.mark.parametrize(("name", "of"), IN_USE)
def test_a_medicine_is_unknown_where_medication_is_missing(name: str, of: str) -> None:
    """Corrections 8.1; evidence wins."""
    for arrived in incomplete(name):
        assert fact(name, arrived=arrived) == "unknown"
        assert fact(name, medicine("x", of, days(10)), arrived=arrived) == "yes"


def taken(of: str, *reasons: str, start: date | None = START, **more: Any) -> Medicine:
    return medicine(f"some-{of}", of, start, reasons=frozenset(reasons), **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("insomnia")], "yes"),
        ([problem("insomnia", active=False)], "no"),
        ([problem("insomnia", certainty=Certainty.SUSPECTED)], "unknown"),
        ([taken("dopamine-agonist")], "no"),
        ([taken("dopamine-agonist"), taken("levodopa")], "no"),
        ([taken("dopamine-agonist"), taken("gabapentinoid")], "yes"),
        ([taken("dopamine-agonist", running=False), taken("gabapentinoid")], "no"),
        ([taken("dopamine-agonist"), taken("gabapentinoid", "other")], "no"),
        ([taken("dopamine-agonist"), taken("opioid")], "no"),
        ([taken("dopamine-agonist"), taken("opioid", "rls")], "yes"),
        ([taken("dopamine-agonist"), taken("benzodiazepine-z")], "no"),
        ([taken("dopamine-agonist"), taken("gabapentinoid", start=None)], "unknown"),
        ([taken("dopamine-agonist"), taken("levodopa", start=None)], "no"),
        ([taken("gabapentinoid", start=None)], "no"),
    ],
)
def test_a_sign_of_severe_restless_legs(given: list[object], expected: str) -> None:
    """Corrections 6.1 (`sev`): an insomnia code, or an active medicine for restless legs of a second class."""
    assert fact("rls_severe", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("rls_severe"))
def test_severity_is_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("rls_severe", arrived=arrived) == "unknown"
    assert fact("rls_severe", problem("insomnia"), arrived=arrived) == "yes"
    assert fact("rls_severe", taken("levodopa"), taken("gabapentinoid"), arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], None),
        ([taken("dopamine-agonist", start=days(300))], 300),
        ([taken("levodopa", start=days(300))], 300),
        ([taken("dopamine-agonist", start=days(100)), taken("levodopa", start=days(300))], 300),
        ([taken("dopamine-agonist", start=days(100)), taken("levodopa", start=days(300), end=days(160))], 300),
        ([taken("dopamine-agonist", start=days(100)), taken("levodopa", start=days(300), end=days(161))], 100),
        ([taken("levodopa", start=days(300), end=days(1))], None),
        ([taken("dopamine-agonist", start=days(100)), taken("levodopa", start=None, kind_of=Kind.STATEMENT)], None),
        ([taken("gabapentinoid", start=days(300))], None),
        ([taken("dopamine-agonist", start=days(0))], 0),
    ],
)
def test_how_long_dopaminergic_medicines_are_taken(given: list[object], expected: int | None) -> None:
    """Catalogue 3.1 (`daMonths`): from the earliest start in an unbroken series; a change of medicine is no pause."""
    assert span("dopaminergic_days", *given) == (None if expected is None else (expected, expected))


def test_two_orders_that_exceed_the_maximum_only_together_are_unclear() -> None:
    """Correction B24: perhaps two doses a day, perhaps one order twice; two ingredients are not added up."""
    assert fact("dopaminergic_above_maximum", agonist("ropinirole", "3"), agonist("ropinirole", "3")) == "unknown"
    assert fact("dopaminergic_above_maximum", agonist("ropinirole", "2"), agonist("ropinirole", "2")) == "no"
    assert fact("dopaminergic_above_maximum", agonist("ropinirole", "3"), agonist("rotigotine", "3")) == "no"


@pytest.mark.parametrize("kind", sorted(TRIGGERS))
def test_a_trigger_without_any_date_is_unknown(kind: str) -> None:
    """Invariant 13: nobody can tell whether it still counts."""
    assert fact("trigger_medicine", medicine("x", kind, None)) == "unknown"
    assert fact("trigger_medicine", medicine("x", kind, None), drug(days(100))) == "yes"
