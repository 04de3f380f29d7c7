"""The safety invariants about orders and urgency, 14 to 17, 19 and 21, for thousands of consistent states.

Clinical corrections, section 8.4; the others and what is shown elsewhere: `test_invariants.py`.
"""

from __future__ import annotations

from datetime import date

import pytest

from rules.policy import Choice, Reason
from rules.reasons import Truth
from tests.rules.drawn_people import people
from tests.rules.invariants import (
    KNOWLEDGE,
    PSYCHOTROPIC_OR_RLS,
    keys_of,
    number,
    said_everywhere,
    warnings,
)
from tests.rules.patient_states import (
    DRAFTS,
    ORDER_HOOKS,
    REASONS,
    Facts,
    drafted,
    standard_rules,
    yes,
)


@pytest.mark.parametrize("reason", REASONS[:2], ids=["without reason", "for restless legs"])
@pytest.mark.parametrize(("order", "advised"), [
    ("oral iron", ("IRON-03/", "PREG-01/oral", "CHILD-01/treat", "CKD-01/low")),
    ("iron by vein", ("IRON-05/severe", "IRON-05/tsat-low", "IRON-11/no-rise", "CKD-02/aasm")),
])  # fmt: skip
def test_invariant_14_doing_what_a_card_advises_brings_no_warning(
    order: str, advised: tuple[str, ...], reason: tuple[str, ...]
) -> None:
    """Oral iron where oral iron is advised, iron by vein where it is named: on the same facts nothing warns."""
    found: dict[tuple[str, str], str] = {}
    for person in people():
        said = person.said["patient-view"]
        for outcome in said.all:
            name = f"{outcome.rule.id}/{outcome.variant}"
            if name in advised or (outcome.rule.id == "IRON-03" and "IRON-03/" in advised):
                answer = standard_rules().on_order(person.facts, drafted(order, *reason))
                # the card itself says to repeat an older ferritin before iron by vein
                expected = {"IRON-08"} if order == "iron by vein" and "repeat" in outcome.points else set()
                found |= {(name, warned): str(said) for warned in warnings(answer) - expected}
    assert not found


def test_invariant_14_the_alternative_that_a_card_names_is_not_critical() -> None:
    """DA-01 names alpha-2-delta ligands: ordering one instead is then answered with caution, never with critical."""
    for person in people():
        for hook in ORDER_HOOKS:
            said = person.said[hook]
            if "DA-01-point-alternative" in {key for outcome in said.all for key in keys_of(outcome)}:
                answer = standard_rules().on_order(person.facts, drafted("gabapentinoid"))
                assert not [o for o in answer.all if o.indicator == "critical"], (str(said), str(answer))


def test_invariant_15_critical_only_in_the_four_situations() -> None:
    for _, said in said_everywhere():
        for outcome in said.outcomes.outcomes:
            if outcome.truth is Truth.HOLDS and outcome.indicator == "critical":
                assert _may_be_critical(outcome.rule.id, said.facts), said


def _may_be_critical(rule: str, facts: Facts) -> bool:
    iron = facts["draft_oral_iron"] == "yes" or facts["draft_iv_iron"] == "yes"
    gabapentinoid = "yes" in (facts["draft_gabapentinoid"], facts["gabapentinoid"], facts["beside_gabapentinoid"])
    opioid = "yes" in (facts["draft_opioid"], facts["opioid_now"], facts["beside_opioid"])
    ordered = "yes" in (facts["draft_gabapentinoid"], facts["draft_opioid"])
    breathing = facts["respiratory_failure"] == "yes" or (number(facts, "egfr_for_dosing") or 99) < 15
    forbidden = ("first_trimester", "bacteraemia", "iv_iron_unsafe")
    return {
        "IRON-09": iron and facts["iron_overload"] == "yes",
        "IRON-14": facts["draft_iv_iron"] == "yes" and any(facts[name] == "yes" for name in forbidden),
        "ICD-01": facts["draft_dopamine_agonist"] == "yes" and facts["impulse_control_disorder"] == "yes",
        "GABA-02": ordered and gabapentinoid and opioid and breathing,
    }.get(rule, False)


