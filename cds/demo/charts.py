"""What an EHR shows of a patient, read from FHIR as it arrives, with what the service recognised in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cds.demo.consultation import Consultation
from cds.fhir.record import objects
from cds.fhir.references import References
from rules.findings import Origin

Json = dict[str, Any]

_NOBODYS = ("Patient", "Medication")
_TRIGGERS = ("trigger_medicine", "trigger_before_onset")
_VOID = ("entered-in-error", "cancelled", "not-done")
_MEDICATION = ("MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense")
_MARKS = {
    "iron": ("oral-iron", "iv-iron"),
    "rls": ("dopamine-agonist", "levodopa", "gabapentinoid"),
}


@dataclass(frozen=True)
class Row:
    """A line of a list: what it is, its status, since and until when as written, and what the service marks it as."""

    name: str
    status: tuple[str, ...]
    since: str
    until: str = ""
    marks: tuple[str, ...] = ()
    more: str = ""
    id: str = ""


@dataclass(frozen=True)
class Value:
    """One result as written, and why it was not used where it was not."""

    text: str
    day: str
    unused: str = ""


@dataclass(frozen=True)
class Test:
    """The results of one test by day, in the unit in which they were written."""

    name: str
    unit: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Chart:
    """The parts of a chart. `days` are the columns of the laboratory table, the newest first."""

    name: str
    born: str
    age: int | None
    gender: str
    patient_id: str
    problems: tuple[Row, ...]
    medicines: tuple[Row, ...]
    requests: tuple[Row, ...]
    drafts: tuple[Row, ...]
    days: tuple[str, ...]
    tests: tuple[Test, ...]


_MOST_DAYS = 8


def chart_of(consultation: Consultation) -> Chart:
    """The chart of the patient of a call."""
    references = References(consultation.request.record)
    own = [one for one in consultation.resources if _is(one, *_NOBODYS) or references.about_patient(one)]
    patient = next(one for one in own if _is(one, "Patient") and str(one.get("id")) == _patient_id(consultation))
    tests = tuple(_tests(own, consultation))
    days = sorted({value.day for test in tests for value in test.values}, reverse=True)
    return Chart(
        name=name_of(patient),
        born=_text(patient.get("birthDate")),
        age=age_on(_text(patient.get("birthDate")), consultation.day),
        gender=_text(patient.get("gender")),
        patient_id=_patient_id(consultation),
        problems=tuple(_row(one) for one in _live(own, "Condition")),
        medicines=tuple(_medicine(one, consultation) for one in _live(own, *_MEDICATION)),
        requests=tuple(_request(one) for one in _live(own, "ServiceRequest")),
        drafts=tuple(_request(one) for one in consultation.drafts),
        days=tuple(days[:_MOST_DAYS]),
        tests=tests,
    )


def name_of(patient: Mapping[str, Any]) -> str:
    """The name of a Patient as a chart writes it; its id where it has none."""
    for name in objects(patient.get("name")):
        given = " ".join(part for part in name.get("given") or () if isinstance(part, str))
        full = _text(name.get("text")) or f"{given} {_text(name.get('family'))}".strip()
        if full:
            return full
    return _text(patient.get("id"))


def age_on(born: str, day: date) -> int | None:
    """Age in whole years; None where the day of birth is not known."""
    try:
        birth = date.fromisoformat(born[:10])
    except ValueError:
        return None
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _patient_id(consultation: Consultation) -> str:
    return consultation.situation.patient_id


def _row(resource: Json) -> Row:
    since = _text(resource.get("onsetDateTime")) or _text(resource.get("recordedDate"))
    status = [_code(resource.get(name)) for name in ("clinicalStatus", "verificationStatus")]
    shown = tuple(part for part in status if part and part != "confirmed")
    return Row(_concept(resource.get("code")), shown, since[:10], _text(resource.get("abatementDateTime"))[:10])


def _medicine(resource: Json, consultation: Consultation) -> Row:
    address = f"{resource.get('resourceType')}/{resource.get('id')}"
    period = resource.get("effectivePeriod")
    start, end = (period.get("start"), period.get("end")) if isinstance(period, dict) else (None, None)
    since = _text(start) or _text(resource.get("effectiveDateTime")) or _text(resource.get("authoredOn"))
    name = _concept(resource.get("medicationCodeableConcept")) or _referred(resource, consultation)
    marks = tuple(_marks(address, consultation))
    return Row(name, _status(resource), since[:10], _text(end)[:10], marks, _dose(resource))


def _referred(resource: Json, consultation: Consultation) -> str:
    """The name of a medicine that stands in a resource of its own."""
    reference = resource.get("medicationReference")
    wanted = _text(reference.get("reference")).rsplit("/", 1)[-1] if isinstance(reference, dict) else ""
    found = (one for one in consultation.resources if _is(one, "Medication") and one.get("id") == wanted)
    return next((_concept(one.get("code")) for one in found), "") or _text((reference or {}).get("display"))


def _marks(address: str, consultation: Consultation) -> Iterator[str]:
    reading = consultation.recorded
    if any(item.origin.resource == address for name in _TRIGGERS for item in reading.book.lists.get(name, ())):
        yield "trigger"
    classes = {name for one in reading.findings.medicines if one.origin.resource == address for name in one.classes}
    yield from (mark for mark, wanted in _MARKS.items() if classes & set(wanted))


def _dose(resource: Json) -> str:
    dosage = next(iter(objects(resource.get("dosage")) or objects(resource.get("dosageInstruction"))), {})
    if text := _text(dosage.get("text")):
        return text
    for rate in objects(dosage.get("doseAndRate")):
        quantity = rate.get("doseQuantity")
        if isinstance(quantity, dict) and isinstance(quantity.get("value"), int | float):
            return f"{quantity['value']:g} {_text(quantity.get('unit'))}"
    return ""


def _request(resource: Json) -> Row:
    name = _concept(resource.get("code")) or _concept(resource.get("medicationCodeableConcept"))
    when = _text(resource.get("occurrenceDateTime")) or _text(resource.get("authoredOn"))
    address = f"{resource.get('resourceType')}/{resource.get('id')}"
    return Row(name, _status(resource), when[:10], id=address)


def _status(resource: Json) -> tuple[str, ...]:
    status = _text(resource.get("status"))
    return (status,) if status else ()


def _tests(resources: Iterable[Json], consultation: Consultation) -> Iterator[Test]:
    unused = {one.origin: one.reason for one in consultation.recorded.findings.unreadable}
    by_test: dict[tuple[str, str], list[Value]] = {}
    for resource in _live(resources, "Observation"):
        for element, holder in _holders(resource):
            text, unit = _measured(holder)
            if text:
                origin = Origin(f"Observation/{resource.get('id')}", element)
                when = _text(resource.get("effectiveDateTime")) or _text(resource.get("issued"))
                value = Value(text, when[:10], unused.get(origin, ""))
                by_test.setdefault((_concept(holder.get("code")), unit), []).append(value)
    for (name, unit), values in by_test.items():
        yield Test(name, unit, tuple(sorted(values, key=lambda value: value.day, reverse=True)))


def _holders(observation: Json) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "value", observation
    yield from ((f"component[{n}]", part) for n, part in enumerate(objects(observation.get("component"))))


def _measured(holder: Mapping[str, Any]) -> tuple[str, str]:
    quantity = holder.get("valueQuantity")
    if isinstance(quantity, dict):
        value = quantity.get("value")
        number = f"{value:g}" if isinstance(value, int | float) else _text(value)
        return _text(quantity.get("comparator")) + number, _text(quantity.get("unit")) or _text(quantity.get("code"))
    return _concept(holder.get("valueCodeableConcept")) or _text(holder.get("valueString")), ""


def _live(resources: Iterable[Json], *kinds: str) -> list[Json]:
    return [one for one in resources if _is(one, *kinds) and one.get("status") not in _VOID]


def _is(resource: Json, *kinds: str) -> bool:
    return resource.get("resourceType") in kinds


def _concept(concept: object) -> str:
    """The text of a concept, otherwise its first display or code."""
    if not isinstance(concept, dict):
        return ""
    codings = objects(concept.get("coding"))
    named = (_text(coding.get(key)) for key in ("display", "code") for coding in codings)
    return _text(concept.get("text")) or next((name for name in named if name), "")


def _code(concept: object) -> str:
    codings = objects(concept.get("coding")) if isinstance(concept, dict) else []
    return _text(codings[0].get("code")) if codings else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
