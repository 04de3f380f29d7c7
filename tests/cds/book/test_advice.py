"""The page "what this service advises" is complete: every rule, with every sentence in both languages."""

from __future__ import annotations

from cds.book.advice import advice_page
from cds.book.markdown import markdown
from rules.compiler import standard_knowledge
from rules.reach import texts_of

KNOWLEDGE = standard_knowledge()
PAGE = advice_page(KNOWLEDGE)


def test_every_rule_has_a_section_with_all_its_texts() -> None:
    sections = {section.title.split()[0]: section for section in PAGE.sections}
    for rule in KNOWLEDGE.rules:
        table = sections[rule.id].table
        assert table is not None
        cells = [[cell[0] for cell in row] for row in table.rows]
        english = dict(texts_of(KNOWLEDGE.document["texts"]["en"], rule.id))
        dutch = dict(texts_of(KNOWLEDGE.document["texts"]["nl"], rule.id))
        assert [row[1] for row in cells] == list(english.values())
        assert [row[2] for row in cells] == [dutch[key] for key in english]


def test_the_hooks_on_which_it_speaks_are_listed_with_their_rules() -> None:
    (table,) = (section.table for section in PAGE.sections if section.title == "Where it speaks")
    assert table is not None
    listed = {row[0][0]: row[3][0].split(", ") for row in table.rows}
    assert listed == {
        hook: [rule.id for rule in KNOWLEDGE.rules if hook in rule.hooks]
        for hook in {hook for rule in KNOWLEDGE.rules for hook in rule.hooks}
    }


def test_it_says_that_a_rule_is_off_or_only_a_line() -> None:
    text = markdown(PAGE)
    assert ("Off until a site turns it on." in text) == any(rule.off_by_default for rule in KNOWLEDGE.rules)
    assert ("Never a card of its own" in text) == any(not rule.alone for rule in KNOWLEDGE.rules)
