"""The composition root: here, and only here, settings, clock, chance, log, advisor and HTTP meet."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from time import monotonic, time
from typing import Any
from uuid import uuid4

import structlog
from fastapi import FastAPI
from structlog.typing import FilteringBoundLogger

from cds.advisor import Advisor, Client
from cds.agreements import by_issuer
from cds.book.results import Results
from cds.configuration import Given, Places, given_settings, refuse
from cds.demo.application import add_demo
from cds.demo.examples import STORY_DAY, packaged_examples
from cds.demo.memory import Notebook
from cds.fhir.codemaps import CodeMap, CodeMapError, read_code_map
from cds.fhir.projection import warm
from cds.remembering import memory_of, terms_of
from cds.service.access.fetching import fetch_keys
from cds.service.access.keys import Keys, KeysError, keys_in_file
from cds.service.access.replays import RememberedReplays, SharedReplays
from cds.service.access.tokens import Doorkeeper
from cds.service.application import create_app
from cds.service.desk import Desk, Site
from cds.service.fetching import Limits
from cds.service.health import Health, Probe, rules_probe
from cds.service.memory import StoreMemory
from cds.service.metrics import FOLDER, Metrics, count_together
from cds.service.pace import Pace, RememberedPace, SharedPace
from cds.service.surroundings import Guard, Surroundings
from cds.service.workers import leave_after
from cds.settings import Settings, SettingsError
from rules.compiled import Knowledge
from rules.compiler import standard_knowledge
from rules.errors import EngineFailure
from rules.rule import Jurisdiction
from rules.site import Fault, adapted, faults_of


def site_settings(file: Path | None = None) -> Settings:
    """The settings of this site, which the knowledge allows. Raises `SettingsError` naming everything that is wrong."""
    given = checked_settings(file)
    refuse(given.faults, given.places)
    return given.settings


def checked_settings(file: Path | None = None) -> Given:
    """The settings with everything that is wrong about them, by themselves and with this release."""
    given = given_settings(file)
    _, code_faults = _site_codes(given.settings)
    return replace(given, faults=(*given.faults, *_chosen_wrongly(given.settings), *code_faults))


def site_knowledge(settings: Settings) -> Knowledge:
    """The knowledge of this release as it is at a site. Raises `rules.site.OverlayRefused` for what it forbids."""
    return adapted(standard_knowledge(), settings.overlay)


def build_advisor(settings: Settings) -> Advisor:
    """The advisor of this release at a site. Raises `SettingsError` for what cannot be used."""
    (advisor,) = _advisors((settings,)).values()
    return advisor


def build_advisors(settings: Settings) -> Mapping[Jurisdiction, Advisor]:
    """The advisors of a site: that of its own jurisdiction first, then of each other one that a client has."""
    return _advisors(settings.variants)


def _advisors(variants: tuple[Settings, ...]) -> Mapping[Jurisdiction, Advisor]:
    """One for each of the settings, which differ in their jurisdiction alone."""
    codes, faults = _site_codes(variants[0])
    refuse((*_chosen_wrongly(variants[0]), *faults), Places())
    return {each.jurisdiction: Advisor(site_knowledge(each), each.zone, each.digest, codes) for each in variants}


def client_of(settings: Settings, name: str = "default") -> Client:
    """What is agreed with every client of a site; what is agreed with one of them comes to it at the desk."""
    explained = settings.explain
    return Client(
        name, settings.rules_off, settings.rules_shadow, trace=explained, near=explained, on=settings.rules_on
    )


def _chosen_wrongly(settings: Settings) -> tuple[Fault, ...]:
    """Rules, limits, orders and links that the knowledge of this release does not allow."""
    knowledge = standard_knowledge()
    chosen: dict[tuple[str, ...], frozenset[str]] = {
        (key,): getattr(settings, key) for key in ("rules_off", "rules_on", "rules_shadow")
    }
    for number, client in enumerate(settings.clients):
        chosen |= {("clients", str(number), key): getattr(client, key) for key in ("rules_off", "rules_shadow")}
    rules = [
        Fault(key, f"no such rule: {rule}; there are {', '.join(sorted(knowledge.rule))}")
        for key, named in chosen.items()
        for rule in sorted(named - set(knowledge.rule))
    ]
    return (*rules, *faults_of(knowledge, settings.overlay))


def _site_codes(settings: Settings) -> tuple[CodeMap, list[Fault]]:
    """The codes of all lists of a site, and what is wrong with them."""
    knowledge, faults = standard_knowledge(), list[Fault]()
    site: dict[tuple[str, str], tuple[str, str]] = {}
    for file in settings.code_maps:
        try:
            listed = read_code_map(file.read_text("utf-8"), knowledge)
        except (OSError, UnicodeDecodeError) as failure:
            faults.append(Fault(("code_maps",), f"{file}: cannot be read ({type(failure).__name__})"))
            continue
        except CodeMapError as failure:
            faults.append(Fault(("code_maps",), f"{file}, {failure}"))
            continue
        for (system, code), meant in listed.items():
            if site.setdefault((system, code), meant) != meant:
                said = f"{file}: {code} of {system} means something else in another list"
                faults.append(Fault(("code_maps",), said))
    return site, faults


def service_app(settings: Settings | None = None) -> FastAPI:
    """The service. Without settings it reads those of the site, as a factory for a server process."""
    settings = settings or site_settings()
    count_together()
    app = _remembering(settings, Metrics())
    leave_after(app, EngineFailure)  # the engine of this process answers nobody any more
    return _settled(app)


def try_service(settings: Settings) -> None:
    """Makes what each worker of a service makes, and lets go of it: the tables of its store are then there.

    Raises `SettingsError` for what no worker could use; a store that is down is said in the log, as workers do.
    """
    advisor = build_advisor(settings)
    guard_of(settings)
    memory_of(settings, advisor, _log(), lambda: datetime.now(settings.zone)).close()


def demo_app(settings: Settings | None = None, day: date = STORY_DAY, results: Results | None = None) -> FastAPI:
    """The service with pages for people. It decides as of the day of the stories, so that they never grow stale.

    `results` are those of the last run of the scenarios, for the rule book.
    """
    settings = settings or site_settings()
    desk = _desk(settings, lambda: day)
    notebook = Notebook(terms_of(settings, desk.advisor.knowledge), desk.site.today)
    desk = replace(desk, site=replace(desk.site, memory=notebook))
    app = create_app(desk, Surroundings(feedback=notebook, fetching=Limits(seconds=settings.fetch_seconds)))
    add_demo(app, desk, packaged_examples(), notebook, results)
    return _settled(app)


def _remembering(settings: Settings, metrics: Metrics) -> FastAPI:
    """The application with the store of the site, which it lets go of at the end."""

    def now() -> datetime:
        return datetime.now(settings.zone)

    desk = _desk(settings, lambda: now().date())
    memory = memory_of(settings, desk.advisor, desk.site.log, now, metrics.dropped.inc)
    kept = memory if isinstance(memory, StoreMemory) else None
    around = Surroundings(
        guard_of(settings), kept, Limits(seconds=settings.fetch_seconds), pace=_pace(), metrics=metrics,
        health=Health(desk.advisor.knowledge.version, {"rules": rules_probe(desk.every_advisor)}, _helpful(kept)),
    )  # fmt: skip
    app = create_app(replace(desk, site=replace(desk.site, memory=memory)), around)
    opened = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[Any]:
        try:
            async with opened(app) as state:
                yield state
        finally:
            memory.close()

    app.router.lifespan_context = lifespan
    return app


def guard_of(settings: Settings) -> Guard | None:
    """Who lets clients in; None where no client signs. Raises `SettingsError` for keys that cannot be used."""
    clients = by_issuer(settings.clients)
    if not clients:
        return None
    for client in clients.values():
        if client.jwks_file is not None:
            try:
                keys_in_file(client.jwks_file)
            except KeysError as failure:
                raise SettingsError(f"clients, {client.name}, jwks_file: {failure}") from None
        if settings.public_url is None and not client.audiences:
            raise SettingsError(f"clients, {client.name}: expected audiences, or public_url for the whole service")
    folder = _shared_folder()
    replays = SharedReplays(folder / "used-tokens", time) if folder else RememberedReplays(time)
    return Guard(Doorkeeper(clients, Keys(fetch_keys, monotonic), replays, time), settings.public_url)


def _pace() -> Pace:
    folder = _shared_folder()
    return SharedPace(folder / "pace", monotonic) if folder else RememberedPace(monotonic)


def _shared_folder() -> Path | None:
    """What the workers of this service share, where there are several."""
    folder = os.environ.get(FOLDER)
    return Path(folder) if folder else None


def _helpful(store: StoreMemory | None) -> dict[str, Probe]:
    return {} if store is None else {"store": store.store.ping}


def _desk(settings: Settings, today: Callable[[], date]) -> Desk:
    site = Site(
        language=settings.language,
        cors_origins=settings.cors_origins,
        client=client_of(settings),
        today=today,
        new_decision_id=lambda: str(uuid4()),
        log=_log(),
        clients=settings.clients,
    )
    own, *others = build_advisors(settings).items()
    return Desk(own[1], site, others=dict(others))


def _settled(app: FastAPI) -> FastAPI:
    """Loads what the first request would wait for, and takes all of it out of later garbage collections."""
    warm()
    gc.collect()
    gc.freeze()
    return app


def _log() -> FilteringBoundLogger:
    """One JSON object a line on standard output. Made here, not configured for the whole process."""
    log: FilteringBoundLogger = structlog.wrap_logger(
        structlog.WriteLogger(),  # the line and its end at once: several workers write to one output
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    return log
