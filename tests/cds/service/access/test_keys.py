"""Keys are found by their id, fetched from listed addresses alone, and not more often than needed."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from cds.agreements import ClientSettings
from cds.service.access.keys import KEPT, PAUSE, Keys, KeysError, keys_in_file
from tests.cds.service.access.signing import ISSUER, Signer

LISTED = "https://ehr.example/jwks.json"
CLIENT = ClientSettings("ehr", issuer=ISSUER, jku=(LISTED,))


class Elsewhere:
    """A server of keys, and a clock beside it."""

    def __init__(self, signer: Signer) -> None:
        self.content: bytes | None = json.dumps(signer.jwks).encode()
        self.asked: list[str] = []
        self.now = 1000.0
        self.keys = Keys(self.fetch, lambda: self.now)

    async def fetch(self, address: str) -> bytes:
        self.asked.append(address)
        if self.content is None:
            raise OSError("down")
        return self.content

    def finds(self, kid: str, jku: str | None = LISTED) -> bool:
        return asyncio.run(self.keys.key(CLIENT, kid, jku)) is not None


@pytest.fixture
def elsewhere() -> Elsewhere:
    return Elsewhere(Signer())


def test_keys_are_fetched_once_and_kept(elsewhere: Elsewhere) -> None:
    assert elsewhere.finds("ec") and elsewhere.finds("rsa") and elsewhere.finds("ec", jku=None)
    assert elsewhere.asked == [LISTED]
    elsewhere.now += KEPT + 1
    assert elsewhere.finds("ec") and len(elsewhere.asked) == 2


def test_an_unlisted_address_is_never_asked(elsewhere: Elsewhere) -> None:
    assert not elsewhere.finds("ec", "https://stranger.example/jwks.json")
    assert elsewhere.asked == []


def test_an_unknown_key_is_looked_for_again_but_not_at_every_call(elsewhere: Elsewhere) -> None:
    assert elsewhere.finds("ec")
    for _ in range(5):
        assert not elsewhere.finds("new")
    assert len(elsewhere.asked) == 1
    elsewhere.now += PAUSE
    renewed = Signer().jwks
    renewed["keys"][0]["kid"] = "new"
    elsewhere.content = json.dumps(renewed).encode()
    assert elsewhere.finds("new") and not elsewhere.finds("ec")
    assert len(elsewhere.asked) == 2


def test_a_server_of_keys_that_is_down_does_no_harm_until_the_keys_are_old(elsewhere: Elsewhere) -> None:
    assert elsewhere.finds("ec")
    elsewhere.content = None
    elsewhere.now += KEPT + 1
    assert elsewhere.finds("ec")
    elsewhere.now += PAUSE
    assert not elsewhere.finds("ec")


def test_rubbish_is_no_key(elsewhere: Elsewhere) -> None:
    for content in (b"", b"[]", b'{"keys": 3}', b'{"keys": [{"kty": "EC"}]}', b"<html>"):
        elsewhere.content, elsewhere.now = content, elsewhere.now + PAUSE
        assert not elsewhere.finds("ec")


def test_a_symmetric_key_in_a_set_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": [{"kty": "oct", "kid": "ec", "k": "c2VjcmV0"}, Signer().jwks["keys"][1]]}))
    assert set(keys_in_file(file)) == {"rsa"}


def test_a_file_without_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="cannot be read"):
        keys_in_file(tmp_path / "absent.json")
    (tmp_path / "text.json").write_text("no")
    with pytest.raises(KeysError, match="expected a JWK Set"):
        keys_in_file(tmp_path / "text.json")
