"""A patient made from statements a clinician would make; the inverse of the reader.

All days are counted back from the day of evaluation, so a built patient never grows stale.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from cds.testing.codes import ATC, LOINC, MEDICINES, PROBLEMS, PROCEDURES, REFERRALS, SNOMED, TESTS, UCUM
from rules.rule import Jurisdiction

Json = dict[str, Any]

_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
_VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
_ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"

ASSERTED = 10  # days ago that a medication list was last confirmed


@dataclass
class PatientStory:
    """One patient's record, told statement by statement; every method returns the story itself."""

    day: date
    patient_id: str = "story"
    resources: list[Json] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    turned_on: set[str] = field(default_factory=set)  # rules that are off by default
    jurisdiction: Jurisdiction = "nl"  # of the site
    silenced: dict[str, date] = field(default_factory=dict)  # rules with the last day of their silence
    partial: set[str] = field(default_factory=set)
    last_sample: int = 0
    drafts: list[Json] = field(default_factory=list)
    selected: list[str] = field(default_factory=list)
    encounter_id: str | None = None

    def person(self, years: int | None = None, gender: str | None = "female", born: str | None = None) -> PatientStory:
        """Age in whole years (born the day before a birthday), or a birth date as written; none leaves it out."""
        if born is None and years is not None:
            born = self._birthday(years).isoformat()
        patient: Json = {"resourceType": "Patient", "id": self.patient_id}
        patient |= {"birthDate": born} if born else {}
        patient |= {"gender": gender} if gender else {}
        self.resources = [patient, *(r for r in self.resources if r["resourceType"] != "Patient")]
        return self

    def named(self, given: str, family: str) -> PatientStory:
        """A name; it is never read by the service."""
        self.resources[0]["name"] = [{"use": "official", "family": family, "given": [given]}]
        return self

    def died(self, days_ago: int = 1) -> PatientStory:
        """The patient has died."""
        self.resources[0]["deceasedDateTime"] = self._ago(days_ago)
        return self

    def problem(
        self, name: str, days_ago: int = 2000, clinical: str = "active", verification: str | None = "confirmed"
    ) -> PatientStory:
        """A coded problem, recorded so many days ago."""
        code, display = PROBLEMS[name]
        condition: Json = {
            "clinicalStatus": {"coding": [{"system": _CLINICAL, "code": clinical}]},
            "code": {"coding": [{"system": SNOMED, "code": code, "display": display}], "text": display},
            "recordedDate": self._ago(days_ago),
        }
        if verification:
            condition["verificationStatus"] = {"coding": [{"system": _VERIFICATION, "code": verification}]}
        return self._add("Condition", condition)

    def result(
        self, test: str, value: float, days_ago: int | None = None, comparator: str | None = None,
        unit: str | None = None, reference_low: float | None = None, status: str = "final",
    ) -> PatientStory:  # fmt: skip
        """A laboratory result; without a day, of the same sample as the last one."""
        code, display, usual = TESTS[test]
        self.last_sample = self.last_sample if days_ago is None else days_ago
        unit = usual if unit is None else unit
        quantity: Json = {"value": value}
        quantity |= {"comparator": comparator} if comparator else {}
        quantity |= {"unit": unit, "system": UCUM, "code": unit} if unit else {}
        observation: Json = {
            "status": status,
            "category": [{"coding": [{"system": _CATEGORY, "code": "laboratory"}]}],
            "code": {"coding": [{"system": LOINC, "code": code, "display": display}], "text": test},
            "effectiveDateTime": self._ago(self.last_sample),
            "valueQuantity": quantity,
        }  # fmt: skip
        if reference_low is not None:
            observation["referenceRange"] = [
                {"low": {"value": reference_low, "unit": unit, "system": UCUM, "code": unit}}
            ]
        return self._add("Observation", observation)

    def medicine(
        self, name: str, days_ago: int = 100, ended_days_ago: int | None = None, by_name_only: bool = False,
        milligrams: float | None = None, reason: str | None = None,
    ) -> PatientStory:  # fmt: skip
        """A medicine as the patient takes it, since so many days, perhaps ended, with a dose once a day."""
        concept: Json = {"text": name}
        if not by_name_only:
            concept["coding"] = [{"system": ATC, "code": MEDICINES[name], "display": name}]
        period = {"start": self._ago(days_ago)}
        period |= {} if ended_days_ago is None else {"end": self._ago(ended_days_ago)}
        statement: Json = {
            "status": "active" if ended_days_ago is None else "completed",
            "medicationCodeableConcept": concept,
            "effectivePeriod": period,
            "dateAsserted": self._ago(min(days_ago, ASSERTED)),
        }
        if milligrams is not None:
            statement["dosage"] = [_once_a_day(milligrams)]
        if reason is not None:
            statement["reasonCode"] = [{"coding": [_coding(reason)]}]
        return self._add("MedicationStatement", statement)

    def drafting(
        self, name: str, reason: str | None = None, by_name_only: bool = False, milligrams: float | None = None
    ) -> PatientStory:
        """A draft order of a medicine, not yet signed."""
        concept: Json = {"text": name}
        if not by_name_only:
            concept["coding"] = [{"system": ATC, "code": MEDICINES[name], "display": name}]
        order: Json = {
            "resourceType": "MedicationRequest", "id": f"draft-{len(self.drafts) + 1}", "status": "draft",
            "intent": "order", "medicationCodeableConcept": concept,
            "subject": {"reference": f"Patient/{self.patient_id}"}, "authoredOn": self._ago(0),
        }  # fmt: skip
        if milligrams is not None:
            order["dosageInstruction"] = [_once_a_day(milligrams)]
        if reason is not None:
            order["reasonCode"] = [{"coding": [_coding(reason)]}]
        self.drafts.append(order)
        return self

    def visiting(self, kind: str | None, days_ago: int | None = None, status: str = "in-progress") -> PatientStory:
        """The visit of the call, by its class (HL7 v3 ActCode): EMER, AMB, IMP; none leaves it out."""
        visit: Json = {"status": status}
        visit |= {"class": {"system": _ACT, "code": kind}} if kind else {}
        visit |= {"period": {"start": self._ago(days_ago)}} if days_ago is not None else {}
        self._add("Encounter", visit)
        self.encounter_id = self.resources[-1]["id"]
        return self

    def infusion(self, name: str, days_ago: int) -> PatientStory:
        """A medicine that was given once."""
        concept = {"coding": [{"system": ATC, "code": MEDICINES[name], "display": name}], "text": name}
        given = {"status": "completed", "medicationCodeableConcept": concept, "effectiveDateTime": self._ago(days_ago)}
        return self._add("MedicationAdministration", given)

    def procedure(self, name: str, days_ago: int) -> PatientStory:
        """A procedure that was done."""
        code, display = PROCEDURES[name]
        done = {"status": "completed", "performedDateTime": self._ago(days_ago)}
        return self._add(
            "Procedure", {**done, "code": {"coding": [{"system": SNOMED, "code": code, "display": display}]}}
        )

    def ordered(self, test: str, days_ago: int) -> PatientStory:
        """A test that has been ordered."""
        code, display, _ = TESTS[test]
        return self._request({"system": LOINC, "code": code, "display": display}, days_ago)

    def referred(self, to: str, days_ago: int) -> PatientStory:
        """A referral that is open."""
        code, display = REFERRALS[to]
        return self._request({"system": SNOMED, "code": code, "display": display}, days_ago)

    def intolerant(self, to: str) -> PatientStory:
        """A recorded intolerance to a medicine."""
        code = {"coding": [{"system": ATC, "code": MEDICINES[to], "display": to}], "text": to}
        intolerance: Json = {
            "type": "intolerance",
            "code": code,
            "patient": {"reference": f"Patient/{self.patient_id}"},
        }
        self.resources.append(
            {"resourceType": "AllergyIntolerance", "id": self._id("AllergyIntolerance"), **intolerance}
        )
        return self

    def pregnancy_status(self, answer: str, days_ago: int = 10) -> PatientStory:
        """The coded answer to "pregnant?": yes, no or unknown."""
        code = {
            "yes": ("LA15173-0", "Pregnant"),
            "no": ("LA26683-5", "Not pregnant"),
            "unknown": ("LA4489-6", "Unknown"),
        }[answer]
        return self._add(
            "Observation",
            {
                "status": "final",
                "code": {"coding": [{"system": LOINC, "code": "82810-3", "display": "Pregnancy status"}]},
                "effectiveDateTime": self._ago(days_ago),
                "valueCodeableConcept": {"coding": [{"system": LOINC, "code": code[0], "display": code[1]}]},
            },
        )

    def missing(self, *sources: str) -> PatientStory:
        """Parts of the record that could not be retrieved."""
        self.failed.update(sources)
        return self

    def truncated(self, *sources: str) -> PatientStory:
        """Parts of the record of which only the first page arrived."""
        self.partial.update(sources)
        return self

    def bundle(self, kind: str = "collection") -> Json:
        """The whole record as a Bundle."""
        entries = [{"fullUrl": f"urn:uuid:{r['resourceType']}-{r['id']}", "resource": r} for r in self.resources]
        return {"resourceType": "Bundle", "id": self.patient_id, "type": kind, "entry": entries}

    def _request(self, coding: Json, days_ago: int) -> PatientStory:
        request = {
            "status": "active",
            "intent": "order",
            "code": {"coding": [coding]},
            "authoredOn": self._ago(days_ago),
        }
        return self._add("ServiceRequest", request)

    def _add(self, kind: str, content: Json) -> PatientStory:
        subject = {"reference": f"Patient/{self.patient_id}"}
        self.resources.append({"resourceType": kind, "id": self._id(kind), "subject": subject, **content})
        return self

    def _id(self, kind: str) -> str:
        return f"{kind.lower()}-{1 + sum(resource['resourceType'] == kind for resource in self.resources)}"

    def _ago(self, days: int) -> str:
        return (self.day - timedelta(days=days)).isoformat()

    def _birthday(self, years: int) -> date:
        day = self.day - timedelta(days=1)
        return day.replace(year=day.year - years) if (day.month, day.day) != (2, 29) else date(day.year - years, 3, 1)


def _coding(problem: str) -> Json:
    code, display = PROBLEMS[problem]
    return {"system": SNOMED, "code": code, "display": display}


def _once_a_day(milligrams: float) -> Json:
    dose = {"value": milligrams, "unit": "mg", "system": UCUM, "code": "mg"}
    timing = {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}}
    return {"timing": timing, "doseAndRate": [{"doseQuantity": dose}]}
