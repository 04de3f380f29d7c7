"""The OpenAPI document and the service agree: what it allows is answered, what it forbids is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from httpx import Response
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core import NotSet
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from cds.service.services import SERVICES
from rules.policy import ORDER_HOOKS
from tests.cds.service.calls import standard_counter

DOCUMENT = schemathesis.openapi.from_dict(standard_counter().http.app.openapi())
OPERATIONS = {found.ok().label: found.ok() for found in DOCUMENT.get_all_operations() if isinstance(found, Ok)}
FEEDBACK = [label for label in OPERATIONS if label.endswith("feedback")]
POSTS = [label for label in OPERATIONS if label.startswith("POST") and label not in FEEDBACK[1:]]  # they are alike
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
MANY = settings(  # without shrinking, which takes minutes on such bodies; the case is in the message
    max_examples=15, deadline=None, derandomize=True, database=None, phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def sent(case: Case[Any]) -> Response:
    """The answer to a generated call, checked against what the document says of answers."""
    content = case.body if isinstance(case.body, bytes) else b"" if isinstance(case.body, NotSet) else _json(case.body)
    headers = {"Content-Type": "application/json"}
    response = standard_counter().http.request(case.method, case.formatted_path, headers, content=content)
    case.validate_response(response, checks=CHECKS)
    return response


def _json(body: object) -> bytes:
    return json.dumps(body).encode()


def calls(label: str, mode: GenerationMode) -> st.SearchStrategy[Case[Any]]:
    return OPERATIONS[label].as_strategy(generation_mode=mode)


def test_the_document_names_every_address() -> None:
    paths = {
        path for service in SERVICES for path in (f"/cds-services/{service.id}", f"/cds-services/{service.id}/feedback")
    }
    assert set(OPERATIONS) == {"GET /cds-services", *(f"POST {path}" for path in paths)}


def test_discovery_is_as_described() -> None:
    assert sent(OPERATIONS["GET /cds-services"].Case()).status_code == 200


@pytest.mark.parametrize("label", POSTS)
def test_what_the_document_allows_is_answered(label: str) -> None:
    """With cards, or refused for want of the problem list on the hooks that require it."""
    required = label.removeprefix("POST /cds-services/rls-") not in ORDER_HOOKS and "feedback" not in label

    @MANY
    @given(calls(label, GenerationMode.POSITIVE))
    def check(case: Case[Any]) -> None:
        response = sent(case)
        assert response.status_code in ((200, 412) if required else (200,)), (case.body, response.text)

    check()


@pytest.mark.parametrize("label", POSTS)
def test_what_the_document_forbids_is_refused(label: str) -> None:
    @MANY
    @given(calls(label, GenerationMode.NEGATIVE))
    def check(case: Case[Any]) -> None:
        response = sent(case)
        assert response.status_code == 400, case.body

    check()
