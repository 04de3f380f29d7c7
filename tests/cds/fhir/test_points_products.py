"""Section 5.3 of the clinical reference, points 16 and 18: where a product stands, and whether it acts everywhere."""

from __future__ import annotations

from typing import Any

import pytest

from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of
from rules import facts as fact
from rules.findings import Arrival
from tests.cds.fhir.resources import (
    ATC,
    GPK,
    RXNORM,
    SNOMED,
    SOURCES,
    WORDS,
    Resource,
    coded,
    drafted,
    entry,
    facts,
    found,
    medicines,
    order,
    ordered,
    patient,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")
HPK, PRK = "urn:oid:2.16.840.1.113883.2.4.4.7", "urn:oid:2.16.840.1.113883.2.4.4.10"
FOUR = ("MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense")


def level(medication: Resource) -> int:
    (only,) = medicines(order(medication)).values()
    return only.level


# 16: where the product stands


@pytest.mark.parametrize(
    "address", ["#m", "Medication/m", "urn:uuid:m", "https://ehr.example/fhir/Medication/m", "Medication/m/_history/2"]
)
@pytest.mark.parametrize("kind", FOUR)
def test_point_16_a_product_is_found_by_every_kind_of_reference(kind: str, address: str) -> None:
    product = {"resourceType": "Medication", "id": "m", "code": SERTRALINE}
    inside = address.startswith("#")
    given = entry(kind, None, medicationReference={"reference": address}, contained=[product] if inside else None)
    assert set(medicines(given, *([] if inside else [product]))) == {"sertraline"}


def test_point_16_a_product_is_found_by_the_address_of_its_entry() -> None:
    product = {"resourceType": "Medication", "code": SERTRALINE}
    given = order(None, medicationReference={"reference": "urn:uuid:7"})
    entries = [{"resource": patient()}, {"resource": given}, {"fullUrl": "urn:uuid:7", "resource": product}]
    record = record_of({"resourceType": "Bundle", "entry": entries}, SOURCES)
    drafts = read_drafts({"resourceType": "Bundle", "entry": entries}, (), record, WORDS)
    assert [medicine.ingredient for one in drafts for medicine in one.medicines] == ["sertraline"]


@pytest.mark.parametrize(
    "reference",
    [
        {"reference": "https://ehr.example/Medication/9", "display": "SERTRALINE 50 MG PO TABS"},
        {"identifier": {"system": "urn:local", "value": "9"}, "display": "sertraline 50 mg"},
        {"display": "sertraline"},
    ],
)
def test_point_16_a_reference_to_nothing_is_read_by_its_display_as_words(reference: Resource) -> None:
    (read,) = medicines(order(None, medicationReference=reference)).values()
    assert (read.ingredient, read.words_only) == ("sertraline", True)
    assert set(drafted(None, medicationReference=reference)) == {"sertraline"}


def test_point_16_a_product_that_names_nothing_is_read_by_the_display_of_its_reference() -> None:
    reference = {"reference": "Medication/m", "display": "sertraline"}
    for product in ({"id": "m"}, {"id": "m", "code": {}}, {"id": "m", "ingredient": [{"isActive": True}]}):
        read = medicines(order(None, medicationReference=reference), {"resourceType": "Medication", **product})
        assert read["sertraline"].words_only


@pytest.mark.parametrize(
    "reference", [{"reference": "Medication/9"}, {"identifier": {"value": "9"}}, {"reference": 5}, {}, "Medication/9"]
)
def test_point_16_an_order_of_nothing_that_can_be_told_makes_the_list_incomplete(reference: object) -> None:
    findings = found(order(None, medicationReference=reference))
    assert not findings.medicines
    assert findings.arrivals["medication"] is Arrival.PARTIAL
    assert findings.notes == ("a MedicationRequest that is running does not say of which medicine it is",)


def test_point_16_a_concept_that_says_nothing_gives_way_to_the_reference() -> None:
    reference = {"reference": "Medication/9", "display": "sertraline"}
    shapes: list[Any] = [{}, {"coding": []}, {"text": None}, [], "x"]
    for empty in shapes:
        given = order(None, medicationReference=reference) | {"medicationCodeableConcept": empty}
        assert set(medicines(given)) == {"sertraline"}
    assert set(medicines(order(None) | {"medicationCodeableConcept": [SERTRALINE]})) == {"sertraline"}


def test_point_16_an_ingredient_that_does_nothing_is_none() -> None:
    parts = [
        {"itemCodeableConcept": coded(RXNORM, "24947", "ferrous sulfate"), "isActive": True},
        {"itemCodeableConcept": {"text": "lactose"}, "isActive": False},
    ]
    product = {"resourceType": "Medication", "id": "m", "ingredient": parts}
    reference = {"reference": "Medication/m"}
    assert ordered(None, product, medicationReference=reference) == {"ferrous-sulfate"}
    assert not ordered(
        None, {**product, "ingredient": [{**parts[0], "isActive": False}]}, medicationReference=reference
    )


def test_point_16_ingredients_in_words_say_which_medicine_it_is() -> None:
    product = {"resourceType": "Medication", "id": "m", "ingredient": [{"itemCodeableConcept": {"text": "sertraline"}}]}
    findings = found(order(None, medicationReference={"reference": "Medication/m"}), product)
    assert [one.ingredient for one in findings.medicines] == ["sertraline"]
    assert findings.notes == () and findings.arrivals["medication"] is Arrival.COMPLETE


def test_point_16_the_ingredients_are_what_a_product_holds() -> None:
    parts = [{"itemCodeableConcept": coded(RXNORM, "3498")}, {"itemCodeableConcept": {"text": "paracetamol"}}]
    product = {"resourceType": "Medication", "id": "m", "code": coded(GPK, "98"), "ingredient": parts}
    reference = {"reference": "Medication/m"}
    assert ordered(None, product, medicationReference=reference) == {"diphenhydramine"}


@pytest.mark.parametrize("system", [GPK, HPK, PRK])
def test_point_16_dutch_products_are_found_by_their_name(system: str) -> None:
    """Without a list of the site they are level 2: a recognised drug code whose display holds the complete name."""
    assert level(coded(system, "98", "FERROFUMARAAT TABLET 200MG")) == 2
    assert not ordered(coded(system, "98"))


def test_point_16_a_name_alone_is_words_only() -> None:
    (read,) = medicines(order({"text": "sertraline 50 mg"})).values()
    assert (read.level, read.words_only) == (3, True)
    assert facts(order({"text": "sertraline"})).by_words >= {fact.trigger_medicine.name}
    assert fact.trigger_medicine.name not in facts(order(SERTRALINE)).by_words


def test_point_16_one_of_several_versions_of_a_product_counts_whatever_their_order() -> None:
    """Real data 15: every bundle repeats the Medication."""
    reference = order(None, medicationReference={"reference": "Medication/m"})
    old = {"resourceType": "Medication", "id": "m", "code": coded(ATC, "N06AB04"), "meta": {"lastUpdated": "2020"}}
    new = {**old, "code": SERTRALINE, "meta": {"lastUpdated": "2026"}}
    for given in ((old, new), (new, old), (new, new)):
        assert set(medicines(reference, *given)) == {"sertraline"}
    one, other = ({**old, "meta": None, "code": coded(ATC, code)} for code in ("N06AB04", "N06AB06"))
    assert set(medicines(reference, one, other)) == set(medicines(reference, other, one))


# 18: local products


@pytest.mark.parametrize("code", ["D04AA10", "D04AA32", "S01GX08", "S01GX12", "R01AC03"])
@pytest.mark.parametrize("kind", FOUR)
def test_point_18_local_products_are_left_out_by_code(kind: str, code: str) -> None:
    assert not medicines(entry(kind, coded(ATC, code, "promethazine")))
    assert not drafted(coded(ATC, code, "promethazine"))


@pytest.mark.parametrize(
    "text",
    [
        "diphenhydramine hydrochloride 20 MG/ML Topical Cream", "promethazine crème 20 mg/g", "doxepin 5% ointment",
        "diphenhydramine zalf", "diphenhydramine lotion", "diphenhydramine gel 20 mg/g", "ketotifen oogdruppels",
        "ketotifen 0.25 MG/ML Ophthalmic Solution", "ketotifen ooggel", "ketotifen eye drops", "ketotifen oogzalf",
        "diphenhydramine otic solution", "diphenhydramine oordruppels", "diphenhydramine 1 % cutaneous spray",
        "ketotifen nasal spray", "ketotifen neusspray 0,5 mg/ml", "diphenhydramine 10 MG/ML Nasal Solution",
    ],
)  # fmt: skip
def test_point_18_local_products_are_left_out_by_form(text: str) -> None:
    assert not ordered(coded(RXNORM, "1", text))
    assert not ordered({"text": text})


@pytest.mark.parametrize(
    "route",
    [
        coded(SNOMED, "6064005", "Topical route"), {"text": "cutaan"}, {"text": "Cutaneous use"},
        {"text": "Ocular use"}, {"text": "conjunctivaal"}, {"text": "Ophthalmic route"}, {"text": "Auricular use"},
        {"text": "Nasal route"}, {"text": "nasaal"}, {"text": "in de neus"},
    ],
)  # fmt: skip
def test_point_18_local_products_are_left_out_by_route(route: Resource) -> None:
    drug = coded(RXNORM, "3498")
    assert not ordered(drug, dosageInstruction=[{"route": route}])
    assert not medicines(entry("MedicationStatement", drug, dosage=[{"route": route}]))
    assert not medicines(entry("MedicationAdministration", drug, dosage={"route": route}))


@pytest.mark.parametrize("form", ["cream", "zalf", "oogdruppels", "nasal spray"])
def test_point_18_local_products_are_left_out_by_the_form_of_the_medication(form: str) -> None:
    product = {"resourceType": "Medication", "id": "m", "code": coded(RXNORM, "3498"), "form": {"text": form}}
    assert not ordered(None, product, medicationReference={"reference": "Medication/m"})


@pytest.mark.parametrize(
    ("text", "ingredient"),
    [
        ("24 HR rotigotine 0.0833 MG/HR Transdermal System", "rotigotine"), ("rotigotine pleister", "rotigotine"),
        ("levodopa 20 MG/ML Intestinal Gel", "levodopa"),
        ("levodopa/carbidopa gel voor intestinaal gebruik", "levodopa"),
        ("diazepam 5 MG/ML Rectal Gel", "diazepam"), ("diazepam gel for rectal use", "diazepam"),
        ("sertraline Oral Gel", "sertraline"), ("ibuprofen / diphenhydramine Liquid Gel", "diphenhydramine"),
        ("midazolam neusspray", "midazolam"), ("fentanyl nasal spray", "fentanyl"),
    ],
)  # fmt: skip
def test_point_18_what_acts_in_the_whole_body_is_kept(text: str, ingredient: str) -> None:
    """A patch, a gel for bowel or rectum; and what is given through the nose to act everywhere."""
    assert ordered(coded(RXNORM, "1", text)) == {ingredient}


def test_point_18_a_route_that_acts_everywhere_is_kept() -> None:
    for route in ("Oral route", "Transdermal route", "Rectal route", "Intravenous route"):
        assert ordered(coded(RXNORM, "3498"), dosageInstruction=[{"route": {"text": route}}]) == {"diphenhydramine"}
