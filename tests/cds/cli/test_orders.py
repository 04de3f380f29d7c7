"""Draft orders on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cds.cli.main import main
from cds.testing.decisions import rules_of
from cds.testing.patients import PatientStory
from cds.testing.requests import hook_request
from rules.rule import Hook
from tests.cds.order_calls import (
    BY_VEIN,
    DAY,
    DECISION,
    ORAL,
    SOURCES,
    Json,
    bundle,
    decide,
    overloaded,
    patient,
)


@pytest.fixture
def advise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """`rls-cds advise` with the body of a hook; returns what it prints, parsed when it is asked for JSON."""

    def run(body: Json, *words: str) -> Any:
        file = tmp_path / "request.json"
        file.write_text(json.dumps(body), "utf-8")
        monkeypatch.setenv("COLUMNS", "200")
        monkeypatch.setattr("sys.argv", ["rls-cds", "advise", str(file), "--at", DAY.isoformat(), *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert not ended.value.code, printed.err
        return json.loads(printed.out) if "--json" in words else printed.out

    return run


def body_of(story: PatientStory, hook: Hook, selections: tuple[str, ...] | None = None) -> Json:
    body = hook_request(story.bundle(), SOURCES, hook)
    body["context"] |= {"draftOrders": bundle(*story.drafts)}
    body["context"] |= {} if selections is None else {"selections": list(selections)}
    return body


def test_the_command_line_decides_the_same(advise: Any) -> None:
    """The body of a CDS Hooks call in a file."""
    story = overloaded().drafting(ORAL).drafting("metoclopramide").drafting(BY_VEIN)
    response = advise(body_of(story, "order-sign"), "--json", "--decision-id", DECISION)
    assert response["cards"] == decide(story).response["cards"]
    assert [card["indicator"] for card in response["cards"]] == ["critical", "critical", "warning"]


def test_the_command_line_reads_the_selections(advise: Any) -> None:
    """Only what is selected."""
    story = patient().drafting(ORAL).drafting("metoclopramide")
    response = advise(body_of(story, "order-select", ("MedicationRequest/draft-2",)), "--json")
    assert [rules_of(card)[0] for card in response["cards"]] == ["TRIG-AE"]


def test_the_command_line_names_the_hook_itself_or_is_told(advise: Any) -> None:
    """`--hook` comes before what stands in the body."""
    story = patient(20, 12).drafting("cetirizine")
    body = body_of(story, "order-sign")
    assert advise(body, "--json")["cards"] == []
    told = advise(body, "--json", "--hook", "patient-view")["cards"]
    assert rules_of(told[0])[0] == "IRON-03"


def test_the_command_line_prints_what_may_be_removed(advise: Any) -> None:
    """As a clinician reads it."""
    printed = " ".join(advise(body_of(overloaded().drafting(ORAL), "order-sign")).split())
    assert "Do not start iron without specialist advice" in printed
    assert "Remove this draft order" in printed


def test_the_command_line_says_that_there_is_nothing_about_an_order(advise: Any) -> None:
    """And explains every rule where it is asked."""
    body = body_of(patient(40, 16).drafting(ORAL), "order-sign")
    assert advise(body).strip()
    assert "IRON-07 does not hold" in " ".join(advise(body, "--explain").split())


def test_the_command_line_reads_a_refill(advise: Any) -> None:
    """Its orders stand under `medications`, and nobody needs to be named who asks for it."""
    story = patient(120, 30).medicine("pramipexole", 400).drafting("pramipexole")
    body = hook_request(story.bundle(), SOURCES, "medication-refill")
    del body["context"]["userId"]
    body["context"]["medications"] = bundle(*story.drafts)
    assert [rules_of(card)[0] for card in advise(body, "--json")["cards"]] == ["AUG-01"]
    del body["context"]["medications"]
    assert advise(body, "--json")["cards"] == []
