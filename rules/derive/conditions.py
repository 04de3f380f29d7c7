"""Conditions that are facts as they stand on the problem list."""

from __future__ import annotations

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook
from rules.derive.series import problems, suspected
from rules.findings import Findings

LISTED = tuple(fact for fact in vars(facts.conditions).values() if isinstance(fact, Statement))


def derive(book: FactBook, findings: Findings) -> None:
    """Yes while it is active; a suspicion leaves it unknown."""
    for fact in LISTED:
        tables = [read.removeprefix("conditions/") for read in fact.reads]
        book.state(fact, problems(findings, *tables), suspected(findings, *tables))
