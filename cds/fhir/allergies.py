"""Allergies and intolerances to medicines that decide about a route of iron."""

from __future__ import annotations

from cds.fhir.ingredients import ingredients
from cds.fhir.problems import status_code
from cds.fhir.record import Record, objects
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Intolerance, Origin


def read_intolerances(record: Record, words: Vocabulary) -> list[Intolerance]:
    """Recorded intolerances that are not refuted, in a fixed order."""
    found: list[Intolerance] = []
    for entry in record.of_type("AllergyIntolerance"):
        resource = entry.resource
        if status_code(resource.get("verificationStatus")) in ("refuted", "entered-in-error"):
            continue
        if status_code(resource.get("clinicalStatus")) == "resolved":
            continue
        substances = [reaction.get("substance") for reaction in objects(resource.get("reaction"))]
        for code in (resource.get("code"), *substances):
            for match in ingredients({"code": code}, words):
                classes = frozenset(words.medications.tables[match.concept]["classes"])
                found.append(Intolerance(match.concept, classes, Origin(entry.label, "code"), match.level))
    return sorted(found, key=lambda i: (i.ingredient, i.origin.resource))
