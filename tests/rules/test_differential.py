"""Engine against evaluator: two independent programs that must call the same conditions true, on random input.

The adapter never gives up a ruleset's memory, so this file registers about 60 of them in a process.
"""

from collections import Counter
from functools import cache, reduce
from operator import and_, or_
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import reasons
from rules.compiled import Knowledge, filled
from rules.compiler import standard_knowledge
from rules.conditions import Condition, Fact, Measurement, Statement, Tree, leaves, thresholds_of
from rules.engine import FactValue, Ruleset
from rules.facts import FACTS

RULESETS = 48
CONDITIONS_EACH = 40
FACTS_EACH = 200
MOST_JUNCTIONS = 13  # below the adapter's own limit, so that none of these is refused

STATEMENTS = [Statement(name, "a statement") for name in "abcde"]
MEASUREMENTS = [Measurement(name, "a number", "1", 1, 0, 100) for name in "xyz"]
DECLARED: list[Fact] = [*STATEMENTS, *MEASUREMENTS]
SAYINGS = ("yes", "no", "unknown")
THRESHOLDS = {"low": 10.0, "middle": 10.5, "high": 75.0}
AT_AND_AROUND = (*THRESHOLDS.values(), *THRESHOLDS.values(), 0, 9.9, 10, 10.1, 10.4, 10.6, 74.9, 75, 75.1, 100)


def random_leaf(chance: Random) -> Condition:
    if chance.random() < 0.5:
        statement = chance.choice(STATEMENTS)
        return chance.choice([statement.yes, statement.no, statement.unknown])
    number, threshold = chance.choice(MEASUREMENTS), chance.choice(list(THRESHOLDS))
    compared = [number.at_most, number.below, number.above, number.at_least]
    return chance.choice([number.known, number.unknown, *(compare(threshold) for compare in compared)])


def random_condition(chance: Random, depth: int = 3) -> Condition:
    """Up to three deep; any part may be turned with `~` or `.not_known`."""
    if depth == 0 or chance.random() < 0.15:
        condition = random_leaf(chance)
    else:
        parts = [random_condition(chance, depth - 1) for _ in range(chance.randint(2, 3))]
        condition = reduce(chance.choice([and_, or_]), parts)
    turn = chance.random()
    if turn < 0.1 and not any("unknown" in leaf.values() for leaf in leaves(condition.tree)):
        return ~condition  # without a test for unknown, which has no complement
    return condition.not_known if 0.1 <= turn < 0.25 else condition


def random_facts(chance: Random, facts: list[Fact], limits: tuple[float, ...]) -> dict[str, FactValue]:
    """Every statement has a value; a measurement is absent, exact or an interval, often with an end on a limit."""
    drawn: dict[str, FactValue] = {}
    for fact in facts:
        if isinstance(fact, Statement):
            drawn[fact.name] = chance.choice(SAYINGS)
        elif chance.random() < 0.75:
            low, high = sorted(random_number(chance, limits) for _ in range(2))
            drawn[f"{fact.name}_min"] = low
            drawn[f"{fact.name}_max"] = low if chance.random() < 0.6 else high
    return drawn


def random_number(chance: Random, limits: tuple[float, ...]) -> float:
    return chance.choice(limits) if chance.random() < 0.8 else round(chance.uniform(0, 100), 1)


def junctions(tree: Tree) -> int:
    return sum(1 + sum(map(junctions, tree[kind])) for kind in ("$and", "$or") if kind in tree)


@cache
def conditions_of(seed: int) -> dict[str, Tree]:
    chance = Random(seed)
    drawn = (random_condition(chance).tree for _ in range(10 * CONDITIONS_EACH))
    small = [tree for tree in drawn if junctions(tree) <= MOST_JUNCTIONS]
    return {f"condition {number}": tree for number, tree in enumerate(small[:CONDITIONS_EACH])}


def properties_of(facts: list[Fact]) -> list[str]:
    numbers = [f"{fact.name}_{end}" for fact in facts if isinstance(fact, Measurement) for end in ("min", "max")]
    return [fact.name for fact in facts if isinstance(fact, Statement)] + numbers


class Both:
    """The same conditions in the engine and in the evaluator."""

    def __init__(self, name: str, trees: dict[str, Tree], facts: list[Fact], thresholds: dict[str, float]) -> None:
        self.trees, self.thresholds = trees, thresholds
        numbered = {key: filled(tree, thresholds) for key, tree in trees.items()}
        self.ruleset = Ruleset(name, numbered, properties_of(facts))

    def differences(self, facts: dict[str, FactValue]) -> list[str]:
        """Each condition about which they differ, with all that is needed to see it again."""
        held = self.ruleset.holds(facts)
        return [
            f"{key}: engine {key in held}, evaluator {key not in held}\n  {tree}\n  {facts}"
            for key, tree in self.trees.items()
            if (reasons.value(tree, facts, self.thresholds) is True) != (key in held)
        ]


