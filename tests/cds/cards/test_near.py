"""Near misses in words and in the response: for clients that ask, in both languages."""

from __future__ import annotations

import copy
from typing import Any

import orjson
import pytest

from cds.advisor import Client
from cds.cards.near import in_words
from cds.cards.responses import DECISION_EXTENSION
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from rules.counterfactuals import Effect, Flip
from tests.cds.cards.test_traces import decided, low_iron
from tests.cds.test_properties import DAY

ASKING = Client("asking", near=True)


def borderline() -> PatientStory:
    story = PatientStory(DAY).person(45, "female").problem("restless legs", 900)
    return story.result("ferritin", 80, 30).result("transferrin saturation", 30, 30)


def flip(effect: Effect, value: float) -> Flip:
    return Flip("IRON-03", "ferritin", (80, 80), value, "ferritin.adult.treat", 75, effect)


@pytest.mark.parametrize(
    ("effect", "value", "language", "said"),
    [
        ("shown", 75.0, "en", "would be shown at ferritin 75 µg/L (now 80)"),
        ("shown", 75.0, "nl", "zou worden getoond bij ferritine 75 µg/l (nu 80)"),
        ("not shown", 100.01, "en", "not shown from ferritin 100.01 µg/L (now 80)"),
        ("not shown", 100.01, "nl", "niet getoond vanaf ferritine 100,01 µg/l (nu 80)"),
        ("not shown", 74.99, "en", "not shown from ferritin 74.99 µg/L down (now 80)"),
        ("not shown", 74.99, "nl", "niet getoond vanaf ferritine 74,99 µg/l en lager (nu 80)"),
        ("holds", 75.0, "en", "would hold at ferritin 75 µg/L, and still not be shown (now 80)"),
        ("does not hold", 100.01, "nl", "zou niet gelden vanaf ferritine 100,01 µg/l (nu 80)"),
    ],
)
def test_in_words_with_the_decimal_sign_and_the_unit_of_the_language(
    effect: Effect, value: float, language: str, said: str
) -> None:
    """What happens, at which number, and what it is now."""
    assert in_words(flip(effect, value), standard_advisor().texts(language)) == said


def test_an_interval_and_the_rules_that_take_its_place_are_said() -> None:
    """`<15` is printed as it was reported; what comes instead is named."""
    open_end = Flip(
        "IRON-03", "ferritin", (1, 14.99), 75.01, "ferritin.adult.treat", 75, "not shown", ("IRON-05", "IRON-06")
    )
    said = in_words(open_end, standard_advisor().texts("en"))
    assert said == "not shown from ferritin 75.01 µg/L (now <15); then instead: IRON-05, IRON-06"


def near_of(response: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = response["extension"][DECISION_EXTENSION].get("near", [])
    return found


def test_who_asks_gets_the_near_misses_and_nothing_else_changes() -> None:
    """Ferritin 80: low iron would be shown at 75. Without near the response is the same, byte for byte."""
    plain, asked = decided(borderline(), Client("asking")), decided(borderline(), ASKING)
    assert near_of(plain.response) == []
    (low, *_) = [near for near in near_of(asked.response) if near["rule"] == "IRON-03"]
    assert low == {
        "rule": "IRON-03", "fact": "ferritin", "unit": "ug/L", "found": {"low": 80.0, "high": 80.0},
        "threshold": "ferritin.adult.treat", "limit": 75, "value": 75.0, "effect": "shown",
        "text": "IRON-03: would be shown at ferritin 75 µg/L (now 80)",
    } | ({"instead": low["instead"]} if "instead" in low else {})  # fmt: skip
    without = copy.deepcopy(dict(asked.response))
    del without["extension"][DECISION_EXTENSION]["near"]
    assert orjson.dumps(without) == orjson.dumps(plain.response)


def test_rules_that_are_off_are_no_near_miss() -> None:
    """What this client never sees is not announced to it."""
    off = decided(borderline(), Client("asking", off=frozenset({"IRON-03"}), near=True))
    assert "IRON-03" not in {near["rule"] for near in near_of(off.response)}


def test_what_is_far_away_is_no_near_miss() -> None:
    """Ferritin 18 is far from 75 and from 30."""
    assert near_of(decided(low_iron(), ASKING).response) == []
