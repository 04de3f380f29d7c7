"""Every claim is proved; a mended rule that is broken again is found out by a patient who can be run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cds.advisor import Advisor
from cds.testing.decisions import record_of_story, standard_advisor
from cds.testing.inverse import story_of
from cds.verify.proof.claims import Claim, Realm
from cds.verify.proof.counterexamples import counterexample
from cds.verify.proof.proving import claims, prove
from rules.compiled import Knowledge
from rules.compiler import compile_knowledge, standard_knowledge
from rules.documents import read_documents
from rules.facts import child, crp, iron_overload, oral_iron
from rules.reasons import Truth
from rules.rulebook import ASSESSMENTS, RULES

KNOWLEDGE = standard_knowledge()
REALM = Realm(KNOWLEDGE)
CLAIMS = claims(KNOWLEDGE)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.name)
def test_every_claim_holds_for_every_patient_and_setting(claim: Claim) -> None:
    disproof = REALM.disproof(claim.situations(REALM))
    assert disproof is None, counterexample(disproof, KNOWLEDGE)


def test_every_rule_variant_point_and_tier_reaches_somebody() -> None:
    (proof,) = prove(KNOWLEDGE, ("reach",))
    assert proof.holds, proof.unreached


def test_claims_have_names_of_their_own_and_reasons() -> None:
    names = [claim.name for claim in CLAIMS]
    assert len(set(names)) == len(names)
    assert all(claim.claim.endswith(".") and claim.reason for claim in CLAIMS)


def test_the_facts_of_the_world_do_not_contradict_each_other() -> None:
    """From a contradiction everything could be proved."""
    assert REALM.world.is_possible()
    for fact in REALM.world.symbols.facts:
        assert REALM.world.is_possible(REALM.world.somehow_known(fact)), fact


def broken(rule: str, **changes: Any) -> Knowledge:
    """The knowledge with one rule changed."""
    rules = [replace(one, **changes) if one.id == rule else one for one in RULES]
    return compile_knowledge(read_documents(), ASSESSMENTS, rules)


def exceptions(rule: str, kind: str, *without: Any) -> tuple[Any, ...]:
    """The exceptions of one kind of a rule but for some."""
    trees = [condition.tree for condition in without]
    given = next(one for one in RULES if one.id == rule)
    left = tuple(condition for condition in getattr(given, kind) if condition.tree not in trees)
    assert len(left) < len(getattr(given, kind))
    return left


BROKEN: dict[str, tuple[str, dict[str, Any]]] = {
    "01 overload": ("IRON-03", {"unless": exceptions("IRON-03", "unless", iron_overload.yes)}),
    "03 unknown": ("IRON-05", {"unless": exceptions("IRON-05", "unless", child.yes)}),
    "05 one outcome": ("IRON-03", {"unless_known": exceptions("IRON-03", "unless_known", oral_iron.yes)}),
    "08 inflammation": ("IRON-03", {"points": (), "when": RULES[2].when & crp.below("crp.inflamed").not_known}),
    "16 never taken out": ("ICD-01", {"alone": False}),
    "reach": ("IRON-04", {"joins": ("IRON-09",)}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_disproved(name: str) -> None:
    rule, changes = BROKEN[name]
    (proof, *_) = prove(broken(rule, **changes), (name,))
    assert not proof.holds, name


def test_a_disproof_is_a_patient_who_can_be_run() -> None:
    """The record of the printed patient is read to the facts, and the broken rule holds for it, under its limits."""
    knowledge = broken("IRON-03", unless=exceptions("IRON-03", "unless", iron_overload.yes))
    (proof,) = prove(knowledge, ("01 overload",))
    assert proof.disproof is not None
    printed = counterexample(proof.disproof, knowledge)
    assert printed.body is not None and printed.settings == "", printed
    assert {"rls: yes", "iron_overload: yes"} <= set(printed.facts) or "iron_overload: unknown" in printed.facts
    advisor = Advisor(knowledge, ZoneInfo("Europe/Amsterdam"))
    story = story_of(proof.disproof.example.facts, knowledge.thresholds)
    facts = advisor.read(record_of_story(story), story.day).book.values
    outcome = next(o for o in advisor.decide(facts).outcomes if o.rule.id == "IRON-03")
    assert outcome.truth is Truth.HOLDS
    sound = next(o for o in standard_advisor().decide(facts).outcomes if o.rule.id == "IRON-03")
    assert sound.truth is not Truth.HOLDS
