"""Depression and insomnia that are new, and a recent score of depression."""

from __future__ import annotations

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook, days_since, within
from rules.derive.series import newest_within, problems, suspected
from rules.findings import Findings

_NEW = ((facts.depression_new, "depression"), (facts.insomnia_new, "insomnia"))


def derive(book: FactBook, findings: Findings) -> None:
    """New is what was first recorded within the window (clinical corrections 8.3)."""
    for fact, concept in _NEW:
        _first_recorded(book, findings, fact, concept)
    score = newest_within(findings, "phq-9", book.date, book.days("mood.window"))
    if score is not None:
        book.measure_result(facts.phq9, score)


def _first_recorded(book: FactBook, findings: Findings, fact: Statement, concept: str) -> None:
    """An older entry settles that it is not new; one whose date leaves that open leaves it unknown."""
    window = book.days("mood.window")
    dated = [(problem.recorded or problem.onset, problem) for problem in problems(findings, concept)]
    older = [p for span, p in dated if span is not None and days_since(span, book.date)[0] > window]
    new = [p for span, p in dated if within(span, book.date, window)]
    if older:
        book.say(fact, "no", older)
    else:
        unclear = [p for _, p in dated if p not in new]
        book.state(fact, () if unclear else new, (*unclear, *suspected(findings, concept)))
