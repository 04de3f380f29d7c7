"""Small FHIR resources, and what the reader makes of them, for the tests of the reader."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of
from cds.fhir.reader import read
from cds.fhir.vocabulary import Vocabulary
from rules.compiler import standard_knowledge
from rules.derive.facts import FactBook
from rules.derive.reading import derive_facts
from rules.findings import Findings, Medicine, PregnancySign, Problem, Result, Span, Unreadable

Resource = dict[str, Any]

DAY = date(2026, 11, 21)
ZONE = ZoneInfo("Europe/Amsterdam")
KNOWLEDGE = standard_knowledge()
WORDS = Vocabulary(KNOWLEDGE, ZONE)
SOURCES = KNOWLEDGE.document["sources"]

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
ATC = "http://www.whocc.no/atc"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
WHO = "http://hl7.org/fhir/sid/icd-10"
ICD = "http://hl7.org/fhir/sid/icd-10-cm"
GPK = "urn:oid:2.16.840.1.113883.2.4.4.1"
CONTRAINDICATION = "urn:oid:2.16.840.1.113883.2.4.4.1.902.40"
NHG = "https://referentiemodel.nhg.org/tabellen/nhg-tabel-45-diagnostische-bepalingen"

FERRITIN, TSAT, RATIO, IRON, TIBC, CRP, HB, EGFR = (
    "2276-4", "2502-3", "14801-5", "14798-3", "14800-7", "1988-5", "718-7", "62238-1",
)  # fmt: skip
RLS = "32914008"
PANEL = "50190-8"
UG = "ug/L"


def coded(system: str | None, code: str, display: str | None = None, text: str | None = None) -> Resource:
    """A CodeableConcept with one coding."""
    coding = {"system": system, "code": code, "display": display}
    concept: Resource = {"coding": [{name: value for name, value in coding.items() if value is not None}]}
    return concept if text is None else {**concept, "text": text}


def quantity(
    value: object, unit: str | None = None, code: str | None = None, comparator: str | None = None
) -> Resource:
    """A Quantity; elements that are None are left out."""
    parts = {"value": value, "unit": unit, "code": code, "comparator": comparator}
    found = {name: part for name, part in parts.items() if part is not None}
    return {**found, "system": UCUM} if code is not None else found


def patient(**more: Any) -> Resource:
    """The patient of the record: a woman of forty-six."""
    return {"resourceType": "Patient", "id": "p", "birthDate": "1980-05-05", "gender": "female", **more}


def resource(kind: str, **more: Any) -> Resource:
    """A resource about the patient; an element that is None is left out."""
    given: Resource = {"resourceType": kind, "id": kind.lower(), "subject": {"reference": "Patient/p"}, **more}
    return {name: value for name, value in given.items() if value is not None}


def observation(code: str | Resource, value: object = None, unit: str | None = None, **more: Any) -> Resource:
    """A final result of 1 November 2026, with a Quantity unless another value is given."""
    concept = coded(LOINC, code) if isinstance(code, str) else code
    held = {} if value is None else {"valueQuantity": quantity(value, unit)}
    rest = {"status": "final", "code": concept, "effectiveDateTime": "2026-11-01", **held, **more}
    return resource("Observation", **rest)


def ferritin(value: object = 40, unit: str | None = UG, **more: Any) -> Resource:
    """A ferritin, by default of 40 µg/L."""
    return observation(FERRITIN, value, unit, **more)


def condition(
    code: str | Resource = RLS, clinical: str | None = "active", verified: str | None = None, **more: Any
) -> Resource:
    """An active condition recorded on 1 October 2026."""
    system = "http://terminology.hl7.org/CodeSystem/condition-"
    rest: Resource = {
        "code": coded(SNOMED, code) if isinstance(code, str) else code,
        "clinicalStatus": None if clinical is None else coded(f"{system}clinical", clinical),
        "verificationStatus": None if verified is None else coded(f"{system}ver-status", verified),
        "recordedDate": "2026-10-01",
        **more,
    }
    return resource("Condition", **rest)


def order(medication: Resource | None, **more: Any) -> Resource:
    """An active order of a medicine, authored on 1 September 2026."""
    rest = {"status": "active", "intent": "order", "authoredOn": "2026-09-01", "medicationCodeableConcept": medication}
    return resource("MedicationRequest", **{**rest, **more})


def entry(kind: str, medication: Resource | None, **more: Any) -> Resource:
    """One entry of a medicine that is running, in any of the four resources of medication."""
    status = "completed" if kind in ("MedicationAdministration", "MedicationDispense") else "active"
    return resource(kind, **{"status": status, "medicationCodeableConcept": medication, **more})


def dosage(amount: Resource, **repeat: Any) -> list[Resource]:
    """One dosage: so much once a day, unless `repeat` says other."""
    timing = {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d", **repeat}}
    return [{"timing": timing, "doseAndRate": [{"doseQuantity": amount}]}]


def bundle(*resources: Resource, **more: Any) -> Resource:
    """A searchset of resources."""
    return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources], **more}


def found(*resources: Resource, day: date = DAY) -> Findings:
    """What is found in a complete record of the patient and these resources."""
    given = resources if any(one["resourceType"] == "Patient" for one in resources) else (patient(), *resources)
    return read(record_of(bundle(*given), SOURCES), WORDS, day)


def facts(*resources: Resource, day: date = DAY) -> FactBook:
    """The facts of that record."""
    return derive_facts(found(*resources, day=day), KNOWLEDGE.thresholds, day)


def low(findings: Findings) -> list[float]:
    """The lower ends of all results, in their order."""
    return [float(one.low) for one in findings.results]


def result(*resources: Resource) -> Result:
    """The one result that is found."""
    findings = found(*resources)
    assert not findings.unreadable
    (only,) = findings.results
    return only


def refused(*resources: Resource) -> Unreadable:
    """The one result that cannot be used."""
    findings = found(*resources)
    assert not findings.results
    (only,) = findings.unreadable
    return only


def problem(given: Resource) -> Problem | None:
    """The one problem of a condition, if it is any."""
    problems = found(given).problems
    assert len(problems) < 2
    return problems[0] if problems else None


def medicines(*resources: Resource) -> dict[str, Medicine]:
    """The medicines that are found, by ingredient."""
    return {medicine.ingredient: medicine for medicine in found(*resources).medicines}


def drafted(medication: Resource | None, *others: Resource, **more: Any) -> dict[str, Medicine]:
    """The medicines of a draft order that comes with these other resources, by ingredient."""
    given = bundle(order(medication, **{"status": "draft", **more}), *others)
    read_of = read_drafts(given, (), record_of(bundle(patient()), SOURCES), WORDS)
    return {medicine.ingredient: medicine for one in read_of for medicine in one.medicines}


def ordered(medication: Resource | None, *others: Resource, **more: Any) -> set[str]:
    """The ingredients of an order; a draft of the same order has the same."""
    found_in = set(medicines(order(medication, **more), *others))
    assert found_in == set(drafted(medication, *others, **more))
    return found_in


def signs(*resources: Resource) -> tuple[PregnancySign, ...]:
    """The signs of pregnancy that are found."""
    return found(*resources).pregnancy


def on(year: int, month: int, day: int) -> Span:
    """One exact day."""
    return Span(date(year, month, day), date(year, month, day))
