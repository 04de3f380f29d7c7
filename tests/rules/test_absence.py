"""Why a rule is not shown: a value, an unknown with the part of the record that is missing, or a step of policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.absence import Absence, Call, absence_of
from rules.compiler import standard_knowledge
from rules.findings import Arrival
from rules.hindrances import Cause
from rules.outcomes import Decider
from rules.policy import Choice, Reason, show, show_orders
from rules.reasons import FactValue, Truth
from rules.rule import Hook
from rules.unassessed import Gaps
from tests.rules.patient_states import COMPLETE, adult, drafted, nobody, yes

KNOWLEDGE = standard_knowledge()
DECIDER = Decider(KNOWLEDGE)


def absence(
    rule: str, facts: Mapping[str, FactValue], hook: Hook = "patient-view", choice: Choice | None = None,
    arrivals: Mapping[str, Arrival] = COMPLETE,
) -> Absence:  # fmt: skip
    choice, outcomes = choice or Choice(), DECIDER.decide(facts)
    shown = show(outcomes, KNOWLEDGE, hook, choice, Gaps(arrivals))
    return absence_of(KNOWLEDGE.rule[rule], outcomes, shown, Call(hook, choice, arrivals), KNOWLEDGE)


def causes(found: Absence) -> list[tuple[str, Cause]]:
    return [(hindrance.fact, hindrance.cause) for hindrance in found.hindrances]


def test_a_value_keeps_it_from_holding() -> None:
    """Ferritin 180: one value, no policy."""
    found = absence("IRON-03", adult(ferritin=180))
    assert (found.truth, causes(found), found.step) == (Truth.FAILS, [("ferritin", Cause.VALUE)], None)
    assert not found.missing


def test_an_unknown_names_the_part_of_the_record_that_is_missing() -> None:
    """Whether there is a pregnancy cannot be told, because the problem list is incomplete."""
    facts = adult(ferritin=18) | {"pregnant": "unknown"}
    found = absence("PREG-01", facts, arrivals=COMPLETE | {"problem-list": Arrival.PARTIAL})
    assert (found.truth, causes(found)) == (Truth.UNTOLD, [("pregnant", Cause.UNKNOWN)])
    assert found.missing == {"pregnant": ("problem-list",)}


CHOICES: list[tuple[Choice, Reason]] = [
    (Choice(off=frozenset({"IRON-03"})), Reason.OFF),
    (Choice(shadow=frozenset({"IRON-03"})), Reason.SHADOW),
    (Choice(silences={"IRON-03": date(2027, 1, 1)}), Reason.SILENCED),
]


@pytest.mark.parametrize(("choice", "reason"), CHOICES)
def test_a_step_of_policy_takes_out_what_holds(choice: Choice, reason: Reason) -> None:
    """It holds, nothing hinders it, and the step is named."""
    found = absence("IRON-03", adult(ferritin=18), choice=choice)
    assert (found.truth, found.hindrances, found.shown_by) == (Truth.HOLDS, (), None)
    assert found.step is not None
    assert found.step.reason is reason


def test_the_hook_and_palliative_care_and_the_budget_are_steps_too() -> None:
    """Each has its own reason."""
    low: dict[str, Any] = adult(ferritin=18)
    for facts, hook, reason in (
        (low, "problem-list-item-create", Reason.HOOK),
        (low | yes("palliative"), "patient-view", Reason.PALLIATIVE),
    ):
        step = absence("IRON-03", facts, hook).step  # type: ignore[arg-type]
        assert step is not None
        assert step.reason is reason


def test_what_does_not_hold_says_what_policy_would_do_as_well() -> None:
    """A rule of the orders, asked for when the chart is opened: no draft, and not its hook."""
    found = absence("TRIG-AE", adult())
    assert causes(found) == [("draft_antiemetic", Cause.VALUE)]
    assert found.step is not None
    assert found.step.reason is Reason.HOOK


def test_outside_its_scope_says_what_keeps_the_patient_out() -> None:
    """It holds, but there are no restless legs."""
    found = absence("IRON-03", {**nobody(), **{k: v for k, v in adult(ferritin=18).items() if k != "rls"}, "rls": "no"})
    assert found.truth is Truth.HOLDS
    assert [(h.fact, h.cause) for h in found.out_of_scope] == [("rls", Cause.VALUE)]
    assert found.step is not None
    assert found.step.reason is Reason.SCOPE


def test_a_line_of_another_card_names_the_card() -> None:
    """Merged is shown."""
    found = absence("IRON-04", adult(ferritin=18))
    assert found.shown_by == "IRON-03"
    assert absence("IRON-03", adult(ferritin=18)).shown_by == "IRON-03"


def test_what_the_order_has_nothing_to_do_with_is_told_apart() -> None:
    """It holds with and without the order, so it is for the hook that opens the chart."""
    facts = adult() | yes("gabapentinoid", "dialysis")
    without = DECIDER.decide(facts)
    outcomes = DECIDER.decide({**facts, **drafted("antiemetic")})
    (shown,) = show_orders(without, [outcomes], KNOWLEDGE, "order-sign", Choice(), Gaps(COMPLETE))
    call = Call("order-sign", Choice(), COMPLETE)
    found = absence_of(KNOWLEDGE.rule["GABA-01"], outcomes, shown, call, KNOWLEDGE)
    assert (found.truth, found.shown_by, found.step, found.unrelated) == (Truth.HOLDS, None, None, True)
    drafting = replace(call, hook="order-sign")
    assert not absence_of(KNOWLEDGE.rule["TRIG-AE"], outcomes, shown, drafting, KNOWLEDGE).unrelated
