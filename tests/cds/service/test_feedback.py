"""Feedback on cards: what is accepted, what is refused and why, and that only what is kept is acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import orjson
import pytest
from httpx import Response
from structlog.testing import LogCapture

from cds.feedback import CardOutcome, OverrideReason
from cds.service.application import create_app
from cds.service.faults import MOST_ISSUES
from cds.service.feedback import FeedbackNotKept
from cds.service.limits import STANDARD, Limits
from cds.service.services import SERVICES
from cds.service.surroundings import Surroundings
from cds.testing.decisions import standard_advisor
from tests.cds.service.calls import (
    SERVICE,
    Browser,
    Counter,
    Json,
    body_of,
    counter,
    desk_of,
    low_iron,
    standard_counter,
)
from tests.cds.service.outcomes import assert_outcome, elements

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "cds_hooks" / "feedback"
CARD, SUGGESTION = "9368d37b-283f-44a0-93ea-547cebab93ed", "e56e1945-20b3-4393-8503-a1a20fd73152"
AT = "2026-11-22T09:30:00Z"
OVERRIDDEN: Json = {"card": CARD, "outcome": "overridden", "outcomeTimestamp": AT}
ACCEPTED: Json = {
    "card": CARD, "outcome": "accepted", "acceptedSuggestions": [{"id": SUGGESTION}], "outcomeTimestamp": AT,
}  # fmt: skip
SECRET = "Mevrouw Jansen wil niet"


@dataclass
class Shelf:
    """Keeps what it is given, unless it is full."""

    full: bool = False
    kept: list[tuple[str, str, CardOutcome]] = field(default_factory=list)

    def keep(self, service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime) -> None:
        assert received_at.tzinfo is UTC
        if self.full:
            raise FeedbackNotKept(7)
        self.kept += [(service_id, client, entry) for entry in entries]


def send(*entries: object, ehr: Counter | None = None, service: str = SERVICE) -> Response:
    return (ehr or standard_counter()).http.post(f"{service}/feedback", {"feedback": list(entries)})


def kept(*entries: object) -> list[CardOutcome]:
    """What is kept of these entries."""
    shelf = Shelf()
    response = send(*entries, ehr=counter(feedback=shelf))
    assert response.status_code == 200, response.text
    assert response.content == b""
    assert response.headers["cache-control"] == "no-store"
    return [entry for _, _, entry in shelf.kept]


def test_a_card_that_was_overridden_without_a_reason() -> None:
    assert kept(OVERRIDDEN) == [CardOutcome(CARD, "overridden", datetime(2026, 11, 22, 9, 30, tzinfo=UTC))]


def test_a_suggestion_that_was_accepted() -> None:
    (entry,) = kept(ACCEPTED)
    assert (entry.outcome, entry.suggestions) == ("accepted", (SUGGESTION,))


def test_a_reason_with_a_comment() -> None:
    reason = {"system": "urn:rls-cds:override-reason", "code": "declined"}
    (entry,) = kept({**OVERRIDDEN, "overrideReason": {"reason": reason, "userComment": SECRET}})
    assert entry.reason == OverrideReason("declined", "urn:rls-cds:override-reason")
    assert entry.comment == SECRET
    assert SECRET not in repr(entry)


@pytest.mark.parametrize("why", [{}, None, "", {"reason": None, "userComment": ""}, {"reason": {}}, {"extension": {}}])
def test_no_reason_may_be_said_in_many_ways(why: object) -> None:
    (entry,) = kept({**OVERRIDDEN, "overrideReason": why})
    assert (entry.reason, entry.comment) == (None, None)


def test_batches_of_several_calls_and_repeats_are_kept_as_they_come() -> None:
    other = {**OVERRIDDEN, "card": "another"}
    assert [entry.card for entry in kept(OVERRIDDEN, other, OVERRIDDEN, ACCEPTED)] == [CARD, "another", CARD, CARD]
    assert kept() == []


def test_cards_that_nobody_knows_are_kept() -> None:
    assert [entry.card for entry in kept({**OVERRIDDEN, "card": "urn:uuid:of-nobody"})] == ["urn:uuid:of-nobody"]


def test_every_service_takes_feedback_on_the_cards_that_it_gave() -> None:
    shelf = Shelf()
    ehr = counter(feedback=shelf)
    card = ehr.post(body_of(low_iron())).json()["cards"][0]
    suggestion = card["suggestions"][0]["uuid"]
    for service in SERVICES:
        entry = {**ACCEPTED, "card": card["uuid"], "acceptedSuggestions": [{"id": suggestion}]}
        assert send(entry, ehr=ehr, service=f"/cds-services/{service.id}").status_code == 200
    assert [service for service, _, _ in shelf.kept] == [service.id for service in SERVICES]
    assert {(entry.card, *entry.suggestions) for _, _, entry in shelf.kept} == {(card["uuid"], suggestion)}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-11-22T09:30:00Z", "2026-11-22T09:30:00+00:00"),
        ("2026-11-22T10:30:00+01:00", "2026-11-22T09:30:00+00:00"),
        ("2026-11-22T09:30:00.123Z", "2026-11-22T09:30:00.123000+00:00"),
        ("2026-11-22T09:30:00", "2026-11-22T09:30:00+00:00"),
        ("2026-11-22t09:30:00z", "2026-11-22T09:30:00+00:00"),
    ],
)
def test_a_time_is_a_moment(said: str, meant: str) -> None:
    (entry,) = kept({**OVERRIDDEN, "outcomeTimestamp": said})
    assert entry.at.isoformat() == meant


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({**OVERRIDDEN, "card": ""}, "card"),
        ({**OVERRIDDEN, "card": 5}, "card"),
        ({**OVERRIDDEN, "card": "x" * 257}, "card"),
        ({**OVERRIDDEN, "outcome": "ignored"}, "outcome"),
        ({**OVERRIDDEN, "outcome": ["accepted"]}, "outcome"),
        ({**OVERRIDDEN, "outcomeTimestamp": "yesterday"}, "outcomeTimestamp"),
        ({**OVERRIDDEN, "outcomeTimestamp": "2026-11-22"}, "outcomeTimestamp"),
        ({**OVERRIDDEN, "outcomeTimestamp": 1795340000}, "outcomeTimestamp"),
        ({**OVERRIDDEN, "outcomeTimestamp": "0001-01-01T00:00:00+23:59"}, "outcomeTimestamp"),
        ({**ACCEPTED, "acceptedSuggestions": []}, "acceptedSuggestions"),
        ({**ACCEPTED, "acceptedSuggestions": None}, "acceptedSuggestions"),
        ({**ACCEPTED, "acceptedSuggestions": [SUGGESTION]}, "acceptedSuggestions"),
        ({**ACCEPTED, "acceptedSuggestions": [{"id": SUGGESTION}, {}]}, "acceptedSuggestions"),
        ({**OVERRIDDEN, "overrideReason": "no"}, "overrideReason"),
        ({**OVERRIDDEN, "overrideReason": {"reason": "declined"}}, "overrideReason.reason"),
        ({**OVERRIDDEN, "overrideReason": {"reason": {"system": "x"}}}, "overrideReason.reason"),
        ({**OVERRIDDEN, "overrideReason": {"userComment": 5}}, "overrideReason.userComment"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(entry: Json, expected: str) -> None:
    shelf = Shelf()
    issues = assert_outcome(send(OVERRIDDEN, entry, ehr=counter(feedback=shelf)), 400)
    assert elements(issues) == [f"feedback[1].{expected}"]
    assert "expected" in issues[0]["details"]["text"]
    assert shelf.kept == []


def test_all_that_is_wrong_is_named_at_once() -> None:
    issues = assert_outcome(send({}, OVERRIDDEN, 5), 400)
    assert elements(issues) == [*(f"feedback[0].{n}" for n in ("card", "outcome", "outcomeTimestamp")), "feedback[2]"]


@pytest.mark.parametrize("body", [OVERRIDDEN, {"feedback": OVERRIDDEN}, {"feedback": None}, {}, {"feedback": "x"}])
def test_one_object_instead_of_a_list_is_told_what_is_expected(body: Any) -> None:
    """Early clients sent it so."""
    (issue,) = assert_outcome(standard_counter().http.post(f"{SERVICE}/feedback", body), 400)
    assert issue["details"]["text"] == "feedback: expected an array with one object for each card."


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff"])
def test_a_body_that_is_no_object_is_refused(body: bytes) -> None:
    response = standard_counter().http.request("POST", f"{SERVICE}/feedback", content=body)
    assert assert_outcome(response, 400)[0]["code"] == "structure"


def test_an_unknown_service_takes_none() -> None:
    assert_outcome(send(OVERRIDDEN, service="/cds-services/of-nobody"), 404)


def test_what_cannot_be_kept_is_not_acknowledged() -> None:
    response = send(OVERRIDDEN, ehr=counter(feedback=Shelf(full=True)))
    assert assert_outcome(response, 503)[0]["code"] == "transient"
    assert response.headers["retry-after"] == "7"


def test_without_a_store_it_is_kept_in_the_log_without_free_text() -> None:
    ehr = counter()
    own = {"reason": {"system": "urn:rls-cds:override-reason", "code": "declined"}, "userComment": SECRET}
    foreign = {"reason": {"system": "urn:of-the-ehr", "code": SECRET}}
    entries = [{**OVERRIDDEN, "overrideReason": why} for why in (own, foreign)]
    assert send(*entries, {**ACCEPTED, "card": SECRET}, ehr=ehr).status_code == 200
    first, second, third, call = ehr.log.entries
    assert (first["event"], first["card"], first["outcome"], first["reason"]) == (
        "feedback",
        CARD,
        "overridden",
        "declined",
    )
    assert first["comment_length"] == len(SECRET)
    assert second["reason"] == "of the EHR"
    assert (third["card"], third["suggestions"]) == ("no uuid", [SUGGESTION])
    assert (call["event"], call["feedback"]) == ("call", 3)
    assert SECRET not in repr(ehr.log.entries)


def test_a_body_full_of_faults_is_answered_and_logged_in_a_few_words() -> None:
    ehr = counter()
    response = send(*[0] * STANDARD.feedback, ehr=ehr)
    issues = assert_outcome(response, 400)
    assert elements(issues) == [f"feedback[{number}]" for number in range(MOST_ISSUES)]
    assert issues[-1]["details"]["text"] == f"{STANDARD.feedback - MOST_ISSUES} more faults were found."
    (line,) = ehr.log.entries
    assert line["faults"] == [*elements(issues), f"{STANDARD.feedback - MOST_ISSUES} more"]


def test_as_many_entries_as_are_read_are_kept_and_one_more_is_refused() -> None:
    assert len(kept(*[OVERRIDDEN] * STANDARD.feedback)) == STANDARD.feedback
    shelf = Shelf()
    (issue,) = assert_outcome(send(*[OVERRIDDEN] * (STANDARD.feedback + 1), ehr=counter(feedback=shelf)), 413)
    assert (issue["code"], issue["expression"]) == ("too-long", ["feedback"])
    assert issue["details"]["text"] == "feedback: expected at most 1000 entries, found 1001."
    assert shelf.kept == []


def test_as_many_suggestions_as_a_card_can_have_are_kept_and_more_are_refused() -> None:
    (entry,) = kept({**ACCEPTED, "acceptedSuggestions": [{"id": SUGGESTION}] * 100})
    assert entry.suggestions == (SUGGESTION,) * 100
    (issue,) = assert_outcome(send({**ACCEPTED, "acceptedSuggestions": [{"id": SUGGESTION}] * 101}), 400)
    assert "at most 100 objects" in issue["details"]["text"]


class Waiting(Limits):
    """Says how many entries are read only after it was told to go on."""

    entered, told = Event(), Event()

    def __getattribute__(self, name: str) -> Any:
        if name == "feedback":
            Waiting.entered.set()
            assert Waiting.told.wait(10)
        return super().__getattribute__(name)


def test_other_calls_are_answered_while_feedback_is_read() -> None:
    http = Browser(create_app(desk_of(standard_advisor(), LogCapture()), Surroundings(limits=Waiting())))

    async def discovery_meanwhile() -> tuple[int, int]:
        call = asyncio.create_task(http.send("POST", f"{SERVICE}/feedback", json={"feedback": [OVERRIDDEN]}))
        await asyncio.to_thread(Waiting.entered.wait, 10)
        discovery = await http.send("GET", "/cds-services")
        Waiting.told.set()
        return discovery.status_code, (await call).status_code

    assert asyncio.run(discovery_meanwhile()) == (200, 200)


def test_no_refusal_repeats_what_was_sent() -> None:
    for entry in ({**OVERRIDDEN, "outcome": SECRET}, {**OVERRIDDEN, "overrideReason": SECRET}, {SECRET: 1}):
        response = send(entry)
        assert response.status_code == 400
        assert SECRET not in response.text


@pytest.mark.skipif(not FOLDER.exists(), reason="third-party sample data is not part of the project")
def test_feedback_by_other_projects_is_accepted() -> None:
    for file in sorted(FOLDER.glob("*.json")):
        response = standard_counter().http.post(f"{SERVICE}/feedback", orjson.loads(file.read_bytes()))
        assert response.status_code == 200, file.name
