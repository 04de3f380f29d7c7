"""Writes down what every scenario decided: a plugin for a run of the features, and the run itself.

Each line is one decision about the chart or one draft order: the scenario, the hook and the facts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rules.reasons import FactValue

ROOT = Path(__file__).parents[2]
_FILE = "RECORDED_SCENARIOS"


@dataclass(frozen=True)
class Recorded:
    """What one scenario gave the rules to decide about."""

    scenario: str
    hook: str
    facts: dict[str, FactValue]


def recorded(folder: Path) -> list[Recorded]:
    """All scenarios, run once in a process of their own. A scenario that fails, fails in its own test."""
    file = folder / "scenarios.jsonl"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.features.recording", "-p",
               "no:cacheprovider", "tests/features/test_features.py"]  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, _FILE: str(file)}, capture_output=True, text=True, check=False
    )
    if not file.exists():
        raise RuntimeError(done.stdout + done.stderr)
    return [Recorded(**json.loads(line)) for line in file.read_text("utf-8").splitlines()]


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, scenario: Any) -> None:
    """Only in the run above: elsewhere this module is no plugin."""
    with Path(os.environ[_FILE]).open("a", encoding="utf-8") as file:
        file.writelines(_lines(scenario.name, request.getfixturevalue("told").decision))


def _lines(name: str, decision: Any) -> Iterable[str]:
    for focus in decision.foci:
        line = {"scenario": name, "hook": decision.audit.hook, "facts": dict(focus.outcomes.facts)}
        yield json.dumps(line, sort_keys=True) + "\n"
