"""What a product contains: by code, by complete names, and how surely."""

from __future__ import annotations

import pytest

from tests.cds.fhir.resources import (
    ATC,
    GPK,
    RXNORM,
    Resource,
    coded,
    medicines,
    order,
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
    ("reference", "others"),
    [
        ({"reference": "Medication/part"}, "record"),
        ({"reference": "Substance/part"}, "record"),
        ({"reference": "#part"}, "medication"),
        ({"reference": "#part"}, "order"),
        ({"reference": "Medication/gone", "display": "sertraline"}, "nowhere"),
    ],
)
def test_an_ingredient_that_is_only_referred_to(reference: Resource, others: str) -> None:
    """Catalogue 5.3 (16): `Medication.ingredient.itemReference`, wherever what it means stands."""
    kind = "Substance" if str(reference["reference"]).startswith("Substance") else "Medication"
    part = {"resourceType": kind, "id": "part", "code": {"text": "sertraline"}}
    product = {"resourceType": "Medication", "id": "m", "ingredient": [{"itemReference": reference}]}
    contained = {"medication": product, "order": None}.get(others)
    if contained is not None:
        product["contained"] = [part]
    given = order(None, medicationReference={"reference": "Medication/m"})
    if others == "order":
        given["contained"] = [part]
    read = medicines(given, product, *([part] if others == "record" else []))
    assert {name: m.level for name, m in read.items()} == {"sertraline": 2}


def test_an_ingredient_that_refers_to_nothing_is_none() -> None:
    """Neither a resource nor a display."""
    product = {
        "resourceType": "Medication",
        "id": "m",
        "ingredient": [{"itemReference": {"reference": "Medication/x"}}],
    }
    assert not names(order(None, medicationReference={"reference": "Medication/m"}), product)
    odd = {"resourceType": "Medication", "id": "m", "ingredient": [{"itemReference": "x"}, 5]}
    assert not names(order(None, medicationReference={"reference": "Medication/m"}), odd)


def test_iron_and_zinc_that_are_referred_to_are_a_mixture() -> None:
    """Correction B18, through references."""
    parts = [
        {"resourceType": "Substance", "id": "iron", "code": coded(RXNORM, "24947", "ferrous sulfate")},
        {"resourceType": "Substance", "id": "zinc", "code": {"text": "zinc"}},
    ]
    listed = [{"itemReference": {"reference": f"Substance/{part['id']}"}} for part in parts]
    product = {"resourceType": "Medication", "id": "m", "ingredient": listed}
    given = order(None, medicationReference={"reference": "Medication/m"})
    assert not names(given, product, *parts)
    assert names(given, {**product, "ingredient": listed[:1]}, *parts) == {"ferrous-sulfate"}


def test_the_trigger_classes_exclude_each_other() -> None:
    """Correction A9: one medicine, one trigger class."""
    for code in ("R06AD02", "N07CA03", "N05AB04", "N05AD01", "A04AD05", "N02CX01"):
        assert len(classes(code) & TRIGGERS) == 1, code
