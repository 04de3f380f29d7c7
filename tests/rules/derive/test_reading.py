"""All facts of one record on one day."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.conditions import Measurement
from rules.derive.reading import derive_facts
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.findings import Findings, Kind, Sign
from rules.outcomes import properties
from tests.rules.derive.builders import (
    DAY,
    THRESHOLDS,
    book,
    days,
    ferritin,
    findings,
    medicine,
    on,
    order,
    person,
    problem,
    procedure,
    result,
    sign,
    unreadable,
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
    result("tsh", 2, days(10)),
    result("phosphate", 1, days(10)),
    medicine("ferrous-fumarate", "oral-iron", days(50)),
    medicine("ferric-carboxymaltose", "iv-iron", days(200)),
    medicine("ropinirole", "dopamine-agonist", days(300)),
)


def test_only_facts_reach_the_engine() -> None:
    """Design: no free text, no code, no id; statements are words, measurements two numbers inside their range."""
    values = book(*GIVEN).values
    assert set(values) <= properties() - ASSESSED
    for name, fact in FACTS.items():
        if isinstance(fact, Measurement):
            low, high = values.get(f"{name}_min"), values.get(f"{name}_max")
            assert (low is None) is (high is None)
            if isinstance(low, float) and isinstance(high, float):
                assert fact.lowest <= low <= high <= fact.highest
        elif name not in ASSESSED:
            assert values[name] in ("yes", "no", "unknown")


def test_nothing_at_all_is_known_of_nothing() -> None:
    """No patient, no sources: every statement is unknown, but for the order in focus, of which there is none."""
    made = derive_facts(Findings(), THRESHOLDS, DAY)
    statements = {n: value for n, value in made.values.items() if isinstance(value, str) and n not in DRAFTED}
    assert set(statements.values()) == {"unknown"}


def test_every_fact_can_be_known() -> None:
    """A record that says everything leaves no measurement open."""
    values = book(*GIVEN).values
    assert {
        name for name, fact in FACTS.items() if isinstance(fact, Measurement) and f"{name}_min" not in values
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
