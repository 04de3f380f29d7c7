"""Age, sex and death."""

from __future__ import annotations

from datetime import date

from rules import facts
from rules.derive.facts import FactBook
from rules.derive.series import newest_first
from rules.findings import Findings, Patient


def derive(book: FactBook, findings: Findings) -> None:
    """Facts about the person. A partial birth date makes an interval; the youngest age decides who is a child."""
    patient = findings.patient
    _identity(book, patient)
    if patient is not None and patient.born is not None and patient.born.first <= book.date:
        youngest = years(patient.born.last, book.date)
        book.measure_between(facts.age, youngest, years(patient.born.first, book.date), (patient,))
        for fact, limit in ((facts.child, "age.adult"), (facts.infant, "age.infant")):
            book.say(fact, "yes" if youngest < book.thresholds[limit] else "no", (patient,))
        oldest = years(patient.born.first, book.date)
        above = oldest > book.thresholds["deficiency.endoscopy.age"]
        book.say(facts.endoscopy_age, "yes" if above else "no", (patient,))
    else:
        book.say(facts.endoscopy_age, "unknown")
        book.say(facts.child, "unknown")
        book.say(facts.infant, "unknown")
    weight = newest_first(findings, "bmi")
    if weight:
        book.measure_result(facts.bmi, weight[0])


def years(born: date, day: date) -> int:
    """Whole years of age on a day; a birthday counts from the day itself."""
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    return max(day.year - born.year - (0 if had_birthday else 1), 0)


def _identity(book: FactBook, patient: Patient | None) -> None:
    if patient is None:
        book.say(facts.deceased, "unknown")
        book.say(facts.male, "unknown")
        return
    book.say(facts.deceased, "yes" if patient.deceased else "no", (patient,))
    book.say(facts.male, "unknown" if patient.male is None else "yes" if patient.male else "no", (patient,))
