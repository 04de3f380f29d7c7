"""HTML pages: every text is escaped, outlines become nested lists."""

from __future__ import annotations

from cds.book.html import html_page
from cds.book.markdown import markdown
from cds.book.pages import Card, Code, Fold, Link, Page, Section, Table

NASTY = '<script>alert("1 & 2")</script>'
SAFE = "&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;"


def page(*sections: Section) -> Page:
    return Page("A page", (), sections)


def test_every_text_is_escaped() -> None:
    """Whatever part of the page it stands in."""
    card = Card(NASTY, NASTY, (NASTY,), (NASTY,), (NASTY,), NASTY, "en")
    table = Table((NASTY,), (((NASTY, Code(NASTY), Link(NASTY, "other")),),))
    whole = Page(
        NASTY,
        (NASTY,),
        (
            Section(NASTY, (NASTY,), (NASTY,), ((0, NASTY),), table, card, (Fold(NASTY, NASTY),), (NASTY,)),
            Section("Folded", folds=(Fold(NASTY, NASTY, table),)),
        ),
    )
    html = html_page("name", whole)
    assert "<script" not in html and html.count(SAFE) > 20
    text = markdown(whole).split("\n")
    fence = text.index("```")
    assert not any("<script" in line.replace(f"`{NASTY}`", "") for line in text[:fence] + text[fence + 3 :])


def test_a_text_that_holds_a_fence_cannot_leave_it() -> None:
    """The fence of Markdown is longer than any run of backquotes in the text."""
    assert "\n````\nSay ```\n````\n" in markdown(page(Section("S", folds=(Fold("F", "Say ```"),))))


def test_an_outline_is_a_list_of_lists() -> None:
    """What stands deeper stands inside of what it belongs to."""
    html = html_page("name", page(Section("S", outline=((0, "a"), (1, "b"), (2, "c"), (0, "d")))))
    lists = html.split("</h2>")[1].split("</section>")[0].replace("\n", "")
    assert lists == "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"


def test_a_link_leads_to_the_page_of_its_own_format() -> None:
    """HTML to HTML, Markdown to Markdown, and out of the book as it stands."""
    linked = page(Section("S", (Link("one", "IRON-01"), Link("two", "https://example.org/a"))))
    assert '<a href="IRON-01.html">one</a>' in html_page("n", linked)
    assert "[one](IRON-01.md)" in markdown(linked) and "[two](https://example.org/a)" in markdown(linked)
