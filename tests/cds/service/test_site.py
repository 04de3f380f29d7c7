"""The composition root: the settings of a site reach the cards."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
import pytest

from cds.app import build_advisor, service_app
from cds.settings import Settings, SettingsError
from cds.testing.patients import PatientStory
from tests.cds.service.calls import SERVICE, Browser, Json, body_of, leading_rules


def test_the_service_runs_with_its_own_clock_and_chance(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(language="nl", time_zone="Pacific/Kiritimati")
    http = Browser(service_app(settings))
    story = PatientStory(datetime.now(ZoneInfo("Pacific/Kiritimati")).date()).person(50).problem("restless legs")
    response = http.post(SERVICE, body_of(story), **{"Accept-Language": "*"})
    assert leading_rules(response) == ["IRON-01"]
    assert response.headers["content-language"] == "nl"
    decision: Json = response.json()["extension"]["org.rls-cds.decision"]
    assert UUID(decision["id"]).version == 4
    assert decision["date"] == story.day.isoformat()
    assert decision["settings"] == settings.digest
    line = orjson.loads(capsys.readouterr().out)
    assert (line["decision"], line["rules"], line["level"]) == (decision["id"], ["IRON-01"], "info")


def test_a_site_can_switch_a_rule_off() -> None:
    http = Browser(service_app(Settings(rules_off=frozenset(("IRON-01",)), rules_shadow=frozenset(("WORK-01",)))))
    story = PatientStory(datetime.now(ZoneInfo("Europe/Amsterdam")).date()).person(50).problem("restless legs")
    response = http.post(SERVICE, body_of(story))
    assert leading_rules(response) == []
    suppressed = response.json()["extension"]["org.rls-cds.decision"]["suppressed"]
    assert {"rule": "IRON-01", "reason": "off"} in suppressed


def test_a_rule_that_does_not_exist_is_named() -> None:
    with pytest.raises(SettingsError, match="rules_shadow: no such rule: IRON-99; there are "):
        build_advisor(Settings(rules_shadow=frozenset(("IRON-99",))))
