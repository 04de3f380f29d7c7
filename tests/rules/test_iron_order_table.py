"""The rules for draft orders of iron are held against two oracles of the decision table, state by state."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from cds.testing.decisions import standard_advisor
from rules import reasons
from rules.compiler import standard_knowledge
from rules.findings import Arrival
from rules.outcomes import Decider, Outcome, Outcomes
from rules.policy import Choice, show_orders
from rules.reasons import FactValue, Truth
from rules.rule import Hook, Indicator
from rules.unassessed import Gaps
from tests.rules.iron_order_table import GOLDEN, NONE, Card, Order, by_function, by_rows
from tests.rules.iron_table import State
from tests.rules.test_iron_table import POPULATIONS, facts_of

KNOWLEDGE = standard_knowledge()
DECIDER = Decider(KNOWLEDGE)
COMPLETE = dict.fromkeys(KNOWLEDGE.document["sources"], Arrival.COMPLETE)
ORDER_RULES = ("IRON-07", "IRON-08", "IRON-09", "IRON-14")

FERRITIN = (None, 40, 100, 100.01, 201, 300, 300.01, 500, 500.01, 700, 700.01)
TSAT = (None, 19.9, 20, 39.9, 40, 45, 45.1, 50.1)
INFLAMMATION = ("acute", "chronic", "unknown", "none", "grey")
ROUTES = ("oral", "iv")
DAYS = {0: 30, 3: 92, 4: 120, 10: 300}  # how old a ferritin of so many months is
CAUTIONS = ("infection_now", "severe_asthma", "liver_disease")
INDICATIONS = ("haemoglobin_low", "ckd", "esa", "heart_failure", "malabsorption", "draft_for_something_else")
_STATE = ("overload", "blackout", "male", "minor")
# all that an order may have besides population, results and route: each alone, and any two together
CIRCUMSTANCES: tuple[dict[str, Any], ...] = (
    {"overload": True}, {"blackout": True}, {"male": True}, {"minor": True}, {"trimester": 1}, {"trimester": 3},
    {"bacteraemia": True}, {"prior_reaction": True}, {"utilisation": True}, {"caution": "infection_now"},
    {"other_indication": "heart_failure"}, {"fer_months": 3}, {"fer_months": 4}, {"fer_months": 10},
)  # fmt: skip
PAIRS: tuple[dict[str, Any], ...] = (
    {},
    *CIRCUMSTANCES,
    *({**one, **two} for one, two in itertools.combinations(CIRCUMSTANCES, 2) if one.keys().isdisjoint(two)),
)
BESIDE = ("trimester", "bacteraemia", "prior_reaction", "caution", "other_indication", "fer_months", "utilisation")


def facts_of_order(order: Order, drafted: bool = True) -> dict[str, FactValue]:
    """The facts that a complete record gives, with the order in focus or without it."""
    facts = facts_of(order.state)
    yes = {
        "draft_oral_iron": drafted and order.route == "oral", "draft_iv_iron": drafted and order.route == "iv",
        "bacteraemia": order.bacteraemia, "iv_iron_unsafe": order.prior_reaction or order.bacteraemia,
        "iron_utilisation_disorder": order.utilisation, "first_trimester": order.trimester == 1,
    }  # fmt: skip
    facts |= {name: "yes" for name, holds in yes.items() if holds}
    if order.state.pop == "dialysis" and order.trimester:
        facts["pregnant"] = "yes"
    if order.state.pop == "pregnant" and order.trimester is None:
        facts["first_trimester"] = "unknown"
    if order.state.pop == "ckd":
        facts["ckd"] = "yes"
    for name in (order.caution, order.other_indication):
        if name is not None and (drafted or not name.startswith("draft")):
            facts[name] = "yes"
    if order.state.fer is not None:
        days = float(DAYS[order.fer_months])
        facts |= {"ferritin_age_min": days, "ferritin_age_max": days}
    return facts


def order_of(pop: str, fer: float | None, tsat: float | None, infl: str, route: str, more: Mapping[str, Any]) -> Order:
    of_state = {name: more[name] for name in _STATE if name in more}
    others = {name: value for name, value in more.items() if name not in _STATE}
    return Order(State(pop, fer, tsat, infl, **of_state), route, **others)


def orders(pop: str, circumstances: tuple[dict[str, Any], ...] = PAIRS) -> Iterator[Order]:
    """Every order of a population that can be: weeks need a pregnancy, the age of a ferritin a ferritin."""
    for more in circumstances:
        if ("trimester" in more and pop not in ("pregnant", "dialysis")) or ("minor" in more and pop != "dialysis"):
            continue
        if "male" in more and (pop == "pregnant" or "trimester" in more):
            continue
        inflammation = INFLAMMATION if len(more) < 2 else INFLAMMATION[:3]
        for fer, tsat, infl, route in itertools.product(FERRITIN, TSAT, inflammation, ROUTES):
            # on dialysis and pregnant: the table and the function read "oral, not measured" differently (row 8)
            both = pop == "dialysis" and "trimester" in more and route == "oral"
            if not both and (fer is not None or "fer_months" not in more):
                yield order_of(pop, fer, tsat, infl, route, more)


def evaluated(facts: Mapping[str, FactValue]) -> Outcomes:
    """What the order rules say, by the evaluator alone."""
    limits = KNOWLEDGE.thresholds
    assessed = dict(facts)
    for assessment in KNOWLEDGE.assessments:
        if reasons.value(assessment.tree, assessed, limits) is True:
            assessed[assessment.fact] = assessment.value
    outcomes = []
    for name in ORDER_RULES:
        rule = KNOWLEDGE.rule[name]
        truth = reasons.truth(rule.tree, assessed, limits)
        indicator: Indicator = "info"
        if truth is Truth.HOLDS:
            for tier, tree in (("warning", rule.warning), ("critical", rule.critical)):
                if tree is not None and reasons.value(tree, assessed, limits) is True:
                    indicator = tier  # type: ignore[assignment]
        variants = (v for v in rule.variants if v.tree is None or reasons.value(v.tree, assessed, limits) is True)
        variant = next((v.name for v in variants), None) if truth is Truth.HOLDS else None
        outcomes.append(Outcome(rule, truth, indicator, variant))
    scopes = {name: reasons.truth(tree, assessed, limits) for name, tree in KNOWLEDGE.scopes.items()}
    return Outcomes(assessed, tuple(outcomes), scopes)


def cards(without: Outcomes, ordered: Outcomes, hook: Hook = "order-sign") -> list[Card]:
    """The iron cards of one order."""
    (shown,) = show_orders(without, [ordered], KNOWLEDGE, hook, Choice(), Gaps(COMPLETE))
    return [(a.leading.rule.id, a.indicator) for a in shown.advices if a.leading.rule.topic == "iron"]


def expected(order: Order) -> list[Card]:
    card = by_rows(order)
    return [] if card == NONE else [card]


def test_both_oracles_say_the_same() -> None:
    """The function of 6.6 and the rows of 6.5, wherever the function has the input."""
    compared = 0
    for pop in POPULATIONS:
        if pop in ("deceased", "under2"):
            continue
        for order in orders(pop):
            if not order.utilisation:
                assert by_function(order) == by_rows(order), order
                compared += 1
    assert compared > 180_000


@pytest.mark.parametrize("pop", POPULATIONS)
def test_each_order_has_the_card_of_the_table(pop: str) -> None:
    """Exactly one iron card, or none; as urgent as the table says."""
    without: dict[tuple[Any, ...], Outcomes] = {}
    checked = 0
    nobody = pop in ("deceased", "under2")
    for order in orders(pop, ({}, *CIRCUMSTANCES) if nobody else PAIRS):
        key = (order.state, *(getattr(order, name) for name in BESIDE))
        if key not in without:  # the chart is the same for both routes
            without = {key: evaluated(facts_of_order(order, drafted=False))}
        got = cards(without[key], evaluated(facts_of_order(order)))
        assert got == expected(order), order
        checked += 1
    assert checked > (8_000 if nobody else 25_000)


@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("hook", ["order-select", "order-sign"])
def test_golden_vectors(name: str, hook: Hook) -> None:
    """D1 to D26 of the reference, by both oracles, and by the whole decision."""
    order, card = GOLDEN[name]
    assert by_function(order) == card
    assert by_rows(order) == card
    assert decided(order, hook) == ([] if card == NONE else [card])


def decided(order: Order, hook: Hook = "order-sign") -> list[Card]:
    """By the real decider, engine included."""
    advisor = standard_advisor()
    return cards(
        advisor.decide(facts_of_order(order, drafted=False)), advisor.decide(facts_of_order(order)), hook
    )  # fmt: skip


@pytest.mark.parametrize("pop", POPULATIONS)
def test_engine_and_evaluator_decide_the_table_alike(pop: str) -> None:
    """The whole decision on a spread of the orders: a disagreement would raise."""
    for order in itertools.islice(orders(pop), 0, None, 1013):
        assert decided(order) == expected(order), order


BY_WORDS: Mapping[Indicator, Indicator] = {"critical": "warning", "warning": "info", "info": "info"}


@pytest.mark.parametrize("pop", POPULATIONS)
def test_an_order_in_words_only_has_the_same_card_less_urgent(pop: str) -> None:
    """Invariant 25: at most a remark, and a warning where it would be critical; never nothing."""
    for order in itertools.islice(orders(pop), 0, None, 1511):
        without = DECIDER.decide(facts_of_order(order, drafted=False))
        ordered = DECIDER.decide(facts_of_order(order), {f"draft_{order.route}_iron"})
        less = [(rule, BY_WORDS[tier]) for rule, tier in expected(order)]  # type: ignore[index]
        assert cards(without, ordered) == less, order


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("caution", [None, *CAUTIONS])
@pytest.mark.parametrize("indication", [None, *INDICATIONS])
def test_each_caution_and_each_other_indication_counts(route: str, caution: str | None, indication: str | None) -> None:
    """Whatever makes the difference, it is the same difference."""
    for fer, tsat, fer_months in itertools.product((None, 40, 150, 350), (None, 15, 30, 50), (0, 4)):
        if fer is None and fer_months:
            continue
        order = Order(State("adult", fer, tsat), route, None, False, False, caution, indication, fer_months)
        assert by_function(order) == by_rows(order)
        assert decided(order) == expected(order), order
