"""The printed counterexample is decided by the command line as it is printed: request and settings file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest

from cds.verify.proof.claims import Claim, Disproof, Never, Realm
from cds.verify.proof.counterexamples import counterexample
from rules.compiler import standard_knowledge
from rules.conditions import Condition
from rules.facts import ferritin, international_guidance, tsat
from tests.cds.cli.runner import Runner

KNOWLEDGE = standard_knowledge()
REALM = Realm(KNOWLEDGE)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(monkeypatch, capsys)


def never(advice: str, while_: Condition) -> Claim:
    """A claim that is not so."""
    return Never("false", "False.", "No reason.", (advice,), while_=while_, hooks=("patient-view",))


def disproved(claim: Claim) -> Disproof:
    found = REALM.disproof(claim.situations(REALM))
    assert found is not None
    return found


def leading(run: Runner, body: Mapping[str, Any], file: Path) -> list[str]:
    """The rules of all cards that the command line shows."""
    file.write_bytes(orjson.dumps(body))
    code, out, err = run("advise", file, "--at", "2026-11-21", "--json")
    assert code == 0, err
    cards = orjson.loads(out)["cards"]
    return [rule for card in cards for rule in card["extension"]["org.rls-cds.advice"]["rules"]]


def test_a_patient_under_the_default_settings_needs_no_file() -> None:
    printed = counterexample(disproved(never("IRON-03", tsat.below("tsat.low"))), KNOWLEDGE)
    assert printed.settings == ""


def test_a_patient_under_other_limits_is_reproduced_with_the_printed_file(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`ckd.ferritin.low` is fixed at 100: with the default limits the claim would hold."""
    printed = counterexample(disproved(never("IRON-05", ferritin.above("ckd.ferritin.low"))), KNOWLEDGE)
    assert printed.body is not None, printed.why
    assert printed.settings.startswith('[thresholds]\n"ferritin.adult.iv" = ')
    site, request = tmp_path / "site.toml", tmp_path / "request.json"
    assert "IRON-05" not in leading(run, printed.body, request)
    site.write_text(printed.settings)
    monkeypatch.setenv("RLS_CDS_SETTINGS", str(site))
    assert "IRON-05" in leading(run, printed.body, request)


def test_the_file_names_the_jurisdiction(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = never("IRON-03", international_guidance.yes)
    printed = counterexample(disproved(claim), KNOWLEDGE)
    assert printed.body is not None, printed.why
    assert printed.settings == 'jurisdiction = "en"'
    site = tmp_path / "site.toml"
    site.write_text(printed.settings)
    monkeypatch.setenv("RLS_CDS_SETTINGS", str(site))
    assert "IRON-03" in leading(run, printed.body, tmp_path / "request.json")
