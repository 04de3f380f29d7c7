"""What holds for every patient that can be told: order, repetition and strangers change nothing; safety holds."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cds.advisor import Context, Decision, Request
from cds.fhir.gathering import record_of
from cds.testing.codes import ATC, MEDICINES, PROBLEMS, PROCEDURES, TESTS
from cds.testing.decisions import Told, standard_advisor
from cds.testing.patients import PatientStory

DAY = date(2026, 11, 21)
IRON_ADVICE = {"IRON-03"}  # rules that can lead to iron in adults
Statement = Callable[[PatientStory], PatientStory]

days = st.integers(0, 500)
ferritins = st.sampled_from([8, 18, 29.99, 30, 60, 75, 75.01, 90, 100, 100.01, 150, 300, 301, 900])
saturations = st.sampled_from([5, 12, 19.9, 20, 30, 45, 45.1, 60])


def result(test: str, value: float, ago: int) -> Statement:
    return lambda story: story.result(test, value, ago)


def problem(name: str, ago: int, clinical: str) -> Statement:
    return lambda story: story.problem(name, ago, clinical)


def medicine(name: str, ago: int, ended: bool) -> Statement:
    return lambda story: story.medicine(name, ago, ago // 2 if ended else None)


def procedure(name: str, ago: int) -> Statement:
    return lambda story: story.procedure(name, ago)


def ordered(test: str, ago: int) -> Statement:
    return lambda story: story.ordered(test, ago)


statements = st.one_of(
    st.builds(result, st.just("ferritin"), ferritins, days),
    st.builds(result, st.just("transferrin saturation"), saturations, days),
    st.builds(result, st.just("CRP"), st.sampled_from([1, 4.9, 5, 9.9, 10, 80]), days),
    st.builds(result, st.just("eGFR"), st.sampled_from([12, 29, 44.9, 45, 59, 60, 90]), days),
    st.builds(result, st.just("haemoglobin"), st.sampled_from([4.5, 6.9, 8.1]), days),
    st.builds(problem, st.sampled_from(sorted(PROBLEMS)), days, st.sampled_from(["active", "active", "resolved"])),
    st.builds(medicine, st.sampled_from(sorted(MEDICINES)), days, st.booleans()),
    st.builds(procedure, st.sampled_from(sorted(PROCEDURES)), days),
    st.builds(ordered, st.sampled_from(sorted(TESTS)), st.integers(0, 60)),
    st.builds(lambda ago: lambda story: story.referred("neurologist", ago), days),
    st.builds(
        lambda to: lambda story: story.intolerant(to), st.sampled_from(["ferrous fumarate", "ferric carboxymaltose"])
    ),
    st.builds(lambda ago: lambda story: story.infusion("ferric carboxymaltose", ago), days),
    st.builds(lambda answer: lambda story: story.pregnancy_status(answer), st.sampled_from(["yes", "no", "unknown"])),
)


@st.composite
def stories(draw: st.DrawFn) -> PatientStory:
    """A person with restless legs and anything else that can be told."""
    story = PatientStory(DAY).person(draw(st.integers(0, 90)), draw(st.sampled_from(["female", "male"])))
    story.problem("restless legs", draw(days))
    for statement in draw(st.lists(statements, max_size=8)):
        story = statement(story)
    return story


def decided(bundle: dict[str, Any]) -> Decision:
    advisor = standard_advisor()
    record = record_of(bundle, advisor.knowledge.document["sources"], "story")
    return advisor.advise(Request(record, "patient-view", DAY, "en", "property"))


@settings(max_examples=300, deadline=None)
@given(stories(), st.integers(0, 2**32 - 1))
def test_the_order_of_resources_changes_nothing(story: PatientStory, seed: int) -> None:
    """Invariant 34: shuffled resources give the same answer, byte for byte."""
    bundle = story.bundle()
    shuffled = copy.deepcopy(bundle)
    random.Random(seed).shuffle(shuffled["entry"])
    assert decided(shuffled).response == decided(bundle).response


@settings(max_examples=200, deadline=None)
@given(stories())
def test_repetition_changes_nothing(story: PatientStory) -> None:
    """Invariant 34: the same resources twice give the same cards."""
    bundle = story.bundle()
    twice = {**bundle, "entry": bundle["entry"] * 2}
    assert decided(twice).cards == decided(bundle).cards


@settings(max_examples=200, deadline=None)
@given(stories(), stories())
def test_other_patients_change_nothing(story: PatientStory, other: PatientStory) -> None:
    """Invariant 34: what is about somebody else is not read."""
    bundle = story.bundle()
    text = copy.deepcopy(other.bundle()["entry"])
    for entry in text:
        resource = entry["resource"]
        resource["id"] = f"other-{resource['id']}"
        entry["fullUrl"] = f"urn:uuid:other-{resource['id']}"
        for name in ("subject", "patient"):
            if name in resource:
                resource[name] = {"reference": "Patient/other-story"}
    mixed = {**bundle, "entry": [*text, *bundle["entry"]]}
    assert decided(mixed).cards == decided(bundle).cards


def draft(number: int, name: str, patient: str = "story") -> dict[str, Any]:
    return {
        "resourceType": "MedicationRequest",
        "id": f"draft-{patient}-{number}",
        "status": "draft",
        "intent": "order",
        "subject": {"reference": f"Patient/{patient}"},
        "medicationCodeableConcept": {"coding": [{"system": ATC, "code": MEDICINES[name], "display": name}]},
    }


@settings(max_examples=200, deadline=None)
@given(stories(), st.lists(st.sampled_from(sorted(MEDICINES)), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_order_repetition_and_strangers_among_drafts_change_nothing(
    story: PatientStory, names: list[str], seed: int
) -> None:
    """Invariant 34 for the orders of a call: the same cards, and the same drafts in focus."""
    record = record_of(story.bundle(), standard_advisor().knowledge.document["sources"], "story")

    def signed(orders: list[dict[str, Any]]) -> Decision:
        context = Context(patient_id="story", draft_orders=orders)
        return standard_advisor().advise(Request(record, "order-sign", DAY, "en", "property", context))

    orders = [draft(number, name) for number, name in enumerate(names)]
    chance = random.Random(seed)
    mixed = copy.deepcopy([*orders, *orders, *(draft(number, "oxycodone", "other") for number in range(3))])
    chance.shuffle(mixed)
    plain, confused = signed(orders), signed(mixed)
    assert {one.address: one for one in confused.reading.drafts} == {one.address: one for one in plain.reading.drafts}
    assert confused.cards == plain.cards


@settings(max_examples=500, deadline=None)
@given(stories())
def test_safety_for_every_patient(story: PatientStory) -> None:
    """Invariants 1, 2, 5, 19, 24: one iron outcome; no iron with overload or a high saturation; no medication order."""
    decision = decided(story.bundle())
    told, facts = Told(decision), decision.outcomes.facts
    topics = [card["source"]["topic"]["code"] for card in decision.cards]
    assert topics.count("iron") <= 1, told.explained()
    if facts["iron_overload"] != "no" or float(facts.get("tsat_min", 0)) > 45:
        assert not IRON_ADVICE & set(told.leading()), told.explained()
    if facts["infant"] == "yes":
        assert not decision.cards, told.explained()
    for card in decision.cards:
        for suggestion in card.get("suggestions", ()):
            assert {a["resource"]["resourceType"] for a in suggestion["actions"]} == {"ServiceRequest"}


@settings(max_examples=200, deadline=None)
@given(stories(), st.sampled_from([1.0, 5.0, 20.0]))
def test_lowering_the_ferritin_never_takes_iron_advice_away(story: PatientStory, lower: float) -> None:
    """Invariant 9, with all else equal."""
    bundle = story.bundle()
    before = decided(bundle)
    if "IRON-03" not in Told(before).leading():
        return
    for entry in bundle["entry"]:
        resource = entry["resource"]
        coding = resource.get("code", {}).get("coding", [{}])[0]
        if coding.get("code") == "2276-4" and resource["resourceType"] == "Observation":
            resource["valueQuantity"]["value"] = max(1.0, resource["valueQuantity"]["value"] - lower)
    assert "IRON-03" in Told(decided(bundle)).leading(), Told(before).explained()
