"""Pages as HTML that stands alone: no script, nothing from elsewhere. Every text is escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib import resources

from cds.book.pages import Card, Code, Fold, Link, Page, Section, Table


def html_page(name: str, page: Page) -> str:
    """One page as a document of its own; other pages lie beside it."""
    return _document(page.title, _article(name, page, frozenset()))


def html_book(title: str, pages: Mapping[str, Page]) -> str:
    """All pages as one document, to be printed at once."""
    names = frozenset(pages)
    return _document(title, "".join(_article(name, page, names) for name, page in pages.items()))


def html_article(name: str, page: Page) -> str:
    """One page as a part of another document, which has a style sheet of its own."""
    return _article(name, page, frozenset())


def _document(title: str, body: str) -> str:
    style = (resources.files("cds.book") / "book.css").read_text("utf-8")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n"
        "</body>\n</html>\n"
    )


def _article(name: str, page: Page, inside: frozenset[str]) -> str:
    """A page; `inside` are the pages of the same document, which links lead to."""
    write = _Writer(name, inside)
    paragraphs = "".join(f"<p>{write.text(paragraph)}</p>\n" for paragraph in page.paragraphs)
    sections = "".join(map(write.section, page.sections))
    head = f"<header>\n<h1>{write.text(page.title)}</h1>\n{paragraphs}</header>\n"
    return f'<article id="{escape(name)}">\n{head}{write.contents(page.sections)}{sections}</article>\n'


class _Writer:
    """Writes the parts of one page."""

    def __init__(self, name: str, inside: frozenset[str]) -> None:
        self._name = name
        self._inside = inside

    def contents(self, sections: Iterable[Section]) -> str:
        """The titles of the page, to go there."""
        lines = "".join(f'<li><a href="#{self._id(one)}">{escape(one.title)}</a></li>\n' for one in sections)
        return f'<nav aria-label="Contents">\n<ul>\n{lines}</ul>\n</nav>\n'

    def section(self, section: Section) -> str:
        return "".join([f'<section aria-labelledby="{self._id(section)}">\n', *self._parts(section), "</section>\n"])

    def text(self, text: str) -> str:
        plain = escape(text)
        if isinstance(text, Code) and text:
            return f"<code>{plain}</code>"
        if not isinstance(text, Link):
            return plain
        if text.outside:
            return f'<a href="{escape(text.to)}" rel="noreferrer">{plain}</a>'
        place = f"#{text.to}" if text.to in self._inside else f"{text.to}.html"
        return f'<a href="{escape(place)}">{plain}</a>'

    def _id(self, section: Section) -> str:
        return escape(f"{self._name}-{re.sub(r'[^a-z0-9]+', '-', section.title.lower()).strip('-')}")

    def _parts(self, section: Section) -> Iterator[str]:
        yield f'<h2 id="{self._id(section)}">{escape(section.title)}</h2>\n'
        yield from (f"<p>{self.text(paragraph)}</p>\n" for paragraph in section.paragraphs)
        if section.outline:
            yield self._outline(section.outline)
        if section.points:
            yield self._list(section.points)
        if section.table is not None:
            yield self._table(section.table, section.title, section.language)
        if section.card is not None:
            yield self._card(section.card)
        yield from map(self._fold, section.folds)
        if section.blanks:
            yield self._blanks(section.blanks)

    def _outline(self, lines: tuple[tuple[int, str], ...]) -> str:
        """Lists in lists: a line that is followed by a deeper one holds the list of those."""
        written, depth = ["<ul>"], 0
        for number, (at, text) in enumerate(lines):
            if at > depth:
                written.append("<ul>")
            elif number:
                written.append("</li>" + "</ul></li>" * (depth - at))
            written.append(f"<li>{self.text(text)}")
            depth = at
        return "\n".join([*written, "</li>" + "</ul></li>" * depth + "</ul>\n"])

    def _list(self, points: Iterable[str]) -> str:
        return "<ul>\n" + "".join(f"<li>{self.text(point)}</li>\n" for point in points) + "</ul>\n"

    def _table(self, table: Table, title: str, language: str = "en") -> str:
        """Without headings a row is named by its first cell."""
        headed = any(table.headings)
        head = "".join(f'<th scope="col">{self.text(heading)}</th>' for heading in table.headings)
        spoken = "" if language == "en" else f' lang="{language}"'
        rows = "".join(self._row(row, headed, spoken) for row in table.rows)
        caption = f"<caption>{escape(title)}</caption>\n"
        above = f"<thead><tr>{head}</tr></thead>\n" if headed else ""
        return f"<table>\n{caption}{above}<tbody>\n{rows}</tbody>\n</table>\n"

    def _row(self, row: tuple[tuple[str, ...], ...], headed: bool, spoken: str) -> str:
        first, *others = ("<br>".join(map(self.text, cell)) for cell in row)
        tag = "td" if headed else 'th scope="row"'
        cells = "".join(f"<td{spoken}>{cell}</td>" for cell in others)
        return f"<tr><{tag}>{first}</{tag.split()[0]}>{cells}</tr>\n"

    def _card(self, card: Card) -> str:
        paragraphs = "".join(f"<p>{self.text(paragraph)}</p>\n" for paragraph in card.paragraphs)
        points = self._list(card.points) if card.points else ""
        offers = "".join(f"<li>{self.text(offer)}</li>\n" for offer in card.offers)
        return (
            f'<div class="card" lang="{card.language}">\n<p class="indicator">{self.text(card.indicator)}</p>\n'
            f'<p class="summary">{self.text(card.summary)}</p>\n{paragraphs}{points}'
            + (f'<ul class="offers">\n{offers}</ul>\n' if offers else "")
            + f'<p class="source">{self.text(card.source)}</p>\n</div>\n'
        )

    def _fold(self, fold: Fold) -> str:
        table = self._table(fold.table, fold.title) if fold.table is not None and fold.table.rows else ""
        text = ""
        if fold.text:
            text = f"<pre>{escape(fold.text)}</pre>\n" if fold.table is None else f"<p>{self.text(fold.text)}</p>\n"
        return f"<details>\n<summary>{self.text(fold.title)}</summary>\n{table}{text}</details>\n"

    def _blanks(self, blanks: Iterable[str]) -> str:
        lines = "".join(f"<div><dt>{self.text(blank)}</dt><dd></dd></div>\n" for blank in blanks)
        return f'<dl class="blanks">\n{lines}</dl>\n'
