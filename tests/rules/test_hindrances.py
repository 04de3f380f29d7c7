"""The fewest facts that keep a condition from holding: held against every smaller set of changes."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import reduce
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import facts as f
from rules import reasons
from rules.compiler import standard_knowledge
from rules.conditions import Condition, Measurement, Tree, fact_of, leaves
from rules.facts import ASSESSED, FACTS
from rules.hindrances import Cause, Unreachable, around, hindrances
from rules.outcomes import Decider
from rules.reasons import FactValue
from tests.rules.drawn_people import a_person
from tests.rules.patient_states import adult, exactly, nobody, standard_rules, yes

KNOWLEDGE = standard_knowledge()
LIMITS = KNOWLEDGE.thresholds
# every value that a test of the drawn conditions can tell from another, written down independently of the code
NUMBERS: dict[str, tuple[float | None, ...]] = {
    "crp": (None, 3, 4.9, 5, 7, 9.9, 10, 12), "ferritin": (None, 74.99, 75, 75.01, 99.99, 100, 100.01, 130),
}  # fmt: skip
STATEMENTS = ("child", "pregnant", "infection_recent", "chronic_inflammation")
LEAVES = st.sampled_from([
    f.child.yes, f.child.no, f.child.yes.not_known, f.pregnant.yes, f.pregnant.unknown, f.pregnant.no,
    f.ferritin.at_most("ferritin.adult.treat"), f.ferritin.above("ferritin.adult.treat"),
    f.ferritin.below("ferritin.adult.iv"), f.ferritin.at_least("ferritin.adult.iv"), f.ferritin.unknown,
    f.crp.at_least("crp.inflamed"), f.crp.below("crp.grey"), f.infection_recent.no, f.chronic_inflammation.yes,
    f.inflamed.yes, f.inflamed.no, f.inflamed.yes.not_known, f.inflamed_acute.yes, f.inflamed_acute.no,
    f.crp_grey.yes, f.crp_grey.yes.not_known, f.crp_grey.unknown,
])  # fmt: skip
JOINS: list[Callable[[Condition, Condition], Condition]] = [Condition.__and__, Condition.__or__]


def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=4)
    return st.builds(lambda join, conditions: reduce(join, conditions), st.sampled_from(JOINS), several)


CONDITIONS = st.recursive(LEAVES, joined, max_leaves=9)


@st.composite
def states(draw: st.DrawFn) -> dict[str, FactValue]:
    """Facts of which any may be unknown, and numbers may be intervals."""
    facts = {**nobody(), **{name: draw(st.sampled_from(["yes", "no", "unknown"])) for name in STATEMENTS}}
    for name, values in NUMBERS.items():
        ends = sorted(draw(st.lists(st.sampled_from([v for v in values if v is not None]), min_size=2, max_size=2)))
        kind = draw(st.sampled_from(["exact", "exact", "interval", "absent"]))
        if kind != "absent":
            facts |= {f"{name}_min": ends[0], f"{name}_max": ends[0] if kind == "exact" else ends[1]}
    return facts


def assessed(facts: dict[str, FactValue]) -> dict[str, FactValue]:
    return standard_rules().assessed(facts)


def holds(tree: Tree, facts: dict[str, FactValue]) -> bool | None:
    return reasons.value(tree, assessed(facts), LIMITS)


def variants(facts: dict[str, FactValue], name: str, resolving: bool) -> list[dict[str, FactValue]]:
    """The facts with one of them at each of its values; where that resolves an interval, at those inside it."""
    low, high = facts.get(f"{name}_min"), facts.get(f"{name}_max")
    rest = {key: value for key, value in facts.items() if key not in (name, f"{name}_min", f"{name}_max")}
    if name in NUMBERS:
        told = [
            rest | exactly(**{name: v})
            for v in NUMBERS[name]
            if v is not None and (not resolving or low is None or float(low) <= v <= float(high or 0))
        ]
        return told if resolving else [*told, rest]
    return [rest | {name: said} for said in ("yes", "no", "unknown")]


def reachable(tree: Tree, facts: dict[str, FactValue], names: tuple[str, ...], resolving: bool = False) -> bool:
    """Whether some values of these facts make the condition hold."""
    states = [facts]
    for name in names:
        states = [changed for state in states for changed in variants(state, name, resolving)]
    return any(holds(tree, state) is True for state in states)


def unsure(facts: dict[str, FactValue], name: str) -> bool:
    if name in NUMBERS:
        return facts.get(f"{name}_min") is None or facts[f"{name}_min"] != facts[f"{name}_max"]
    return facts[name] == "unknown"


@settings(deadline=None, max_examples=400)
@given(CONDITIONS, states())
def test_no_smaller_set_of_facts_would_do(condition: Condition, facts: dict[str, FactValue]) -> None:
    """The named facts are enough, and no set with fewer facts is; where any is, the named have fewest known values.

    What cannot be told is hindered by unknowns alone where they are enough.
    """
    tree, everything = condition.tree, (*STATEMENTS, *NUMBERS)
    told = holds(tree, facts)
    if told is True:
        assert hindrances(tree, facts, KNOWLEDGE) == ()
        return
    try:
        named = {found.fact for found in hindrances(tree, facts, KNOWLEDGE)}
    except Unreachable:
        assert not reachable(tree, facts, everything)
        return
    unknown = tuple(name for name in everything if unsure(facts, name))
    resolving = told is None and reachable(tree, facts, unknown, True)
    assert not resolving or named <= set(unknown)
    assert named
    assert reachable(tree, facts, tuple(named), resolving)
    for size in range(1, len(named)):
        smaller = combinations(unknown if resolving else everything, size)
        assert not any(reachable(tree, facts, names, resolving) for names in smaller), named
    if told is False:
        known = sum(not unsure(facts, name) for name in named)
        for names in combinations(everything, len(named)):
            if sum(not unsure(facts, name) for name in names) < known:
                assert not reachable(tree, facts, names), (named, names)


def test_a_fact_that_several_leaves_share_counts_once() -> None:
    """One ferritin in two branches is one change, though a branch with fewer leaves names two facts."""
    low, high = f.ferritin.at_most("ferritin.adult.treat"), f.ferritin.below("ferritin.adult.iv")
    tree = ((low & high) | (f.child.yes & f.dialysis.yes)).tree
    (found,) = hindrances(tree, assessed(adult(ferritin=180)), KNOWLEDGE)
    assert (found.fact, found.cause, len(found.leaves)) == ("ferritin", Cause.VALUE, 2)


def test_what_two_assessed_facts_share_counts_once() -> None:
    """C-reactive protein alone keeps both from holding."""
    tree = (f.inflamed.yes & f.inflamed_acute.yes).tree
    (found,) = hindrances(tree, assessed(adult(crp=3)), KNOWLEDGE)
    assert (found.fact, found.cause) == ("crp", Cause.VALUE)
    assert set(found.through) == {"inflamed", "inflamed_acute"}
    assert {leaf.threshold for leaf in found.leaves} >= {"crp.inflamed"}


def test_what_cannot_be_told_is_hindered_by_what_is_unknown() -> None:
    """One known fact would do as well, but nothing known stands against it."""
    tree = ((f.pregnant.yes & f.rls_severe.yes) | f.child.yes).tree
    state = assessed(adult()) | {"pregnant": "unknown", "rls_severe": "unknown"}
    found = hindrances(tree, state, KNOWLEDGE)
    assert [(h.fact, h.cause) for h in found] == [("pregnant", Cause.UNKNOWN), ("rls_severe", Cause.UNKNOWN)]


def test_an_interval_on_both_sides_of_a_limit_is_an_unknown() -> None:
    """`<100` may be 60 or 90."""
    state = assessed(adult()) | {"ferritin_min": 1.0, "ferritin_max": 99.99}
    (found,) = hindrances(f.ferritin.at_most("ferritin.adult.treat").tree, state, KNOWLEDGE)
    assert (found.fact, found.cause) == ("ferritin", Cause.UNKNOWN)


def test_an_interval_is_not_resolved_outside_itself() -> None:
    """`<60` cannot turn out to be above 75, so what cannot be told there is hindered by another unknown."""
    high = f.ferritin.above("ferritin.adult.treat") | f.pregnant.yes
    state = assessed(adult()) | {"ferritin_min": 1.0, "ferritin_max": 59.99, "pregnant": "unknown"}
    assert [h.fact for h in hindrances(high.tree, state, KNOWLEDGE)] == ["pregnant"]


def test_a_condition_that_holds_for_nobody_says_so() -> None:
    """No set of facts is made up for it."""
    with pytest.raises(Unreachable):
        hindrances((f.child.yes & f.child.no).tree, assessed(adult()), KNOWLEDGE)


def people(count: int) -> Iterator[dict[str, FactValue]]:
    chance = random.Random(66)
    return (assessed(a_person(chance)) for _ in range(count))


def test_every_rule_names_what_keeps_it_from_holding() -> None:
    """For drawn people: as many facts as at most the evaluator's quick answer names, each with a leaf that is so."""
    for facts in people(25):
        for rule in KNOWLEDGE.rules:
            found = hindrances(rule.tree, facts, KNOWLEDGE)
            told = reasons.value(rule.tree, facts, LIMITS)
            assert bool(found) == (told is not True), rule.id
            quick = base_facts({leaf.fact for leaf in reasons.obstacles(rule.tree, facts, LIMITS)})
            assert len(found) <= len(quick), rule.id
            for hindrance in found:
                assert hindrance.leaves, (rule.id, hindrance.fact)


