"""Pages as GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cds.book.pages import Card, Code, Fold, Link, Page, Section, Table

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
        yield _points(section.points)
    if section.table is not None:
        yield _table(section.table)
    if section.card is not None:
        yield _quoted(_card(section.card))
    for fold in section.folds:
        yield from _fold(fold)
    if section.blanks:
        yield _table(Table(("", ""), tuple(((blank,), ("",)) for blank in section.blanks)))


def _card(card: Card) -> Iterator[str]:
    yield f"**{_text(card.indicator)}: {_text(card.summary)}**"
    yield from map(_text, card.paragraphs)
    if card.points:
        yield _points(card.points)
    if card.offers:
        yield _points(tuple(f"☐ {offer}" for offer in card.offers))
    yield _text(card.source)


def _quoted(blocks: Iterator[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))


def _fold(fold: Fold) -> Iterator[str]:
    yield f"### {_text(fold.title)}"
    if fold.table is not None and fold.table.rows:
        yield _table(fold.table)
    if fold.text and fold.table is None:
        fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", fold.text) or [""]))
        yield f"{fence}\n{fold.text}\n{fence}"
    elif fold.text:
        yield _text(fold.text)


def _points(points: tuple[str, ...]) -> str:
    return "\n".join(f"- {_text(point)}" for point in points)


def _table(table: Table) -> str:
    lines = [f"| {' | '.join(map(_text, table.headings))} |", f"|{' --- |' * len(table.headings)}"]
    lines += [f"| {' | '.join('<br>'.join(map(_text, cell)) for cell in row)} |" for row in table.rows]
    return "\n".join(lines)


def _text(text: str) -> str:
    if isinstance(text, Code) and text and "`" not in text:
        return f"`{text.replace('|', chr(92) + '|')}`"
    plain = _MARKUP.sub(lambda found: f"\\{found[1]}" if found[1] else "&lt;", text)
    if isinstance(text, Link):
        return f"[{plain}]({text.to if text.outside else f'{text.to}.md'})"
    return plain
