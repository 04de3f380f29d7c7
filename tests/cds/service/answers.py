"""Calls of every kind of hook and what is answered to them, for checks that hold for every answer."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

import orjson

from cds.testing.decisions import request_of_story
from cds.testing.patients import PatientStory
from rules.rule import Hook
from tests.cds.service.calls import DAY, Json, low_iron, standard_counter, with_rls, without_rls


def _overloaded() -> PatientStory:
    return with_rls().problem("haemochromatosis").drafting("metoclopramide").drafting("ferric carboxymaltose")


CALLS: dict[str, tuple[Hook, PatientStory]] = {
    "low iron": ("patient-view", low_iron()),
    "ferritin unknown": ("patient-view", with_rls()),
    "laboratory missing": ("patient-view", with_rls().missing("laboratory")),
    "medicines that worsen": ("patient-view", low_iron().medicine("mirtazapine").medicine("metoclopramide")),
    "two kinds of treatment": ("patient-view", low_iron().medicine("pramipexole").medicine("gabapentin")),
    "on dialysis": ("patient-view", low_iron().problem("maintenance dialysis")),
    "pregnant": (
        "patient-view",
        PatientStory(DAY).person(30).problem("restless legs").problem("pregnancy").result("ferritin", 18, 20),
    ),
    "unreadable ferritin": ("patient-view", with_rls().result("ferritin", 18, days_ago=30, unit="")),
    "nothing to advise": ("patient-view", without_rls()),
    "selecting an antiemetic": ("order-select", low_iron().drafting("metoclopramide")),
    "signing iron in overload": ("order-sign", _overloaded()),
    "selecting iron in overload": ("order-select", _overloaded()),
    "signing without a problem list": ("order-sign", with_rls().missing("problem-list").drafting("metoclopramide")),
    "refilling": ("medication-refill", low_iron().drafting("metoclopramide")),
    "admission": ("encounter-start", low_iron().medicine("metoclopramide")),
    "discharge": ("encounter-discharge", low_iron().medicine("metoclopramide")),
    "new diagnosis": ("problem-list-item-create", with_rls()),
}
SPEAKING = frozenset(CALLS) - {"nothing to advise", "refilling", "discharge"}  # the last two as the rules have it


def request(name: str) -> Json:
    """The request of a call, to change at will."""
    hook, story = CALLS[name]
    return deepcopy(request_of_story(story, hook))


@cache
def _answered(name: str, language: str) -> bytes:
    response = standard_counter().call(request(name), **{"Accept-Language": language})
    assert response.status_code == 200, response.text
    return response.content


def answer(name: str, language: str) -> Json:
    """The answer to a call, to change at will."""
    found: Json = orjson.loads(_answered(name, language))
    return found
