"""The page about security names a test for every threat, and each of them exists."""

from __future__ import annotations

import ast
import re

import pytest

from cds.service.access.replays import MOST
from cds.service.connections import LARGEST_HEAD
from cds.service.faults import MOST_ISSUES
from cds.service.limits import Limits
from cds.settings import Settings
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


def test_the_limits_are_those_of_the_code() -> None:
    table = PAGE.partition("## Limits")[2].partition("\n## ")[0]
    standard = Limits()
    numbers = {
        "address and headers": LARGEST_HEAD,
        "body of a call": standard.body,
        "resources in prefetch": standard.resources,
        "draft orders, and": standard.drafts,
        "entries of feedback": standard.feedback,
        "time for a body": standard.seconds,
        "calls at once": standard.concurrent,
        "time for fetching": Settings().fetch_seconds,
        "used tokens": MOST,
        "issues in one": MOST_ISSUES,
    }
    rows = {line.split("|")[1].strip(): line for line in table.splitlines() if line.startswith("| ")}
    for name, number in numbers.items():
        (row,) = (row for title, row in rows.items() if title.startswith(name))
        assert re.search(rf"\b{number:,.0f}\b", row), row
    assert standard.resources == 10_000 and "what is left of 10,000" in table
