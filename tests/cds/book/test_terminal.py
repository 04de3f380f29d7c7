"""A page on a terminal leaves nothing out."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from cds.book.pages import Card, Fold, Page, Section, Table
from cds.book.terminal import print_page


def test_cards_and_folded_parts_are_printed() -> None:
    """What other formats fold away stands there in full."""
    card = Card("Warning", "sentence", ("why",), ("point",), ("order",), "source", "en")
    folds = (Fold("scenarios", "Scenario: one"), Fold("codes", table=Table(("code",), ((("2276-4",),),))))
    console = Console(width=80, record=True, file=StringIO())
    print_page(Page("title", (), (Section("S", card=card, folds=folds),)), console)
    printed = console.export_text()
    for text in ("Warning: sentence", "why", "• point", "☐ order", "source", "scenarios", "Scenario: one", "2276-4"):
        assert text in printed
