"""The safety invariants about iron and about what is unknown, 1 to 13, for thousands of consistent states.

Clinical corrections, section 8.4; the others and what is shown elsewhere: `test_invariants.py`.
"""

from __future__ import annotations

import itertools
import re

import pytest

from cds.testing.decisions import standard_advisor
from rules.documents import LANGUAGES
from rules.facts import FACTS
from rules.policy import Choice
from tests.rules.drawn_people import people
from tests.rules.invariants import (
    FERRITINS,
    INFLAMMATION,
    KNOWLEDGE,
    OFFERS_BY_VEIN,
    SATURATIONS,
    SPEAKS_BY_VEIN,
    grid,
    iron_advice,
    is_plain_adult,
    is_quiet,
    keys_of,
    number,
    on_chart,
    said_everywhere,
    suspected_overload,
    texts,
)
from tests.rules.patient_states import (
    ORDER_HOOKS,
    Facts,
    adult,
    exactly,
    yes,
)

_BY_VEIN = re.compile(r"\biv\b|\bi\.v\.|by vein", re.IGNORECASE)


def test_invariant_01_no_advice_for_iron_with_recorded_overload() -> None:
    for _, said in said_everywhere():
        if said.facts["iron_overload"] == "yes":
            assert not iron_advice(said), said


def test_invariant_02_no_advice_for_iron_with_a_high_saturation() -> None:
    for _, said in said_everywhere():
        facts, tsat = said.facts, number(said.facts, "tsat")
        kidney = facts["dialysis"] == "yes" or facts["ckd_iron"] == "yes"
        # the decision table (6.2) answers pregnancy and childhood before kidney disease; see the next test
        kidney = kidney and facts["pregnant"] != "yes" and facts["child"] != "yes"
        if (tsat is not None and (tsat > 45 or (kidney and tsat >= 40))) or suspected_overload(facts):
            assert not iron_advice(said), said


@pytest.mark.parametrize("group", ["child", "pregnant"])
def test_invariant_02_the_limit_of_kidney_disease_counts_for_others_too(group: str) -> None:
    for person in people():
        facts = {**person.facts, **yes("ckd", "ckd_iron", group), "dialysis": "no", "male": "no"}
        if 40 <= (number(facts, "tsat") or 0) <= 45:
            assert not iron_advice(on_chart(facts)), on_chart(facts)


def test_invariant_03_no_adult_limit_for_others() -> None:
    """Rules and variants that rest on the adult limits speak about no child, dialysis, kidney or pregnant patient."""
    adults = {"IRON-02", "IRON-03", "IRON-05", "IRON-06", "IRON-07", "IRON-10", "IRON-11", "IRON-12", "IRON-17"}
    for _, said in said_everywhere():
        if any(said.facts[name] == "yes" for name in ("child", "dialysis", "ckd_iron", "pregnant")):
            assert not said.rules & adults, said
            assert ("IRON-18", "tsat-high") not in said.items, said


def test_invariant_04_every_text_about_iron_by_vein_is_known_here() -> None:
    """So that the next test misses none. Texts about an order of iron by vein answer that order."""
    for language in LANGUAGES:
        for key, text in texts(language).items():
            speaks = _BY_VEIN.search(re.sub(r"\{[^}]*\}", "", text)) and not key.startswith(
                ("IRON-14", "IRON-15", "fact-", "IRON-10-title")
            )
            assert bool(speaks) <= (key in OFFERS_BY_VEIN | SPEAKS_BY_VEIN), (key, text)


@pytest.mark.parametrize("text", sorted(OFFERS_BY_VEIN))
def test_invariant_04_iron_by_vein_is_named_only_where_it_may_be(text: str) -> None:
    """Not in the first trimester, with unknown saturation, after a reaction, or in bacteraemia or sepsis."""
    for _, said in said_everywhere():
        facts = said.facts
        if text in {key for outcome in said.all for key in keys_of(outcome)}:
            assert number(facts, "tsat") is not None, said
            assert facts["iv_iron_unsafe"] == "no", said
            assert facts["bacteraemia"] != "yes", said
            assert facts["first_trimester"] != "yes", said


