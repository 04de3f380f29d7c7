"""Medication in all its resources: which ingredient, how surely, and whether the entry counts at all."""

from __future__ import annotations

from typing import Any

import pytest

from rules.findings import Kind
from tests.cds.fhir.resources import (
    ATC,
    RXNORM,
    SNOMED,
    Resource,
    coded,
    found,
    medicines,
    order,
    resource,
)  # fmt: skip


def names(*given: Resource) -> set[str]:
    return set(medicines(*given))


@pytest.mark.parametrize("code", ["D04AA10", "D04AA32", "S01GX08", "S01GX12", "R01AC03"])
def test_local_products_by_code(code: str) -> None:
    """Catalogue 5.3 (18): on the skin, in the eye, in the nose."""
    assert not names(order(coded(ATC, code, text="promethazine")))


@pytest.mark.parametrize(
    "medication",
    [
        coded(RXNORM, "1", "diphenhydramine hydrochloride 20 MG/ML Topical Cream"),
        coded(RXNORM, "1", "ketotifen 0.25 MG/ML Ophthalmic Solution"),
        coded(RXNORM, "1", "doxepin 50 MG/ML Topical Cream"),
        coded(RXNORM, "3498", text="diphenhydramine cream"),
        {"text": "promethazine crème 20 mg/g"},
        {"text": "ketotifen oogdruppels"},
    ],
)
def test_local_products_by_form(medication: Resource) -> None:
    """Scenario 23 and catalogue 5.3 (18): the form in the name of the product."""
    assert not names(order(medication))


def test_local_products_by_route_and_by_the_form_of_the_medication() -> None:
    """Catalogue 5.3 (18)."""
    drug = coded(RXNORM, "3498")
    for route in (coded(SNOMED, "6064005", "Topical route"), {"text": "cutaan"}):
        assert not names(order(drug, dosageInstruction=[{"route": route}]))
    assert names(order(drug, dosageInstruction=[{"route": coded(SNOMED, "26643006", "Oral route")}])) == {
        "diphenhydramine"
    }
    cream: Resource = {"resourceType": "Medication", "id": "m", "code": drug, "form": {"text": "cream"}}
    reference = {"reference": "Medication/m"}
    assert not names(order(None, medicationReference=reference), cream)


@pytest.mark.parametrize(
    "display",
    ["24 HR rotigotine 0.0833 MG/HR Transdermal System", "ropinirole 0.25 MG Oral Tablet", "sertraline Oral Gel"],
)
def test_what_acts_in_the_whole_body_is_kept(display: str) -> None:
    """Catalogue 5.3 (18): rotigotine is a patch."""
    assert len(names(order(coded(RXNORM, "1", display)))) == 1


@pytest.mark.parametrize(
    "address", ["#m", "Medication/m", "urn:uuid:m", "https://ehr.example/fhir/Medication/m", "Medication/m/_history/2"]
)
def test_a_medicine_by_reference(address: str) -> None:
    """Real data 15 and 18: contained, relative, urn:uuid, absolute, with a version."""
    product = {"resourceType": "Medication", "id": "m", "code": coded(ATC, "N06AB06")}
    contained = [product] if address.startswith("#") else None
    given = order(None, medicationReference={"reference": address}, contained=contained)
    assert names(given, *([] if contained else [product])) == {"sertraline"}


def test_a_reference_to_nothing_is_read_by_its_display() -> None:
    """Real data 15: only a display in the payload, which is text."""
    gone = {"reference": "https://ehr.example/Medication/9", "display": "SERTRALINE 50 MG PO TABS"}
    read = medicines(order(None, medicationReference=gone))
    assert read["sertraline"].level == 3
    assert not names(order(None, medicationReference={"reference": "Medication/9"}))


