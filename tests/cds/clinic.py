"""A clinic with a service and a store of its own: calls, feedback over HTTP, and a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import structlog
from httpx import Response
from structlog.testing import LogCapture

from cds.advisor import Advisor, Client
from cds.remembering import memory_of
from cds.service.application import create_app
from cds.service.desk import Desk
from cds.service.memory import StoreMemory
from cds.service.surroundings import Surroundings
from cds.settings import Settings
from cds.store.reports import Question, Report, read_report
from cds.store.store import READING_SECONDS
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.service.calls import DAY, Browser, Counter, body_of, desk_of

ZONE = ZoneInfo("Europe/Amsterdam")
NOON = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=ZONE)
PATIENT_KEY = "a patient key for tests, made up by hand"
RECORDING_KEY = "a recording key for tests, made up by hand"
USER = "Practitioner/example"


class Clinic:
    """Opened with the settings of the site; it waits for silences as long as it takes, or as a service does."""

    def __init__(self, url: str, advisor: Advisor | None = None, hurry: bool = False, **settings: Any) -> None:
        self.now, self.log = NOON, LogCapture()
        self.settings = Settings(**{"store": url, **settings})
        log = structlog.wrap_logger(None, processors=[self.log])
        advisor = advisor or standard_advisor()
        memory = memory_of(
            self.settings, advisor, log, lambda: self.now, reading_seconds=READING_SECONDS if hurry else 20
        )
        assert isinstance(memory, StoreMemory)
        self.memory = memory
        desk = desk_of(advisor, self.log)
        site = replace(
            desk.site, memory=memory, today=lambda: self.now.date(), new_decision_id=lambda: str(uuid4()),
            client=Client(shadow=self.settings.rules_shadow),
        )  # fmt: skip
        self.counter = Counter(Browser(create_app(Desk(desk.advisor, site), Surroundings(feedback=memory))), self.log)

    def post(
        self, story: PatientStory, hook: str = "patient-view", user: str = USER, server: str | None = None
    ) -> Response:
        """The answer, when everything about it is in the store."""
        answer = self.send(self.body(story, hook, user, server))
        assert answer.status_code == 200, answer.text
        self.memory.store.flush()
        return answer

    def body(
        self, story: PatientStory, hook: str = "patient-view", user: str = USER, server: str | None = None
    ) -> dict[str, Any]:
        """The call for a story; all its drafts are selected."""
        context: dict[str, Any] = {"userId": user, "patientId": story.patient_id}
        if story.drafts:
            entries = [{"resource": draft} for draft in story.drafts]
            context["draftOrders"] = {"resourceType": "Bundle", "type": "collection", "entry": entries}
            context["selections"] = [f"MedicationRequest/{draft['id']}" for draft in story.drafts]
        return body_of(story, hook=hook, context=context, fhirServer=server if server else ...)

    def send(self, body: Mapping[str, Any]) -> Response:
        return self.counter.http.post(f"/cds-services/rls-{body['hook']}", body)

    def feedback(self, *entries: Mapping[str, Any]) -> Response:
        return self.counter.http.post("/cds-services/rls-patient-view/feedback", {"feedback": list(entries)})

    def override(
        self, answer: Response, reason: str, number: int = 0, comment: str | None = None, kept: bool = True
    ) -> None:
        """Overrides a card of an answer, now."""
        why: dict[str, Any] = {"reason": {"code": reason, "system": "urn:rls-cds:override-reason"}}
        said = self.said(answer.json()["cards"][number]["uuid"], "overridden")
        response = self.feedback({**said, "overrideReason": {**why, "userComment": comment} if comment else why})
        assert response.is_success is kept, response.text

    def said(self, uuid: str, outcome: str) -> dict[str, Any]:
        return {"card": uuid, "outcome": outcome, "outcomeTimestamp": self.now.astimezone(UTC).isoformat()}

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def report(self) -> Report:
        with self.memory.store.writing_engine.connect() as connection:
            return read_report(connection, Question(ZONE))


@contextmanager
def clinic_at(url: str, advisor: Advisor | None = None, hurry: bool = False, **settings: Any) -> Iterator[Clinic]:
    opened = Clinic(url, advisor, hurry, **{"patient_key": PATIENT_KEY, **settings})
    yield opened
    opened.memory.close()


def decision(answer: Response) -> dict[str, Any]:
    found: dict[str, Any] = answer.json()["extension"]["org.rls-cds.decision"]
    return found


def suppressed(answer: Response) -> dict[str, tuple[str, str | None]]:
    """Reason and last day by rule."""
    return {taken["rule"]: (taken["reason"], taken.get("until")) for taken in decision(answer).get("suppressed", ())}
