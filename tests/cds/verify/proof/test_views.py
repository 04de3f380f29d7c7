"""The formulas say of facts what the engine and the evaluator say."""

from __future__ import annotations

import random

import pytest

from cds.testing.decisions import standard_advisor
from cds.verify.proof.symbols import Formula
from cds.verify.proof.views import View
from cds.verify.proof.worlds import World
from rules.compiler import standard_knowledge
from rules.facts import ASSESSED
from rules.outcomes import Outcomes
from rules.reasons import Truth
from tests.cds.verify.proof.agreement import Comparison, random_facts

KNOWLEDGE = standard_knowledge()
WORLD = World(KNOWLEDGE)


@pytest.mark.parametrize("drafted", [False, True])
def test_formulas_agree_with_engine_and_evaluator(drafted: bool) -> None:
    """5,000 random facts: each rule in three values, each tier, each scope and each assessed fact."""
    view = WORLD.order if drafted else WORLD.chart
    chance, comparison = random.Random(6), Comparison(WORLD, _formulas(view))
    held: set[str] = set()
    for _ in range(2500):
        facts = random_facts(KNOWLEDGE, chance, drafted)
        said = _said(standard_advisor().decide(facts))
        wrong = comparison.differing(facts, said)
        assert not wrong, (wrong, facts)
        held |= {name for name, so in said.items() if so}
    silent = {rule.id for rule in KNOWLEDGE.rules} - held
    assert view.drafted or all("order-sign" in KNOWLEDGE.rule[name].hooks for name in silent), silent
    assert not (drafted and silent), silent


def _formulas(view: View) -> dict[str, Formula]:
    found: dict[str, Formula] = {}
    for rule in KNOWLEDGE.rules:
        truths = view.truths(rule.tree)
        found |= {rule.id: truths.holds, f"{rule.id} untold": truths.untold}
    found |= {f"scope {name}": view.holds(tree) for name, tree in KNOWLEDGE.scopes.items()}
    for name in ASSESSED:
        said = view.said(name)
        found |= {f"{name} yes": said.yes, f"{name} no": said.no}
    return found


def _said(outcomes: Outcomes) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for outcome in outcomes.outcomes:
        found[outcome.rule.id] = outcome.truth is Truth.HOLDS
        found[f"{outcome.rule.id} untold"] = outcome.truth is Truth.UNTOLD
    found |= {f"scope {name}": truth is Truth.HOLDS for name, truth in outcomes.in_scope.items()}
    for name in ASSESSED:
        found |= {f"{name} {value}": outcomes.facts[name] == value for value in ("yes", "no")}
    return found
