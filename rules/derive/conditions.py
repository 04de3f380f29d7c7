"""Conditions that are facts as they stand on the problem list."""

from __future__ import annotations

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook
from rules.derive.series import problems, suspected
from rules.findings import Findings

HISTORIES = (facts.impulse_control_history,)
EVER = (facts.substance_use_disorder,)
LISTED = tuple(
    fact for fact in vars(facts.conditions).values() if isinstance(fact, Statement) and fact not in (*HISTORIES, *EVER)
)


def derive(book: FactBook, findings: Findings) -> None:
    """Yes while it is active, a history where it is over, some in both cases; a suspicion leaves it unknown."""
    for fact in LISTED:
        book.state(fact, problems(findings, *_tables(fact)), suspected(findings, *_tables(fact)))
    for fact in HISTORIES:
        book.state(fact, [p for p in problems(findings, *_tables(fact), past=True) if not p.active])

    for fact in EVER:
        book.state(fact, problems(findings, *_tables(fact), past=True), suspected(findings, *_tables(fact)))


def _tables(fact: Statement) -> list[str]:
    return [read.removeprefix("conditions/") for read in fact.reads]
