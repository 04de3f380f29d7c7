"""What is read from every shared file, as a table per folder: `python -m tests.cds.survey`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.reader import read
from cds.fhir.record import Record, RecordError
from cds.testing.requests import hook_request
from rules.findings import Draft, Findings
from tests.cds.fhir.resources import SOURCES, WORDS

DATA = Path(__file__).parents[3] / "shared" / "data"
FILES = tuple(sorted(path for path in DATA.rglob("*") if path.is_file()))
DAY = date(2026, 11, 21)


@dataclass
class Row:
    """What one folder holds and what became of it."""

    files: int = 0
    resources: int = 0
    results: int = 0
    unreadable: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


@cache
def parsed(path: Path) -> Any:
    """The JSON of a file, a list for NDJSON; raises ValueError for what is neither."""
    content = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    if path.suffix == ".ndjson":
        return [orjson.loads(line) for line in content.splitlines() if line.strip()]
    return orjson.loads(content)


def is_request(given: Any) -> bool:
    return isinstance(given, dict) and "hook" in given and "resourceType" not in given


def record(given: Any) -> Record:
    """The record of a Bundle, array, resource or CDS Hooks request; raises RecordError for anything else."""
    if not is_request(given):
        return record_of(given, SOURCES)
    context = given.get("context")
    patient = context.get("patientId") if isinstance(context, dict) else None
    return record_of_prefetch(given.get("prefetch"), SOURCES, str(patient or "unknown"))


def findings(path: Path, day: date = DAY) -> Findings:
    return read(record(parsed(path)), WORDS, day)


def drafts(path: Path) -> tuple[Draft, ...]:
    """The draft orders in focus of a CDS Hooks request, none of anything else."""
    given = parsed(path)
    context = given.get("context") if is_request(given) else None
    if not isinstance(context, dict):
        return ()
    selections = context.get("selections")
    chosen = tuple(one for one in selections if isinstance(one, str)) if isinstance(selections, list) else ()
    return read_drafts(context.get("draftOrders"), chosen, record(given), WORDS)


def body(path: Path) -> bytes:
    """What is posted for a file: a request or what is no FHIR as it is, a record as the request that would hold it."""
    try:
        given = parsed(path)
        if is_request(given):
            return path.read_bytes()
        entries = [{"resource": dict(entry.resource)} for entry in record(given).entries]
    except (ValueError, RecordError):
        return path.read_bytes()
    return orjson.dumps(hook_request({"resourceType": "Bundle", "entry": entries}, SOURCES))


def survey() -> dict[str, Row]:
    """Every file by its folder."""
    rows: dict[str, Row] = {}
    for path in FILES:
        row = rows.setdefault(path.parent.relative_to(DATA).as_posix(), Row())
        row.files += 1
        try:
            known = record(parsed(path))
        except RecordError as failure:
            row.refused["several patients" if "found" in str(failure) else "no FHIR"] += 1
            continue
        except ValueError:
            row.refused["no JSON"] += 1
            continue
        found = read(known, WORDS, DAY)
        row.resources += len(known.entries)
        row.results += len(found.results)
        row.unreadable.update(one.reason for one in found.unreadable)
        row.notes.update(found.notes)
    return rows


def listed(counted: Counter[str]) -> str:
    return "\n".join(f"{number} × {what}" for what, number in counted.most_common()) or "–"


def main() -> None:
    table = Table(title="what is read from the shared files", title_justify="left", show_lines=True)
    for column in ("folder", "files", "resources", "results", "unreadable", "notes", "refused"):
        table.add_column(column, justify="right" if column in ("files", "resources", "results") else "left")
    for folder, row in survey().items():
        numbers = (str(row.files), str(row.resources), str(row.results))
        table.add_row(folder, *numbers, listed(row.unreadable), listed(row.notes), listed(row.refused))
    Console(width=170).print(table)


if __name__ == "__main__":
    main()
