"""Conditions that are facts as they stand on the problem list."""

from __future__ import annotations

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook
from rules.derive.series import problems, suspected
from rules.findings import Findings

HISTORIES = (facts.impulse_control_history,)
LISTED = tuple(
    fact for fact in vars(facts.conditions).values() if isinstance(fact, Statement) and fact not in HISTORIES
)


def derive(book: FactBook, findings: Findings) -> None:
    """Yes while it is active, a history where it is over; a suspicion leaves it unknown."""
    for fact in LISTED:
        book.state(fact, problems(findings, *_tables(fact)), suspected(findings, *_tables(fact)))
    for fact in HISTORIES:
        book.state(fact, [p for p in problems(findings, *_tables(fact), past=True) if not p.active])


def _tables(fact: Statement) -> list[str]:
    return [read.removeprefix("conditions/") for read in fact.reads]
