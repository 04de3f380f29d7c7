"""Opioids of late, RLS medicines in pregnancy, dopaminergic medicines before, and triggers before it began."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.derive.medication import TRIGGERS
from rules.findings import Certainty, Kind, Medicine, Problem, Span
from tests.rules.derive.builders import book, days, fact, medicine, on, problem

LEVODOPA, AGONIST = "levodopa", "dopamine-agonist"


def taken(of: str, start: date | None, end: date | None = None, *reasons: str, **more: Any) -> Medicine:
    return medicine(f"some-{of}", of, start, end, reasons=frozenset(reasons), **more)


# --- opioids of late ---


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([taken("opioid", days(90))], "yes"),
        ([taken("opioid", days(91))], "no"),
        ([taken("opioid", days(400), said=on(days(90)))], "yes"),
        ([taken("opioid", days(400), said=on(days(91)))], "no"),
        ([taken("opioid", days(400), days(0))], "yes"),
        ([taken("opioid", days(400), days(-30))], "yes"),
        ([taken("opioid", days(40), days(1))], "no"),
        ([taken("opioid", days(400), said=on(days(-1)))], "no"),
        ([taken("opioid", days(10), running=False)], "no"),
        ([taken("opioid", days(30), kind_of=Kind.DISPENSE)], "yes"),
        ([taken("opioid", days(31), kind_of=Kind.DISPENSE)], "no"),
        ([taken("opioid", None)], "unknown"),
        ([taken("opioid", None), taken("opioid", days(1))], "yes"),
        ([taken("gabapentinoid", days(10))], "no"),
    ],
)
def test_an_opioid_of_late(given: list[Medicine], expected: str) -> None:
    """Correction B27: written or dispensed at most ninety days ago, or a course that covers the day."""
    assert fact("opioid_now", *given) == expected


def test_an_opioid_that_is_not_recent_is_still_in_use() -> None:
    """Correction B27: fine for a warning, too long for a critical one."""
    values = book(taken("opioid", days(91))).values
    assert (values["opioid"], values["opioid_now"]) == ("yes", "no")


# --- in pregnancy ---


@pytest.mark.parametrize(
    ("given", "expected", "for_legs"),
    [
        ([], "no", "no"),
        ([taken(AGONIST, days(10))], "yes", "no"),
        ([taken(LEVODOPA, days(10))], "yes", "no"),
        ([taken("gabapentinoid", days(10))], "yes", "no"),
        ([taken("opioid", days(10))], "yes", "no"),
        ([taken("clonazepam", days(10))], "yes", "no"),
        ([taken("benzodiazepine-z", days(10))], "no", "no"),
        ([taken("ssri", days(10), None, "rls")], "no", "no"),
        ([taken(AGONIST, days(10), None, "rls")], "yes", "yes"),
        ([taken(AGONIST, days(10), None, "rls-in-pregnancy")], "yes", "yes"),
        ([taken("gabapentinoid", days(10), None, "other")], "no", "no"),
        ([taken("gabapentinoid", days(10), None, "other", "rls")], "yes", "yes"),
        ([taken(AGONIST, days(10), running=False)], "no", "no"),
        ([taken(AGONIST, days(30), days(1), "rls")], "no", "no"),
        ([taken(AGONIST, None)], "unknown", "unknown"),
    ],
)
def test_a_medicine_that_matters_in_pregnancy(given: list[Medicine], expected: str, for_legs: str) -> None:
    """Catalogue PREG-02 and correction A18: in use, and not coded to be for something else."""
    values = book(*given).values
    assert (values["rls_medicine"], values["rls_medicine_for_rls"]) == (expected, for_legs)


def test_opioid_agonist_treatment_does_not_matter() -> None:
    """Correction A18 and invariant 28, whatever it was coded to be for."""
    methadone = replace(taken("opioid", days(10)), classes=frozenset(("opioid", "opioid-agonist-treatment")))
    for given in (methadone, replace(methadone, reasons=frozenset(("rls",)))):
        assert fact("rls_medicine", given) == fact("rls_medicine_for_rls", given) == "no"
        assert fact("opioid", given) == fact("opioid_now", given) == "yes"


def test_each_of_them_is_named_once() -> None:
    """The items of a card."""
    given = taken(AGONIST, days(10)), taken(AGONIST, days(40)), taken("opioid", days(5))
    assert [i.name for i in book(*given).lists["rls_medicine"]] == ["some-dopamine-agonist", "some-opioid"]


# --- dopaminergic medicines before ---


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([taken(AGONIST, days(10))], "yes"),
        ([taken(LEVODOPA, days(10))], "yes"),
        ([taken(AGONIST, days(900), days(365))], "yes"),
        ([taken(AGONIST, days(900), days(366))], "no"),
        ([taken(AGONIST, days(365), running=False)], "yes"),
        ([taken(AGONIST, days(366), running=False)], "no"),
        ([taken(AGONIST, days(-1))], "no"),
        ([taken("gabapentinoid", days(10))], "no"),
        ([taken(AGONIST, None)], "unknown"),
        ([taken(AGONIST, None), taken(LEVODOPA, days(500), days(300))], "yes"),
    ],
)
def test_a_dopaminergic_medicine_of_late(given: list[Medicine], expected: str) -> None:
    """Catalogue DA-01: none in the past twelve months."""
    assert fact("dopaminergic_lately", *given) == expected


# --- before it began ---

BEGAN = days(30)


def legs(onset: date | Span | None = BEGAN, concept: str = "rls", **more: Any) -> Problem:
    return problem(concept, days(5), onset=on(onset) if isinstance(onset, date) else onset, **more)


def trigger(start: date | None, end: date | None = None, of: str = "ssri", **more: Any) -> Medicine:
    return medicine(f"some-{of}", of, start, end, **more)


@pytest.mark.parametrize(
    ("start", "expected"),
    [(days(20), "no"), (days(30), "no"), (days(31), "yes"), (days(120), "yes"), (days(121), "no")],
)
def test_a_trigger_shortly_before_the_onset(start: date, expected: str) -> None:
    """Catalogue TRIG-NEW: one to ninety days."""
    assert fact("trigger_before_onset", legs(), trigger(start)) == expected


@pytest.mark.parametrize(("began", "expected"), [(days(730), "yes"), (days(731), "no")])
def test_an_onset_of_long_ago(began: date, expected: str) -> None:
    """Correction B26: within twenty-four months."""
    start = date.fromordinal(began.toordinal() - 20)
    assert fact("trigger_before_onset", legs(began), trigger(start, kind_of=Kind.REQUEST, said=on(days(3)))) == expected


@pytest.mark.parametrize(
    ("onset", "expected"),
    [
        (Span(date(2026, 10, 1), date(2026, 10, 31)), "yes"),
        (Span(date(2026, 1, 1), date(2026, 12, 31)), "no"),
        (None, "no"),
    ],
)
def test_a_true_onset_at_least_to_the_month(onset: Span | None, expected: str) -> None:
    """Correction B26: not the day on which it was recorded."""
    assert fact("trigger_before_onset", legs(onset), trigger(days(80))) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([legs(concept="rls-in-pregnancy"), trigger(days(60))], "yes"),
        ([legs(certainty=Certainty.SUSPECTED), trigger(days(60))], "no"),
        ([legs(active=False), trigger(days(60))], "no"),
        ([legs(), trigger(days(60), running=False)], "no"),
        ([legs(), trigger(days(60), days(20))], "no"),
        ([legs(), trigger(days(45)), trigger(days(200), days(50))], "no"),
        ([legs(), trigger(days(45)), trigger(days(200), days(105))], "no"),
        ([legs(), trigger(days(45)), trigger(days(200), days(106))], "yes"),
        ([legs(), trigger(days(60), of="opioid")], "no"),
        ([trigger(days(60))], "no"),
    ],
)
def test_whose_series_began_before_it(given: list[object], expected: str) -> None:
    """Correction B26: in use, and the first of an unbroken series; a repeat prescription starts nothing."""
    assert fact("trigger_before_onset", *given) == expected


@pytest.mark.parametrize("kind", sorted(TRIGGERS))
def test_every_class_of_trigger_may_have_begun_it(kind: str) -> None:
    """Catalogue TRIG-NEW: evidence of at least moderate strength."""
    assert fact("trigger_before_onset", legs(), trigger(days(60), of=kind)) == "yes"


def test_the_last_one_before_the_onset_is_named() -> None:
    """With the days between."""
    found = book(legs(), trigger(days(80)), trigger(days(40), of="tca"))
    assert [item.name for item in found.lists["trigger_before_onset"]] == ["some-tca"]
    assert found.raw["trigger_before_onset"] == "10"
