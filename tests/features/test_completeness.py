"""The scenarios show every condition of every rule: that it holds, that it just misses, that it is unknown, its limits.

What the scenarios decided is recorded once and held against the conditions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pytest

from rules import reasons
from rules.compiled import CompiledRule
from rules.compiler import standard_knowledge
from rules.conditions import Statement, Tree, fact_of, leaves, thresholds_of
from rules.facts import DRAFTED, FACTS
from rules.reasons import FactValue
from tests.features.recording import recorded_once

Facts = Mapping[str, FactValue]
KNOWLEDGE = standard_knowledge()
LIMITS = KNOWLEDGE.thresholds
READ = sorted({(rule.id, fact_of(leaf)) for rule in KNOWLEDGE.rules for leaf in leaves(rule.tree)})
# what no record can bring about, with the reason
IMPOSSIBLE: Mapping[tuple[str, str, str], str] = {
    ("IRON-01", "ferritin_blackout", "misses"): "without a ferritin none was drawn too soon",
    ("IRON-01", "ferritin_unreadable", "unknown"): "without all results no ferritin is known to be missing",
    ("IRON-02", "ferritin_unreadable", "unknown"): "without all results no saturation is known to be missing",
    ("IRON-09", "too_much_iron", "misses"): "it is found or not found, never excluded",
    ("IRON-10", "ferritin_unreadable", "unknown"): "without all results no treatment is known to be unchecked",
    ("IRON-10", "oral_iron", "misses"): "only iron in use can be unchecked",
    ("IRON-11", "oral_iron_unchecked", "misses"): "the ferritin that did not rise is the check",
    ("DA-01", "dopamine_agonist", "misses"): "an agonist in use is an earlier dopaminergic medicine, an exception too",
    ("IRON-07", "ckd_iron", "misses"): "it is chronic kidney disease, which is another reason for iron as well",
    ("IRON-07", "bariatric_surgery", "unknown"): "without all procedures dialysis is unknown, which keeps it back",
    ("IRON-14", "pregnant", "misses"): "who is known not to be pregnant has no weeks that could be unknown",
    ("REF-01", "rls_drug_classes", "unknown"): "what was found is counted: at least so many, never nothing at all",
}


@dataclass(frozen=True)
class Case:
    """The chart or one draft order, as a scenario has it, on a hook."""

    hook: str
    facts: Facts


@pytest.fixture(scope="module")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    return [Case(told.hook, decided.facts) for told in recorded_once(tmp_path_factory) for decided in told.decided]


@pytest.mark.parametrize(("rule", "fact"), READ)
def test_each_condition_and_exception_alone_keeps_a_rule_back(scenarios: list[Case], rule: str, fact: str) -> None:
    """A scenario in which another value of this one fact would have made the rule hold: it just misses."""
    compiled = KNOWLEDGE.rule[rule]
    found = any(
        reasons.value(compiled.tree, s.facts, LIMITS) is not True
        and not is_unknown(fact, s.facts)
        and any(reasons.value(compiled.tree, other, LIMITS) is True for other in with_other(fact, s.facts, compiled))
        for s in of(compiled, scenarios)
    )
    assert found is ((rule, fact, "misses") not in IMPOSSIBLE)


@pytest.mark.parametrize(("rule", "fact"), [(rule, fact) for rule, fact in READ if fact not in DRAFTED])
def test_each_condition_and_exception_is_unknown_somewhere(scenarios: list[Case], rule: str, fact: str) -> None:
    """The rule cannot be told for want of it, or holds in spite of it. Of an order all is known, or nothing."""
    compiled = KNOWLEDGE.rule[rule]
    found = any(is_unknown(fact, s.facts) and matters(compiled.tree, fact, s.facts) for s in of(compiled, scenarios))
    assert found is ((rule, fact, "unknown") not in IMPOSSIBLE)


@pytest.mark.parametrize("rule", KNOWLEDGE.rules, ids=lambda rule: rule.id)
def test_both_sides_of_every_limit_are_shown(scenarios: list[Case], rule: CompiledRule) -> None:
    """On it or right beside it; those of tiers and variants too."""
    for fact, threshold in sorted(limits_of(rule.id)):
        values = [s.facts[f"{fact}_min"] for s in of(rule, scenarios) if is_exact(fact, s.facts)]
        beside = {round(float(value) - LIMITS[threshold], 2) for value in values}
        near = {distance for distance in beside if abs(distance) <= 1}
        assert len({(distance > 0) - (distance < 0) for distance in near}) > 1, (fact, threshold, sorted(beside))


def is_exact(fact: str, facts: Facts) -> bool:
    return f"{fact}_min" in facts and facts[f"{fact}_min"] == facts[f"{fact}_max"]


def of(rule: CompiledRule, scenarios: list[Case]) -> Iterator[Case]:
    """The scenarios on the hooks of a rule, with each set of facts once."""
    return (scenario for scenario in scenarios if scenario.hook in rule.hooks)


def is_unknown(fact: str, facts: Facts) -> bool:
    return f"{fact}_min" not in facts and facts.get(fact, "unknown") == "unknown"


def with_other(fact: str, facts: Facts, rule: CompiledRule) -> Iterator[Facts]:
    """The same facts but for another value of one of them."""
    rest = {name: value for name, value in facts.items() if name not in (fact, f"{fact}_min", f"{fact}_max")}
    if isinstance(FACTS[fact], Statement):
        yield from ({**rest, fact: value} for value in ("yes", "no", "unknown"))
        return
    yield rest
    for threshold in {limit for name, limit in limits_of(rule.id) if name == fact} or {""}:
        for step in (-0.01, 0, 0.01):
            value = LIMITS.get(threshold, 1.0) + step
            yield {**rest, f"{fact}_min": value, f"{fact}_max": value}


def matters(tree: Tree, fact: str, facts: Facts) -> bool:
    """Whether a condition holds although a fact that it reads is unknown, or cannot be told for want of it."""
    return reasons.value(tree, facts, LIMITS) is True or fact in {
        leaf.fact for leaf in reasons.unknowns(tree, facts, LIMITS)
    }


@cache
def limits_of(name: str) -> frozenset[tuple[str, str]]:
    """The limits of a rule with the fact that each is compared with."""
    rule = KNOWLEDGE.rule[name]
    trees = [rule.tree, rule.warning, rule.critical, *(v.tree for v in rule.variants)]
    return frozenset(
        (fact_of(leaf), threshold)
        for tree in trees if tree is not None
        for leaf in leaves(tree) for threshold in thresholds_of(leaf)
    )  # fmt: skip
