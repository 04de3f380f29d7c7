"""`rls-cds rules` prints the rules, one rule, and the codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cds.cli.main import main
from rules.compiler import standard_knowledge

Run = Callable[..., tuple[str, str, int]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line; returns what it printed, what it complained of, and its exit code."""

    def given(*arguments: str) -> tuple[str, str, int]:
        monkeypatch.setattr("sys.argv", ["rls-cds", *arguments])
        monkeypatch.setenv("COLUMNS", "140")
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return printed.out, printed.err, int(ended.value.code or 0)

    return given


def test_the_list(run: Run) -> None:
    """Every rule with title, hooks, scope, default and evidence."""
    printed, _, code = run("rules")
    assert code == 0
    for rule in standard_knowledge().rules:
        assert rule.id in printed
    assert "Low iron stores, untreated" in printed and "AASM25" in printed


def test_the_list_as_json_says_what_the_site_chose(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that the site switched off is listed as off."""
    monkeypatch.setenv("RLS_CDS_RULES_OFF", "IRON-01")
    printed, _, _ = run("rules", "--json")
    rows = {row["id"]: row for row in json.loads(printed)}
    assert rows["IRON-01"]["default"] == "off" and rows["IRON-03"]["hooks"] == ["patient-view", "encounter-start"]


def test_one_rule(run: Run) -> None:
    """Condition in words, limits with references, texts in both languages, scenarios."""
    printed, _, code = run("rules", "show", "IRON-03")
    assert code == 0
    for part in (
        "ferritin at most 75 µg/L (ferritin.adult.treat)", "AASM25", "Texts, Dutch", "Lage ijzervoorraad",
        "Ferritin at the limit",
    ):  # fmt: skip
        assert part in printed


def test_a_rule_that_does_not_exist(run: Run) -> None:
    """One line that names what there is."""
    printed, complaint, code = run("rules", "show", "IRON-99")
    assert (printed, code) == ("", 2) and "IRON-99: expected one of" in complaint and "IRON-03" in complaint


def test_the_codes(run: Run) -> None:
    """With system, display and how each was verified; of one table where asked."""
    printed, _, _ = run("rules", "valuesets", "pramipexole")
    assert "N04BC05" in printed and "http://www.whocc.no/atc" in printed and "primary" in printed
    rows = json.loads(run("rules", "valuesets", "--json")[0])
    assert len(rows) > 500 and {row["verified"] for row in rows} == {"primary", "secondary"}


def test_codes_of_a_table_that_does_not_exist(run: Run) -> None:
    """One line that says what was expected."""
    _, complaint, code = run("rules", "valuesets", "kryptonite")
    assert code == 2 and "kryptonite: expected a file of the value sets" in complaint


def test_the_book(run: Run, tmp_path: Path) -> None:
    """Written into a new folder, again in its place, and never over something else."""
    printed, complaint, code = run("rules", "book", "--out", str(tmp_path / "book"))
    assert (code, complaint) == (0, "") and standard_knowledge().version in printed
    assert "IRON-03" in (tmp_path / "book/IRON-03.html").read_text("utf-8")
    before = {file.name: file.read_bytes() for file in (tmp_path / "book").iterdir()}
    assert run("rules", "book", "--out", str(tmp_path / "book"))[2] == 0
    assert {file.name: file.read_bytes() for file in (tmp_path / "book").iterdir()} == before
    (tmp_path / "letter.txt").write_text("dear")
    _, complaint, code = run("rules", "book", "--out", str(tmp_path))
    assert code == 2 and "not empty and no rule book" in complaint and len(complaint.splitlines()) == 1


def test_the_book_with_measurements_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    """One line that names the file; nothing is written."""
    (tmp_path / "proofs.json").write_text("{}")
    _, complaint, code = run(
        "rules", "book", "--out", str(tmp_path / "book"), "--proofs", str(tmp_path / "proofs.json")
    )
    assert code == 2 and "proofs.json" in complaint and not (tmp_path / "book").exists()
