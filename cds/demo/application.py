"""The routes of the demo, beside the service that they show."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources
from typing import Annotated

from fastapi import FastAPI, Header, Request
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from cds.book.results import Results
from cds.demo.examples import Example
from cds.demo.fhirroutes import add_fhir
from cds.demo.memory import Notebook
from cds.demo.pages import Page
from cds.demo.rooms import Rooms, no_such
from cds.demo.situations import situation_of, situation_of_example
from cds.service.desk import Desk
from cds.service.replies import NEVER_STORED, json_reply

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {"Content-Security-Policy": _POLICY, "Cache-Control": NEVER_STORED}
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
# file by file, so that nothing else of a package can be asked for
_STATIC = {
    "demo.css": ("cds.demo", "static/demo.css"), "demo.js": ("cds.demo", "static/demo.js"),
    "icon.svg": ("cds.demo", "static/icon.svg"), "book.css": ("cds.book", "book.css"),
}  # fmt: skip

Accepted = Annotated[str | None, Header()]


def add_demo(
    app: FastAPI, desk: Desk, examples: Iterable[Example], notebook: Notebook, results: Results | None = None
) -> None:
    """Adds the pages, the calls that their script makes, and the FHIR server of the examples.

    `notebook` is what the desk of the service remembers in; `results` are those of the last run of the scenarios, for
    the rule book.
    """
    rooms = Rooms(desk, tuple(examples), notebook, results)
    _add_patients(app, rooms)
    _add_pages(app, rooms)
    _add_calls(app, rooms)
    _add_static(app)
    add_fhir(app, rooms.examples, desk.site.today())


def _add_patients(app: FastAPI, rooms: Rooms) -> None:
    @app.get("/", include_in_schema=False)
    async def start(request: Request, language: str | None = None, accept_language: Accepted = None) -> Response:
        page = _page(rooms, request, language, accept_language)
        return _html(rooms.start(page), page)

    @app.get("/patients/{name}", include_in_schema=False)
    async def patient(
        request: Request, name: str, language: str | None = None, accept_language: Accepted = None
    ) -> Response:
        example, page = rooms.example(name), _page(rooms, request, language, accept_language)
        situation = situation_of_example(example, page.language)
        return _html(await run_in_threadpool(rooms.chart, page, situation), page)

    @app.get("/examples/{name}", include_in_schema=False)
    async def example_request(name: str) -> Response:
        return json_reply(rooms.request(name))


def _add_pages(app: FastAPI, rooms: Rooms) -> None:
    @app.get("/rules/{name}.html", include_in_schema=False)
    async def rule(
        request: Request, name: str, language: str | None = None, accept_language: Accepted = None
    ) -> Response:
        page = _page(rooms, request, language, accept_language)
        return _html(await run_in_threadpool(rooms.rule, page, name), page)

    @app.get("/figures", include_in_schema=False)
    async def figures(request: Request, language: str | None = None, accept_language: Accepted = None) -> Response:
        page = _page(rooms, request, language, accept_language)
        return _html(rooms.figures(page), page)

    @app.get("/integrators", include_in_schema=False)
    async def integrators(request: Request, language: str | None = None, accept_language: Accepted = None) -> Response:
        page = _page(rooms, request, language, accept_language)
        return _html(rooms.integrators(page), page)


def _add_calls(app: FastAPI, rooms: Rooms) -> None:
    """What the script of the pages asks. The body is the situation; the server keeps none."""

    @app.post("/demo/{part}", include_in_schema=False)
    async def call(request: Request, part: str) -> Response:
        """`chart`: the whole of a record; `advice`: what a call changes; `others`: the rules that are not shown."""
        make = rooms.part(part)
        situation = situation_of(await request.body(), rooms.by_name, rooms.desk.site.language)
        path = f"/patients/{situation.example.name}" if situation.example else "/"
        page = rooms.page(str(request.base_url), path, situation.language, None)
        return json_reply(await run_in_threadpool(make, page, situation), situation.language)

    @app.post("/demo/memory/silence", include_in_schema=False)
    async def end_silence(request: Request) -> Response:
        rooms.end_silence(await request.body())
        return json_reply({})


def _add_static(app: FastAPI) -> None:
    files = {name: resources.files(package).joinpath(path).read_bytes() for name, (package, path) in _STATIC.items()}

    @app.get("/static/{name}", include_in_schema=False)
    async def static(name: str) -> Response:
        if name not in files:
            raise no_such("file")
        kind = _TYPES[name.rsplit(".", 1)[-1]]
        return Response(files[name], media_type=kind, headers={**_HEADERS, "Cache-Control": "max-age=60"})


def _page(rooms: Rooms, request: Request, language: str | None, accepted: str | None) -> Page:
    return rooms.page(str(request.base_url), request.url.path, language, accepted)


def _html(content: str, page: Page) -> Response:
    return HTMLResponse(content, headers={**_HEADERS, "Content-Language": page.language})
