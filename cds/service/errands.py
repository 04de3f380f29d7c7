"""What a call needs from the client's FHIR server: which queries, which further pages. Pure; `fetching` goes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cds.addresses import resolved
from cds.fhir.gathering import incomplete_keys
from cds.service.discovery import Sources, prefetch_templates
from cds.service.invocation import Invocation

Json = Mapping[str, Any]

# codes of FHIR's IssueType; those with which a client says that asking again is of no use
_FINAL = frozenset(("security", "login", "forbidden", "suppressed", "not-supported"))
_CODES = _FINAL | {
    "invalid", "structure", "required", "value", "invariant", "unknown", "expired", "processing", "duplicate",
    "multiple-matches", "not-found", "deleted", "too-long", "code-invalid", "extension", "too-costly",
    "business-rule", "conflict", "transient", "lock-error", "no-store", "exception", "timeout", "incomplete",
    "throttled", "informational",
}  # fmt: skip


@dataclass(frozen=True)
class Errand:
    """Where to go, with which token, and for what.

    `server` is a configured base URL, never one of a request. `queries` are relative to it, by prefetch key; `begun`
    holds the first pages that came with the request.
    """

    server: str
    token: str = field(repr=False)
    queries: Mapping[str, str]
    begun: Mapping[str, Json] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Fetched:
    """What came back, by prefetch key, and why the rest did not: words of a closed list, no patient data."""

    resources: Mapping[str, Json] = field(default_factory=dict, repr=False)
    failures: Mapping[str, str] = field(default_factory=dict)


NOTHING = Fetched()


def errand_for(invocation: Invocation, sources: Sources, server: str) -> Errand | None:
    """What is missing of the record and worth asking for; None when there is nothing or no token for it."""
    if invocation.token is None:
        return None
    context = {
        "context.patientId": invocation.patient_id,
        "context.userId": invocation.context.user_id,
        "context.encounterId": invocation.context.encounter_id,
    }
    wanted: dict[str, str] = {}
    begun: dict[str, Json] = {}
    templates = prefetch_templates(sources)
    for key in incomplete_keys(invocation.prefetch, sources, invocation.patient_id):
        given, address = invocation.prefetch.get(key), resolved(templates[key], context)
        if _is_final(given):
            continue
        if isinstance(given, dict) and link_of(given, "next") is not None:
            begun[key] = given
        elif address is not None:
            wanted[key] = address
    return Errand(server, invocation.token, wanted, begun) if wanted or begun else None


def link_of(bundle: Json, relation: str) -> str | None:
    """The address of a link of a Bundle."""
    links = bundle.get("link")
    for link in links if isinstance(links, list) else ():
        if isinstance(link, dict) and link.get("relation") == relation and isinstance(link.get("url"), str):
            return str(link["url"])
    return None


def refusals(invocation: Invocation, sources: Sources) -> dict[str, str]:
    """The prefetch keys that hold an OperationOutcome, with its first code; `other` for one that FHIR does not know."""
    given = {key: invocation.prefetch.get(key) for key in prefetch_templates(sources)}
    codes = {key: _codes(value) for key, value in given.items()}
    return {key: next((code for code in found if code in _CODES), "other") for key, found in codes.items() if found}


def _is_final(given: object) -> bool:
    """Whether the client says that this is not to be had."""
    return not _FINAL.isdisjoint(_codes(given))


def _codes(given: object) -> list[str]:
    """The codes of an OperationOutcome, an empty one where it has none; nothing of anything else."""
    if not isinstance(given, dict) or given.get("resourceType") != "OperationOutcome":
        return []
    issues = given.get("issue")
    codes = [issue.get("code") for issue in issues if isinstance(issue, dict)] if isinstance(issues, list) else []
    return [code for code in codes if isinstance(code, str)] or [""]
