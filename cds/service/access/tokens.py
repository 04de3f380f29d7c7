"""The token of a call, checked in the order of the best practice: issuer, audience, time, tenant, signature, replay.

What is wrong is for the log of the service alone; the caller learns that he is not let in, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from jwt.exceptions import PyJWTError
from jwt.types import Options

from cds.agreements import ClientSettings
from cds.service.access.keys import Keys, KeysError
from cds.service.access.replays import Replays, Use

LONGEST = 8192  # characters of a token


class Denied(Exception):
    """A call that is not let in. `reason` is from a closed list and holds nothing of the token."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Doorkeeper:
    """Lets trusted clients in. `now` is the time in seconds since 1970."""

    clients: Mapping[str, ClientSettings]
    keys: Keys
    replays: Replays
    now: Callable[[], float]

    async def admit(self, authorization: str | None, addresses: Collection[str]) -> ClientSettings:
        """The client whose token this is, for an endpoint that is known under these addresses. Raises `Denied`."""
        token = _bearer(authorization)
        header, claims = _unverified(token)
        client = self._client(claims)
        self._meant_for(claims, {*addresses, *client.audiences})
        until = self._in_time(claims, client)
        _of_tenant(claims, client)
        await self._signed(token, header, client)
        self._unused(claims, client, until)
        return client

    def _client(self, claims: Mapping[str, Any]) -> ClientSettings:
        issuer = claims.get("iss")
        client = self.clients.get(issuer) if isinstance(issuer, str) else None
        if client is None:
            raise Denied("issuer")
        return client

    def _meant_for(self, claims: Mapping[str, Any], accepted: Collection[str]) -> None:
        audience = claims.get("aud")
        named = [audience] if isinstance(audience, str) else audience
        if not isinstance(named, list) or not any(isinstance(one, str) and one in accepted for one in named):
            raise Denied("audience")

    def _in_time(self, claims: Mapping[str, Any], client: ClientSettings) -> float:
        """When the token ends, leeway included."""
        now, leeway = self.now(), client.leeway
        issued, ends, begins = _seconds(claims, "iat"), _seconds(claims, "exp"), claims.get("nbf")
        if ends + leeway < now:
            raise Denied("expired")
        if issued - leeway > now or (begins is not None and _seconds(claims, "nbf") - leeway > now):
            raise Denied("not yet valid")
        if ends - issued > client.lifetime:
            raise Denied("valid too long")
        return ends + leeway

    async def _signed(self, token: str, header: Mapping[str, Any], client: ClientSettings) -> None:
        algorithm, kid, jku = header.get("alg"), header.get("kid"), header.get("jku")
        if algorithm not in client.algorithms:
            raise Denied("algorithm")
        if header.get("typ") not in ("JWT", "jwt"):
            raise Denied("type")
        if not isinstance(kid, str) or not (jku is None or isinstance(jku, str)):
            raise Denied("key")
        try:
            key = await self.keys.key(client, kid, jku)
        except KeysError:
            raise Denied("keys of the client") from None
        if key is None:
            raise Denied("key")
        try:
            # times and audience were checked by the client's own leeway and list
            jwt.decode(token, key.key, [algorithm], options=_SIGNATURE)
        except (PyJWTError, ValueError, TypeError):
            raise Denied("signature") from None

    def _unused(self, claims: Mapping[str, Any], client: ClientSettings, until: float) -> None:
        jti = claims.get("jti")
        # an opaque id needs no more than ASCII; some other text cannot even be encoded
        if not isinstance(jti, str) or not 1 <= len(jti) <= 256 or not (jti.isascii() and jti.isprintable()):
            raise Denied("nonce")
        use = self.replays.use(client.name, jti, until)
        if use is not Use.FIRST:
            raise Denied(use.value)


_SIGNATURE: Options = {
    "verify_signature": True, "verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False,
    "verify_iss": False, "verify_sub": False, "verify_jti": False,
}  # fmt: skip
_NOTHING: Options = {"verify_signature": False}


def _bearer(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token or len(token) > LONGEST:
        raise Denied("no token")
    return token.strip()


def _unverified(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    try:
        header = jwt.get_unverified_header(token)
        claims = jwt.decode(token, options=_NOTHING)
    except (PyJWTError, ValueError, TypeError, RecursionError):
        raise Denied("no token") from None
    return header, claims


def _of_tenant(claims: Mapping[str, Any], client: ClientSettings) -> None:
    if client.tenants is not None and claims.get("tenant") not in client.tenants:
        raise Denied("tenant")


def _seconds(claims: Mapping[str, Any], name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e11:
        raise Denied(f"no {name}")
    return float(value)
