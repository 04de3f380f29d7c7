"""Draft orders: which are in focus, and what each asks for."""

from __future__ import annotations

from typing import Any

import pytest

from cds.fhir.drafts import actions_of, orders_of, read_drafts
from cds.fhir.gathering import record_of
from rules.findings import Draft
from tests.cds.fhir.resources import (
    ATC,
    FERRITIN,
    LOINC,
    SNOMED,
    SOURCES,
    WORDS,
    Resource,
    bundle,
    coded,
    order,
    patient,
    resource,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")


def drafts(given: object, *selections: str, record: tuple[Resource, ...] = ()) -> tuple[Draft, ...]:
    return read_drafts(given, selections, record_of(bundle(patient(), *record), SOURCES), WORDS)


def draft(name: str = "d", **more: Any) -> Resource:
    return order(SERTRALINE, **{"id": name, "status": "draft", **more})


def request(**more: Any) -> Resource:
    given = {"id": "t", "status": "draft", "intent": "order", "code": coded(LOINC, FERRITIN)}
    return resource("ServiceRequest", **{**given, **more})


def addresses(given: object, *selections: str) -> list[str]:
    return [one.address for one in drafts(given, *selections)]


def ingredients(given: object, *selections: str) -> list[str]:
    return [medicine.ingredient for one in drafts(given, *selections) for medicine in one.medicines]


def test_a_refill_has_its_orders_under_medications() -> None:
    """CDS Hooks library: `medications` on medication-refill, `draftOrders` on the other hooks with orders."""
    refilled, drafted = bundle(draft("a")), bundle(draft("b"))
    context = {"medications": refilled, "draftOrders": drafted}
    assert orders_of(context, "medication-refill") is refilled
    assert orders_of(context, "order-sign") is drafted
    assert orders_of({"draftOrders": drafted}, "medication-refill") is drafted
    assert orders_of({"medications": refilled}, "order-sign") is refilled
    assert orders_of({"draftOrders": {}, "orders": drafted}, "order-sign") is drafted
    assert orders_of({"draftOrders": {}}, "order-sign") == {}
    assert orders_of({"draftOrders": "text"}, "order-sign") is None
    assert orders_of({"medications": None, "draftOrders": ""}, "medication-refill") is None


def test_without_a_selection_all_are_in_focus_in_their_order() -> None:
    assert addresses(bundle(draft("b"), request(), draft("a"))) == [
        "MedicationRequest/b",
        "ServiceRequest/t",
        "MedicationRequest/a",
    ]


@pytest.mark.parametrize(
    "selection",
    [
        "MedicationRequest/b", "b", "urn:uuid:b", "https://ehr.example/fhir/MedicationRequest/b",
        " MedicationRequest/b", "MedicationRequest/b/_history/2",
    ],
)  # fmt: skip
def test_a_selection_is_recognised_in_every_spelling(selection: str) -> None:
    assert addresses(bundle(draft("a"), draft("b")), selection) == ["MedicationRequest/b"]


def test_a_selection_is_recognised_by_the_address_of_the_entry() -> None:
    nameless = {name: value for name, value in draft().items() if name != "id"}
    for url in ("urn:uuid:7", "https://ehr.example/fhir/MedicationRequest/7"):
        given = {"resourceType": "Bundle", "entry": [{"fullUrl": url, "resource": nameless}, {"resource": draft("a")}]}
        for selection in (url, "MedicationRequest/7", "7"):
            assert addresses(given, selection) == [url]


def test_a_selection_of_one_type_selects_no_other_type_with_its_id() -> None:
    given = bundle(draft("1"), request(id="1"))
    assert addresses(given, "ServiceRequest/1") == ["ServiceRequest/1"]
    assert addresses(given, "MedicationRequest/1") == ["MedicationRequest/1"]


def test_a_selection_of_nothing_that_came_leaves_nothing_in_focus() -> None:
    assert not drafts(bundle(draft()), "MedicationRequest/other")


@pytest.mark.parametrize("status", ["draft", "active", "Xactive", "on-hold", None, {}])
def test_whatever_is_not_over_is_a_draft(status: object) -> None:
    assert ingredients(bundle(draft(status=status))) == ["sertraline"]


@pytest.mark.parametrize("status", ["completed", "stopped", "cancelled", "revoked", "entered-in-error", "ended"])
def test_what_is_over_is_none(status: str) -> None:
    assert not drafts(bundle(draft(status=status)))


@pytest.mark.parametrize("given", [draft(doNotPerform=True), request(doNotPerform=True)])
def test_an_order_not_to_do_something_asks_for_nothing(given: Resource) -> None:
    assert not drafts(bundle(given))


def test_a_draft_about_somebody_else_is_not_in_focus() -> None:
    assert not drafts(bundle(draft(subject={"reference": "Patient/q"})))
    assert ingredients(bundle(draft(subject=None))) == ["sertraline"]


def test_a_draft_refers_to_a_medication_beside_it_or_in_the_record() -> None:
    product = {"resourceType": "Medication", "id": "m", "code": SERTRALINE}
    given = draft(medicationCodeableConcept=None, medicationReference={"reference": "Medication/m"})
    beside = drafts(bundle(given, product))
    known = drafts(bundle(given), record=(product,))
    assert [one.medicines[0].ingredient for one in (*beside, *known)] == ["sertraline", "sertraline"]


def test_a_draft_without_a_medicine_says_so() -> None:
    (none,) = drafts(bundle(draft(medicationCodeableConcept=None)))
    assert none.unnamed and not none.medicines
    (other,) = drafts(bundle(draft(medicationCodeableConcept={"text": "paracetamol"})))
    assert not other.unnamed and not other.medicines


def test_a_draft_for_a_test_or_a_referral_names_it() -> None:
    asked = [one.subjects for one in drafts(bundle(request(), request(id="r", code=coded(SNOMED, "308474002"))))]
    assert asked == [("ferritin",), ("referral-to-neurologist",)]


def group(*members: Resource, **more: Any) -> Resource:
    actions = [{"resource": {"reference": f"#{one['id']}"}} for one in members]
    given = {"id": "g", "status": "draft", "intent": "order", "action": actions, "contained": list(members)}
    return resource("RequestGroup", **{**given, **more})


def test_an_order_set_brings_its_members() -> None:
    assert ingredients(bundle(group(draft("a")))) == ["sertraline"]
    nested = group(draft("a"), action=[{"action": [{"resource": {"reference": "#a"}}]}])
    assert ingredients(bundle(nested), "RequestGroup/g") == ["sertraline"]


def test_actions_come_in_their_order_each_before_those_inside_it() -> None:
    first = {"id": "1", "action": [{"id": "2", "action": {"id": "3"}}, {"id": "4"}, 5]}
    assert [action["id"] for action in actions_of(group(action=[first, None, {"id": "5"}]))] == [*"12345"]
    assert not list(actions_of(draft(action=[first])))


def test_a_member_that_came_beside_its_order_set_is_one_draft_with_its_own_address() -> None:
    nameless = {name: value for name, value in draft().items() if name != "id"}
    set_ = group(action=[{"resource": {"reference": "urn:uuid:7"}}])
    given = {"resourceType": "Bundle", "entry": [{"resource": set_}, {"fullUrl": "urn:uuid:7", "resource": nameless}]}
    assert addresses(given) == ["urn:uuid:7"]
    assert addresses(given, "RequestGroup/g") == ["urn:uuid:7"]


def test_an_order_set_of_somebody_else_or_that_is_over_brings_nothing() -> None:
    loose = draft("a", subject=None)
    assert ingredients(bundle(group(loose))) == ["sertraline"]
    assert not drafts(bundle(group(loose, subject={"reference": "Patient/q"})))
    assert not drafts(bundle(group(loose, status="revoked")))
    assert not drafts(bundle(group(draft("a", status="revoked"))))
    assert not drafts(bundle(group(draft("a", subject={"reference": "Patient/q"}))))


def test_a_member_may_name_the_patient_that_is_contained_in_the_order_set() -> None:
    member = draft("a", subject={"reference": "#p"})
    assert ingredients(bundle(group(member, contained=[member, patient()]))) == ["sertraline"]
    assert not drafts(bundle(group(member, contained=[member, patient(id="q")])))


@pytest.mark.parametrize("actions", ["x", [5], [{"resource": "#a"}], [{"resource": {"reference": "#none"}}], None])
def test_an_order_set_of_no_shape_brings_nothing(actions: object) -> None:
    assert not drafts(bundle(group(draft("a"), action=actions)))


@pytest.mark.parametrize(
    "given", [None, "x", 5, {}, [], [5], {"resourceType": "Bundle"}, {"resourceType": "NutritionOrder"}]
)
def test_what_holds_no_order_gives_no_draft(given: object) -> None:
    assert drafts(given) == ()
