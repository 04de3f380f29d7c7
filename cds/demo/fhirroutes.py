"""The routes of the FHIR server of the examples. CORS is that of the whole application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import orjson
from fastapi import FastAPI, Request
from starlette.responses import Response

from cds.demo.examples import Example
from cds.demo.fhir import ExampleServer, NotHere

_FHIR = "application/fhir+json"
_LONGEST_FORM = 100_000


def add_fhir(app: FastAPI, examples: tuple[Example, ...], day: date) -> None:
    """Adds metadata, read, and search by GET and POST. Every Accept is taken; the answer is `application/fhir+json`."""
    server = ExampleServer(examples, day)

    @app.get("/fhir/metadata", include_in_schema=False)
    async def metadata(request: Request) -> Response:
        return _reply(lambda: server.statement(_base(request)))

    @app.get("/fhir/{kind}", include_in_schema=False)
    async def search(request: Request, kind: str) -> Response:
        asked = parse_qsl(request.url.query)
        return _reply(lambda: server.search(kind, asked, _base(request)))

    @app.post("/fhir/{kind}/_search", include_in_schema=False)
    async def search_by_post(request: Request, kind: str) -> Response:
        form = (await request.body())[:_LONGEST_FORM].decode("utf-8", "replace")
        asked = [*parse_qsl(request.url.query), *parse_qsl(form)]
        return _reply(lambda: server.search(kind, asked, _base(request)))

    @app.get("/fhir/{kind}/{identifier}", include_in_schema=False)
    async def read(kind: str, identifier: str) -> Response:
        return _reply(lambda: server.read(kind, identifier))


def _base(request: Request) -> str:
    return f"{str(request.base_url).rstrip('/')}/fhir"


def _reply(answer: Callable[[], Any]) -> Response:
    try:
        content, status = answer(), HTTPStatus.OK
    except NotHere as failure:
        issue = {"severity": "error", "code": "not-found", "details": {"text": f"There is {failure}."}}
        content, status = {"resourceType": "OperationOutcome", "issue": [issue]}, HTTPStatus.NOT_FOUND
    return Response(orjson.dumps(content), status, {"Cache-Control": "no-store"}, f"{_FHIR}; charset=utf-8")
