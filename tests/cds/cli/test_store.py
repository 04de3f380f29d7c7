"""`rls-cds report`, `replay` and `store`, on a store that a service filled."""

from __future__ import annotations

import asyncio
import csv
import io
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from httpx import Response
from sqlalchemy import update

from cds.agreements import ClientSettings
from cds.app import build_advisor, service_app
from cds.settings import Settings
from cds.store.tables import editions
from cds.testing.patients import PatientStory
from rules.compiled import Knowledge
from rules.compiler import standard_knowledge
from tests.cds.cli.runner import Runner, flat
from tests.cds.clinic import PATIENT_KEY, RECORDING_KEY, Clinic, clinic_at, decision
from tests.cds.service.calls import SERVICE, Browser, body_of, low_iron, with_rls


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The store of the site, in its environment."""
    address = f"sqlite:///{tmp_path}/site.sqlite3"
    monkeypatch.setenv("RLS_CDS_STORE", address)
    monkeypatch.setenv("RLS_CDS_PATIENT_KEY", PATIENT_KEY)
    monkeypatch.setenv("RLS_CDS_RECORDING_KEY", RECORDING_KEY)
    return address


@pytest.fixture
def clinic(url: str) -> Iterator[Clinic]:
    """It has answered four calls: three about iron, of which two cards were overridden, and one on an order."""
    with clinic_at(
        url, build_advisor(Settings()), recording=True, recording_key=RECORDING_KEY, patient_key=PATIENT_KEY
    ) as opened:
        for reason in ("data-wrong", "benefit"):  # they silence nothing
            opened.override(opened.post(low_iron()), reason)
            opened.later(days=100)
        opened.post(low_iron())
        opened.post(with_rls().drafting("sertraline"), "order-select")
        yield opened


@pytest.mark.usefixtures("clinic")
def test_a_report_in_words_names_what_each_count_is_a_part_of(run: Runner) -> None:
    code, out, _ = run("report")
    words = flat(out)
    assert code == 0
    assert "3 of 4 (75 %)" in words  # IRON-03 fired
    assert "benefit 1, data-wrong 1" in words
    assert "Most cards not accepted: IRON-03 3 not, 0 of 3 accepted" in words
    assert "Most accepted: none" in words


@pytest.mark.usefixtures("clinic")
def test_a_report_as_json_and_csv_says_the_same(run: Runner) -> None:
    found = orjson.loads(run("report", "--format", "json")[1])
    (burden,) = found["burden"]
    assert (burden["calls"], burden["patients"], burden["cards"]) == (4, 1, burden["callsWithCards"])
    assert burden["cardsPer100Calls"] == 100.0
    (iron,) = [row for row in found["rules"] if row["rule"] == "IRON-03"]
    assert (iron["shown"], iron["overridden"], iron["ignored"]) == (3, 2, 1)
    rows = list(csv.DictReader(io.StringIO(run("report", "--format", "csv")[1])))
    (line,) = [row for row in rows if row["rule"] == "IRON-03"]
    assert (line["shown"], line["reasons"]) == ("3", "benefit 1, data-wrong 1")
    assert len(rows) == len(found["rules"]) == len(standard_knowledge().rules)


@pytest.mark.usefixtures("clinic")
def test_a_report_of_a_period_and_apart_by_month(run: Runner) -> None:
    """The last day counts wholly."""
    day = "2026-11-21"
    found = orjson.loads(run("report", "--since", day, "--until", day, "--format", "json")[1])
    assert found["burden"][0]["calls"] == 1
    found = orjson.loads(run("report", "--by", "month", "--format", "json")[1])
    assert [burden["group"] for burden in found["burden"]] == ["2026-11", "2027-03", "2027-06"]
    code, out, _ = run("report", "--until", "2020-01-01")
    assert (code, out.strip()) == (0, "No calls in this period.")


def test_what_rules_in_shadow_would_have_done_is_reported(run: Runner, url: str) -> None:
    with clinic_at(url, rules_shadow=frozenset(("IRON-03",))) as clinic:
        clinic.post(low_iron())
    words = flat(run("report", "--shadow")[1])
    assert "1 of 1 (100 %)" in words
    assert "card 1" in words


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("report", "--by", "year"), "--by: expected one of client, day, week, month, not 'year'"),
        (("report", "--format", "xml"), "--format: expected one of text, json, csv, not 'xml'"),
        (("report",), "there is no store here yet"),
        (("store", "prune", "--older-than", "1y"), "--older-than: expected days such as 400d, not '1y'"),
        (("store", "prune", "--older-than", "0d"), "--older-than: expected days such as 400d, not '0d'"),
        (("replay", "--knowledge", "/missing.json"), "there is no store here yet"),
    ],
)
@pytest.mark.usefixtures("url")
def test_what_cannot_be_done_is_one_line(run: Runner, words: tuple[str, ...], message: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("rls-cds: ")
    assert message in err
    assert err.count("\n") == 1


def test_asking_makes_no_store(run: Runner, url: str, tmp_path: Path) -> None:
    run("report")
    assert not (tmp_path / "site.sqlite3").exists()


def test_a_site_without_a_store_has_nothing_to_report(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RLS_CDS_STORE", "none")
    assert run("report")[2] == "rls-cds: store: this site keeps none (store = none)\n"


def test_a_call_is_answered_again_byte_for_byte(run: Runner, clinic: Clinic) -> None:
    """With its silences, its day and its knowledge, whatever has happened since."""
    for hook in ("patient-view", "order-select", "order-sign", "encounter-start"):
        story = low_iron().drafting("sertraline") if hook.startswith("order") else low_iron()
        answer = clinic.post(story, hook)
        code, out, err = run("replay", decision(answer)["id"])
        assert (code, err) == (0, "")
        assert out.encode() == answer.content + b"\n"
    code, _, err = run("replay")
    assert code == 0
    assert "8 of 8 responses are the same byte for byte" in err


def test_a_call_is_answered_again_with_what_its_site_had_chosen(run: Runner, clinic: Clinic, url: str) -> None:
    """Both of the sites that one store has seen: the clinic as it was, and with another limit and jurisdiction."""
    chosen: dict[str, Any] = {"thresholds": {"ferritin.adult.treat": 60}, "jurisdiction": "en"}
    kept: dict[str, Any] = {"recording": True, "recording_key": RECORDING_KEY}
    with clinic_at(url, build_advisor(Settings(**chosen)), **kept, **chosen) as changed:
        answers = [changed.post(low_iron()), clinic.post(low_iron())]
        assert answers[0].json()["cards"][0]["summary"] != answers[1].json()["cards"][0]["summary"]
        for answer in answers:
            code, out, err = run("replay", decision(answer)["id"])
            assert (code, err) == (0, "")
            assert out.encode() == answer.content + b"\n"


def test_a_call_is_answered_again_with_the_jurisdiction_of_its_client(
    run: Runner, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A client of another country than that of the site."""
    ward = ClientSettings("ward", ("https://ward.example/fhir",), jurisdiction="en")
    chosen = Settings(store=url, patient_key=PATIENT_KEY, recording=True, recording_key=RECORDING_KEY, clients=(ward,))
    here = PatientStory(datetime.now(chosen.zone).date()).person(50).problem("restless legs")

    async def answered() -> list[Response]:
        app = service_app(chosen)
        async with app.router.lifespan_context(app):
            bodies = [body_of(here), body_of(here, fhirServer=ward.fhir_servers[0])]
            return [await Browser(app).ask("POST", SERVICE, json=body) for body in bodies]

    answers = asyncio.run(answered())
    capsys.readouterr()  # the log of the service
    assert [thuisarts(answer) for answer in answers] == [True, False]
    assert len({decision(answer)["settings"] for answer in answers}) == 2
    for answer in answers:
        code, out, err = run("replay", decision(answer)["id"])
        assert (code, err) == (0, "")
        assert out.encode() == answer.content + b"\n"