def test_invariant_05_one_iron_outcome() -> None:
    """On the chart one rule that leads an iron card holds at most; an order has at most one iron card."""
    for _, said in said_everywhere():
        leading = [o.rule.id for o in said.leading if o.rule.topic == "iron"]
        assert len(leading) <= 1, said
        if said.hook == "patient-view":
            lines = [o.rule.id for o in said.all if o.rule.topic == "iron" and o.rule.alone]
            assert len(lines) <= 1, said
        assert len([o for o in said.all if o.rule.topic == "iron" and o.rule.alone]) <= 1, said


def test_invariant_06_an_unknown_ferritin_is_asked_for() -> None:
    for person in people():
        said, facts = person.said["patient-view"], person.facts
        asked = facts["ferritin_found"] == facts["ferritin_ordered"] == facts["tsat_unreadable"] == "no"
        if is_plain_adult(facts) and is_quiet(facts) and asked:
            assert "IRON-01" in said.rules, said


def test_invariant_07_a_low_ferritin_is_answered() -> None:
    """Whatever C-reactive protein is."""
    for state in grid():
        facts: Facts = state["facts"]  # type: ignore[assignment]
        low, high = state["ferritin"] <= 75, state["tsat"] is not None and state["tsat"] > 45  # type: ignore[operator]
        if low and not high and facts["oral_iron"] == "no":
            assert on_chart(facts).rules & {"IRON-03", "IRON-11"}, on_chart(facts)
    for person in people():
        ferritin, tsat = number(person.facts, "ferritin"), number(person.facts, "tsat") or 0
        low = ferritin is not None and ferritin <= 75 and tsat <= 45
        if low and is_plain_adult(person.facts) and is_quiet(person.facts):
            assert person.said["patient-view"].rules & {"IRON-03", "IRON-11"}, person.said["patient-view"]


@pytest.mark.parametrize(("below", "group"), [(75.01, {}), (50, {"child": "yes", **exactly(age=9)})])
def test_invariant_08_inflammation_changes_nothing_at_a_low_ferritin(below: float, group: Facts) -> None:
    """And it never makes a treatment of what was none."""
    for ferritin, tsat in itertools.product(FERRITINS, SATURATIONS):
        facts = {**adult(ferritin=ferritin, **({} if tsat is None else {"tsat": tsat})), **group}
        outcomes = [on_chart({**facts, **inflammation}) for inflammation in INFLAMMATION]
        if ferritin < below:
            assert len({said.items for said in outcomes}) == 1, outcomes[0]
        without = on_chart({**facts, **exactly(crp=2)})
        if not iron_advice(without):
            assert not any(iron_advice(on_chart({**facts, **exactly(crp=crp)})) for crp in (10, 40)), without


def test_invariant_09_less_ferritin_never_takes_advice_away() -> None:
    """Except through overload and a high saturation; for adults, in pregnancy, for children and in kidney disease."""
    groups: tuple[Facts, ...] = (
        {}, {"child": "yes", **exactly(age=9)}, {"pregnant": "yes", "first_trimester": "no"},
        {"ckd": "yes", "ckd_iron": "yes", "haemoglobin_low": "yes", **exactly(egfr=30)}, yes("dialysis"),
    )  # fmt: skip
    for group, tsat, inflammation, severe in itertools.product(
        groups, SATURATIONS, INFLAMMATION, ({}, yes("rls_severe"))
    ):
        advised = False
        for ferritin in FERRITINS[::-1]:
            facts = adult(ferritin=ferritin, **({} if tsat is None else {"tsat": tsat}))
            said = on_chart({**facts, **group, **inflammation, **severe})
            assert not advised or iron_advice(said), said
            advised = bool(iron_advice(said))


