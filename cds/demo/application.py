"""The pages of the demo, beside the service that they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from importlib import resources
from typing import Annotated, Any

import orjson
from fastapi import FastAPI, Header, Request
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from cds.cards.writing import exact_day
from cds.demo.examples import Example
from cds.demo.pages import Page, cards_page, start_page
from cds.demo.words import WORDS
from cds.service.desk import Desk
from cds.service.faults import Fault, Issue
from cds.service.languages import preferred
from cds.service.replies import NEVER_STORED, json_reply
from cds.testing.requests import hook_request

_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": NEVER_STORED,
}

Accepted = Annotated[str | None, Header()]
Turner = Callable[[Request, str | None, str | None], Page]


def add_demo(app: FastAPI, desk: Desk, examples: Iterable[Example]) -> None:
    """Adds the start page, the requests of the examples, and their cards."""
    by_name = {example.name: example for example in examples}
    page_of = _turner(desk)
    _add_start(app, desk, by_name, page_of)
    _add_requests(app, desk, by_name)
    _add_cards(app, desk, by_name, page_of)


def _turner(desk: Desk) -> Turner:
    def page_of(request: Request, language: str | None, accept_language: str | None) -> Page:
        """The page of a request, in the language of its address, else of its header, else of the site."""
        asked = language if language in WORDS else None
        chosen = asked or preferred(accept_language, WORDS, desk.site.language)
        return Page(
            WORDS[chosen], str(request.base_url).rstrip("/"), request.url.path, exact_day(desk.site.today(), chosen)
        )

    return page_of


def _add_start(app: FastAPI, desk: Desk, examples: Mapping[str, Example], page_of: Turner) -> None:
    style = resources.files("cds.demo").joinpath("style.css").read_text("utf-8")

    @app.get("/", include_in_schema=False)
    async def start(request: Request, language: str | None = None, accept_language: Accepted = None) -> Response:
        page = page_of(request, language, accept_language)
        return _html(start_page(page, desk.discovery, examples.values()), page)

    @app.get("/style.css", include_in_schema=False)
    async def styles() -> Response:
        return Response(style, media_type="text/css", headers={**_HEADERS, "Cache-Control": "max-age=60"})


def _add_requests(app: FastAPI, desk: Desk, examples: Mapping[str, Example]) -> None:
    @app.get("/examples/{name}", include_in_schema=False)
    async def example_request(name: str) -> Response:
        return json_reply(_request(desk, _example(examples, name)))


def _add_cards(app: FastAPI, desk: Desk, examples: Mapping[str, Example], page_of: Turner) -> None:
    @app.get("/examples/{name}/cards", include_in_schema=False)
    async def example_cards(
        request: Request, name: str, language: str | None = None, accept_language: Accepted = None
    ) -> Response:
        example = _example(examples, name)
        page = page_of(request, language, accept_language)
        body = orjson.dumps(_request(desk, example))
        decision_id = desk.site.new_decision_id()
        decision = await run_in_threadpool(desk.answer, desk.services[0], body, page.words.language, decision_id)
        return _html(cards_page(page, example, decision.cards), page)


def _request(desk: Desk, example: Example) -> dict[str, Any]:
    return hook_request(example.bundle, desk.sources, desk.services[0].hook)


def _example(examples: Mapping[str, Example], name: str) -> Example:
    if name not in examples:
        raise Fault(HTTPStatus.NOT_FOUND, Issue("not-found", "No example patient has this name."))
    return examples[name]


def _html(content: str, page: Page) -> Response:
    return HTMLResponse(content, headers={**_HEADERS, "Content-Language": page.words.language})
