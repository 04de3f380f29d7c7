"""The audit is written beside the calls: what does not fit into a bounded queue is dropped and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from queue import Empty, Full, Queue
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from cds.store.errors import StoreError

Entry = TypeVar("Entry")
Failed = Callable[[str, int], None]

_PAUSES = (0.1, 0.5, 2.0, 10.0)  # seconds before a batch is tried again; the last one from then on
_BATCH = 100
_PASSING = (OperationalError, InterfaceError, NoConnection, StoreError)  # what may be over after a while


class Recorder(Generic[Entry]):
    """Hands entries to `write` in batches, in one thread. A batch that fails is tried again as long as it runs.

    `failed` is told the kind of each failure and how many entries, or parts of them, were lost by it.
    """

    def __init__(self, write: Callable[[Sequence[Entry]], None], failed: Failed, room: int) -> None:
        self._write, self._failed = write, failed
        self._queue: Queue[Entry] = Queue(room)
        self._ended, self._lock = Event(), Lock()
        self._thread: Thread | None = None
        self.dropped = 0

    def put(self, entry: Entry) -> None:
        """Takes an entry, or drops and counts it when there is no room. Never waits."""
        self._start()
        try:
            self._queue.put_nowait(entry)
        except Full:
            self.lose("queue full", 1)

    def flush(self) -> None:
        """Waits until everything that was taken is written or lost."""
        self._queue.join()

    def close(self, seconds: float) -> None:
        """Writes what is left, if that can be done in time; the rest is dropped and counted."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join(seconds)
        left = sum(1 for _ in self._waiting())
        if left:
            self.lose("closed", left)

    def lose(self, kind: str, count: int) -> None:
        """Counts and tells what is lost; `write` says so of a part of an entry that it has to leave out."""
        with self._lock:
            self.dropped += count
        self._failed(kind, count)

    def _start(self) -> None:
        """Not before the first entry: a thread would not survive the fork of a worker."""
        if self._thread is None:
            with self._lock:
                if self._thread is None:
                    self._thread = Thread(target=self._run, name="audit", daemon=True)
                    self._thread.start()

    def _run(self) -> None:
        while not (self._ended.is_set() and self._queue.empty()):
            try:
                batch = [self._queue.get(timeout=0.1)]
            except Empty:
                continue
            batch += self._waiting(_BATCH - 1)
            self._persist(batch)
            for _ in batch:
                self._queue.task_done()

    def _waiting(self, most: int = 1_000_000) -> Iterable[Entry]:
        for _ in range(most):
            try:
                yield self._queue.get_nowait()
            except Empty:
                return

    def _persist(self, batch: Sequence[Entry]) -> None:
        """Writes a batch, however often that takes; once more at the end."""
        attempt = 0
        while True:
            last = self._ended.is_set()
            try:
                return self._write(batch)
            except _PASSING as failure:
                kind = type(failure).__name__
            except Exception as failure:  # it would fail again; the thread goes on with what is left
                return self._persist_apart(batch, type(failure).__name__)
            if last:
                return self.lose(kind, len(batch))
            self._failed(kind, 0)
            self._ended.wait(_PAUSES[min(attempt, len(_PAUSES) - 1)])
            attempt += 1

    def _persist_apart(self, batch: Sequence[Entry], kind: str) -> None:
        """Writes the entries of a batch one by one: only what fails by itself is lost."""
        if len(batch) == 1:
            self.lose(kind, 1)
        else:
            for entry in batch:
                self._persist([entry])
