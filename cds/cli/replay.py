"""`rls-cds replay`: recorded calls answered again."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import orjson
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from cds.advisor import Advisor
from cds.cli.advice import InputError
from cds.cli.storage import archive
from cds.remembering import codes_of, overlay_of
from cds.service.recordings import recorded
from cds.service.replays import AdvisorOf, Comparison, replayed
from cds.store.archive import Archive
from rules.compiled import Knowledge
from rules.errors import RulesError
from rules.site import adapted


def replay(
    decision: Annotated[str | None, typer.Argument(help="id of a recorded decision; without, all of them")] = None,
    knowledge: Annotated[Path | None, typer.Option(help="compiled knowledge to compare with, as JSON")] = None,
    json: Annotated[bool, typer.Option("--json", help="print JSON")] = False,
) -> None:
    """Answer recorded calls again: one prints its response, which must be the same byte for byte.

    With --knowledge, say what that version would have changed. Exit code 1 when a response is not the same.
    """
    with archive() as opened:
        calls = [decision] if decision else opened.recorded_calls()
        if not calls:
            raise InputError("replay: no calls were recorded; the settings recording and recording_key turn that on")
        if knowledge is not None:
            _compare(opened, calls, _knowledge(knowledge), json)
        elif decision is not None:
            _print_again(opened, decision)
        else:
            _check_all(opened, calls)


def _print_again(opened: Archive, decision: str) -> None:
    call = recorded(opened.recording(decision))
    again = replayed(call, _advisors(opened))
    sys.stdout.buffer.write(again + b"\n")
    if again != call.response:
        print("the response that was recorded is another one", file=sys.stderr)
        raise typer.Exit(1)


def _check_all(opened: Archive, calls: list[str]) -> None:
    advisors, other = _advisors(opened), []
    for name in _progress(calls):
        call = recorded(opened.recording(name))
        if replayed(call, advisors) != call.response:
            other.append(name)
            print(name)
    print(f"{len(calls) - len(other)} of {len(calls)} responses are the same byte for byte", file=sys.stderr)
    if other:
        raise typer.Exit(1)


def _compare(opened: Archive, calls: list[str], other: Knowledge, json: bool) -> None:
    found, advisors = Comparison(), _advisors(opened, other)
    for name in _progress(calls):
        call = recorded(opened.recording(name))
        try:
            decision = advisors(call.knowledge, call.settings).advise(call.request)
        except (RulesError, RuntimeError) as failure:
            found.failed[type(failure).__name__] += 1
        else:
            found.add(name, call.response, decision.response)
    if json:
        answer = {"knowledge": other.version, "calls": found.calls, "changed": found.changed, "failed": found.failed}
        answer |= {**found.kinds, "examples": found.examples}
        sys.stdout.buffer.write(orjson.dumps(answer, option=orjson.OPT_INDENT_2) + b"\n")
    else:
        _print(found, other)


def _print(found: Comparison, other: Knowledge) -> None:
    console = Console(width=min(Console().width, 130), highlight=False)
    console.print(Text(f"{other.version} would have changed {found.changed} of {found.calls} calls", style="bold"))
    for kind, count in found.failed.items():
        console.print(Text(f"{count} calls could not be answered ({kind})", style="bold red"))
    kinds = found.kinds
    rules = sorted({rule for counts in kinds.values() for rule in counts})
    if rules:
        table = Table("rule", *kinds, "for example")
        for rule in rules:
            table.add_row(rule, *(str(counts[rule] or "") for counts in kinds.values()), found.examples[rule])
        console.print(table)


def _progress(calls: list[str]) -> Iterable[str]:
    """The calls, with a bar on standard error where somebody looks at it."""
    console = Console(file=sys.stderr)
    return track(calls, "replaying", console=console, disable=not console.is_terminal)


def _advisors(opened: Archive, other: Knowledge | None = None) -> AdvisorOf:
    """The advisor of each version of the knowledge, or of another one, with the settings of the calls."""

    @cache
    def advisor(version: str, settings: str) -> Advisor:
        site = orjson.loads(opened.edition("site", settings))
        knowledge = adapted(other or Knowledge(opened.edition("knowledge", version)), overlay_of(site))
        return Advisor(knowledge, ZoneInfo(site["zone"]), settings, codes_of(site))

    return advisor


def _knowledge(file: Path) -> Knowledge:
    try:
        content = file.read_bytes()
        if not isinstance(orjson.loads(content).get("rules"), list):
            raise InputError(
                f"--knowledge: {file}: expected compiled knowledge, as `rls-cds store knowledge` writes it"
            )
    except OSError as failure:
        raise InputError(f"--knowledge: {file}: {failure.strerror}") from None
    except (orjson.JSONDecodeError, AttributeError):
        raise InputError(f"--knowledge: {file}: expected JSON") from None
    return Knowledge(content)
