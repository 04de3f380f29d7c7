"""The store for those who look at it later: counting, replaying, pruning, migrating. They have time."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.exc import SQLAlchemyError

from cds.store import schema
from cds.store.engines import open_engine
from cds.store.errors import StoreError, StoreUnavailable
from cds.store.feedback import comment_of
from cds.store.keys import Keys
from cds.store.reports import Question, Report, read_report
from cds.store.tables import calls, cards, editions, feedback, recordings

Result = TypeVar("Result")

_SECONDS = 600.0
_AT_ONCE = 500  # rows a transaction when pruning, so that the service never waits long for it
_MOMENTS = {calls: calls.c.at, cards: cards.c.at, feedback: feedback.c.received_at, recordings: recordings.c.at}


@dataclass(frozen=True)
class Comment:
    """What a clinician wrote beside an answer. `rule` is None when the card is not known."""

    at: datetime
    rule: str | None
    outcome: str
    reason: str | None
    text: str = field(repr=False)


class Archive:
    """Raises `StoreError` for what cannot be read: no such store, tables of another version, another key."""

    def __init__(self, url: str, keys: Keys) -> None:
        self._engine, self._keys = open_engine(url, _SECONDS), keys

    def report(self, question: Question) -> Report:
        """The counts that are asked for."""
        return self._read(lambda connection: read_report(connection, question))

    def comments(self) -> list[Comment]:
        """What clinicians wrote, the oldest first."""
        key = self._keys.recording
        if key is None:
            raise StoreError("comments are encrypted: expected the setting recording_key")
        asked = select(feedback, cards.c.rule).outerjoin(cards, cards.c.uuid == feedback.c.card)
        asked = asked.where(feedback.c.comment.is_not(None)).order_by(feedback.c.received_at, feedback.c.id)
        found = self._read(lambda connection: connection.execute(asked).mappings().all())
        return [Comment(r["received_at"], r["rule"], r["outcome"], r["reason"], comment_of(r, key)) for r in found]

    def recorded_calls(self) -> list[str]:
        """The ids of the calls that were recorded, the oldest first."""
        ordered = select(recordings.c.call).order_by(recordings.c.at, recordings.c.call)
        return self._read(lambda connection: list(connection.execute(ordered).scalars()))

    def recording(self, call: str) -> bytes:
        """What was recorded of a call."""
        if self._keys.recording is None:
            raise StoreError("recordings are encrypted: expected the setting recording_key")
        asked = select(recordings.c.content).where(recordings.c.call == call)
        found = self._read(lambda connection: connection.execute(asked).scalar())
        if found is None:
            raise StoreError(f"{call}: no call of this id was recorded")
        return self._keys.recording.open(found, f"recording {call}")

    def edition(self, kind: str, version: str) -> bytes:
        """What calls were answered with: `knowledge` or `site` of a version."""
        asked = select(editions.c.content).where(editions.c.kind == kind, editions.c.version == version)
        found = self._read(lambda connection: connection.execute(asked).scalar())
        if found is None:
            known = select(editions.c.version).where(editions.c.kind == kind).order_by(editions.c.version)
            listed = self._read(lambda connection: list(connection.execute(known).scalars()))
            raise StoreError(f"{kind} {version} is not in the store; there are: {', '.join(listed) or 'none'}")
        return zlib.decompress(found)

    def prune(self, before: datetime) -> Mapping[str, int]:
        """Deletes what is older; how many rows of each table."""
        self._check()
        return {table.name: sum(self._deleted(table, before)) for table in _MOMENTS}

    def migrate(self) -> str | None:
        """Brings the tables to the version of this release. The version that was there."""
        try:
            return schema.migrate(self._engine)
        except SQLAlchemyError as failure:
            raise StoreUnavailable(type(failure).__name__) from None

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def _deleted(self, table: Table, before: datetime) -> Iterator[int]:
        """How many rows of a table were deleted, transaction by transaction."""
        (key,) = table.primary_key
        some = select(key).where(_MOMENTS[table] < before).limit(_AT_ONCE)
        while True:
            try:
                with self._engine.begin() as connection:
                    count = connection.execute(delete(table).where(key.in_(some))).rowcount
            except SQLAlchemyError as failure:
                raise StoreUnavailable(type(failure).__name__) from None
            yield count
            if count < _AT_ONCE:
                return

    def _check(self) -> None:
        self._read(lambda _: None)

    def _read(self, work: Callable[[Connection], Result]) -> Result:
        try:
            schema.exists(self._engine)
            with self._engine.connect() as connection:
                schema.check(connection)
                return work(connection)
        except SQLAlchemyError as failure:
            raise StoreUnavailable(type(failure).__name__) from None
