"""Restless legs on the problem list: confirmed, suspected or past, and since when."""

from __future__ import annotations

from rules import facts
from rules.derive.facts import FactBook, days_since
from rules.derive.series import problems, suspected
from rules.findings import Findings, Problem

CONCEPTS = ("rls", "rls-in-pregnancy")
_MONTH = 31  # days that a month has at most


def derive(book: FactBook, findings: Findings) -> None:
    """A condition recognised by its words alone, or recorded as a complaint, is a suspicion, never a diagnosis."""
    listed = problems(findings, *CONCEPTS)
    confirmed = [problem for problem in listed if not (problem.by_text or problem.complaint)]
    doubtful = [*suspected(findings, *CONCEPTS), *(p for p in listed if p.by_text or p.complaint)]
    past = [p for p in problems(findings, *CONCEPTS, past=True) if not p.active]
    book.state(facts.rls, confirmed)
    book.state(facts.rls_suspected, () if confirmed else doubtful)
    book.state(facts.rls_history, () if confirmed or doubtful else past)
    unverified = confirmed if all(problem.unverified for problem in confirmed) else []
    book.state(facts.rls_unverified, unverified)
    _first_recorded(book, confirmed)
    _onset(book, confirmed)


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


def _onset(book: FactBook, confirmed: list[Problem]) -> None:
    """When it was first felt, only where that is said to the month; when it was recorded is something else (B26)."""
    felt = [(problem.onset, problem) for problem in confirmed if problem.onset is not None]
    precise = [(span, problem) for span, problem in felt if (span.last - span.first).days <= _MONTH]
    if not precise or len(precise) < len(felt):
        return
    first, problem = min(precise, key=lambda found: (found[0], found[1].origin.resource))
    fewest, most = days_since(first, book.date)
    if most >= 0:
        book.measure_between(facts.rls_onset, max(fewest, 0), most, (problem,))
        book.drawn[facts.rls_onset.name] = first
