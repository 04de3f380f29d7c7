"""How urgent an advice may be: less by words alone, and never more than a remark by a limit that nobody verified."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

import pytest

from rules.compiled import Knowledge
from rules.compiler import compile_knowledge
from rules.conditions import Condition
from rules.documents import read_documents
from rules.facts import (
    FACTS,
    bacteraemia,
    chronic_inflammation,
    crp,
    dialysis,
    ferritin,
    inflamed,
    iron_overload,
    iv_iron_recent,
    oral_iron,
    overload_suspected,
    too_much_iron,
)
from rules.outcomes import Decider
from rules.rule import Indicator, Rule
from rules.rulebook import ASSESSMENTS, RULES
from tests.rules.patient_states import Facts, adult, drafted, exactly, yes

BY_LIMIT = crp.at_least("crp.inflamed")  # unverified
BY_WINDOW = iv_iron_recent.yes  # its window is unverified
BY_VERIFIED = ferritin.above("ferritin.hard_stop")


def a_rule(warning: Condition | None, critical: Condition | None = None) -> Rule:
    """A rule that always holds, with the tiers in question."""
    return Rule(
        id="TEST-01", recommendation="A rule of the test.", evidence=("DESIGN",), hooks=("patient-view",), scope="rls",
        topic="iron", priority=1, when=dialysis.yes | dialysis.no, warning=warning, critical=critical,
    )  # fmt: skip


def indicator(rule: Rule, facts: Facts, *by_words: str) -> Indicator:
    decider = Decider(compile_knowledge(read_documents(), ASSESSMENTS, (rule,)))
    (outcome,) = decider.decide(facts, frozenset(by_words)).outcomes
    return outcome.indicator


def test_the_limits_of_these_tests_are_what_they_say() -> None:
    """Two unverified ones, and a verified one."""
    thresholds = read_documents()["thresholds"]
    assert thresholds["crp.inflamed"]["verified"] == "unverified"
    assert thresholds["iv_iron.blackout"]["verified"] == "unverified"
    assert thresholds["ferritin.hard_stop"]["verified"] != "unverified"


@pytest.mark.parametrize(
    ("by_words", "expected"),
    [((), "critical"), (("iron_overload",), "warning"), (("bacteraemia",), "critical"), (("ferritin",), "critical")],
)
def test_a_critical_tier_by_words_alone_warns(by_words: tuple[str, ...], expected: Indicator) -> None:
    """What it does not rest on does not matter."""
    rule = a_rule(iron_overload.yes, iron_overload.yes)
    assert indicator(rule, {**adult(), **yes("iron_overload")}, *by_words) == expected


@pytest.mark.parametrize(("by_words", "expected"), [((), "warning"), (("oral_iron",), "info")])
def test_a_warning_by_words_alone_is_a_remark(by_words: tuple[str, ...], expected: Indicator) -> None:
    assert indicator(a_rule(oral_iron.yes), {**adult(), **yes("oral_iron")}, *by_words) == expected


def test_another_ground_that_is_coded_keeps_the_tier() -> None:
    """A tier is cut only where every way in which it holds rests on words."""
    rule = a_rule(oral_iron.yes | iron_overload.yes, bacteraemia.yes | iron_overload.yes)
    facts = {**adult(), **yes("oral_iron", "iron_overload", "bacteraemia")}
    assert indicator(rule, facts, "oral_iron", "bacteraemia") == "critical"
    assert indicator(rule, facts, "oral_iron", "bacteraemia", "iron_overload") == "warning"


@pytest.mark.parametrize(
    ("tier", "facts", "expected"),
    [
        (BY_LIMIT, exactly(crp=40), "info"),
        (BY_WINDOW, yes("iv_iron_recent"), "info"),
        (BY_VERIFIED, adult(ferritin=400), "warning"),
        (BY_LIMIT | BY_VERIFIED, {**adult(ferritin=400), **exactly(crp=40)}, "warning"),
        (BY_LIMIT & BY_VERIFIED, {**adult(ferritin=400), **exactly(crp=40)}, "info"),
        (BY_WINDOW.not_known, {}, "warning"),
    ],
    ids=["limit", "window", "verified", "either", "both", "absent"],
)
def test_a_tier_by_an_unverified_limit_is_a_remark(tier: Condition, facts: Facts, expected: Indicator) -> None:
    """Of a condition or of the window of a fact, unless a verified way remains."""
    assert indicator(a_rule(tier), {**adult(), **facts}) == expected


def test_not_even_what_would_be_critical_warns_by_an_unverified_limit() -> None:
    """But a warning of the same rule that rests on something verified stays."""
    facts = {**adult(ferritin=400), **exactly(crp=40)}
    assert indicator(a_rule(BY_LIMIT, BY_LIMIT), facts) == "info"
    assert indicator(a_rule(BY_VERIFIED, BY_LIMIT), facts) == "warning"


@pytest.mark.parametrize(
    ("facts", "by_words", "expected"),
    [
        (exactly(crp=40), (), "info"),
        (yes("chronic_inflammation"), (), "warning"),
        (yes("chronic_inflammation"), ("chronic_inflammation",), "info"),
        ({**exactly(crp=40), **yes("chronic_inflammation")}, (), "warning"),
        ({**exactly(crp=40), **yes("chronic_inflammation")}, ("chronic_inflammation",), "info"),
    ],
)
def test_what_is_assessed_is_assessed_again(facts: Facts, by_words: Collection[str], expected: Indicator) -> None:
    """An assessed fact is as sure as what it is assessed from."""
    assert indicator(a_rule(inflamed.yes), {**adult(ferritin=50), **facts}, *by_words) == expected


def test_an_assessment_of_an_assessment_is_assessed_again() -> None:
    """Too much iron rests on suspected overload, which rests on verified limits; inflammation may only quieten it."""
    suspected = {**adult(ferritin=400, tsat=60), **exactly(crp=40)}
    assert indicator(a_rule(too_much_iron.yes & overload_suspected.yes), suspected) == "warning"
    disorder = {**adult(ferritin=50), **yes("iron_utilisation_disorder")}
    assert indicator(a_rule(too_much_iron.yes), disorder, "iron_utilisation_disorder") == "info"
    assert indicator(a_rule(too_much_iron.yes | chronic_inflammation.yes), disorder) == "warning"


@cache
def everything() -> tuple[Knowledge, Decider]:
    knowledge = compile_knowledge(read_documents(), ASSESSMENTS, RULES)
    return knowledge, Decider(knowledge)


IN_THE_REAL_RULES = [
    ("IRON-09", drafted("oral iron"), yes("iron_overload"), (), "critical"),
    ("IRON-09", drafted("oral iron"), yes("iron_overload"), ("draft_oral_iron",), "warning"),
    ("IRON-09", drafted("oral iron"), yes("iron_overload"), ("iron_overload",), "warning"),
    ("IRON-09", drafted("oral iron"), exactly(tsat=60), ("draft_oral_iron",), "info"),
    ("IRON-09", drafted("oral iron"), exactly(tsat=60), (), "warning"),
    ("IRON-09", {}, yes("iron_overload", "oral_iron"), (), "warning"),
    ("IRON-09", {}, yes("iron_overload", "oral_iron"), ("oral_iron",), "info"),
    ("IRON-09", {}, yes("iron_overload", "iv_iron_lately", "iv_iron_recent"), (), "warning"),
    ("IRON-09", {}, yes("iron_overload", "iv_iron_unchecked"), (), "info"),
    ("IRON-14", drafted("iron by vein"), yes("bacteraemia", "iv_iron_unsafe"), (), "critical"),
    ("IRON-14", drafted("iron by vein"), yes("bacteraemia", "iv_iron_unsafe"), ("draft_iv_iron",), "warning"),
    ("IRON-14", drafted("iron by vein"), yes("iv_iron_unsafe"), ("iv_iron_unsafe",), "warning"),
    ("IRON-14", drafted("iron by vein"), yes("severe_asthma"), ("draft_iv_iron",), "info"),
    ("ICD-01", drafted("dopamine agonist"), yes("impulse_control_disorder"), (), "critical"),
    ("ICD-01", drafted("dopamine agonist"), yes("impulse_control_disorder"), ("draft_dopamine_agonist",), "warning"),
    ("ICD-01", drafted("dopamine agonist"), yes("impulse_control_disorder"), ("impulse_control_disorder",), "warning"),
    ("ICD-01", drafted("dopamine agonist"), yes("impulse_control_history"), (), "warning"),
    ("ICD-01", drafted("dopamine agonist"), yes("impulse_control_history"), ("impulse_control_history",), "info"),
    ("GABA-02", drafted("gabapentinoid"), yes("opioid", "opioid_now", "respiratory_failure"), (), "critical"),
    (
        "GABA-02", drafted("gabapentinoid"), yes("opioid", "opioid_now", "respiratory_failure"),
        ("opioid", "opioid_now"), "warning",
    ),
    ("TRIG-AE", drafted("antiemetic"), {}, (), "warning"),
    ("TRIG-AE", drafted("antiemetic"), {}, ("draft_antiemetic",), "info"),
    ("TRIG-AP", drafted("antipsychotic"), {}, ("draft_antipsychotic",), "info"),
    ("IRON-12", {}, {**yes("oral_iron", "ferritin_found"), **exactly(ferritin=400, tsat=30)}, ("oral_iron",), "info"),
    ("IRON-07", drafted("oral iron"), {**adult(ferritin=400, tsat=30)}, ("draft_oral_iron",), "info"),
    ("IRON-07", drafted("oral iron"), {**adult(ferritin=400, tsat=30)}, (), "warning"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "draft", "found", "by_words", "expected"), IN_THE_REAL_RULES)
def test_the_real_rules(rule: str, draft: Facts, found: Facts, by_words: tuple[str, ...], expected: Indicator) -> None:
    """Invariant 25: nothing more than a remark by name alone, and never less than a warning where it is critical."""
    _, decider = everything()
    outcomes = decider.decide({**adult(), **found, **draft}, frozenset(by_words)).outcomes
    outcome = next(outcome for outcome in outcomes if outcome.rule.id == rule)
    assert outcome.truth.value == "holds"
    assert outcome.indicator == expected


def test_every_tier_by_words_alone_is_cut() -> None:
    """All facts by words: whatever the real rules would say, no warning remains but those of a critical tier."""
    _, decider = everything()
    for _, draft, found, _, _ in IN_THE_REAL_RULES:
        facts = {**adult(), **found, **draft}
        sure = {o.rule.id: o.indicator for o in decider.decide(facts).outcomes}
        doubted = {o.rule.id: o.indicator for o in decider.decide(facts, frozenset(FACTS)).outcomes}
        for name, was in sure.items():
            assert doubted[name] == ("warning" if was == "critical" else "info"), (name, was, doubted[name])
