"""Two processes that do the same at the same time, as the workers of one service."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.code.test_project import ROOT


def together(script: str, file: Path) -> list[int]:
    """The number that each prints. It is given a file, prints `ready`, and begins when it reads a line."""
    command = [sys.executable, "-c", script, str(file)]
    workers = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    for worker in workers:
        assert worker.stdout is not None and worker.stdout.readline() == "ready\n"
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("go\n")
        worker.stdin.flush()
    return [int(worker.communicate(timeout=60)[0]) for worker in workers]
