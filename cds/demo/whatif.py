"""What if: the record with other results, so that the service decides again about FHIR and not about numbers.

The newest result of a test is written over; where there is none, one of the day is added. Pregnancy and dialysis are
added as they would be recorded, or what recorded them is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cds.advisor import Reading
from cds.testing.patients import PatientStory
from rules.findings import Origin, Result
from rules.reasons import FactValue

Json = dict[str, Any]
Changes = Mapping[str, float | bool]


@dataclass(frozen=True)
class Number:
    """A result that can be moved: its test in the stories, the analyte and fact, unit, range and step of the slider."""

    test: str
    analyte: str
    unit: str
    span: tuple[float, float]
    step: float


NUMBERS: Mapping[str, Number] = {
    "ferritin": Number("ferritin", "ferritin", "ug/L", (1, 800), 1),
    "tsat": Number("transferrin saturation", "tsat", "%", (1, 90), 1),
    "crp": Number("CRP", "crp", "mg/L", (0, 100), 1),
    "egfr": Number("eGFR", "egfr", "mL/min/{1.73_m2}", (5, 120), 1),
}
SUPPOSED = "what-if-"  # begins the id of what is not in the record
SWITCHES = ("pregnant", "dialysis")


def newest(name: str, reading: Reading) -> Result | None:
    """The newest usable result behind a slider: the one that the fact was read from, else the last one drawn."""
    results = [result for result in reading.findings.results if result.analyte == NUMBERS[name].analyte]
    origins = reading.book.origins.get(name, ())
    used = [result for result in results if result.origin in origins]
    return max(used or results, key=lambda result: result.drawn, default=None)


def changed(resources: list[Json], changes: Changes, reading: Reading, patient_id: str, day: date) -> list[Json]:
    """The record with the changes in it. `reading` is what was found in the record without them."""
    for name, value in changes.items():
        if name in NUMBERS:
            resources = _measured(resources, name, float(value), reading, patient_id, day)
        else:
            resources = _switched(resources, name, bool(value), reading, patient_id, day)
    return resources


def _measured(
    resources: list[Json], name: str, value: float, reading: Reading, patient_id: str, day: date
) -> list[Json]:
    number, found = NUMBERS[name], newest(name, reading)
    unread = any(one.analyte == number.analyte for one in reading.findings.unreadable)  # may be newer
    days_ago = 0 if found is None or unread else (day - found.drawn.last).days
    story = PatientStory(day, patient_id).result(number.test, value, days_ago)
    made = {**story.resources[-1], "id": f"{SUPPOSED}{name}"}
    return [*_without(resources, () if found is None else (found.origin,)), made]


def _switched(
    resources: list[Json], name: str, wanted: bool, reading: Reading, patient_id: str, day: date
) -> list[Json]:
    facts: Mapping[str, FactValue] = reading.book.values
    if facts.get(name) == "yes" and not wanted:
        resources = _without(resources, reading.book.origins.get(name, ()))
    story = PatientStory(day, patient_id)
    if name == "pregnant":
        story.pregnancy_status("yes" if wanted else "no", days_ago=0)
    elif wanted and facts.get(name) != "yes":
        story.problem("maintenance dialysis")
    return [*resources, *({**one, "id": f"{SUPPOSED}{name}"} for one in story.resources)]


def _without(resources: list[Json], origins: tuple[Origin, ...]) -> list[Json]:
    """The resources without what was read from them: a component of a panel or the whole; never a patient."""
    parts = {origin.resource: origin.element for origin in origins if not origin.resource.startswith("Patient/")}
    kept = []
    for resource in resources:
        element = parts.get(f"{resource.get('resourceType')}/{resource.get('id')}")
        if element is None:
            kept.append(resource)
        elif element.startswith("component"):
            kept.append(_without_component(resource, element))
    return kept


def _without_component(resource: Json, element: str) -> Json:
    listed = resource.get("component")
    number = int("".join(filter(str.isdigit, element.split(".")[0])) or 0)
    if not isinstance(listed, list):
        return resource
    return {**resource, "component": [part for position, part in enumerate(listed) if position != number]}
