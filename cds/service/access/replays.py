"""Tokens that were used: each may be used once, while it is valid."""

from __future__ import annotations

import hashlib
import heapq
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol

# tokens of one client; each is kept about an hour at most. More calls an hour are refused, not forgotten
MOST = 250_000
_SWEPT = 1000  # ended tokens that one call clears away; the rest wait for the next calls


class Use(Enum):
    """What became of a token. The value is for the log."""

    FIRST = "first"
    REPEATED = "used before"
    CROWDED = "too many tokens"
    UNKNOWN = "tokens cannot be looked up"


class Replays(Protocol):
    """Remembers the `jti` of tokens until they expire. A service with several workers needs `SharedReplays`.

    Each client has a bound of its own, so that none can use up the memory of another. A token may be used only
    where the answer is `Use.FIRST`.
    """

    def use(self, client: str, jti: str, until: float) -> Use:
        """Uses up a client's token, which is remembered until then (seconds since 1970)."""


@dataclass
class _Used:
    """The tokens of one client: all of them, and a heap of those that end first."""

    tokens: set[bytes] = field(default_factory=set)
    ends: list[tuple[float, bytes]] = field(default_factory=list)

    def sweep(self, now: float) -> None:
        for _ in range(_SWEPT):
            if not self.ends or self.ends[0][0] >= now:
                return
            self.tokens.discard(heapq.heappop(self.ends)[1])


class RememberedReplays:
    """In the memory of one worker, bounded in time and number. What does not fit is refused."""

    def __init__(self, now: Callable[[], float], most: int = MOST) -> None:
        self._now, self._most = now, most
        self._used: dict[str, _Used] = defaultdict(_Used)

    def use(self, client: str, jti: str, until: float) -> Use:
        """See `Replays`."""
        used, token = self._used[client], _digest(client, jti)
        used.sweep(self._now())
        if token in used.tokens:
            return Use.REPEATED
        if len(used.tokens) >= self._most:
            return Use.CROWDED
        used.tokens.add(token)
        heapq.heappush(used.ends, (until, token))
        return Use.FIRST


_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS used (token BLOB PRIMARY KEY, client TEXT, ends REAL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ends ON used (client, ends);
CREATE TABLE IF NOT EXISTS held (client TEXT PRIMARY KEY, tokens INTEGER) WITHOUT ROWID;
COMMIT;
"""
_SWEEP = "DELETE FROM used WHERE token IN (SELECT token FROM used WHERE client = ? AND ends < ? ORDER BY ends LIMIT ?)"


class SharedReplays:
    """In a file that the workers of one service share, bounded in the same way. It need not outlive the service."""

    def __init__(self, file: Path, now: Callable[[], float], most: int = MOST) -> None:
        self._now, self._most = now, most
        self._file = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._file.execute("PRAGMA synchronous = OFF")  # a machine that stops takes the service with it
        self._file.executescript(_TABLES)

    def use(self, client: str, jti: str, until: float) -> Use:
        """See `Replays`. What cannot be looked up is refused."""
        token = _digest(client, jti)
        try:
            with self._file:
                self._file.execute("BEGIN IMMEDIATE")
                held = self._held(client)
                use = self._use(client, token, until, held)
                kept = held + (use is Use.FIRST)
                # counting the rows themselves would take longer the more there are
                self._file.execute("INSERT OR REPLACE INTO held VALUES (?, ?)", (client, kept))
                return use
        except sqlite3.Error:
            return Use.UNKNOWN

    def _held(self, client: str) -> int:
        """How many tokens of a client are left after those that ended were cleared away."""
        swept = self._file.execute(_SWEEP, (client, self._now(), _SWEPT)).rowcount
        found = self._file.execute("SELECT tokens FROM held WHERE client = ?", (client,)).fetchone()
        held: int = found[0] if found else 0
        return held - swept

    def _use(self, client: str, token: bytes, until: float, held: int) -> Use:
        if self._file.execute("SELECT 1 FROM used WHERE token = ?", (token,)).fetchone():
            return Use.REPEATED
        if held >= self._most:
            return Use.CROWDED
        self._file.execute("INSERT INTO used VALUES (?, ?, ?)", (token, client, until))
        return Use.FIRST

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()


def _digest(client: str, jti: str) -> bytes:
    """A fixed size for what a client chose freely; ASCII, so that two pairs never read the same and none fails."""
    return hashlib.sha256(ascii((client, jti)).encode("ascii")).digest()[:16]
