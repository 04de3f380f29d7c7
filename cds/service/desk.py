"""The service without HTTP: a body in, a decision out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from http import HTTPStatus
from typing import Any

from structlog.typing import FilteringBoundLogger

from cds.advisor import Advisor, Client, Decision, Request
from cds.fhir.gathering import record_of_prefetch
from cds.service.discovery import SERVICES, Service, Sources, discovery_document, queries_of
from cds.service.faults import Fault, Issue
from cds.service.invocation import read_invocation
from rules.facts import SOURCES
from rules.findings import Arrival

_PROBLEM_LIST = "problem-list"
_HOW = {
    Arrival.NOT_ASKED: "the key is absent",
    Arrival.FAILED: "the key holds no FHIR data",
    Arrival.PARTIAL: "the Bundle is not complete",
}


@dataclass(frozen=True)
class Site:
    """What the place where the service runs decides: language, browsers, rules, and its clock, chance and log."""

    language: str
    cors_origins: Collection[str]
    client: Client
    today: Callable[[], date]
    new_decision_id: Callable[[], str]
    log: FilteringBoundLogger


@dataclass(frozen=True)
class Desk:
    """Answers calls for one advisor at one site."""

    advisor: Advisor
    site: Site
    services: tuple[Service, ...] = SERVICES

    @cached_property
    def discovery(self) -> Mapping[str, Any]:
        """The discovery document."""
        return discovery_document(self.services, self.sources)

    @property
    def sources(self) -> Sources:
        """How each part of the record is asked for, the most telling part first."""
        return {source: self.advisor.knowledge.document["sources"][source] for source in SOURCES}

    @property
    def languages(self) -> Collection[str]:
        """The languages that there are texts in."""
        return tuple(self.advisor.knowledge.document["texts"])

    def service(self, service_id: str) -> Service:
        """The service of an id. Raises `Fault` 404."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise Fault(HTTPStatus.NOT_FOUND, Issue("not-found", "No service has this id; GET /cds-services lists them."))

    def answer(self, service: Service, body: bytes, language: str, decision_id: str) -> Decision:
        """The decision for the body of a call. Raises `Fault` 400 or 412."""
        invocation = read_invocation(body, service.hook)
        record = record_of_prefetch(invocation.prefetch, self.sources, invocation.patient_id)
        decision = self.advisor.advise(
            Request(
                record=record, hook=service.hook, day=self.site.today(), language=language, decision_id=decision_id,
                context=invocation.context, client=self.site.client,
            )
        )  # fmt: skip
        self._refuse_without_problem_list(decision)
        return decision

    def _refuse_without_problem_list(self, decision: Decision) -> None:
        """412 when the problem list did not arrive: no cards would then look like an all-clear.

        The patient is required as well, but the id in the context names the patient; what a missing Patient resource
        leaves unknown, a card says. So only the problem list refuses, and the outcome names what else is missing.
        """
        if _PROBLEM_LIST in decision.missing:
            arrivals = decision.reading.findings.arrivals
            issues = [self._missing(source, arrivals[source]) for source in decision.missing]
            raise Fault(HTTPStatus.PRECONDITION_FAILED, *issues)

    def _missing(self, source: str, arrival: Arrival) -> Issue:
        keys = list(queries_of(source, self.sources))
        text = f"The required {source} did not arrive: no advice can be given. Prefetch: {', '.join(keys)}."
        return Issue("incomplete", text, f"prefetch.{keys[0]}", _HOW.get(arrival))
