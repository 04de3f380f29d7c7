"""The HTTP application: two endpoints around the desk."""

from __future__ import annotations

from typing import Annotated

from fastapi import FastAPI, Header, Request
from starlette.concurrency import run_in_threadpool
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response

from cds.service import schemas
from cds.service.desk import Desk
from cds.service.faults import answer_faults
from cds.service.journal import Journal
from cds.service.languages import preferred
from cds.service.replies import json_reply

Accepted = Annotated[str | None, Header()]

_DISCOVERY_CACHE = "max-age=60"


def create_app(desk: Desk) -> FastAPI:
    """The service as an application. Every response, errors included, is readable for browsers."""
    app = FastAPI(
        title="Restless legs decision support (CDS Hooks)",
        version=desk.advisor.knowledge.version,
        docs_url=None,  # its pages load scripts from elsewhere; /openapi.json stays
        redoc_url=None,
        redirect_slashes=False,  # clients do not follow redirects of a POST
        telemetry={"tracing": False, "metrics": False, "logs": False},  # its records hold messages of exceptions
    )
    answer_faults(app)
    app.add_middleware(Journal, log=desk.site.log)
    app.add_middleware(  # added last, so it is outermost and errors carry its headers too
        CORSMiddleware, allow_origins=desk.site.cors_origins, allow_methods=("GET", "POST"), allow_headers=("*",)
    )
    _add_discovery(app, desk)
    _add_services(app, desk)
    return app


def _add_discovery(app: FastAPI, desk: Desk) -> None:
    @app.get("/cds-services", summary="The services on offer", responses=schemas.DISCOVERY_RESPONSES)
    async def discover() -> Response:
        return json_reply(desk.discovery, cache=_DISCOVERY_CACHE)


def _add_services(app: FastAPI, desk: Desk) -> None:
    @app.post(
        "/cds-services/{service_id}",
        summary="Cards for one patient",
        responses=schemas.SERVICE_RESPONSES,
        openapi_extra=schemas.REQUEST_BODY,
    )
    async def call(request: Request, service_id: str, accept_language: Accepted = None) -> Response:
        service = desk.service(service_id)
        decision_id = desk.site.new_decision_id()
        request.state.note.update(decision=decision_id, hook=service.hook)
        language = preferred(accept_language, desk.languages, desk.site.language)
        body = await request.body()
        # parsing and deciding take milliseconds of computing; in a thread they do not hold up other calls
        decision = await run_in_threadpool(desk.answer, service, body, language, decision_id)
        request.state.note.update(rules=list(decision.audit.shown), not_assessed=len(decision.shown.not_assessed))
        return json_reply(decision.response, language)
