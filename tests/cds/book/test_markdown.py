"""Pages as Markdown: nothing in them is read as markup by accident."""

from __future__ import annotations

from cds.book.markdown import markdown
from cds.book.pages import Code, Page, Section, Table


def test_a_page_as_markdown() -> None:
    """Titles, paragraphs, points and tables; the parts of a cell stand under each other."""
    table = Table(("a", "b"), ((("one",), ("two", "three")),))
    page = Page("Title", ("Text.",), (Section("Part", ("More.",), ("first", "second"), table=table),))
    assert markdown(page) == (
        "# Title\n\nText.\n\n## Part\n\nMore.\n\n- first\n- second\n\n"
        "| a | b |\n| --- | --- |\n| one | two<br>three |\n"
    )


def test_text_is_no_markup() -> None:
    """Signs that Markdown or HTML would read are escaped; comparisons stay readable; names are printed as code."""
    page = Page("a_b", ("<b> *x* | [y] ferritin <30",), (Section("s", table=Table(("h",), (((Code("a_b|c"),),),))),))
    text = markdown(page)
    assert "# a\\_b" in text and "&lt;b> \\*x\\* \\| \\[y\\] ferritin <30" in text and "`a_b\\|c`" in text
