"""Which calls are answered, and what a call that cannot be answered is told."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from tests.cds.service.calls import (
    SERVICE,
    Json,
    body_of,
    leading_rules,
    low_iron,
    standard_counter,
    with_rls,
    without_rls,
)
from tests.cds.service.outcomes import assert_outcome, elements

AUTHORIZATION = {
    "access_token": "secret-token",
    "token_type": "Bearer",
    "expires_in": 300,
    "scope": "x",
    "subject": "y",
}


def test_low_iron_is_answered_with_a_card() -> None:
    response = standard_counter().post(body_of(low_iron()))
    assert leading_rules(response) == ["IRON-03"]
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"


def test_nothing_to_advise_is_an_empty_list() -> None:
    response = standard_counter().post(body_of(without_rls()))
    assert response.status_code == 200
    assert response.json()["cards"] == []


def test_every_decision_has_an_id_of_its_own() -> None:
    first, second = (standard_counter().post(body_of(low_iron())).json() for _ in range(2))
    decision = "org.rls-cds.decision"
    assert first["extension"][decision]["id"] != second["extension"][decision]["id"]
    assert first["cards"][0]["uuid"] != second["cards"][0]["uuid"]


@pytest.mark.parametrize(
    ("element", "value", "code"),
    [
        ("hook", ..., "required"),
        ("hook", None, "required"),
        ("hook", "order-select", "value"),
        ("hook", ["patient-view"], "value"),
        ("hookInstance", ..., "required"),
        ("hookInstance", "", "required"),
        ("hookInstance", "  ", "value"),
        ("hookInstance", 7, "value"),
        ("context", ..., "required"),
        ("context", None, "required"),
        ("context", "story", "value"),
        ("context", ["story"], "value"),
        ("prefetch", "all of it", "value"),
        ("prefetch", [{"resourceType": "Patient"}], "value"),
        ("prefetch", [], "value"),
        ("prefetch", 1, "value"),
        ("fhirAuthorization", "token", "value"),
    ],
)
def test_a_fault_names_its_element(element: str, value: object, code: str) -> None:
    issues = assert_outcome(standard_counter().post(body_of(low_iron(), **{element: value})), 400)
    assert elements(issues) == [element]
    assert [issue["code"] for issue in issues] == [code]
    assert "expected" in issues[0]["details"]["text"]


@pytest.mark.parametrize(
    "patient", [..., None, "", "   ", 42, ["story"], "Patient/", "Group/1", "a b", "x?_count=1", "x&y"]
)
def test_the_patient_must_be_named(patient: Any) -> None:
    context = {"userId": "Practitioner/1"} | ({} if patient is ... else {"patientId": patient})
    issues = assert_outcome(standard_counter().post(body_of(low_iron(), context=context)), 400)
    assert elements(issues) == ["context.patientId"]


@pytest.mark.parametrize("server", [..., None, "", 5])
def test_an_authorization_needs_its_server(server: Any) -> None:
    response = standard_counter().post(body_of(low_iron(), fhirAuthorization=AUTHORIZATION, fhirServer=server))
    assert elements(assert_outcome(response, 400)) == ["fhirServer"]


def test_all_faults_are_named_at_once() -> None:
    issues = assert_outcome(standard_counter().post({"fhirAuthorization": AUTHORIZATION}), 400)
    assert elements(issues) == ["hook", "hookInstance", "context", "fhirServer"]


@pytest.mark.parametrize("body", [b"", b"{", b"no JSON", b'{"hook": NaN}', b"\xff\xfe", b"[" * 5000, b'"\\ud800"'])
def test_a_body_that_is_no_json_is_refused(body: bytes) -> None:
    (issue,) = assert_outcome(standard_counter().post_raw(body), 400)
    assert issue["code"] == "structure"


@pytest.mark.parametrize("body", [b"null", b"[]", b'"patient-view"', b"5"])
def test_a_body_that_is_no_object_is_refused(body: bytes) -> None:
    (issue,) = assert_outcome(standard_counter().post_raw(body), 400)
    assert issue["details"]["text"] == "The body: expected a JSON object."


def test_no_answer_repeats_what_was_sent() -> None:
    secret = "Jansen-1961"
    context = {"patientId": f"{secret} {secret}", "userId": secret}
    bodies: list[Json] = [
        body_of(low_iron(), hook=secret),
        body_of(low_iron(), hookInstance={secret: 1}, context=context, prefetch=secret),
        body_of(low_iron(), prefetch={"conditions": secret}),
        body_of(low_iron(), fhirAuthorization={**AUTHORIZATION, "access_token": secret}),
    ]
    raw = [*(orjson.dumps(body) for body in bodies), f'{{"patient": "{secret}'.encode()]
    for body in raw:
        response = standard_counter().post_raw(body)
        assert response.status_code in (400, 412)
        assert secret not in response.text
        assert "secret-token" not in response.text


def test_an_unknown_service_is_not_found() -> None:
    issues = assert_outcome(standard_counter().http.post("/cds-services/of-nobody", {}), 404)
    assert issues[0]["code"] == "not-found"
    assert "of-nobody" not in issues[0]["details"]["text"]


@pytest.mark.parametrize("path", ["/", "/cds-services/", f"{SERVICE}/", f"{SERVICE}/feedback/", "/metadata", "/docs"])
def test_an_unknown_address_is_not_found(path: str) -> None:
    assert_outcome(standard_counter().http.get(path), 404)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/cds-services", "GET"),
        ("GET", SERVICE, "POST"),
        ("DELETE", SERVICE, "POST"),
        ("OPTIONS", SERVICE, "POST"),
        ("GET", f"{SERVICE}/feedback", "POST"),
    ],
)
def test_another_method_is_not_allowed(method: str, path: str, allowed: str) -> None:
    response = standard_counter().http.request(method, path)
    assert_outcome(response, 405)
    assert response.headers["allow"] == allowed


@pytest.mark.parametrize("story", [with_rls().missing("problem-list"), with_rls().missing("problem-list", "patient")])
def test_without_a_problem_list_there_is_no_answer(story: Any) -> None:
    response = standard_counter().post(body_of(story))
    issues = assert_outcome(response, 412)
    assert "prefetch.conditions" in elements(issues)
    assert ("prefetch.patient" in elements(issues)) == ("patient" in story.failed)
    assert "cards" not in response.json()


@pytest.mark.parametrize("prefetch", [..., None, "", {}])
def test_without_prefetch_there_is_no_answer(prefetch: Any) -> None:
    issues = assert_outcome(standard_counter().post(body_of(low_iron(), prefetch=prefetch)), 412)
    assert set(elements(issues)) == {"prefetch.conditions", "prefetch.patient"}
    assert {issue["diagnostics"] for issue in issues} == {"the key is absent"}


def test_without_the_patient_resource_there_is_an_answer() -> None:
    assert leading_rules(standard_counter().post(body_of(low_iron().missing("patient")))) != []


@pytest.mark.parametrize(
    "changes",
    [
        {"fhirServer": None, "fhirAuthorization": None},
        {"fhirServer": "", "fhirAuthorization": {}},
        {"fhirServer": "", "fhirAuthorization": ""},
        {"fhirServer": "https://ehr.example/fhir", "fhirAuthorization": {"access_token": ""}},
        {"fhirServer": "https://ehr.example/fhir", "fhirAuthorization": AUTHORIZATION},
        {"extension": {"com.example.tenant": {"ward": 3}}},
        {"extension": None},
        {"extension": "unexpected"},
        {"user": "Practitioner/1", "patient": "story", "item7": {"a": [None]}},
    ],
)
def test_what_is_optional_may_be_absent_null_empty_or_unknown(changes: Json) -> None:
    assert leading_rules(standard_counter().post(body_of(low_iron(), **changes))) == ["IRON-03"]


@pytest.mark.parametrize(
    "context",
    [
        {"patientId": "story"},
        {"patientId": "Patient/story"},
        {"patientId": " story "},
        {"patientId": "https://ehr.example/fhir/Patient/story"},
        {"patientId": "Patient/story/_history/3"},
        {"patientId": "story", "userId": None, "encounterId": ""},
        {"patientId": "story", "userId": 7, "encounterId": {}, "extension": {"com.example": {}}},
    ],
)
def test_the_patient_may_be_named_in_every_usual_way(context: Json) -> None:
    response = standard_counter().post(body_of(low_iron(), context=context))
    assert leading_rules(response) == ["IRON-03"]
    subjects = {
        action["resource"]["subject"]["reference"]
        for card in response.json()["cards"]
        for suggestion in card["suggestions"]
        for action in suggestion["actions"]
    }
    assert subjects == {"Patient/story"}


def test_extensions_inside_resources_are_ignored() -> None:
    body = body_of(low_iron())
    body["prefetch"]["patient"]["extension"] = [{"url": "urn:x", "valueString": "x"}]
    body["prefetch"]["laboratory"]["extension"] = {"com.example": 1}
    assert leading_rules(standard_counter().post(body)) == ["IRON-03"]
