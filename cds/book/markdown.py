"""Pages as GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cds.book.pages import Code, Page, Section, Table

# what Markdown would read as markup; a `<` starts HTML only before a letter or a slash
_MARKUP = re.compile(r"([\\`*_\[\]|])|<(?=[A-Za-z/!])")


def markdown(page: Page) -> str:
    """The page as one document."""
    blocks = [f"# {_text(page.title)}", *(_text(paragraph) for paragraph in page.paragraphs)]
    for section in page.sections:
        blocks += _section(section)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {_text(section.title)}"
    yield from (_text(paragraph) for paragraph in section.paragraphs)
    if section.outline:
        yield "\n".join(f"{'  ' * depth}- {_text(line)}" for depth, line in section.outline)
    if section.points:
        yield "\n".join(f"- {_text(point)}" for point in section.points)
    if section.table is not None:
        yield _table(section.table)


def _table(table: Table) -> str:
    lines = [f"| {' | '.join(map(_text, table.headings))} |", f"|{' --- |' * len(table.headings)}"]
    lines += [f"| {' | '.join('<br>'.join(map(_text, cell)) for cell in row)} |" for row in table.rows]
    return "\n".join(lines)


def _text(text: str) -> str:
    if isinstance(text, Code) and text and "`" not in text:
        return f"`{text.replace('|', chr(92) + '|')}`"
    return _MARKUP.sub(lambda found: f"\\{found[1]}" if found[1] else "&lt;", text)
