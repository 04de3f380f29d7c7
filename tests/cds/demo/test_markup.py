"""HTML is escaped where text enters it, and Markdown becomes none of its own."""

from __future__ import annotations

from cds.demo.markdown import html_of
from cds.demo.markup import Html, element, together

ATTACK = '<img src=x onerror=alert(1)>"'


def test_text_is_escaped_and_markup_is_not_escaped_twice() -> None:
    assert element("p", ATTACK) == "<p>&lt;img src=x onerror=alert(1)&gt;&quot;</p>"
    assert element("p", element("b", "a & b")) == "<p><b>a &amp; b</b></p>"
    assert together(["<", [Html("<br>"), None]]) == "&lt;<br>"


def test_attributes_are_escaped_and_left_out_where_they_say_nothing() -> None:
    made = element("a", "x", href=ATTACK, class_="c", data_rule="R", hidden=True, lang=None, disabled=False, rows=2.0)
    assert made == ('<a href="&lt;img src=x onerror=alert(1)&gt;&quot;" class="c" data-rule="R" hidden rows="2">x</a>')


def test_void_elements_have_no_end() -> None:
    assert element("input", id="x") == '<input id="x">'


def test_details_become_html_without_becoming_markup_of_their_own() -> None:
    assert html_of("**Why:** *x*\n\n- one\n- two") == (
        "<p><strong>Why:</strong> <em>x</em></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
    )
    assert "<table>" in html_of("| a | b |\n| - | - |\n| 1 | 2 |")
    for attack in ("<script>alert(1)</script>", ATTACK, "[x](javascript:alert(1))", "![x](https://x)"):
        rendered = html_of(attack)
        assert "<script" not in rendered
        assert "<img" not in rendered
        assert 'href="javascript' not in rendered
