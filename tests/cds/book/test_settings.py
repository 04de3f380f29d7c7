"""The page about settings is complete, as it stands in the documentation, and its example can be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from cds.app import build_advisor, site_settings
from cds.book.__main__ import SETTINGS_PAGE, pages
from cds.book.pages import Section
from cds.book.settings import EXAMPLE, EXAMPLE_LISTS, setting_rows, settings_page
from cds.settings import Link, Settings
from rules.compiler import standard_knowledge

KNOWLEDGE = standard_knowledge()
PAGE = settings_page(KNOWLEDGE)
DOCS = Path(__file__).parents[3] / "docs"


def first_cells(*titles: str) -> list[str]:
    sections: list[Section] = [one for one in PAGE.sections if one.title in titles]
    return [row[0][0] for one in sections if one.table for row in one.table.rows]


def test_the_page_in_the_documentation_is_the_generated_one() -> None:
    """`make docs` was run after the last change of a declaration."""
    assert (DOCS / SETTINGS_PAGE).read_text("utf-8") == pages()[SETTINGS_PAGE]


def test_every_setting_and_every_threshold_stands_on_it_once() -> None:
    tables = {"thresholds", "orders", "links"}
    assert sorted(first_cells("General")) == sorted(Settings.model_fields.keys() - tables)
    assert sorted(first_cells("Thresholds", "Fixed thresholds")) == sorted(KNOWLEDGE.thresholds)
    orders = KNOWLEDGE.document["orders"]
    assert sorted(first_cells("Order codes")) == sorted([*orders["test"], *orders["referral"]])
    assert sorted(first_cells("Links")) == sorted(KNOWLEDGE.document["links"])


def test_each_has_its_range_and_its_reason() -> None:
    for row in setting_rows(Settings(), KNOWLEDGE):
        assert row.allowed and row.reason and row.value == row.default, row


def test_every_constraint_is_named() -> None:
    (section,) = (one for one in PAGE.sections if one.title == "What has to stay in order")
    assert len(section.points) == len(KNOWLEDGE.document["constraints"]["constraint"])


def test_the_rows_of_a_site_have_its_values() -> None:
    chosen = Settings(
        jurisdiction="en",
        thresholds={"tsat.low": 18},
        links={"fk-rls": None, "nhs-rls": Link(url="https://a.example", label="A")},
    )
    rows = {row.name: row for row in setting_rows(chosen, KNOWLEDGE)}
    assert {name for name, row in rows.items() if row.value != row.default} == {
        "jurisdiction", "thresholds.tsat.low", "links.fk-rls", "links.nhs-rls",
    }  # fmt: skip
    assert rows["thresholds.tsat.low"].value == "18 %"
    assert rows["links.fk-rls"].value == "none" and rows["links.nhs-rls"].value == "A: https://a.example"


def test_the_example_is_a_settings_file_that_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its two lists of local codes beside it."""
    for name, text in {"site.toml": EXAMPLE, **EXAMPLE_LISTS}.items():
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    settings = site_settings(Path("site.toml"))
    assert settings.thresholds and settings.orders and settings.links
    assert (
        build_advisor(settings).knowledge.thresholds["ferritin.adult.treat"]
        == settings.thresholds["ferritin.adult.treat"]
    )
