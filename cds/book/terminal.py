"""Pages on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from cds.book.pages import Page, Section, Table


def print_page(page: Page, console: Console) -> None:
    """Prints a page."""
    console.print(Text(page.title, style="bold"))
    for paragraph in page.paragraphs:
        console.print(Text(paragraph))
    for section in page.sections:
        for part in _parts(section):
            console.print(part)


def _parts(section: Section) -> Iterator[RenderableType]:
    if not (section.paragraphs or section.points or section.outline or (section.table and section.table.rows)):
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


def _grid(table: Table) -> Grid:
    grid = Grid(box=None, show_header=any(table.headings), header_style="dim", pad_edge=False)
    for heading in table.headings:
        grid.add_column(heading, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text("\n".join(cell)) for cell in row))
    return grid
