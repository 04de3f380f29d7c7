"""A counterfactual is true: a record with that number, sent as an EHR would, gets the answer that was foretold."""

from __future__ import annotations

import pytest

from cds.advisor import Request
from cds.fhir.gathering import record_of
from cds.testing.decisions import Told, decide, standard_advisor
from cds.testing.patients import PatientStory
from rules.counterfactuals import Flip
from tests.cds.test_properties import DAY

NAMES = {"ferritin": "ferritin", "tsat": "transferrin saturation", "crp": "CRP", "egfr": "eGFR"}
Numbers = dict[str, float]

STORIES: list[tuple[Numbers, tuple[str, ...]]] = [
    ({"ferritin": 18, "tsat": 12}, ()),
    ({"ferritin": 95, "tsat": 18, "crp": 20}, ()),
    ({"ferritin": 80, "tsat": 30, "egfr": 50}, ("chronic kidney disease",)),
    ({"ferritin": 30, "tsat": 25, "egfr": 40}, ("chronic kidney disease",)),
    ({"ferritin": 320, "tsat": 48, "egfr": 70}, ()),
    ({"ferritin": 60, "tsat": 44, "crp": 4}, ("rheumatoid arthritis",)),
]


def story(numbers: Numbers, problems: tuple[str, ...]) -> PatientStory:
    told = PatientStory(DAY).person(45, "female").problem("restless legs", 900)
    for name, value in numbers.items():
        told = told.result(NAMES[name], value, 30)
    for problem in problems:
        told = told.problem(problem, 900)
    return told


def flips_of(told: PatientStory, rule: str) -> tuple[Flip, ...]:
    advisor = standard_advisor()
    record = record_of(told.bundle(), advisor.knowledge.document["sources"], told.patient_id)
    return advisor.counterfactuals(Request(record, "patient-view", DAY, "en", "one"), rule)


def said(numbers: Numbers, problems: tuple[str, ...], rule: str, effect: str) -> bool:
    """Whether a rule is shown, or holds, with these numbers in the record."""
    told = Told(decide(story(numbers, problems)))
    if "shown" in effect:
        return rule in told.leading() or bool(set(told.lines(rule)) - {"NOT-ASSESSED"})
    return told.outcome(rule).truth.value == "holds"


@pytest.mark.parametrize(("numbers", "problems"), STORIES)
def test_the_answer_flips_at_the_number_and_not_one_step_before(numbers: Numbers, problems: tuple[str, ...]) -> None:
    """Every flip of every rule, through the reader of FHIR; derived facts such as kidney disease follow."""
    knowledge, found = standard_advisor().knowledge, 0
    for rule in knowledge.rules:
        for flip in flips_of(story(numbers, problems), rule.id):
            found += 1
            step = {"ferritin": 0.01}.get(flip.fact, 0.1) * (-1 if flip.upwards else 1)
            before, now = round(flip.value + step, 2), said(numbers, problems, rule.id, flip.effect)
            assert said(numbers | {flip.fact: flip.value}, problems, rule.id, flip.effect) is not now, flip
            assert said(numbers | {flip.fact: before}, problems, rule.id, flip.effect) is now, flip
    assert found


def test_the_rules_that_take_its_place_lead_a_card_there() -> None:
    """What comes instead at 75.01."""
    numbers, problems = STORIES[0]
    (flip,) = [f for f in flips_of(story(numbers, problems), "IRON-03") if f.fact == "ferritin"]
    assert flip.instead
    told = Told(decide(story(numbers | {"ferritin": flip.value}, problems)))
    assert set(flip.instead) <= set(told.leading())
