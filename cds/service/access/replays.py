"""Tokens that were used: each may be used once, while it is valid."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

MOST = 100_000  # a token is kept about an hour at most; more than this many calls an hour are refused, not forgotten


class Replays(Protocol):
    """Remembers the `jti` of tokens until they expire. A service with several workers needs `SharedReplays`."""

    def is_first(self, client: str, jti: str, until: float) -> bool:
        """Whether a client's token was not seen before; it is remembered until then (seconds since 1970)."""


class RememberedReplays:
    """In the memory of one worker, bounded in time and number. What does not fit counts as seen."""

    def __init__(self, now: Callable[[], float], most: int = MOST) -> None:
        self._now, self._most = now, most
        self._seen: set[tuple[str, str]] = set()
        self._ends: list[tuple[float, tuple[str, str]]] = []

    def is_first(self, client: str, jti: str, until: float) -> bool:
        """See `Replays`."""
        while self._ends and self._ends[0][0] < self._now():
            self._seen.discard(heapq.heappop(self._ends)[1])
        key = (client, jti)
        if key in self._seen or len(self._seen) >= self._most:
            return False
        self._seen.add(key)
        heapq.heappush(self._ends, (until, key))
        return True


class SharedReplays:
    """In a file that the workers of one service share, bounded in the same way. It need not outlive the service."""

    def __init__(self, file: Path, now: Callable[[], float], most: int = MOST) -> None:
        self._now, self._most = now, most
        self._file = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._file.execute("PRAGMA synchronous = OFF")  # a machine that stops takes the service with it
        self._file.execute(
            "CREATE TABLE IF NOT EXISTS used (client TEXT, jti TEXT, ends REAL, PRIMARY KEY (client, jti))"
        )
        self._file.execute("CREATE INDEX IF NOT EXISTS ends ON used (ends)")

    def is_first(self, client: str, jti: str, until: float) -> bool:
        """See `Replays`. What cannot be looked up counts as seen."""
        try:
            with self._file:
                self._file.execute("BEGIN IMMEDIATE")
                self._file.execute("DELETE FROM used WHERE ends < ?", (self._now(),))
                (held,) = self._file.execute("SELECT count(*) FROM used").fetchone()
                if held >= self._most:
                    return False
                return (
                    self._file.execute("INSERT OR IGNORE INTO used VALUES (?, ?, ?)", (client, jti, until)).rowcount
                    == 1
                )
        except sqlite3.Error:
            return False

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()
