"""The composition root: a site's settings reach every decision, and what is wrong with them is all said at once."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from cds.advisor import Advisor, Decision
from cds.agreements import ClientSettings
from cds.app import build_advisor, build_advisors, checked_settings, client_of, site_knowledge, site_settings
from cds.settings import Link, Order, Settings, SettingsError
from cds.testing.decisions import request_of
from cds.testing.patients import PatientStory
from rules.compiler import standard_knowledge
from rules.site import Overlay, faults_of
from tests.rules.test_site import overlays

KNOWLEDGE = standard_knowledge()
DAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("RLS_CDS_")]:
        monkeypatch.delenv(name)


def woman(ferritin: float) -> PatientStory:
    story = PatientStory(DAY).person(45).problem("restless legs").pregnancy_status("no")
    return story.result("ferritin", ferritin, 60).result("transferrin saturation", 30)


def at(settings: Settings, story: PatientStory, language: str = "en") -> Decision:
    return build_advisor(settings).advise(request_of(story, language=language))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(overlays().filter(lambda overlay: not list(faults_of(KNOWLEDGE, overlay))))
def test_every_allowed_choice_gives_an_advisor_that_decides(overlay: Overlay) -> None:
    """With the version of the release and a digest of its own wherever something differs."""
    chosen = Settings(jurisdiction=overlay.jurisdiction or "nl", thresholds=overlay.thresholds)
    decision = at(chosen, woman(15))  # low by every limit that may be chosen
    assert decision.cards
    assert decision.audit.knowledge == KNOWLEDGE.version
    assert decision.audit.settings == chosen.digest
    assert (chosen.digest == Settings().digest) is (chosen == Settings())


def test_a_limit_of_the_site_decides_and_is_printed() -> None:
    """On both sides of it, in the languages of the texts."""
    here = Settings(thresholds={"ferritin.adult.treat": 55.5})
    for language, said in (("en", "(≤55.5 or TSAT"), ("nl", "(≤55,5 of TSAT")):
        (card, *_) = at(here, woman(55.5), language).cards
        assert said in card["summary"]
    assert not [card for card in at(here, woman(55.51)).cards if "oral iron" in card["summary"]]
    assert [card for card in at(Settings(), woman(55.51)).cards if "oral iron" in card["summary"]]


def test_the_explanation_names_the_limit_of_the_site() -> None:
    """A trace that said the standard number would be wrong about this decision."""
    here = Settings(thresholds={"ferritin.adult.treat": 50}, explain=True)
    advisor = build_advisor(here)
    request = request_of(woman(60))
    outcome = next(o for o in advisor.advise(request).outcomes.outcomes if o.rule.id == "IRON-03")
    assert 50 in {leaf.limit for leaf in outcome.obstacles}


def test_a_code_of_the_site_is_offered_and_recognised_when_it_is_ordered() -> None:
    """One code may stand for several tests; as the code of a result it means nothing."""
    own = Order(system="urn:oid:1.2.3", code="P1", display="IJzerpakket")
    advisor, story = build_advisor(Settings(orders={"ferritin": own, "tsat": own})), PatientStory(DAY)
    story.person(45).problem("restless legs")
    resource = ordered(advisor, story)
    assert resource["code"]["coding"] == [{"system": "urn:oid:1.2.3", "code": "P1", "display": "IJzerpakket"}]
    story.resources.append({**resource, "id": "own", "status": "active", "intent": "order", "authoredOn": f"{DAY}"})
    facts = advisor.advise(request_of(story)).outcomes.facts
    assert (facts["ferritin_ordered"], facts["tsat_ordered"]) == ("yes", "yes")
    story.result("ferritin", 20, 5).resources[-1]["code"] = resource["code"]
    assert "ferritin_min" not in advisor.advise(request_of(story)).outcomes.facts


def test_a_referral_by_a_code_of_the_site_is_recognised() -> None:
    own = Order(system="urn:oid:1.2.3", code="NEU", display="Neurologie")
    story = PatientStory(DAY).person(45).problem("restless legs").referred("neurologist", 5)
    story.resources[-1]["code"] = {"coding": [{"system": own.system, "code": own.code}]}
    assert at(Settings(), story).outcomes.facts["referred"] == "no"
    assert at(Settings(orders={"neurologist": own}), story).outcomes.facts["referred"] == "yes"


def ordered(advisor: Advisor, story: PatientStory) -> dict[str, Any]:
    """The request for ferritin that a card offers."""
    suggestions = [s for card in advisor.advise(request_of(story)).cards for s in card.get("suggestions", ())]
    resources: list[dict[str, Any]] = [action["resource"] for s in suggestions for action in s["actions"]]
    return next(resource for resource in resources if resource["code"]["text"] == "ferritin")


def test_a_link_of_the_site_is_given_and_one_that_it_removes_is_not() -> None:
    own = Link(url="https://intranet.example/rls", label="Our page")
    (card, *_) = at(Settings(links={"thuisarts-rls": own}), woman(60), "nl").cards
    assert {"label": "Our page", "url": "https://intranet.example/rls", "type": "absolute"} in card["links"]
    assert not [link for link in card["links"] if "thuisarts" in link["url"]]
    (card, *_) = at(Settings(links={"thuisarts-rls": None}), woman(60)).cards
    assert not [link for link in card["links"] if "thuisarts" in link["url"]]


def test_explain_asks_for_traces_and_near_misses() -> None:
    assert client_of(Settings()).trace is client_of(Settings()).near is False
    assert client_of(Settings(explain=True)).trace is client_of(Settings(explain=True)).near is True


def test_what_a_client_is_agreed_is_what_the_site_chose() -> None:
    off, on, shadow = (frozenset((rule,)) for rule in ("IRON-03", "IRON-04", "REF-01"))
    client = client_of(Settings(rules_off=off, rules_on=on, rules_shadow=shadow), "one")
    assert (client.name, client.off, client.on, client.shadow) == ("one", off, on, shadow)


def test_each_jurisdiction_that_a_client_has_gets_an_advisor_of_its_own() -> None:
    """With a digest of its own, by which its calls are answered again."""
    clients = (
        ClientSettings("ward", jurisdiction="en"),
        ClientSettings("clinic"),
        ClientSettings("own", jurisdiction="nl"),
    )
    chosen = Settings(clients=clients)
    advisors = build_advisors(chosen)
    assert list(advisors) == ["nl", "en"]
    assert [advisor.knowledge.jurisdiction for advisor in advisors.values()] == ["nl", "en"]
    digests = [advisor.advise(request_of(woman(60))).audit.settings for advisor in advisors.values()]
    assert digests == [chosen.digest, Settings(clients=clients, jurisdiction="en").digest]
    assert list(build_advisors(Settings())) == ["nl"]


def test_a_rule_of_a_client_that_does_not_exist_is_named(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('[[clients]]\nname = "a"\n[[clients]]\nname = "b"\nrules_off = ["IRON-99"]\n')
    with pytest.raises(SettingsError, match=r"line 5, clients\.1\.rules_off: no such rule: IRON-99; there are "):
        site_settings(file)


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults of form, of the knowledge, of files and of the environment, one line each."""
    file, codes = tmp_path / "site.toml", tmp_path / "codes.csv"
    codes.write_text("system,code\n")
    file.write_text(
        f'language = "fr"\nrules_off = ["IRON-03", "IRON-99"]\ncode_maps = ["{codes}", "{tmp_path / "none.csv"}"]\n'
        '\n[thresholds]\n"tsat.low" = 30\n"ferritin.adult.treat" = 100\n'
    )
    monkeypatch.setenv("RLS_CDS_LINKS", '{"nhs": false}')
    with pytest.raises(SettingsError) as raised:
        site_settings(file)
    assert [line.removeprefix(f"{file}, ").split(": ")[0] for line in str(raised.value).splitlines()] == [
        "line 1, language", "line 2, rules_off", "line 6, thresholds.tsat.low",
        "line 7, thresholds.ferritin.adult.treat", "environment variable RLS_CDS_LINKS, nhs",
        "line 3, code_maps", "line 3, code_maps",
    ]  # fmt: skip
    assert f"{codes}, line 1: expected the header" in str(raised.value)


def test_a_service_never_starts_with_a_fault() -> None:
    """Also where settings were made without a file."""
    with pytest.raises(SettingsError, match=r"^thresholds\.tsat\.low: expected 16 to 20 %, not 30$"):
        build_advisor(Settings(thresholds={"tsat.low": 30}))


def test_settings_without_a_fault_are_those_of_the_site(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('jurisdiction = "en"\n')
    assert site_settings(file) == Settings(jurisdiction="en")
    assert site_knowledge(site_settings(file)).jurisdiction == "en"
    assert not checked_settings(file).faults
