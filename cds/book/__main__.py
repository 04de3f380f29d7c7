"""Writes what is generated: `python -m cds.book docs` the pages, `python -m cds.book changelog` the history."""

from __future__ import annotations

import sys
from pathlib import Path

from cds.book.advice import advice_page
from cds.book.changelog import brought_up_to_date, faults, read_history, report, write_history
from cds.book.errors import BookError
from cds.book.facts import facts_page
from cds.book.markdown import markdown
from cds.book.settings import settings_page
from rules.compiler import standard_knowledge

FACTS_PAGE = "what-this-service-reads.md"
ADVICE_PAGE = "what-this-service-advises.md"
SETTINGS_PAGE = "settings.md"
RULES = Path("rules")


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    knowledge = standard_knowledge()
    return {
        FACTS_PAGE: markdown(facts_page(knowledge)), ADVICE_PAGE: markdown(advice_page(knowledge)),
        SETTINGS_PAGE: markdown(settings_page(knowledge)),
    }  # fmt: skip


def write_pages(folder: Path) -> None:
    """Writes each page into a folder."""
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")


def write_changelog(folder: Path) -> None:
    """Brings the history of the knowledge up to date and says what is left to write."""
    knowledge, history = standard_knowledge(), read_history(folder)
    print(report(history, knowledge))
    history = brought_up_to_date(history, knowledge)
    write_history(folder, history)
    for fault in faults(history, knowledge):
        print(f"{folder / 'CHANGELOG.md'}: {fault}")


def main(what: str) -> None:
    """Writes the pages into the folder that is named, or the history of the knowledge."""
    if what == "changelog":
        write_changelog(RULES)
    else:
        write_pages(Path(what))


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except BookError as failure:
        sys.exit(str(failure))
