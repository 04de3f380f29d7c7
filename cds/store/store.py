"""The store of a running service: feedback in, silences out, the audit beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from cds.audit import Audit
from cds.feedback import CardOutcome
from cds.store.deadlines import Deadline
from cds.store.engines import open_engine
from cds.store.errors import StoreUnavailable
from cds.store.feedback import feedback_rows
from cds.store.inserting import insert_new
from cds.store.keys import Keys
from cds.store.recorder import Failed, Recorder
from cds.store.schema import prepare
from cds.store.silences import Asker, Terms, read_silences, sealed_about
from cds.store.tables import calls, cards, editions, feedback, recordings
from rules.silences import Silence

READING_SECONDS = 0.05
WRITING_SECONDS = 1.0
_THREADS = 4

_CLOSING_SECONDS = 3.0


@dataclass(frozen=True)
class Noted:
    """One answered call for the audit. `patient` and `user` are keyed hashes; `recording` makes the whole of it."""

    audit: Audit
    at: datetime
    milliseconds: float
    patient: str | None = None
    user: str | None = None
    recording: Callable[[], bytes] | None = field(default=None, repr=False)


class Store:
    """Opens nothing before it is used. Raises `StoreError` for an address that cannot be one."""

    ROOM = 1000  # answered calls that may wait to be written

    def __init__(
        self, url: str, keys: Keys, terms: Terms, reasons: Collection[str], failed: Failed = lambda _, __: None,
        reading_seconds: float = READING_SECONDS, writing_seconds: float = WRITING_SECONDS, room: int | None = None,
    ) -> None:  # fmt: skip
        self.keys, self._terms, self._reasons = keys, terms, reasons
        self.reading_engine = open_engine(url, reading_seconds, _THREADS, hasty=True)
        self.writing_engine = open_engine(url, writing_seconds, _THREADS + 1)  # one for the audit
        self._reading = Deadline(reading_seconds, _THREADS, "silences")
        self._writing = Deadline(writing_seconds, _THREADS, "feedback")
        self._recorder: Recorder[Noted] = Recorder(self.write, failed, room or self.ROOM)
        self._editions: list[Mapping[str, Any]] = []
        self._ready = False

    @property
    def dropped(self) -> int:
        """How many entries of the audit, or recordings of them, were lost since the start."""
        return self._recorder.dropped

    def prepare(self) -> None:
        """Makes the tables where there are none, at the start. Raises `StoreError`."""
        try:
            self._prepare()
        except SQLAlchemyError as failure:
            raise StoreUnavailable(type(failure).__name__) from None

    def ping(self) -> None:
        """Asks the database now whether it answers. Raises `StoreUnavailable` when it does not."""
        self._writing.run(self._ask)

    def keep(self, service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime) -> None:
        """Returns when all entries are committed. Raises `StoreUnavailable` when they are not, in time."""
        rows = feedback_rows(service_id, client, entries, received_at, self._reasons, self.keys.recording)

        def write() -> None:
            self._prepare()
            with self.writing_engine.begin() as connection:
                insert_new(connection, feedback, rows)

        self._writing.run(write)

    def silences(self, asker: Asker) -> tuple[Silence, ...]:
        """What is silent for a patient; nothing without a key. Raises `StoreUnavailable`."""
        key = self.keys.patient
        if key is None:
            return ()

        def read() -> tuple[Silence, ...]:
            with self.reading_engine.connect() as connection:
                return read_silences(connection, asker, self._terms, key)

        return self._reading.run(read)

    def note(self, noted: Noted) -> None:
        """Takes an entry for the audit; never waits, never fails."""
        self._recorder.put(noted)

    def describe(self, kind: str, version: str, content: bytes) -> None:
        """Keeps with the next entry of the audit what calls are answered with; to be called before the first."""
        self._editions.append({"kind": kind, "version": version, "content": content})

    def flush(self) -> None:
        """Waits until all that was noted is written or lost."""
        self._recorder.flush()

    def close(self) -> None:
        """Writes what is left of the audit, and lets go of the database."""
        self._recorder.close(_CLOSING_SECONDS)
        for deadline in (self._reading, self._writing):
            deadline.close()
        for engine in (self.reading_engine, self.writing_engine):
            engine.dispose()

    def _prepare(self) -> None:
        if not self._ready:
            prepare(self.writing_engine)
            self._ready = True

    def _ask(self) -> None:
        self._prepare()
        with self.writing_engine.connect() as connection:
            connection.execute(select(editions.c.kind).limit(1))

    def write(self, batch: Sequence[Noted]) -> None:
        """Writes calls with their cards, at once; those that are there already stay as they are.

        A call whose recording cannot be made is written without it, and the recording counts as lost.
        """
        self._prepare()
        made, unmade = self._recordings(batch)
        with self.writing_engine.begin() as connection:
            insert_new(connection, calls, [_call(noted) for noted in batch])
            insert_new(connection, cards, [row for noted in batch for row in self._cards(noted)])
            insert_new(connection, recordings, made)
            insert_new(connection, editions, self._editions)
        self._editions.clear()
        for kind, count in unmade.items():  # not before it is written: it may be tried again
            self._recorder.lose(kind, count)

    def _cards(self, noted: Noted) -> list[dict[str, Any]]:
        audit, key = noted.audit, self.keys.patient
        return [
            {
                "uuid": card.uuid, "call": audit.decision_id, "at": noted.at, "client": audit.client,
                "hook": audit.hook, "knowledge": audit.knowledge, "rule": card.rule, "indicator": card.indicator,
                "patient": noted.patient, "user": noted.user,
                "about": sealed_about(card.about, card.uuid, key) if card.about and key and noted.patient else None,
            }
            for card in audit.cards
        ]  # fmt: skip

    def _recordings(self, batch: Sequence[Noted]) -> tuple[list[dict[str, Any]], Counter[str]]:
        """The rows, and how many recordings could not be made, by kind of failure."""
        key, made, unmade = self.keys.recording, list[dict[str, Any]](), Counter[str]()
        for noted in batch:
            if noted.recording is None or key is None:
                continue
            call = noted.audit.decision_id
            try:
                content = key.seal(noted.recording(), f"recording {call}")
            except Exception as failure:  # whatever it is, the audit of the call does not depend on it
                unmade[f"no recording: {type(failure).__name__}"] += 1
            else:
                made.append({"call": call, "at": noted.at, "content": content})
        return made, unmade


def _call(noted: Noted) -> dict[str, Any]:
    audit = noted.audit
    return {
        "id": audit.decision_id, "at": noted.at, "client": audit.client, "hook": audit.hook,
        "knowledge": audit.knowledge, "settings": audit.settings, "patient": noted.patient,
        "outcomes": dict(audit.outcomes), "suppressed": dict(audit.suppressed),
        "shadow": dict(audit.shadow.rules), "displaced": list(audit.shadow.displaced),
        "data_problems": audit.data_problems, "silences_available": audit.silences_available,
        "milliseconds": noted.milliseconds,
    }  # fmt: skip
