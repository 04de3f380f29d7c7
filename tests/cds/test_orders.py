"""Draft orders the whole way: from the call of an EHR to the cards, and what each card offers to do."""

from __future__ import annotations

from copy import deepcopy

import pytest

from cds.testing.codes import ATC, MEDICINES
from rules.rule import Hook
from tests.cds.order_calls import (
    BY_VEIN,
    ORAL,
    ORDER_HOOKS,
    bundle,
    counting,
    decide,
    leading,
    overloaded,
    patient,
    removals,
    uuids,
)


def test_only_what_is_selected_is_considered() -> None:
    """The others stand in the basket already, and had their turn."""
    story = patient().drafting(ORAL).drafting("metoclopramide")
    assert leading(decide(story, "order-select", ("MedicationRequest/draft-2",))) == [("TRIG-AE", "warning")]
    assert leading(decide(story, "order-select", ("draft-1",))) == [("IRON-07", "warning")]
    assert leading(decide(story, "order-select", ("MedicationRequest/another",))) == []
    assert len(decide(story, "order-select").cards) == 2


def test_a_selected_order_has_at_most_one_card() -> None:
    """Safety and critical apart, whatever is ordered for whom."""
    for name in MEDICINES:
        for who in (patient(), overloaded(), patient(None), patient().problem("pregnancy", 30).problem("epilepsy")):
            decision = decide(who.drafting(name), "order-select")
            assert len(counting(decision.cards)) <= 1, (name, leading(decision))


def test_each_selected_order_has_its_own_budget() -> None:
    """Three orders, three cards."""
    story = patient().drafting(ORAL).drafting("metoclopramide").drafting("sertraline")
    assert len(counting(decide(story, "order-select").cards)) == 3


def test_signing_shows_every_warning_and_no_remark_beside_two_of_them() -> None:
    """Whatever is signed together."""
    story = patient(150).drafting(BY_VEIN).drafting("metoclopramide").drafting(ORAL)
    decision = decide(story)
    assert {indicator for _, indicator in leading(decision)} == {"warning"}
    assert {rule for rule, _ in leading(decision)} == {"TRIG-AE", "IRON-07"}
    assert {s.reason.value for s in decision.shown.suppressed if s.rule == "IRON-07"} == {"budget"}


def test_all_medicines_signed_at_once() -> None:
    """Warnings, and besides them only what is about safety."""
    story = patient()
    for name in MEDICINES:
        story.drafting(name)
    decision = decide(story)
    counted = counting(decision.cards)
    assert len(counted) > 2
    assert {card["indicator"] for card in decision.cards if card["summary"] in counted} == {"warning"}


@pytest.mark.parametrize("hook", ORDER_HOOKS)
def test_what_is_critical_is_never_dropped(hook: Hook) -> None:
    """Each of five orders of iron has its critical card, among warnings."""
    story = overloaded().drafting("metoclopramide").drafting("haloperidol")
    for _ in range(5):
        story.drafting(ORAL)
    critical = [rule for rule, indicator in leading(decide(story, hook)) if indicator == "critical"]
    assert critical == ["IRON-09"] * 5
    assert leading(decide(story, hook))[:5] == [("IRON-09", "critical")] * 5


@pytest.mark.parametrize("hook", ORDER_HOOKS)
def test_palliative_care_silences_all_but_what_is_critical(hook: Hook) -> None:
    """And what could not be assessed is not said either."""
    for name in MEDICINES:
        assert leading(decide(patient().problem("palliative care").drafting(name), hook)) == [], name
    story = overloaded().problem("palliative care").drafting(ORAL).drafting("metoclopramide")
    assert leading(decide(story, hook)) == [("IRON-09", "critical")]


def test_an_order_about_somebody_else_is_nobodys_here() -> None:
    """Also when it is the only one."""
    story = patient().drafting(ORAL)
    story.drafts[0]["subject"] = {"reference": "Patient/somebody-else"}
    assert leading(decide(story)) == []
    assert leading(decide(story.drafting(ORAL))) == [("IRON-07", "warning")]


def test_an_order_that_came_twice_is_one() -> None:
    """As an entry of its own and once more."""
    story = patient().drafting(ORAL)
    once, again = decide(story), decide(story, given=bundle(story.drafts[0], deepcopy(story.drafts[0])))
    assert once.response == again.response


def test_orders_come_in_any_shape() -> None:
    """Bundle, array, or one resource: the same cards."""
    story = patient().drafting(ORAL)
    responses = [
        decide(story, given=given).response for given in (story.drafts, bundle(*story.drafts), story.drafts[0])
    ]
    assert all(response == responses[0] for response in responses)
    assert responses[0]["cards"]


@pytest.mark.parametrize("given", [None, [], {}, bundle(), "none", [None], {"resourceType": "Bundle", "entry": None}])
def test_without_an_order_nothing_is_said(given: object) -> None:
    """A hook about orders says nothing about the chart."""
    assert decide(patient(20, 12), given=given).cards == []


def test_the_chart_is_no_matter_of_an_order() -> None:
    """What is due anyhow is told when the chart is opened."""
    story = patient(20, 12).drafting("cetirizine")
    assert leading(decide(story, "patient-view"))[0] == ("IRON-03", "info")
    assert decide(story).cards == []


