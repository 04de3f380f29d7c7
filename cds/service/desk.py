"""The service without HTTP: a body in, a decision out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from http import HTTPStatus
from time import perf_counter
from typing import Any

from structlog.typing import FilteringBoundLogger

from cds.advisor import Advisor, Client, Decision, Request
from cds.agreements import ClientSettings
from cds.fhir.gathering import record_of_prefetch
from cds.service.clients import Caller, caller_of
from cds.service.discovery import Sources, discovery_document, queries_of
from cds.service.errands import NOTHING, Errand, Fetched, errand_for, refusals
from cds.service.faults import Fault, Issue
from cds.service.invocation import Invocation, read_invocation
from cds.service.languages import preferred
from cds.service.limits import STANDARD, Limits, bounded
from cds.service.memory import NO_MEMORY, Memory
from cds.service.services import SERVICES, Service
from rules.facts import SOURCES
from rules.findings import Arrival
from rules.policy import ORDER_HOOKS
from rules.rule import Jurisdiction

_PROBLEM_LIST = "problem-list"
_HOW = {
    Arrival.NOT_ASKED: "the key is absent",
    Arrival.FAILED: "the key holds no FHIR data",
    Arrival.PARTIAL: "the Bundle is not complete",
}


class NotArrived(Fault):
    """The problem list did not arrive. `incomplete` says how each part of the record arrived that is not complete."""

    def __init__(self, issues: Iterable[Issue], incomplete: Mapping[str, str]) -> None:
        super().__init__(HTTPStatus.PRECONDITION_FAILED, *issues)
        self.incomplete = incomplete


@dataclass(frozen=True)
class Site:
    """What the place where the service runs decides: language, browsers, rules, clients, its clock, chance and log."""

    language: str
    cors_origins: Collection[str]
    client: Client
    today: Callable[[], date]
    new_decision_id: Callable[[], str]
    log: FilteringBoundLogger
    clients: tuple[ClientSettings, ...] = ()
    memory: Memory = NO_MEMORY


@dataclass(frozen=True)
class Case:
    """A call that was read: of whom it is, in which language it is answered, and what is to be fetched for it.

    `opened`: when, on a clock that only measures.
    """

    service: Service
    invocation: Invocation
    caller: Caller
    language: str
    decision_id: str
    errand: Errand | None
    opened: float = field(default_factory=perf_counter)


@dataclass(frozen=True)
class Desk:
    """Answers calls at one site by its advisor; by one of `others` for clients with another jurisdiction."""

    advisor: Advisor
    site: Site
    services: tuple[Service, ...] = SERVICES
    others: Mapping[Jurisdiction, Advisor] = field(default_factory=dict)

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

    @property
    def every_advisor(self) -> tuple[Advisor, ...]:
        """Those by which a call may be answered."""
        return (self.advisor, *self.others.values())

    def advisor_of(self, client: ClientSettings) -> Advisor:
        """The one that follows the guidance agreed with a client; that of the site where nothing is agreed."""
        wanted = client.jurisdiction
        return self.advisor if wanted in (None, self.advisor.knowledge.jurisdiction) else self.others[wanted]

    def service(self, service_id: str) -> Service:
        """The service of an id. Raises `Fault` 404."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise Fault(HTTPStatus.NOT_FOUND, Issue("not-found", "No service has this id; GET /cds-services lists them."))

    def open(
        self, service: Service, body: bytes, accept_language: str | None, decision_id: str,
        proved: ClientSettings | None = None, limits: Limits = STANDARD,
    ) -> Case:  # fmt: skip
        """The body of a call, read; `proved` is the client by its token. Raises `Fault` 400, 413."""
        invocation = read_invocation(body, service.hook)
        bounded(invocation, limits)
        caller = caller_of(self.site.clients, invocation.server, proved)
        language = caller.client.language or preferred(accept_language, self.languages, self.site.language)
        errand = errand_for(invocation, self.sources, caller.server) if caller.server is not None else None
        return Case(service, invocation, caller, language, decision_id, errand)

    def note_of(self, case: Case, decision: Decision) -> dict[str, Any]:
        """What the log says of a decision: nothing of the patient."""
        return {
            "client": case.caller.client.name,
            "rules": list(decision.audit.shown),
            "not_assessed": len(decision.shown.not_assessed),
            "incomplete": _incomplete(decision),
            "refused": refusals(case.invocation, self.sources),
        }

    def decide(self, case: Case, fetched: Fetched = NOTHING) -> Decision:
        """The decision about a case with what was fetched for it. Raises `NotArrived`."""
        invocation = case.invocation
        given = {**invocation.prefetch, **fetched.resources}
        if invocation.problems is not None:
            given["context.conditions"] = invocation.problems  # no key of ours: it is read and proves no completeness
        record = record_of_prefetch(given, self.sources, invocation.patient_id)
        client = self._client(case.caller.client)
        request = Request(
            record=record, hook=case.service.hook, day=self.site.today(), language=case.language,
            decision_id=case.decision_id, context=invocation.context, client=client,
        )  # fmt: skip
        request = replace(request, past=self.site.memory.past(request, invocation.server))
        decision = self.advisor_of(case.caller.client).advise(request)
        if case.service.hook not in ORDER_HOOKS:
            self._refuse_without_problem_list(decision, fetched)
        self.site.memory.note(request, decision, perf_counter() - case.opened, invocation.server)
        return decision

    def _client(self, agreed: ClientSettings) -> Client:
        """What is agreed with every client of the site, and with this one."""
        site = self.site.client
        return replace(
            site, name=agreed.name, off=site.off | agreed.rules_off, shadow=site.shadow | agreed.rules_shadow,
            trace=site.trace or agreed.explain, near=site.near or agreed.explain,
        )  # fmt: skip

    def _refuse_without_problem_list(self, decision: Decision, fetched: Fetched) -> None:
        """412 when the problem list did not arrive: no cards would then look like an all-clear.

        The patient is required as well, but the id in the context names the patient; what a missing Patient resource
        leaves unknown, a card says. So only the problem list refuses, and the outcome names what else is missing.
        About a draft order a card says it instead, because known clients show nothing of a 412.
        """
        if _PROBLEM_LIST in decision.missing:
            arrivals = decision.reading.findings.arrivals
            issues = [self._missing(source, arrivals[source], fetched) for source in decision.missing]
            raise NotArrived(issues, _incomplete(decision))

    def _missing(self, source: str, arrival: Arrival, fetched: Fetched) -> Issue:
        keys = list(queries_of(source, self.sources))
        text = f"The required {source} did not arrive: no advice can be given. Prefetch: {', '.join(keys)}."
        failures = [f"the FHIR server: {fetched.failures[key]}" for key in keys if key in fetched.failures]
        return Issue("incomplete", text, f"prefetch.{keys[0]}", "; ".join([_HOW[arrival], *failures]))


def _incomplete(decision: Decision) -> dict[str, str]:
    """The parts of the record that did not arrive completely, and how they did."""
    arrivals = decision.reading.findings.arrivals
    return {source: how.value for source, how in arrivals.items() if how is not Arrival.COMPLETE}
