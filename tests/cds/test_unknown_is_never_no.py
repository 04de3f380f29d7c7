"""Records that are easy to misread: what they leave open stays open, and is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cds.testing.decisions import Told, decide
from cds.testing.patients import PatientStory

DAY = date(2026, 11, 21)
ATC = "http://www.whocc.no/atc"
SNOMED = "http://snomed.info/sct"


def low_iron() -> PatientStory:
    """A man with restless legs and a ferritin that calls for iron, and nothing against it."""
    return PatientStory(DAY).person(50, "male").problem("restless legs").result("ferritin", 40, 30)


def woman() -> PatientStory:
    return PatientStory(DAY).person(30).problem("restless legs").result("ferritin", 40, 30)


def add(story: PatientStory, kind: str, **content: Any) -> PatientStory:
    subject = {"patient" if kind == "AllergyIntolerance" else "subject": {"reference": "Patient/story"}}
    story.resources.append({"resourceType": kind, "id": f"extra-{len(story.resources)}", **subject, **content})
    return story


def told(story: PatientStory) -> Told:
    return Told(decide(story))


def fact(story: PatientStory, name: str) -> object:
    return told(story).decision.outcomes.facts[name]


@pytest.mark.parametrize(
    "code",
    [
        {"text": "Hemochromatose, niet behandeld"},
        {"text": "iron overload, no cirrhosis"},
        {"coding": [{"system": "urn:local", "code": "X1"}], "text": "Hereditaire hemochromatose"},
    ],
)
def test_an_overload_in_words_or_local_codes_is_not_overlooked(code: Any) -> None:
    """A negation of something else, or a code of a system nobody knows, never opens the way to iron."""
    story = add(low_iron(), "Condition", code=code, recordedDate="2026-01-01")
    assert fact(story, "iron_overload") != "no"
    assert "IRON-03" not in told(story).leading()


def test_a_running_medicine_that_cannot_be_resolved_makes_the_list_incomplete() -> None:
    """It may be a chelator; the answer says that the medication is not complete."""
    reference = {"reference": "Medication/elsewhere"}
    story = add(low_iron(), "MedicationRequest", status="active", intent="order", medicationReference=reference)
    assert fact(story, "iron_overload") == "unknown"
    assert told(story).leading() == ["NOT-ASSESSED"]


def test_a_newer_stop_ends_an_older_order() -> None:
    """Pitfall 15: active in one list, stopped later in another."""
    iron = {"coding": [{"system": ATC, "code": "B03AA02"}]}
    story = low_iron()
    add(
        story,
        "MedicationRequest",
        status="active",
        intent="order",
        medicationCodeableConcept=iron,
        authoredOn="2026-08-01",
    )
    assert fact(story, "oral_iron") == "yes"
    stopped = {"status": "stopped", "medicationCodeableConcept": iron, "dateAsserted": "2026-10-01"}
    add(story, "MedicationStatement", **stopped)
    assert fact(story, "oral_iron") == "no"
    assert "IRON-03" in told(story).leading()


def test_iron_by_vein_without_a_date_is_unknown() -> None:
    """It may have been last week: the card says that it is not known."""
    infusion = {"coding": [{"system": ATC, "code": "B03AC01"}]}
    story = add(low_iron(), "MedicationRequest", status="active", intent="order", medicationCodeableConcept=infusion)
    assert fact(story, "iv_iron_recent") == "unknown"
    assert fact(story, "ferritin_blackout") == "unknown"
    card = told(story).card("IRON-03")
    assert card is not None and "IV iron" in card["detail"].split("Not recorded")[1]


def test_a_transfusion_without_a_date_is_unknown() -> None:
    """The ferritin may have been drawn right after it."""
    transfusion = {"coding": [{"system": SNOMED, "code": "116863004"}]}
    assert fact(add(low_iron(), "Procedure", status="completed", code=transfusion), "ferritin_blackout") == "unknown"


@pytest.mark.parametrize("kind", ["Condition", "Procedure"])
def test_a_loss_told_in_words_makes_the_pregnancy_unclear(kind: str) -> None:
    """A code that is not among ours, but whose words are plain, is no reason to go on as if nothing had happened."""
    loss = {"coding": [{"system": SNOMED, "code": "1", "display": "Miscarriage"}]}
    dated = {"recordedDate": "2026-10-01"} if kind == "Condition" else {"performedDateTime": "2026-10-01"}
    story = add(woman().problem("pregnancy", 100), kind, status="completed", code=loss, **dated)
    assert fact(story, "pregnant") == "unknown"


def test_a_pregnancy_that_ended_lately_is_over() -> None:
    """Corrections A6: an end counts as a status of not being pregnant."""
    end = {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "O03.9"}]}
    story = add(woman(), "Condition", code=end, recordedDate="2026-09-01", onsetDateTime="2026-09-01")
    assert fact(story, "pregnant") == "no"


def test_two_orders_of_one_agonist_are_above_its_maximum_only_perhaps() -> None:
    """Twice 0.35 mg of pramipexole: one order renewed, or two doses a day."""
    story = low_iron().medicine("pramipexole", 100, milligrams=0.35).medicine("pramipexole", 90, milligrams=0.35)
    assert fact(story, "dopaminergic_above_maximum") == "unknown"


def test_one_injection_is_no_medicine_in_use() -> None:
    """What was given once three weeks ago is not reviewed."""
    assert fact(low_iron().infusion("metoclopramide", 20), "trigger_medicine") == "no"
    assert fact(low_iron().infusion("metoclopramide", 20).infusion("metoclopramide", 9), "trigger_medicine") == "yes"


@pytest.mark.parametrize("text", ["Ferinject", "ferric carboxymaltose"])
def test_a_reaction_to_iron_by_vein_keeps_it_from_being_named(text: str) -> None:
    """Invariant 4."""
    story = add(low_iron().result("transferrin saturation", 25), "AllergyIntolerance", code={"text": text})
    card = told(story).card("IRON-03")
    assert card is not None and "Iron by vein" not in card["detail"]


def test_a_gabapentinoid_for_pain_is_no_rls_medicine() -> None:
    """A reason in words that is not restless legs is another reason."""
    story = PatientStory(DAY).person(50, "male").problem("restless legs").result("ferritin", 140, 30)
    story.result("transferrin saturation", 30).medicine("ropinirole", 600, ended_days_ago=200).medicine(
        "gabapentin", 100
    )
    assert told(story).leading() == ["REF-01"]
    story.resources[-1]["reasonCode"] = [{"text": "neuropathische pijn"}]
    assert told(story).leading() == []
