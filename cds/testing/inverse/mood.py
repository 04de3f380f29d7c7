"""Mood and sleep as far as they are new, and a score of depression."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_SCORED = 10  # days ago


def build(wanted: Wanted, writer: Writer) -> None:
    """A first entry within the window; an undated one, or a suspicion, where it shall stay unknown."""
    for name, concept in (("depression_new", "depression"), ("insomnia_new", "insomnia")):
        if wanted.yes(name):
            writer.problem(concept, recorded=writer.ago(min(_SCORED, wanted.days("mood.window"))))
        elif wanted.says(name) == "unknown" and wanted.yes(concept):
            writer.problem(concept)
        elif wanted.unclear(name) and not wanted.unclear(concept):
            writer.suspicion(concept)
    score = wanted.between("phq9")
    if score is not None:
        days = min(_SCORED, wanted.days("mood.window"))
        writer.result("phq9", score, writer.ago(days), analyte="phq-9")
