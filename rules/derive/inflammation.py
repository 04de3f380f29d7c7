"""What may raise a ferritin: infection near it, chronic inflammatory disease."""

from __future__ import annotations

from rules import facts
from rules.derive.facts import FactBook, days_since
from rules.derive.iron import newest_ferritin
from rules.derive.series import problems, suspected
from rules.findings import Findings, Problem, Result


def derive(book: FactBook, findings: Findings) -> None:
    """Infection counts when it began or was active within the window before the ferritin."""
    ferritin = newest_ferritin(book, findings)
    infections = problems(findings, "acute-infection", "bacteraemia-sepsis", past=True)
    window = book.days("infection.window")
    near = [] if ferritin is None else [p for p in infections if _before(p, ferritin, window)]
    undated = [] if ferritin is None else [p for p in infections if p.active and p.onset is None and p.recorded is None]
    if near or undated or not book.complete(facts.infection_recent.name):
        book.state(facts.infection_recent, near, undated)
    else:
        # a clean problem list does not exclude a fever that nobody coded; C-reactive protein would
        book.say(facts.infection_recent, "no" if "crp_max" in book.values else "unknown")
        if facts.crp.name in book.origins:
            book.origins[facts.infection_recent.name] = book.origins[facts.crp.name]
    _now(book, findings)
    chronic = ("chronic-inflammation", "cancer")
    book.state(facts.chronic_inflammation, problems(findings, *chronic), suspected(findings, *chronic))


def _now(book: FactBook, findings: Findings) -> None:
    """Active, and begun within the window; when it was recorded stands in only where no beginning is said."""
    window = book.days("infection.window")
    begun = [(p, p.onset or p.recorded) for p in problems(findings, "acute-infection")]
    current = [p for p, span in begun if span is not None and 0 <= days_since(span, book.date)[1] <= window]
    unclear = [*(p for p, span in begun if span is None), *suspected(findings, "acute-infection")]
    book.state(facts.infection_now, current, unclear)


def _before(problem: Problem, ferritin: Result, window: int) -> bool:
    span = problem.onset or problem.recorded
    return span is not None and 0 <= (ferritin.drawn.last - span.first).days <= window
