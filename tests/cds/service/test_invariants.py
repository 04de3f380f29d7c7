"""Answers, our requests and the feedback that is accepted obey the invariants of the logical models."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cds.service.answers import CALLS, answer, request
from tests.cds.service.calls import SERVICE, Json, standard_counter
from tests.cds.service.invariants import FEEDBACK, REQUEST, RESPONSE, Invariant

BREACHES: dict[str, Json] = {
    "cds-resp-1": {"cards": [{"selectionBehavior": "at-most-one", "suggestions": [{"isRecommended": True}] * 2}]},
    "cds-resp-2": {"cards": [{"suggestions": [{"actions": [{"type": "delete", "resource": {"id": "x"}}]}]}]},
    "cds-resp-3": {"cards": [{"links": [{"type": "absolute", "appContext": "x"}]}]},
    "cds-resp-4": {"cards": [{"overrideReasons": [{"code": "x"}]}]},
    "cds-resp-5": {"cards": [{"suggestions": [{"actions": [{"type": "create"}]}]}]},
    "cds-resp-6": {"cards": [{"suggestions": [{"label": "x"}]}]},
    "cds-resp-7": {"cards": [{"suggestions": [{"actionSelectionBehavior": "some"}]}]},
    "cds-r-1": {"fhirAuthorization": {"access_token": "x"}},
    "cds-r-2": {"fhirAuthorization": {"scope": "patient/Observation.read"}},
    "cds-fb-1": {"feedback": [{"outcome": "ignored"}]},
    "cds-fb-2": {"feedback": [{"outcome": "accepted"}]},
    "cds-fb-3": {"feedback": [{"overrideReason": {"note": "x"}}]},
}


@pytest.mark.parametrize("invariant", RESPONSE, ids=lambda one: one.name)
@pytest.mark.parametrize("name", CALLS)
def test_every_answer_obeys(name: str, invariant: Invariant) -> None:
    assert invariant.breaches(answer(name, "en")) == 0


@pytest.mark.parametrize("name", CALLS)
def test_our_requests_obey(name: str) -> None:
    assert [one.breaches(request(name)) for one in REQUEST] == [0, 0]


@pytest.mark.parametrize("invariant", [*RESPONSE, *REQUEST, *FEEDBACK], ids=lambda one: one.name)
def test_every_invariant_can_be_broken(invariant: Invariant) -> None:
    assert invariant.breaches(BREACHES[invariant.name]) == 1


@pytest.mark.parametrize("name", ["cds-fb-1", "cds-fb-2"])
def test_feedback_that_breaks_one_is_refused(name: str) -> None:
    entry = {"card": "x", "outcomeTimestamp": "2026-11-22T09:30:00Z", **BREACHES[name]["feedback"][0]}
    assert standard_counter().http.post(f"{SERVICE}/feedback", {"feedback": [entry]}).status_code == 400


@pytest.mark.parametrize("why", [{"reason": {"code": "x", "system": "y"}}, {"userComment": "no"}])
def test_feedback_that_obeys_is_accepted(why: Any) -> None:
    entry = {"card": "x", "outcome": "overridden", "overrideReason": why, "outcomeTimestamp": "2026-11-22T09:30:00Z"}
    assert [one.breaches({"feedback": [entry]}) for one in FEEDBACK] == [0, 0, 0]
    assert standard_counter().http.post(f"{SERVICE}/feedback", {"feedback": [entry]}).status_code == 200


def test_a_request_without_its_server_is_refused() -> None:
    body = {**request("low iron"), **BREACHES["cds-r-1"]}
    assert standard_counter().call(body).status_code == 400
