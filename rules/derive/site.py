"""What the settings of the site say."""

from __future__ import annotations

from rules import facts
from rules.derive.facts import FactBook
from rules.findings import Findings


def derive(book: FactBook, findings: Findings) -> None:
    """Whose guidance the site follows; no part of the record has to arrive for it."""
    del findings
    book.say(facts.international_guidance, "yes" if book.jurisdiction == "en" else "no")
