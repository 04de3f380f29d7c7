"""Card details as HTML: Markdown without raw HTML and without images."""

from __future__ import annotations

from markdown_it import MarkdownIt


def html_of(markdown: str) -> str:
    """The HTML of a card's detail. Raw HTML in it is shown as text; links that run scripts are not made."""
    return str(MarkdownIt("commonmark", {"html": False}).enable("table").disable("image").render(markdown))
