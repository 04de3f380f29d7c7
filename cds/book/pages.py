"""The model of a page: sections of text, lists and tables, with no word about how it is printed."""

from __future__ import annotations

from dataclasses import dataclass


class Code(str):
    """A text that is a name or a code, and is printed as such."""


@dataclass(frozen=True)
class Table:
    """Rows of cells under headings; the lines of a cell are its parts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True)
class Section:
    """A titled part of a page: paragraphs, then an outline of lines with their depth, then points, then a table."""

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    outline: tuple[tuple[int, str], ...] = ()
    table: Table | None = None


@dataclass(frozen=True)
class Page:
    """A titled page."""

    title: str
    paragraphs: tuple[str, ...]
    sections: tuple[Section, ...]
