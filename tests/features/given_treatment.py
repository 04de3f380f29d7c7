"""What is recorded about the treatment of restless legs, and since when somebody has it."""

from __future__ import annotations

from datetime import timedelta

from pytest_bdd import given, parsers, then

from cds.testing.decisions import Told
from cds.testing.patients import PatientStory
from tests.features.words import add_medicine, add_problem

PRECISION = {"day": 10, "month": 7, "year": 4}  # characters of a date


@given(parsers.re(r"the legs became restless (?P<days>\d+) days ago(?:, known to the (?P<precision>month|year))?"))
def onset(story: PatientStory, days: str, precision: str | None) -> None:
    began = (story.day - timedelta(days=int(days))).isoformat()
    legs = next(r for r in story.resources if r["resourceType"] == "Condition")
    legs["onsetDateTime"] = began[: PRECISION[precision or "day"]]


@given(parsers.re(r"(?P<name>[A-Za-z][A-Za-z ]*) on the problem list as a suspicion"))
def suspicion(story: PatientStory, name: str) -> None:
    add_problem(story, name, 2000, verification="provisional")


@given("two classes of RLS medicines and enough iron")
def refractory(story: PatientStory) -> None:
    """In doses that are not too high."""
    story.result("ferritin", 120, 60)
    add_medicine(story, "pramipexole", 100, dose=0.35)
    add_medicine(story, "gabapentin", 100)


@then(parsers.re(r'an? (?P<language>English|Dutch) clinician does not read "(?P<text>[^"]+)"'))
def does_not_read(story: PatientStory, told: Told, language: str, text: str) -> None:
    """In none of the summaries."""
    language = {"English": "en", "Dutch": "nl"}[language]
    read = told.texts(language, "summary")
    assert read, told.explained()
    assert not any(text in summary for summary in read), read
