"""Every test of the store runs on SQLite and on PostgreSQL, each in an empty database of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection, NullPool, create_engine, text

from cds.store.engines import open_engine, parsed
from cds.store.schema import migrate
from cds.store.store import Store
from cds.store.tables import metadata
from tests.cds.store.histories import KEYS, REASONS, TERMS
from tests.cds.store.servers import postgresql

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with postgresql() as address:
        with _connected(address) as connection:  # it need not outlive the machine
            connection.execute(text("ALTER SYSTEM SET fsync = off"))
            connection.execute(text("SELECT pg_reload_conf()"))
        yield address


@pytest.fixture(scope="session")
def database(server: str) -> str:
    """A database of the server with tables, shared by the tests."""
    address = fresh_database(server)
    engine = open_engine(address, 60)
    migrate(engine)
    engine.dispose()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store.sqlite3"
    address: str = request.getfixturevalue("database")
    with _connected(address) as connection:
        connection.execute(text("TRUNCATE " + ", ".join(f'"{table}"' for table in metadata.tables)))
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store.sqlite3"
    return fresh_database(request.getfixturevalue("server"))


def fresh_database(server: str) -> str:
    name = f"test_{next(_NUMBERS)}"
    with _connected(server) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return parsed(server).set(drivername="postgresql", database=name).render_as_string(hide_password=False)


@contextmanager
def _connected(address: str) -> Iterator[Connection]:
    engine = create_engine(parsed(address), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store that has all the time it needs."""
    opened = Store(url, KEYS, TERMS, REASONS, reading_seconds=10, writing_seconds=10)
    yield opened
    opened.close()
