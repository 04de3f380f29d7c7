"""Discovery: what a client needs to know, and prefetch templates that every client can resolve."""

from __future__ import annotations

import re
from typing import get_args
from urllib.parse import parse_qsl, urlsplit

import pytest
from structlog.testing import LogCapture

from cds.service.discovery import discovery_document
from cds.service.services import SERVICES, Service
from cds.testing.decisions import standard_advisor
from rules.compiler import standard_knowledge
from rules.policy import ORDER_HOOKS
from rules.rule import Hook
from tests.cds.service.calls import desk_of, every_value, standard_counter

TOKEN = re.compile(r"\{\{(.*?)\}\}")
# fields of the patient-view context that the hook library allows as tokens
TOKENS = {"context.userId", "context.patientId", "context.encounterId"}
# searches of FHIR R4 with a patient and of these types; what is a token, a reference or a date there
SEARCHABLE = {
    "Flag": {"patient"},
    "Condition": {"patient"},
    "MedicationRequest": {"patient", "authoredon"},
    "MedicationStatement": {"patient"},
    "MedicationAdministration": {"patient", "effective-time"},
    "Observation": {"patient", "category", "code", "date"},
    "Encounter": {"patient", "date"},
    "ServiceRequest": {"patient", "authored"},
    "AllergyIntolerance": {"patient"},
    "Procedure": {"patient", "date"},
}
TEMPLATES = desk_of(standard_advisor(), LogCapture()).discovery["services"][0]["prefetch"]


def test_it_is_served_as_json() -> None:
    response = standard_counter().http.get("/cds-services", Accept="application/json")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "max-age=60"
    assert isinstance(response.json()["services"], list)


def test_every_service_says_who_it_is() -> None:
    services = standard_counter().http.get("/cds-services").json()["services"]
    assert [service["hook"] for service in services] == list(get_args(Hook))
    for service in services:
        for field in ("id", "hook", "title", "description", "usageRequirements", "version"):
            assert isinstance(service[field], str)
            assert service[field].strip()
        assert service["id"] == f"rls-{service['hook']}"
        assert service["version"] == "2.0.1"


def test_every_service_is_called_under_its_own_id() -> None:
    for service in standard_counter().http.get("/cds-services").json()["services"]:
        answer = standard_counter().http.post(f"/cds-services/{service['id']}", {})
        assert answer.status_code == 400  # the service is there and says what is missing


def test_ids_are_different_because_known_clients_keep_one_hook_an_id() -> None:
    assert len({service.id for service in SERVICES}) == len(SERVICES)


def test_nothing_is_null_or_empty() -> None:
    def check(value: object) -> None:
        assert value not in (None, "", [], {})

    every_value(standard_counter().http.get("/cds-services").json(), check)


def test_no_service_is_an_empty_list() -> None:
    none: tuple[Service, ...] = ()
    assert discovery_document(none, standard_knowledge().document["sources"]) == {"services": []}


def test_every_query_of_the_sources_is_a_template() -> None:
    sources = standard_knowledge().document["sources"]
    queries = {query for source in sources.values() for query in source.values() if isinstance(query, str)}
    assert set(TEMPLATES.values()) == queries
    assert list(TEMPLATES)[:2] == ["patient", "conditions"]


@pytest.mark.parametrize("key", TEMPLATES)
def test_tokens_are_fields_of_the_context(key: str) -> None:
    tokens = TOKEN.findall(TEMPLATES[key])
    assert tokens
    assert set(tokens) <= TOKENS
    assert "{" not in TOKEN.sub("", TEMPLATES[key])


@pytest.mark.parametrize("key", TEMPLATES)
def test_templates_keep_to_the_queries_that_clients_support(key: str) -> None:
    parts = urlsplit(TEMPLATES[key])
    if "/" in parts.path:
        assert re.fullmatch(r"[A-Z][A-Za-z]+/\{\{context\.patientId\}\}", parts.path)
        assert not parts.query
        return
    for name, value in parse_qsl(parts.query, strict_parsing=True):
        allowed = SEARCHABLE[parts.path]
        if name == "_count":
            assert int(value) > 0
        elif name == "_sort":
            assert value.removeprefix("-") in allowed
        else:
            assert name in allowed  # an equality: no modifier, no chain, no _include
            assert value


@pytest.mark.parametrize("kind", ["Condition", "MedicationRequest", "MedicationStatement"])
def test_problems_and_medicines_are_asked_for_without_a_code(kind: str) -> None:
    (template,) = [query for query in TEMPLATES.values() if query.startswith(f"{kind}?")]
    assert "code=" not in template


def test_every_service_has_the_same_templates() -> None:
    services = standard_counter().http.get("/cds-services").json()["services"]
    assert all(service["prefetch"] == TEMPLATES for service in services)


def test_no_field_of_a_context_that_is_no_plain_value_is_a_token() -> None:
    named = {"draftOrders", "selections", "medications", "conditions"}
    assert not named & {
        token.removeprefix("context.") for query in TEMPLATES.values() for token in TOKEN.findall(query)
    }


def test_the_interface_is_described() -> None:
    described = standard_counter().http.get("/openapi.json").json()
    for service in SERVICES:
        post = described["paths"][f"/cds-services/{service.id}"]["post"]
        body = post["requestBody"]["content"]["application/json"]["schema"]
        assert body["required"] == ["hook", "hookInstance", "context"]
        assert body["properties"]["hook"] == {"const": service.hook}
        assert {"200", "400", "4XX", "5XX"} <= set(post["responses"])
        assert ("412" in post["responses"]) == (service.hook not in ORDER_HOOKS)
        assert f"/cds-services/{service.id}/feedback" in described["paths"]
    assert len(described["paths"]) == 1 + 2 * len(SERVICES)
