"""One log line a call, and the last fence: whatever is raised below becomes an OperationOutcome.

The line names decision, hook, rules, status and time. It never holds a body, an address, a header or the message of
an exception, because each of them can hold patient data.
"""

from __future__ import annotations

from time import perf_counter
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.typing import FilteringBoundLogger

from cds.service.faults import failure_reply
from cds.service.metrics import Metrics


class Journal:
    """Middleware inside CORS, so that a browser can read the failure, and outside everything else."""

    def __init__(self, app: ASGIApp, log: FilteringBoundLogger, metrics: Metrics) -> None:
        self._app = app
        self._log = log
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        note: dict[str, Any] = {}
        scope.setdefault("state", {})["note"] = note  # the endpoint writes on it
        started = perf_counter()

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                note["status"] = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except ClientDisconnect:
            note["failure"] = "the client went away"
        except Exception as failure:
            note.update(failure=type(failure).__name__, where=_where(failure))
            if "status" not in note:
                await failure_reply()(scope, receive, noted)
        self._write(scope, note, perf_counter() - started)

    def _write(self, scope: Scope, note: dict[str, Any], seconds: float) -> None:
        route = getattr(scope.get("route"), "path", None)  # the pattern, not the address
        write = self._log.error if "failure" in note else self._log.info
        write("call", method=scope["method"], route=route, **note, milliseconds=round(seconds * 1000, 1))
        self._metrics.answered(note.get("hook"), note.get("status"), note.get("denied"), seconds)


def _where(failure: BaseException) -> str:
    """Module and line that raised."""
    trace = failure.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else "unknown"
