"""Which silences there are for a patient, read from cards and feedback."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cds.store.silences import read_silences
from cds.store.store import Store
from rules.compiler import standard_knowledge
from rules.silences import Silence
from tests.cds.store.histories import KEYS, NOW, TERMS, accepted, asking, call, card, keep, overridden, written

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("rule", "reason", "days"),
    [
        ("IRON-03", "specialist", 180),
        ("IRON-03", "not-relevant", 90),
        ("IRON-03", "already-done", 30),
        ("AUG-01", "already-done", 365),
        ("AUG-01", "specialist", 180),
    ],
)
def test_the_reason_decides_how_long(store: Store, rule: str, reason: str, days: int) -> None:
    shown = card(rule, variant="iv", drugs=frozenset({"pramipexole"}), ferritin=(0, 1), egfr=(0, 0), pregnant="no")
    written(store, call(shown))
    keep(store, overridden(shown, reason))
    assert shown.about is not None
    assert store.silences(asking()) == (Silence(shown.about, TODAY, TODAY + timedelta(days=days)),)


def test_the_terms_are_those_of_the_knowledge() -> None:
    """Clinical 3.3, point 4, and corrections C14: each reason and rule exists."""
    knowledge = standard_knowledge()
    policy = knowledge.document["policy"]
    assert policy["silence"]["days"] == {
        "specialist": 180, "palliative": 180, "declined": 180, "dx-doubt": 180, "not-relevant": 90, "already-done": 30,
    }  # fmt: skip
    assert policy["silence"]["rules"] == {"AUG-01": {"already-done": 365}}
    for rule, own in policy["silence"]["rules"].items():
        assert set(own) <= set(knowledge.rule[rule].overrides)
    assert set(policy["silence"]["days"]) <= set(policy["override"]["reasons"])


@pytest.mark.parametrize("reason", [None, "ordered", "data-wrong", "of the EHR"])
def test_other_reasons_silence_nothing(store: Store, reason: str | None) -> None:
    shown = card()
    written(store, call(shown))
    keep(store, overridden(shown, reason))
    assert store.silences(asking()) == ()


def test_what_was_done_last_counts_whichever_arrived_last(store: Store) -> None:
    shown, other = card(), card("WORK-01")
    written(store, call(shown, other))
    keep(store, accepted(shown, NOW + timedelta(minutes=2)), overridden(other, at=NOW + timedelta(minutes=2)))
    keep(store, overridden(shown), accepted(other), at=NOW + timedelta(minutes=5))
    assert [silence.about.rule for silence in store.silences(asking())] == ["WORK-01"]


def test_a_clock_that_is_ahead_does_not_lengthen_a_silence(store: Store) -> None:
    shown = card()
    written(store, call(shown))
    keep(store, overridden(shown, at=NOW + timedelta(days=400)))
    assert store.silences(asking())[0].since == TODAY


def test_nobody_elses_silences_are_read(store: Store) -> None:
    shown = card()
    written(store, call(shown))
    keep(store, overridden(shown))
    assert store.silences(asking(patient="p2")) == ()


def test_a_card_of_which_the_patient_is_not_kept_silences_nobody(store: Store) -> None:
    shown = card()
    written(store, call(shown, patient=None))
    keep(store, overridden(shown))
    assert store.silences(asking()) == ()


@pytest.mark.parametrize(
    ("hook", "before", "minutes", "user", "silent"),
    [
        ("order-sign", "order-select", 14, "u1", True),
        ("order-sign", "order-select", 16, "u1", False),
        ("order-sign", "order-select", 1, "u2", False),
        ("order-sign", "order-select", 1, None, False),
        ("order-sign", "order-sign", 1, "u1", False),
        ("order-sign", "patient-view", 1, "u1", False),
        ("order-select", "order-select", 1, "u1", False),
        ("patient-view", "patient-view", 1, "u1", False),
    ],
)
def test_only_signing_after_selecting_is_a_repeat(
    store: Store, hook: str, before: str, minutes: float, user: str | None, silent: bool
) -> None:
    shown = card("TRIG-AD", indicator="warning", drugs=frozenset({"sertraline"}))
    written(store, call(shown, hook=before))
    found = store.silences(asking(hook, minutes=minutes, user=user))
    assert [silence.kind for silence in found] == ["repeated"] * silent


@pytest.mark.parametrize(
    ("days", "indicator", "user", "silent"),
    [(13, "info", "u1", True), (15, "info", "u1", False), (1, "warning", "u1", False), (1, "info", "u2", False)],
)
def test_a_site_can_have_remarks_on_opening_the_chart_only_once_in_a_while(
    store: Store, days: int, indicator: str, user: str, silent: bool
) -> None:
    shown = card(indicator=indicator)
    written(store, call(shown))
    terms = TERMS.__class__(TERMS.days, TERMS.rules, repeats=14)
    assert KEYS.patient is not None
    with store.reading_engine.connect() as connection:
        found = read_silences(connection, asking(days=days, user=user), terms, KEYS.patient)
    assert [silence.kind for silence in found] == ["repeated"] * silent
