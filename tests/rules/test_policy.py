"""What is shown of what holds, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.compiled import CompiledRule, Knowledge
from rules.compiler import standard_knowledge
from rules.findings import Arrival
from rules.outcomes import Outcome, Outcomes
from rules.policy import Choice, Reason, Shown, show
from rules.reasons import Leaf, Truth
from rules.rule import Hook

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
    return show(Outcomes(facts, outcomes, scopes), knowledge, hook, choice or Choice(), arrivals)


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


def test_iron_that_could_not_be_told_is_reported_with_the_missing_part() -> None:
    """Unknown because a part did not arrive is said; unknown because nobody measured is not."""
    iron = KNOWLEDGE.rule["IRON-03"]
    missing = {**COMPLETE, "medication": Arrival.FAILED}
    result = shown(untold(iron, "iron_overload"), arrivals=missing)
    assert [(m.rule, m.sources, m.facts) for m in result.not_assessed] == [("IRON-03", ("medication",), ())]


def test_an_exception_that_blocks_is_reported_in_a_complete_record_too() -> None:
    """Invariant 13: each unknown that mattered is listed; what nobody measured is not unclear."""
    iron = KNOWLEDGE.rule["IRON-03"]
    result = shown(untold(iron, "child"))
    assert [(m.rule, m.sources, m.facts) for m in result.not_assessed] == [("IRON-03", (), ("child",))]
    assert shown(untold(KNOWLEDGE.rule["PREG-01"], "pregnant")).not_assessed == ()
    assert shown(untold(iron, "child"), facts={"palliative": "yes"}).not_assessed == ()


def test_an_assessed_fact_is_traced_to_the_parts_it_rests_on() -> None:
    """Inflammation rests on laboratory and problem list."""
    falsely_high = KNOWLEDGE.rule["IRON-06"]
    result = shown(untold(falsely_high, "inflamed"), arrivals={**COMPLETE, "laboratory": Arrival.PARTIAL})
    assert result.not_assessed[0].sources == ("laboratory",)


def test_a_topic_with_a_card_is_not_reported_as_missed() -> None:
    """Its question has been answered."""
    iron, ferritin = KNOWLEDGE.rule["IRON-03"], KNOWLEDGE.rule["IRON-01"]
    missing = {**COMPLETE, "medication": Arrival.FAILED}
    assert shown(holds(ferritin), untold(iron, "iron_overload"), arrivals=missing).not_assessed == ()


def test_remarks_that_could_not_be_told_stay_quiet() -> None:
    """A rule that is at most a remark and not about iron is no reason for a card."""
    missing = {**COMPLETE, "medication": Arrival.FAILED}
    assert shown(untold(KNOWLEDGE.rule["TRIG-01"], "trigger_medicine"), arrivals=missing).not_assessed == ()
