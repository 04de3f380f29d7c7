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
from cds.cli.replay import replay
from cds.cli.report import report
from cds.cli.serving import UnsafeAddress, serve_demo, serve_service
from cds.cli.site import settings_app
from cds.cli.storage import store_app
from cds.cli.verification import verify_rules
from cds.service.workers import Address, TlsError, tls_of
from cds.settings import SettingsError
from cds.store.errors import StoreError
from rules.errors import RulesError

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Decision support for restless legs syndrome (RLS).",
    pretty_exceptions_enable=False,
)  # fmt: skip

app.add_typer(rules_app, name="rules")
app.add_typer(settings_app, name="settings")
app.add_typer(store_app, name="store")
app.command()(report)
app.command()(replay)

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
def verify(
    names: Annotated[list[str] | None, typer.Argument(help="claims whose name begins so; without, all")] = None,
    out: Annotated[Path | None, typer.Option(help="also write the results to this file, as JSON")] = None,
) -> None:
    """Prove the rules for every patient and every setting, or print a patient for whom a claim is not so."""
    if not verify_rules(names or [], out):
        raise typer.Exit(1)


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
    port: Annotated[int, typer.Option(help="port to listen on; 0 takes a free one")] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="processes that answer; one that dies is replaced")] = 1,
    tls_certificate: Annotated[Path | None, typer.Option(help="certificate with its chain, PEM: serves https")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="key of the certificate, PEM")] = None,
    tls_client_ca: Annotated[
        Path | None, typer.Option(help="authority, PEM, whose certificate each client must show (mTLS)")
    ] = None,
) -> None:
    """Serve the CDS Hooks service."""
    serve_service(Address(host, port, tls_of(tls_certificate, tls_key, tls_client_ca)), workers)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="port to listen on")] = 8000,
    at: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day as of which is decided")] = None,
    results: Annotated[Path | None, typer.Option(help="Cucumber JSON of the last run of the scenarios")] = None,
) -> None:
    """Serve the service with example patients as an EHR would show them, on this machine only."""
    serve_demo(port, at.date() if at else None, results)


def main() -> None:
    """Runs the command line; what a user did wrong is one line and exit code 2."""
    try:
        app()
    except (
        InputError, UnsafeAddress, TlsError, SettingsError, RulesError, BookError, StoreError,
    ) as failure:  # fmt: skip
        print(f"rls-cds: {failure}", file=sys.stderr)
        raise SystemExit(_USAGE_ERROR) from None
