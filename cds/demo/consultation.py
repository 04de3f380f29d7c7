"""One call of the demo: a situation in, the CDS Hooks request that an EHR would send and the decision about it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cds.advisor import Context, Decision, Reading, Request
from cds.demo.catalogue import admission, condition_of, drafts_of
from cds.demo.situations import Situation
from cds.demo.whatif import changed
from cds.fhir.gathering import record_of_prefetch
from cds.fhir.record import Record
from cds.service.desk import Desk
from cds.testing.requests import HOOK_INSTANCE, prefetch_of
from rules.policy import ORDER_HOOKS

Json = dict[str, Any]

USER = "Practitioner/example"
_UNASKED = "beyondTheQueries"


@dataclass(frozen=True)
class Consultation:
    """What came of one call.

    `resources` are the record as it is; `request`, `body` and `decision` are about what is supposed, where anything is,
    and `before` is then the decision without it.
    """

    situation: Situation
    day: date
    body: Json
    resources: tuple[Json, ...]
    drafts: tuple[Json, ...]
    request: Request
    decision: Decision
    before: Decision | None

    @property
    def recorded(self) -> Reading:
        """What was found in the record as it is."""
        return (self.before or self.decision).reading

    @property
    def language(self) -> str:
        """The language of the pages and cards."""
        return self.situation.language


@dataclass(frozen=True)
class Surgery:
    """Where the demo consults the service, as an EHR would, for one that wants trace and near misses."""

    desk: Desk

    def consult(self, situation: Situation) -> Consultation:
        """The decision about a situation. Raises `Fault` 400 where it is not about one patient."""
        day, patient = self.desk.site.today(), situation.patient_id
        resources, drafts = _recorded(situation, patient, day), _drafted(situation, patient, day)
        body = self._body(situation, patient, resources, drafts)
        request, before = self._request(situation, patient, body, day), None
        if situation.changes:
            plain = replace(request.client, trace=False, near=False)
            before = self.desk.advisor.advise(replace(request, client=plain))
            supposed = changed(resources, situation.changes, before.reading, patient, day)
            body = self._body(situation, patient, supposed, drafts)
            request = self._request(situation, patient, body, day)
        decision = self.desk.advisor.advise(request)
        return Consultation(situation, day, body, tuple(resources), tuple(drafts), request, decision, before)

    def request(self, situation: Situation) -> Json:
        """The request that an EHR would send. Raises `Fault` 400 where it is not about one patient."""
        day, patient = self.desk.site.today(), situation.patient_id
        return self._body(situation, patient, _recorded(situation, patient, day), _drafted(situation, patient, day))

    def service_id(self, hook: str) -> str:
        """The id of the service that speaks on a hook."""
        return next((service.id for service in self.desk.services if service.hook == hook), f"rls-{hook}")

    def _body(self, situation: Situation, patient: str, resources: list[Json], drafts: list[Json]) -> Json:
        """The request of an EHR; what none of its queries would find is sent as well, under a key of its own."""
        prefetch = prefetch_of(resources, self.desk.sources)
        beyond = _not_found(resources, prefetch.values())
        if beyond:
            prefetch[_UNASKED] = _bundle(beyond)
        context: Json = {"userId": USER, "patientId": patient}
        if situation.hook in ORDER_HOOKS:
            context["draftOrders"] = _bundle(drafts)
        if situation.hook == "order-select":
            context["selections"] = [f"{one['resourceType']}/{one['id']}" for one in drafts[-1:]]
        if situation.hook in ("encounter-start", "encounter-discharge"):
            context["encounterId"] = "admission"
        if situation.hook == "problem-list-item-create" and situation.diagnosis:
            context["conditions"] = _bundle([condition_of(situation.diagnosis, patient, self.desk.site.today())])
        return {"hook": situation.hook, "hookInstance": HOOK_INSTANCE, "context": context, "prefetch": prefetch}

    def _request(self, situation: Situation, patient: str, body: Json, day: date) -> Request:
        context = body["context"]
        client = replace(self.desk.site.client, name="demo", trace=True, near=True)
        request = Request(
            record=self._record(body["prefetch"], patient),
            hook=situation.hook,
            day=day,
            language=situation.language,
            decision_id=self.desk.site.new_decision_id(),
            context=Context(
                patient, USER, context.get("encounterId"), context.get("draftOrders"),
                tuple(context.get("selections", ())),
            ),
            client=client,
        )  # fmt: skip
        return replace(request, past=self.desk.site.memory.past(request, None))

    def _record(self, prefetch: Json, patient: str) -> Record:
        return record_of_prefetch(prefetch, self.desk.sources, patient)


def _recorded(situation: Situation, patient: str, day: date) -> list[Json]:
    resources = [*situation.record]
    if situation.hook in ("encounter-start", "encounter-discharge"):
        resources.append(admission(patient, day))
    if situation.diagnosis:
        resources.append(condition_of(situation.diagnosis, patient, day))
    return resources + [_prepared(one, number, day) for number, one in enumerate(situation.added, 1)]


def _prepared(proposed: Json, number: int, day: date) -> Json:
    """What an EHR makes of a proposal that a clinician accepts: a draft order of the day."""
    return {"id": f"accepted-{number}", **proposed, "intent": "order", "authoredOn": day.isoformat()}


def _drafted(situation: Situation, patient: str, day: date) -> list[Json]:
    own = situation.example.drafts if situation.example and not situation.orders else ()
    drafts = [*own, *drafts_of(situation.orders, patient, day)]
    return [one for one in drafts if f"{one['resourceType']}/{one.get('id')}" not in situation.removed]


def _not_found(resources: Iterable[Json], answers: Iterable[Json]) -> list[Json]:
    """The resources that no query found."""
    found = set()
    for answer in answers:
        entries = answer.get("entry", ()) if answer.get("resourceType") == "Bundle" else ()
        found |= {id(entry["resource"]) for entry in entries}
    return [one for one in resources if id(one) not in found and one.get("resourceType") != "Patient"]


def _bundle(resources: Iterable[Json]) -> Json:
    entries = [{"resource": one} for one in resources]
    return {"resourceType": "Bundle", "type": "collection", **({"entry": entries} if entries else {})}
