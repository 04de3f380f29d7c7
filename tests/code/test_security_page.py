"""The page about security names a test for every threat, and each of them exists."""

from __future__ import annotations

import ast
import re

import pytest

from tests.code.test_project import ROOT

PAGE = (ROOT / "docs/security.md").read_text("utf-8")
ROWS = re.findall(r"^\| ([STRIDE]) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
_NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_every_kind_of_threat_has_a_row() -> None:
    assert {row[0] for row in ROWS} == set("STRIDE")
    assert len(ROWS) == len(re.findall(r"^\| [A-Z] \|", PAGE, re.MULTILINE))


@pytest.mark.parametrize("row", ROWS, ids=[row[1].strip()[:60] for row in ROWS])
def test_every_threat_names_tests_that_exist(row: tuple[str, ...]) -> None:
    named = _NAMED.findall(row[3])
    assert named and not _NAMED.sub("", row[3]).replace(",", "").strip()
    for file, name in named:
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{file}::{name}"
