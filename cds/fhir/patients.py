"""The Patient: birth date, sex, death."""

from __future__ import annotations

from cds.fhir.record import Record
from cds.fhir.times import span_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Origin, Patient


def read_patient(record: Record, words: Vocabulary) -> Patient | None:
    """The patient of the record; None when there is no such resource."""
    if record.patient is None:
        return None
    resource = record.patient.resource
    gender = resource.get("gender")
    died = resource.get("deceasedDateTime")
    return Patient(
        born=span_of(resource.get("birthDate"), words.zone),
        male=gender == "male" if gender in ("male", "female") else None,
        deceased=resource.get("deceasedBoolean") is True or (isinstance(died, str) and bool(died.strip())),
        origin=Origin(record.patient.label, "birthDate, gender, deceased"),
    )