def test_invariant_10_too_much_iron_in_use_is_reviewed() -> None:
    for person in people():
        said, facts = person.said["patient-view"], person.facts
        too_much = (number(facts, "tsat") or 0) > 45 or (number(facts, "ferritin") or 0) > 300
        unmixed = is_quiet(facts, "oral_iron") or suspected_overload(facts)
        by_vein = any(facts[n] != "no" for n in ("iv_iron_recent", "iv_iron_unchecked", "ferritin_blackout"))
        unreadable = facts["ferritin_unreadable"] != "no"
        on_tablets = facts["oral_iron"] == "yes" and not by_vein and not unreadable
        if is_plain_adult(facts) and unmixed and on_tablets and too_much:
            assert said.rules & {"IRON-09", "IRON-12", "IRON-17", "IRON-18"}, said


def test_invariant_11_iron_in_recorded_overload_warns_and_an_order_is_critical() -> None:
    for person in people():
        facts = person.facts
        if facts["iron_overload"] != "yes" or facts["deceased"] == "yes" or facts["infant"] == "yes":
            continue
        on_iron = facts["oral_iron"] == "yes" or facts["iv_iron_lately"] == "yes"
        suspected = facts["rls"] == "yes" or facts["rls_suspected"] == "yes"
        if on_iron and suspected and facts["palliative"] != "yes":
            assert person.said["patient-view"].indicator("IRON-09") == "warning", person.said["patient-view"]
        in_scope = suspected or person.draft["draft_for_rls"] == "yes"
        if in_scope and person.order in ("oral iron", "iron by vein", "ferric carboxymaltose"):
            for hook in ORDER_HOOKS:
                assert person.said[hook].indicator("IRON-09") == "critical", person.said[hook]


def test_invariant_12_no_treatment_advice_without_a_usable_recent_value() -> None:
    """A value outside the window, preliminary or unreadable never becomes the fact; see `derive/test_iron.py`."""
    for _, said in said_everywhere():
        if number(said.facts, "ferritin") is None or said.facts["ferritin_unreadable"] == "yes":
            assert not iron_advice(said), said


def test_invariant_13_unknown_is_never_no() -> None:
    """Neither for a contra-indication nor, after a search that failed, for "missing"."""
    for _, said in said_everywhere():
        facts = said.facts
        if facts["iron_overload"] == "unknown":
            assert not iron_advice(said), said
        if facts["ferritin_found"] == "unknown":
            assert "IRON-01" not in said.rules, said
        if facts["dialysis"] == "unknown" or facts["ckd_iron"] == "unknown":
            assert not said.rules & {"IRON-03", "IRON-05", "IRON-07"}, said


def test_invariant_13_each_unknown_that_mattered_is_listed() -> None:
    """A blocked iron advice is reported; what did not block stands on the card as not recorded."""
    from rules.findings import Arrival
    from rules.policy import show
    from rules.unassessed import Gaps
    from tests.rules.patient_states import COMPLETE

    advisor = standard_advisor()
    for unknown in ("iron_overload", "dialysis", "ckd_iron", "child"):
        facts = {**adult(ferritin=40, tsat=16), unknown: "unknown"}
        sources = {**COMPLETE, **dict.fromkeys(FACTS[unknown].sources, Arrival.PARTIAL)}
        shown = show(advisor.decide(facts), KNOWLEDGE, "patient-view", Choice(), Gaps(sources))
        assert "IRON-03" in {missed.rule for missed in shown.not_assessed}, unknown
    for unknown in ("pregnant", "oral_iron", "ferritin_blackout", "oral_iron_unsuitable"):
        facts = {**adult(ferritin=40, tsat=16), unknown: "unknown"}
        shown = show(advisor.decide(facts), KNOWLEDGE, "patient-view", Choice(), Gaps(COMPLETE))
        (advice,) = (a for a in shown.advices if a.leading.rule.id == "IRON-03")
        assert unknown in advice.leading.unrecorded
