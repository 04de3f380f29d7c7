"""The example card of a rule: what a clinician sees for one made-up patient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt

from cds.book.pages import Card

_INDICATORS = {
    "en": {"info": "Information", "warning": "Warning", "critical": "Critical"},
    "nl": {"info": "Informatie", "warning": "Waarschuwing", "critical": "Kritiek"},
}


@dataclass(frozen=True)
class Example:
    """A patient in words, the hook of the card, the rule that leads it, and the CDS Hooks card by language."""

    words: str
    hook: str
    leading: str
    cards: Mapping[str, Mapping[str, Any]]


def card_of(card: Mapping[str, Any], language: str) -> Card:
    """A CDS Hooks card as part of a page; of the Markdown of its detail the paragraphs and points."""
    *paragraphs, source = _paragraphs(card["detail"])
    return Card(
        _INDICATORS[language][card["indicator"]],
        card["summary"],
        tuple(text for text, point in paragraphs if not point),
        tuple(text for text, point in paragraphs if point),
        tuple(suggestion["label"] for suggestion in card.get("suggestions", ())),
        source[0],
        language,
    )


def _paragraphs(markdown: str) -> list[tuple[str, bool]]:
    """Each paragraph as plain text, and whether it is a point of a list."""
    found, depth = [], 0
    for token in MarkdownIt("commonmark", {"html": False}).parse(markdown):
        if token.type in ("list_item_open", "list_item_close"):
            depth += token.nesting
        elif token.type == "inline":
            found.append(("".join(part.content for part in token.children or ()), depth > 0))
    return found
