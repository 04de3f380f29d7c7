"""How often a client may call: a number of calls a minute, counted over all workers of the service."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Protocol

from cds.service.faults import Fault, Issue


class Pace(Protocol):
    """Counts calls by client. A service with several workers needs `SharedPace`."""

    def keep(self, client: str, calls_a_minute: int | None) -> None:
        """Counts a call. Raises `Fault` 429 when the client has used up what is agreed, with the time until
        it may call again. Unused calls add up to one minute's."""


@dataclass
class RememberedPace:
    """In the memory of one worker. `now` is a clock in seconds that only goes forward."""

    now: Callable[[], float]
    _held: dict[str, tuple[float, float]] = field(default_factory=dict)

    def keep(self, client: str, calls_a_minute: int | None) -> None:
        """See `Pace`."""
        if calls_a_minute is not None:
            now = self.now()
            left = _left(self._held.get(client), now, calls_a_minute)
            self._held[client] = (_spent(left), now)
            _refuse_without(left, calls_a_minute)


class SharedPace:
    """In a file that the workers of one service share; `now` is a clock that they share too."""

    def __init__(self, file: Path, now: Callable[[], float]) -> None:
        self._now = now
        self._file = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._file.execute("PRAGMA synchronous = OFF")  # a machine that stops takes the service with it
        self._file.execute("CREATE TABLE IF NOT EXISTS pace (client TEXT PRIMARY KEY, held REAL, at REAL)")

    def keep(self, client: str, calls_a_minute: int | None) -> None:
        """See `Pace`. What cannot be counted is let through: a limit must not cost a card."""
        if calls_a_minute is not None:
            try:
                left = self._counted(client, calls_a_minute)
            except sqlite3.Error:
                return
            _refuse_without(left, calls_a_minute)

    def _counted(self, client: str, calls_a_minute: int) -> float:
        with self._file:
            self._file.execute("BEGIN IMMEDIATE")
            now = self._now()
            found = self._file.execute("SELECT held, at FROM pace WHERE client = ?", (client,)).fetchone()
            left = _left(found, now, calls_a_minute)
            self._file.execute("INSERT OR REPLACE INTO pace VALUES (?, ?, ?)", (client, _spent(left), now))
        return left

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()


def _left(found: tuple[float, float] | None, now: float, calls_a_minute: int) -> float:
    """How many calls a client has now; `found` is what it had, and when, if it has called before."""
    held, at = found or (float(calls_a_minute), now)
    return min(calls_a_minute, held + (now - at) * calls_a_minute / 60)


def _spent(left: float) -> float:
    """What a call leaves; one that is refused takes nothing."""
    return left - 1 if left >= 1 else left


def _refuse_without(left: float, calls_a_minute: int) -> None:
    if left < 1:
        text = f"Expected at most {calls_a_minute} calls a minute from this client."
        seconds = math.ceil((1 - left) * 60 / calls_a_minute)
        headers = {"Retry-After": str(seconds)}
        raise Fault(HTTPStatus.TOO_MANY_REQUESTS, Issue("throttled", text), headers=headers)
