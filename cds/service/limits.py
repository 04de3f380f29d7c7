"""How much one call may ask for, and how many calls are answered at once; each refusal says what was expected."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from itertools import islice
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cds.fhir.drafts import actions_of
from cds.fhir.gathering import leaves_of
from cds.fhir.record import Resource
from cds.service.errands import Fetched
from cds.service.faults import Fault, Issue, fault_reply
from cds.service.invocation import Invocation

_TOO_MANY = "too many resources"


@dataclass(frozen=True)
class Limits:
    """`body` in bytes; `resources` in prefetch, context and what is fetched together, contained ones counted;
    `drafts` in the context, and as many actions of order sets; `feedback` entries in a body; `concurrent` calls a
    worker; `seconds` for a body to arrive.

    Measured so that one call stays within about two seconds and 400 MB, even when all of it matters: a resource costs
    up to 0.2 ms, a draft order 10 ms, a byte of empty lists 25 bytes of memory. The largest record seen has 2,176
    resources in 4.2 MB.
    """

    body: int = 16_000_000
    resources: int = 10_000
    drafts: int = 100
    feedback: int = 1_000
    concurrent: int = 64
    seconds: float = 10.0


STANDARD = Limits()


def bounded(invocation: Invocation, limits: Limits) -> None:
    """Raises `Fault` 413 when a call holds more than is read, however deep it lies in Bundles and arrays."""
    most, drafts = limits.resources, invocation.context.draft_orders
    held = held_in(*invocation.prefetch.values(), most=most)
    if held > most:
        raise too_much(f"prefetch: expected at most {most} resources in all, found more.", "prefetch")
    if _more(leaves_of(drafts), limits.drafts):
        raise too_much(f"context: expected at most {limits.drafts} draft orders, found more.", "context")
    if _more(_actions(drafts), limits.drafts):
        raise too_much(f"context: expected at most {limits.drafts} actions of order sets, found more.", "context")
    if held + held_in(invocation.problems, drafts, most=most) > most:
        raise too_much(f"context: expected at most {most} resources in all with prefetch, found more.", "context")


def affordable(fetched: Fetched, invocation: Invocation, limits: Limits) -> Fetched:
    """What was fetched for a call that is `bounded`, as far as all of it together is read.

    What is beyond that counts as failed, the largest answers first; what the call brought in their place stays.
    """
    most, given = limits.resources, invocation.prefetch
    room = most - held_in(*given.values(), invocation.problems, invocation.context.draft_orders, most=most)
    kept, failures = {}, dict(fetched.failures)
    added = {  # it takes the place of what came
        key: held_in(found, most=most) - held_in(given.get(key), most=most) for key, found in fetched.resources.items()
    }
    for key in sorted(added, key=added.__getitem__):
        if added[key] <= room:
            kept[key], room = fetched.resources[key], room - added[key]
        else:
            failures[key] = _TOO_MANY
    return Fetched(kept, failures)


def held_in(*given: object, most: int) -> int:
    """How many resources are unpacked and contained in them, with what is none; at most `most` + 1 are counted."""
    held = 0
    for leaf in leaves_of(*given):
        held, waiting = held + 1, [leaf]
        while waiting and held <= most:
            contained = _contained(waiting.pop())
            held += len(contained)
            waiting += contained if held <= most else ()
        if held > most:
            return most + 1
    return held


def _contained(resource: object) -> list[Any]:
    listed = resource.get("contained") if isinstance(resource, dict) else None
    return listed if isinstance(listed, list) else [] if listed is None else [listed]


def _actions(drafts: object) -> Iterator[Resource]:
    for order in leaves_of(drafts):
        yield from actions_of(order) if isinstance(order, dict) else ()


def _more(found: Iterator[object], most: int) -> bool:
    """Whether there are more than `most`; no more than that are looked at."""
    return next(islice(found, most, None), None) is not None


def too_much(text: str, element: str | None = None) -> Fault:
    """The refusal of what is more than is read."""
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
        too_large = too_much(f"The body: expected at most {most} bytes.")
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
