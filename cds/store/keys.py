"""Keys: what hashes a patient so that nobody without the key can tell who it is, and what encrypts."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cds.store.errors import StoreError

SHORTEST = 32  # characters; a made key has 43
_NONCE = 12  # bytes, as AES-GCM wants it


def new_key() -> str:
    """A random key of 256 bits, as a setting holds it."""
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, repr=False)
class Key:
    """One secret, from which the hashing and the encrypting key are derived."""

    secret: str

    def pseudonym(self, kind: str, place: str, name: str) -> str:
        """The keyed hash (HMAC-SHA-256) of a name; an id means something at its place only."""
        message = b"\0".join(part.encode() for part in (kind, place, name))
        return hmac.new(self._derived("pseudonyms"), message, hashlib.sha256).hexdigest()

    def seal(self, content: bytes, place: str) -> bytes:
        """The content encrypted (AES-256-GCM), bound to its place: moved elsewhere it cannot be opened."""
        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(self._derived("seals")).encrypt(nonce, content, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        """What was sealed. Raises `StoreError` when the key or the place is another."""
        try:
            return AESGCM(self._derived("seals")).decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode())
        except InvalidTag:
            raise StoreError("this cannot be opened with the key that is configured") from None

    def _derived(self, purpose: str) -> bytes:
        return hmac.new(self.secret.encode(), purpose.encode(), hashlib.sha256).digest()


@dataclass(frozen=True)
class Keys:
    """`patient`: for pseudonyms and silences; without it there are none. `recording`: for comments and recordings."""

    patient: Key | None = None
    recording: Key | None = None
