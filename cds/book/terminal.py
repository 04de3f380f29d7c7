"""Pages on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from cds.book.pages import Card, Page, Section, Table


def print_page(page: Page, console: Console) -> None:
    """Prints a page."""
    console.print(Text(page.title, style="bold"))
    for paragraph in page.paragraphs:
        console.print(Text(paragraph))
    for section in page.sections:
        for part in _parts(section):
            console.print(part)


def _parts(section: Section) -> Iterator[RenderableType]:
    table = section.table is not None and bool(section.table.rows)
    if not (section.paragraphs or section.points or section.outline or table or section.card or section.folds):
        return
    yield Text("")
    yield Text(section.title, style="bold cyan")
    for paragraph in section.paragraphs:
        yield Padding(Text(paragraph, style="dim"), (0, 0, 0, 2))
    for depth, line in section.outline:
        yield Padding(Text(f"• {line}"), (0, 0, 0, 2 + 2 * depth))
    for point in section.points:
        yield Padding(Text(f"• {point}"), (0, 0, 0, 2))
    if section.table is not None and section.table.rows:
        yield Padding(_grid(section.table), (0, 0, 0, 2))
    if section.card is not None:
        yield Padding(Text(_card(section.card)), (0, 0, 0, 2))
    for fold in section.folds:
        yield Padding(Text(fold.title, style="bold"), (1, 0, 0, 2))
        if fold.text:
            yield Padding(Text(fold.text), (0, 0, 0, 4))
        if fold.table is not None:
            yield Padding(_grid(fold.table), (0, 0, 0, 4))


def _card(card: Card) -> str:
    points = (f"• {point}" for point in card.points)
    offers = (f"☐ {offer}" for offer in card.offers)
    return "\n".join((f"{card.indicator}: {card.summary}", *card.paragraphs, *points, *offers, card.source))


def _grid(table: Table) -> Grid:
    grid = Grid(box=None, show_header=any(table.headings), header_style="dim", pad_edge=False)
    for heading in table.headings:
        grid.add_column(heading, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text("\n".join(cell)) for cell in row))
    return grid
