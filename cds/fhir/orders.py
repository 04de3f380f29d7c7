"""Requests for tests and referrals that are still open."""

from __future__ import annotations

from cds.fhir.record import Record
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Order, Origin
from rules.valuesets import codings

_OPEN = frozenset(("draft", "active", "on-hold"))


def read_orders(record: Record, words: Vocabulary) -> list[Order]:
    """Open requests by the analyte or the procedure they ask for, in a fixed order."""
    found: dict[tuple[str, str], Order] = {}
    for entry in record.of_type("ServiceRequest"):
        resource = entry.resource
        if entry.status not in _OPEN or resource.get("doNotPerform") is True:
            continue
        authored = first_span(resource, ("authoredOn", "occurrenceDateTime", "occurrencePeriod"), words.zone)
        for coding in codings(resource.get("code")):
            where = coding.get("system"), coding.get("code")
            for match in (*words.laboratory.by_code(*where), *words.procedures.by_code(*where)):
                found[match.concept, entry.label] = Order(match.concept, authored, Origin(entry.label, "code"))
    return [found[key] for key in sorted(found)]
