"""What the service answers when it cannot answer: an OperationOutcome that names the element, never a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from cds.service.replies import json_reply


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong: a code of FHIR's IssueType, a sentence, the element of the request that it is about."""

    code: str
    text: str
    element: str | None = None
    diagnostics: str | None = None

    @property
    def json(self) -> dict[str, Any]:
        issue: dict[str, Any] = {"severity": "error", "code": self.code, "details": {"text": self.text}}
        if self.diagnostics:
            issue["diagnostics"] = self.diagnostics
        if self.element:
            issue["expression"] = [self.element]
        return issue


MOST_ISSUES = 20  # of one answer and one log line; a body can hold as many faults as it has members


class Fault(Exception):
    """The request cannot be answered; `status` is the HTTP status that says so.

    `issues` are the first `MOST_ISSUES` that were found, `more` is how many there are beyond them.
    """

    def __init__(self, status: HTTPStatus, *issues: Issue, headers: Mapping[str, str] | None = None) -> None:
        self.status = status
        self.issues, self.more = issues[:MOST_ISSUES], max(0, len(issues) - MOST_ISSUES)
        super().__init__("; ".join(issue.text for issue in self.issues))
        self.headers = headers or {}


RETRY_AFTER = "1"  # seconds
_FAILED = Issue("exception", "The service failed. There is no advice for this request; this is not an all-clear.")
_BY_STATUS = {
    HTTPStatus.NOT_FOUND: Issue("not-found", "Nothing is served at this address; see GET /cds-services."),
    HTTPStatus.METHOD_NOT_ALLOWED: Issue("not-supported", "This address is not served with this method."),
}


def fault_reply(fault: Fault) -> Response:
    """The response that says what is wrong."""
    further = [Issue("processing", f"{fault.more} more faults were found.")] if fault.more else []
    reply = _reply(fault.status, *fault.issues, *further)
    reply.headers.update(fault.headers)
    return reply


def failure_reply() -> Response:
    """The response to a request over which the service itself failed."""
    return _reply(HTTPStatus.INTERNAL_SERVER_ERROR, _FAILED)


def answer_faults(app: FastAPI) -> None:
    """Makes every error of the application an OperationOutcome."""
    app.add_exception_handler(Fault, _on_fault)
    app.add_exception_handler(HTTPException, _on_http_exception)


async def _on_fault(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Fault)
    further = [f"{fault.more} more"] if fault.more else []
    request.state.note["faults"] = [*(issue.element or issue.code for issue in fault.issues), *further]
    return fault_reply(fault)


async def _on_http_exception(_: Request, raised: Exception) -> Response:
    assert isinstance(raised, HTTPException)
    status = HTTPStatus(raised.status_code)
    issue = _BY_STATUS.get(status, Issue("processing", f"{status.phrase}."))
    reply = _reply(status, issue)
    reply.headers.update(raised.headers or {})  # 405 says in Allow what is served
    return reply


def _reply(status: HTTPStatus, *issues: Issue) -> Response:
    outcome = {"resourceType": "OperationOutcome", "issue": [issue.json for issue in issues]}
    reply = json_reply(outcome, status=status)
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        reply.headers["Retry-After"] = RETRY_AFTER
    return reply