def test_invariant_16_critical_is_shown_on_every_hook_whatever_else() -> None:
    """Not suppressed, cut, silenced, or hushed by palliative care or a population."""
    day = date(2027, 1, 1)
    silenced = Choice(silences=dict.fromkeys((rule.id for rule in KNOWLEDGE.rules), day))
    for person in people():
        for hook in ORDER_HOOKS:
            said = person.said[hook]
            critical = {
                o.rule.id for o in said.outcomes.outcomes
                if o.truth is Truth.HOLDS and o.indicator == "critical" and hook in o.rule.hooks
                and said.outcomes.in_scope[o.rule.scope] is Truth.HOLDS
            }  # fmt: skip
            assert critical <= {o.rule.id for o in said.leading}, said
            if critical:
                again = standard_rules().on_order({**person.facts, "palliative": "yes"}, person.draft, hook, silenced)
                assert critical <= {o.rule.id for o in again.leading}, again


def test_invariant_16_what_makes_critical_gives_a_critical_card() -> None:
    """From the facts alone, without looking at the rules."""
    for person in people():
        facts = {**person.facts, **person.draft}
        living = facts["deceased"] != "yes" and facts["infant"] != "yes"
        legs = "yes" in (facts["rls"], facts["rls_suspected"], facts["draft_for_rls"])
        wanted = [r for r in ("IRON-09", "IRON-14", "ICD-01", "GABA-02") if _may_be_critical(r, facts)]
        if wanted and living and legs:
            for hook in ORDER_HOOKS:
                assert "critical" in {o.indicator for o in person.said[hook].leading}, (wanted, str(person.said[hook]))


def test_invariant_17_no_budget_drops_a_warning() -> None:
    """Neither for a remark nor for another warning."""
    for _, said in said_everywhere():
        dropped = {s.rule for s in said.shown.suppressed if s.reason is Reason.BUDGET}
        assert not [o for o in said.outcomes.outcomes if o.rule.id in dropped and o.indicator != "info"], said


def test_invariant_19_only_the_draft_that_brought_the_card_is_removed_and_no_psychotropic() -> None:
    """By the facts that can make a rule with a removal hold; what a suggestion creates: `cards/test_cards.py`."""
    removing = [rule for rule in KNOWLEDGE.rules if rule.withdraws]
    assert {rule.id for rule in removing} >= {"IRON-07", "IRON-09", "IRON-14", "TRIG-AE"}
    for order in (name for name, held in DRAFTS.items() if set(held) & PSYCHOTROPIC_OR_RLS):
        for person in people()[::10]:
            answer = standard_rules().on_order(person.facts, drafted(order))
            assert not [o.rule.id for o in answer.leading if o.withdraws], (order, str(answer))


@pytest.mark.parametrize(
    ("order", "held"), [("opioid", ("opioid", "opioid_now")), ("benzodiazepine", ("benzodiazepine",))]
)
def test_invariant_21_it_does_not_matter_which_of_the_two_is_ordered(order: str, held: tuple[str, ...]) -> None:
    """Gabapentinoid and opioid, benzodiazepine or Z-drug."""
    for person in people():
        alone = {**person.facts, **dict.fromkeys(
            ("opioid", "opioid_now", "benzodiazepine", "gabapentinoid", "rls_medicine"), "no"
        )}  # fmt: skip
        first = standard_rules().on_order({**alone, **yes(*held)}, drafted("gabapentinoid"))
        second = standard_rules().on_order({**alone, **yes("gabapentinoid")}, drafted(order))
        assert first.indicator("GABA-02") == second.indicator("GABA-02"), (str(first), str(second))