@pytest.mark.parametrize(
    "more",
    [
        {"doNotPerform": True}, {"status": "cancelled"}, {"status": "entered-in-error"}, {"status": "draft"},
        {"status": "on-hold"}, {"status": "unknown"}, {"intent": "proposal"}, {"intent": "plan"}, {"intent": "option"},
        {"intent": {}}, {"subject": {"reference": "Patient/other"}},
    ],
)  # fmt: skip
def test_orders_that_say_nothing_about_this_patient(more: dict[str, Any]) -> None:
    """Catalogue 5.3 (19), correction C11, real data 16: negations, drafts, proposals, strangers."""
    assert not names(order(coded(ATC, "N06AB06"), **more))


@pytest.mark.parametrize("intent", ["order", "original-order", "instance-order", "filler-order", "reflex-order", None])
def test_orders_of_every_real_intent_count(intent: str | None) -> None:
    """Catalogue 3.1 and correction C11."""
    assert medicines(order(coded(ATC, "N06AB06"), intent=intent))["sertraline"].running


@pytest.mark.parametrize("status", ["completed", "stopped", None, {}, ["active"]])
def test_orders_that_are_over_are_kept_for_the_past(status: object) -> None:
    """Catalogue 5.3 (19): not in use, but it was."""
    assert not medicines(order(coded(ATC, "N06AB06"), status=status))["sertraline"].running


@pytest.mark.parametrize(
    ("kind", "status", "running"),
    [
        ("MedicationStatement", "active", True), ("MedicationStatement", "intended", True),
        ("MedicationStatement", "completed", False), ("MedicationAdministration", "completed", True),
        ("MedicationAdministration", "stopped", False), ("MedicationDispense", "completed", True),
    ],
)  # fmt: skip
def test_the_other_resources_of_medication(kind: str, status: str, running: bool) -> None:
    """Catalogue 5.3 (15)."""
    read = medicines(resource(kind, status=status, medicationCodeableConcept=coded(ATC, "N06AB06")))["sertraline"]
    assert (read.running, read.kind) == (running, Kind(kind.removeprefix("Medication").lower()))


@pytest.mark.parametrize(
    "more", [{"status": "not-taken"}, {"taken": "n"}, {"taken": False}, {"status": "entered-in-error"}]
)
def test_a_statement_that_it_is_not_taken(more: dict[str, Any]) -> None:
    """Catalogue 5.3 (23)."""
    given = {"status": "active", "medicationCodeableConcept": coded(ATC, "N06AB06"), **more}
    assert not names(resource("MedicationStatement", **given))


def test_no_known_medication_is_no_medicine() -> None:
    """Real data 16."""
    none = coded(SNOMED, "787481004", "No known medications")
    assert not names(resource("MedicationStatement", status="active", medicationCodeableConcept=none))


def test_a_medicine_that_is_no_valid_fhir_is_read_and_said() -> None:
    """Design: as far as it can be, with a note that holds no value."""
    given = order(coded(ATC, "N06AB06"), doNotPerform="nee")
    assert names(given) == {"sertraline"}
    assert any("MedicationRequest is not valid FHIR" in note for note in found(given).notes)


def test_what_it_is_for() -> None:
    """Catalogue 5.3 (25): coded or in words; one that is none of ours is another reason."""
    drug = coded(ATC, "N02BF01")
    pain = [{"text": "neuropathische pijn"}]
    legs = [{"text": "restless legs"}]
    reasons = [[coded(SNOMED, "32914008")], [coded(SNOMED, "22253000", "Pain")], legs, pain, None]
    read = [medicines(order(drug, reasonCode=reason))["gabapentin"].reasons for reason in reasons]
    assert read == [{"rls"}, {"other"}, {"rls"}, {"other"}, frozenset()]


def test_the_order_of_arrival_does_not_matter() -> None:
    """Invariant 34."""
    one, other = order(coded(ATC, "N06AB06")), order(coded(ATC, "N06AB04"), id="b")
    assert found(one, other).medicines == found(other, one).medicines
