"""What the stories are made of is what an EHR could send."""

from __future__ import annotations

from datetime import date

import pytest

from cds.fhir.projection import invalid_resource
from cds.testing.codes import MEDICINES, PROBLEMS, PROCEDURES, REFERRALS, TESTS
from cds.testing.decisions import Told, decide, prefetch_of_story
from cds.testing.patients import PatientStory
from cds.testing.requests import hook_request, prefetch_of
from rules.compiler import standard_knowledge

DAY = date(2026, 11, 21)
KNOWLEDGE = standard_knowledge()
SOURCES = KNOWLEDGE.document["sources"]


def everything() -> PatientStory:
    """One patient with everything that can be told."""
    story = PatientStory(DAY).person(45)
    for problem in PROBLEMS:
        story.problem(problem)
    for test in TESTS:
        story.result(test, 20, 10, reference_low=10).ordered(test, 3)
    for medicine in MEDICINES:
        story.medicine(medicine, milligrams=1, reason="restless legs").infusion(medicine, 5).intolerant(medicine)
    for procedure in PROCEDURES:
        story.procedure(procedure, 20)
    for specialist in REFERRALS:
        story.referred(specialist, 20)
    return story.pregnancy_status("yes")


def test_every_resource_is_valid_r4() -> None:
    """Checked whole by fhir.resources."""
    story = everything()
    assert invalid_resource(story.bundle()) is None
    for resource in story.resources:
        assert invalid_resource(resource) is None, resource["resourceType"]


def test_every_code_is_one_that_the_knowledge_recognises() -> None:
    """A story never rests on a code that the service would not read."""
    for code, _ in PROBLEMS.values():
        assert KNOWLEDGE.valuesets["conditions"].by_code("http://snomed.info/sct", code), code
    for code, _, _ in TESTS.values():
        assert KNOWLEDGE.valuesets["laboratory"].by_code("http://loinc.org", code), code
    for atc in MEDICINES.values():
        assert KNOWLEDGE.valuesets["medications"].by_code("http://www.whocc.no/atc", atc), atc


@pytest.mark.parametrize("years", [0, 1, 17, 18, 50, 90])
@pytest.mark.parametrize("day", [DAY, date(2028, 2, 29), date(2027, 3, 1), date(2027, 1, 1)])
def test_an_age_is_in_whole_years_on_the_day(years: int, day: date) -> None:
    """Born the day before the birthday that makes the age."""
    facts = decide(PatientStory(day).person(years)).outcomes.facts
    assert (facts["age_min"], facts["age_max"]) == (years, years)


def test_the_prefetch_holds_every_resource_under_its_key() -> None:
    """Nothing that a story tells is lost on the way to the service."""
    story = everything()
    prefetch = prefetch_of(story.resources, SOURCES)
    bundles = [value for value in prefetch.values() if value["resourceType"] == "Bundle"]
    held = {(e["resource"]["resourceType"], e["resource"]["id"]) for b in bundles for e in b.get("entry", ())}
    told = {(r["resourceType"], r["id"]) for r in story.resources if r["resourceType"] != "Patient"}
    assert told == held


def test_what_failed_arrives_as_a_failure() -> None:
    """A failed part is an OperationOutcome, a truncated one has a next page."""
    story = everything().missing("laboratory").truncated("procedures")
    prefetch = prefetch_of_story(story)
    assert prefetch["laboratory"]["resourceType"] == "OperationOutcome"
    assert prefetch["procedures"]["link"][0]["relation"] == "next"


def test_a_request_names_its_patient() -> None:
    """The context of the request is the patient of the Bundle."""
    request = hook_request(everything().bundle(), SOURCES)
    assert request["context"]["patientId"] == "story"
    assert request["hook"] == "patient-view"


def test_an_explanation_names_every_rule() -> None:
    """The message of a failing scenario says what each rule found."""
    explained = Told(decide(everything())).explained()
    for rule in KNOWLEDGE.rules:
        assert rule.id in explained


def test_an_explanation_begins_with_the_trace_of_the_rules_that_it_is_about() -> None:
    """The failing step's rule first: its condition with value, limit and resource; then the whole decision."""
    explained = Told(decide(everything())).explained("IRON-03")
    first, second, third, fourth, *_ = explained.split("\n")
    assert first.startswith("cards: ")
    assert second == "IRON-03 condition:"
    assert third.startswith("  ✗ all of")
    assert fourth.endswith("dialysis is no – found yes (Condition/condition-3 code)")
