"""Writes down what every scenario told and claimed: a plugin for a run of the features, and the run itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cds.verify.recording import Line, Recorded, read, write
from tests.features.words import ADVICES

ROOT = Path(__file__).parents[2]
_FILE = "RECORDED_SCENARIOS"
_LINES = pytest.StashKey[list[Line]]()
_PLAIN = (str, int, float, type(None))


def recorded(folder: Path) -> list[Recorded]:
    """All scenarios, run once in a process of their own. A scenario that fails, fails in its own test."""
    file = folder / "scenarios"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.features.recording", "-p",
               "no:cacheprovider", "tests/features/test_features.py"]  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, _FILE: str(file)}, capture_output=True, text=True, check=False
    )
    if not file.exists():
        raise RuntimeError(done.stdout + done.stderr)
    return read(file)


def pytest_bdd_after_step(
    request: pytest.FixtureRequest, step: Any, step_func: Any, step_func_args: dict[str, object]
) -> None:
    """Only in the run above, as all of this module: elsewhere it is no plugin."""
    said = {name: value for name, value in step_func_args.items() if isinstance(value, _PLAIN)}
    rule = ADVICES.get(str(said.get("advice")))
    line = Line(step.type, step.name, step_func.__module__, step_func.__name__, said, rule)
    request.node.stash.setdefault(_LINES, []).append(line)


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    """A scenario is recorded when each of its lines was right."""
    lines = tuple(request.node.stash.get(_LINES, []))
    if len(lines) == len(scenario.steps):
        decision = request.getfixturevalue("told").decision
        story = request.getfixturevalue("story")
        name = Path(feature.filename).stem
        told = Recorded(name, scenario.name, lines, story, decision.audit.hook, decision.reading)
        write(told, Path(os.environ[_FILE]))
