"""CORS as a real browser takes it: a page of another origin reads every route, errors included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cds.testing.decisions import ZONE
from rules.compiler import standard_knowledge
from tests.cds.service.calls import Counter, body_of, counter, low_iron, with_rls
from tests.cds.service.real_browser import CHROMIUM, seen_by_a_page, served
from tests.cds.service.test_browsers import Raising
from tests.cds.service.test_feedback import OVERRIDDEN, Shelf

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: CORS is not tried in a browser")

CALL, FEEDBACK = "/cds-services/rls-patient-view", "/cds-services/rls-patient-view/feedback"


def get(path: str) -> tuple[str, str, Any]:
    return "GET", path, None


def post(path: str, body: Any) -> tuple[str, str, Any]:
    return "POST", path, body


def read(ehr: Counter, profile: Path, *calls: tuple[str, str, Any]) -> list[dict[str, Any]]:
    """What the page reads of each call; it sends the headers of the sandbox, which take a preflight."""
    with served(ehr.http.app) as base:
        headers = {"Authorization": "Bearer x", "Content-Type": "application/json", "Accept-Language": "nl"}
        asked = [
            {
                "method": method,
                "url": base + path,
                "headers": headers,
                "body": None if body is None else json.dumps(body),
            }
            for method, path, body in calls
        ]
        return seen_by_a_page(asked, profile)


def test_a_page_of_another_origin_reads_every_route_and_every_error(tmp_path: Path) -> None:
    found = read(
        counter(feedback=Shelf(full=True)), tmp_path,
        get("/cds-services"), post(CALL, body_of(low_iron())), post(CALL, {}), get("/nowhere"), get(CALL),
        post(CALL, body_of(with_rls(), prefetch={})), post(FEEDBACK, {"feedback": [OVERRIDDEN]}), post(FEEDBACK, []),
    )  # fmt: skip
    assert [answer.get("status") for answer in found] == [200, 200, 400, 404, 405, 412, 503, 400]
    assert len(json.loads(found[0]["text"])["services"]) == 7
    assert json.loads(found[1]["text"])["cards"]
    assert found[1]["language"] == "nl"
    assert found[6]["retry"] == "7"
    assert all(json.loads(answer["text"])["resourceType"] == "OperationOutcome" for answer in found[2:])


def test_it_reads_the_failure_of_the_service_too_and_feedback_that_is_kept(tmp_path: Path) -> None:
    ehr = counter(Raising(standard_knowledge(), ZONE))
    found = read(ehr, tmp_path, post(CALL, body_of(low_iron())), post(FEEDBACK, {"feedback": [OVERRIDDEN]}))
    assert [answer.get("status") for answer in found] == [500, 200]
    assert "no advice" in found[0]["text"]


def test_a_page_that_is_not_allowed_reads_nothing(tmp_path: Path) -> None:
    """The browser refuses it, so that the tests above can fail."""
    found = read(counter(origins=("https://ehr.example",)), tmp_path, get("/cds-services"), post(CALL, {}))
    assert all("status" not in answer and "TypeError" in answer["refused"] for answer in found)
