"""Whole records of patients, as they stood on a day, and with restless legs added."""

from __future__ import annotations

from datetime import date
from typing import Any

CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-"

Record = dict[str, Any]


def resources(record: Record) -> list[Record]:
    """The resources of a Bundle."""
    return [entry["resource"] for entry in record["entry"]]


def last_seen(record: Record) -> date:
    """The day of the last encounter."""
    begun = [one["period"]["start"][:10] for one in resources(record) if one["resourceType"] == "Encounter"]
    return date.fromisoformat(max(begun))


def as_it_stood(record: Record, day: date) -> Record:
    """The record without what was written after a day: later entries, later ends, a later death."""
    today = day.isoformat()
    kept = []
    for entry in record["entry"]:
        one = dict(entry["resource"])
        period = one.get("period") or one.get("performedPeriod") or {}
        dates = (one.get(name) for name in ("effectiveDateTime", "authoredOn", "onsetDateTime", "occurrenceDateTime"))
        if max((str(written)[:10] for written in (*dates, period.get("start")) if written), default="") > today:
            continue
        if str(one.get("abatementDateTime", ""))[:10] > today:
            one["clinicalStatus"] = {"coding": [{"system": f"{CLINICAL}clinical", "code": "active"}]}
            del one["abatementDateTime"]
        if str(one.get("deceasedDateTime", ""))[:10] > today:
            del one["deceasedDateTime"]
        kept.append({**entry, "resource": one})
    return {**record, "entry": kept}


def with_restless_legs(record: Record, recorded: date) -> Record:
    """The record with restless legs on its problem list."""
    (person,) = (one for one in resources(record) if one["resourceType"] == "Patient")
    condition = {
        "resourceType": "Condition",
        "id": "added-restless-legs",
        "subject": {"reference": f"Patient/{person['id']}"},
        "clinicalStatus": {"coding": [{"system": f"{CLINICAL}clinical", "code": "active"}]},
        "verificationStatus": {"coding": [{"system": f"{CLINICAL}ver-status", "code": "confirmed"}]},
        "code": {"coding": [{"system": "http://snomed.info/sct", "code": "32914008"}]},
        "recordedDate": recorded.isoformat(),
    }
    return {**record, "entry": [*record["entry"], {"resource": condition}]}
