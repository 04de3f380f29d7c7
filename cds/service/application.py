"""The HTTP application: three endpoints around the desk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import FastAPI, Header, Request
from starlette.concurrency import run_in_threadpool
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response

from cds.advisor import Decision
from cds.agreements import ClientSettings
from cds.service.access.gate import Gate, client_of
from cds.service.clients import UNKNOWN
from cds.service.desk import Case, Desk, NotArrived
from cds.service.faults import Fault, Issue, answer_faults
from cds.service.feedback import FeedbackNotKept, LoggedFeedback, read_feedback
from cds.service.fetching import Fetcher
from cds.service.headers import SafeHeaders
from cds.service.health import add_health
from cds.service.journal import Journal
from cds.service.limits import Bounds, affordable
from cds.service.metrics import Metrics
from cds.service.openapi import openapi_document
from cds.service.replies import json_reply, kept_reply
from cds.service.services import Service
from cds.service.surroundings import Surroundings

Accepted = Annotated[str | None, Header()]

_DISCOVERY_CACHE = "max-age=60"


def create_app(desk: Desk, around: Surroundings | None = None) -> FastAPI:
    """The service as an application. Every response, errors included, is readable for browsers."""
    around = around or Surroundings()
    known = any(client.fhir_servers for client in desk.site.clients)
    fetcher = Fetcher(around.fetching) if known else None

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with fetcher.opened() if fetcher is not None else nullcontext():
            yield

    app = FastAPI(
        title="Restless legs decision support (CDS Hooks)",
        version=desk.advisor.knowledge.version,
        docs_url=None,  # its pages load scripts from elsewhere; /openapi.json stays
        redoc_url=None,
        redirect_slashes=False,  # clients do not follow redirects of a POST
        telemetry={"tracing": False, "metrics": False, "logs": False},  # its records hold messages of exceptions
        lifespan=lifespan,
    )
    answer_faults(app)
    app.add_middleware(Bounds, limits=around.limits)
    if around.guard is not None:  # before anything of a body is read
        app.add_middleware(Gate, doorkeeper=around.guard.doorkeeper, public_url=around.guard.public_url)
    app.add_middleware(Journal, log=desk.site.log, metrics=around.metrics)
    app.add_middleware(  # outside the journal, so that errors carry its headers too
        CORSMiddleware, allow_origins=desk.site.cors_origins, allow_methods=("GET", "POST"), allow_headers=("*",),
        expose_headers=("Content-Language", "Retry-After"),
    )  # fmt: skip
    app.add_middleware(SafeHeaders)  # added last, so it is outermost: preflights carry them too
    _add_discovery(app, desk)
    _add_services(app, desk, fetcher, around)
    _add_feedback(app, desk, around)
    _add_metrics(app, around.metrics)
    if around.health is not None:
        add_health(app, around.health)
    app.openapi = lambda: openapi_document(desk.services, desk.sources, app.title, app.version)  # type: ignore[method-assign]
    return app


def _add_discovery(app: FastAPI, desk: Desk) -> None:
    @app.get("/cds-services")
    async def discover() -> Response:
        return json_reply(desk.discovery, cache=_DISCOVERY_CACHE)


def _add_services(app: FastAPI, desk: Desk, fetcher: Fetcher | None, around: Surroundings) -> None:
    @app.post("/cds-services/{service_id}")
    async def call(request: Request, service_id: str, accept_language: Accepted = None) -> Response:
        service, note, client = desk.service(service_id), request.state.note, client_of(request.scope)
        decision_id = desk.site.new_decision_id()
        note.update(decision=decision_id, hook=service.hook)
        _agreed(service, client, around)
        body = await request.body()

        def begun() -> tuple[Case, Decision | None]:
            case = desk.open(service, body, accept_language, decision_id, client, around.limits)
            return case, desk.decide(case) if case.errand is None else None

        # parsing and deciding take milliseconds of computing; in a thread they do not hold up other calls
        with _refusal_noted(note, around.metrics):
            case, decision = await run_in_threadpool(begun)
            if case.errand is not None and fetcher is not None:
                answers = await fetcher.fetch(case.errand)
                fetched = await run_in_threadpool(affordable, answers, case.invocation, around.limits)
                note.update(fetched=sorted(fetched.resources), not_fetched=dict(fetched.failures))
                around.metrics.fetched(len(fetched.resources), len(fetched.failures))
                decision = await run_in_threadpool(desk.decide, case, fetched)
        assert decision is not None
        note.update(desk.note_of(case, decision))
        around.metrics.decided(decision.audit, note["incomplete"])
        return json_reply(decision.response, case.language)


@contextmanager
def _refusal_noted(note: dict[str, Any], metrics: Metrics) -> Iterator[None]:
    """Logs and counts what did not arrive for a call that is refused over it, as for one that is answered."""
    try:
        yield
    except NotArrived as refusal:
        note["incomplete"] = refusal.incomplete
        metrics.lacked(refusal.incomplete)
        raise


def _agreed(service: Service, client: ClientSettings | None, around: Surroundings) -> None:
    """Raises `Fault` 403 for a hook that is not agreed with a client, 429 when it asks too often."""
    if client is None:
        return
    if client.hooks is not None and service.hook not in client.hooks:
        raise Fault(HTTPStatus.FORBIDDEN, Issue("forbidden", "This service is not agreed with this client."))
    if around.pace is not None:
        around.pace.keep(client.name, client.calls_a_minute)


def _add_metrics(app: FastAPI, metrics: Metrics) -> None:
    @app.get("/metrics", include_in_schema=False)
    async def counted() -> Response:
        return Response(metrics.text(), media_type="text/plain; version=0.0.4")


def _add_feedback(app: FastAPI, desk: Desk, around: Surroundings) -> None:
    kept = around.feedback or _logged(desk)

    @app.post("/cds-services/{service_id}/feedback")
    async def feedback(request: Request, service_id: str) -> Response:
        service = desk.service(service_id)
        client = client_of(request.scope)
        _agreed(service, client, around)
        entries = await run_in_threadpool(read_feedback, await request.body(), around.limits)
        request.state.note.update(hook=service.hook, feedback=len(entries))
        try:
            await run_in_threadpool(kept.keep, service.id, (client or UNKNOWN).name, entries, datetime.now(UTC))
        except FeedbackNotKept as failure:
            issue = Issue("transient", "The feedback could not be kept; please send it again.")
            headers = {"Retry-After": str(failure.seconds)}
            raise Fault(HTTPStatus.SERVICE_UNAVAILABLE, issue, headers=headers) from failure
        around.metrics.kept(entry.outcome for entry in entries)
        return kept_reply()


def _logged(desk: Desk) -> LoggedFeedback:
    return LoggedFeedback(desk.site.log, desk.advisor.knowledge.document["policy"]["override"]["reasons"])
