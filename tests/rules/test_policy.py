"""What is shown of what holds, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.compiled import CompiledRule, Knowledge
from rules.compiler import standard_knowledge
from rules.findings import Arrival
from rules.outcomes import Outcome, Outcomes
from rules.policy import Choice, Reason, Shown, show, show_orders
from rules.reasons import Leaf, Truth
from rules.rule import Hook
from rules.unassessed import Gaps
from tests.rules.patient_states import adult, standard_rules

KNOWLEDGE = standard_knowledge()
COMPLETE = dict.fromkeys(KNOWLEDGE.document["sources"], Arrival.COMPLETE)
A_RULE = KNOWLEDGE.rule["TRIG-01"]
FACTS: dict[str, Any] = {"palliative": "no"}


def rule(name: str, **changes: Any) -> CompiledRule:
    """A rule like any other, with its own id, topic and ways."""
    plain = {"suppresses": (), "joins": (), "topic": name, "hooks": ("patient-view",), "scope": "rls", "priority": 50}
    return replace(A_RULE, **{**plain, **changes, "id": name})


def holds(what: CompiledRule, indicator: str = "info") -> Outcome:
    return Outcome(what, Truth.HOLDS, indicator)  # type: ignore[arg-type]


def shown(
    *outcomes: Outcome, choice: Choice | None = None, facts: Mapping[str, Any] = FACTS, hook: Hook = "patient-view",
    scope: Truth = Truth.HOLDS, arrivals: Mapping[str, Arrival] = COMPLETE, knowledge: Knowledge = KNOWLEDGE,
) -> Shown:  # fmt: skip
    scopes = dict.fromkeys(("rls", "suspected", "history", "reason"), scope)
    return show(Outcomes(facts, outcomes, scopes), knowledge, hook, choice or Choice(), Gaps(arrivals))


def leading(result: Shown) -> list[str]:
    return [advice.leading.rule.id for advice in result.advices]


def reasons(result: Shown) -> dict[str, Reason]:
    return {taken.rule: taken.reason for taken in result.suppressed}


@pytest.mark.parametrize(
    ("changes", "choice", "scope", "reason"),
    [
        ({}, Choice(off=frozenset({"a"})), Truth.HOLDS, Reason.OFF),
        ({"hooks": ("order-sign",)}, Choice(), Truth.HOLDS, Reason.HOOK),
        ({}, Choice(), Truth.FAILS, Reason.SCOPE),
        ({}, Choice(), Truth.UNTOLD, Reason.SCOPE),
        ({}, Choice(shadow=frozenset({"a"})), Truth.HOLDS, Reason.SHADOW),
        ({}, Choice(silences={"a": date(2027, 1, 1)}), Truth.HOLDS, Reason.SILENCED),
    ],
)
def test_each_step_takes_out_with_its_reason(changes: Any, choice: Choice, scope: Truth, reason: Reason) -> None:
    """Nothing disappears without its reason."""
    result = shown(holds(rule("a", **changes)), choice=choice, scope=scope)
    assert leading(result) == []
    assert reasons(result) == {"a": reason}


def test_a_rule_in_shadow_suppresses_nothing() -> None:
    """Shadow is recorded, not felt."""
    result = shown(holds(rule("a", suppresses=("b",))), holds(rule("b")), choice=Choice(shadow=frozenset({"a"})))
    assert leading(result) == ["b"]


def test_what_is_silenced_still_suppresses() -> None:
    """A later step does not bring back what an earlier one displaced."""
    choice = Choice(silences={"a": date(2027, 1, 1)})
    result = shown(holds(rule("a", suppresses=("b",))), holds(rule("b")), choice=choice)
    assert leading(result) == []
    assert reasons(result) == {"a": Reason.SILENCED, "b": Reason.RULE}


def test_palliative_care_leaves_only_what_is_critical() -> None:
    """Corrections, section 3.3: all else is silent."""
    outcomes = (holds(rule("a"), "warning"), holds(rule("b"), "critical"))
    result = shown(*outcomes, facts={"palliative": "yes"})
    assert leading(result) == ["b"]
    assert reasons(result) == {"a": Reason.PALLIATIVE}


def test_critical_is_never_suppressed_silenced_or_cut() -> None:
    """Invariant 16."""
    urgent = [holds(rule(f"u{n}", topic="safety"), "critical") for n in range(6)]
    others = holds(rule("a", suppresses=("u0",)))
    choice = Choice(silences={"u1": date(2027, 1, 1)})
    result = shown(*urgent, others, choice=choice, facts={"palliative": "yes"})
    assert {f"u{n}" for n in range(6)} <= set(leading(result))


def test_silences_that_cannot_be_read_hide_nothing() -> None:
    """A store that is down never costs a card."""
    assert leading(shown(holds(rule("a")), choice=Choice(silences="unavailable"))) == ["a"]


def test_one_card_a_topic_the_most_urgent_leads() -> None:
    """The others become lines of it, and the card is as urgent as its most urgent line."""
    result = shown(
        holds(rule("a", topic="iron", priority=10)), holds(rule("b", topic="iron", priority=5)),
        holds(rule("c", topic="iron", priority=90), "warning"),
    )  # fmt: skip
    assert leading(result) == ["c"]
    assert {o.rule.id for o in result.advices[0].joined} == {"a", "b"}
    assert result.advices[0].indicator == "warning"
    assert reasons(result) == {"a": Reason.MERGED, "b": Reason.MERGED}


def test_a_line_never_stands_alone() -> None:
    """Without the card that it belongs to there is nothing to raise."""
    line = rule("line", joins=("host",), alone=False, topic="iron")
    assert leading(shown(holds(line, "warning"))) == []
    both = shown(holds(line, "warning"), holds(rule("host", topic="iron")))
    assert leading(both) == ["host"]
    assert both.advices[0].indicator == "warning"


def test_a_rule_joins_the_card_it_names_and_stands_alone_otherwise() -> None:
    """The work-up becomes part of the ferritin check when both are due."""
    work = rule("work", joins=("host",))
    assert leading(shown(holds(work))) == ["work"]
    assert leading(shown(holds(work), holds(rule("host")))) == ["host"]


def test_the_budget_cuts_info_before_warning() -> None:
    """Invariant 17: a warning is never dropped for an info card."""
    outcomes = [holds(rule(f"i{n}", priority=n)) for n in range(4)] + [holds(rule("w", priority=99), "warning")]
    result = shown(*outcomes)
    assert leading(result) == ["w", "i0", "i1"]
    assert reasons(result) == {"i2": Reason.BUDGET, "i3": Reason.BUDGET}


def test_safety_and_data_do_not_count_against_the_budget() -> None:
    """Corrections B32."""
    outcomes = [holds(rule(f"i{n}", priority=n)) for n in range(3)]
    outcomes += [holds(rule("s", topic="safety")), holds(rule("d", topic="data"))]
    assert set(leading(shown(*outcomes))) == {"i0", "i1", "i2", "s", "d"}


def untold(what: CompiledRule, *facts: str) -> Outcome:
    leaves = tuple(Leaf(fact, "is", "no", None, "unknown", None) for fact in facts)
    return Outcome(what, Truth.UNTOLD, "info", obstacles=leaves)


def unclear(*unknown: str, **numbers: float) -> Mapping[str, Any]:
    """The facts of an adult of whom some cannot be told."""
    return standard_rules().assessed({**adult(**numbers), **dict.fromkeys(unknown, "unknown")})


def test_iron_that_could_not_be_told_is_reported_with_the_missing_part() -> None:
    """Unknown because a part did not arrive is said; unknown because nobody measured is not."""
    iron = KNOWLEDGE.rule["IRON-03"]
    missing = {**COMPLETE, "medication": Arrival.FAILED}
    result = shown(untold(iron, "iron_overload"), facts=unclear("iron_overload", ferritin=40), arrivals=missing)
    assert [(m.rule, m.sources, m.facts) for m in result.not_assessed] == [("IRON-03", ("medication",), ())]


def test_an_exception_that_blocks_is_reported_in_a_complete_record_too() -> None:
    """Invariant 13: each unknown that mattered is listed; what nobody measured is not unclear."""
    iron = KNOWLEDGE.rule["IRON-03"]
    facts = unclear("child", ferritin=40)
    result = shown(untold(iron, "child"), facts=facts)
    assert [(m.rule, m.sources, m.facts) for m in result.not_assessed] == [("IRON-03", (), ("child",))]
    pregnant = unclear("pregnant", "first_trimester", ferritin=40)
    assert shown(untold(KNOWLEDGE.rule["PREG-01"], "pregnant"), facts=pregnant).not_assessed == ()
    assert shown(untold(iron, "child"), facts={**facts, "palliative": "yes"}).not_assessed == ()


def test_an_assessed_fact_is_traced_to_the_parts_it_rests_on() -> None:
    """Inflammation rests on laboratory and problem list."""
    falsely_high = KNOWLEDGE.rule["IRON-06"]
    facts = unclear("infection_recent", ferritin=90, tsat=30)
    result = shown(untold(falsely_high, "inflamed"), facts=facts, arrivals={**COMPLETE, "laboratory": Arrival.PARTIAL})
    assert result.not_assessed[0].sources == ("laboratory",)


def test_a_topic_with_a_card_is_not_reported_as_missed() -> None:
    """Its question has been answered."""
    iron, ferritin = KNOWLEDGE.rule["IRON-03"], KNOWLEDGE.rule["IRON-01"]
    missing = {**COMPLETE, "medication": Arrival.FAILED}
    facts = unclear("iron_overload", ferritin=40)
    assert shown(holds(ferritin), untold(iron, "iron_overload"), facts=facts, arrivals=missing).not_assessed == ()


def test_remarks_that_could_not_be_told_stay_quiet() -> None:
    """A rule that is at most a remark and not about iron is no reason for a card."""
    missing = {**COMPLETE, "medication": Arrival.FAILED}
    assert shown(untold(KNOWLEDGE.rule["TRIG-01"], "trigger_medicine"), arrivals=missing).not_assessed == ()


# --- draft orders ---


def of_orders(
    without: Sequence[Outcome], *by_order: Sequence[Outcome], hook: Hook = "order-sign", choice: Choice | None = None,
    facts: Mapping[str, Any] = FACTS, arrivals: Mapping[str, Arrival] = COMPLETE,
) -> tuple[Shown, ...]:  # fmt: skip
    """What is shown of each order; every outcome of an order has one of the same rule without it."""
    scopes = dict.fromkeys(KNOWLEDGE.scopes, Truth.HOLDS)
    decided = [Outcomes(facts, tuple(outcomes), scopes) for outcomes in (without, *by_order)]
    return show_orders(decided[0], decided[1:], KNOWLEDGE, hook, choice or Choice(), Gaps(arrivals))


def ordered(name: str, **changes: Any) -> CompiledRule:
    return rule(name, **{"hooks": ("order-select", "order-sign"), **changes})


def fails(what: CompiledRule) -> Outcome:
    return Outcome(what, Truth.FAILS, "info")


def test_an_order_shows_only_what_it_brings_about() -> None:
    """What the chart says anyhow is for the hook that opens the chart."""
    chart, order = ordered("chart"), ordered("order")
    (result,) = of_orders([holds(chart), fails(order)], [holds(chart), holds(order)])
    assert leading(result) == ["order"]
    assert reasons(result) == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (holds(ordered("a")), holds(ordered("a"), "warning")),
        (replace(holds(ordered("a")), variant="one"), replace(holds(ordered("a")), variant="two")),
        (untold(ordered("a"), "child"), holds(ordered("a"))),
    ],
    ids=["more urgent", "of another kind", "told by it"],
)
def test_an_order_shows_what_it_changes(before: Outcome, after: Outcome) -> None:
    """Also where the rule spoke before."""
    (result,) = of_orders([before], [after])
    assert leading(result) == ["a"]


def test_an_order_that_takes_an_advice_away_says_nothing() -> None:
    """The other way round there is nothing to say."""
    (result,) = of_orders([holds(ordered("a"))], [fails(ordered("a"))])
    assert leading(result) == []


def test_what_the_chart_says_anyhow_suppresses_nothing_of_an_order() -> None:
    """It is not on the table."""
    chart, order = ordered("chart", suppresses=("order",)), ordered("order")
    (result,) = of_orders([holds(chart), fails(order)], [holds(chart), holds(order)])
    assert leading(result) == ["order"]


def test_no_order_shows_nothing() -> None:
    """Not even what could not be told."""
    assert of_orders([untold(KNOWLEDGE.rule["IRON-07"], "child")]) == ()


RULES_OF_TWO = [ordered(name, priority=number) for number, name in enumerate("abc")]
NONE_YET = [fails(one) for one in RULES_OF_TWO]


def test_each_selected_order_has_one_card() -> None:
    """The most urgent one."""
    a, b, c = RULES_OF_TWO
    first, second = of_orders(
        NONE_YET, [holds(a), holds(b), fails(c)], [fails(a), holds(b), holds(c, "warning")], hook="order-select"
    )
    assert (leading(first), reasons(first)) == (["a"], {"b": Reason.BUDGET})
    assert (leading(second), reasons(second)) == (["c"], {"b": Reason.BUDGET})


def test_orders_that_are_signed_together_share_two_cards_and_keep_every_warning() -> None:
    """Invariant 17: warnings first, of whichever order, and none is left out."""
    a, b, c = RULES_OF_TWO
    first, second, third = of_orders(
        NONE_YET, [holds(a), fails(b), fails(c)], [fails(a), fails(b), holds(c, "warning")],
        [fails(a), holds(b, "warning"), fails(c)],
    )  # fmt: skip
    assert [leading(first), leading(second), leading(third)] == [[], ["c"], ["b"]]
    assert reasons(first) == {"a": Reason.BUDGET}
    warned = [[holds(one, "warning") if one is own else fails(one) for one in RULES_OF_TWO] for own in RULES_OF_TWO]
    assert [leading(result) for result in of_orders(NONE_YET, *warned)] == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("hook", ["order-select", "order-sign"])
def test_no_budget_cuts_what_is_critical_or_about_safety(hook: Hook) -> None:
    """Invariant 16 and corrections B32; and they leave the budget to the others."""
    rules = [ordered(f"u{n}") for n in range(4)] + [ordered("s", topic="safety"), ordered("i")]
    urgent = [holds(one, "critical") for one in rules[:4]] + [holds(one) for one in rules[4:]]
    (result,) = of_orders([fails(one) for one in rules], urgent, hook=hook)
    assert set(leading(result)) == {"u0", "u1", "u2", "u3", "s", "i"}
    assert leading(result)[:4] == ["u0", "u1", "u2", "u3"]


def test_palliative_care_leaves_of_an_order_only_what_is_critical() -> None:
    """As on the other hooks."""
    a, b, c = RULES_OF_TWO
    critical = [holds(a, "warning"), holds(b, "critical"), fails(c)]
    (result,) = of_orders(NONE_YET, critical, facts={"palliative": "yes"})
    assert leading(result) == ["b"]
    assert reasons(result) == {"a": Reason.PALLIATIVE}


def test_a_silence_counts_for_each_order() -> None:
    """Unless it is critical."""
    a, b, c = RULES_OF_TWO
    choice = Choice(silences={"a": date(2027, 1, 1)})
    first, second = of_orders(
        NONE_YET, [holds(a), fails(b), fails(c)], [holds(a, "critical"), fails(b), fails(c)], choice=choice
    )
    assert (leading(first), leading(second)) == ([], ["a"])


def test_what_could_not_be_assessed_is_said_once() -> None:
    """On the first order, for all of them."""
    iron = replace(KNOWLEDGE.rule["IRON-07"], scope="rls")
    missing = {**COMPLETE, "laboratory": Arrival.FAILED}
    asks = untold(iron, "ferritin")
    facts = {**unclear(), "draft_oral_iron": "yes"}
    first, second = of_orders([fails(iron)], [asks], [asks], facts=facts, arrivals=missing)
    assert [(m.rule, m.sources) for m in first.not_assessed] == [("IRON-07", ("laboratory",))]
    assert second.not_assessed == ()