def test_orders_do_not_matter_when_the_chart_is_opened() -> None:
    """A hook without orders reads none."""
    story = patient(20, 12)
    assert decide(story, "patient-view").response == decide(deepcopy(story).drafting(ORAL), "patient-view").response


@pytest.mark.parametrize("hook", ORDER_HOOKS)
def test_an_order_that_does_not_say_of_what_is_not_taken_for_harmless(hook: Hook) -> None:
    """With recorded iron overload somebody should look at it."""
    story = overloaded().drafting(ORAL)
    del story.drafts[0]["medicationCodeableConcept"]
    assert "NOT-ASSESSED" in {rule for rule, _ in leading(decide(story, hook))}


def test_an_order_that_does_not_say_of_what_warns_of_nothing() -> None:
    """It can be anything; it is never taken for something."""
    story = overloaded().drafting(ORAL)
    del story.drafts[0]["medicationCodeableConcept"]
    decision = decide(story)
    assert {rule for rule, _ in leading(decision)} <= {"NOT-ASSESSED"}
    assert decision.foci[0].outcomes.facts["draft_oral_iron"] == "unknown"
    assert removals(decision.cards) == []


def test_every_uuid_is_of_one_card_and_stays_the_same() -> None:
    """Two orders of the same medicine are two cards; asked again with the same id, the answer is the same."""
    story = overloaded().drafting(ORAL).drafting(ORAL).drafting(BY_VEIN)
    decision = decide(story)
    found = list(uuids(decision.response["cards"]))
    assert len(decision.cards) == 3
    assert len(set(found)) == len(found) == 6
    assert decide(story).response == decision.response
    other = list(uuids(decide(story, decision_id="10000000-0000-4000-8000-000000000000").response["cards"]))
    assert set(other).isdisjoint(found)


def test_an_order_keeps_its_uuids_whatever_stands_beside_it() -> None:
    """A card is of its order, not of a place in a list."""
    alone = decide(overloaded().drafting(ORAL))
    beside = decide(overloaded().drafting(ORAL).drafting("cetirizine").drafting(BY_VEIN))
    assert set(uuids(alone.response["cards"])) <= set(uuids(beside.response["cards"]))


def test_removing_the_draft_names_the_draft() -> None:
    """The one that brought the card about, and no other."""
    story = overloaded().drafting("cetirizine").drafting(ORAL).drafting(BY_VEIN)
    assert [action["resourceId"] for action in removals(decide(story).cards)] == [
        "MedicationRequest/draft-2", "MedicationRequest/draft-3",
    ]  # fmt: skip
    for card in decide(story).cards:
        (offer,) = card["suggestions"]
        (action,) = offer["actions"]
        assert offer["label"] == "Remove this draft order"
        assert action["description"].startswith("Remove the draft order of ")
        assert "resource" not in action
        assert not offer.get("isRecommended")


def test_a_draft_without_an_id_cannot_be_removed() -> None:
    """There would be nothing to name; the warning stands."""
    story = overloaded().drafting(ORAL)
    del story.drafts[0]["id"]
    decision = decide(story)
    assert leading(decision) == [("IRON-09", "critical")]
    assert removals(decision.cards) == []


def test_drafts_without_ids_have_cards_of_their_own() -> None:
    """And uuids of their own."""
    story = overloaded().drafting(ORAL).drafting(BY_VEIN)
    for draft in story.drafts:
        del draft["id"]
    decision = decide(story)
    found = list(uuids(decision.response["cards"]))
    assert len(found) == len(set(found)) == 2


def test_no_card_orders_medication_or_removes_another_draft() -> None:
    """Invariant 19, for every medicine on both hooks."""
    for name in MEDICINES:
        for who in (patient(), overloaded(), patient(None, None)):
            decision = decide(who.drafting(name))
            for card in decision.cards:
                for offer in card.get("suggestions", ()):
                    for action in offer["actions"]:
                        assert action["type"] in {"create", "delete"}
                        if action["type"] == "create":
                            assert action["resource"]["resourceType"] == "ServiceRequest", name
                        else:
                            assert action["resourceId"] == "MedicationRequest/draft-1"
                            assert card["indicator"] != "info"


def test_a_remark_offers_no_removal() -> None:
    """For a warning or worse only."""
    assert removals(decide(patient(150).drafting(BY_VEIN)).cards) == []
    assert removals(decide(patient(350).drafting(ORAL, by_name_only=True)).cards) == []


@pytest.mark.parametrize("code", ["B03AA02", "B03AC"])
def test_a_product_in_a_medication_of_the_bundle_is_read(code: str) -> None:
    """An order that only refers to its product."""
    story = overloaded().drafting(ORAL)
    draft = {**story.drafts[0], "medicationReference": {"reference": "Medication/m"}}
    del draft["medicationCodeableConcept"]
    product = {"resourceType": "Medication", "id": "m", "code": {"coding": [{"system": ATC, "code": code}]}}
    assert leading(decide(story, given=bundle(draft, product))) == [("IRON-09", "critical")]
