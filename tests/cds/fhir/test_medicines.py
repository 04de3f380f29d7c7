"""Medication in all its resources: which ingredient, how surely, and whether the entry counts at all."""

from __future__ import annotations

from typing import Any

import pytest

from rules.findings import Kind
from tests.cds.fhir.resources import (
    ATC,
    GPK,
    RXNORM,
    SNOMED,
    Resource,
    coded,
    found,
    medicines,
    order,
    resource,
)  # fmt: skip

TRIGGERS = {
    "sedating-antihistamine", "vestibular-antihistamine", "dopamine-blocking-antiemetic", "antipsychotic",
    "ssri", "snri", "tca", "tetracyclic",
}  # fmt: skip


def names(*given: Resource) -> set[str]:
    return set(medicines(*given))


def classes(code: str, system: str = ATC) -> set[str]:
    """The classes of everything that a code stands for."""
    return {name for m in medicines(order(coded(system, code))).values() for name in m.classes}


def level(medication: Resource) -> int:
    (only,) = medicines(order(medication)).values()
    return only.level


@pytest.mark.parametrize(
    ("expected", "codes"),
    [
        ("sedating-antihistamine", "R06AD02 R06AA52 R06AX99 N05BB01 R06AB54 N02CX01"),
        ("vestibular-antihistamine", "R06AE05 R06AE55 R06AA11 N07CA02 N07CA03"),
        ("dopamine-blocking-antiemetic", "A03FA01 N05AB04 R06AD03 A04AD05"),
        ("antipsychotic", "N05AD01 N05AH04 N05AX99 N05A"),
        ("ssri", "N06AB06 N06AB10"),
        ("snri", "N06AX16 N06AX17 N06AX21"),
        ("tca", "N06AA09 N06AA01 N06AA N06CA01"),
        ("tetracyclic", "N06AX11 N06AX03"),
        ("gabapentinoid", "N02BF01 N03AX12 N02BF02 N03AX16 N02BF03"),
        ("dopamine-agonist", "N04BC05 N04BC04 N04BC09"),
        ("levodopa", "N04BA02 N04BA03"),
        ("opioid", "N02AA05 N02AA55 N07BC51 R05DA04 N02AX02"),
        ("benzodiazepine-z", "N05CD06 N05CF01 N03AE01"),
        ("oral-iron", "B03AA02 B03AA B03AB05 B03AD03"),
        ("iv-iron", "B03AC B03AC01"),
        ("iron-chelator", "V03AC03 V03AC"),
        ("esa", "B03XA01 B03XA10"),
    ],
)
def test_atc_codes_old_and_new_of_both_levels(expected: str, codes: str) -> None:
    """Catalogue 4.4, 5.3 (17), corrections A12 and B20: fifth level, fourth level, old codes, combinations."""
    assert all(expected in classes(code) for code in codes.split())


def test_the_fourth_level_of_the_ssris() -> None:
    """Catalogue 5.3 (17): N06AB without the last two digits."""
    assert classes("N06AB") == {"ssri"}


def test_neighbours_that_are_no_triggers() -> None:
    """Corrections B20, B21 and C23: non-sedating, no dopamine blocker, no opioid."""
    for code in [
        "R06AE07",
        "R06AX13",
        "R06AX27",
        "N05AN01",
        "N05AX17",
        "N05AX50",
        "A03FA03",
        "B03XA06",
        "N07BC04",
        "N06AX12",
        "A02BC01",
    ]:
        assert not classes(code) & {*TRIGGERS, "esa", "opioid"}, code


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


def test_three_levels_of_certainty() -> None:
    """Correction A13: a code; a coded product or an ingredient with the complete name; text alone."""
    assert level(coded(ATC, "N06AB06")) == level(coded(RXNORM, "36437")) == 1
    assert level(coded(RXNORM, "312940", "Sertraline 25 MG Oral Tablet")) == 2
    assert level(coded(GPK, "98", "FERROFUMARAAT TABLET 200MG")) == 2
    assert level(coded(RXNORM, "312940", text="sertraline 25 mg")) == 2
    assert level({"text": "sertraline 25 mg"}) == 3
    assert level(coded("urn:local", "7", "Sertraline")) == 3
    assert level({"coding": [{"display": "sertraline"}]}) == 3


