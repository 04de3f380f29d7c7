"""The audit entry of a decision: every rule, every card, and what rules in shadow would do."""

from __future__ import annotations

from dataclasses import replace

from cds.advisor import Client, Context, Request
from cds.fhir.gathering import record_of_prefetch
from cds.testing.decisions import prefetch_of_story, standard_advisor
from cds.testing.patients import PatientStory
from rules.compiler import standard_knowledge
from tests.cds.test_silences import DAY, SOURCES, adult, decide, iron


def test_it_names_every_rule_and_the_cards_of_the_answer() -> None:
    decision = decide(iron(40))
    assert set(decision.audit.outcomes) == {rule.id for rule in standard_knowledge().rules}
    assert decision.audit.outcomes["IRON-03"] == "holds"
    assert [card.uuid for card in decision.audit.cards] == [card["uuid"] for card in decision.cards]
    assert decision.audit.shown == ("IRON-03",)


def test_a_rule_that_holds_for_one_of_several_orders_held() -> None:
    """Whichever order comes first."""
    for medicines in (("sertraline", "haloperidol"), ("haloperidol", "sertraline"), ("cetirizine", "haloperidol")):
        story = adult()
        for medicine in medicines:
            story.drafting(medicine)
        assert decide(story, "order-sign").audit.outcomes["TRIG-AP"] == "holds"


def test_what_a_rule_in_shadow_would_do_is_said_and_felt_nowhere() -> None:
    story: PatientStory = iron(40)
    record = record_of_prefetch(prefetch_of_story(story), SOURCES, story.patient_id)
    open_request = Request(record, "patient-view", DAY, "en", "decision", Context(story.patient_id))
    shadowed = replace(open_request, client=Client(shadow=frozenset(("IRON-03", "TRIG-01"))))
    plain, dim = (standard_advisor().advise(request) for request in (open_request, shadowed))
    assert (plain.audit.shadow.rules, plain.audit.shadow.displaced) == ({}, ())
    assert dim.audit.shadow.rules == {"IRON-03": "card"}
    assert "IRON-03" not in dim.audit.shown
    assert dim.audit.suppressed["IRON-03"] == "shadow"
