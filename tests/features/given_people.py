"""Who the patient is."""

from __future__ import annotations

from datetime import date, timedelta

from pytest_bdd import given, parsers

from cds.testing.patients import PatientStory
from tests.features.words import add_problem

DAY = date(2026, 11, 21)
GENDERS = {"woman": "female", "man": "male", "person": None}


@given(
    parsers.re(
        r"a (?P<who>woman|man|person) of (?P<years>\d+) years "
        r"(?P<legs>with restless legs|without restless legs|in whom restless legs is (?:only suspected|in remission))"
        r"(?: recorded (?P<days>\d+) days ago)?"
    ),
    target_fixture="story",
)
def adult(who: str, years: str, legs: str, days: str | None) -> PatientStory:
    story = PatientStory(DAY).person(int(years), GENDERS[who])
    if legs.startswith("without"):
        return story
    clinical = "remission" if legs.endswith("remission") else "active"
    verification = "provisional" if legs.endswith("suspected") else "confirmed"
    return story.problem("restless legs", int(days) if days else 2000, clinical, verification)


@given(parsers.re(r"a child of (?P<years>\d+) years? with restless legs"), target_fixture="story")
def child(years: str) -> PatientStory:
    return PatientStory(DAY).person(int(years)).problem("restless legs")


@given("an adult with restless legs", target_fixture="story")
def somebody() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs")


@given("an adult without restless legs", target_fixture="story")
def nobody() -> PatientStory:
    return PatientStory(DAY).person(45, "male")


@given(parsers.re(r"an adult with restless legs recorded (?P<days>\d+) days ago"), target_fixture="story")
def newly(days: str) -> PatientStory:
    return PatientStory(DAY).person(50, "male").problem("restless legs", int(days))


@given(
    parsers.parse("an adult with restless legs recorded {days:d} days ago, with symptoms since {since:d} days"),
    target_fixture="story",
)
def newly_known(days: int, since: int) -> PatientStory:
    story = PatientStory(DAY).person(50, "male").problem("restless legs", days)
    story.resources[-1]["onsetDateTime"] = (DAY - timedelta(days=since)).isoformat()
    return story


@given("an adult with restless legs recorded without a date", target_fixture="story")
def undated() -> PatientStory:
    story = PatientStory(DAY).person(50, "male").problem("restless legs")
    del story.resources[-1]["recordedDate"]
    return story


@given("an adult with restless legs written in words, without a code", target_fixture="story")
def in_words() -> PatientStory:
    story = PatientStory(DAY).person(45, "male").problem("restless legs")
    story.resources[-1]["code"] = {"text": "Restless legs"}
    return story


@given("an adult with restless legs written in words, under ICPC N04", target_fixture="story")
def in_words_under_a_code() -> PatientStory:
    story = PatientStory(DAY).person(45, "male").problem("restless legs")
    coding = {"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "N04", "display": "Rusteloze benen"}
    story.resources[-1]["code"] = {"coding": [coding]}
    return story


@given("an adult in whom restless legs is only suspected", target_fixture="story")
def only_suspected() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs", verification="provisional")


@given("an adult in whom restless legs is in remission", target_fixture="story")
def in_remission() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs", clinical="remission")


@given("an adult in whom restless legs was refuted", target_fixture="story")
def refuted_legs() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs", verification="refuted")


@given("an adult with restless legs without a word on how sure that is", target_fixture="story")
def unverified() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs", verification=None)


@given("an adult whose mother has restless legs", target_fixture="story")
def family() -> PatientStory:
    story = PatientStory(DAY).person(45, "male").problem("restless legs")
    story.resources[-1]["code"] = {"text": "FH: restless legs (mother)"}
    return story


@given(
    parsers.parse("a person with restless legs of whom only the birth year {year:d} is known"), target_fixture="story"
)
def birth_year(year: int) -> PatientStory:
    return PatientStory(DAY).person(born=str(year), gender="male").problem("restless legs")


@given(
    parsers.re(r"a person with restless legs who turns (?P<years>\d+) (?P<when>today|tomorrow)"), target_fixture="story"
)
def birthday(years: str, when: str) -> PatientStory:
    day = DAY if when == "today" else DAY + timedelta(days=1)
    return PatientStory(DAY).person(born=day.replace(year=day.year - int(years)).isoformat()).problem("restless legs")


@given("restless legs in pregnancy is the recorded diagnosis")
def in_pregnancy(story: PatientStory) -> None:
    story.resources = [r for r in story.resources if r["resourceType"] != "Condition"]
    add_problem(story, "restless legs in pregnancy", 30)


@given("nothing else is recorded")
def nothing_else() -> None:
    """For tables in which most lines add something."""


@given("the birth date is not known")
def no_birth_date(story: PatientStory) -> None:
    story.resources[0].pop("birthDate", None)


@given("the patient has died")
def died(story: PatientStory) -> None:
    story.died()
