"""Work on the store that is given up in time, however long the database takes over it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore
from time import monotonic
from typing import TypeVar

from cds.store.errors import StoreUnavailable

Result = TypeVar("Result")


class Deadline:
    """Runs work in a few threads of its own and waits no longer than so many seconds for it.

    Work that is given up goes on until the database gives up, and keeps its thread until then; when all threads are
    kept so, further work waits for one no longer than it may.
    """

    def __init__(self, seconds: float, threads: int, name: str) -> None:
        self._seconds = seconds
        self._free = Semaphore(threads)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)

    def run(self, work: Callable[[], Result]) -> Result:
        """The result of the work. Raises `StoreUnavailable` when it fails or takes too long."""
        end = monotonic() + self._seconds
        if not self._free.acquire(timeout=self._seconds):
            raise StoreUnavailable("busy")
        try:
            running = self._threads.submit(self._freeing, work)
        except RuntimeError:  # it was closed
            self._free.release()
            raise StoreUnavailable("closed") from None
        try:
            return running.result(max(0.0, end - monotonic()))
        except TimeoutError:
            raise StoreUnavailable("too slow") from None
        except Exception as failure:  # whatever it is, it must not cost a card; its message can hold patient data
            raise StoreUnavailable(type(failure).__name__) from None

    def _freeing(self, work: Callable[[], Result]) -> Result:
        try:
            return work()
        finally:
            self._free.release()

    def close(self) -> None:
        """Takes no more work; what runs is not waited for."""
        self._threads.shutdown(wait=False)
