"""Procedures that were done."""

from __future__ import annotations

from cds.fhir.record import Record
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Origin, Procedure
from rules.valuesets import codings

_DONE = frozenset(("completed", "in-progress", "stopped"))
_DATES = ("performedDateTime", "performedPeriod")


def read_procedures(record: Record, words: Vocabulary) -> list[Procedure]:
    """Recognised procedures that took place, in a fixed order."""
    found = {
        (match.concept, entry.label): Procedure(
            match.concept, first_span(entry.resource, _DATES, words.zone), Origin(entry.label, "code")
        )
        for entry in record.of_type("Procedure")
        if entry.status in _DONE
        for coding in codings(entry.resource.get("code"))
        for match in words.procedures.by_code(coding.get("system"), coding.get("code"))
    }
    return [found[key] for key in sorted(found)]
