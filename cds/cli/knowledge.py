"""`rls-cds rules`: what is advised and why, read from the knowledge itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cds.app import site_knowledge, site_settings
from cds.book.files import book_files, write_book
from cds.book.measurements import measured
from cds.book.rulebook import Sources
from cds.book.rules import rule_page, rule_rows
from cds.book.scenarios import packaged_scenarios
from cds.book.terminal import print_page
from cds.book.valuesets import code_rows
from cds.cli.advice import InputError
from cds.testing.examples import example_of
from rules.compiler import standard_knowledge

rules_app = typer.Typer(
    help="List the rules; `show ID` for one of them, `valuesets` for the codes, `book` for all on paper.",
    invoke_without_command=True,
)
_Json = Annotated[bool, typer.Option("--json", help="print JSON")]


@rules_app.callback()
def list_rules(context: typer.Context, json: _Json = False) -> None:
    """List the rules: id, title, hooks, scope, default, evidence."""
    if context.invoked_subcommand is not None:
        return
    settings = site_settings()
    knowledge = site_knowledge(settings)
    rows = rule_rows(knowledge, knowledge.off(settings.rules_off, settings.rules_on), settings.rules_shadow)
    if json:
        _print_json(rows)
    else:
        _print_rows(rows)


@rules_app.command()
def show(rule: Annotated[str, typer.Argument(help="id of a rule, such as IRON-03")]) -> None:
    """Show one rule: its condition in words, limits, texts and scenarios."""
    knowledge = site_knowledge(site_settings())
    if rule not in knowledge.rule:
        raise InputError(f"{rule}: expected one of {', '.join(sorted(knowledge.rule))}")
    print_page(rule_page(knowledge.rule[rule], knowledge, packaged_scenarios()), _console())


@rules_app.command()
def valuesets(
    name: Annotated[str | None, typer.Argument(help="a file or a table, such as medications or ferritin")] = None,
    json: _Json = False,
) -> None:
    """List the codes with system, display and how each was verified."""
    knowledge = site_knowledge(site_settings())
    rows = list(code_rows(knowledge, name))
    if not rows:
        raise InputError(f"{name}: expected a file of the value sets ({', '.join(knowledge.valuesets)}) or a table")
    if json:
        _print_json(rows)
    else:
        _print_rows(rows)


@rules_app.command()
def book(
    out: Annotated[Path, typer.Option("--out", help="new or empty folder, or one with an earlier book")],
    coverage: Annotated[Path | None, typer.Option(help="JSON file with the condition coverage of the rules")] = None,
    proofs: Annotated[Path | None, typer.Option(help="JSON file with the properties that were proved")] = None,
    results: Annotated[Path | None, typer.Option(help="Cucumber JSON of the last run of the scenarios")] = None,
) -> None:
    """Write the rule book to read and sign: HTML and Markdown, a page a rule, and the whole as one document."""
    knowledge = standard_knowledge()  # what is signed is the release
    examples = {rule.id: example for rule in knowledge.rules if (example := example_of(rule.id)) is not None}
    found = measured(coverage, proofs, knowledge.version, results)
    sources = Sources(knowledge, packaged_scenarios(), examples, found)
    files = book_files(sources)
    write_book(out, files)
    print(f"{len(files)} files in {out}, knowledge {knowledge.version}. Start with {out / 'index.html'}")


def _print_json(rows: list[dict[str, Any]]) -> None:
    sys.stdout.buffer.write(orjson.dumps(rows, option=orjson.OPT_INDENT_2) + b"\n")


def _print_rows(rows: list[dict[str, Any]]) -> None:
    table = Table(box=None, header_style="dim", pad_edge=False)
    for name in rows[0]:
        table.add_column(name, overflow="fold", no_wrap=name in ("id", "code", "default", "hooks"))
    for row in rows:
        cells = ("\n".join(value) if isinstance(value, list) else str(value) for value in row.values())
        table.add_row(*map(Text, cells))
    _console().print(table)


def _console() -> Console:
    return Console(width=min(Console().width, 140), highlight=False)
