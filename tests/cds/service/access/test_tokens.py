"""Only a good token of a trusted client lets a call in; everything else is denied for a reason from a closed list."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cds.agreements import ClientSettings, by_issuer
from cds.service.access.keys import Keys
from cds.service.access.replays import RememberedReplays, SharedReplays
from cds.service.access.tokens import Denied, Doorkeeper
from tests.cds.service.access.signing import ENDPOINT, ISSUER, NOW, Signer

SIGNER, STRANGER = Signer(), Signer()


async def no_fetch(address: str) -> bytes:
    raise AssertionError(f"{address} must not be asked")


@pytest.fixture
def doorkeeper(tmp_path: Path) -> Doorkeeper:
    return keeper(tmp_path)


def keeper(folder: Path, **agreed: Any) -> Doorkeeper:
    client = ClientSettings("ehr", issuer=ISSUER, jwks_file=SIGNER.written(folder), **agreed)
    return Doorkeeper(by_issuer([client]), Keys(no_fetch, lambda: 0.0), RememberedReplays(lambda: NOW), lambda: NOW)


def admit(doorkeeper: Doorkeeper, token: str | None) -> ClientSettings:
    authorization = None if token is None else f"Bearer {token}"
    return asyncio.run(doorkeeper.admit(authorization, (ENDPOINT,)))


def denied(doorkeeper: Doorkeeper, token: str | None) -> str:
    with pytest.raises(Denied) as caught:
        admit(doorkeeper, token)
    return caught.value.reason


@pytest.mark.parametrize(
    "token",
    [
        SIGNER.token(),
        SIGNER.token({"alg": "RS384", "kid": "rsa"}),
        SIGNER.token(aud=[ENDPOINT]),
        SIGNER.token(aud=["https://other.example", ENDPOINT]),
        SIGNER.token(exp=NOW - 59, iat=NOW - 300),
        SIGNER.token(iat=NOW + 59),
        SIGNER.token(nbf=NOW + 59),
        SIGNER.token(tenant="any"),
        SIGNER.token(jti="x" * 256),
        SIGNER.token(jti=" !~"),
    ],
)
def test_good_tokens_let_in(doorkeeper: Doorkeeper, token: str) -> None:
    assert admit(doorkeeper, token).name == "ehr"


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        (None, "no token"),
        ("", "no token"),
        ("no.such.token", "no token"),
        ("x" * 9000, "no token"),
        (SIGNER.token(iss="https://stranger.example"), "issuer"),
        (SIGNER.token(iss=None), "issuer"),
        (SIGNER.token(aud="https://rls.example/cds-services"), "audience"),
        (SIGNER.token(aud=None), "audience"),
        (SIGNER.token(aud=[]), "audience"),
        (SIGNER.token(aud=["https://other.example"]), "audience"),
        (SIGNER.token(exp=NOW - 61, iat=NOW - 300), "expired"),
        (SIGNER.token(exp=None), "no exp"),
        (SIGNER.token(exp=1e300), "no exp"),
        (SIGNER.token(iat=None), "no iat"),
        (SIGNER.token(iat=NOW + 61, exp=NOW + 300), "not yet valid"),
        (SIGNER.token(nbf=NOW + 61), "not yet valid"),
        (SIGNER.token(exp=NOW + 86_400), "valid too long"),
        (SIGNER.token(jti=None), "nonce"),
        (SIGNER.token(jti=""), "nonce"),
        (SIGNER.token(jti="x" * 257), "nonce"),
        (SIGNER.token(jti="\ud800"), "nonce"),
        (SIGNER.token(jti="é"), "nonce"),
        (SIGNER.token(jti="one\n"), "nonce"),
        (SIGNER.token(jti="one\x7f"), "nonce"),
        (SIGNER.token(jti=["one"]), "nonce"),
        (SIGNER.token({"kid": "unknown"}), "key"),
        (SIGNER.token({"kid": "rsa"}), "signature"),
        (SIGNER.token({"typ": "at+jwt"}), "type"),
        (SIGNER.token({"alg": "RS256", "kid": "rsa"}), "algorithm"),
        (SIGNER.token({"jku": "https://stranger.example/jwks.json"}), "key"),
        (STRANGER.token(), "signature"),
    ],
)
def test_all_others_are_denied(doorkeeper: Doorkeeper, token: str | None, reason: str) -> None:
    assert denied(doorkeeper, token) == reason


def test_no_signature_and_a_symmetric_one_are_denied(doorkeeper: Doorkeeper) -> None:
    """The classic forgery signs with the public key as if it were a secret."""
    assert denied(doorkeeper, forged("none", b"")) == "algorithm"
    assert denied(doorkeeper, forged("HS256", SIGNER.public_pem())) == "algorithm"


def forged(algorithm: str, secret: bytes) -> str:
    head = _encoded({"alg": algorithm, "kid": "ec", "typ": "JWT"})
    claims = {"iss": ISSUER, "aud": ENDPOINT, "exp": NOW + 300, "iat": NOW, "jti": "forged"}
    signed = f"{head}.{_encoded(claims)}"
    digest = hmac.new(secret, signed.encode(), hashlib.sha256).digest() if secret else b""
    return f"{signed}.{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def _encoded(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def test_a_changed_claim_breaks_the_signature(doorkeeper: Doorkeeper) -> None:
    head, claims, signature = SIGNER.token().split(".")
    other = SIGNER.token(jti="two").split(".")[1]
    assert denied(doorkeeper, f"{head}.{other}.{signature}") == "signature"
    assert denied(doorkeeper, f"{head}.{claims}.{signature[:-4]}AAAA") == "signature"


def test_a_token_is_used_once(doorkeeper: Doorkeeper) -> None:
    token = SIGNER.token()
    assert admit(doorkeeper, token).name == "ehr"
    assert denied(doorkeeper, token) == "used before"


def test_a_full_memory_and_one_that_fails_let_nobody_in_and_have_reasons_of_their_own(tmp_path: Path) -> None:
    full = replace(keeper(tmp_path), replays=RememberedReplays(lambda: NOW, most=1))
    assert admit(full, SIGNER.token()).name == "ehr"
    assert denied(full, SIGNER.token(jti="two")) == "too many tokens"
    assert denied(full, SIGNER.token()) == "used before"
    with closing(SharedReplays(tmp_path / "used", lambda: NOW)) as failing:
        failing.close()
        assert denied(replace(full, replays=failing), SIGNER.token()) == "tokens cannot be looked up"


def test_a_token_with_a_bad_signature_uses_nothing_up(doorkeeper: Doorkeeper) -> None:
    """Otherwise a stranger could spend the tokens of a client."""
    head, claims, signature = SIGNER.token().split(".")
    assert denied(doorkeeper, f"{head}.{claims}.{signature[:-4]}AAAA") == "signature"
    assert admit(doorkeeper, SIGNER.token()).name == "ehr"


def test_what_is_agreed_with_a_client_counts(tmp_path: Path) -> None:
    agreed = keeper(tmp_path, algorithms=("RS256",), audiences=("sand_man",), tenants=("ward",), leeway=0)
    good: dict[str, Any] = {"header": {"alg": "RS256", "kid": "rsa"}, "aud": "sand_man", "tenant": "ward"}
    assert admit(agreed, SIGNER.token(**good)).name == "ehr"
    assert denied(agreed, SIGNER.token(**{**good, "tenant": None})) == "tenant"
    assert denied(agreed, SIGNER.token(**{**good, "tenant": "other"})) == "tenant"
    assert denied(agreed, SIGNER.token(**good, exp=NOW - 1, iat=NOW - 9)) == "expired"
    assert denied(agreed, SIGNER.token(aud="sand_man", tenant="ward")) == "algorithm"


def test_the_refusal_holds_nothing_of_the_token(doorkeeper: Doorkeeper) -> None:
    token = SIGNER.token(iss="https://stranger.example", tenant="sentinel")
    with pytest.raises(Denied) as caught:
        admit(doorkeeper, token)
    assert "stranger" not in str(caught.value) and "sentinel" not in str(caught.value)


REASONS = {
    "no token", "issuer", "audience", "no exp", "no iat", "no nbf", "expired", "not yet valid", "valid too long",
    "tenant", "algorithm", "type", "key", "keys of the client", "signature", "nonce", "used before",
    "too many tokens", "tokens cannot be looked up",
}  # fmt: skip
NUMBERS = count()
TEXTS = st.text(st.characters(exclude_categories=()), max_size=9) | st.sampled_from(
    ["\ud800", ISSUER, ENDPOINT, "ES384", "RS384", "none", "ec", "rsa", "b64", "ward"]
)
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from([NOW, -NOW, 10**400]) | TEXTS
ANY = st.recursive(VALUES, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=5)


def some(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(names) | TEXTS, ANY, max_size=3)


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doorkeeper]:
    """As where several share what was used, with agreements that look at every claim."""
    folder = tmp_path_factory.mktemp("workers")
    with closing(SharedReplays(folder / "used", lambda: NOW)) as shared:
        yield replace(keeper(folder, tenants=("ward",)), replays=shared)


def outcome(doorkeeper: Doorkeeper, token: str) -> str:
    """Whom it let in, or why nobody. Anything else that is raised is raised here too."""
    try:
        return admit(doorkeeper, token).name
    except Denied as refused:
        return refused.reason


def good_claims() -> dict[str, Any]:
    times = {"exp": NOW + 300, "iat": NOW}
    return {"iss": ISSUER, "aud": ENDPOINT, **times, "jti": f"good{next(NUMBERS)}", "tenant": "ward"}


@settings(max_examples=400, deadline=None)
@given(
    some("alg", "kid", "typ", "jku", "crit", "b64"),
    some("iss", "aud", "exp", "iat", "nbf", "jti", "tenant"),
    st.sampled_from([SIGNER, STRANGER]),
)
@example({}, {}, SIGNER)
@example({}, {"jti": "\ud800"}, SIGNER)
@example({}, {"exp": 10**4000}, SIGNER)
@example({}, {"aud": ["\ud800", {}, [ENDPOINT]]}, SIGNER)
@example({}, {"tenant": ["ward"]}, SIGNER)
@example({"alg": ["ES384"]}, {}, SIGNER)
@example({"alg": "RS384"}, {}, SIGNER)
@example({"kid": {}}, {}, SIGNER)
@example({"b64": False, "crit": ["b64"]}, {}, SIGNER)
def test_whatever_a_token_holds_it_is_admitted_or_denied(
    workers: Doorkeeper, header: dict[str, Any], claims: dict[str, Any], signer: Signer
) -> None:
    """It never fails the service, and what a stranger signed is never admitted."""
    head = json.dumps({"alg": "ES384", "kid": "ec", "typ": "JWT", **header})
    token = signer.signed(head.encode(), json.dumps({**good_claims(), **claims}).encode())
    came = outcome(workers, token)
    assert came in REASONS or (came == "ehr" and signer is SIGNER)
    assert came == "ehr" or header or claims or signer is STRANGER


@settings(max_examples=200, deadline=None)
@given(*[ANY.map(lambda value: json.dumps(value).encode()) | st.binary()] * 2)
def test_whatever_stands_for_header_and_claims_is_denied(workers: Doorkeeper, header: bytes, claims: bytes) -> None:
    assert outcome(workers, SIGNER.signed(header, claims)) in REASONS


@pytest.mark.parametrize("depth", [10, *range(800, 1001, 20), 2800])
def test_claims_of_any_depth_are_admitted_or_denied(workers: Doorkeeper, depth: int) -> None:
    """Also at the depth that can just be read once and not again."""
    claims = json.dumps(good_claims()).removesuffix("}") + f', "deep": {"[" * depth}{"]" * depth}}}'
    token = SIGNER.signed(b'{"alg": "ES384", "kid": "ec", "typ": "JWT"}', claims.encode())
    assert outcome(workers, token) in ("ehr", "no token", "signature")
