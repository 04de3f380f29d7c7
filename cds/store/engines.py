"""Connections to SQLite or PostgreSQL that give up in time."""

from __future__ import annotations

import math
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from cds.store.errors import StoreError


def open_engine(url: str, seconds: float, connections: int = 1, hasty: bool = False) -> Engine:
    """An engine whose statements wait no longer than so many seconds. Connects when it is first used.

    `hasty`: for single questions. It asks without a transaction and without making sure first that the connection
    lives, because each is a round trip. Raises `StoreError` for what is no address of a SQLite or PostgreSQL database.
    """
    address = parsed(url)
    sqlite = is_sqlite(address)
    engine = create_engine(
        address,
        hide_parameters=True,  # messages of the driver would hold rows
        pool_size=connections,
        max_overflow=0,
        pool_timeout=seconds,
        pool_pre_ping=not sqlite and not hasty,
        isolation_level="AUTOCOMMIT" if hasty else None,
        connect_args=_sqlite(seconds) if sqlite else _postgresql(seconds),
    )
    if sqlite:
        event.listen(engine, "connect", _durable)
    return engine


def parsed(url: str) -> URL:
    """The address. Raises `StoreError` without repeating it, because it can hold a password."""
    try:
        address = make_url(url)
    except ArgumentError:
        address = None
    if address is not None and address.get_backend_name() == "postgresql":
        return address.set(drivername="postgresql+psycopg")
    if address is None or address.drivername != "sqlite" or not address.database or ":memory:" in address.database:
        raise StoreError("store: expected sqlite:///FILE or postgresql://USER@HOST/DATABASE")
    return address


def is_sqlite(address: URL) -> bool:
    """Whether it is a file of SQLite."""
    return address.get_backend_name() == "sqlite"


def _sqlite(seconds: float) -> dict[str, Any]:
    return {"timeout": seconds}


def _postgresql(seconds: float) -> dict[str, Any]:
    milliseconds = math.ceil(seconds * 1000)
    return {
        "connect_timeout": math.ceil(seconds) + 1,
        "tcp_user_timeout": milliseconds,
        "options": f"-c statement_timeout={milliseconds} -c lock_timeout={milliseconds}",
    }


def _durable(connection: Any, _: ConnectionPoolEntry) -> None:
    """What is committed survives a loss of power too, not only the end of the process."""
    connection.execute("PRAGMA synchronous=FULL")