def thuisarts(answer: Response) -> bool:
    """Whether the Dutch page for patients is given."""
    links = [link["url"] for card in answer.json()["cards"] for link in card.get("links", ())]
    return any("thuisarts.nl" in url for url in links)


def test_a_response_that_comes_out_otherwise_is_told(run: Runner, clinic: Clinic) -> None:
    """Here the knowledge in the store was altered."""
    altered: dict[str, Any] = orjson.loads(standard_knowledge().canonical)
    altered["thresholds"]["ferritin.adult.treat"]["value"] = 15
    _replace_knowledge(clinic, Knowledge.of(altered))
    code, _, err = run("replay")
    assert code == 1
    assert "0 of 4 responses are the same" in err


def _replace_knowledge(clinic: Clinic, other: Knowledge) -> None:
    with clinic.memory.store.writing_engine.begin() as connection:
        content = zlib.compress(other.canonical)
        connection.execute(update(editions).where(editions.c.kind == "knowledge").values(content=content))


def test_another_version_is_compared_over_all_calls(run: Runner, clinic: Clinic, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    assert run("store", "knowledge", standard_knowledge().version, "--out", other)[0] == 0
    assert other.read_bytes() == standard_knowledge().canonical
    same = orjson.loads(run("replay", "--knowledge", other, "--json")[1])
    assert (same["calls"], same["changed"]) == (4, 0)
    altered: dict[str, Any] = orjson.loads(other.read_bytes())
    altered["thresholds"]["ferritin.adult.treat"]["value"] = 15
    altered["thresholds"]["ferritin.true_deficiency"]["value"] = 15
    other.write_bytes(Knowledge.of(altered).canonical)
    found = orjson.loads(run("replay", "--knowledge", other, "--json")[1])
    assert found["changed"] == 3
    code, out, err = run("replay", "--knowledge", other)
    assert (code, err) == (0, "")
    assert "would have changed 3 of 4 calls" in flat(out)


@pytest.mark.usefixtures("clinic")
def test_whoever_waits_sees_a_bar(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "replaying" in run("replay")[2]


def test_recordings_need_their_key(run: Runner, clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RLS_CDS_RECORDING_KEY")
    assert "expected the setting recording_key" in run("replay")[2]
    monkeypatch.setenv("RLS_CDS_RECORDING_KEY", "another key that is long enough for it")
    assert "cannot be opened with the key" in run("replay")[2]


def test_a_call_that_was_not_recorded_is_told(run: Runner, clinic: Clinic) -> None:
    assert "nothing: no call of this id was recorded" in run("replay", "nothing")[2]


def test_comments_are_read_with_the_key(run: Runner, clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic.override(clinic.post(low_iron()), "declined", comment="wil geen\ntabletten")
    (line,) = run("store", "comments")[1].splitlines()
    assert line.split("\t")[1:] == ["IRON-03", "overridden", "declined", "wil geen tabletten"]
    monkeypatch.delenv("RLS_CDS_RECORDING_KEY")
    assert "expected the setting recording_key" in run("store", "comments")[2]


def test_pruning_deletes_what_is_older(run: Runner, clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, _ = run("store", "prune", "--older-than", "400d")
    assert (code, out.strip()) == (0, "0 of call, 0 of card, 0 of feedback, 0 of recording deleted")


def test_a_new_key_fits_the_settings(run: Runner) -> None:
    one, other = run("store", "key")[1].strip(), run("store", "key")[1].strip()
    assert one != other
    assert Settings(patient_key=one).patient_key is not None


def test_migrating_says_what_was_there(run: Runner, url: str) -> None:
    assert run("store", "migrate")[1].strip() == "the tables are made"
    assert run("store", "migrate")[1].strip() == "the tables were of version 0001"
