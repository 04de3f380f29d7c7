"""The page "what this service reads" is complete and as it stands in the documentation."""

from __future__ import annotations

from pathlib import Path

from cds.book.__main__ import FACTS_PAGE, pages
from cds.book.facts import facts_page
from cds.book.pages import Section
from rules.compiler import standard_knowledge
from rules.facts import FACTS

KNOWLEDGE = standard_knowledge()
PAGE = facts_page(KNOWLEDGE)
DOCS = Path(__file__).parents[3] / "docs"


def first_cells(section: Section) -> list[str]:
    return [row[0][0] for row in section.table.rows] if section.table else []


def section(title: str) -> Section:
    return next(one for one in PAGE.sections if one.title == title)


def test_the_page_in_the_documentation_is_the_generated_one() -> None:
    """`make docs` was run after the last change of a declaration."""
    assert (DOCS / FACTS_PAGE).read_text("utf-8") == pages()[FACTS_PAGE]


def test_every_fact_stands_on_it_once() -> None:
    """Nothing is read that the page does not say."""
    topics = [one for one in PAGE.sections if one.table and one.table.headings[0] == "fact"]
    listed = [name for one in topics for name in first_cells(one)]
    assert sorted(listed) == sorted(FACTS)


def test_every_window_has_its_value_and_reference() -> None:
    """A window that a fact names stands in the table of limits, as the knowledge has it."""
    listed = first_cells(section("Windows and limits"))
    assert set(listed) == {name for fact in FACTS.values() for name in fact.windows}


def test_every_read_exists() -> None:
    """A declaration cannot name a table, a class or a place that is not there."""
    sets = KNOWLEDGE.document["valuesets"]
    classes = {name for table in sets["medications"].values() for name in table["classes"]}
    for fact in FACTS.values():
        for read in fact.reads:
            place, table = read.split("/", 1)
            known = {
                "medications": classes, "intolerances": classes, "beside": classes,
                "drafts": classes | {"reason", "other-reason", "emergency", "antipsychotic-against-nausea",
                                     "above-maximum"},
                "orders": {*sets["laboratory"], *sets["procedures"]}, "patient": {"birthDate", "gender", "deceased"},
                "encounter": {"class", "period"},
            }.get(place, sets.get(place, {}))  # fmt: skip
            assert table in known, (fact.name, read)


def test_the_codes_of_a_table_are_on_the_page() -> None:
    """Codes by system, names, and units with the one that counts."""
    ferritin = section_row("ferritin")
    assert any("2276-4" in part for part in ferritin[2]) and ferritin[4][0].startswith("in ug/L")


def section_row(table: str) -> tuple[tuple[str, ...], ...]:
    laboratory = section("Laboratory results, measurements and signs of pregnancy").table
    assert laboratory is not None
    return next(row for row in laboratory.rows if row[0][0] == table)
