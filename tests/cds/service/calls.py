"""A desk with a fixed day and counted decisions, and calls as an EHR would send them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID

import structlog
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from structlog.testing import LogCapture

from cds.advisor import Advisor, Client
from cds.agreements import ClientSettings
from cds.service.application import create_app
from cds.service.desk import Desk, Site
from cds.service.feedback import FeedbackDesk
from cds.service.fetching import Limits
from cds.service.surroundings import Surroundings
from cds.testing.decisions import prefetch_of_story, standard_advisor
from cds.testing.patients import PatientStory

DAY = date(2026, 11, 21)
SERVICE = "/cds-services/rls-patient-view"
ORIGIN = "https://ehr.example"
Json = dict[str, Any]


@dataclass(frozen=True)
class Browser:
    """Sends requests to an application in this process, as a browser on another origin does."""

    app: FastAPI

    def request(self, method: str, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> Response:
        return asyncio.run(self.send(method, path, headers, **body))

    def get(self, path: str, **headers: str) -> Response:
        return self.request("GET", path, headers)

    def post(self, path: str, body: object, **headers: str) -> Response:
        return self.request("POST", path, headers, json=body)

    async def send(self, method: str, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> Response:
        async with self.app.router.lifespan_context(self.app):
            return await self.ask(method, path, headers, **body)

    async def ask(self, method: str, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> Response:
        """To an application that was started already."""
        async with AsyncClient(transport=ASGITransport(self.app), base_url="http://rls.example") as client:
            return await client.request(method, path, headers={"Origin": ORIGIN, **(headers or {})}, **body)


@dataclass
class Counter:
    """A clinic's EHR: posts bodies to one application and keeps what that application logged."""

    http: Browser
    log: LogCapture = field(default_factory=LogCapture)

    def post(self, body: object, **headers: str) -> Response:
        return self.http.post(SERVICE, body, **headers)

    def call(self, body: Json, **headers: str) -> Response:
        """To the service of the hook of a body."""
        return self.http.post(f"/cds-services/rls-{body['hook']}", body, **headers)

    def post_raw(self, body: bytes) -> Response:
        return self.http.request("POST", SERVICE, {"Content-Type": "application/json"}, content=body)


def desk_of(
    advisor: Advisor, log: LogCapture, language: str = "en", origins: tuple[str, ...] = ("*",),
    clients: tuple[ClientSettings, ...] = (),
) -> Desk:  # fmt: skip
    numbers = count(1)
    site = Site(
        language=language,
        cors_origins=origins,
        client=Client(),
        today=lambda: DAY,
        new_decision_id=lambda: str(UUID(int=next(numbers))),
        log=structlog.wrap_logger(None, processors=[log]),
        clients=clients,
    )
    return Desk(advisor, site)


def counter(
    advisor: Advisor | None = None, language: str = "en", origins: tuple[str, ...] = ("*",),
    clients: tuple[ClientSettings, ...] = (), feedback: FeedbackDesk | None = None, limits: Limits | None = None,
) -> Counter:  # fmt: skip
    log = LogCapture()
    desk = desk_of(advisor or standard_advisor(), log, language, origins, clients)
    around = Surroundings(feedback=feedback, fetching=limits or Limits())
    return Counter(Browser(create_app(desk, around)), log)


@cache
def standard_counter() -> Counter:
    """One application for tests that only ask and read."""
    return counter()


def body_of(story: PatientStory, **changes: Any) -> Json:
    """The call for a story; a change of `...` leaves the member out."""
    body: Json = {
        "hook": "patient-view",
        "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
        "context": {"userId": "Practitioner/example", "patientId": story.patient_id},
        "prefetch": prefetch_of_story(story),
    }
    return {key: value for key, value in {**body, **changes}.items() if value is not ...}


def with_rls() -> PatientStory:
    return PatientStory(DAY).person(50).problem("restless legs")


def low_iron() -> PatientStory:
    return with_rls().result("ferritin", 18, days_ago=30).result("transferrin saturation", 12).result("CRP", 2)


def without_rls() -> PatientStory:
    return PatientStory(DAY).person(50).problem("diabetes")


def leading_rules(response: Response) -> list[str]:
    """The rule that leads each card of an answer."""
    assert response.status_code == 200, response.text
    return [card["extension"]["org.rls-cds.advice"]["rules"][0] for card in response.json()["cards"]]


def every_value(content: object, seen: Callable[[object], None]) -> None:
    """Calls `seen` with every value inside JSON."""
    seen(content)
    for part in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        every_value(part, seen)
