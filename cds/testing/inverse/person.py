"""Age, sex, death and body mass index."""

from __future__ import annotations

from cds.testing.inverse.unbuildable import Unbuildable
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_GENDERS = {"yes": "male", "no": "female", "unknown": "unknown"}


def build(wanted: Wanted, writer: Writer) -> None:
    """The Patient, at a site; only a patient who did not arrive leaves it open whether somebody has died."""
    writer.story.jurisdiction = "en" if wanted.yes("international_guidance") else "nl"
    if wanted.says("deceased") == "unknown":
        writer.story.missing("patient")
    else:
        writer.story.person(born=_born(wanted), gender=_GENDERS[wanted.says("male")])
        if wanted.yes("deceased"):
            writer.story.died()
    bmi = wanted.between("bmi")
    if bmi is not None:
        writer.result("bmi", bmi, writer.ago(30))


def _born(wanted: Wanted) -> str | None:
    """A birth date, or its year or month where the age may be one of two."""
    age = wanted.days_between("age")
    if age is None:
        return None
    youngest, oldest = age
    day = wanted.day
    if youngest == oldest:
        return f"{day.year - oldest:04}-{day.month:02}-{min(day.day, 28):02}"
    if oldest - youngest > 1:
        raise Unbuildable("age", "a birth date known to the year leaves two ages at most")
    return f"{day.year - oldest:04}"
