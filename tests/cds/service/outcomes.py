"""What every error answer must be."""

from __future__ import annotations

from typing import Any

from fhir.resources.R4B.operationoutcome import OperationOutcome
from httpx import Response


def assert_outcome(response: Response, status: int) -> list[dict[str, Any]]:
    """The issues of an error answer that is a valid OperationOutcome, not stored, and readable for a browser."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["access-control-allow-origin"]
    outcome = response.json()
    OperationOutcome.model_validate(outcome)
    issues: list[dict[str, Any]] = outcome["issue"]
    assert all(issue["severity"] == "error" and issue["details"]["text"] for issue in issues)
    return issues


def elements(issues: list[dict[str, Any]]) -> list[str]:
    """The elements that the issues name."""
    return [element for issue in issues for element in issue.get("expression", ())]
