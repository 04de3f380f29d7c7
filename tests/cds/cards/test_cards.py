"""Cards keep the contract of CDS Hooks, in both languages, for every story that the project tells."""

from __future__ import annotations

import itertools
import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from cds.advisor import Context, Decision, Request
from cds.cards.cards import OVERRIDE_SYSTEM, TOPIC_SYSTEM
from cds.fhir.gathering import record_of
from cds.fhir.projection import invalid_resource
from cds.testing.decisions import Told, decide, standard_advisor
from cds.testing.patients import PatientStory

DAY = date(2026, 11, 21)
EXAMPLES = sorted((Path(__file__).parents[3] / "fhir_examples").glob("*.json"))
_HTML = re.compile(r"<[a-zA-Z/!]")


def decided(path: Path, language: str, decision_id: str = "one") -> Decision:
    advisor = standard_advisor()
    record = record_of(json.loads(path.read_text("utf-8")), advisor.knowledge.document["sources"])
    return advisor.advise(Request(record, "patient-view", DAY, language, decision_id, Context()))


CASES = [(path, language) for path in EXAMPLES for language in ("en", "nl")]


def empties(value: Any, path: str = "") -> list[str]:
    if value is None or value == "" or value == [] or value == {}:
        return [path]
    if isinstance(value, dict):
        return [found for key, part in value.items() for found in empties(part, f"{path}.{key}")]
    if isinstance(value, list):
        return [found for number, part in enumerate(value) for found in empties(part, f"{path}[{number}]")]
    return []


