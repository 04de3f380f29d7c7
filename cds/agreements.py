"""What a site agrees with each client: who it is, where its data are, what it is told, and how often it may ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.dataclasses import dataclass

from cds.addresses import base_url, keys_address
from rules.rule import Hook, Jurisdiction

Language = Literal["en", "nl"]
# signatures with a public key: by a symmetric one the service could forge its clients' calls
Algorithm = Literal["ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "EdDSA"]
RECOMMENDED: tuple[Algorithm, ...] = ("ES384", "RS384")
# settings that count for a client with a token alone
_SIGNED = (
    "jwks_file", "jku", "algorithms", "audiences", "tenants", "leeway", "lifetime", "hooks", "calls_a_minute",
)  # fmt: skip


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class ClientSettings:
    """What is agreed with one client, `[[clients]]` in the file.

    `fhir_servers`: base URLs of its FHIR servers. What prefetch leaves out of its calls is fetched there with the
    token of the call; from no other server. `language`: that of all its cards; otherwise the one that its user's
    browser prefers. `jurisdiction`: whose guidance counts for it; otherwise that of the site.

    `issuer` is the `iss` of its tokens, signed by one of `algorithms` with a key of `jwks_file` or of one of the
    addresses `jku`, which are the only ones that are ever asked. `audiences` are accepted beside the address of the
    endpoint. `tenants`: those that are served; any and none without it. `leeway` and `lifetime` of a token in seconds.

    `hooks`: those that it may call; all without it. `rules_off` and `rules_shadow` come to those of the site; `explain`
    adds traces and near misses to its answers. `calls_a_minute`: unlimited without it. Keys, what is asked of tokens,
    `hooks` and `calls_a_minute` need an `issuer`: without tokens anybody could call as another client.
    """

    name: str
    fhir_servers: tuple[Annotated[str, AfterValidator(base_url)], ...] = ()
    language: Language | None = None
    jurisdiction: Jurisdiction | None = None
    issuer: str | None = None
    jwks_file: Path | None = None
    jku: tuple[Annotated[str, AfterValidator(keys_address)], ...] = ()
    algorithms: Annotated[tuple[Algorithm, ...], Field(min_length=1)] = RECOMMENDED
    audiences: tuple[str, ...] = ()
    tenants: tuple[str, ...] | None = None
    leeway: Annotated[int, Field(ge=0, le=300)] = 60
    lifetime: Annotated[int, Field(ge=1, le=86_400)] = 3600
    hooks: tuple[Hook, ...] | None = None
    rules_off: frozenset[str] = frozenset()
    rules_shadow: frozenset[str] = frozenset()
    explain: bool = False
    calls_a_minute: Annotated[int, Field(ge=1)] | None = None

    def __post_init__(self) -> None:
        if self.issuer is not None and self.jwks_file is None and not self.jku:
            raise ValueError("expected the keys of its issuer in jwks_file, or addresses of them in jku")
        if self.issuer is None and (idle := self._chosen(_SIGNED)):
            raise ValueError(
                f"{', '.join(idle)}: expected an issuer with them, because without it nobody proves to be this client"
            )

    def _chosen(self, names: Iterable[str]) -> list[str]:
        """Those of the settings that are not as they come."""
        return [one.name for one in fields(self) if one.name in names and getattr(self, one.name) != one.default]


def distinct(clients: tuple[ClientSettings, ...]) -> tuple[ClientSettings, ...]:
    """The clients, if each has a name of its own, by which it is counted and kept. Raises `ValueError`."""
    names = [client.name for client in clients]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"expected a name for each client; of several: {', '.join(twice)}")
    by_issuer(clients)
    return clients


def by_issuer(clients: Iterable[ClientSettings]) -> Mapping[str, ClientSettings]:
    """The clients that sign, by the issuer of their tokens. Raises `ValueError` for one issuer of two clients."""
    found: dict[str, ClientSettings] = {}
    for client in clients:
        if client.issuer is not None and found.setdefault(client.issuer, client) is not client:
            raise ValueError(
                f"{client.name}: its issuer is that of {found[client.issuer].name}; expected one client each"
            )
    return found
