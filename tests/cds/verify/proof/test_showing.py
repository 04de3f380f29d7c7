"""The formulas of the policy show what the policy shows, with its tiers, variants and points."""

from __future__ import annotations

import random
from datetime import date

import pytest
import z3

from cds.testing.decisions import standard_advisor
from cds.verify.proof.showing import Showing
from cds.verify.proof.symbols import Formula
from cds.verify.proof.worlds import World
from rules.compiler import standard_knowledge
from rules.facts import DRAFTED, SOURCES
from rules.findings import Arrival
from rules.outcomes import Outcome
from rules.policy import ORDER_HOOKS, Choice, show, show_orders
from rules.reasons import FactValue
from rules.rule import Hook
from rules.unassessed import Gaps
from tests.cds.verify.proof.agreement import Comparison, random_facts

KNOWLEDGE = standard_knowledge()
WORLD = World(KNOWLEDGE)
GAPS = Gaps(dict.fromkeys(SOURCES, Arrival.COMPLETE))


@pytest.mark.parametrize(
    "hook",
    [
        "patient-view",
        "encounter-start",
        "encounter-discharge",
        "problem-list-item-create",
        "order-select",
        "order-sign",
    ],
)
def test_formulas_agree_with_the_policy(hook: Hook) -> None:
    """Random facts on each hook, some rules off, in shadow or silenced: what is shown, how urgently, in which way."""
    showing, chance = Showing(WORLD, hook), random.Random(hook)
    formulas, shown_sometimes = _formulas(showing), set[str]()
    for _ in range(10):
        choice, chosen = _choice(showing, chance)
        comparison = Comparison(WORLD, formulas, [*showing.definitions, *chosen])
        for _ in range(50):
            facts = random_facts(KNOWLEDGE, chance, hook in ORDER_HOOKS)
            shown = {outcome.rule.id: outcome for outcome in _shown(facts, hook, choice)}
            wrong = comparison.differing(facts, _said(showing, shown))
            assert not wrong, (wrong, facts)
            shown_sometimes |= shown.keys()
    assert len(shown_sometimes) >= len(showing.rules) - 2, showing.rules.keys() - shown_sometimes


def _formulas(showing: Showing) -> dict[str, Formula]:
    found: dict[str, Formula] = {}
    for name, rule in showing.rules.items():
        found |= {name: showing.visible[name], f"{name} warning": showing.warning[name]}
        found[f"{name} critical"] = showing.critical[name]
        items = [*(f"{name}/{variant.name}" for variant in rule.variants), *(f"{name}#{p.name}" for p in rule.points)]
        found |= {item: showing.shown(item) for item in items}
    return found


def _said(showing: Showing, shown: dict[str, Outcome]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for name, rule in showing.rules.items():
        outcome = shown.get(name)
        found[name] = outcome is not None
        if outcome is not None:
            found |= {
                f"{name} warning": outcome.indicator != "info",
                f"{name} critical": outcome.indicator == "critical",
            }
        found |= {f"{name}/{v.name}": outcome is not None and v.name == outcome.variant for v in rule.variants}
        found |= {f"{name}#{p.name}": outcome is not None and p.name in outcome.points for p in rule.points}
    return found


def _shown(facts: dict[str, FactValue], hook: Hook, choice: Choice) -> list[Outcome]:
    outcomes = standard_advisor().decide(facts)
    if hook not in ORDER_HOOKS:
        advices = show(outcomes, KNOWLEDGE, hook, choice, GAPS).advices
    else:
        without = standard_advisor().decide({**facts, **dict.fromkeys(DRAFTED, "no")})
        (shown,) = show_orders(without, [outcomes], KNOWLEDGE, hook, choice, GAPS)
        advices = shown.advices
    return [outcome for advice in advices for outcome in advice.outcomes]


def _choice(showing: Showing, chance: random.Random) -> tuple[Choice, list[Formula]]:
    """What a site and a user chose, and that nothing rests on words alone."""
    kinds = {
        kind: frozenset(n for n in showing.rules if chance.random() < 0.05) for kind in ("off", "shadow", "silenced")
    }
    chosen: list[Formula] = [
        showing.choice(kind, name) == (name in names) for kind, names in kinds.items() for name in showing.rules
    ]
    chosen += [z3.Not(showing.words(name, tier)) for name in showing.rules for tier in ("warning", "critical")]
    day = date(2027, 1, 1)
    return Choice(kinds["off"], kinds["shadow"], dict.fromkeys(kinds["silenced"], day)), chosen
