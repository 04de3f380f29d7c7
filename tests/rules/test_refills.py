"""A refill is about the medicine that is taken: what is said of it when the chart is opened is said then too."""

from __future__ import annotations

import pytest

from cds.testing.decisions import standard_advisor
from rules.facts import DRAFTED, FACTS, ordering
from rules.policy import Choice, show_orders
from rules.rule import Hook
from rules.unassessed import Gaps
from tests.rules.patient_states import COMPLETE, Facts, adult, drafted, exactly, yes

TAKEN = {
    **adult(ferritin=120, tsat=30, egfr=90, egfr_for_dosing=90), **yes("dopamine_agonist", "dopaminergic_lately"),
    **exactly(dopaminergic_days=400, rls_drug_classes=1),
}  # fmt: skip


def said_of(facts: Facts, draft: Facts, hook: Hook) -> set[str]:
    """The rules behind the cards of one order, decided with their grounds."""
    advisor = standard_advisor()
    without, ordered = advisor.decide(facts), advisor.decide({**facts, **draft})
    (shown,) = show_orders(without, [ordered], advisor.knowledge, hook, Choice(), Gaps(COMPLETE))
    return {outcome.rule.id for advice in shown.advices for outcome in advice.outcomes}


@pytest.mark.parametrize(
    ("order", "hook", "said"),
    [
        ("dopamine agonist", "medication-refill", True),
        ("levodopa", "medication-refill", True),
        ("dopamine agonist", "order-sign", False),
        ("antidepressant", "medication-refill", False),
        ("gabapentinoid", "medication-refill", False),
    ],
)
def test_what_is_said_of_the_medicine_that_is_prescribed_again(order: str, hook: Hook, said: bool) -> None:
    """Of another medicine the hook that opens the chart speaks."""
    assert ("AUG-01" in said_of(TAKEN, drafted(order), hook)) is said


@pytest.mark.parametrize(("ordered", "said"), [("yes", True), ("unknown", True), ("no", False)])
def test_a_dose_that_is_lowered_is_not_answered_with_the_old_one(ordered: str, said: bool) -> None:
    """Where the order does not say how much, the dose that is recorded counts."""
    draft = {**drafted("dopamine agonist"), "draft_above_maximum": ordered}
    taken = {**TAKEN, **yes("dopaminergic_above_maximum")}
    assert ("DA-02" in said_of(taken, draft, "medication-refill")) is said


def test_a_fact_about_what_is_taken_belongs_to_orders_of_its_classes() -> None:
    """And no fact about an order, a result or a disease belongs to any."""
    assert ordering("dopaminergic_days") == {"draft_dopamine_agonist", "draft_levodopa"}
    assert ordering("gabapentinoid") == {"draft_gabapentinoid"}
    assert ordering("dopaminergic_above_maximum") == {"draft_above_maximum"}
    for name in FACTS:
        assert ordering(name) <= DRAFTED
        assert not ordering(name) or any(read.startswith("medications/") for read in FACTS[name].reads)
