"""The generic card checks of Inferno's CRD test kit (K1–K14), over answers to a few calls in both languages."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest

from cds.fhir.projection import invalid_resource
from cds.testing.patients import PatientStory
from tests.cds.service.calls import (
    DAY,
    SERVICE,
    Json,
    body_of,
    every_value,
    low_iron,
    standard_counter,
    with_rls,
    without_rls,
)

STORIES = {
    "low iron": low_iron(),
    "ferritin unknown": with_rls(),
    "laboratory missing": with_rls().missing("laboratory"),
    "medicines that worsen": low_iron().medicine("mirtazapine").medicine("metoclopramide"),
    "two kinds of treatment": low_iron().medicine("pramipexole").medicine("gabapentin"),
    "on dialysis": low_iron().problem("maintenance dialysis"),
    "pregnant": PatientStory(DAY).person(30).problem("restless legs").problem("pregnancy").result("ferritin", 18, 20),
    "unreadable ferritin": with_rls().result("ferritin", 18, days_ago=30, unit=""),
    "nothing to advise": without_rls(),
}
pytestmark = pytest.mark.parametrize(
    ("story", "language"), [(s, language) for s in STORIES for language in ("en", "nl")]
)


@pytest.fixture
def answer(story: str, language: str) -> Json:
    response = standard_counter().post(body_of(STORIES[story]), **{"Accept-Language": language})
    assert response.status_code == 200  # K3
    answer: Json = response.json()
    return answer


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def test_the_answer_holds_a_list_of_cards(answer: Json, story: str) -> None:
    assert isinstance(answer["cards"], list)  # K4
    assert bool(answer["cards"]) == (story != "nothing to advise")
    assert "systemActions" not in answer  # K16: nothing is applied without a clinician
    assert isinstance(answer["extension"], dict)


def test_required_fields(answer: Json) -> None:
    for card in answer["cards"]:
        assert text(card["summary"])  # K5
        assert len(card["summary"]) < 140  # K6
        assert "\n" not in card["summary"]
        assert card["indicator"] in ("info", "warning", "critical")  # K7
        assert text(card["source"]["label"])  # K8
        assert text(card["source"]["topic"]["code"])
        assert text(card["source"]["topic"]["system"])
        for key in {"url", "icon"} & set(card["source"]):
            assert urlsplit(card["source"][key]).netloc


def test_optional_fields(answer: Json) -> None:
    for card in answer["cards"]:
        UUID(card["uuid"])  # K9, and required by this project for feedback
        assert card["uuid"] == card["uuid"].lower()
        assert text(card["detail"])
        assert "<" not in card["detail"].replace("<20", "").replace("<15", "")
        for key in {"suggestions", "overrideReasons", "links"} & set(card):
            assert isinstance(card[key], list)
            assert card[key]
        assert isinstance(card.get("extension", {}), dict)


def test_override_reasons(answer: Json) -> None:
    for card in answer["cards"]:
        for reason in card.get("overrideReasons", ()):  # K11
            assert text(reason["code"])
            assert text(reason["system"])
            assert text(reason["display"])


def test_links(answer: Json) -> None:
    for card in answer["cards"]:
        for link in card.get("links", ()):  # K12
            assert text(link["label"])
            assert urlsplit(link["url"]).scheme in ("http", "https")
            assert urlsplit(link["url"]).netloc
            assert link["type"] in ("absolute", "smart")
            assert link["type"] == "smart" or "appContext" not in link


def test_suggestions(answer: Json) -> None:
    for card in answer["cards"]:
        if "suggestions" in card:
            assert card["selectionBehavior"] in ("at-most-one", "any")  # K10
        recommended = [suggestion for suggestion in card.get("suggestions", ()) if suggestion.get("isRecommended")]
        assert len(recommended) <= 1 or card["selectionBehavior"] == "any"
        for suggestion in card.get("suggestions", ()):  # K13
            assert text(suggestion["label"])
            UUID(suggestion["uuid"])
            assert isinstance(suggestion["actions"], list)
            assert suggestion["actions"]
            assert "actionSelectionBehavior" not in suggestion


def test_actions(answer: Json) -> None:
    for card in answer["cards"]:
        for suggestion in card.get("suggestions", ()):
            for action in suggestion["actions"]:  # K14; nothing here updates or deletes, so K15 does not arise
                assert action["type"] == "create"
                assert text(action["description"])
                assert action["resource"]["resourceType"] == "ServiceRequest"
                assert invalid_resource(action["resource"]) is None


def test_nothing_is_null_or_empty_but_the_list_of_cards(answer: Json) -> None:
    def check(value: object) -> None:
        assert value not in (None, "", {})
        assert value != [] or value is answer["cards"]

    every_value(answer, check)


def test_uuids_are_different(answer: Json) -> None:
    uuids = [card["uuid"] for card in answer["cards"]]
    uuids += [suggestion["uuid"] for card in answer["cards"] for suggestion in card.get("suggestions", ())]
    assert len(set(uuids)) == len(uuids)


def test_the_endpoint_is_the_one_discovery_names(story: str, language: str) -> None:
    services = standard_counter().http.get("/cds-services").json()["services"]  # K1, K2
    assert f"/cds-services/{services[0]['id']}" == SERVICE