def base_facts(names: set[str]) -> set[str]:
    """Names with those of assessed facts replaced by what they are assessed from."""
    behind = {fact_of(leaf) for a in KNOWLEDGE.assessments if a.fact in names for leaf in leaves(a.tree)}
    return (names - ASSESSED) | (base_facts(behind) if behind else set())


def test_the_engine_agrees_when_the_facts_are_set_right() -> None:
    """Decided again with durable-rules, low iron holds once its one hindrance is gone."""
    facts, decider = adult(ferritin=180), Decider(KNOWLEDGE)
    (found,) = hindrances(KNOWLEDGE.rule["IRON-03"].tree, assessed(facts), KNOWLEDGE)
    assert found.fact == "ferritin"
    outcomes = decider.decide({**facts, **exactly(ferritin=75)}).outcomes
    assert next(o.truth.value for o in outcomes if o.rule.id == "IRON-03") == "holds"


def test_the_values_around_a_limit_stay_in_the_range_of_the_fact() -> None:
    """The smallest steps to both sides, also where the limit lies between two values that can be written."""
    ferritin, tsat = FACTS["ferritin"], FACTS["tsat"]
    assert isinstance(ferritin, Measurement)
    assert isinstance(tsat, Measurement)
    assert around(ferritin, 75) == (74.99, 75.0, 75.01)
    assert around(tsat, 45.25) == (45.1, 45.2, 45.3, 45.4)
    assert around(tsat, 100) == (99.9, 100.0)


def test_not_a_single_yes_is_made_up() -> None:
    """Statements that hold already are not named."""
    state = assessed({**adult(), **yes("dialysis")})
    assert [h.fact for h in hindrances((f.dialysis.yes & f.child.yes).tree, state, KNOWLEDGE)] == ["child"]
