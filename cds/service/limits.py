"""How much one call may ask for, and how many calls are answered at once; each refusal says what was expected."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cds.service.faults import Fault, Issue, fault_reply


@dataclass(frozen=True)
class Limits:
    """`body` in bytes; `resources` in all prefetch together; `drafts` in the context; `concurrent` calls a worker;
    `seconds` for a body to arrive.

    Measured so that one call stays within about two seconds and 400 MB, even when all of it matters: a resource costs
    up to 0.2 ms, a draft order 10 ms, a byte of empty lists 25 bytes of memory. The largest record seen has 2,176
    resources in 4.2 MB.
    """

    body: int = 16_000_000
    resources: int = 10_000
    drafts: int = 100
    concurrent: int = 64
    seconds: float = 10.0


def bounded(prefetch: Mapping[str, Any], drafts: object, limits: Limits) -> None:
    """Raises `Fault` 413 when a call holds more than is read."""
    held = sum(_entries(value) for value in prefetch.values())
    if held > limits.resources:
        raise _too_much(f"prefetch: expected at most {limits.resources} resources in all, found {held}.", "prefetch")
    ordered = _entries(drafts)
    if ordered > limits.drafts:
        raise _too_much(f"context: expected at most {limits.drafts} draft orders, found {ordered}.", "context")


def _entries(value: object) -> int:
    entries = value.get("entry") if isinstance(value, dict) else value
    return len(entries) if isinstance(entries, list) else int(isinstance(value, dict))


def _too_much(text: str, element: str | None = None) -> Fault:
    return Fault(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Issue("too-long", text, element))


def _too_slow(seconds: float) -> Fault:
    return Fault(HTTPStatus.REQUEST_TIMEOUT, Issue("timeout", f"The body: expected within {seconds:g} seconds."))


class Bounds:
    """Middleware inside the journal: refuses bodies that are too large before they are held, or too slow, and calls
    beyond what a worker answers at once."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app, self._limits, self._busy = app, limits, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/cds-services/"):
            await self._app(scope, receive, send)
        elif self._busy >= self._limits.concurrent:
            busy = Fault(HTTPStatus.SERVICE_UNAVAILABLE, Issue("throttled", "The service is busy; ask again."))
            await fault_reply(busy)(scope, receive, send)
        else:
            self._busy += 1
            try:
                await self._app(scope, self._counted(scope, receive), send)
            finally:
                self._busy -= 1

    def _counted(self, scope: Scope, receive: Receive) -> Receive:
        most = self._limits.body
        too_large = _too_much(f"The body: expected at most {most} bytes.")
        declared = dict(scope["headers"]).get(b"content-length", b"")
        held, ends = 0, asyncio.get_running_loop().time() + self._limits.seconds
        complete = False  # then only the end of the connection is waited for, however long that takes

        async def counted() -> Message:
            nonlocal held, complete
            if declared.isdigit() and int(declared) > most:
                raise too_large
            try:
                async with asyncio.timeout_at(None if complete else ends):
                    message = await receive()
            except TimeoutError:
                raise _too_slow(self._limits.seconds) from None
            complete = not message.get("more_body", False)
            held += len(message.get("body", b""))
            if held > most:
                raise too_large
            return message

        return counted
