"""The project's own files: the lock, the recipes, the licence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements.build.lock"])
def test_the_lock_names_no_host_and_no_path(lock: str) -> None:
    """Whoever installs chooses the registry; every package is pinned by version and hash."""
    text = (ROOT / lock).read_text()
    assert not re.search(r"https?://|file:|--index|--find-links|/\w+/\w+/", text)
    for line in text.splitlines():
        if line and not line.startswith((" ", "#")):
            assert re.match(r"^[a-z0-9.-]+==[^ ]+( ; .*)? \\$", line), line
    assert text.count("--hash=sha256:") >= text.count("==")


def test_the_lock_pins_every_dependency() -> None:
    """Nothing is declared that the lock does not hold."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    locked = set(re.findall(r"^([a-z0-9.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    for requirement in declared:
        name = re.split(r"[\[<>=; ]", requirement)[0].lower().replace(".", "-").replace("_", "-")
        assert name in locked, requirement


def test_help_lists_every_recipe() -> None:
    """`make help` is the default and says what each recipe does."""
    makefile = (ROOT / "Makefile").read_text()
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY:"))
    for recipe in phony.removeprefix(".PHONY:").split():
        assert re.search(rf"^{recipe}:.*## \S", makefile, re.MULTILINE), recipe
    assert ".DEFAULT_GOAL := help" in makefile


def test_types_are_shipped() -> None:
    """Both packages say that they are typed."""
    assert (ROOT / "rules/py.typed").exists()
    assert (ROOT / "cds/py.typed").exists()


def test_no_module_is_crowded() -> None:
    """About 300 lines at most."""
    for path in [*(ROOT / "rules").rglob("*.py"), *(ROOT / "cds").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]:
        assert len(path.read_text("utf-8").splitlines()) <= 330, path.name


def test_notice_names_the_terminologies() -> None:
    """Codes of others are used with their notice."""
    notice = (ROOT / "NOTICE").read_text()
    for name in ("LOINC", "SNOMED CT", "RxNorm", "ATC"):
        assert name in notice
