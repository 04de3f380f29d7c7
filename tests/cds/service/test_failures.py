"""When the service itself fails: an error that everybody can read, nothing about the patient, and life goes on."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from threading import Event

import orjson
import pytest
from starlette.types import Message, Scope

from cds.advisor import Advisor, Decision, Request
from cds.service.faults import MOST_ISSUES, Fault, Issue, fault_reply
from cds.testing.decisions import ZONE
from rules.compiler import standard_knowledge
from tests.cds.service.calls import SERVICE, body_of, counter, leading_rules, low_iron, standard_counter, with_rls
from tests.cds.service.outcomes import assert_outcome

SECRET = "Mevrouw Jansen, ferritine 18"


class Stumbling(Advisor):
    """Fails over the first request, with patient data in the message as libraries do it."""

    stumbled = False

    def advise(self, request: Request) -> Decision:
        if not self.stumbled:
            self.stumbled = True
            raise KeyError(SECRET)
        return super().advise(request)


def test_a_failure_is_never_an_empty_answer(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    ehr = counter(Stumbling(standard_knowledge(), ZONE))
    response = ehr.post(body_of(low_iron()))
    (issue,) = assert_outcome(response, 500)
    assert issue["code"] == "exception"
    assert "no advice" in issue["details"]["text"]
    (line,) = ehr.log.entries
    assert line["log_level"] == "error"
    assert line["failure"] == "KeyError"
    assert line["where"].startswith("tests.cds.service.test_failures:")
    assert line["decision"] == "00000000-0000-0000-0000-000000000001"
    written = capfd.readouterr()
    for output in (response.text, repr(ehr.log.entries), caplog.text, written.out, written.err):
        assert SECRET not in output
        assert "Traceback" not in output


def test_the_next_request_works() -> None:
    ehr = counter(Stumbling(standard_knowledge(), ZONE))
    assert ehr.post(body_of(low_iron())).status_code == 500
    assert leading_rules(ehr.post(body_of(low_iron()))) == ["IRON-03"]


def test_one_line_a_call_without_the_patient() -> None:
    ehr = counter()
    ehr.post(body_of(low_iron()))
    ehr.post(body_of(with_rls().missing("laboratory")))
    ehr.post(body_of(low_iron(), hook="order-sign"))
    ehr.http.get("/cds-services")
    ehr.http.post("/cds-services/Jansen", {})
    ehr.http.get("/Jansen?born=1961")
    answered, not_assessed, refused, discovery, unknown, elsewhere = ehr.log.entries
    assert answered["rules"] == ["IRON-03"]
    assert answered["hook"] == "patient-view"
    assert answered["decision"] == "00000000-0000-0000-0000-000000000001"
    assert answered["status"] == 200
    assert answered["milliseconds"] > 0
    assert not_assessed["rules"] == []
    assert not_assessed["not_assessed"] > 0
    assert not_assessed["incomplete"] == {"laboratory": "failed"}
    assert not_assessed["refused"] == {"laboratory": "exception"}
    assert (refused["status"], refused["faults"]) == (400, ["hook"])
    assert (discovery["status"], discovery["route"]) == (200, "/cds-services")
    assert (unknown["status"], unknown["faults"]) == (404, ["not-found"])
    assert (elsewhere["status"], elsewhere["route"]) == (404, None)
    known = {
        "event", "log_level", "method", "route", "decision", "hook", "client", "rules", "not_assessed", "incomplete",
        "refused", "faults", "status", "milliseconds",
    }  # fmt: skip
    assert {key for line in ehr.log.entries for key in line} <= known
    assert "story" not in repr(ehr.log.entries)
    assert "Jansen" not in repr(ehr.log.entries)


@pytest.mark.parametrize(("found", "said"), [(1, 1), (MOST_ISSUES, MOST_ISSUES), (100_000, MOST_ISSUES + 1)])
def test_an_answer_names_some_faults_and_says_how_many_more_there_are(found: int, said: int) -> None:
    fault = Fault(HTTPStatus.BAD_REQUEST, *(Issue("value", f"{number}: no.", str(number)) for number in range(found)))
    issues = orjson.loads(bytes(fault_reply(fault).body))["issue"]
    assert len(issues) == said
    assert [issue["expression"] for issue in issues[:MOST_ISSUES]] == [[str(n)] for n in range(min(found, MOST_ISSUES))]
    further = [issue["details"]["text"] for issue in issues[MOST_ISSUES:]]
    assert further == ([f"{found - MOST_ISSUES} more faults were found."] if found > MOST_ISSUES else [])
    assert str(fault).count("no.") == min(found, MOST_ISSUES)


class Waiting(Advisor):
    """Decides only after it was told to go on."""

    def __init__(self) -> None:
        super().__init__(standard_knowledge(), ZONE)
        self.entered, self.told = Event(), Event()

    def advise(self, request: Request) -> Decision:
        self.entered.set()
        assert self.told.wait(10)
        return super().advise(request)


def test_other_calls_are_answered_while_one_is_decided() -> None:
    advisor = Waiting()
    ehr = counter(advisor)

    async def discovery_during_a_call() -> tuple[int, int]:
        call = asyncio.create_task(ehr.http.send("POST", SERVICE, json=body_of(low_iron())))
        await asyncio.to_thread(advisor.entered.wait, 10)
        discovery = await ehr.http.send("GET", "/cds-services")
        advisor.told.set()
        return discovery.status_code, (await call).status_code

    assert asyncio.run(discovery_during_a_call()) == (200, 200)


def test_a_client_that_goes_away_is_no_failure_of_the_service() -> None:
    ehr = counter()

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        raise AssertionError(f"nobody is there for {message['type']}")

    scope: Scope = {
        "type": "http", "http_version": "1.1", "method": "POST", "scheme": "http", "path": SERVICE, "raw_path": b"",
        "query_string": b"", "root_path": "", "headers": [], "server": ("rls.example", 80), "client": None,
    }  # fmt: skip
    asyncio.run(ehr.http.app(scope, receive, send))
    assert [line["failure"] for line in ehr.log.entries] == ["the client went away"]


def test_calls_at_the_same_time_do_not_mix() -> None:
    stories = {"IRON-03": body_of(low_iron()), "IRON-01": body_of(with_rls())}
    with ThreadPoolExecutor(8) as pool:
        asked = [rule for rule in stories for _ in range(8)]
        answers = pool.map(lambda rule: leading_rules(standard_counter().post(stories[rule])), asked)
        assert [[rule] for rule in asked] == list(answers)
