"""All facts of one record on one day."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.conditions import Measurement, Statement
from rules.derive.conditions import LISTED
from rules.derive.reading import derive_facts
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.facts import GIVEN as BY_THE_SITE
from rules.findings import Arrival, Findings, Kind, Sign
from rules.outcomes import properties
from tests.rules.derive.builders import (
    DAY,
    THRESHOLDS,
    book,
    days,
    fact,
    ferritin,
    findings,
    incomplete,
    medicine,
    on,
    order,
    person,
    problem,
    procedure,
    result,
    sign,
    unreadable,
    visit,
)

GIVEN: tuple[Any, ...] = (
    problem("rls", days(30), onset=on(days(400))),
    ferritin(40, days(10)),
    result("tsat", 18, days(10)),
    result("crp", 3, days(10)),
    result("haemoglobin", 8, days(10), below_reference=False),
    result("egfr", 80, days(10)),
    result("bmi", 29, days(10)),
    medicine("sertraline", "ssri", days(90)),
    order("crp", days(1)),
    sign(Sign.PREGNANT, days(5)),
    sign(Sign.DUE_DATE, days(5), day=days(-100)),
    result("hba1c", 40, days(10)),
    result("vitamin-b12", 300, days(10)),
    result("phq-9", 12, days(10)),
    result("phosphate", 1, days(10)),
    medicine("ferrous-fumarate", "oral-iron", days(50)),
    medicine("ferric-carboxymaltose", "iv-iron", days(200)),
    medicine("ropinirole", "dopamine-agonist", days(300)),
)


def test_only_facts_reach_the_engine() -> None:
    """Design: no free text, no code, no id; statements are words, measurements two numbers inside their range."""
    values = book(*GIVEN).values
    assert set(values) <= properties() - ASSESSED
    for name, one in FACTS.items():
        if isinstance(one, Measurement):
            low, high = values.get(f"{name}_min"), values.get(f"{name}_max")
            assert (low is None) is (high is None)
            if isinstance(low, float) and isinstance(high, float):
                assert one.lowest <= low <= high <= one.highest
        elif name not in ASSESSED:
            assert values[name] in ("yes", "no", "unknown")


def test_nothing_at_all_is_known_of_nothing() -> None:
    """No patient, no sources: every statement is unknown, but for the site and for an order, of which there is none."""
    made, said = derive_facts(Findings(), THRESHOLDS, DAY), DRAFTED | BY_THE_SITE
    statements = {n: value for n, value in made.values.items() if isinstance(value, str) and n not in said}
    assert set(statements.values()) == {"unknown"}


def test_every_fact_can_be_known() -> None:
    """A record that says everything leaves no measurement open."""
    values = book(*GIVEN).values
    assert {
        name for name, one in FACTS.items() if isinstance(one, Measurement) and f"{name}_min" not in values
    } == set()


def test_the_same_findings_give_the_same_facts() -> None:
    """Pure: no clock, no order of findings of different kinds."""
    first = book(*GIVEN)
    for mixed in list(permutations(GIVEN[:5])):
        assert book(*mixed, *GIVEN[5:]).values == first.values


@pytest.mark.parametrize("ago", [1, 55, 56, 57, 364, 365, 366])
def test_a_lower_ferritin_is_never_less_of_a_finding(ago: int) -> None:
    """Invariant 9, for the facts: only the number changes."""
    low, high = (book(ferritin(value, days(ago))).values for value in (8, 80))
    differing = {name for name in low if low[name] != high.get(name)}
    assert differing <= {"ferritin_min", "ferritin_max"}


SPANS = st.integers(-400, 2000).map(days)
CONCEPTS = ("rls", "iron-overload", "ckd", "kidney-transplant", "dialysis-status", "acute-infection", "pregnant")
ANALYTES = ("ferritin", "tsat", "crp", "egfr", "haemoglobin")
CLASSES = ("oral-iron", "iv-iron", "ssri", "dopamine-agonist")
DATES = st.none() | SPANS
ANYTHING = st.lists(
    st.one_of(
        st.builds(result, st.sampled_from(ANALYTES), st.integers(1, 100), SPANS),
        st.builds(unreadable, DATES),
        st.builds(problem, st.sampled_from(CONCEPTS), DATES),
        st.builds(medicine, st.sampled_from("ab"), st.sampled_from(CLASSES), DATES, DATES, st.sampled_from(Kind)),
        st.builds(procedure, st.sampled_from(("dialysis", "red-cell-transfusion")), DATES),
        st.builds(sign, st.sampled_from((Sign.PREGNANT, Sign.ENDED, Sign.UNCLEAR)), DATES),
    ),
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(ANYTHING, SPANS, st.booleans())
def test_any_findings_on_any_day(given: list[object], day: Any, male: bool) -> None:
    """Nothing raises, every statement has a value, every interval is one."""
    values = derive_facts(findings(*given, patient=person(male=male)), THRESHOLDS, day).values
    assert set(values) <= properties()
    for name, low in values.items():
        if name.endswith("_min"):
            high = values[name.removesuffix("min") + "max"]
            assert isinstance(low, float) and isinstance(high, float) and low <= high


JUDGED = medicine("ferrous-fumarate", "oral-iron", days(200)), ferritin(40, days(210)), ferritin(41, days(5))
LATER = ferritin(60, days(5), laboratory="a"), ferritin(20, days(60), laboratory="b")
CARBOXYMALTOSE = replace(
    medicine("ferric-carboxymaltose", "iv-iron", days(10)), classes=frozenset(("iv-iron", "ferric-carboxymaltose"))
)
EVIDENCE: dict[str, tuple[object, ...]] = {
    "rls": (problem("rls"),),
    "rls_suspected": (problem("rls", complaint=True),),
    "rls_history": (problem("rls", active=False),),
    "rls_unverified": (problem("rls", unverified=True),),
    "rls_severe": (problem("insomnia"),),
    "impulse_control_history": (problem("impulse-control-disorder", active=False),),
    "ferritin_found": LATER,
    "ferritin_earlier": (ferritin(40, days(400)),),
    "ferritin_unreadable": (unreadable(days(1)),),
    "ferritin_ordered": (order("ferritin", days(1)),),
    "ferritin_other_laboratory": LATER,
    "ferritin_blackout": (ferritin(300, days(1)), procedure("red-cell-transfusion", days(3))),
    "tsat_found": (result("tsat", 25, days(1)),),
    "tsat_ordered": (order("tsat", days(1)),),
    "tsat_unreadable": (unreadable(days(1), "tsat"),),
    "haemoglobin_low": (result("haemoglobin", 6, days(1), below_reference=True),),
    "haemoglobin_found": (result("haemoglobin", 6, days(1)),),
    "kidney_function_found": (result("egfr", 90, days(1)),),
    "glucose_found": (result("hba1c", 40, days(1)),),
    "hba1c_found": (result("hba1c", 40, days(1)),),
    "vitamin_b12_found": (result("vitamin-b12", 300, days(4000)),),
    "tsh_found": (result("tsh", 2, days(1)),),
    "depression_new": (problem("depression", days(1)),),
    "insomnia_new": (problem("insomnia", days(1)),),
    "infection_recent": (ferritin(40, days(1)), problem("acute-infection", days(3))),
    "infection_now": (problem("acute-infection", days(3)),),
    "chronic_inflammation": (problem("chronic-inflammation"),),
    "iron_overload": (problem("iron-overload"),),
    "oral_iron": JUDGED,
    "oral_iron_no_rise": JUDGED,
    "bariatric_surgery": (procedure("bariatric-surgery", days(400)),),
    "oral_iron_unsuitable": (problem("malabsorption"),),
    "iv_iron_recent": (medicine("iron-sucrose", "iv-iron", days(10)),),
    "iv_iron_unsafe": (problem("bacteraemia-sepsis"),),
    "iv_iron_lately": (medicine("iron-sucrose", "iv-iron", days(10)),),
    "iv_iron_course": (medicine("iron-sucrose", "iv-iron", days(10)),),
    "carboxymaltose_recent": (CARBOXYMALTOSE,),
    "carboxymaltose_course": (CARBOXYMALTOSE,),
    "phosphate_low": (result("phosphate", 0.5, days(1), below_reference=True),),
    "phosphate_checked": (result("phosphate", 1, days(1), below_reference=False),),
    "ckd": (problem("ckd"),),
    "ckd_iron": (problem("ckd", stage="4"),),
    "dialysis": (problem("dialysis-status"),),
    "peritoneal_dialysis": (problem("dialysis-status"), procedure("peritoneal-dialysis", days(1))),
    "kidney_transplant": (problem("kidney-transplant"),),
    "pregnant": (sign(Sign.GESTATION, days(1), days=70),),
    "first_trimester": (sign(Sign.GESTATION, days(1), days=70),),
    "postpartum": (sign(Sign.ENDED, days(1)),),
    "lactating": (problem("lactation", days(1)),),
    "trigger_medicine": (medicine("sertraline", "ssri", days(90)),),
    "dopaminergic_above_maximum": (
        medicine("ropinirole", "dopamine-agonist", days(90), daily=Decimal(8)),
    ),
    "levodopa_daily": (medicine("levodopa", "levodopa", days(90), every_day=True),),
    "substance_use_disorder": (problem("substance-use-disorder", active=False),),
    "opioid_now": (medicine("x", "opioid", days(10)),),
    "rls_medicine": (medicine("x", "dopamine-agonist", days(10)),),
    "rls_medicine_for_rls": (medicine("x", "dopamine-agonist", days(10), reasons=frozenset(("rls",))),),
    "dopaminergic_lately": (medicine("x", "levodopa", days(10)),),
    "trigger_before_onset": (problem("rls", onset=on(days(50))), medicine("x", "ssri", days(60))),
    "referred": (order("referral-to-neurologist", days(1)),),
    "hospital_stay": (visit(True, days(4)),),
    "trigger_in_stay": (visit(True, days(4)), medicine("haloperidol", "antipsychotic", days(3))),
    **{listed.name: (problem(listed.reads[0].removeprefix("conditions/")),) for listed in LISTED},
    **{
        name: (medicine("x", of, days(90)),)
        for name, of in (
            ("dopamine_agonist", "dopamine-agonist"), ("levodopa", "levodopa"), ("gabapentinoid", "gabapentinoid"),
            ("opioid", "opioid"), ("benzodiazepine", "benzodiazepine-z"), ("levothyroxine", "thyroid-hormone"),
            ("proton_pump_inhibitor", "proton-pump-inhibitor"), ("esa", "esa"), ("pregabalin", "pregabalin"),
            ("weak_trigger", "weak-trigger"),
            ("pramipexole", "pramipexole"),
        )
    },
}  # fmt: skip
# what was not found is part of these facts, so that they cannot stand where it may only be missing
ABSENCES: dict[str, tuple[object, ...]] = {
    "ferritin_jump": LATER,
    "oral_iron_unchecked": JUDGED[:1],
    "iv_iron_unchecked": (medicine("iron-sucrose", "iv-iron", days(100)),),
}


@pytest.mark.parametrize("name", sorted(EVIDENCE))
def test_evidence_wins_and_without_it_a_missing_source_leaves_it_unknown(name: str) -> None:
    """Corrections 8.1: each source in each way in which it can be missing."""
    assert fact(name, *EVIDENCE[name]) == "yes"
    for arrived in incomplete(name):
        assert fact(name, *EVIDENCE[name], arrived=arrived) == "yes", arrived
        assert fact(name, arrived=arrived) == "unknown", arrived


@pytest.mark.parametrize("name", sorted(ABSENCES))
def test_what_rests_on_an_absence_is_unknown_where_it_may_be_missing(name: str) -> None:
    """Invariant 13: unknown never acts as missing."""
    assert fact(name, *ABSENCES[name]) == "yes"
    assert fact(name, *ABSENCES[name], arrived={"laboratory": Arrival.FAILED}) == "unknown"
    for arrived in incomplete(name):
        assert fact(name, arrived=arrived) == "unknown"


def test_every_statement_is_shown_with_its_evidence() -> None:
    """But for those of the person, of the order in focus, of the rules that assess and of the site."""
    statements = {name for name, one in FACTS.items() if isinstance(one, Statement) and one.sources != ("patient",)}
    assert EVIDENCE.keys() | ABSENCES.keys() == statements - ASSESSED - DRAFTED - BY_THE_SITE
