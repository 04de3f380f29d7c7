"""The conformance table names every requirement, and only tests that exist."""

from __future__ import annotations

import ast
import re

import pytest

from tests.cds.service.conformance import TESTS, Requirement, page, requirements

DOCS = TESTS.parents[1] / "docs" / "conformance.md"
NODE = re.compile(r"[\w/]+\.py::test_\w+")


def test_every_requirement_is_there_once() -> None:
    assert [one.number for one in requirements()] == list(range(1, 136))


@pytest.mark.parametrize("requirement", requirements(), ids=lambda one: str(one.number))
def test_each_is_shown_or_has_a_reason(requirement: Requirement) -> None:
    assert bool(requirement.tests) != bool(requirement.kind and requirement.reason)
    assert requirement.shown
    for node in NODE.findall(requirement.shown):
        file, name = node.split("::")
        tree = ast.parse((TESTS / file).read_text("utf-8"))
        assert name in {part.name for part in tree.body if isinstance(part, ast.FunctionDef)}, node
    assert all(NODE.fullmatch(test) for test in requirement.tests)


def test_the_page_is_up_to_date() -> None:
    assert DOCS.read_text("utf-8") == page()
