"""CDS Hooks requests around a record: its resources laid out under the prefetch keys that discovery asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cds.fhir.record import objects

Json = dict[str, Any]
Sources = Mapping[str, Mapping[str, Any]]

HOOK_INSTANCE = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea"


def hook_request(bundle: Mapping[str, Any], sources: Sources, hook: str = "patient-view") -> Json:
    """The request that an EHR would send for the patient of a Bundle."""
    resources = [entry["resource"] for entry in bundle.get("entry", ()) if "resource" in entry]
    patient: Mapping[str, Any] = next(
        (resource for resource in resources if resource.get("resourceType") == "Patient"), {}
    )
    return {
        "hook": hook,
        "hookInstance": HOOK_INSTANCE,
        "context": {"userId": "Practitioner/example", "patientId": str(patient.get("id", "unknown"))},
        "prefetch": prefetch_of(resources, sources),
    }


def prefetch_of(resources: Iterable[Mapping[str, Any]], sources: Sources) -> Json:
    """Each prefetch key with what its query would find among these resources."""
    given = list(resources)
    queries = {key: query for keys in sources.values() for key, query in keys.items() if isinstance(query, str)}
    return {key: _answer(query, given) for key, query in queries.items()}


def failure(reason: str = "exception") -> Json:
    """What a FHIR server answers that cannot."""
    return {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": reason}]}


def first_page(bundle: Mapping[str, Any]) -> Json:
    """A search answer that has more pages."""
    return {**bundle, "link": [{"relation": "next", "url": "https://ehr.example/next"}]}


def _answer(query: str, resources: list[Mapping[str, Any]]) -> Json:
    parts = urlsplit(query)
    kind = parts.path.split("/")[0]
    found = [
        resource for resource in resources if resource.get("resourceType") == kind and _fits(resource, parts.query)
    ]
    if "/" in parts.path:
        return dict(found[0]) if found else failure("not-found")
    entries = [{"resource": resource, "search": {"mode": "match"}} for resource in found]
    searchset: Json = {"resourceType": "Bundle", "type": "searchset", "total": len(entries)}
    return searchset | ({"entry": entries} if entries else {})


def _fits(resource: Mapping[str, Any], query: str) -> bool:
    """Whether a resource answers the code or the category that a query asks for."""
    asked = parse_qs(query)
    codes = {token.rsplit("|", 1)[-1] for value in asked.get("code", ()) for token in value.split(",")}
    categories = {token.rsplit("|", 1)[-1] for value in asked.get("category", ()) for token in value.split(",")}
    if codes and not codes & _codes(resource.get("code")):
        return False
    return not categories or bool(
        categories & {code for part in objects(resource.get("category")) for code in _codes(part)}
    )


def _codes(concept: object) -> set[str]:
    return {str(coding.get("code")) for one in objects(concept) for coding in objects(one.get("coding"))}
