"""Conditions that are facts as they stand on the problem list."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer
from rules.derive.conditions import EVER, HISTORIES, LISTED

_LONG = 2000  # days ago: before everything that a window looks at


def build(wanted: Wanted, writer: Writer) -> None:
    """Active, past, or suspected where it shall stay unknown in a complete problem list."""
    for fact in (*LISTED, *EVER):
        concept = fact.reads[0].removeprefix("conditions/")
        if wanted.says(f"{fact.name}_new") != "no" and wanted.yes(fact.name):
            continue  # written where it is known when it began
        if wanted.unclear(fact.name) and _means_more(fact.name, wanted):
            writer.problem_in_words(concept, verification="provisional")
        elif wanted.unclear(fact.name):
            writer.suspicion(concept)
        elif wanted.yes(fact.name) and _means_more(fact.name, wanted):
            writer.problem_in_words(concept)
        elif wanted.yes(fact.name):
            writer.problem(concept, recorded=writer.ago(_LONG))
    for fact in HISTORIES:
        if wanted.yes(fact.name):
            writer.problem(fact.reads[0].removeprefix("conditions/"), recorded=writer.ago(_LONG), clinical="resolved")


def _means_more(name: str, wanted: Wanted) -> bool:
    """Each code of chronic liver disease is one of chronic inflammation too; its name alone is not."""
    return name == "liver_disease" and not wanted.yes("chronic_inflammation")
