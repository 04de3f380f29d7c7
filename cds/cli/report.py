"""`rls-cds report`: what rules did and what clinicians did with them, from the store."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cds.cli.advice import InputError
from cds.cli.storage import archive
from cds.configuration import read_settings
from cds.store.reports import ALL, Burden, Question, Report, RuleCounts

_BY = ("client", "day", "week", "month")
_FORMATS = ("text", "json", "csv")


def report(
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="first day")] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="last day")] = None,
    client: Annotated[str | None, typer.Option(help="of one client")] = None,
    by: Annotated[str | None, typer.Option(help="apart by client, day, week or month")] = None,
    shadow: Annotated[bool, typer.Option("--shadow", help="what rules in shadow would have done")] = False,
    form: Annotated[str, typer.Option("--format", help="text, json or csv")] = "text",
) -> None:
    """Count calls, cards and feedback, each with what it is a part of."""
    if by is not None and by not in _BY:
        raise InputError(f"--by: expected one of {', '.join(_BY)}, not '{by}'")
    if form not in _FORMATS:
        raise InputError(f"--format: expected one of {', '.join(_FORMATS)}, not '{form}'")
    zone = read_settings().zone
    first = since and since.replace(tzinfo=zone)
    end = until and (until + timedelta(days=1)).replace(tzinfo=zone)
    with archive() as opened:
        found = opened.report(Question(zone, first, end, client, by))  # type: ignore[arg-type]
    if form == "json":
        sys.stdout.buffer.write(orjson.dumps(as_json(found), option=orjson.OPT_INDENT_2) + b"\n")
    elif form == "csv":
        rows = list(rule_rows(found))
        writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else ["group", "rule", "knowledge"])
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    else:
        _print(found, shadow)


def as_json(report: Report) -> dict[str, Any]:
    """The whole report."""
    return {
        "burden": [{"group": group, **_burden(burden)} for group, burden in sorted(report.burdens.items())],
        "rules": list(rule_rows(report)),
        "noisiest": [rule for rule, _ in report.noisiest()],
        "mostAccepted": [rule for rule, _ in report.most_accepted()],
        "feedbackWithoutCard": report.unjoined,
    }


def rule_rows(report: Report) -> Iterator[dict[str, Any]]:
    """One row a group, rule and version."""
    for (group, rule, knowledge), counts in sorted(report.rules.items()):
        yield {
            "group": group, "rule": rule, "knowledge": knowledge, "calls": counts.calls, "fired": counts.fired,
            "couldNotBeTold": counts.untold, "shown": counts.shown, "accepted": counts.accepted,
            "overridden": counts.overridden, "ignored": counts.ignored, "reasons": dict(counts.reasons),
            "suppressed": dict(counts.suppressed), "shadow": dict(counts.shadow),
        }  # fmt: skip


def _burden(burden: Burden) -> dict[str, Any]:
    return {
        "calls": burden.calls, "callsWithCards": burden.calls_with_cards, "cards": burden.cards,
        "patients": burden.patients, "cardsPer100Calls": burden.per_100_calls,
        "cardsPer100Patients": burden.per_100_patients, "silencesUnavailable": burden.silences_unavailable,
        "cardsDisplacedByShadow": burden.displaced,
    }  # fmt: skip


def _print(report: Report, shadow: bool) -> None:
    console = Console(width=min(Console().width, 160), highlight=False)
    if not report.burdens:
        console.print("No calls in this period.")
        return
    console.print(_burden_table(report))
    console.print(_shadow_table(report) if shadow else _rule_table(report))
    for number, what in _remarks(report, shadow):
        if number:
            console.print(Text(f"{what}: {number}"))
    if not shadow:
        for title, rules in (("Most cards not accepted", report.noisiest()), ("Most accepted", report.most_accepted())):
            console.print(Text(f"{title}: " + ("; ".join(_standing(*one) for one in rules) or "none")))


def _remarks(report: Report, shadow: bool) -> Iterator[tuple[int, str]]:
    if shadow:
        yield sum(b.displaced for b in report.burdens.values()), "Cards that rules in shadow would have cost"
    yield sum(b.silences_unavailable for b in report.burdens.values()), "Calls for which silences could not be read"
    yield report.unjoined, "Feedback about cards that are not known"


def _burden_table(report: Report) -> Table:
    table = Table(*_group(report), "calls", "with cards", "cards", "per 100 calls", "patients", "per 100 patients")
    for group, burden in sorted(report.burdens.items()):
        with_cards = part(burden.calls_with_cards, burden.calls)
        per_100 = (_number(burden.per_100_calls), str(burden.patients), _number(burden.per_100_patients))
        table.add_row(*_group(report, group), str(burden.calls), with_cards, str(burden.cards), *per_100)
    return table


def _rule_table(report: Report) -> Table:
    table = Table(
        *_group(report), "rule", "knowledge", "fired", "shown", "accepted", "overridden", "ignored", "reasons"
    )
    for (group, rule, knowledge), counts in sorted(report.rules.items()):
        if counts.fired or counts.shown:
            parts = (part(n, counts.shown) for n in (counts.accepted, counts.overridden, counts.ignored))
            table.add_row(
                *_group(report, group), rule, knowledge, part(counts.fired, counts.calls), str(counts.shown), *parts,
                _cell(counts.reasons),
            )  # fmt: skip
    return table


def _shadow_table(report: Report) -> Table:
    table = Table(*_group(report), "rule", "knowledge", "held in shadow", "it would have been")
    for (group, rule, knowledge), counts in sorted(report.rules.items()):
        if counts.shadow:
            held = part(counts.shadow.total(), counts.calls)
            table.add_row(*_group(report, group), rule, knowledge, held, _cell(counts.shadow))
    return table


def _group(report: Report, group: str = "") -> tuple[str, ...]:
    """A column for the groups, when there are any."""
    return () if set(report.burdens) == {ALL} else (group,)


def _standing(rule: str, counts: RuleCounts) -> str:
    return f"{rule} {counts.shown - counts.accepted} not, {counts.accepted} of {counts.shown} accepted"


def part(number: int, whole: int) -> str:
    """A number as a part of what it is counted in."""
    return f"{number} of {whole} ({100 * number / whole:.0f} %)" if whole else "none"


def _number(value: float | None) -> str:
    return "unknown" if value is None else f"{value:.1f}"


def _cell(value: Any) -> Any:
    return ", ".join(f"{name} {count}" for name, count in sorted(value.items())) if isinstance(value, dict) else value
