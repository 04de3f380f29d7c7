"""The orders that can be signed in the demo and the diagnoses that can be added, as an EHR would send them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cds.testing.codes import MEDICINES, PROBLEMS
from cds.testing.patients import PatientStory
from rules.compiled import Knowledge

Json = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """One choice: the name it has in the stories, and what it is called in each language."""

    name: str
    en: str
    nl: str

    def label(self, language: str) -> str:
        """What it is called, as it begins a line."""
        said = self.nl if language == "nl" else self.en
        return said[:1].upper() + said[1:]


def _entries(*rows: tuple[str, str]) -> Mapping[str, Entry]:
    return {name: Entry(name, name, dutch) for name, dutch in rows}


# by what they are given for, in the order in which a clinician would look for them
ORDERS = _entries(
    ("metoclopramide", "metoclopramide"), ("domperidone", "domperidon"),
    ("diphenhydramine", "difenhydramine"), ("promethazine", "promethazine"), ("cetirizine", "cetirizine"),
    ("mirtazapine", "mirtazapine"), ("sertraline", "sertraline"), ("amitriptyline", "amitriptyline"),
    ("bupropion", "bupropion"), ("haloperidol", "haloperidol"), ("quetiapine", "quetiapine"),
    ("pramipexole", "pramipexol"), ("ropinirole", "ropinirol"), ("rotigotine", "rotigotine"),
    ("levodopa", "levodopa"), ("gabapentin", "gabapentine"), ("pregabalin", "pregabaline"),
    ("ferrous fumarate", "ferrofumaraat"), ("ferric carboxymaltose", "ferricarboxymaltose"),
    ("oxycodone", "oxycodon"), ("temazepam", "temazepam"), ("clonazepam", "clonazepam"),
)  # fmt: skip
DIAGNOSES = _entries(
    ("restless legs", "rusteloze benen"), ("maintenance dialysis", "chronische dialyse"),
    ("chronic kidney disease stage 4", "chronische nierschade stadium 4"), ("haemochromatosis", "hemochromatose"),
    ("rheumatoid arthritis", "reumatoïde artritis"), ("coeliac disease", "coeliakie"),
    ("insomnia", "slapeloosheid"), ("compulsive gambling", "gokverslaving"), ("sleep apnoea", "slaapapneu"),
    ("COPD", "COPD"), ("heart failure", "hartfalen"), ("Parkinson disease", "ziekte van Parkinson"),
    ("palliative care", "palliatieve zorg"),
)  # fmt: skip

assert set(ORDERS) <= set(MEDICINES) and set(DIAGNOSES) <= set(PROBLEMS)


def drafts_of(names: Iterable[str], patient_id: str, day: date) -> list[Json]:
    """Draft orders of these medicines."""
    story = PatientStory(day, patient_id)
    for name in names:
        story.drafting(name)
    return story.drafts


def condition_of(name: str, patient_id: str, day: date) -> Json:
    """A diagnosis that is added on the day."""
    story = PatientStory(day, patient_id).problem(name, days_ago=0)
    return {**story.resources[-1], "id": f"added-{name.replace(' ', '-').lower()}"}


def admission(patient_id: str, day: date) -> Json:
    """The stay in hospital that begins or ends on the day."""
    story = PatientStory(day, patient_id).visiting("IMP")
    return {**story.resources[-1], "id": "admission", "period": {"start": day.isoformat()}}


def medicine_name(ingredient: str, knowledge: Knowledge, language: str) -> str:
    """An ingredient as the language calls it."""
    table = knowledge.document["valuesets"]["medications"][ingredient]
    return str(table["dutch" if language == "nl" else "english"])
