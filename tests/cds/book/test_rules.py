"""The page of a rule says all that the rule is made of."""

from __future__ import annotations

import pytest

from cds.book.conditions import leaf_in_words, outline_of
from cds.book.markdown import markdown
from cds.book.pages import Page, Section
from cds.book.rules import rule_page, rule_rows
from cds.book.scenarios import packaged_scenarios, scenarios_of
from cds.book.valuesets import code_rows
from rules.compiler import standard_knowledge
from rules.conditions import Tree, leaves
from rules.facts import child, ferritin, pregnant, tsat
from rules.reach import texts_of

KNOWLEDGE = standard_knowledge()
LIMITS = KNOWLEDGE.document["thresholds"]
SCENARIOS = packaged_scenarios()


def page(rule: str) -> Page:
    return rule_page(KNOWLEDGE.rule[rule], KNOWLEDGE, SCENARIOS)


def section(rule: str, title: str) -> Section:
    return next(one for one in page(rule).sections if one.title == title)


def test_the_list_has_every_rule_once_with_its_default() -> None:
    """Off and in shadow are what a site makes of a rule; otherwise it is on."""
    rows = {row["id"]: row for row in rule_rows(KNOWLEDGE, off=["IRON-01"], shadow=["TRIG-01"])}
    assert list(rows) == [rule.id for rule in KNOWLEDGE.rules]
    assert (rows["IRON-01"]["default"], rows["TRIG-01"]["default"], rows["IRON-03"]["default"]) == (
        "off",
        "shadow",
        "on",
    )
    assert rows["IRON-03"]["title"] == "Low iron stores, untreated" and rows["IRON-03"]["evidence"][0] == "AASM25"


@pytest.mark.parametrize(
    ("leaf", "said"),
    [
        (ferritin.at_most("ferritin.adult.treat").tree, "ferritin at most 75 µg/L (ferritin.adult.treat)"),
        (tsat.below("tsat.low").tree, "TSAT below 20% (tsat.low)"),
        (tsat.above("tsat.stop").tree, "TSAT above 45% (tsat.stop)"),
        (tsat.at_least("tsat.low").tree, "TSAT at least 20% (tsat.low)"),
        (tsat.known.tree, "TSAT known"),
        (tsat.unknown.tree, "TSAT not known"),
        (child.no.tree, "younger than 18 years at the youngest possible age: no"),
        (pregnant.yes.not_known.tree, "pregnant on the day of evaluation: no or unknown"),
    ],
)
def test_one_test_in_words(leaf: Tree, said: str) -> None:
    """Fact, comparison, limit with its unit and name."""
    assert leaf_in_words(leaf, LIMITS) == said


def test_a_condition_is_an_outline() -> None:
    """What belongs together stands one step further in."""
    tree = (child.no & (tsat.unknown | tsat.below("tsat.low"))).tree
    assert outline_of(tree, LIMITS) == (
        (0, "all of:"), (1, "younger than 18 years at the youngest possible age: no"),
        (1, "one of:"), (2, "TSAT not known"), (2, "TSAT below 20% (tsat.low)"),
    )  # fmt: skip


@pytest.mark.parametrize("rule", [rule.id for rule in KNOWLEDGE.rules])
def test_every_test_of_a_rule_stands_on_its_page(rule: str) -> None:
    """Condition, exceptions, tiers, variants and points: nothing is left out."""
    compiled = KNOWLEDGE.rule[rule]
    trees = [compiled.when, *(e.tree for e in compiled.exemptions), compiled.warning, compiled.critical]
    trees += [named.tree for named in (*compiled.variants, *compiled.points)]
    wanted = {leaf_in_words(leaf, LIMITS) for tree in trees if tree is not None for leaf in leaves(tree)}
    assert wanted <= {line.removeprefix("when ") for one in page(rule).sections for _, line in one.outline}


def test_both_kinds_of_exception_are_told_apart() -> None:
    """What blocks while it is unknown, and what does not."""
    assert "younger than 18 years at the youngest possible age: yes" in [
        line for _, line in section("IRON-03", "Not when").outline
    ]
    assert "pregnant on the day of evaluation: yes" in [
        line for _, line in section("IRON-03", "Not when it is known that").outline
    ]


def test_the_texts_of_both_languages_stand_on_the_page() -> None:
    """Each text of a rule as it stands, also one over several lines."""
    english = dict(texts_of(KNOWLEDGE.document["texts"]["en"], "CKD-01"))
    assert (
        english["CKD-01-title"] == "RLS with chronic kidney disease"
        and "[yes] RLS with CKD" in english["CKD-01-summary-low"]
    )
    table = section("IRON-03", "Texts, Dutch").table
    assert table is not None and any("ijzervoorraad" in cell for row in table.rows for part in row for cell in part)


def test_limits_come_with_reference_and_verification() -> None:
    """A clinician sees where a number is from and whether somebody read it there."""
    table = section("IRON-03", "Limits").table
    assert table is not None
    row = next(row for row in table.rows if row[0] == ("ferritin.adult.treat",))
    assert row[1] == ("75 µg/L",) and "AASM25" in row[3][0] and row[4][0].startswith("primary")


def test_every_rule_has_scenarios() -> None:
    """No rule without a specification that a clinician can read."""
    for rule in KNOWLEDGE.rules:
        assert section(rule.id, "Scenarios that specify it").points, rule.id


def test_tags_of_a_feature_count_for_its_scenarios() -> None:
    """Tags stand above a feature or above one scenario."""
    found = scenarios_of(["@A", "Feature: F", "  @B @C", "  Scenario: one", "  Scenario Outline: two"])
    assert [(one.title, sorted(one.tags)) for one in found] == [("one", ["A", "B", "C"]), ("two", ["A"])]


def test_tags_of_a_rule_block_count_for_its_scenarios() -> None:
    """Together with those of the feature and of the scenario itself, up to the next block."""
    lines = ["@A", "Feature: F", "  @B", "  Rule: first", "    Background:", "    @C", "    Scenario: one"]
    lines += [
        "    Scenario: two",
        "  @D @E",
        "  Rule: second",
        "    Scenario: three",
        "  Rule: third",
        "    Scenario: four",
    ]
    found = [(one.title, sorted(one.tags)) for one in scenarios_of(lines)]
    assert found == [("one", ["A", "B", "C"]), ("two", ["A", "B"]), ("three", ["A", "D", "E"]), ("four", ["A"])]


def test_codes_can_be_listed_by_file_and_by_table() -> None:
    """Each with its system, display and how it was verified."""
    everything, medications, one = (list(code_rows(KNOWLEDGE, name)) for name in (None, "medications", "pramipexole"))
    assert len(everything) > len(medications) > len(one) == 2
    assert one[0] == {
        "file": "medications", "table": "pramipexole", "system": "http://www.whocc.no/atc", "code": "N04BC05",
        "display": "pramipexole", "verified": "primary", "reference": "WHO ATC-DDD 2026",
    }  # fmt: skip


def test_a_page_can_be_printed_as_markdown() -> None:
    """Outlines become nested lists."""
    text = markdown(page("IRON-05"))
    assert "# IRON-05" in text and "\n- all of:\n  - ferritin above 75 µg/L (ferritin.adult.treat)" in text
