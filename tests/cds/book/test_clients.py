"""Everything that can be agreed with a client stands in the documentation, and the example can be used."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from cds.agreements import ClientSettings
from cds.app import build_advisors, guard_of, site_settings
from cds.book.clients import EXAMPLE, clients_section


def test_every_key_stands_on_it_once() -> None:
    table = clients_section().table
    assert table is not None
    assert [str(row[0][0]) for row in table.rows] == [field.name for field in fields(ClientSettings)]


def test_the_example_is_a_settings_file_that_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text(EXAMPLE)
    settings = site_settings(file)
    assert [client.name for client in settings.clients] == ["ehr", "clinic-abroad"]
    assert set(build_advisors(settings)) == {"nl", "en"}
    assert guard_of(settings) is not None
