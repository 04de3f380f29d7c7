"""The model of a page: sections of text, lists and tables, with no word about how it is printed."""

from __future__ import annotations

from dataclasses import dataclass


class Code(str):
    """A text that is a name or a code, and is printed as such."""


class Link(str):
    """A text that leads somewhere: to another page by its name, or to an address of the web."""

    to: str

    def __new__(cls, text: str, to: str) -> Link:
        link = super().__new__(cls, text)
        link.to = to
        return link

    @property
    def outside(self) -> bool:
        """Whether it leads out of these pages."""
        return self.to.startswith(("https://", "http://"))


@dataclass(frozen=True)
class Table:
    """Rows of cells under headings; the lines of a cell are its parts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True)
class Fold:
    """What is long and may be folded away: a title, and a text as it stands or a table."""

    title: str
    text: str = ""
    table: Table | None = None


@dataclass(frozen=True)
class Card:
    """A card as a clinician sees it: how urgent, its sentence, paragraphs and points, what it offers, its source."""

    indicator: str
    summary: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    offers: tuple[str, ...]
    source: str
    language: str


@dataclass(frozen=True)
class Section:
    """A titled part of a page.

    Paragraphs, then an outline of lines with their depth, points, a table, a card, what may be folded away, and
    blanks to fill in by hand. `language` is that of the cells of its table; everything else is English.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    outline: tuple[tuple[int, str], ...] = ()
    table: Table | None = None
    card: Card | None = None
    folds: tuple[Fold, ...] = ()
    blanks: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Page:
    """A titled page."""

    title: str
    paragraphs: tuple[str, ...]
    sections: tuple[Section, ...]
