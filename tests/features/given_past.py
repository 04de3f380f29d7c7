"""What clinicians answered to earlier cards, and what stands in the record only beside the patient."""

from __future__ import annotations

from datetime import timedelta

from pytest_bdd import given, parsers

from cds.testing.codes import SNOMED
from cds.testing.patients import PatientStory
from tests.features.advices import ADVICES


@given(parsers.re(rf"a clinician silenced (?P<advice>{'|'.join(ADVICES)}) for (?P<days>\d+) days more"))
def silenced(story: PatientStory, advice: str, days: str) -> None:
    story.silenced[ADVICES[advice]] = story.day + timedelta(days=int(days))


@given("restless legs in the family history")
def family_history(story: PatientStory) -> None:
    """A resource of its own, which says nothing about the patient."""
    legs = {"coding": [{"system": SNOMED, "code": "32914008", "display": "Restless legs"}]}
    story.resources.append({
        "resourceType": "FamilyMemberHistory", "id": "mother", "status": "completed",
        "patient": {"reference": f"Patient/{story.patient_id}"}, "condition": [{"code": legs}],
        "relationship": {"text": "mother"},
    })  # fmt: skip
