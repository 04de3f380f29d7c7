"""`rls-cds settings`, and the other commands at a site that has chosen something."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from cds.settings import Settings
from tests.cds.cli.runner import LOW, Runner

DAY = "2026-11-21"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "site.toml"
    monkeypatch.setenv("RLS_CDS_SETTINGS", str(file))
    return file


def test_a_file_without_faults_is_said_to_be_right(run: Runner, file: Path) -> None:
    file.write_text("explain = true\n")
    code, out, err = run("settings", "check", file)
    assert (code, err) == (0, "")
    assert out.startswith(f"{file}: no faults; settings {Settings(explain=True).digest}, knowledge 2026.")


def test_each_fault_of_a_file_is_a_line(run: Runner, file: Path) -> None:
    file.write_text('[thresholds]\n"tsat.low" = 30\n"age.adult" = 16\n')
    code, out, _ = run("settings", "check", file)
    assert code == 1
    assert out.splitlines() == [
        f"{file}, line 2, thresholds.tsat.low: expected 16 to 20 %, not 30",
        f"{file}, line 3, thresholds.age.adult: expected no change: it is fixed at 18 a, not 16",
    ]


@pytest.mark.parametrize("content", [None, "thresholds ="])
def test_what_is_no_settings_file_is_a_fault(run: Runner, file: Path, content: str | None) -> None:
    if content is not None:
        file.write_text(content)
    code, out, _ = run("settings", "check", file)
    assert code == 1
    assert out.startswith(f"{file}")


def test_every_value_in_force_is_shown_with_its_source(
    run: Runner, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('language = "nl"\n[thresholds]\n"tsat.low" = 18\n')
    monkeypatch.setenv("RLS_CDS_EXPLAIN", "true")
    code, out, _ = run("settings", "show", "--json")
    shown = orjson.loads(out)
    rows = {row["key"]: row for row in shown["values"]}
    assert code == 0
    assert shown["settings"] == Settings(language="nl", explain=True, thresholds={"tsat.low": 18}).digest
    assert rows["thresholds.tsat.low"] == {
        "key": "thresholds.tsat.low", "value": "18 %", "default": "20 %", "allowed": "16 to 20",
        "source": f"{file}, line 3",
    }  # fmt: skip
    assert rows["language"]["source"] == f"{file}, line 1"
    assert rows["explain"]["source"] == "environment variable RLS_CDS_EXPLAIN"
    assert rows["thresholds.tsat.stop"]["source"] == rows["jurisdiction"]["source"] == "default"


def test_the_list_is_printed_for_people(run: Runner, file: Path) -> None:
    file.write_text("")
    code, out, _ = run("settings", "show")
    assert code == 0
    assert "thresholds.ferritin.adult.treat" in out and "50 to 100" in out


def test_advice_follows_the_limits_of_the_site(run: Runner, file: Path) -> None:
    file.write_text('[thresholds]\n"ferritin.adult.treat" = 50\n')
    _, out, _ = run("advise", LOW, "--at", DAY)
    assert "(≤50 or TSAT <20%)" in " ".join(out.split())


def test_explained_is_what_the_site_asks_for(run: Runner, file: Path) -> None:
    file.write_text("explain = true\n")
    _, out, _ = run("advise", LOW, "--at", DAY, "--json")
    assert "trace" in orjson.loads(out)["cards"][0]["extension"]["org.rls-cds.advice"]


def test_why_not_names_the_limit_of_the_site(run: Runner, file: Path) -> None:
    file.write_text('[thresholds]\n"ferritin.true_deficiency" = 15\n')
    _, out, _ = run("why-not", LOW, "IRON-04", "--at", DAY)
    assert "< 15" in " ".join(out.split())


def test_a_rule_is_shown_with_the_limits_of_the_site(run: Runner, file: Path) -> None:
    file.write_text('[thresholds]\n"ferritin.adult.treat" = 50\n')
    _, out, _ = run("rules", "show", "IRON-03")
    assert "ferritin at most 50" in " ".join(out.split())
    assert "With the settings of this site." in out


@pytest.mark.parametrize("words", [("advise", LOW), ("rules",), ("serve",), ("demo",), ("settings", "show")])
def test_no_command_runs_with_a_fault(run: Runner, file: Path, words: tuple[object, ...]) -> None:
    file.write_text('[thresholds]\n"tsat.low" = 30\n')
    code, _, err = run(*words)
    assert code == 2
    assert err == f"rls-cds: {file}, line 2, thresholds.tsat.low: expected 16 to 20 %, not 30\n"
