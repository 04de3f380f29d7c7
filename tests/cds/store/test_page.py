"""The page about the store cannot lie: its settings, commands, tables and days are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from cds.cli.main import app
from cds.cli.storage import store_app
from cds.settings import PREFIX, Settings
from cds.store.store import Store
from cds.store.tables import metadata
from rules.compiler import standard_knowledge

PAGE = (Path(__file__).parents[3] / "docs/store.md").read_text("utf-8")


def test_its_settings_exist_with_their_variables() -> None:
    named = dict(re.findall(r"^\| `(\w+)` \| `(\w+)` \|", PAGE, re.MULTILINE))
    assert named == {name: f"{PREFIX}{name.upper()}" for name in named}
    assert set(named) <= set(Settings.model_fields)
    assert {"store", "patient_key", "recording_key", "recording", "repeat_days"} == set(named)


def test_its_commands_exist_and_none_of_the_store_is_left_out() -> None:
    commands = set(re.findall(r"rls-cds store (\w+)", PAGE))
    assert commands == {command.callback.__name__ for command in store_app.registered_commands if command.callback}
    options = set(re.findall(r"(--[a-z][\w-]*)", PAGE))
    for command in (*app.registered_commands, *store_app.registered_commands):
        options -= {option for one in typer.main.get_command_from_info(
            command, pretty_exceptions_short=False, rich_markup_mode=None
        ).params for option in one.opts}  # fmt: skip
    assert options == set()


def test_it_describes_every_table() -> None:
    assert set(re.findall(r"^\| `(\w+)` \| (?!`)", PAGE, re.MULTILINE)) == set(metadata.tables)


def test_its_days_are_those_of_the_knowledge() -> None:
    silence = standard_knowledge().document["policy"]["silence"]
    for reason, days in silence["days"].items():
        assert f"`{reason}`" in PAGE
        assert f"{days}" in PAGE
    for rule, own in silence["rules"].items():
        for days in own.values():
            assert f"for {rule} {days}" in PAGE


def test_its_queue_is_that_of_the_store() -> None:
    assert f"a queue of {Store.ROOM} calls" in PAGE
