"""The visit that a call is about, and other visits."""

from __future__ import annotations

from datetime import timedelta

from pytest_bdd import given, parsers

from cds.testing.patients import PatientStory

# classes of HL7 v3 ActCode by what a clinician calls them; the last one is of no value set of ours
KINDS = {
    "a hospital stay": "IMP",
    "an acute admission": "ACUTE",
    "a short stay": "SS",
    "an emergency": "EMER",
    "at the outpatient clinic": "AMB",
    "of a kind that is not recorded": None,
    "of a kind that is not listed": "OTHER",
}
KIND = rf"(?P<kind>{'|'.join(KINDS)})"


@given(parsers.re(rf"the visit is {KIND}(?: since (?P<days>\d+) days)?(?P<over>, already closed)?"))
def visit(story: PatientStory, kind: str, days: str | None, over: str | None) -> None:
    story.visiting(KINDS[kind], int(days) if days else None, "finished" if over else "in-progress")


@given(parsers.re(rf"another visit is {KIND}(?: since (?P<days>\d+) days)?(?:, until (?P<end>\d+) days ago)?"))
def other_visit(story: PatientStory, kind: str, days: str | None, end: str | None) -> None:
    """One that the call is not about."""
    about = story.encounter_id
    story.visiting(KINDS[kind], int(days) if days else None).encounter_id = about
    if end is not None:
        until = story.day - timedelta(days=int(end))
        story.resources[-1].setdefault("period", {})["end"] = until.isoformat()


@given("the visit is not in the record")
def unknown_visit(story: PatientStory) -> None:
    story.encounter_id = "elsewhere"
