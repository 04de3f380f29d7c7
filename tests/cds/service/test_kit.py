"""The generic checks of Inferno's CRD test kit, K1 to K17, over answers to every kind of call in both languages.

K15 in part only: this service never creates an order of a medicine, so a suggestion that deletes one creates none.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import orjson
import pytest

from cds.fhir.projection import invalid_resource
from rules.compiler import standard_knowledge
from rules.policy import ORDER_HOOKS
from rules.texts import Texts
from tests.cds.service.answers import CALLS, SPEAKING
from tests.cds.service.answers import answer as answer_to
from tests.cds.service.answers import request as request_of
from tests.cds.service.calls import Json, every_value, standard_counter

ROOT = Path(__file__).parents[3]
REQUESTS = sorted((ROOT / "fhir_examples" / "requests").glob("*.json"))
REFERENCE = re.compile(r"[A-Z][A-Za-z]+/[A-Za-z0-9.-]+")
of_every_call = pytest.mark.parametrize(
    ("name", "language"), [(name, language) for name in CALLS for language in ("en", "nl")]
)


@pytest.fixture
def answer(name: str, language: str) -> Json:
    return answer_to(name, language)  # K3: 200 and JSON


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


@of_every_call
def test_the_answer_holds_a_list_of_cards(answer: Json, name: str) -> None:
    assert isinstance(answer["cards"], list)  # K4
    assert answer["cards"] or name not in SPEAKING
    assert not answer["cards"] or name != "nothing to advise"
    assert "systemActions" not in answer  # K16: nothing is applied without a clinician
    assert isinstance(answer["extension"], dict)


@of_every_call
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


@of_every_call
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


@of_every_call
def test_override_reasons(answer: Json, language: str) -> None:
    texts = Texts(standard_knowledge(), language)
    for card in answer["cards"]:
        for reason in card["overrideReasons"]:  # K11
            assert text(reason["system"])
            assert reason["display"] == texts.fill(f"override-{reason['code']}")


@of_every_call
def test_links(answer: Json) -> None:
    for card in answer["cards"]:
        for link in card.get("links", ()):  # K12
            assert text(link["label"])
            assert urlsplit(link["url"]).scheme in ("http", "https")
            assert urlsplit(link["url"]).netloc
            assert link["type"] in ("absolute", "smart")
            assert link["type"] == "smart" or "appContext" not in link


@of_every_call
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


@of_every_call
def test_actions(answer: Json, name: str) -> None:
    for action in actions(answer):  # K14
        assert text(action["description"])
        if action["type"] == "create":
            assert action["resource"]["resourceType"] == "ServiceRequest"
            assert invalid_resource(action["resource"]) is None
            assert "resourceId" not in action
        else:
            assert action["type"] == "delete"
            assert REFERENCE.fullmatch(action["resourceId"])
            assert "resource" not in action


@of_every_call
def test_only_orders_of_the_call_are_deleted(answer: Json, name: str) -> None:
    """K15, its first half; the other half, a new order in place of the deleted one, is deliberately not met."""
    context = request_of(name)["context"]
    entries = context.get("draftOrders", context.get("medications", {})).get("entry", ())
    drafts = {f"{entry['resource']['resourceType']}/{entry['resource']['id']}" for entry in entries}
    removed = {action["resourceId"] for action in actions(answer) if action["type"] == "delete"}
    assert removed <= drafts
    assert removed or "in overload" not in name


def actions(answer: Json) -> list[Json]:
    return [a for card in answer["cards"] for suggestion in card.get("suggestions", ()) for a in suggestion["actions"]]


@of_every_call
def test_nothing_is_null_or_empty_but_the_list_of_cards(answer: Json) -> None:
    def check(value: object) -> None:
        assert value not in (None, "", {})
        assert value != [] or value is answer["cards"]

    every_value(answer, check)


@of_every_call
def test_extensions_have_names_of_our_own(answer: Json) -> None:
    for holder in (answer, *answer["cards"]):
        assert holder["extension"]
        assert all(name.startswith("org.rls-cds.") for name in holder["extension"])


@of_every_call
def test_uuids_are_different(answer: Json) -> None:
    uuids = [card["uuid"] for card in answer["cards"]]
    uuids += [suggestion["uuid"] for card in answer["cards"] for suggestion in card.get("suggestions", ())]
    assert len(set(uuids)) == len(uuids)


def test_the_services_are_listed() -> None:
    response = standard_counter().http.get("/cds-services", Accept="application/json")  # K1
    assert response.status_code == 200
    services = response.json()["services"]  # K2
    assert isinstance(services, list)
    assert all(text(service[field]) for service in services for field in ("hook", "description", "id"))
    hooks = {hook for hook, _ in CALLS.values()}
    assert hooks == {service["hook"] for service in services}


def own_requests() -> dict[str, Json]:
    return {name: request_of(name) for name in CALLS} | {f.stem: orjson.loads(f.read_bytes()) for f in REQUESTS}


@pytest.mark.parametrize("name", own_requests())
def test_our_own_requests_are_as_they_should_be(name: str) -> None:
    request = own_requests()[name]  # K17
    UUID(request["hookInstance"])
    assert "/" not in request["context"]["patientId"]
    assert re.fullmatch(r"(Practitioner|PractitionerRole)/[^/]+", request["context"]["userId"])
    assert ("fhirAuthorization" not in request) or text(request["fhirServer"])
    services = standard_counter().http.get("/cds-services").json()["services"]
    (service,) = (service for service in services if service["hook"] == request["hook"])
    assert set(request["prefetch"]) <= set(service["prefetch"])
    assert all(isinstance(value, dict) for value in request["prefetch"].values())
    if request["hook"] in ORDER_HOOKS:
        key = "medications" if request["hook"] == "medication-refill" else "draftOrders"
        drafts = [entry["resource"] for entry in request["context"][key]["entry"]]
        assert all(text(draft["id"]) for draft in drafts)
        named = {f"{draft['resourceType']}/{draft['id']}" for draft in drafts}
        assert set(request["context"].get("selections", ())) <= named
