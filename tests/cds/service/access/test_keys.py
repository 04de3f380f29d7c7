"""Keys are found by their id, fetched from listed addresses alone, and not more often than needed."""

from __future__ import annotations

import asyncio
import gc
import json
from pathlib import Path

import pytest
from jwt.algorithms import RSAAlgorithm

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
        self.begun: asyncio.Event | None = None
        self.answers: asyncio.Event | None = None

    async def fetch(self, address: str) -> bytes:
        self.asked.append(address)
        if self.begun is not None and self.answers is not None:
            self.begun.set()
            await self.answers.wait()
        if self.content is None:
            raise OSError("down")
        return self.content

    def finds(self, kid: str, jku: str | None = LISTED) -> bool:
        return asyncio.run(self.keys.key(CLIENT, kid, jku)) is not None

    async def together(self, *kids: str, leaving: int = 0) -> list[bool]:
        """What calls at the same time find. Some go away while the keys are fetched, and one more comes then."""
        self.begun, self.answers = asyncio.Event(), asyncio.Event()
        calls = [asyncio.create_task(self.keys.key(CLIENT, kid, LISTED)) for kid in kids]
        await self.begun.wait()
        for call in calls[:leaving]:
            call.cancel()
        if leaving:
            await asyncio.wait(calls[:leaving])
        calls.append(asyncio.create_task(self.keys.key(CLIENT, kids[-1], LISTED)))
        self.answers.set()
        await asyncio.wait(calls)
        self.begun = self.answers = None
        return [not call.cancelled() and call.result() is not None for call in calls]


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


def test_calls_that_come_while_keys_are_fetched_wait_for_them(elsewhere: Elsewhere) -> None:
    """At the start, after a quiet time, and when the client has a new key."""
    assert asyncio.run(elsewhere.together("ec", "rsa", "ec", "unknown", "ec")) == [True, True, True, False, True, True]
    assert len(elsewhere.asked) == 1
    elsewhere.now += KEPT + PAUSE + 1
    assert all(asyncio.run(elsewhere.together("ec", "ec", "rsa"))) and len(elsewhere.asked) == 2
    elsewhere.now += PAUSE
    renewed = Signer().jwks
    renewed["keys"][0]["kid"] = "new"
    elsewhere.content = json.dumps(renewed).encode()
    assert all(asyncio.run(elsewhere.together("new", "new", "new"))) and len(elsewhere.asked) == 3


def test_a_call_that_is_given_up_takes_the_keys_from_no_other(elsewhere: Elsewhere) -> None:
    assert asyncio.run(elsewhere.together("ec", "ec", "rsa", leaving=1)) == [False, True, True, True]
    assert len(elsewhere.asked) == 1
    elsewhere.now += KEPT + PAUSE + 1
    assert asyncio.run(elsewhere.together("ec", "ec", leaving=2)) == [False, False, True]
    assert len(elsewhere.asked) == 2


def test_a_fetch_that_nobody_waits_for_any_more_still_counts(elsewhere: Elsewhere) -> None:
    async def left_alone() -> bool:
        elsewhere.begun, elsewhere.answers = asyncio.Event(), asyncio.Event()
        call = asyncio.create_task(elsewhere.keys.key(CLIENT, "ec", LISTED))
        await elsewhere.begun.wait()
        call.cancel()
        await asyncio.wait([call])
        elsewhere.answers.set()
        return await elsewhere.keys.key(CLIENT, "ec", LISTED) is not None

    assert asyncio.run(left_alone()) and len(elsewhere.asked) == 1


def test_no_failure_of_a_fetch_is_left_unread() -> None:
    """Even one that nobody expects, after all who waited went away."""
    begun, answers, lost = asyncio.Event(), asyncio.Event(), list[object]()

    async def broken(address: str) -> bytes:
        begun.set()
        await answers.wait()
        raise RuntimeError(address)

    async def given_up() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: lost.append(context))
        call = asyncio.create_task(Keys(broken, lambda: 0.0).key(CLIENT, "ec", LISTED))
        await begun.wait()
        call.cancel()
        await asyncio.wait([call])
        answers.set()
        (fetch,) = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.wait([fetch])
        del call, fetch
        gc.collect()

    asyncio.run(given_up())
    assert not lost


def test_nobody_waits_for_a_fetch_of_an_event_loop_that_is_gone(elsewhere: Elsewhere) -> None:
    async def begun() -> asyncio.Task[object]:
        elsewhere.begun, elsewhere.answers = asyncio.Event(), asyncio.Event()
        call: asyncio.Task[object] = asyncio.create_task(elsewhere.keys.key(CLIENT, "ec", LISTED))
        await elsewhere.begun.wait()
        return call

    gone = asyncio.new_event_loop()
    gone.set_exception_handler(lambda *_: None)  # it would complain of the tasks that end with it
    call = gone.run_until_complete(begun())
    elsewhere.begun = elsewhere.answers = None
    assert not elsewhere.finds("ec") and not call.done()
    elsewhere.now += PAUSE
    assert elsewhere.finds("ec") and len(elsewhere.asked) == 2
    gone.close()


def test_rubbish_is_no_key(elsewhere: Elsewhere) -> None:
    good = Signer().jwks["keys"][0]
    odd = [{**good, "kid": ["ec"]}, {**good, "alg": "none"}, {**good, "alg": ["ES384"]}, {"kty": "oct", "kid": "ec"}]
    listed = [json.dumps({"keys": [one]}).encode() for one in odd]
    for content in (b"", b"[]", b'{"keys": 3}', b'{"keys": [{"kty": "EC"}]}', b"<html>", *listed):
        elsewhere.content, elsewhere.now = content, elsewhere.now + PAUSE
        assert not elsewhere.finds("ec")


def test_a_symmetric_key_in_a_set_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": [{"kty": "oct", "kid": "ec", "k": "c2VjcmV0"}, Signer().jwks["keys"][1]]}))
    assert set(keys_in_file(file)) == {"rsa"}


def test_a_private_key_in_a_set_is_left_out(tmp_path: Path) -> None:
    signer, file = Signer(), tmp_path / "jwks.json"
    private = {**json.loads(RSAAlgorithm.to_jwk(signer.rsa_key)), "kid": "private"}
    file.write_text(json.dumps({"keys": [private, *signer.jwks["keys"]]}))
    assert set(keys_in_file(file)) == {"ec", "rsa"}


def test_a_file_without_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="cannot be read"):
        keys_in_file(tmp_path / "absent.json")
    (tmp_path / "text.json").write_text("no")
    with pytest.raises(KeysError, match="expected a JWK Set"):
        keys_in_file(tmp_path / "text.json")


def test_a_file_of_which_no_key_can_be_used_is_refused(tmp_path: Path) -> None:
    """At the start, and not at every call of the client."""
    signer, file = Signer(), tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": [{**json.loads(RSAAlgorithm.to_jwk(signer.rsa_key)), "kid": "private"}]}))
    with pytest.raises(KeysError, match="expected public keys"):
        keys_in_file(file)
