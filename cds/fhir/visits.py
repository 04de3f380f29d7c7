"""Visits that are going on or that the call is about, and which of them are hospital stays."""

from __future__ import annotations

from cds.fhir.record import VOID, Entry, Record
from cds.fhir.references import References, relative
from cds.fhir.times import period_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Origin, Visit
from rules.valuesets import codings

# classes of HL7 v3 ActCode (clinical catalogue HOSP-01 and 5.9); any other class does not say
_STAYS = frozenset(("IMP", "ACUTE", "SS"))
_NO_STAYS = frozenset(("AMB", "EMER"))
_RUNNING = frozenset(("arrived", "triaged", "in-progress", "onleave"))


def read_visits(
    record: Record, references: References, words: Vocabulary, encounter_id: str | None = None
) -> list[Visit]:
    """Visits in a fixed order; one that the call names and that is not in the record has no class."""
    named = relative(f"Encounter/{encounter_id}") if encounter_id else None
    found = {
        entry.label: _visit(entry, entry.label == named, words)
        for entry in record.of_type("Encounter")
        if _is_newest(entry, references)
        and (entry.status in _RUNNING or (entry.label == named and entry.status not in VOID))
    }
    if named is not None and named not in found:
        found[named] = Visit(None, True, None, None, Origin(named, "class"))
    return [found[label] for label in sorted(found)]


def _visit(entry: Entry, named: bool, words: Vocabulary) -> Visit:
    start, end = period_of(entry.resource.get("period"), words.zone)
    return Visit(_is_stay(entry), named, start, end, Origin(entry.label, "class"))


def _is_stay(entry: Entry) -> bool | None:
    classes = {str(coding.get("code")) for coding in codings(entry.resource.get("class"))}
    if classes & _STAYS:
        return True
    return False if classes & _NO_STAYS else None


def _is_newest(entry: Entry, references: References) -> bool:
    """Whether no newer version of it is in the record."""
    return entry.id is None or references.resource({"reference": entry.label}, {}) is entry.resource
