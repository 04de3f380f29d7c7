"""What is too much is refused with what was expected, and nothing else is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Any

import pytest
from fastapi import FastAPI, Request
from starlette.responses import Response

from cds.service.faults import Fault, answer_faults
from cds.service.limits import Bounds, Limits, bounded
from tests.cds.service.calls import Browser

SMALL = Limits(body=10, resources=3, drafts=2, concurrent=1)


def bundle(size: int) -> dict[str, Any]:
    return {"resourceType": "Bundle", "entry": [{}] * size}


def app(limits: Limits) -> FastAPI:
    found = FastAPI()
    answer_faults(found)

    @found.post("/cds-services/x")
    async def call(request: Request) -> Response:
        return Response(str(len(await request.body())))

    found.add_middleware(Bounds, limits=limits)
    found.add_middleware(Noted)
    return found


class Noted:
    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        scope.setdefault("state", {})["note"] = {}
        await self.app(scope, receive, send)


def test_a_body_up_to_the_limit_is_read_and_a_larger_one_is_refused() -> None:
    http = Browser(app(SMALL))
    assert http.request("POST", "/cds-services/x", content=b"x" * 10).text == "10"
    refused = http.request("POST", "/cds-services/x", content=b"x" * 11)
    assert refused.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert refused.json()["issue"][0]["details"]["text"] == "The body: expected at most 10 bytes."


def test_a_body_that_does_not_say_how_large_it_is_is_counted() -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"xxxx"

    assert Browser(app(SMALL)).request("POST", "/cds-services/x", content=parts()).status_code == 413


def test_a_body_that_never_ends_gives_its_place_back() -> None:
    async def stalled() -> AsyncIterator[bytes]:
        yield b"x"
        await asyncio.Event().wait()

    http = Browser(app(Limits(concurrent=1, seconds=0.05)))
    refused = http.request("POST", "/cds-services/x", content=stalled())
    assert refused.status_code == HTTPStatus.REQUEST_TIMEOUT
    assert refused.json()["issue"][0]["details"]["text"] == "The body: expected within 0.05 seconds."
    assert http.request("POST", "/cds-services/x", content=b"x").text == "1"


def test_calls_beyond_what_is_answered_at_once_are_asked_to_come_again() -> None:
    async def run() -> tuple[int, dict[str, str], int]:
        entered, release = asyncio.Event(), asyncio.Event()

        async def held(scope: Any, receive: Any, send: Any) -> None:
            entered.set()
            await release.wait()

        bounds, scope = Bounds(held, SMALL), {"type": "http", "path": "/cds-services/x", "headers": []}
        first = asyncio.create_task(bounds(scope, _nothing, _ignored))
        await entered.wait()
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        await bounds(scope, _nothing, send)
        release.set()
        await first
        entered.clear()
        await bounds(scope, _nothing, _ignored)  # there is room again
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return sent[0]["status"], headers, int(entered.is_set())

    status, headers, room_again = asyncio.run(run())
    assert status == 503 and headers["retry-after"] == "1" and room_again


async def _nothing() -> Any:
    return {"type": "http.request", "body": b""}


async def _ignored(_: Any) -> None:
    return None


@pytest.mark.parametrize(
    ("prefetch", "drafts", "said"),
    [
        ({"a": bundle(2), "b": bundle(2)}, None, "prefetch: expected at most 3 resources in all, found 4."),
        ({}, bundle(3), "context: expected at most 2 draft orders, found 3."),
        ({}, [{}] * 3, "context: expected at most 2 draft orders, found 3."),
    ],
)
def test_too_many_resources_are_refused(prefetch: Any, drafts: Any, said: str) -> None:
    with pytest.raises(Fault, match=said) as caught:
        bounded(prefetch, drafts, SMALL)
    assert caught.value.status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE


def test_what_is_within_the_limits_or_no_bundle_is_let_through() -> None:
    bounded({"a": bundle(2), "b": {"resourceType": "Patient"}, "c": None, "d": 5}, bundle(2), SMALL)
    bounded({}, None, SMALL)
    bounded({}, "rubbish", SMALL)
