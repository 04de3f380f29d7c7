"""`rls-cds`: advise about a file, serve the service, show the demo."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cds.book.errors import BookError
from cds.cli.absence import explain_absence
from cds.cli.advice import InputError, advise_file
from cds.cli.knowledge import rules_app
from cds.cli.serving import UnsafeAddress, serve_demo, serve_service
from cds.settings import SettingsError
from rules.errors import RulesError

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Decision support for restless legs syndrome (RLS).",
    pretty_exceptions_enable=False,
)  # fmt: skip

app.add_typer(rules_app, name="rules")

_USAGE_ERROR = 2


@app.command()
def advise(
    file: Annotated[
        Path, typer.Argument(help="FHIR Bundle, array, resource, or CDS Hooks request; - reads standard input")
    ],
    json: Annotated[bool, typer.Option("--json", help="print the CDS Hooks response")] = False,
    hook: Annotated[str | None, typer.Option(help="hook to decide for; a request names its own")] = None,
    lang: Annotated[str | None, typer.Option(help="en or nl")] = None,
    at: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day of evaluation (default: today)")
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="why each rule holds, does not, or cannot be told; with --json the trace and near misses"
        ),
    ] = False,
    decision_id: Annotated[str | None, typer.Option(help="id of the decision, from which card ids follow")] = None,
    patient: Annotated[str | None, typer.Option(help="id of the patient meant, where a file holds several")] = None,
) -> None:
    """Decide about one patient's record and print the cards."""
    day = at.date() if at else None
    advise_file(
        file, as_json=json, hook=hook, language=lang, day=day, explain=explain, decision_id=decision_id, patient=patient
    )


@app.command()
def why_not(
    file: Annotated[Path, typer.Argument(help="FHIR or a CDS Hooks request, as for advise; - reads standard input")],
    rule: Annotated[str, typer.Argument(help="id of a rule, such as IRON-03")],
    json: Annotated[bool, typer.Option("--json", help="print JSON")] = False,
    hook: Annotated[str | None, typer.Option(help="hook to decide for; a request names its own")] = None,
    lang: Annotated[str | None, typer.Option(help="en or nl")] = None,
    at: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day of evaluation (default: today)")
    ] = None,
    patient: Annotated[str | None, typer.Option(help="id of the patient meant, where a file holds several")] = None,
) -> None:
    """Say why a rule is not shown: a value, an unknown or a policy step, and the number that would change it."""
    day = at.date() if at else None
    explain_absence(file, rule, as_json=json, hook=hook, language=lang, day=day, patient=patient)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="port to listen on")] = 8000,
) -> None:
    """Serve the CDS Hooks service."""
    serve_service(host, port)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="port to listen on")] = 8000,
    at: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day as of which is decided")] = None,
) -> None:
    """Serve the service with example patients and a start page, on this machine only."""
    serve_demo(port, at.date() if at else None)


def main() -> None:
    """Runs the command line; what a user did wrong is one line and exit code 2."""
    try:
        app()
    except (InputError, UnsafeAddress, SettingsError, RulesError, BookError) as failure:
        print(f"rls-cds: {failure}", file=sys.stderr)
        raise SystemExit(_USAGE_ERROR) from None