@pytest.mark.parametrize("seed", range(RULESETS))
def test_engine_and_evaluator_agree_on_random_conditions_and_facts(seed: int) -> None:
    """48 rulesets of 40 conditions on 200 facts each: 384,000 cases. Row: conditions on ONE fact."""
    both = Both("random", conditions_of(seed), DECLARED, THRESHOLDS)
    assert len(both.trees) == CONDITIONS_EACH
    chance = Random(f"facts {seed}")
    for _ in range(FACTS_EACH):
        differences = both.differences(random_facts(chance, DECLARED, AT_AND_AROUND))
        assert not differences, f"seed {seed}\n" + "\n".join(differences)


def test_the_random_cases_reach_every_operator_and_every_outcome() -> None:
    """Agreement says nothing about what never occurred: each kind of leaf and outcome does, many times."""
    kinds: Counter[str] = Counter()
    outcomes: Counter[bool | None] = Counter()
    for seed in range(RULESETS):
        chance = Random(f"facts {seed}")
        facts = random_facts(chance, DECLARED, AT_AND_AROUND)
        for tree in conditions_of(seed).values():
            tests = [test for leaf in leaves(tree) for test in leaf.items()]
            kinds.update(operator if operator.startswith("$") else body for operator, body in tests)
            outcomes[reasons.value(tree, facts, THRESHOLDS)] += 1
    assert {*SAYINGS, "$lt", "$lte", "$gt", "$gte", "$ex", "$nex", "$neq"} == set(kinds)
    assert min(kinds.values()) > 100
    assert min(outcomes[outcome] for outcome in (True, False, None)) > 100


@pytest.fixture(scope="module")
def drawn_against() -> Both:
    """Twelve conditions: even if all their tests were true at once, the engine's stack would hold them."""
    trees = dict(list(conditions_of(RULESETS).items())[:12])
    return Both("drawn", trees, DECLARED, THRESHOLDS)


def drawn_facts() -> st.SearchStrategy[dict[str, FactValue]]:
    number = st.sampled_from(AT_AND_AROUND) | st.floats(0.0001, 1e9) | st.integers(0, 10**9)
    ends = st.none() | st.lists(number, min_size=1, max_size=2)
    statements = st.fixed_dictionaries({fact.name: st.sampled_from(SAYINGS) for fact in STATEMENTS})
    return st.builds(as_facts, statements, st.fixed_dictionaries({fact.name: ends for fact in MEASUREMENTS}))


def as_facts(statements: dict[str, str], numbers: dict[str, list[float] | None]) -> dict[str, FactValue]:
    facts: dict[str, FactValue] = {**statements}
    for name, ends in numbers.items():
        if ends:
            facts |= {f"{name}_min": min(ends), f"{name}_max": max(ends)}
    return facts


@settings(max_examples=3000, deadline=None)
@given(facts=drawn_facts())
def test_engine_and_evaluator_agree_on_searched_facts(drawn_against: Both, facts: dict[str, FactValue]) -> None:
    """3,000 facts that hypothesis searches, numbers over the whole range. Row: conditions on ONE fact."""
    assert not drawn_against.differences(facts)


def real_trees(knowledge: Knowledge) -> dict[str, Tree]:
    """The condition of every rule, tier, variant, point and assessed value."""
    trees: dict[str, Tree] = {f"{assessed.fact} {assessed.value}": assessed.tree for assessed in knowledge.assessments}
    for rule in knowledge.rules:
        named = {"": rule.tree, "warning": rule.warning, "critical": rule.critical}
        named |= {f"variant or point {part.name}": part.tree for part in (*rule.variants, *rule.points)}
        trees |= {f"{rule.id} {name}": tree for name, tree in named.items() if tree is not None}
    return trees


@pytest.fixture(scope="module")
def real_conditions() -> list[Both]:
    """The real conditions, a few in each ruleset: see `drawn_against`."""
    knowledge = standard_knowledge()
    trees = list(real_trees(knowledge).items())
    shares = [dict(trees[start : start + 12]) for start in range(0, len(trees), 12)]
    return [Both("real", share, list(FACTS.values()), dict(knowledge.thresholds)) for share in shares]


@pytest.mark.parametrize("seed", range(4))
def test_engine_and_evaluator_agree_on_the_real_conditions(real_conditions: list[Both], seed: int) -> None:
    """Every condition of the knowledge on 500 random patients, numbers often exactly on one of its thresholds."""
    used = {name for both in real_conditions for tree in both.trees.values() for name in thresholds_of(tree)}
    limits = tuple(real_conditions[0].thresholds[name] for name in sorted(used))
    chance = Random(f"patients {seed}")
    for _ in range(500):
        facts = random_facts(chance, list(FACTS.values()), limits)
        differences = [difference for both in real_conditions for difference in both.differences(facts)]
        assert not differences, f"seed {seed}\n" + "\n".join(differences)
