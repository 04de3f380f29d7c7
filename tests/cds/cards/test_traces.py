"""The trace in a card's extension: only for clients that ask, complete with sources, never too large."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import orjson
import pytest

from cds.advisor import Advisor, Client, Decision, Request
from cds.cards.cards import ADVICE_EXTENSION
from cds.cards.subject import Subject
from cds.cards.traces import MOST_BYTES, size, within
from cds.cards.traces import trace_of as traced
from cds.fhir.gathering import record_of
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.test_properties import DAY

ASKING = Client("asking", trace=True)


def request(story: PatientStory, client: Client) -> Request:
    record = record_of(story.bundle(), standard_advisor().knowledge.document["sources"], story.patient_id)
    return Request(record, "patient-view", DAY, "en", "a decision", client=client)


def low_iron() -> PatientStory:
    story = PatientStory(DAY).person(45, "female").problem("restless legs", 900)
    return story.result("ferritin", 18, 30).result("transferrin saturation", 12, 30)


def decided(story: PatientStory, client: Client) -> Decision:
    advisor: Advisor = standard_advisor()
    return advisor.advise(request(story, client))


def trace_of(decision: Decision) -> dict[str, Any]:
    trace: dict[str, Any] = decision.cards[0]["extension"][ADVICE_EXTENSION]["trace"]
    return trace


def checks_in(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The tests of a tree, those of assessed facts included."""
    if "fact" in node:
        yield node
    inside = [*node.get("all", ()), *node.get("any", ()), *(a["tree"] for a in node.get("assessed", ()))]
    for child in inside:
        yield from checks_in(child)


def test_who_does_not_ask_gets_none_and_the_same_bytes_otherwise() -> None:
    """The plain response has no trace; asking adds nothing but the trace."""
    plain, asked = decided(low_iron(), Client("asking")), decided(low_iron(), ASKING)
    assert b"trace" not in orjson.dumps(plain.response)
    without = copy.deepcopy(dict(asked.response))
    for card in without["cards"]:
        del card["extension"][ADVICE_EXTENSION]["trace"]
    assert orjson.dumps(without) == orjson.dumps(plain.response)


def test_each_test_says_value_limit_source_and_day() -> None:
    """The ferritin of the low-iron card with everything that a reader needs to check it."""
    conditions = trace_of(decided(low_iron(), ASKING))["conditions"]
    assert [(c["rule"], c["part"]) for c in conditions] == [
        ("IRON-03", "condition"), ("IRON-04", "condition"), ("IRON-04", "warning"),
    ]  # fmt: skip
    (found, *_) = [test for test in checks_in(conditions[0]["tree"]) if test["fact"] == "ferritin"]
    day = "2026-10-22"
    assert found == {
        "fact": "ferritin", "test": "<=", "limit": 75, "threshold": "ferritin.adult.treat", "unit": "ug/L",
        "found": {"low": 18.0, "high": 18.0}, "holds": "yes",
        "sources": [{"resource": "Observation/observation-1", "element": "value"}], "date": {"first": day, "last": day},
    }  # fmt: skip


def test_an_unknown_is_said_as_unknown() -> None:
    """Three values: yes, no, unknown; nothing is left out because it is empty."""
    (condition, *_) = trace_of(decided(low_iron(), ASKING))["conditions"]
    pregnant = next(test for test in checks_in(condition["tree"]) if test["fact"] == "pregnant")
    assert (pregnant["found"], pregnant["test"], pregnant["holds"]) == ("unknown", "is not", "yes")
    assert all("holds" in test and "found" in test for test in checks_in(condition["tree"]))


def test_no_trace_is_larger_than_allowed() -> None:
    """The traces of all rules together are cut below the limit and say so; without a cut nothing says so."""
    assert "truncated" not in trace_of(decided(low_iron(), ASKING))
    decision, advisor = decided(low_iron(), ASKING), standard_advisor()
    outcomes = decision.outcomes
    subject = Subject(
        advisor.knowledge, advisor.texts("en"), decision.reading.book, outcomes, decision.shown, {}, "one", DAY, None
    )
    everything = traced(outcomes.outcomes, subject)
    assert MOST_BYTES * 0.8 < size(everything) <= MOST_BYTES
    assert everything["truncated"] is True
    assert {c["rule"] for c in everything["conditions"]} == {o.rule.id for o in outcomes.outcomes}


@pytest.mark.parametrize("most", [3000, 2000, 1500, 1000, 400, 100])
def test_what_is_cut_stays_valid_smaller_than_the_limit_and_says_what_is_missing(most: int) -> None:
    """Whole branches go; the count of tests that remain and that were left out is the count that there was."""
    whole = trace_of(decided(low_iron(), ASKING))
    cut = within(copy.deepcopy(whole), most)
    assert size(cut) <= most
    assert cut["truncated"] is True
    trees = [c["tree"] for c in cut.get("conditions", ())]
    if trees:
        before = sum(1 for c in whole["conditions"] for _ in checks_in(c["tree"]))
        assert sum(map(counted, trees)) == before
        changed = [
            f"{c['rule']} {c['part']}"
            for c, had in zip(cut["conditions"], whole["conditions"], strict=True)
            if c != had
        ]
        assert cut["leftOut"] == changed


def counted(node: dict[str, Any]) -> int:
    inside = [*node.get("all", ()), *node.get("any", ()), *(a["tree"] for a in node.get("assessed", ()))]
    return int(node.get("leftOut", 0)) + ("fact" in node) + sum(map(counted, inside))


def test_a_fact_about_the_order_in_focus_names_the_order() -> None:
    """What an order says has the order as its source."""
    story = PatientStory(DAY).person(45, "female").problem("restless legs", 900).drafting("metoclopramide")
    advisor = standard_advisor()
    asked = replace(request(story, ASKING), hook="order-sign")
    context = replace(asked.context, patient_id=story.patient_id, draft_orders=story.drafts)
    decision = advisor.advise(replace(asked, context=context))
    tests = list(checks_in(trace_of(decision)["conditions"][0]["tree"]))
    drafted = next(test for test in tests if test["fact"] == "draft_antiemetic")
    assert drafted["sources"][0]["resource"].startswith("MedicationRequest/")
