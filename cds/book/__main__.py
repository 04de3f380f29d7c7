"""Writes the generated pages of the documentation: `python -m cds.book docs`."""

from __future__ import annotations

import sys
from pathlib import Path

from cds.book.facts import facts_page
from cds.book.markdown import markdown
from rules.compiler import standard_knowledge

FACTS_PAGE = "what-this-service-reads.md"


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    return {FACTS_PAGE: markdown(facts_page(standard_knowledge()))}


def main(folder: Path) -> None:
    """Writes each page into a folder."""
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
