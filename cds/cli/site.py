"""`rls-cds settings`: what a site has set, what is in force, and what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cds.app import checked_settings, site_settings
from cds.book.settings import Row, setting_rows
from cds.configuration import given_settings, refuse
from cds.settings import Settings, SettingsError
from rules.compiler import standard_knowledge

settings_app = typer.Typer(no_args_is_help=True, help="Check a settings file; show what is in force at this site.")


@settings_app.command()
def check(file: Annotated[Path, typer.Argument(help="settings as TOML")]) -> None:
    """Say everything that is wrong with a settings file: with file, line, key and what was expected."""
    try:
        given = checked_settings(file)
        refuse(given.faults, given.places)
    except SettingsError as failure:
        print(failure)
        raise typer.Exit(1) from None
    print(f"{file}: no faults; settings {given.settings.digest}, knowledge {standard_knowledge().version}")


@settings_app.command()
def show(json: Annotated[bool, typer.Option("--json", help="print JSON")] = False) -> None:
    """Show every value in force with its default, what a site may choose, and where it comes from."""
    settings, places = site_settings(), given_settings().places
    rows = [
        {
            "key": row.name, "value": row.value, "default": row.default, "allowed": row.allowed,
            "source": (_is_chosen(row, settings) and places.source(*row.key)) or "default",
        }
        for row in setting_rows(settings, standard_knowledge())
    ]  # fmt: skip
    if json:
        answer = {"settings": settings.digest, "knowledge": standard_knowledge().version, "values": rows}
        sys.stdout.buffer.write(orjson.dumps(answer, option=orjson.OPT_INDENT_2) + b"\n")
    else:
        _print(rows)


def _is_chosen(row: Row, settings: Settings) -> bool:
    """Whether it is a plain setting, or one of those that a table of the settings names."""
    return len(row.key) == 1 or row.key[-1] in getattr(settings, row.key[0])


def _print(rows: list[dict[str, Any]]) -> None:
    table = Table(box=None, header_style="dim", pad_edge=False)
    for name in rows[0]:
        table.add_column(name, overflow="fold", no_wrap=name == "key")
    for row in rows:
        table.add_row(*map(Text, row.values()), style="" if row["source"] == "default" else "bold")
    Console(width=max(Console().width, 100), highlight=False).print(table)
