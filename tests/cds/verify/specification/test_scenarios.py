"""A scenario is written as a feature has it."""

from __future__ import annotations

from dataclasses import replace

from gherkin.parser import Parser

from cds.testing.decisions import request_of, standard_advisor
from cds.testing.patients import PatientStory
from cds.verify.specification.recording import Line, Recorded
from cds.verify.specification.replay import Replay, said
from cds.verify.specification.scenarios import gherkin
from rules.compiler import standard_knowledge

PEOPLE, THEN = "tests.features.given_people", "tests.features.then_advice"
PERSON = Line("given", "an adult with restless legs", PEOPLE, "somebody")
OPENED = Line("when", "the chart is opened", THEN, "opened")
ADVISED = Line(
    "then", "a ferritin check is advised", THEN, "advised", {"advice": "a ferritin check", "only": None}, "IRON-01"
)


def recorded(*claims: Line) -> Recorded:
    story = said(PERSON)
    assert isinstance(story, PatientStory)
    request = request_of(story)
    reading = standard_advisor().read(request.record, request.day, request.context)
    return Recorded("any", "any", (PERSON, OPENED, *claims), story, "patient-view", reading)


def test_lines_of_one_kind_follow_each_other() -> None:
    told = recorded(ADVISED, replace(ADVISED, text="a ferritin check is the first card"))
    text = gherkin(told, "A title")
    assert [line.split()[0] for line in text.splitlines()] == ["Scenario:", "Given", "When", "Then", "And"]
    assert Parser().parse(f"Feature: any\n{text}\n")["feature"]["children"]


def test_a_claim_is_replayed_as_the_feature_says_it() -> None:
    wrong = replace(ADVISED, text="referral is advised", arguments={"advice": "referral", "only": None}, rule="REF-01")
    assert Replay(standard_knowledge()).failing(recorded(ADVISED)) is None
    assert Replay(standard_knowledge()).failing(recorded(ADVISED, wrong)) == "referral is advised"
