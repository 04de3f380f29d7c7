"""The composition root: here, and only here, settings, clock, chance, log, advisor and HTTP meet."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from datetime import date, datetime
from uuid import uuid4

import structlog
from fastapi import FastAPI
from structlog.typing import FilteringBoundLogger

from cds.advisor import Advisor, Client
from cds.demo.application import add_demo
from cds.demo.examples import STORY_DAY, packaged_examples
from cds.fhir.codemaps import CodeMap, CodeMapError, read_code_map
from cds.fhir.projection import warm
from cds.service.application import create_app
from cds.service.desk import Desk, Site
from cds.settings import Settings, SettingsError, read_settings
from rules.compiled import Knowledge
from rules.compiler import standard_knowledge


def build_advisor(settings: Settings) -> Advisor:
    """The advisor of this release at a site. Raises `SettingsError` for a rule or a list that cannot be used."""
    knowledge = standard_knowledge()
    for key in ("rules_off", "rules_on", "rules_shadow"):
        chosen: frozenset[str] = getattr(settings, key)
        unknown = sorted(chosen - set(knowledge.rule))
        if unknown:
            existing = ", ".join(sorted(knowledge.rule))
            raise SettingsError(f"{key}: no such rule: {', '.join(unknown)}; there are {existing}")
    codes = _site_codes(settings, knowledge)
    return Advisor(knowledge, settings.zone, settings.digest, codes)


def _site_codes(settings: Settings, knowledge: Knowledge) -> CodeMap:
    """The codes of all lists of a site. Raises `SettingsError` naming the file and the line, or what contradicts."""
    site: dict[tuple[str, str], tuple[str, str]] = {}
    for file in settings.code_maps:
        try:
            listed = read_code_map(file.read_text("utf-8"), knowledge)
        except (OSError, UnicodeDecodeError) as failure:
            raise SettingsError(f"code_maps: {file}: cannot be read ({type(failure).__name__})") from failure
        except CodeMapError as failure:
            raise SettingsError(f"code_maps: {file}, {failure}") from failure
        for (system, code), meant in listed.items():
            if site.setdefault((system, code), meant) != meant:
                raise SettingsError(f"code_maps: {file}: {code} of {system} means something else in another list")
    return site


def service_app(settings: Settings | None = None) -> FastAPI:
    """The service. Without settings it reads those of the site, as a factory for a server process."""
    settings = settings or read_settings()
    return _settled(create_app(_desk(settings, lambda: datetime.now(settings.zone).date())))


def demo_app(settings: Settings | None = None, day: date = STORY_DAY) -> FastAPI:
    """The service with pages for people. It decides as of the day of the stories, so that they never grow stale."""
    settings = settings or read_settings()
    desk = _desk(settings, lambda: day)
    app = create_app(desk)
    add_demo(app, desk, packaged_examples())
    return _settled(app)


def _desk(settings: Settings, today: Callable[[], date]) -> Desk:
    site = Site(
        language=settings.language,
        cors_origins=settings.cors_origins,
        client=Client(off=settings.rules_off, shadow=settings.rules_shadow, on=settings.rules_on),
        today=today,
        new_decision_id=lambda: str(uuid4()),
        log=_log(),
    )
    return Desk(build_advisor(settings), site)


def _settled(app: FastAPI) -> FastAPI:
    """Loads what the first request would wait for, and takes all of it out of later garbage collections."""
    warm()
    gc.collect()
    gc.freeze()
    return app


def _log() -> FilteringBoundLogger:
    """One JSON object a line on standard output. Made here, not configured for the whole process."""
    log: FilteringBoundLogger = structlog.wrap_logger(
        structlog.PrintLogger(),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    return log
