"""`rls-cds store`: keys, migration, retention; and the store of the site for the other commands."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from cds.cli.advice import InputError
from cds.configuration import read_settings
from cds.remembering import NO_STORE, keys_of, terms_of
from cds.store.archive import Archive
from cds.store.keys import new_key
from rules.compiler import standard_knowledge

store_app = typer.Typer(no_args_is_help=True, help="Look after the store: keys, migration, retention.")


@contextmanager
def archive() -> Iterator[Archive]:
    """The store of the site. Raises `InputError` where there is none, `StoreError` when it cannot be opened."""
    settings = read_settings()
    url = settings.store.get_secret_value()
    if url == NO_STORE:
        raise InputError("store: this site keeps none (store = none)")
    opened = Archive(url, keys_of(settings))
    try:
        yield opened
    finally:
        opened.close()


@store_app.command()
def key() -> None:
    """Print a new random key, for the settings patient_key or recording_key."""
    print(new_key())


@store_app.command()
def migrate() -> None:
    """Bring the tables to the version of this release. Make a backup first."""
    with archive() as opened:
        before = opened.migrate()
    print(f"the tables were of version {before}" if before else "the tables are made")


@store_app.command()
def prune(
    older_than: Annotated[str, typer.Option(help="days, such as 400d; what is older is deleted for good")],
) -> None:
    """Delete calls, cards, feedback and recordings that are older than so many days."""
    found = re.fullmatch(r"(\d{1,5})d", older_than)
    if found is None or int(found[1]) == 0:
        raise InputError(f"--older-than: expected days such as 400d, not '{older_than}'")
    days = int(found[1])
    longest = terms_of(read_settings(), standard_knowledge()).longest
    with archive() as opened:
        deleted = opened.prune(datetime.now(UTC) - timedelta(days=days))
    print(", ".join(f"{count} of {table}" for table, count in deleted.items()) + " deleted")
    if days < longest:
        print(f"silences last up to {longest} days: those of cards older than {days} days have ended", file=sys.stderr)


@store_app.command()
def comments() -> None:
    """Print what clinicians wrote beside their answers, as tab-separated lines. It may name patients."""
    with archive() as opened:
        for one in opened.comments():
            words = (one.at.isoformat(), one.rule or "unknown card", one.outcome, one.reason or "", one.text)
            print("\t".join(" ".join(word.split()) for word in words))


@store_app.command()
def knowledge(
    version: Annotated[str, typer.Argument(help="version of the knowledge, as decisions and reports name it")],
    out: Annotated[Path, typer.Option("--out", help="file to write")],
) -> None:
    """Write the compiled knowledge that calls were answered with, for `rls-cds replay --knowledge`."""
    with archive() as opened:
        content = opened.edition("knowledge", version)
    try:
        out.write_bytes(content)
    except OSError as failure:
        raise InputError(f"--out: {out}: {failure.strerror}") from None
