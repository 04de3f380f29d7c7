"""Seven hooks, each with its own service, and the contexts that clients send with them."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from cds.testing.decisions import request_of_story
from cds.testing.patients import PatientStory
from rules.rule import Hook
from tests.cds.service.calls import DAY, Json, leading_rules, low_iron, standard_counter, with_rls, without_rls
from tests.cds.service.outcomes import assert_outcome, elements

ORDERS: tuple[Hook, ...] = ("order-select", "order-sign", "medication-refill")
CHART: tuple[Hook, ...] = ("patient-view", "encounter-start", "encounter-discharge", "problem-list-item-create")
BODY = request_of_story(with_rls().drafting("metoclopramide"), "order-sign")
ORDER: Json = BODY["context"]["draftOrders"]["entry"][0]["resource"]


def signing(story: PatientStory | None = None, **context: Any) -> Json:
    """A call of order-sign about metoclopramide; a change of `...` leaves the member of the context out."""
    body = BODY if story is None else request_of_story(story, "order-sign")
    changed = {**body["context"], **context}
    return {**body, "context": {name: value for name, value in changed.items() if value is not ...}}


@pytest.mark.parametrize("hook", get_args(Hook))
def test_every_hook_is_answered_under_its_own_id(hook: Hook) -> None:
    response = standard_counter().call(request_of_story(low_iron().drafting("metoclopramide"), hook))
    assert response.status_code == 200
    assert isinstance(response.json()["cards"], list)


@pytest.mark.parametrize("hook", get_args(Hook))
def test_the_hook_of_another_service_is_refused(hook: Hook) -> None:
    other = "order-sign" if hook != "order-sign" else "order-select"
    response = standard_counter().http.post(f"/cds-services/rls-{other}", request_of_story(with_rls(), hook))
    assert "hook" in elements(assert_outcome(response, 400))


@pytest.mark.parametrize("hook", CHART)
def test_hooks_about_the_record_refuse_without_a_problem_list(hook: Hook) -> None:
    issues = assert_outcome(standard_counter().call(request_of_story(with_rls().missing("problem-list"), hook)), 412)
    assert elements(issues) == ["prefetch.conditions"]


@pytest.mark.parametrize("story", [with_rls().missing("problem-list"), without_rls().truncated("problem-list")])
@pytest.mark.parametrize("hook", ["order-select", "order-sign"])
def test_an_order_that_would_matter_without_a_problem_list_is_a_card(hook: Hook, story: PatientStory) -> None:
    """Known clients show nothing of a 412, so that an order hook must say it on a card."""
    asked = PatientStory(
        story.day, resources=list(story.resources), failed=set(story.failed), partial=set(story.partial)
    )
    response = standard_counter().call(request_of_story(asked.drafting("metoclopramide"), hook))
    assert leading_rules(response) == ["NOT-ASSESSED"]
    assert "problem list" in response.json()["cards"][0]["summary"]
    assert "not an all-clear" in response.json()["cards"][0]["detail"]


@pytest.mark.parametrize("drug", ["mirtazapine", "metoclopramide"])
def test_the_same_order_with_a_problem_list_that_is_empty_is_nothing(drug: str) -> None:
    body = request_of_story(without_rls().drafting(drug), "order-sign")
    assert leading_rules(standard_counter().call(body)) == []


def test_an_order_that_does_not_matter_is_no_card_even_without_a_problem_list() -> None:
    body = signing(with_rls().missing("problem-list"))
    order = {**ORDER, "medicationCodeableConcept": {"text": "amoxicillin"}}
    body["context"]["draftOrders"] = {"resourceType": "Bundle", "entry": [{"resource": order}]}
    assert leading_rules(standard_counter().call(body)) == []


@pytest.mark.parametrize(
    "drafts",
    [
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": ORDER}]},
        {"resourceType": "Bundle", "entry": [{"resource": ORDER}]},
        {"resourceType": "Bundle", "entry": [{"resource": {**ORDER, "status": "active"}}]},
        {"resourceType": "Bundle", "entry": [{"resource": {k: v for k, v in ORDER.items() if k != "intent"}}]},
        {"resourceType": "Bundle", "entry": [{"resource": {**ORDER, "category": {"coding": []}}}]},
        {"resourceType": "Bundle", "entry": [ORDER]},
        {"resourceType": "Bundle", "entry": {"resource": ORDER}},
        {"resourceType": "Bundle", "entry": [None, 5, {"resource": "x"}, {"resource": ORDER}]},
        [ORDER],
        [{"resource": ORDER}, ORDER],
        ORDER,
    ],
)
def test_draft_orders_are_read_leniently(drafts: object) -> None:
    assert leading_rules(standard_counter().call(signing(draftOrders=drafts))) == ["TRIG-AE"]


@pytest.mark.parametrize("name", ["medications", "orders"])
def test_orders_of_older_hooks_have_other_names(name: str) -> None:
    drafts = {"resourceType": "Bundle", "entry": [{"resource": ORDER}]}
    context: Json = {"draftOrders": ..., name: drafts}
    assert leading_rules(standard_counter().call(signing(**context))) == ["TRIG-AE"]


@pytest.mark.parametrize("drafts", [..., None, "", "Bundle", 5, True])
def test_without_orders_a_hook_about_orders_is_refused(drafts: Any) -> None:
    issues = assert_outcome(standard_counter().call(signing(draftOrders=drafts)), 400)
    assert elements(issues) == ["context.draftOrders"]


def test_a_refill_names_its_orders_otherwise_and_needs_no_user() -> None:
    body = request_of_story(with_rls().drafting("metoclopramide"), "medication-refill")
    drafts = body["context"].pop("medications")
    del body["context"]["userId"]
    assert elements(assert_outcome(standard_counter().call(body), 400)) == ["context.medications"]
    body["context"]["medications"] = drafts
    assert standard_counter().call(body).status_code == 200


@pytest.mark.parametrize(
    ("selections", "expected"),
    [
        (["MedicationRequest/draft-2"], ["TRIG-AE"]),
        (["draft-2"], ["TRIG-AE"]),
        ("MedicationRequest/draft-2", ["TRIG-AE"]),
        (["MedicationRequest/draft-1"], []),
        ([], ["TRIG-AE"]),
        (None, ["TRIG-AE"]),
        ([None, 5, {}], ["TRIG-AE"]),
    ],
)
def test_what_is_selected_is_looked_at(selections: object, expected: list[str]) -> None:
    body = request_of_story(with_rls().drafting("metoclopramide"), "order-select")
    first = {**ORDER, "id": "draft-1", "medicationCodeableConcept": {"text": "amoxicillin"}}
    second = {**ORDER, "id": "draft-2"}
    body["context"]["draftOrders"] = {"entry": [{"resource": first}, {"resource": second}], "resourceType": "Bundle"}
    body["context"]["selections"] = selections
    assert leading_rules(standard_counter().call(body)) == expected


def test_a_draft_that_says_nothing_yet_is_no_failure() -> None:
    """As the official sandbox sends it before a medicine is chosen."""
    empty = {
        "resourceType": "MedicationRequest",
        "id": "order-1",
        "status": "draft",
        "subject": {"reference": "Patient/x"},
    }
    response = standard_counter().call(signing(draftOrders={"resourceType": "Bundle", "entry": [{"resource": empty}]}))
    assert leading_rules(response) == []


def test_signing_again_is_looked_at_whatever_the_status() -> None:
    entries = [{"resource": {**ORDER, "id": status, "status": status}} for status in ("active", "draft")]
    response = standard_counter().call(signing(draftOrders={"resourceType": "Bundle", "entry": entries}))
    assert leading_rules(response) == ["TRIG-AE", "TRIG-AE"]


def test_a_problem_that_was_just_recorded_counts_before_it_is_on_the_list() -> None:
    body = request_of_story(PatientStory(DAY).person(50), "problem-list-item-create")
    assert leading_rules(standard_counter().call(body)) == []
    (problem,) = (r for r in with_rls().resources if r["resourceType"] == "Condition")
    body["context"]["conditions"] = {"resourceType": "Bundle", "entry": [{"resource": problem}]}
    assert "IRON-01" in leading_rules(standard_counter().call(body))


@pytest.mark.parametrize(
    "conditions", [None, "x", 5, [], {"resourceType": "Bundle"}, {"resourceType": "OperationOutcome"}]
)
def test_new_problems_may_come_in_any_shape(conditions: object) -> None:
    body = request_of_story(with_rls(), "problem-list-item-create")
    body["context"]["conditions"] = conditions
    assert "IRON-01" in leading_rules(standard_counter().call(body))


def test_a_card_about_a_draft_removes_it_by_its_reference() -> None:
    story = with_rls().problem("haemochromatosis").drafting("ferric carboxymaltose")
    card = standard_counter().call(request_of_story(story, "order-sign")).json()["cards"][0]
    assert card["indicator"] == "critical"
    actions = [action for suggestion in card["suggestions"] for action in suggestion["actions"]]
    assert [(action["type"], action["resourceId"]) for action in actions if action["type"] == "delete"] == [
        ("delete", f"MedicationRequest/{story.drafts[0]['id']}")
    ]
    assert all("resource" not in action for action in actions if action["type"] == "delete")
