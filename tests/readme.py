"""Runs the commands that the README shows; `python -m tests.readme` writes their real output into it.

A block is run when the line before it says `<!-- run -->`. Ids that differ with each call are written as zeros.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"<!-- run -->\n```console\n(.*?)```", re.DOTALL)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DEMO = "127.0.0.1:8000"


def blocks(text: str) -> list[str]:
    """The blocks that are run, as they stand."""
    return _BLOCK.findall(text)


def commands(block: str) -> list[str]:
    """The commands of a block."""
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def transcript(block: str, port: int, folder: Path) -> str:
    """A block with the real output of its commands."""
    lines = []
    for command in commands(block):
        printed = _run(command.replace(_DEMO, f"127.0.0.1:{port}"), folder).replace(f"127.0.0.1:{port}", _DEMO)
        lines += [f"$ {command}", *(line.rstrip() for line in printed.splitlines())]
    return _UUID.sub("00000000-0000-0000-0000-000000000000", "\n".join(lines) + "\n")


@contextmanager
def demo() -> Iterator[int]:
    """The demo on a port of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    program = Path(sys.executable).parent / "rls-cds"
    server = subprocess.Popen([program, "demo", "--port", str(port)], stdout=subprocess.DEVNULL, cwd=ROOT)
    try:
        _until_ready(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=10)


def _until_ready(port: int) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/cds-services", timeout=5).close()
        except OSError:
            time.sleep(0.1)  # the server says nothing when it is ready; asking again is the only way
        else:
            return
    raise RuntimeError("the demo did not start")


def _run(command: str, folder: Path) -> str:
    if not (folder / "fhir_examples").exists():
        (folder / "fhir_examples").symlink_to(ROOT / "fhir_examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout + done.stderr


def main() -> None:
    """Writes the real output into the README."""
    with demo() as port, tempfile.TemporaryDirectory() as folder:
        text = _BLOCK.sub(
            lambda found: f"<!-- run -->\n```console\n{transcript(found[1], port, Path(folder))}```",
            README.read_text("utf-8"),
        )
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