@pytest.mark.parametrize(("path", "language"), CASES, ids=lambda value: getattr(value, "stem", value))
def test_cards_keep_the_contract(path: Path, language: str) -> None:
    """Requirements 60-101: summary, indicator, source, suggestions, reasons, links; nothing empty, no HTML."""
    for card in decided(path, language).cards:
        assert 0 < len(card["summary"]) < 140
        assert "\n" not in card["summary"]
        assert card["indicator"] in ("info", "warning", "critical")
        assert card["source"]["label"]
        assert card["source"]["topic"]["system"] == TOPIC_SYSTEM
        assert not _HTML.search(card["detail"])
        assert card["detail"].count("\n- ") + card["detail"].startswith("- ") <= 5
        assert ("suggestions" in card) == ("selectionBehavior" in card)
        for reason in card["overrideReasons"]:
            assert reason["system"] == OVERRIDE_SYSTEM
            assert reason["display"]
        for link in card.get("links", ()):
            assert link["url"].startswith("https://")
            assert link["type"] == "absolute"
        assert not empties(dict(card))
        UUID(card["uuid"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda value: value.stem)
def test_suggestions_are_valid_drafts_and_never_medication(path: Path) -> None:
    """Each action creates a draft proposal of a ServiceRequest for this patient, valid by fhir.resources."""
    for card in decided(path, "en").cards:
        for suggestion in card.get("suggestions", ()):
            assert suggestion["label"]
            UUID(suggestion["uuid"])
            for action in suggestion["actions"]:
                resource = action["resource"]
                assert action["type"] == "create"
                assert action["description"]
                assert resource["resourceType"] == "ServiceRequest"
                assert (resource["status"], resource["intent"]) == ("draft", "proposal")
                assert resource["subject"]["reference"].startswith("Patient/")
                assert invalid_resource(resource) is None


def test_the_same_request_gives_the_same_answer() -> None:
    """Pure: same request, same response; another decision id, other uuids and nothing else."""
    path = next(p for p in EXAMPLES if p.stem == "low-iron-untreated")
    first, again, other = decided(path, "en"), decided(path, "en"), decided(path, "en", "two")
    assert first.response == again.response
    assert first.cards[0]["uuid"] != other.cards[0]["uuid"]
    assert first.cards[0]["summary"] == other.cards[0]["summary"]


def test_card_and_suggestion_ids_are_all_different() -> None:
    """Feedback needs them."""
    for path in EXAMPLES:
        cards = decided(path, "en").cards
        ids = [card["uuid"] for card in cards] + [s["uuid"] for card in cards for s in card.get("suggestions", ())]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_summary_is_too_long_for_any_value(language: str) -> None:
    """Every text with the longest values that it can be filled with."""
    values = (999.99, 19_999.99)
    for ferritin, saturation, crp in itertools.product(values, (99.9, 12.3, 45.1, None), (999.9, None)):
        for story in (
            PatientStory(DAY).person(45).problem("restless legs"),
            PatientStory(DAY).person(45).problem("restless legs").medicine("ferrous fumarate", 20),
            PatientStory(DAY).person(45).problem("restless legs").problem("maintenance dialysis"),
            PatientStory(DAY).person(30).problem("restless legs").pregnancy_status("yes"),
            PatientStory(DAY).person(45).problem("restless legs").problem("rheumatoid arthritis"),
        ):
            story.result("ferritin", ferritin / 20 if ferritin > 1000 and saturation == 12.3 else ferritin, 20)
            if saturation is not None:
                story.result("transferrin saturation", saturation)
            if crp is not None:
                story.result("CRP", crp)
            for card in decide(story, language=language).cards:  # a longer summary raises
                assert len(card["summary"]) <= 139


def test_what_comes_from_the_record_is_escaped() -> None:
    """A result that is markup stays text, in the detail and in the summary."""
    story = PatientStory(DAY).person(45).problem("restless legs").result("ferritin", 1, 10)
    story.resources[-1].pop("valueQuantity")
    story.resources[-1]["valueString"] = "<img src=x onerror=alert(1)> [x](http://x)"
    told = Told(decide(story))
    assert told.leading() == ["DATA-01"]
    assert all(not _HTML.search(card["detail"]) for card in told.decision.cards)


def test_many_triggers_are_named_shortly_and_all_in_the_detail() -> None:
    """Two names and how many more in the summary, each with its start in the detail."""
    story = PatientStory(DAY).person(45).problem("restless legs").result("ferritin", 150, 10)
    story.result("transferrin saturation", 30)
    for name in ("mirtazapine", "metoclopramide", "promethazine", "quetiapine"):
        story.medicine(name, 100)
    card = Told(decide(story)).card("TRIG-01")
    assert card is not None
    assert "RLS: 4 medicines may worsen symptoms: metoclopramide, mirtazapine +2" in card["summary"]
    for name in ("mirtazapine", "metoclopramide", "promethazine", "quetiapine"):
        assert f"{name} (since 13 Aug 2026)" in card["detail"]


def test_a_match_by_name_alone_is_said() -> None:
    """The clinician sees how a medicine was recognised."""
    story = PatientStory(DAY).person(45).problem("restless legs").medicine("mirtazapine", by_name_only=True)
    card = Told(decide(story)).card("TRIG-01")
    assert card is not None
    assert "Recognised by name only: mirtazapine." in card["detail"]


def test_two_results_of_one_day_far_apart_are_both_named() -> None:
    """Pitfall 12: the later one counts, the card names the other."""
    story = PatientStory(DAY).person(45).problem("restless legs").result("ferritin", 30, 30).result("ferritin", 60, 30)
    story.resources[-2]["issued"] = "2026-10-22T10:00:00Z"
    story.resources[-1]["issued"] = "2026-10-22T12:00:00Z"
    card = Told(decide(story)).card("IRON-03")
    assert card is not None
    assert "ferritin 60 µg/L (22 Oct 2026; another result of that day: 30)" in card["detail"]


def test_a_date_that_is_only_the_reporting_date_is_called_so() -> None:
    """Pitfall 10."""
    story = PatientStory(DAY).person(45).problem("restless legs").result("ferritin", 60, 30)
    story.resources[-1]["issued"] = f"{story.resources[-1].pop('effectiveDateTime')}T10:00:00Z"
    card = Told(decide(story)).card("IRON-03")
    assert card is not None
    assert "ferritin 60 µg/L (reported 22 Oct 2026)" in card["detail"]
