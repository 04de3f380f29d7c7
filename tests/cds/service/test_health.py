"""Health says whether the service can advise, and which part does not work; never why, and nothing of a patient."""

from __future__ import annotations

import asyncio
from threading import Event
from typing import Any

import pytest
from httpx import Response
from structlog.testing import LogCapture

from cds.service.application import create_app
from cds.service.health import Health, Probe, add_health, rules_probe
from cds.testing.decisions import standard_advisor
from rules.errors import EngineFailure
from rules.outcomes import Decider, Outcomes
from tests.cds.service.calls import Browser, desk_of

SECRET = "postgresql://rls:secret@store.example"


def nothing() -> None:
    """A part that works."""


def broken() -> None:
    raise ConnectionError(SECRET)


def ready(vital: Probe = nothing, helpful: Probe = nothing, log: LogCapture | None = None) -> Response:
    app = create_app(desk_of(standard_advisor(), log or LogCapture()))
    add_health(app, Health("2026.1+0123", {"rules": vital}, {"store": helpful}, seconds=0.05))
    return Browser(app).get("/health/ready")


@pytest.mark.parametrize(
    ("probes", "code", "status", "parts"),
    [
        ({}, 200, "ready", {"rules": "works", "store": "works"}),
        ({"helpful": broken}, 200, "degraded", {"rules": "works", "store": "does not work"}),
        ({"vital": broken}, 503, "unavailable", {"rules": "does not work", "store": "works"}),
        (
            {"vital": broken, "helpful": broken},
            503,
            "unavailable",
            {"rules": "does not work", "store": "does not work"},
        ),
    ],
)
def test_ready_says_which_part_does_not_work(probes: dict[str, Any], code: int, status: str, parts: object) -> None:
    response = ready(**probes)
    assert response.status_code == code
    assert response.json() == {"status": status, "knowledge": "2026.1+0123", "parts": parts}
    assert response.headers["cache-control"] == "no-store"


def test_why_a_part_does_not_work_is_told_to_nobody() -> None:
    log = LogCapture()
    response = ready(helpful=broken, log=log)
    assert SECRET not in response.text + repr(log.entries)
    assert [line["health"] for line in log.entries] == ["degraded"]


def test_a_part_that_hangs_does_not_work_and_is_tried_once_at_a_time() -> None:
    """Otherwise each question would hold one more thread, until none is left for calls."""
    tried, told = [], Event()

    def hanging() -> None:
        tried.append(1)
        assert told.wait(10)

    async def asked_twice() -> list[object]:
        health = Health("2026.1", {}, {"store": hanging}, seconds=0.05)
        states = [(await health.report())[1]["status"] for _ in range(2)]
        told.set()
        return states

    assert asyncio.run(asked_twice()) == ["degraded", "degraded"]
    assert tried == [1]


def test_live_says_only_that_the_process_answers() -> None:
    app = create_app(desk_of(standard_advisor(), LogCapture()))
    add_health(app, Health("2026.1", {"rules": broken}, {}))
    response = Browser(app).get("/health/live")
    assert (response.status_code, response.json()) == (200, {"status": "live"})


def test_an_engine_that_failed_is_not_ready() -> None:
    """After a failure inside the engine no call is answered by this process."""

    class Failing(Decider):
        def decide(self, *_: object) -> Outcomes:
            raise EngineFailure("the rule engine failed before and cannot be used again")

    sound = standard_advisor()
    assert ready(vital=rules_probe([sound])).json()["status"] == "ready"
    failed = sound.deciding_by(sound.knowledge, Failing(sound.knowledge))
    assert ready(vital=rules_probe([sound, failed])).json()["status"] == "unavailable"
