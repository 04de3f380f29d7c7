"""The trace of a rule: the whole condition, what decided, and assessed facts with their own conditions."""

from __future__ import annotations

import random

from rules.compiler import standard_knowledge
from rules.conditions import leaves
from rules.reasons import FactValue, leaf, value
from rules.traces import Check, Trace, checks_of, decisive, parts_of, trace
from rules.words import trace_in_words
from tests.rules.drawn_people import a_person
from tests.rules.patient_states import adult, standard_rules, yes

KNOWLEDGE = standard_knowledge()


def assessed(facts: dict[str, FactValue]) -> dict[str, FactValue]:
    return standard_rules().assessed(facts)


CHANCE = random.Random(6)
PEOPLE = [assessed(a_person(CHANCE)) for _ in range(60)]


def test_it_is_the_condition_with_every_leaf_evaluated() -> None:
    """The same leaves in the same order, and the same truth at every junction, for every rule and many people."""
    for facts in PEOPLE:
        for rule in KNOWLEDGE.rules:
            whole = trace(rule.tree, facts, KNOWLEDGE)
            expected = [leaf(part, facts, KNOWLEDGE.thresholds) for part in leaves(rule.tree)]
            assert [test.leaf for test in checks_of(whole)] == expected
            assert whole.holds is value(rule.tree, facts, KNOWLEDGE.thresholds)


def kleene(found: Trace) -> bool | None:
    """The truth of a trace from its leaves alone."""
    if isinstance(found, Check):
        return found.leaf.holds
    parts = [kleene(part) for part in found.parts]
    decided = found.kind == "any"
    return decided if decided in parts else None if None in parts else not decided


def test_what_decides_is_enough_for_the_outcome() -> None:
    """The shortened trace has the same outcome, computed from the leaves that it keeps; nothing is lost uncounted."""
    for facts in PEOPLE:
        for rule in KNOWLEDGE.rules:
            whole = trace(rule.tree, facts, KNOWLEDGE)
            short = decisive(whole)
            assert kleene(short) is whole.holds
            assert {test.leaf for test in checks_of(short)} <= {test.leaf for test in checks_of(whole)}


def test_a_part_stands_for_the_whole_only_where_the_whole_would_follow_it() -> None:
    """Beside a part that cannot be told, it would not be enough to put the other right."""
    facts = assessed(adult()) | {"pregnant": "unknown"}
    untold = decisive(trace({"$and": [{"child": "yes"}, {"pregnant": "yes"}]}, facts, KNOWLEDGE))
    assert (untold.kind, untold.omitted) == ("all", 1)  # type: ignore[union-attr]
    alone = decisive(trace({"$and": [{"child": "yes"}, {"dialysis": "no"}]}, facts, KNOWLEDGE))
    assert isinstance(alone, Check)


def test_an_assessed_fact_unfolds_to_the_condition_of_its_value() -> None:
    """Inflamed because of C-reactive protein: the trace of the assessment says so."""
    facts = assessed(adult(ferritin=150, crp=40))
    found = trace({"inflamed": "yes"}, facts, KNOWLEDGE)
    assert isinstance(found, Check)
    ((value_, why),) = [(a.value, a.trace) for a in found.assessed]
    assert (value_, why.holds) == ("yes", True)
    (test,) = checks_of(decisive(why))
    assert (test.leaf.fact, test.leaf.threshold, test.leaf.limit) == ("crp", "crp.inflamed", 10)


def test_an_unknown_assessed_fact_unfolds_to_the_value_that_was_asked_for() -> None:
    """What would have had to be known for it."""
    facts = assessed(adult() | {"infection_recent": "unknown"})
    found = trace({"inflamed": "no"}, facts, KNOWLEDGE)
    assert isinstance(found, Check)
    assert [(a.value, a.trace.holds) for a in found.assessed] == [("no", None)]


def test_tiers_are_traced_while_the_rule_holds() -> None:
    """How urgent is part of why; a rule that does not hold has no urgency."""
    facts = assessed(adult() | yes("gabapentinoid", "dialysis"))
    rule = KNOWLEDGE.rule["GABA-01"]
    assert [(p.name, p.trace.holds) for p in parts_of(rule, facts, KNOWLEDGE)] == [
        ("condition", True),
        ("warning", True),
    ]
    assert [p.name for p in parts_of(rule, assessed(adult()), KNOWLEDGE)] == ["condition"]


def test_in_words_it_is_a_compact_outline() -> None:
    """Limit, name, value and source; the exceptions that are free share a line; marks say what holds."""
    facts = assessed(adult(ferritin=18))
    found = decisive(trace(KNOWLEDGE.rule["IRON-03"].tree, facts, KNOWLEDGE))
    lines = list(trace_in_words(found, lambda fact: f" [{fact}]").flat())
    assert lines[0] == "✓ all of"
    assert "  ✓ ferritin ≤ 75 ug/L (ferritin.adult.treat) – found 18 [ferritin]" in lines
    (free,) = [line for line in lines if "no exception" in line]
    assert "child no" in free
    assert "dialysis no" in free


def test_words_leave_out_no_fact_that_decides() -> None:
    """Every fact that decides stands in the outline of every rule."""
    for facts in PEOPLE:
        for rule in KNOWLEDGE.rules:
            short = decisive(trace(rule.tree, facts, KNOWLEDGE))
            said = "\n".join(trace_in_words(short).flat())
            assert all(test.leaf.fact in said for test in checks_of(short)), rule.id
