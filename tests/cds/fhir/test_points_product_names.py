"""Point 17 of the clinical reference and real data 14 and 15: the codes and the names of products."""

from __future__ import annotations

from typing import Any

import pytest

from rules import facts as fact
from tests.cds.fhir.resources import (
    ATC,
    RXNORM,
    SNOMED,
    Resource,
    coded,
    drafted,
    entry,
    facts,
    found,
    medicines,
    order,
    ordered,
)  # fmt: skip

FOUR = ("MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense")


def level(medication: Resource) -> int:
    (only,) = medicines(order(medication)).values()
    return only.level


def classes(medication: Resource, **more: Any) -> set[str]:
    return {name for one in medicines(order(medication, **more)).values() for name in one.classes}


def in_use(*given: Resource) -> object:
    return facts(*given).values[fact.trigger_medicine.name]


# 17: codes


@pytest.mark.parametrize(
    ("codes", "ingredient"),
    [("N02BF01 N03AX12", "gabapentin"), ("N02BF02 N03AX16", "pregabalin"), ("R06AA02 R06AA52", "diphenhydramine")],
)
def test_point_17_old_and_new_codes_and_combinations_are_one_ingredient(codes: str, ingredient: str) -> None:
    for code in codes.split():
        assert ordered(coded(ATC, code)) == {ingredient}


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("R06AA52 R06AA59 R06AB52 R06AB54 N05BB51", "sedating-antihistamine"),
        ("R06AE55 R06AA61 N07CA52", "vestibular-antihistamine"),
        ("N06CA01 N06CA02", "tca"), ("B03AD02 B03AD03 B03AD05", "oral-iron"),
    ],
)  # fmt: skip
def test_point_17_combinations_belong_to_a_class(codes: str, expected: str) -> None:
    """Correction B20."""
    for code in codes.split():
        assert expected in classes(coded(ATC, code)), code


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("N06AB", "ssri"),
        ("N06AA", "tca"),
        ("N05A", "antipsychotic"),
        ("B03AA", "oral-iron"),
        ("R06AD", "sedating-antihistamine"),
    ],
)
def test_point_17_the_fourth_level_is_a_class(code: str, expected: str) -> None:
    assert classes(coded(ATC, code)) == {expected}


@pytest.mark.parametrize("code", ["N05AX17", "N05AX50", "N05AN01", "R06AE07", "N07BC04", "N06AX12"])
def test_point_17_neighbours_are_no_triggers(code: str) -> None:
    """Corrections B20 and B21."""
    assert in_use(order(coded(ATC, code))) == "no"


# real data 14 and 15: names of products


@pytest.mark.parametrize(
    ("text", "ingredient"),
    [
        ("Diphenhydramine Hydrochloride 25 MG Oral Tablet", "diphenhydramine"),
        ("ferrofumaraat 200 mg tablet", "ferrous-fumarate"), ("FERROFUMARAAT TABLET 200MG", "ferrous-fumarate"),
        ("24 HR venlafaxine 75 MG Extended Release Oral Capsule", "venlafaxine"),
        ("diphen\u200bhydramine Oral\u200b Tablet", "diphenhydramine"), ("\ufeffsertraline", "sertraline"),
        ("ferric carboxymaltose 50 MG/ML Injection", "ferric-carboxymaltose"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", FOUR)
def test_a_complete_name_inside_the_name_of_a_product_is_found(kind: str, text: str, ingredient: str) -> None:
    """Real data 7 and 14, correction A13: level 2 with the code of a product, level 3 as words."""
    for medication, expected in ((coded(RXNORM, "1", text), 2), ({"text": text}, 3)):
        read = medicines(entry(kind, medication))
        assert {name: one.level for name, one in read.items()} == {ingredient: expected}
        assert set(drafted(medication)) == {ingredient}


def test_a_product_coded_in_snomed_is_found_by_its_name() -> None:
    """Real data 15."""
    assert level(coded(SNOMED, "1", "Product containing sertraline (medicinal product)")) == 2


@pytest.mark.parametrize(
    "text", ["Sertralin 25 MG Oral Tablet", "Diphenhydramin", "citalopran", "ferro fumaraat", "iron"]
)
def test_a_misspelt_name_is_not_guessed(text: str) -> None:
    """Real data 14."""
    assert not ordered({"text": text})


def test_one_code_with_several_displays_is_one_medicine() -> None:
    """Real data 14: the displays of a product differ between systems."""
    spellings = ("sertraline 25 MG Oral Tablet", "Sertraline 25 MG [Zoloft]", "SERTRALINE HCL 25 MG TAB")
    given = [order(coded(RXNORM, "312940", text), id=str(number)) for number, text in enumerate(spellings)]
    assert {one.ingredient for one in found(*given).medicines} == {"sertraline"}


def test_of_several_codings_the_known_one_counts() -> None:
    """Real data 21: a local code stands before or behind it."""
    local = {"system": "urn:local", "code": "7", "display": "ZOLOFT"}
    atc = {"system": ATC, "code": "N06AB06"}
    for listed in ([local, atc], [atc, local]):
        assert level({"coding": listed}) == 1
    product = {"system": RXNORM, "code": "312940", "display": "sertraline 25 MG Oral Tablet"}
    assert level({"coding": [local, product]}) == 2


# real data 14, correction B18 and invariant 26: what holds iron and is no iron treatment


@pytest.mark.parametrize(
    "text",
    [
        "multivitamine met ferrofumaraat",
        "Prenatal vitamins with ferrous fumarate 27 MG",
        "{7 (ferrous fumarate 75 MG Oral Tablet) / 21 (norethindrone 1 MG Oral Tablet) } Pack",
        "ethinylestradiol/levonorgestrel met ferrofumaraat",
        "ferrous fumarate 18 MG / zinc 10 MG Oral Tablet",
    ],
)
def test_vitamins_and_contraceptives_are_no_iron(text: str) -> None:
    for medication in (coded(RXNORM, "1", text), {"text": text}):
        assert "oral-iron" not in classes(medication)
        assert facts(order(medication)).values[fact.oral_iron.name] == "no"


@pytest.mark.parametrize("code", ["B03AE01", "G03AA07", "V03AE05", "V03AE08"])
def test_codes_of_mixtures_and_binders_are_no_iron(code: str) -> None:
    assert "oral-iron" not in classes(coded(ATC, code, "with ferrous fumarate"))


@pytest.mark.parametrize("text", ["ferrous fumarate 324 MG / folic acid 1 MG Oral Tablet", "ferrofumaraat 200 mg"])
def test_iron_with_folic_acid_is_iron(text: str) -> None:
    assert classes(coded(RXNORM, "1", text)) == {"oral-iron"}


def test_antihistamines_are_found_inside_combination_products() -> None:
    """Real data 14."""
    cold = "Acetaminophen 21.7 MG/ML / Dextromethorphan 1 MG/ML / doxylamine succinate 0.417 MG/ML Oral Solution"
    assert ordered(coded(RXNORM, "1", cold)) == {"doxylamine"}
