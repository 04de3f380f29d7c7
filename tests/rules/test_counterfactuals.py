"""The smallest change of one number at which a rule comes or goes, decided again with the engine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest

from rules.compiler import standard_knowledge
from rules.counterfactuals import MOST_NEAR, REACH, Flip, Question, Verdict, candidates, flips, near_misses
from rules.outcomes import Decider
from rules.policy import Choice, show
from rules.reasons import FactValue, Truth
from rules.unassessed import Gaps
from tests.rules.patient_states import COMPLETE, adult, exactly, yes

KNOWLEDGE = standard_knowledge()


@cache
def decider() -> Decider:
    return Decider(KNOWLEDGE)


def verdict(facts: Mapping[str, FactValue]) -> Verdict:
    outcomes = decider().decide(facts)
    advices = show(outcomes, KNOWLEDGE, "patient-view", Choice(), Gaps(COMPLETE)).advices
    return Verdict(
        frozenset(o.rule.id for o in outcomes.outcomes if o.truth is Truth.HOLDS),
        frozenset(o.rule.id for advice in advices for o in advice.outcomes),
        tuple(advice.leading.rule.id for advice in advices),
    )


def question(facts: Mapping[str, FactValue]) -> Question:
    """Numbers varied alone, as facts; with the record behind them it is the advisor that asks."""
    return Question(
        facts, verdict(facts), lambda fact, value: verdict({**facts, **exactly(**{fact: value})}), KNOWLEDGE
    )


def of(rule: str, facts: Mapping[str, FactValue]) -> dict[tuple[str, bool], Flip]:
    return {(flip.fact, flip.upwards): flip for flip in flips(KNOWLEDGE.rule[rule], question(facts))}


def test_what_is_shown_goes_at_the_first_value_beyond_its_limit() -> None:
    """Low iron up to 75: not shown from 75.01, where another rule takes its place."""
    flip = of("IRON-03", adult(ferritin=18, tsat=12))["ferritin", True]
    assert (flip.value, flip.threshold, flip.limit, flip.effect) == (75.01, "ferritin.adult.treat", 75, "not shown")
    assert flip.instead == ("IRON-05",)


def test_what_is_not_shown_comes_at_its_limit() -> None:
    """`At most 75` counts 75 itself."""
    flip = of("IRON-03", adult(ferritin=180, tsat=30))["ferritin", False]
    assert (flip.value, flip.effect, flip.found) == (75.0, "shown", (180, 180))


def test_an_assessed_fact_flips_at_its_own_limit() -> None:
    """Falsely high with inflammation: C-reactive protein below 10 ends it; the limit stands in the assessment."""
    flip = of("IRON-06", adult(ferritin=150, tsat=30, crp=40))["crp", False]
    assert (flip.value, flip.threshold, flip.effect) == (9.9, "crp.inflamed", "not shown")


def test_an_interval_flips_inside_or_beyond_itself() -> None:
    """`<100` is not known to be low; were it 75 it would be."""
    facts = adult(ferritin=50) | {"ferritin_min": 1.0, "ferritin_max": 99.99}
    found = [flip for flip in flips(KNOWLEDGE.rule["IRON-03"], question(facts)) if flip.fact == "ferritin"]
    assert found[0].effect == "shown"
    assert 1.0 <= found[0].value <= 75


def test_what_no_number_shows_may_hold_at_one() -> None:
    """In palliative care it would hold and still not be shown."""
    flip = of("IRON-03", adult(ferritin=180, tsat=30) | yes("palliative"))["ferritin", False]
    assert (flip.value, flip.effect) == (75.0, "holds")


def test_what_no_number_changes_has_no_counterfactual() -> None:
    """A child stays a child at every ferritin."""
    assert flips(KNOWLEDGE.rule["IRON-03"], question(adult(ferritin=180) | yes("iron_overload"))) == ()


@pytest.mark.parametrize("moves", [75.0, 74.3, 73.02])
def test_a_change_between_two_limits_is_narrowed_down(moves: float) -> None:
    """A limit that moves with an earlier result lies at no candidate; the nearest value is found all the same."""
    facts = adult(ferritin=18)
    now, gone = verdict(facts), verdict(adult())
    asked = Question(facts, now, lambda _, value: gone if value >= moves else now, KNOWLEDGE)
    (flip,) = [f for f in flips(KNOWLEDGE.rule["IRON-03"], asked) if f.fact == "ferritin"]
    assert flip.value == moves


def test_each_flip_is_the_nearest_one() -> None:
    """No value between what was found and the flip flips it, on a fine grid; at the flip it does."""
    for facts in (adult(ferritin=18, tsat=12), adult(ferritin=95, tsat=30, crp=20), adult(ferritin=320, tsat=48)):
        asked = question(facts)
        for rule in KNOWLEDGE.rules:
            for flip in flips(rule, asked):
                now = rule.id in (asked.now.shown if "shown" in flip.effect else asked.now.holding)
                start = flip.found[1] if flip.upwards else flip.found[0]
                for part in (0.1, 0.35, 0.6, 0.85):
                    between = asked.judge(flip.fact, round(start + (flip.value - start) * part, 1))
                    assert between is not None
                    assert (rule.id in (between.shown if "shown" in flip.effect else between.holding)) == now


def test_near_misses_are_few_near_and_on_this_patient() -> None:
    """Within a quarter of the limit, the nearest first, each rule once."""
    asked = question(adult(ferritin=80, tsat=19, crp=9))
    near = near_misses(KNOWLEDGE.rules, asked)
    assert 1 < len(near) <= MOST_NEAR
    assert [flip.distance for flip in near] == sorted(flip.distance for flip in near)
    assert all(flip.distance <= REACH for flip in near)
    assert len({flip.rule for flip in near}) == len(near)
    assert ("IRON-03", "shown", 75.0) in {(flip.rule, flip.effect, flip.value) for flip in near}


def test_nothing_is_near_where_nothing_was_measured() -> None:
    """No number, no near miss."""
    assert near_misses(KNOWLEDGE.rules, question(adult())) == ()


def test_a_derived_fact_lends_the_limits_of_the_result_behind_it() -> None:
    """Kidney disease below 45 is a statement; eGFR is tried at 45 all the same."""
    tried = candidates(KNOWLEDGE.rule["CKD-01"], KNOWLEDGE)
    assert tried["egfr"][44.9] == tried["egfr"][45.0] == "ckd.iron.egfr"
