"""Writes the entries of a record, each with the least that the reader needs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from cds.testing.codes import LOINC, UCUM
from cds.testing.inverse.amounts import ago, reference_from, written_amount
from cds.testing.inverse.codes import (
    Coding,
    analyte_coding,
    medicine_coding,
    problem_coding,
    procedure_coding,
    words,
)
from cds.testing.inverse.wanted import Interval
from cds.testing.patients import Json, PatientStory

_HL7 = "http://terminology.hl7.org/CodeSystem"
_NULL_FLAVOR = f"{_HL7}/v3-NullFlavor"
_CATEGORIES = {"bmi": "vital-signs", "phq-9": "survey"}


@dataclass(frozen=True)
class Writer:
    """Adds entries to a story. A date is written as it stands; none leaves it out."""

    story: PatientStory

    def ago(self, days: int) -> str:
        return ago(self.story.day, days)

    # --- problems ---

    def problem(
        self, concept: str, *, recorded: str | None = None, onset: str | None = None, clinical: str = "active",
        verification: str | None = "confirmed", stage: str | None = None,
    ) -> None:  # fmt: skip
        """A coded condition."""
        coding = problem_coding(concept, stage)
        self._condition({"coding": [coding], "text": coding["display"]}, recorded, onset, clinical, verification)

    def suspicion(self, concept: str) -> None:
        """A condition that is only suspected."""
        self.problem(concept, recorded=self.ago(100), verification="provisional")

    def problem_in_words(self, concept: str, verification: str = "confirmed") -> None:
        """A condition without any code."""
        name = words().conditions.tables[concept]["names"][0]
        self._condition({"text": name}, self.ago(2000), None, "active", verification)

    def _condition(
        self, code: Json, recorded: str | None, onset: str | None, clinical: str, verification: str | None
    ) -> None:
        condition: Json = {"clinicalStatus": _status("condition-clinical", clinical), "code": code}
        condition |= {"recordedDate": recorded} if recorded else {}
        condition |= {"onsetDateTime": onset} if onset else {}
        condition |= {"verificationStatus": _status("condition-ver-status", verification)} if verification else {}
        self._add("Condition", condition)

    # --- results ---

    def result(
        self, name: str, interval: Interval, drawn: str, *, analyte: str | None = None, laboratory: str | None = None,
        below_reference: str = "unknown",
    ) -> None:  # fmt: skip
        """A final result that is read to the interval of a measurement, perhaps with its own reference range."""
        analyte = analyte or name.replace("_", "-")
        value, comparator = written_amount(name, analyte, interval)
        table = words().laboratory.tables[analyte]
        ratio = bool(table.get("percent_at_most_one")) and value <= 1  # a percentage of at most one is not believed
        unit = "1" if ratio else str(table["unit"])
        quantity = _quantity(value / 100 if ratio else value, unit)
        quantity |= {"comparator": comparator} if comparator else {}
        content: Json = {"effectiveDateTime": drawn, "valueQuantity": quantity}
        content |= {"performer": [{"display": laboratory}]} if laboratory else {}
        if below_reference in ("yes", "no"):
            limit = reference_from(analyte, interval, below=below_reference == "yes")
            content["referenceRange"] = [{"low": _quantity(limit, unit)}]
        self._result(analyte, "ratio" if ratio else None, content)

    def measured(self, analyte: str, value: float, drawn: str) -> None:
        """A final result that no measurement prints."""
        unit = str(words().laboratory.tables[analyte]["unit"])
        self._result(analyte, None, {"effectiveDateTime": drawn, "valueQuantity": _quantity(Decimal(str(value)), unit)})

    def unreadable_result(self, analyte: str, drawn: str | None) -> None:
        """A result without a unit."""
        content: Json = {"valueQuantity": {"value": 25}}
        self._result(analyte, None, content | ({"effectiveDateTime": drawn} if drawn else {}))

    def _result(self, analyte: str, prop: str | None, content: Json) -> None:
        category = _CATEGORIES.get(analyte, "laboratory")
        coded = {
            "category": [_status("observation-category", category)],
            "code": _concept(analyte_coding(analyte, prop)),
        }
        self._add("Observation", {"status": "final", **coded, **content})

    # --- medicines ---

    def used(
        self, ingredient: str, start: str | None, said: str | None, *, reason: str | None = None,
        milligrams: float | None = None, ended: str | None = None, as_needed: bool = False,
    ) -> None:  # fmt: skip
        """A medicine that the patient takes, or took until an end."""
        period = {name: day for name, day in (("start", start), ("end", ended)) if day}
        statement: Json = {"status": "completed" if ended else "active", **_medication(ingredient)}
        statement |= {"effectivePeriod": period} if period else {}
        statement |= {"dateAsserted": said} if said else {}
        statement |= _reason(reason)
        if milligrams is not None:
            statement["dosage"] = [_once_a_day(milligrams)]
        if as_needed:
            statement["dosage"] = [{"asNeededBoolean": True}]
        self._add("MedicationStatement", statement)

    def perhaps_used(self, ingredient: str, reason: str | None = None) -> None:
        """A running order that gives no date, so that nobody can tell whether it still counts."""
        self._add(
            "MedicationRequest", {"status": "active", "intent": "order", **_medication(ingredient), **_reason(reason)}
        )

    def infusion(self, ingredient: str, given: str) -> None:
        """A medicine that was given once."""
        content = {"status": "completed", **_medication(ingredient), "effectiveDateTime": given}
        self._add("MedicationAdministration", content)

    def draft(
        self, ingredient: str | None, reasons: tuple[str, ...] = (), by_vein: bool = False,
        milligrams: float | None = None,
    ) -> None:  # fmt: skip
        """A draft order, perhaps one that does not say of what."""
        order: Json = {
            "resourceType": "MedicationRequest", "id": f"draft-{len(self.story.drafts) + 1}", "status": "draft",
            "intent": "order", "subject": {"reference": f"Patient/{self.story.patient_id}"},
            "authoredOn": self.ago(0),
        }  # fmt: skip
        order |= _medication(ingredient) if ingredient else {}
        order |= {"reasonCode": [_reason_code(reason) for reason in reasons]} if reasons else {}
        order |= {"dosageInstruction": [{"route": {"text": "intravenous"}}]} if by_vein else {}
        order |= {"dosageInstruction": [_once_a_day(milligrams)]} if milligrams is not None else {}
        self.story.drafts.append(order)

    # --- everything else ---

    def procedure(self, concept: str, done: str | None) -> None:
        """A procedure that took place."""
        content: Json = {"status": "completed", "code": _concept(procedure_coding(concept))}
        self._add("Procedure", content | ({"performedDateTime": done} if done else {}))

    def ordered(self, subject: str) -> None:
        """A test or a referral that was asked for today."""
        tests = words().laboratory.tables
        coding = analyte_coding(subject) if subject in tests else procedure_coding(subject)
        content = {"status": "active", "intent": "order", "code": _concept(coding), "authoredOn": self.ago(0)}
        self._add("ServiceRequest", content)

    def intolerance(self, ingredient: str) -> None:
        """A recorded intolerance to a medicine."""
        patient = {"reference": f"Patient/{self.story.patient_id}"}
        content = {"type": "intolerance", "code": _concept(medicine_coding(ingredient)), "patient": patient}
        self._put("AllergyIntolerance", content)

    def observation(self, code: str, said: str, **value: object) -> None:
        """An observation about a pregnancy, by its LOINC code."""
        coded = {"status": "final", "code": _concept({"system": LOINC, "code": code})}
        self._add("Observation", {**coded, "effectiveDateTime": said, **value})

    def visit(self, kind: str | None, days_ago: int = 0) -> None:
        """The visit of the call, by its class (HL7 v3 ActCode); none is one that nobody knows."""
        coding = {"system": f"{_HL7}/v3-ActCode", "code": kind} if kind else {"system": _NULL_FLAVOR, "code": "UNK"}
        self._add("Encounter", {"status": "in-progress", "class": coding, "period": {"start": self.ago(days_ago)}})
        self.story.encounter_id = str(self.story.resources[-1]["id"])

    def _add(self, kind: str, content: Json) -> None:
        self._put(kind, {"subject": {"reference": f"Patient/{self.story.patient_id}"}, **content})

    def _put(self, kind: str, content: Json) -> None:
        number = 1 + sum(resource["resourceType"] == kind for resource in self.story.resources)
        self.story.resources.append({"resourceType": kind, "id": f"{kind.lower()}-{number}", **content})


def _status(system: str, code: str) -> Json:
    return {"coding": [{"system": f"{_HL7}/{system}", "code": code}]}


def _concept(coding: Coding) -> Json:
    return {"coding": [coding], **({"text": coding["display"]} if "display" in coding else {})}


def _medication(ingredient: str) -> Json:
    return {"medicationCodeableConcept": _concept(medicine_coding(ingredient))}


def _reason(concept: str | None) -> Json:
    return {"reasonCode": [_reason_code(concept)]} if concept else {}


def _reason_code(concept: str) -> Json:
    """A reason; one that is no concept of ours stands in words."""
    return _concept(problem_coding(concept)) if concept in words().conditions.tables else {"text": concept}


def _once_a_day(milligrams: float) -> Json:
    timing = {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}}
    return {"timing": timing, "doseAndRate": [{"doseQuantity": _quantity(Decimal(str(milligrams)), "mg")}]}


def _quantity(value: Decimal, unit: str) -> dict[str, Any]:
    number = int(value) if value == value.to_integral_value() else float(value)
    return {"value": number, "unit": unit, "system": UCUM, "code": unit}
