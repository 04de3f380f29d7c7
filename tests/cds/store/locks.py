"""A store that somebody else holds until the test lets go of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import NullPool, create_engine, text

from cds.store.engines import is_sqlite, parsed
from cds.store.store import Store
from cds.store.tables import metadata


@contextmanager
def locked(url: str, store: Store) -> Iterator[None]:
    """Nobody reads and nobody writes. The store lets go of its connections first: SQLite waits for that."""
    for opened in (store.reading_engine, store.writing_engine):
        opened.dispose()
    address = parsed(url)
    if is_sqlite(address):
        connection = sqlite3.connect(address.database or "", isolation_level=None)
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("DELETE FROM feedback WHERE 0")
        yield
        connection.execute("COMMIT")
        connection.close()
        return
    engine = create_engine(address, poolclass=NullPool)
    with engine.begin() as held:
        held.execute(text("LOCK TABLE " + ", ".join(f'"{table}"' for table in metadata.tables)))
        yield


@contextmanager
def written_by_another(file: str) -> Iterator[None]:
    """Somebody writes to a SQLite file and does not finish."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")
    connection.close()