def test_a_code_counts_more_than_words() -> None:
    """What is coded is not looked for in the text."""
    assert names(order(coded(ATC, "N06AB06", text="was eerder citalopram"))) == {"sertraline"}


def test_the_ingredients_of_a_product() -> None:
    """Real data 14 and catalogue 5.3 (16): inside a combination; listed, in codes or in words."""
    cold = "Acetaminophen 21.7 MG/ML / Dextromethorphan 1 MG/ML / doxylamine succinate 0.417 MG/ML Oral Solution"
    assert names(order(coded(RXNORM, "1043400", cold))) == {"doxylamine"}
    listed = [{"itemCodeableConcept": {"text": "sertraline"}}, {"itemCodeableConcept": coded(ATC, "X")}, {"x": 1}, "x"]
    product = {"resourceType": "Medication", "id": "m", "code": coded(GPK, "1"), "ingredient": listed}
    read = medicines(order(None, medicationReference={"reference": "Medication/m"}), product)
    assert {name: m.level for name, m in read.items()} == {"sertraline": 2}


@pytest.mark.parametrize("text", ["citaloprametabolite", "spironolactone 25 mg", "buspirone", "environ", "irons"])
def test_names_are_whole_words(text: str) -> None:
    """Correction B18: "iron" is not in spironolactone."""
    assert not names(order({"text": text}))


def test_the_longer_name_is_the_ingredient() -> None:
    """Correction B22: gabapentin enacarbil is not gabapentin."""
    assert names(order({"text": "gabapentin enacarbil 600 mg"})) == {"gabapentin-enacarbil"}
    assert names(order({"text": "gabapentin 600 mg"})) == {"gabapentin"}


@pytest.mark.parametrize(
    "medication",
    [
        coded(ATC, "B03AA02"),
        coded(RXNORM, "24947"),
        coded(RXNORM, "1", "ferrous sulfate 325 MG (65 MG elemental iron) Oral Tablet"),
        coded(RXNORM, "1", "ferrous fumarate 324 MG / folic acid 1 MG Oral Tablet"),
        coded(RXNORM, "1", "ascorbic acid 60 MG / iron polysaccharide 150 MG Oral Capsule"),
        {"text": "ferrofumaraat 200 mg / stuk"},
    ],
)
def test_iron_treatment(medication: Resource) -> None:
    """Correction B18: a single salt, also with folic acid or vitamin C."""
    assert any("oral-iron" in m.classes for m in medicines(order(medication)).values())


@pytest.mark.parametrize(
    "medication",
    [
        coded(ATC, "B03AE01"),
        coded(ATC, "G03AA07", "ethinylestradiol with ferrous fumarate"),
        coded(RXNORM, "1", "{7 (ferrous fumarate 75 MG Oral Tablet) / 21 (norethindrone 1 MG Oral Tablet) } Pack"),
        coded(RXNORM, "1", "Prenatal vitamins with ferrous fumarate 27 MG"),
        coded(RXNORM, "1", "ascorbic acid 60 MG / ferrous fumarate 18 MG / niacinamide 20 MG Oral Tablet"),
        coded(ATC, "V03AE05"),
        {"text": "multivitamine met ferrofumaraat"},
    ],
)
def test_what_holds_iron_and_is_no_iron_treatment(medication: Resource) -> None:
    """Invariant 26 and correction B18: multivitamins, prenatal and contraceptive products, phosphate binders."""
    assert not any("oral-iron" in m.classes for m in medicines(order(medication)).values())


def test_a_medication_of_several_ingredients_is_no_iron_treatment() -> None:
    """Correction B18, for the ingredients that a Medication lists."""
    listed = [
        {"itemCodeableConcept": coded(RXNORM, "24947", "ferrous sulfate")},
        {"itemCodeableConcept": {"text": "zinc"}},
    ]
    product = {"resourceType": "Medication", "id": "m", "ingredient": listed}
    assert not names(order(None, medicationReference={"reference": "Medication/m"}), product)


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
