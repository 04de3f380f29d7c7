"""The rule book is complete, says the same in both formats, and never passes over what was not measured."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

from cds.book.files import WHOLE, book_files
from cds.book.index import NOT_MEASURED
from cds.book.markdown import markdown
from cds.book.pages import Page, Section
from cds.book.refused import REFUSED
from cds.book.rulebook import INDEX, Sources, book_page, rule_book
from cds.book.rules import HOOKS, SCOPES
from tests.cds.book.books import KNOWLEDGE, MEASURED, RULES, files, pages, sources


class Reader(HTMLParser):
    """What a reader of an HTML page sees, its links and its ids; fails where an element is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1] not in ("style", "title"):
            self.texts.append(data)


def section(page: Page, title: str) -> Section:
    return next(one for one in page.sections if one.title == title)


def words(text: str) -> str:
    """Text without markup and spacing, to compare what is said."""
    return re.sub(r"[\s\\`]+", "", unescape(text).replace("<br>", ""))


def test_every_rule_has_a_page_in_both_formats() -> None:
    """Beside the index, what is refused, the whole book, and nothing else."""
    names = [INDEX, *RULES, REFUSED]
    assert set(files()) == {*(f"{n}.html" for n in names), *(f"{n}.md" for n in names), WHOLE}


@pytest.mark.parametrize("rule", RULES)
def test_a_page_has_all_that_a_clinician_signs_for(rule: str) -> None:
    """Nothing that the rule is made of is left out, and there is a box to sign."""
    page = pages()[rule]
    titles = [one.title for one in page.sections]
    for title in (
        "Evidence", "The rule", "Holds when", "Limits in its conditions and texts", "Facts", "Value sets",
        "Windows and limits behind its facts", "Texts, English", "Texts, Dutch", "Scenarios that specify it",
        "How completely the scenarios specify it", "Properties checked for all patients and settings",
    ):  # fmt: skip
        assert title in titles
    assert page.paragraphs[0] == KNOWLEDGE.rule[rule].recommendation
    assert any(KNOWLEDGE.version in paragraph for paragraph in page.paragraphs)
    assert section(page, "Signature").blanks == ("Name", "Role", "Date", "Signature", "Remarks")


@pytest.mark.parametrize("rule", RULES)
def test_a_page_shows_the_card_in_both_languages(rule: str) -> None:
    """Filled for a made-up patient, with no placeholder left."""
    for title, language in (("Example card, English", "en"), ("Example card, Dutch", "nl")):
        card = section(pages()[rule], title).card
        assert card is not None and card.language == language and card.summary and card.source
        assert "{" not in card.summary + "".join((*card.paragraphs, *card.points, *card.offers))
        assert not any(mark in "".join(card.paragraphs) for mark in ("**", "\\"))


def test_a_line_of_another_card_says_of_which() -> None:
    """IRON-04 is never a card of its own."""
    said = section(pages()["IRON-04"], "Example card, English").paragraphs
    assert "IRON-04 is a line of the card of IRON-03." in said


@pytest.mark.parametrize("rule", RULES)
def test_a_page_holds_its_scenarios_in_full(rule: str) -> None:
    """Each scenario that is tagged with the rule, with what the feature says before it."""
    own = [one for one in sources().scenarios if rule in one.tags]
    text = "\n".join(fold.text for fold in section(pages()[rule], "Scenarios that specify it").folds)
    assert own
    for one in own:
        assert one.text in text and one.background in text
        assert one.text.startswith(("Scenario:", "Scenario Outline:")) and "Then " in one.text + one.background


def test_a_page_holds_the_codes_behind_its_facts() -> None:
    """With display, system and how each was verified; also those behind an assessment."""
    folds = {fold.title.split(" – ")[0]: fold for fold in section(pages()["IRON-03"], "Value sets").folds}
    ferritin = folds["ferritin"].table
    assert ferritin is not None
    code = next(row for row in ferritin.rows if row[0] == ("2276-4",))
    assert code[2] == ("http://loinc.org",) and code[3] == ("primary",) and code[4] != ("",)
    assert {"crp", "chronic-inflammation", "iron-overload"} <= set(folds) and "pramipexole" not in folds
    assert "Also found by name: sepsis" in folds["acute-infection"].text


def test_the_windows_behind_a_rule_are_on_its_page() -> None:
    """How old a ferritin may be decides as much as its limit."""
    table = section(pages()["IRON-03"], "Windows and limits behind its facts").table
    assert table is not None and {"ferritin.window", "crp.inflamed"} <= {row[0][0] for row in table.rows}


def test_sources_come_in_full_with_their_class() -> None:
    """Guideline or design choice: a clinician weighs them differently."""
    table = section(pages()["IRON-03"], "Evidence").table
    assert table is not None
    assert table.rows[0][0] == ("AASM25",) and table.rows[0][2] == ("guideline",)
    assert "J Clin Sleep Med 2025" in table.rows[0][3][0]
    for name, source in KNOWLEDGE.document["evidence"]["evidence"].items():
        assert source["class"], name


