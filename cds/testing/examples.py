"""One made-up patient a rule, and the card that a clinician sees for them: the examples of the rule book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cds.book.examples import Example
from cds.testing.decisions import decide, rules_of
from cds.testing.patients import PatientStory
from rules.documents import LANGUAGES
from rules.rule import Hook

STORY_DAY = date(2026, 11, 21)  # a fixed day: the same knowledge gives the same cards


@dataclass(frozen=True)
class Story:
    """A patient, in words and as a record, and the hook on which the card is shown."""

    words: str
    hook: Hook
    tell: Callable[[PatientStory], object]


def example_of(rule: str) -> Example | None:
    """The cards of the example patient of a rule; None without a patient, or where the rule is on no card.

    It may be a card of which the rule is only a line.
    """
    story = STORIES.get(rule)
    if story is None:
        return None
    cards = {language: _card(rule, story, language) for language in LANGUAGES}
    shown = {language: card for language, card in cards.items() if card is not None}
    if not shown:
        return None
    return Example(story.words, story.hook, rules_of(next(iter(shown.values())))[0], shown)


def _card(rule: str, story: Story, language: str) -> Mapping[str, Any] | None:
    patient = _adult()
    patient.turned_on.add(rule)  # a rule that is off by default has an example too
    story.tell(patient)
    return next((card for card in decide(patient, story.hook, language).cards if rule in rules_of(card)), None)


def _adult() -> PatientStory:
    """A man of 45 years with restless legs."""
    return PatientStory(STORY_DAY).person(45, "male").problem("restless legs")


def _carboxymaltose(patient: PatientStory) -> None:
    patient.result("ferritin", 20, 30).result("transferrin saturation", 15).result("haemoglobin", 7)
    patient.result("phosphate", 0.6, 30, reference_low=0.8)
    patient.infusion("ferric carboxymaltose", 40).drafting("ferric carboxymaltose", by_name_only=True)


def _new_after_sertraline(patient: PatientStory) -> None:
    patient.resources.pop()
    patient.problem("restless legs", 30).medicine("sertraline", 50)
    patient.resources[-2]["onsetDateTime"] = patient.resources[-2]["recordedDate"]


def _newly_diagnosed(patient: PatientStory) -> None:
    patient.resources.pop()
    patient.problem("restless legs", 20).result("ferritin", 120, 10).result("transferrin saturation", 30)


def _suspected(patient: PatientStory) -> None:
    patient.resources.pop()
    patient.problem("restless legs", 20, verification="provisional").problem("leg cramps")


def _sleep_apnoea(patient: PatientStory) -> None:
    _iron(patient, 120, 30).problem("sleep apnoea").turned_on.add("OSA-01")


def _after_dependence(patient: PatientStory) -> None:
    patient.problem("opioid dependence").result("eGFR", 80, 30).drafting("gabapentin").turned_on.add("GABA-03")


def _magnesium(patient: PatientStory) -> None:
    patient.drafting("magnesium citrate", reason="restless legs").turned_on.add("MG-01")


def _pregnant(patient: PatientStory) -> PatientStory:
    return patient.person(32, "female").pregnancy_status("yes")


def _iron(patient: PatientStory, ferritin: float, saturation: float | None = None) -> PatientStory:
    patient.result("ferritin", ferritin, 60)
    return patient if saturation is None else patient.result("transferrin saturation", saturation)


STORIES: Mapping[str, Story] = {
    "IRON-01": Story("no ferritin on record", "patient-view", lambda p: p),
    "IRON-02": Story("ferritin 90 without a transferrin saturation", "patient-view", lambda p: _iron(p, 90)),
    "IRON-03": Story("ferritin 40, transferrin saturation 16%", "patient-view", lambda p: _iron(p, 40, 16)),
    "IRON-04": Story("ferritin 20, transferrin saturation 16%", "patient-view", lambda p: _iron(p, 20, 16)),
    "IRON-05": Story(
        "ferritin 90, transferrin saturation 15%, insomnia, CRP 2", "patient-view",
        lambda p: _iron(p, 90, 15).result("CRP", 2).problem("insomnia"),
    ),
    "IRON-06": Story("ferritin 150 with CRP 30", "patient-view", lambda p: _iron(p, 150, 30).result("CRP", 30)),
    "IRON-07": Story(
        "ferritin 150, transferrin saturation 30%; iron tablets are ordered", "order-sign",
        lambda p: _iron(p, 150, 30).drafting("ferrous fumarate"),
    ),
    "IRON-08": Story("iron tablets are ordered, no ferritin on record", "order-sign",
                     lambda p: p.drafting("ferrous fumarate")),
    "IRON-09": Story("haemochromatosis; iron tablets are ordered", "order-sign",
                     lambda p: p.problem("haemochromatosis").drafting("ferrous fumarate")),
    "IRON-10": Story("iron tablets for 200 days, no ferritin since", "patient-view",
                     lambda p: p.result("ferritin", 30, 230).medicine("ferrous fumarate", 200)),
    "IRON-11": Story(
        "intolerance to iron tablets, ferritin 40, transferrin saturation 16%", "patient-view",
        lambda p: _iron(p, 40, 16).intolerant("ferrous fumarate"),
    ),
    "IRON-12": Story(
        "iron tablets for 200 days, ferritin 350, transferrin saturation 30%", "patient-view",
        lambda p: p.result("ferritin", 350, 10).result("transferrin saturation", 30).medicine("ferrous fumarate", 200),
    ),
    "IRON-14": Story("sepsis; iron by vein is ordered", "order-sign",
                     lambda p: _iron(p, 40, 16).problem("sepsis", 5).drafting("ferric carboxymaltose")),
    "IRON-15": Story("ferric carboxymaltose 40 days ago and ordered again, phosphate low", "order-sign",
                     _carboxymaltose),
    "IRON-16": Story("levothyroxine in use; iron tablets are ordered, ferritin 40", "order-sign",
                     lambda p: _iron(p, 40, 16).medicine("levothyroxine", 400).drafting("ferrous fumarate")),
    "IRON-17": Story("ferritin 20 with transferrin saturation 50%", "patient-view", lambda p: _iron(p, 20, 50)),
    "IRON-18": Story("ferritin 90 with transferrin saturation 50%", "patient-view", lambda p: _iron(p, 90, 50)),
    "PREG-01": Story("pregnant, ferritin 25, transferrin saturation 14%", "patient-view",
                     lambda p: _pregnant(p).result("ferritin", 25, 10).result("transferrin saturation", 14)),
    "CHILD-01": Story("9 years old, ferritin 30, transferrin saturation 18%", "patient-view",
                      lambda p: _iron(p.person(9), 30, 18)),
    "CKD-01": Story(
        "chronic kidney disease stage 4, eGFR 25, ferritin 60, transferrin saturation 15%", "patient-view",
        lambda p: _iron(p, 60, 15).problem("chronic kidney disease stage 4").result("eGFR", 25, 60),
    ),
    "CKD-02": Story("maintenance dialysis, ferritin 100, transferrin saturation 15%", "patient-view",
                    lambda p: _iron(p, 100, 15).problem("maintenance dialysis")),
    "TRIG-01": Story("mirtazapine in use", "patient-view",
                     lambda p: _iron(p, 120, 30).medicine("mirtazapine", 400)),
    "TRIG-NEW": Story("sertraline started 20 days before restless legs began", "patient-view", _new_after_sertraline),
    "TRIG-OT": Story("lithium and mirtazapine in use", "patient-view",
                     lambda p: _iron(p, 120, 30).medicine("mirtazapine", 400).medicine("lithium", 400)),
    "TRIG-AE": Story("metoclopramide is ordered", "order-sign", lambda p: p.drafting("metoclopramide")),
    "TRIG-AH": Story("promethazine is ordered", "order-sign", lambda p: p.drafting("promethazine")),
    "TRIG-AD": Story("mirtazapine is ordered", "order-sign", lambda p: p.drafting("mirtazapine")),
    "TRIG-AP": Story("haloperidol is ordered", "order-sign", lambda p: p.drafting("haloperidol")),
    "DA-01": Story("pramipexole is ordered for restless legs", "order-sign",
                   lambda p: _iron(p, 40, 16).drafting("pramipexole", reason="restless legs")),
    "ICD-01": Story("compulsive gambling; pramipexole is ordered", "order-sign",
                    lambda p: p.problem("compulsive gambling").drafting("pramipexole")),
    "AUG-01": Story("pramipexole for 900 days", "patient-view",
                    lambda p: _iron(p, 120, 30).medicine("pramipexole", 900)),
    "GABA-01": Story("eGFR 25; gabapentin is ordered", "order-sign",
                     lambda p: p.result("eGFR", 25, 30).drafting("gabapentin", reason="restless legs")),
    "GABA-02": Story("oxycodone in use; gabapentin is ordered", "order-sign",
                     lambda p: p.result("eGFR", 80, 30).medicine("oxycodone", 20).drafting("gabapentin")),
    "PREG-02": Story(
        "pregnant; pregabalin is ordered for restless legs", "order-sign",
        lambda p: _pregnant(p).drafting("pregabalin", reason="restless legs"),
    ),
    "HOSP-01": Story("mirtazapine in use; admitted to hospital", "encounter-start",
                     lambda p: _iron(p, 120, 30).medicine("mirtazapine", 400).visiting("IMP", 0)),
    "HOSP-02": Story("metoclopramide since two days; discharged after four", "encounter-discharge",
                     lambda p: _iron(p, 120, 30).medicine("metoclopramide", 2).visiting("IMP", 4)),
    "DA-02": Story("ropinirole 8 mg a day", "patient-view",
                   lambda p: _iron(p, 120, 30).medicine("ropinirole", 100, milligrams=8)),
    "DA-03": Story("pramipexole in use, dialysis", "patient-view",
                   lambda p: _iron(p, 120, 30).medicine("pramipexole", 100).problem("maintenance dialysis")),
    "OPI-01": Story("oxycodone is ordered for restless legs", "order-sign",
                    lambda p: _iron(p, 120, 30).drafting("oxycodone", reason="restless legs")),
    "BENZO-01": Story("clonazepam is ordered for restless legs", "order-sign",
                      lambda p: p.drafting("clonazepam", reason="restless legs")),
    "GABA-03": Story("opioid dependence; gabapentin is ordered", "order-sign", _after_dependence),
    "MG-01": Story("magnesium is ordered for restless legs", "order-sign", _magnesium),
    "WORK-01": Story("restless legs diagnosed 20 days ago, no kidney function and haemoglobin on record",
                     "patient-view", _newly_diagnosed),
    "REF-01": Story(
        "pramipexole and gabapentin in use, ferritin 120", "patient-view",
        lambda p: _iron(p, 120, 30).medicine("pramipexole", 100).medicine("gabapentin", 100),
    ),
    "DX-01": Story("restless legs is only suspected; leg cramps", "patient-view", _suspected),
    "NEURO-01": Story("neuropathy, no HbA1c and B12 on record", "patient-view",
                      lambda p: _iron(p, 120, 30).problem("neuropathy")),
    "OSA-01": Story("sleep apnoea, at a site that has turned this on", "patient-view", _sleep_apnoea),
    "PARK-01": Story("Parkinson disease, pramipexole in use", "patient-view",
                     lambda p: _iron(p, 120, 30).problem("Parkinson disease").medicine("pramipexole", 100)),
    "MOOD-01": Story("suicidal thoughts recorded", "patient-view",
                     lambda p: _iron(p, 120, 30).problem("suicidal thoughts", 20)),
    "MOOD-02": Story("depression recorded 20 days ago", "patient-view",
                     lambda p: _iron(p, 120, 30).problem("depression", 20)),
    "DATA-01": Story("a ferritin of 40 without a unit", "patient-view",
                     lambda p: p.result("ferritin", 40, 10, unit="")),
}  # fmt: skip
