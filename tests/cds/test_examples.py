"""The example patients tell the story that their name promises."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from cds.advisor import Decision, Request
from cds.cli.advice import advise_file
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
    "dose-above-maximum": ["DA-02"],
    "two-kinds-of-rls-medicine": ["REF-01"],
    "new-diagnosis": ["WORK-01"],
    "ferritin-without-a-unit": ["DATA-01"],
    "haemochromatosis": ["IRON-09"],
    "dutch-units": ["IRON-03"],
    "no-restless-legs": [],
    "iron-over-two-years": ["IRON-03"],
}


def test_every_example_has_its_story() -> None:
    """No file without an expectation, none missing."""
    assert {path.stem for path in FOLDER.glob("*.json")} == set(STORIES)


@pytest.mark.parametrize("name", sorted(STORIES))
def test_the_story_comes_true(name: str) -> None:
    """The cards of the example, most urgent first."""
    told = Told(_decision(name))
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
    assert _decision("anaemia-in-a-man-of-58").cards[0]["indicator"] == "warning"


def test_a_medicine_in_two_lists_of_a_rule_is_named_once() -> None:
    """Pramipexole is both a class of medicine in use and the medicine above its maximum."""
    why = _decision("dose-above-maximum").cards[0]["detail"].split("\n\n")[0]
    assert why.count("pramipexole (since 4 Jun 2024)") == 1


def _decision(name: str) -> Decision:
    bundle = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    advisor = standard_advisor()
    record = record_of(bundle, advisor.knowledge.document["sources"])
    return advisor.advise(Request(record, "patient-view", DAY, "en", "example"))


REQUESTS = {
    "signing-metoclopramide": ("TRIG-AE", "warning"),
    "signing-iron-in-haemochromatosis": ("IRON-09", "critical"),
    "signing-gabapentin-beside-oxycodone": ("GABA-02", "critical"),
    "selecting-promethazine-in-pregnancy": ("TRIG-AH", "info"),
}


def test_every_example_request_has_its_story() -> None:
    """No request without an expectation, none missing."""
    assert {path.stem for path in (FOLDER / "requests").glob("*.json")} == set(REQUESTS)


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_the_request_gets_its_card_first(name: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """As the command line answers it."""
    advise_file(
        FOLDER / "requests" / f"{name}.json", as_json=True, hook=None, language="nl", day=DAY, explain=False,
        decision_id=None, patient=None,
    )  # fmt: skip
    card = json.loads(capsysbinary.readouterr().out)["cards"][0]
    assert (card["extension"]["org.rls-cds.advice"]["rules"][0], card["indicator"]) == REQUESTS[name]


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_the_request_holds_valid_r4(name: str) -> None:
    """Each resource of it, as fhir.resources checks it."""
    request = json.loads((FOLDER / "requests" / f"{name}.json").read_text("utf-8"))
    given = [*request["prefetch"].values(), request["context"]["draftOrders"]]
    assert [invalid_resource(resource) for resource in given] == [None] * len(given)
