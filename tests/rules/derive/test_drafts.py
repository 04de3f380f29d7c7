"""What the draft order in focus is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rules import facts
from rules.derive.drafts import by_words, facts_of
from rules.findings import Draft, Medicine
from tests.rules.derive.builders import DAY, HERE, THRESHOLDS, book, medicine

CLASSES = [
    (name, read.removeprefix("drafts/"))
    for name in sorted(facts.DRAFTED)
    for read in facts.FACTS[name].reads
    if read.startswith("drafts/") and read != "drafts/reason"
]


def draft(*medicines: Medicine, unnamed: bool = False) -> Draft:
    return Draft("MedicationRequest/1", HERE, medicines, unnamed=unnamed)


def yes(given: Draft | None) -> set[str]:
    return {name for name, value in facts_of(given, THRESHOLDS).items() if value == "yes"}


@pytest.mark.parametrize(("name", "of"), CLASSES)
def test_a_draft_of_a_class_is_that_fact_alone(name: str, of: str) -> None:
    """Catalogue 3.1: orders in the hook context, each by the class of its medicine."""
    assert yes(draft(medicine("x", of, DAY))) == {name}


def test_without_a_draft_each_is_no() -> None:
    """No order is in focus; nothing failed to arrive."""
    assert set(facts_of(None, THRESHOLDS)) == set(facts.DRAFTED)
    assert set(facts_of(None, THRESHOLDS).values()) == {"no"}
    assert book(medicine("ferrous-fumarate", "oral-iron", DAY)).values["draft_oral_iron"] == "no"


def test_a_draft_that_names_nothing_is_unknown() -> None:
    """Invariant 13: what is ordered is there and cannot be told."""
    assert set(facts_of(draft(unnamed=True), THRESHOLDS).values()) == {"unknown"}


def test_a_draft_of_something_else_is_no() -> None:
    """A medicine of another class, or a test."""
    assert yes(draft(medicine("paracetamol", "neutral", DAY))) == set()
    assert yes(Draft("ServiceRequest/1", HERE, subjects=("ferritin",))) == set()


def test_two_medicines_in_one_draft() -> None:
    """A combination product is each of its parts."""
    given = draft(medicine("x", "opioid", DAY), medicine("y", "gabapentinoid", DAY))
    assert yes(given) == {"draft_opioid", "draft_gabapentinoid"}


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        (("rls",), {"draft_opioid", "draft_for_rls"}),
        (("rls-in-pregnancy", "other"), {"draft_opioid", "draft_for_rls"}),
        (("other",), {"draft_opioid", "draft_for_something_else"}),
        ((), {"draft_opioid"}),
    ],
)
def test_a_draft_whose_reason_is_restless_legs(reasons: tuple[str, ...], expected: set[str]) -> None:
    """Correction B39: a draft with restless legs as its coded reason opens the rules."""
    assert yes(draft(medicine("x", "opioid", DAY, reasons=frozenset(reasons)))) == expected


@pytest.mark.parametrize(
    ("ingredient", "daily", "form", "said"),
    [
        ("ropinirole", "4", None, "no"),
        ("ropinirole", "4.01", None, "yes"),
        ("pramipexole", "0.7", "base", "yes"),
        ("pramipexole", "0.75", "salt", "no"),
        ("pramipexole", "0.75", None, "no"),
        ("pramipexole", None, "base", "unknown"),
        ("another-agonist", "8", None, "unknown"),
    ],
)
def test_the_dose_of_an_order(ingredient: str, daily: str | None, form: str | None, said: str) -> None:
    """Corrections B23, B24; a dose that is not stated, or that has no maximum here, is not known."""
    dose = None if daily is None else Decimal(daily)
    ordered = medicine(ingredient, "dopamine-agonist", DAY, daily=dose, form=form)
    assert facts_of(draft(ordered), THRESHOLDS)["draft_above_maximum"] == said


def test_a_dose_by_words_alone_rests_on_words() -> None:
    """Corrections A13: what only a text says never warns."""
    told = medicine("ropinirole", "dopamine-agonist", DAY, daily=Decimal(8), level=3)
    assert "draft_above_maximum" in by_words(draft(told), THRESHOLDS)
