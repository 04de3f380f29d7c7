"""The public keys of clients: from a file, or fetched from an address on the client's list, and kept a while."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import orjson
from jwt import PyJWK, PyJWKSet

from cds.agreements import ClientSettings

Fetch = Callable[[str], Awaitable[bytes]]  # raises OSError

KEPT = 600.0  # seconds that fetched keys are used before they are fetched again
PAUSE = 30.0  # seconds between two fetches for keys that were not there, whoever asks


class KeysError(ValueError):
    """A JWK Set that cannot be used. Names the file or address, never a key."""


@dataclass
class _Fetched:
    keys: dict[str, PyJWK] = field(default_factory=dict)
    at: float = float("-inf")
    tried: float = float("-inf")
    running: asyncio.Task[None] | None = None


class Keys:
    """Finds the key of a token by its `kid`. `now` is a clock in seconds that only goes forward."""

    def __init__(self, fetch: Fetch, now: Callable[[], float]) -> None:
        self._fetch, self._now = fetch, now
        self._files: dict[Path, dict[str, PyJWK]] = {}
        self._fetched: dict[str, _Fetched] = {}

    async def key(self, client: ClientSettings, kid: str, jku: str | None) -> PyJWK | None:
        """The key that a client signs with under this id; None when it has none.

        A `jku` that is not on the client's list is never asked. Raises `KeysError` for a file that cannot be used.
        """
        if jku is not None and jku not in client.jku:
            return None
        if client.jwks_file is not None and jku is None:
            return self._in_file(client.jwks_file).get(kid)
        for address in (jku,) if jku is not None else client.jku:
            found = await self._at(address, kid)
            if found is not None:
                return found
        return None

    def _in_file(self, file: Path) -> dict[str, PyJWK]:
        if file not in self._files:
            self._files[file] = keys_in_file(file)
        return self._files[file]

    async def _at(self, address: str, kid: str) -> PyJWK | None:
        entry, now = self._fetched.setdefault(address, _Fetched()), self._now()
        if now - entry.at > KEPT or kid not in entry.keys:
            await self._renewed(entry, address, now)
        return None if now - entry.at > KEPT + PAUSE else entry.keys.get(kid)

    async def _renewed(self, entry: _Fetched, address: str, now: float) -> None:
        """Waits for the fetch that runs, whoever began it; begins one after the pause."""
        running = entry.running
        if running is None or not _runs(running):
            if now - entry.tried < PAUSE:
                return
            entry.tried = now
            running = entry.running = asyncio.create_task(self._renew(entry, address, now))
            running.add_done_callback(_read)
        # a client that goes away must not take the keys from the others that wait for them
        await asyncio.shield(running)

    async def _renew(self, entry: _Fetched, address: str, now: float) -> None:
        with suppress(OSError, KeysError):  # what was fetched before stays in use until it is too old
            entry.keys, entry.at = _parsed(await self._fetch(address), address), now


def _runs(task: asyncio.Task[None]) -> bool:
    """Whether it can be waited for here: a task of an event loop that ended may never be done."""
    return not task.done() and task.get_loop() is asyncio.get_running_loop()


def _read(task: asyncio.Task[None]) -> None:
    """Reads its failure, so that it is not reported as lost where all who waited for it went away."""
    if not task.cancelled():
        task.exception()


def keys_in_file(file: Path) -> dict[str, PyJWK]:
    """The keys of a JWK Set in a file, by id. Raises `KeysError`, also where there is none that can be used."""
    try:
        found = _parsed(file.read_bytes(), str(file))
    except OSError as failure:
        raise KeysError(f"{file}: the keys cannot be read ({failure.strerror})") from failure
    if not found:
        raise KeysError(f"{file}: expected public keys (EC, RSA or OKP), each with a kid")
    return found


def _parsed(content: bytes, place: str) -> dict[str, PyJWK]:
    try:
        found = PyJWKSet.from_dict(orjson.loads(content)).keys
    except Exception as failure:  # what its reader raises for an odd key is not said anywhere
        raise KeysError(f"{place}: expected a JWK Set ({type(failure).__name__})") from None
    return {key.key_id: key for key in found if key.key_id and isinstance(key.key_id, str) and _public(key)}


def _public(key: PyJWK) -> bool:
    """By a symmetric or a private key, anybody who reads the set could sign."""
    return key.key_type in ("EC", "RSA", "OKP") and not hasattr(key.key, "private_bytes")
