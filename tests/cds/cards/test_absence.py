"""Why a rule is not shown, in words: for every rule, every example and both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cds.advisor import Request
from cds.cards.absence import WORDS, absence_json, absence_lines
from cds.cards.traces import Sources
from cds.fhir.gathering import record_of
from cds.testing.decisions import standard_advisor
from rules.absence import Call, absence_of
from rules.policy import Choice, Reason
from tests.cds.test_properties import DAY

EXAMPLES = sorted((Path(__file__).parents[3] / "fhir_examples").glob("*.json"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_rule_is_answered_in_both_languages(file: Path) -> None:
    """Each rule that is not shown names a fact, a policy step or the order; no words are missing."""
    advisor = standard_advisor()
    record = record_of(json.loads(file.read_text("utf-8")), advisor.knowledge.document["sources"], None)
    decision = advisor.advise(Request(record, "patient-view", DAY, "en", "one"))
    call = Call("patient-view", Choice(), decision.reading.findings.arrivals)
    (focus,) = decision.foci
    sources = Sources(decision.reading.book)
    for rule in advisor.knowledge.rules:
        absence = absence_of(rule, focus.outcomes, focus.shown, call, advisor.knowledge)
        answers = [list(absence_lines(absence, sources, "patient-view", advisor.texts(name))) for name in WORDS]
        assert {len(lines) for lines in answers} == {1 if absence.shown_by else len(answers[0])}
        assert len(answers[0]) > 1 or absence.shown_by, rule.id
        assert [h["fact"] for h in absence_json(absence, sources)["hindrances"]] == [h.fact for h in absence.hindrances]


def test_there_are_words_for_every_policy_step() -> None:
    """A step added to the policy needs words in both languages, and both languages have the same."""
    for words in WORDS.values():
        assert {f"policy-{reason.value}" for reason in Reason} <= set(words)
    assert set(WORDS["en"]) == set(WORDS["nl"])
