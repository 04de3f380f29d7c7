"""The example patients tell the story that their name promises."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from cds.advisor import Request
from cds.fhir.gathering import record_of
from cds.fhir.projection import invalid_resource
from cds.testing.decisions import Told, standard_advisor

FOLDER = Path(__file__).parents[2] / "fhir_examples"
DAY = date(2026, 11, 21)
STORIES = {
    "ferritin-not-known": ["IRON-01"],
    "low-iron-untreated": ["IRON-03"],
    "anaemia-in-a-man-of-58": ["IRON-03"],
    "ferritin-falsely-high": ["IRON-06"],
    "medicines-that-worsen": ["TRIG-01"],
    "pregnant-and-low-iron": ["PREG-01"],
    "on-haemodialysis": ["CKD-02"],
    "dose-above-maximum": ["REF-01"],
    "two-kinds-of-rls-medicine": ["REF-01"],
    "new-diagnosis": ["WORK-01"],
    "ferritin-without-a-unit": ["DATA-01"],
    "haemochromatosis": [],
    "dutch-units": ["IRON-03"],
    "no-restless-legs": [],
}


def test_every_example_has_its_story() -> None:
    """No file without an expectation, none missing."""
    assert {path.stem for path in FOLDER.glob("*.json")} == set(STORIES)


@pytest.mark.parametrize("name", sorted(STORIES))
def test_the_story_comes_true(name: str) -> None:
    """The cards of the example, most urgent first."""
    bundle = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    advisor = standard_advisor()
    record = record_of(bundle, advisor.knowledge.document["sources"])
    told = Told(advisor.advise(Request(record, "patient-view", DAY, "en", "example")))
    assert told.leading() == STORIES[name], told.explained()


@pytest.mark.parametrize("name", sorted(STORIES))
def test_the_example_is_valid_r4(name: str) -> None:
    """As fhir.resources checks it, each resource and the Bundle."""
    bundle = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    assert invalid_resource(bundle) is None
    for entry in bundle["entry"]:
        assert invalid_resource(entry["resource"]) is None


def test_the_anaemia_of_an_older_man_is_a_warning() -> None:
    """Iron-deficiency anaemia above 50 years raises the card."""
    bundle = json.loads((FOLDER / "anaemia-in-a-man-of-58.json").read_text("utf-8"))
    advisor = standard_advisor()
    record = record_of(bundle, advisor.knowledge.document["sources"])
    decision = advisor.advise(Request(record, "patient-view", DAY, "en", "example"))
    assert decision.cards[0]["indicator"] == "warning"
