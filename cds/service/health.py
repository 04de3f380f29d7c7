"""Health for operators: `/health/live`, that the process answers; `/health/ready`, whether and how well it can advise.

Without a token, so neither says anything but names of parts and the version of the knowledge.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from http import HTTPStatus

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from cds.advisor import Advisor
from cds.fhir.gathering import record_of_prefetch
from cds.service.replies import json_reply
from rules.reasons import FactValue

Probe = Callable[[], object]
"""Tries a part of the service; whatever it raises means that the part does not work."""

SECONDS = 2.0  # that a part may take before it counts as not working


def rules_probe(advisors: Iterable[Advisor]) -> Probe:
    """Decides about somebody of whom nothing is known: an engine that failed once answers nobody any more."""
    cases = [(advisor, _nobody(advisor)) for advisor in advisors]
    return lambda: [advisor.decide(facts) for advisor, facts in cases]


def _nobody(advisor: Advisor) -> Mapping[str, FactValue]:
    nothing = record_of_prefetch({}, advisor.knowledge.document["sources"], "nobody")
    return advisor.read(nothing, date.min).book.values


class Health:
    """What the service needs to advise (`vital`), and what it advises without, but less well (`helpful`)."""

    def __init__(
        self, knowledge: str, vital: Mapping[str, Probe], helpful: Mapping[str, Probe], seconds: float = SECONDS
    ) -> None:
        self._knowledge, self._vital, self._seconds = knowledge, frozenset(vital), seconds
        self._probes = {**vital, **helpful}
        self._running: dict[str, asyncio.Future[object]] = {}

    async def report(self) -> tuple[HTTPStatus, dict[str, object]]:
        """Status and body: `ready`; `degraded`, still 200, because it advises; `unavailable`, 503."""
        works = dict(zip(self._probes, await asyncio.gather(*map(self._works, self._probes)), strict=True))
        lost = {name for name, well in works.items() if not well}
        status = "unavailable" if lost & self._vital else "degraded" if lost else "ready"
        parts = {name: "works" if well else "does not work" for name, well in works.items()}
        code = HTTPStatus.SERVICE_UNAVAILABLE if lost & self._vital else HTTPStatus.OK
        return code, {"status": status, "knowledge": self._knowledge, "parts": parts}

    async def _works(self, name: str) -> bool:
        running = self._running.get(name)
        if running is None or running.done():  # a probe that hangs is not started again: each holds a thread
            running = self._running[name] = asyncio.ensure_future(run_in_threadpool(self._probes[name]))
        done, _ = await asyncio.wait({running}, timeout=self._seconds)
        return bool(done) and not running.cancelled() and running.exception() is None


def add_health(app: FastAPI, health: Health) -> None:
    """Adds both addresses."""

    @app.get("/health/live", include_in_schema=False)
    async def live() -> Response:
        return json_reply({"status": "live"})

    @app.get("/health/ready", include_in_schema=False)
    async def ready(request: Request) -> Response:
        status, body = await health.report()
        request.state.note["health"] = body["status"]
        return json_reply(body, status=status)
