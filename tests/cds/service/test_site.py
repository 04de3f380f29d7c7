"""The composition root: the settings of a site reach the cards."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
import pytest

from cds.app import build_advisor, service_app
from cds.settings import Settings, SettingsError
from cds.store.archive import Archive
from cds.store.keys import Keys
from cds.store.reports import Question
from cds.testing.patients import PatientStory
from tests.cds.service.calls import SERVICE, Browser, Json, body_of, leading_rules


def test_the_service_runs_with_its_own_clock_and_chance(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path}/store.sqlite3"
    settings = Settings(language="nl", time_zone="Pacific/Kiritimati", store=store)
    http = Browser(service_app(settings))
    story = PatientStory(datetime.now(ZoneInfo("Pacific/Kiritimati")).date()).person(50).problem("restless legs")
    response = http.post(SERVICE, body_of(story), **{"Accept-Language": "*"})
    assert leading_rules(response) == ["IRON-01"]
    assert response.headers["content-language"] == "nl"
    decision: Json = response.json()["extension"]["org.rls-cds.decision"]
    assert UUID(decision["id"]).version == 4
    assert decision["date"] == story.day.isoformat()
    assert decision["settings"] == settings.digest
    off, line = map(orjson.loads, capsys.readouterr().out.splitlines())
    assert off["event"] == "silences off"
    assert (line["decision"], line["rules"], line["level"]) == (decision["id"], ["IRON-01"], "info")


def test_a_site_can_switch_a_rule_off() -> None:
    chosen = Settings(store="none", rules_off=frozenset(("IRON-01",)), rules_shadow=frozenset(("WORK-01",)))
    http = Browser(service_app(chosen))
    story = PatientStory(datetime.now(ZoneInfo("Europe/Amsterdam")).date()).person(50).problem("restless legs")
    response = http.post(SERVICE, body_of(story))
    assert leading_rules(response) == []
    suppressed = response.json()["extension"]["org.rls-cds.decision"]["suppressed"]
    assert {"rule": "IRON-01", "reason": "off"} in suppressed


def test_a_rule_that_does_not_exist_is_named() -> None:
    with pytest.raises(SettingsError, match="rules_shadow: no such rule: IRON-99; there are "):
        build_advisor(Settings(rules_shadow=frozenset(("IRON-99",))))


def test_the_service_writes_what_is_left_when_it_ends(tmp_path: Path) -> None:
    """It holds no lock and loses no call of which it was sure."""
    settings = Settings(store=f"sqlite:///{tmp_path}/store.sqlite3", patient_key="k" * 32)
    app = service_app(settings)
    story = PatientStory(datetime.now(ZoneInfo("Europe/Amsterdam")).date()).person(50).problem("restless legs")

    async def life() -> None:
        async with app.router.lifespan_context(app):
            assert (await Browser(app).send("POST", SERVICE, json=body_of(story))).status_code == 200

    asyncio.run(life())
    report = Archive(settings.store.get_secret_value(), Keys()).report(Question(settings.zone))
    assert report.by_rule["IRON-01"].shown == 1


def test_a_site_may_keep_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    http = Browser(service_app(Settings(store="none")))
    story = PatientStory(datetime.now(ZoneInfo("Europe/Amsterdam")).date()).person(50).problem("restless legs")
    assert leading_rules(http.post(SERVICE, body_of(story))) == ["IRON-01"]
    assert list(tmp_path.glob("*.sqlite3")) == []


@pytest.mark.parametrize("address", ["mysql://clerk:secret@host/x", "store.sqlite3"])
def test_a_store_that_cannot_be_one_is_named_without_its_address(address: str) -> None:
    with pytest.raises(SettingsError, match=r"^store: expected sqlite:///FILE or postgresql://") as raised:
        service_app(Settings(store=address))
    assert "secret" not in str(raised.value)
