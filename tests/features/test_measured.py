"""What the scenarios show of the rules, measured on what they decided; and that the measuring can be trusted."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from cds.advisor import Advisor, Decision
from cds.testing.decisions import ZONE, Told
from cds.verify.proof.claims import Realm
from cds.verify.specification.coverage import Suite
from cds.verify.specification.impossible import Impossible
from cds.verify.specification.mutations import Tried
from cds.verify.specification.replay import Replay, said
from cds.verify.specification.report import Report, in_words, left_over, measured
from rules.compiler import standard_knowledge
from tests.features.recording import recorded_once

KNOWLEDGE = standard_knowledge()
CONFIRMED = 12  # noticed changes that are confirmed with reader and engine; each takes the time of an engine's start


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    return Suite(recorded_once(tmp_path_factory), KNOWLEDGE)


@pytest.fixture(scope="module")
def report(suite: Suite) -> Report:
    return measured(suite, Impossible(Realm(KNOWLEDGE).world))


def test_the_scenarios_miss_nothing(report: Report) -> None:
    """Every condition alone decides in two scenarios and every change of the rules fails one, or is proved not to.

    `make coverage-rules` writes the missing scenarios.
    """
    assert left_over(report) == []


def test_the_replay_of_unchanged_rules_fails_no_scenario(suite: Suite) -> None:
    replay = Replay(KNOWLEDGE)
    for told in Random("unchanged").sample(suite.recorded, 200):
        assert replay.failing(told) is None, told.title


def test_what_was_decided_is_what_the_conditions_say(suite: Suite) -> None:
    """Every rule in every scenario: recorded from the engine, held against all conditions at once."""
    truths = {rule.id: suite.sight.truths(rule.tree) for rule in KNOWLEDGE.rules}
    for told in suite.recorded:
        for decided in told.decided:
            row = suite.row_of(decided.facts)
            for rule, found in truths.items():
                said = (
                    "holds"
                    if found.holds >> row & 1
                    else "does not hold"
                    if found.fails >> row & 1
                    else "cannot be told"
                )
                assert decided.outcomes[rule][0] == said, (told.title, rule)


def test_noticed_changes_really_fail_their_scenarios(report: Report) -> None:
    """A drawn few, decided anew from the FHIR record with the rule engine under the changed knowledge."""
    noticed = [one for one in report.tried if not one.survives]
    for one in Random("confirmed").sample(noticed, CONFIRMED):
        assert fails_for_real(one), in_words(one.mutant, report)


def fails_for_real(one: Tried) -> bool:
    told = one.killer
    assert told is not None
    advisor = Advisor(one.mutant.knowledge(KNOWLEDGE), ZONE)

    def decided(language: str) -> Decision:
        return advisor.advise(replace(told.request, language=language))

    try:
        seen = Told(decided("en"), decided)
        for line in told.claims:
            said(line, told=seen, story=told.story)
    except Exception:
        return True
    return False
