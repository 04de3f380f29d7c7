"""Writing rows that may be there already: the same again changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from cds.store.engines import is_sqlite


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts the rows whose key is not there yet, in the order of their keys so that two writers cannot lock up."""
    if rows:
        key = [column.name for column in table.primary_key]
        insert = sqlite.insert if is_sqlite(connection.engine.url) else postgresql.insert
        ordered = sorted(rows, key=lambda row: [row[name] for name in key])
        connection.execute(insert(table).on_conflict_do_nothing(), ordered)
