"""Writes down what every scenario told and claimed: a plugin for a run of the features, and the run itself."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from cds.verify.specification.recording import Line, Recorded, decided_of, read, write
from tests.features.advices import ADVICES

ROOT = Path(__file__).parents[2]
_FILE = "RECORDED_SCENARIOS"
_RECORDING = "scenarios"
_PATIENCE = 600  # seconds; a run takes half a minute
_LINES = pytest.StashKey[list[Line]]()
_PLAIN = (str, int, float, type(None))


def recorded_once(temporary: pytest.TempPathFactory) -> list[Recorded]:
    """All scenarios, run once for all tests that ask, in whatever process: the first one records, the others wait."""
    base = temporary.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "recording"
    try:
        folder.mkdir()
    except FileExistsError:
        return _when_there(folder)
    return recorded(folder)


def recorded(folder: Path) -> list[Recorded]:
    """All scenarios, run once in a process of their own. A scenario that fails, fails in its own test."""
    file = folder / "growing"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.features.recording", "-p",
               "no:cacheprovider", "tests/features/test_features.py"]  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, _FILE: str(file)}, capture_output=True, text=True, check=False
    )
    if not file.exists():
        raise RuntimeError(done.stdout + done.stderr)
    return read(file.rename(folder / _RECORDING))


def _when_there(folder: Path) -> list[Recorded]:
    for _ in range(_PATIENCE):
        if (folder / _RECORDING).exists():
            return read(folder / _RECORDING)
        time.sleep(1)
    raise RuntimeError(f"no recording of the scenarios after {_PATIENCE} seconds")


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
        decided = tuple(map(decided_of, decision.foci))
        told = Recorded(name, scenario.name, lines, story, decision.audit.hook, decision.reading, decided)
        write(told, Path(os.environ[_FILE]))
