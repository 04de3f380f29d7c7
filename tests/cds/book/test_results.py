"""The scenarios of the rule book are marked by how they came out when they were last run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cds.book.errors import MeasurementError
from cds.book.html import html_article
from cds.book.measurements import Measured
from cds.book.results import Results, Tally, read_results
from cds.book.rulebook import Sources, book_page
from cds.book.scenarios import Scenario
from rules.compiler import standard_knowledge


def element(name: str, *states: str) -> dict[str, Any]:
    return {"name": name, "steps": [{"name": "x", "result": {"status": state, "duration": 1}} for state in states]}


def report(folder: Path, *elements: dict[str, Any]) -> Path:
    file = folder / "report.json"
    file.write_text(json.dumps([{"name": "Iron", "uri": "x", "elements": list(elements)}]))
    return file


def test_lines_of_examples_count_together_and_all_steps_must_pass(tmp_path: Path) -> None:
    file = report(
        tmp_path, element("A", "passed", "passed"), element("A", "passed", "failed"), element("B", "passed"),
        element("C", "skipped"), element("D"),
    )  # fmt: skip
    assert read_results(file) == {
        ("Iron", "A"): Tally(1, 1), ("Iron", "B"): Tally(1, 0), ("Iron", "C"): Tally(0, 1), ("Iron", "D"): Tally(0, 1),
    }  # fmt: skip


@pytest.mark.parametrize("content", ["", "{}", "[1]", '[{"name": "x"}]'])
def test_what_is_no_report_is_refused_by_name(content: str, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(content)
    with pytest.raises(MeasurementError, match=r"report\.json"):
        read_results(file)


def page(results: Results | None) -> str:
    knowledge = standard_knowledge()
    scenarios = tuple(
        Scenario("Iron", title, frozenset(["IRON-03"]), f"Scenario: {title}") for title in ("A", "B", "never run")
    )
    sources = Sources(knowledge, scenarios, {}, Measured(results=results))
    return html_article("IRON-03", book_page(knowledge.rule["IRON-03"], sources))


def test_a_page_says_what_passed_failed_and_was_not_run() -> None:
    marked = page({("Iron", "A"): Tally(2, 0), ("Iron", "B"): Tally(1, 1)})
    assert "Last run: 3 passed, 1 FAILED." in marked
    assert "Iron – 3 scenarios: 3 passed, 1 FAILED" in marked
    assert "# last run: not run\nScenario: never run" in marked


def test_without_a_run_a_page_claims_nothing() -> None:
    assert "ast run" not in page(None)
