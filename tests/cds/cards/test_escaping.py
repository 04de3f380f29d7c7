"""Whatever a record says in its own words is text on a card: no markup, no link, no picture, no HTML."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cds.cards.writing import escaped, without_tags
from cds.testing.decisions import decide
from cds.testing.patients import PatientStory
from tests.cds.order_calls import DAY

READER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
NASTY = (
    "<img src=x onerror=alert(1)>", "<b>x</b>", "[x](http://e.example)", "![x](http://e.example)", "**bold**", "_it_",
    "`code`", "| a | b |", "# head", "~~no~~", "<!-- -->", "&lt;b&gt;", "\\<b>", "<http://e.example>", "- x", "1. x",
    "x\n\n# y", "x\n---", "> quote", "<x",
)  # fmt: skip
# what our own texts are made of
OURS = {"paragraph", "text", "strong", "em", "bullet_list", "list_item", "softbreak", "inline"}


def kinds(markdown: str) -> set[str]:
    """The kinds of elements that a reader of Markdown finds."""
    tokens = READER.parse(markdown)
    inner = [child for token in tokens for child in token.children or ()]
    return {token.type.removesuffix("_open").removesuffix("_close") for token in (*tokens, *inner)}


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=12), min_size=1, max_size=4).map(" ".join))
def test_escaped_text_is_nothing_but_text(text: str) -> None:
    assert kinds(f"Reported as “{escaped(text)}”.") <= {"paragraph", "inline", "text", "text_special"}


@pytest.mark.parametrize("nasty", NASTY)
def test_a_unit_cannot_write_markup(nasty: str) -> None:
    for story in (unreadable(nasty), unreadable(nasty).problem("haemochromatosis"), converted(nasty)):
        for language in ("en", "nl"):
            for card in decide(story, language=language).cards:
                assert kinds(card["detail"]) <= OURS | {"text_special"}
                assert "<b" not in card["summary"] and "<i" not in card["summary"] and "<!" not in card["summary"]


@pytest.mark.parametrize("nasty", NASTY)
def test_a_medicine_by_its_name_cannot_write_markup(nasty: str) -> None:
    story = PatientStory(DAY).person(50).problem("restless legs").medicine("mirtazapine")
    for resource in story.resources:
        if resource["resourceType"] == "MedicationRequest":
            resource["medicationCodeableConcept"] = {"text": f"mirtazapine {nasty}"}
    cards = decide(story).cards
    assert "mirtazapine" in repr(cards)
    assert all(kinds(card["detail"]) <= OURS | {"text_special"} for card in cards)


def unreadable(unit: str) -> PatientStory:
    return PatientStory(DAY).person(50).problem("restless legs").result("ferritin", 18, 30, unit=unit)


def converted(text: str) -> PatientStory:
    """A result as text, which is read and shown as it was written."""
    story = PatientStory(DAY).person(50).problem("restless legs").result("ferritin", 18, 30)
    for resource in story.resources:
        if resource["resourceType"] == "Observation":
            del resource["valueQuantity"]
            resource["valueString"] = f"18 ng/ml {text}"
    return story


@given(st.text(alphabet="<>ab/!? 5", max_size=12))
def test_a_summary_holds_no_start_of_a_tag(text: str) -> None:
    found = without_tags(text)
    assert not any(first == "<" and second in "ab/!?" for first, second in pairwise(found))
    assert found.replace("‹", "<") == text
