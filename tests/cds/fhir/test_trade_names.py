"""Trade names: found in free text, never more than words, only where a source lists them (clinical corrections A13)."""

from __future__ import annotations

import pytest

from cds.fhir.ingredients import ingredients
from rules.findings import BY_CODE, BY_PRODUCT, BY_TEXT
from tests.cds.fhir.resources import WORDS

ATC, GPK = "http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.2.4.4.1"
TABLES = WORDS.medications.tables
BRANDS = [(brand, name) for name, table in TABLES.items() for brand in table.get("brands", ())]


@pytest.mark.parametrize(("brand", "ingredient"), BRANDS)
def test_a_trade_name_is_words_whatever_code_stands_beside_it(brand: str, ingredient: str) -> None:
    for code in ({"text": f"{brand.upper()} 100 MG"}, {"coding": [{"system": GPK, "code": "0", "display": brand}]}):
        assert [(m.concept, m.level) for m in ingredients({"code": code}, WORDS)] == [(ingredient, BY_TEXT)]


@pytest.mark.parametrize("text", ["lyricamine", "Requiper", "ferinjecta"])
def test_half_a_trade_name_is_none(text: str) -> None:
    assert ingredients({"code": {"text": text}}, WORDS) == ()


def test_a_code_or_a_complete_name_is_worth_more() -> None:
    coded = {"coding": [{"system": ATC, "code": "N02BF02", "display": "Lyrica"}]}
    named = {"coding": [{"system": GPK, "code": "0", "display": "Lyrica (pregabaline) 75 mg"}]}
    assert [(m.concept, m.level) for m in ingredients({"code": coded}, WORDS)] == [("pregabalin", BY_CODE)]
    assert [(m.concept, m.level) for m in ingredients({"code": named}, WORDS)] == [("pregabalin", BY_PRODUCT)]


def test_each_belongs_to_one_ingredient_and_says_who_lists_it() -> None:
    assert len(BRANDS) == len({brand for brand, _ in BRANDS})
    assert all(table.get("brands_reference") for table in TABLES.values() if "brands" in table)
