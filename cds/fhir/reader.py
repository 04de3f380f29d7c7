"""The reader: a record in, everything that was recognised in it out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cds.fhir.allergies import read_intolerances
from cds.fhir.gathering import is_bottomless
from cds.fhir.laboratory import read_laboratory
from cds.fhir.medicines import read_medicines, unresolved
from cds.fhir.orders import read_orders
from cds.fhir.patients import read_patient
from cds.fhir.pregnancies import read_pregnancy
from cds.fhir.problems import read_problems
from cds.fhir.procedures import read_procedures
from cds.fhir.record import Entry, Record, objects
from cds.fhir.references import References
from cds.fhir.visits import read_visits
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Arrival, Findings


def read(record: Record, words: Vocabulary, day: date, encounter_id: str | None = None) -> Findings:
    """The findings of a record. What cannot be read becomes a finding or a note, never an exception.

    `encounter_id` is the visit that the call is about.
    """
    try:
        return _read(record, words, day, encounter_id)
    except RecursionError:
        return _read(_without_bottomless(record), words, day, encounter_id)


def _without_bottomless(record: Record) -> Record:
    """The record without the resources that are nested beyond all reason, so no longer complete."""
    kept = tuple(entry for entry in record.entries if not is_bottomless(entry.resource))
    arrivals = {s: Arrival.PARTIAL if how is Arrival.COMPLETE else how for s, how in record.arrivals.items()}
    notes = (*record.notes, f"{len(record.entries) - len(kept)} resources are nested too deeply and were not read")
    patient = record.patient if record.patient in kept else None
    return replace(record, entries=kept, patient=patient, arrivals=arrivals, notes=notes)


def _absent_members(entries: list[Entry], references: References) -> int:
    """How many results of panels and reports did not come along; those that did are read for themselves, once."""
    absent = set()
    for entry in entries:
        name = {"Observation": "hasMember", "DiagnosticReport": "result"}.get(entry.type)
        for member in objects(entry.resource.get(name)) if name is not None else ():
            address = member.get("reference")
            if isinstance(address, str) and references.resource(member, entry.resource) is None:
                absent.add(f"{entry.label}{address}" if address.startswith("#") else address)
    return len(absent)


def _read(record: Record, words: Vocabulary, day: date, encounter_id: str | None) -> Findings:
    references = References(record)
    own = [entry for entry in record.entries if references.about_patient(entry.resource)]
    strangers = len(record.entries) - len(own)
    absent = _absent_members(own, references)
    record = replace(record, entries=tuple(entry for entry in own if words.may_matter(entry.resource)))
    results, unreadable = read_laboratory(record, references, words, day)
    problems, problem_notes = read_problems(record, words, day)
    medicines, medicine_notes = read_medicines(record, references, words)
    notes = [*record.notes, *problem_notes, *medicine_notes]
    arrivals = dict(record.arrivals)
    for kind in sorted(unresolved(record, references)):
        notes.append(f"a {kind} that is running does not say of which medicine it is")
        source = "administration" if kind == "MedicationAdministration" else "medication"
        if arrivals.get(source) is Arrival.COMPLETE:
            arrivals[source] = Arrival.PARTIAL
    if absent:
        notes.append(f"{absent} results that panels or reports refer to are not in the record")
    if strangers:
        notes.append(f"{strangers} resources are about somebody else and were not read")
    return Findings(
        patient=read_patient(record, words),
        results=tuple(results),
        unreadable=tuple(unreadable),
        problems=tuple(problems),
        medicines=tuple(medicines),
        procedures=tuple(read_procedures(record, words)),
        orders=tuple(read_orders(record, words)),
        intolerances=tuple(read_intolerances(record, words)),
        pregnancy=tuple(read_pregnancy(record, references, words)),
        visits=tuple(read_visits(record, references, words, encounter_id)),
        arrivals=arrivals,
        notes=tuple(dict.fromkeys(notes)),
    )
