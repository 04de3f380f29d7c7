"""An application for tests alone: it dies, breaks or waits when the user of a call is named so; one rule raises."""

from __future__ import annotations

import os
import socket

from fastapi import FastAPI, Request
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.responses import Response
from structlog.testing import LogCapture

from cds.advisor import Advisor, Decision
from cds.advisor import Request as Asked
from cds.service.application import create_app
from cds.service.metrics import Metrics, count_together
from cds.service.workers import leave_after
from cds.testing.decisions import ZONE
from rules.compiled import Knowledge
from rules.compiler import standard_knowledge
from rules.errors import EngineFailure
from tests.cds.service.calls import desk_of

BELL = "RLS_CDS_TEST_BELL"  # the port where the test listens
WORKER = "x-worker"


def with_a_rule_that_raises() -> Knowledge:
    """Knowledge in which the rule about a missing ferritin speaks of a value that nobody gives it."""
    sound = standard_knowledge().canonical
    broken = sound.replace(b"IRON-01-summary-measure = ", b"IRON-01-summary-measure = { $nobody-gives-it } ")
    assert broken != sound
    return Knowledge(broken)


class Trying(Advisor):
    def advise(self, request: Asked) -> Decision:
        user = request.context.user_id
        if user == "abort":
            os.abort()  # as native code does; nothing in Python can catch it
        if user == "break":
            raise EngineFailure("the rule engine failed before and cannot be used again")
        if user == "hold":
            _ring(f"held {os.getpid()}").recv(1)  # until the test says go on, or hangs up
        return super().advise(request)


def app() -> FastAPI:
    """What a worker serves."""
    count_together()
    metrics = Metrics()
    made = create_app(desk_of(Trying(with_a_rule_that_raises(), ZONE), LogCapture()))
    leave_after(made, EngineFailure)
    made.add_middleware(BaseHTTPMiddleware, dispatch=_signed)

    @made.get("/counted")
    async def counted() -> Response:
        metrics.calls.labels("patient-view", "200").inc()
        return Response(metrics.text())

    _ring(f"started {os.getpid()}").close()
    return made


async def _signed(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    response.headers[WORKER] = str(os.getpid())
    return response


def _ring(message: str) -> socket.socket:
    bell = socket.create_connection(("127.0.0.1", int(os.environ[BELL])))
    bell.sendall(f"{message}\n".encode())
    return bell
