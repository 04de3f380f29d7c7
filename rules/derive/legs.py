"""Restless legs on the problem list: confirmed, suspected or past, and since when."""

from __future__ import annotations

from rules import facts
from rules.derive.facts import FactBook, days_since
from rules.derive.series import problems, suspected
from rules.findings import Findings, Problem

CONCEPTS = ("rls", "rls-in-pregnancy")


def derive(book: FactBook, findings: Findings) -> None:
    """A condition recognised by its words alone is a suspicion, never a diagnosis."""
    confirmed = [problem for problem in problems(findings, *CONCEPTS) if not problem.by_text]
    doubtful = [*suspected(findings, *CONCEPTS), *(p for p in problems(findings, *CONCEPTS) if p.by_text)]
    past = [p for p in problems(findings, *CONCEPTS, past=True) if not p.active]
    book.state(facts.rls, confirmed)
    book.state(facts.rls_suspected, () if confirmed else doubtful)
    book.state(facts.rls_history, () if confirmed or doubtful else past)
    _first_recorded(book, confirmed)


def _first_recorded(book: FactBook, confirmed: list[Problem]) -> None:
    """When it was recorded, not when it was first felt; the onset only stands in where nothing else is said."""
    spans = [(problem.recorded or problem.onset, problem) for problem in confirmed]
    dated = [(span, problem) for span, problem in spans if span is not None]
    if not dated or len(dated) < len(confirmed):
        return
    first, problem = min(dated, key=lambda found: (found[0], found[1].origin.resource))
    fewest, most = days_since(first, book.date)
    if most >= 0:
        book.measure_between(facts.rls_recorded, max(fewest, 0), most, (problem,))
        book.drawn[facts.rls_recorded.name] = first
