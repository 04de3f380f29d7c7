"""The command line as a shell runs it, for tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cds.cli.main import main

EXAMPLES = Path(__file__).parents[3] / "fhir_examples"
LOW = EXAMPLES / "low-iron-untreated.json"


class Runner:
    """Runs the command line as a shell would and keeps what it prints."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys
        monkeypatch.setenv("COLUMNS", "200")

    def __call__(self, *words: object) -> tuple[int, str, str]:
        self._monkeypatch.setattr("sys.argv", ["rls-cds", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err


def flat(printed: str) -> str:
    """The words without frames and line breaks."""
    return " ".join(re.sub("[│├└╭╰╮╯─]", " ", printed).split())
