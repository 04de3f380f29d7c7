"""The page about refused claims is complete, and no card and no other page repeats one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cds.book.markdown import markdown
from cds.book.pages import Page
from cds.book.refused import REFUSED
from cds.book.rulebook import INDEX
from tests.cds.book.books import KNOWLEDGE, files, pages, sources

CLAIMS = KNOWLEDGE.document["refused"]["claims"]
# codes, names and conditions by which a record is searched: what stands there is recognised, not said
RECOGNISED = frozenset(("Value sets", "Facts", "Scenarios that specify it"))


def repeats(claim: str, text: str) -> list[str]:
    return [pattern for pattern in CLAIMS[claim]["words"] if re.search(pattern, text, re.IGNORECASE)]


def own(claim: str) -> tuple[str, ...]:
    """The rules that may name a claim, to deny it."""
    return tuple(CLAIMS[claim].get("denied_by", ()))


def said(page: Page) -> str:
    """A page without what it only looks for."""
    kept = tuple(replace(one, outline=()) for one in page.sections if one.title not in RECOGNISED)
    return markdown(Page(page.title, page.paragraphs, kept))


def examples() -> Iterator[tuple[str, str]]:
    for rule, example in sources().examples.items():
        for card in example.cards.values():
            suggested = [str(s["label"]) for s in card.get("suggestions", ())]
            yield rule, "\n".join((str(card["summary"]), str(card["detail"]), *suggested))


@pytest.mark.parametrize("claim", CLAIMS)
def test_the_page_gives_claim_reason_and_articles(claim: str) -> None:
    table = pages()[REFUSED].sections[0].table
    assert table is not None
    (row,) = [row for row in table.rows if row[0] == (CLAIMS[claim]["claim"],)]
    assert row[1] == (CLAIMS[claim]["reason"],)
    assert row[2] == (", ".join(CLAIMS[claim]["articles"]),)


def test_the_page_says_which_articles_are_meant() -> None:
    text = markdown(pages()[REFUSED])
    for number, what in KNOWLEDGE.document["refused"]["articles"].items():
        assert f"| {number} | {what} |" in text


def test_the_index_leads_to_the_page_in_both_formats() -> None:
    assert f'href="{REFUSED}.html"' in files()[f"{INDEX}.html"]
    assert f"({REFUSED}.md)" in files()[f"{INDEX}.md"]


@pytest.mark.parametrize("claim", CLAIMS)
def test_no_card_of_the_examples_repeats_a_claim(claim: str) -> None:
    for rule, text in examples():
        assert rule in own(claim) or not repeats(claim, text), (rule, repeats(claim, text))


@pytest.mark.parametrize("claim", CLAIMS)
def test_no_page_of_the_book_repeats_a_claim(claim: str) -> None:
    """But for the one that refuses it, and that of a rule that denies it."""
    for name, page in pages().items():
        if name in (REFUSED, *own(claim)) or (name == INDEX and own(claim)):
            continue
        assert not repeats(claim, said(page)), (name, repeats(claim, said(page)))
