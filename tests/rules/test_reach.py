"""What a rule rests on is followed all the way down, and its digest notices any change of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rules.compiler import compile_knowledge, standard_knowledge
from rules.documents import read_documents
from rules.facts import FACTS
from rules.reach import facts_behind, facts_of, limits_behind, limits_of, rule_digests, tables_read
from rules.rulebook import ASSESSMENTS, RULES

KNOWLEDGE = standard_knowledge()
BEFORE = rule_digests(KNOWLEDGE)


def touched(change: Callable[[dict[str, Any]], object]) -> set[str]:
    """The rules that a change of the knowledge files touches."""
    document = read_documents()
    change(document)
    now = rule_digests(compile_knowledge(document, ASSESSMENTS, RULES))
    return {rule for rule in now if now[rule] != BEFORE[rule]}


def text(document: dict[str, Any], language: str, old: str, new: str) -> None:
    assert old in document["texts"][language]
    document["texts"][language] = document["texts"][language].replace(old, new)


def test_assessments_are_followed() -> None:
    """Inflammation rests on CRP, infection and chronic disease, and on their limits."""
    facts = facts_behind(["inflamed"], KNOWLEDGE)
    assert facts[0] == "inflamed" and {"crp", "infection_recent", "chronic_inflammation"} <= set(facts)
    assert {"crp.inflamed", "infection.window"} <= set(limits_behind(["inflamed"], KNOWLEDGE))
    assert facts_behind(["dialysis"], KNOWLEDGE) == ("dialysis",)


def test_every_part_of_a_rule_counts() -> None:
    """Conditions, tiers, points, and when removing the order is offered."""
    assert {"tsat.stop", "ferritin.assay.from", "ckd.iron.egfr"} <= set(limits_of(KNOWLEDGE.rule["IRON-03"], KNOWLEDGE))
    assert "draft_antipsychotic_antiemetic" in facts_of(KNOWLEDGE.rule["TRIG-AE"])


def test_tables_are_found_by_class_by_name_and_by_order() -> None:
    """A class of medicines is each of its ingredients."""
    tables = tables_read([FACTS["opioid"], FACTS["ferritin"], FACTS["referred"]], KNOWLEDGE)
    assert "oxycodone" in tables["medications"] and "ferritin" in tables["laboratory"] and tables["procedures"]
    assert "pramipexole" not in tables["medications"]


@pytest.mark.parametrize(
    ("change", "is_touched", "is_not"),
    [
        (lambda d: d["thresholds"]["augmentation.after"].update(value=364), "AUG-01", "IRON-03"),
        (lambda d: d["thresholds"]["ferritin.window"].update(value=366), "IRON-03", "GABA-01"),
        (lambda d: d["thresholds"]["crp.inflamed"].update(verified="secondary"), "IRON-06", "GABA-01"),
        (lambda d: d["valuesets"]["medications"]["gabapentin"]["codes"].pop(), "GABA-01", "IRON-14"),
        (lambda d: d["valuesets"]["conditions"]["rls"]["codes"].pop(), "DATA-01", ""),
        (lambda d: d["orders"]["iron-recheck"].update(recommended=True), "IRON-03", "IRON-01"),
        (lambda d: d["evidence"]["evidence"]["EASL22"].update(citation="other"), "IRON-09", "IRON-03"),
        (lambda d: text(d, "nl", "Lage ijzervoorraad, onbehandeld", "Lage voorraad"), "IRON-03", "IRON-04"),
    ],
    ids=["limit", "window", "limit behind an assessment", "code", "code of the scope", "order", "source", "text"],
)
def test_a_change_touches_the_rules_that_rest_on_it(
    change: Callable[[dict[str, Any]], object], is_touched: str, is_not: str
) -> None:
    """And no others."""
    found = touched(change)
    assert is_touched in found and is_not not in found


def test_nothing_changed_touches_nothing() -> None:
    """The digest depends on the knowledge alone."""
    assert touched(lambda d: d) == set()
