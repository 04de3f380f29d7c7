"""What an override silences, and what speaks again all the same (clinical corrections A23, invariants 16 and 33)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cds.advisor import Context, Decision, Past, Request
from cds.audit import ShownCard
from cds.fhir.gathering import record_of_prefetch
from cds.testing.decisions import prefetch_of_story, standard_advisor
from cds.testing.patients import PatientStory
from rules.compiler import standard_knowledge
from rules.rule import Hook
from rules.silences import Silence, ends

DAY = date(2026, 11, 21)
SOURCES = standard_knowledge().document["sources"]


def adult(years: int = 50, gender: str = "male") -> PatientStory:
    return PatientStory(DAY).person(years, gender).problem("restless legs")


def iron(ferritin: float, saturation: float = 16) -> PatientStory:
    return adult().result("ferritin", ferritin, days_ago=30).result("transferrin saturation", saturation)


def decide(story: PatientStory, hook: Hook = "patient-view", past: Past | None = None, day: date = DAY) -> Decision:
    record = record_of_prefetch(prefetch_of_story(story), SOURCES, story.patient_id)
    context = Context(story.patient_id, "Practitioner/1", story.encounter_id, story.drafts)
    return standard_advisor().advise(Request(record, hook, day, "en", "decision", context, past=past or Past()))


def shown(story: PatientStory, rule: str, hook: Hook = "patient-view") -> ShownCard:
    (card,) = [card for card in decide(story, hook).audit.cards if card.rule == rule]
    return card


def silence(card: ShownCard, days: int = 180) -> Past:
    assert card.about is not None
    return Past((Silence(card.about, DAY, DAY + timedelta(days=days)),))


def speaks(rule: str, before: PatientStory, after: PatientStory, hook: Hook = "patient-view") -> bool:
    """Whether a rule whose card was overridden before is a card all the same after."""
    past = silence(shown(before, rule, hook))
    assert rule in decide(after, hook).audit.shown, "the rule has nothing to say at all"
    decision = decide(after, hook, past)
    spoken = rule in decision.audit.shown
    assert spoken != (decision.audit.suppressed.get(rule) == "silenced")
    return spoken


def test_the_same_again_is_silent_and_says_until_when() -> None:
    story = iron(40)
    decision = decide(story, past=silence(shown(story, "IRON-03")))
    (taken,) = [taken for taken in decision.shown.suppressed if taken.rule == "IRON-03"]
    assert (taken.reason, taken.until) == ("silenced", DAY + timedelta(days=180))
    assert not speaks("IRON-03", iron(40), iron(45))


def test_the_last_day_is_silent_and_the_next_is_not() -> None:
    story = iron(40)
    past = silence(shown(story, "IRON-03"), days=10)
    for days, spoken in ((10, False), (11, True)):
        decision = decide(story, past=past, day=DAY + timedelta(days=days))
        assert ("IRON-03" in decision.audit.shown) is spoken


@pytest.mark.parametrize(("before", "after"), [(70, 8), (70, 29), (30, 29), (29, 30)])
def test_another_ferritin_band_speaks(before: float, after: float) -> None:
    """A23: declined at 70 says nothing about 8."""
    assert speaks("IRON-03", iron(before, 25), iron(after, 25))


def test_a_limit_belongs_to_its_band() -> None:
    """30 to 75 is one band."""
    assert not speaks("IRON-03", iron(30, 25), iron(75, 25))


def test_another_variant_speaks() -> None:
    """Without a transferrin saturation it is another advice."""
    known, unknown = iron(40), adult().result("ferritin", 40, days_ago=30)
    assert shown(known, "IRON-03").about != shown(unknown, "IRON-03").about
    assert speaks("IRON-03", unknown, known)


def test_a_new_medicine_speaks_and_one_that_went_does_not() -> None:
    one = adult().result("ferritin", 200, days_ago=30).result("transferrin saturation", 30).medicine("mirtazapine")
    two = adult().result("ferritin", 200, days_ago=30).result("transferrin saturation", 30)
    two = two.medicine("mirtazapine").medicine("metoclopramide")
    assert shown(one, "TRIG-01").about.drugs == {"mirtazapine"}  # type: ignore[union-attr]
    assert speaks("TRIG-01", one, two)
    assert not speaks("TRIG-01", two, one)


def test_an_override_of_one_order_says_nothing_about_another_medicine() -> None:
    """A23: one medicine of a class that was ordered in spite of the card leaves the others alone."""
    mirtazapine, sertraline = adult().drafting("mirtazapine"), adult().drafting("sertraline")
    assert not speaks("TRIG-AD", mirtazapine, mirtazapine, "order-sign")
    assert speaks("TRIG-AD", mirtazapine, sertraline, "order-sign")


def test_another_kidney_band_speaks_and_a_first_unremarkable_result_does_not() -> None:
    def story(egfr: float | None) -> PatientStory:
        told = adult().result("ferritin", 200, days_ago=30).result("transferrin saturation", 30)
        told = told.medicine("mirtazapine")
        return told if egfr is None else told.result("eGFR", egfr, days_ago=20)

    assert speaks("TRIG-01", story(90), story(50))
    assert speaks("TRIG-01", story(50), story(40))
    assert speaks("TRIG-01", story(None), story(50))
    assert not speaks("TRIG-01", story(None), story(90))
    assert not speaks("TRIG-01", story(50), story(55))
    assert not speaks("TRIG-01", story(50), story(None))


def test_a_new_pregnancy_speaks() -> None:
    def story() -> PatientStory:
        told = adult(30, "female").result("ferritin", 200, days_ago=30).result("transferrin saturation", 30)
        return told.medicine("mirtazapine")

    pregnant = story().pregnancy_status("yes")
    assert speaks("TRIG-01", story(), pregnant)
    assert not speaks("TRIG-01", pregnant, story().pregnancy_status("yes", 5))


def test_a_pregnancy_that_began_after_the_override_is_a_new_one() -> None:
    told = adult(30, "female").medicine("mirtazapine").pregnancy_status("yes")
    card = shown(told, "TRIG-01")
    facts = {**decide(told).outcomes.facts, "gestation_min": 80.0, "gestation_max": 90.0}
    assert card.about is not None
    for days, silent in ((60, True), (120, False)):
        past = Silence(card.about, DAY - timedelta(days=days), DAY + timedelta(days=30))
        assert bool(ends((past,), card.about, facts, DAY)) is silent


def test_something_more_urgent_speaks() -> None:
    """A silence of a remark does not hold back a warning."""
    card = shown(iron(40), "IRON-03")
    assert card.about is not None
    worse = replace(card.about, indicator="warning")
    past = silence(card).silences
    assert ends(past, card.about, {}, DAY)
    assert not ends(past, worse, {}, DAY)
    assert ends((replace(past[0], about=worse),), card.about, {}, DAY)


def test_critical_advice_is_never_silenced() -> None:
    """Invariant 16."""
    story = adult().problem("haemochromatosis").result("ferritin", 40, days_ago=30).drafting("ferrous fumarate")
    card = shown(story, "IRON-09", "order-sign")
    assert card.indicator == "critical"
    for kind in ("silenced", "repeated"):
        past = Past(tuple(replace(one, kind=kind) for one in silence(card).silences))
        assert "IRON-09" in decide(story, "order-sign", past).audit.shown


def test_a_warning_about_safety_is_not_silenced_but_not_repeated_for_the_same_order_either() -> None:
    """A23."""
    story = adult(30, "female").pregnancy_status("yes").drafting("pramipexole", reason="restless legs")
    (card,) = [card for card in decide(story, "order-sign").audit.cards if card.rule == "PREG-02"]
    assert card.indicator == "warning"
    past = silence(card)
    assert "PREG-02" in decide(story, "order-sign", past).audit.shown
    repeated = Past(tuple(replace(one, kind="repeated") for one in past.silences))
    assert decide(story, "order-sign", repeated).audit.suppressed["PREG-02"] == "repeated"


def test_what_could_not_be_assessed_is_never_silenced() -> None:
    """Its card has nothing that a silence could be about."""
    story = adult().result("ferritin", 40, days_ago=30).missing("medication")
    cards = decide(story).audit.cards
    assert [card.rule for card in cards if card.about is None] == ["NOT-ASSESSED"]


def test_silences_that_could_not_be_read_hide_nothing_and_are_said() -> None:
    decision = decide(iron(40), past=Past(available=False))
    assert "IRON-03" in decision.audit.shown
    assert decision.response["extension"]["org.rls-cds.decision"]["silences"] == "unavailable"
    assert decision.audit.silences_available is False
