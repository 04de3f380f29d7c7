"""Only a good token of a trusted client lets a call in; everything else is denied for a reason from a closed list."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

import pytest

from cds.agreements import ClientSettings, by_issuer
from cds.service.access.keys import Keys
from cds.service.access.replays import RememberedReplays
from cds.service.access.tokens import Denied, Doorkeeper
from tests.cds.service.access.signing import ENDPOINT, ISSUER, NOW, Signer

SIGNER = Signer()


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
        (SIGNER.token({"kid": "unknown"}), "key"),
        (SIGNER.token({"kid": "rsa"}), "signature"),
        (SIGNER.token({"typ": "at+jwt"}), "type"),
        (SIGNER.token({"alg": "RS256", "kid": "rsa"}), "algorithm"),
        (SIGNER.token({"jku": "https://stranger.example/jwks.json"}), "key"),
        (Signer().token(), "signature"),
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
