"""The README cannot lie: what it shows is what happens."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from rules.rulebook import RULES
from tests.readme import README, ROOT, blocks, demo, transcript


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_examples_show_real_output(tmp_path: Path) -> None:
    """Each command of the README, run again, prints what stands below it (`make docs` writes it anew)."""
    text = README.read_text("utf-8")
    assert len(blocks(text)) >= 3
    with demo() as port:
        for block in blocks(text):
            assert transcript(block, port, tmp_path) == block


def test_every_place_it_names_exists() -> None:
    """The table of places names folders and files that are there."""
    text = README.read_text("utf-8")
    for line in text.split("## Where things live")[1].split("##")[0].splitlines():
        for place in re.findall(r"`([\w./]+)`", line.split("|")[1] if line.startswith("|") else ""):
            assert (ROOT / place).exists(), place


def test_it_names_every_rule() -> None:
    """What is advised is listed, and nothing that is not."""
    text = README.read_text("utf-8")
    listed = set(
        re.findall(r"[A-Z]+-(?:\d\d|[A-Z]{2,3})", text.split("## What this version advises")[1].split("##")[0])
    )
    assert listed == {rule.id for rule in RULES}


def test_it_names_every_command() -> None:
    """A command that nobody describes is not there."""
    text = README.read_text("utf-8")
    for command in ("advise", "serve", "demo"):
        assert f"rls-cds {command}" in text or f"make {command}" in text