def test_what_was_not_measured_is_said() -> None:
    """On each page and on the index; also where the measurements leave out a rule."""
    for page in (page for name, page in pages().items() if name != REFUSED):
        assert sum(one.paragraphs == (NOT_MEASURED,) for one in page.sections) == 2, page.title
    page = book_page(KNOWLEDGE.rule["IRON-05"], replace(sources(), measured=MEASURED))
    assert section(page, "How completely the scenarios specify it").paragraphs == (NOT_MEASURED,)


def test_what_was_measured_is_shown() -> None:
    """What is open and what does not hold cannot be overlooked."""
    measured = rule_book(replace(sources(), measured=MEASURED))
    text = markdown(measured["IRON-03"])
    assert (
        "Not complete: open tests 1, changes that nothing notices 0." in text
        and "| 22 | 24 |" in text
        and "| 78 | 80 |" in text
    )
    assert "No iron with overload" in text and "NO, it does not hold" in text
    other = markdown(measured["IRON-05"])
    assert "No iron with overload" not in other and "Critical is never hidden" in other
    index = markdown(measured[INDEX])
    assert "| 23 of 24 | 80 of 80 |" in index and "| not measured | not measured |" in index


def test_the_index_says_what_holds_for_all_rules() -> None:
    """Every rule by topic, every scope, budget and source."""
    index = pages()[INDEX]
    listed = [row[0][0] for one in index.sections if one.title.startswith("Rules: ") and one.table
              for row in one.table.rows]  # fmt: skip
    assert sorted(listed) == sorted(RULES)
    assert {f"Scope {scope}" for scope in KNOWLEDGE.scopes} <= {one.title for one in index.sections}
    text = markdown(index)
    document = KNOWLEDGE.document
    for source in document["evidence"]["evidence"].values():
        assert words(source["citation"]) in words(text)
    for hook, most in document["policy"]["budget"].items():
        assert f"| {hook} | {most} |" in text
    assert KNOWLEDGE.version in text


def test_hooks_and_scopes_have_their_words() -> None:
    """A new one gets words before it gets into the book."""
    assert set(HOOKS) == set(KNOWLEDGE.document["policy"]["budget"]) and set(SCOPES) == set(KNOWLEDGE.scopes)


@pytest.mark.parametrize("name", [INDEX, *RULES, REFUSED])
def test_both_formats_say_the_same(name: str) -> None:
    """Each text of the HTML is in the Markdown."""
    markdown_words = words(files()[f"{name}.md"])
    body = files()[f"{name}.html"].split("</nav>", 1)[1]
    texts = Reader("<main><article>" + body.split("</body>")[0]).texts
    assert len(texts) > 50
    for text in texts:
        assert words(text) in markdown_words, text


@pytest.mark.parametrize("name", [INDEX, *RULES, REFUSED])
def test_links_lead_somewhere(name: str) -> None:
    """To a file of the book, to a place on the page, or out by https."""
    for found in (
        (Reader(files()[f"{name}.html"]), Reader(files()[WHOLE]))
        if name == INDEX
        else (Reader(files()[f"{name}.html"]),)
    ):
        assert len(set(found.ids)) == len(found.ids)
        for link in found.links:
            if link.startswith("#"):
                assert link[1:] in found.ids, link
            else:
                assert link in files() or link.startswith("https://"), link
    for link in re.findall(r"\]\(([^)]+)\)", files()[f"{name}.md"]):
        assert link in files() or link.startswith("https://"), link


def test_the_whole_book_holds_every_page() -> None:
    """To be printed at once: index and rules in order, linked inside."""
    found = Reader(files()[WHOLE])
    names = [INDEX, *RULES, REFUSED]
    assert [one for one in found.ids if one in names] == names
    assert "#IRON-03" in found.links


def test_the_pages_need_nothing_from_elsewhere() -> None:
    """No script, no style sheet, no image from anywhere."""
    for name, text in files().items():
        if name.endswith(".html"):
            assert not re.search(r"<(script|link|img|iframe)|@import|url\(", text), name


def test_dutch_is_marked_as_dutch() -> None:
    """A screen reader pronounces texts and card in their own language."""
    html = files()["IRON-03.html"]
    assert '<html lang="en">' in html and '<div class="card" lang="nl">' in html
    assert re.search(r'<td lang="nl">Lage ijzervoorraad, onbehandeld</td>', html)


def test_the_same_knowledge_gives_the_same_bytes() -> None:
    """Nothing depends on the clock, the machine or the order of a set."""
    again = Sources(KNOWLEDGE, sources().scenarios, dict(reversed(list(sources().examples.items()))))
    assert book_files(again) == files()
