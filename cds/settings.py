"""What one site chooses, and what it may be. Where it is read from, `cds.configuration` says.

What the knowledge allows is checked where both meet, in `cds.app`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import orjson
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from pydantic_settings import PydanticBaseSettingsSource as Source

from cds.addresses import base_url
from cds.agreements import ClientSettings, Language, distinct
from rules.rule import Jurisdiction
from rules.site import OrderCode, Overlay, SiteLink

PREFIX = "RLS_CDS_"


class SettingsError(ValueError):
    """Settings that cannot be used: one line a fault, with file or variable, key, and what was expected.

    A value that may be secret is never named.
    """


def _listed(value: object) -> object:
    """A list as an environment variable writes it: separated by commas."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _json(expected: str) -> Callable[[object], object]:
    """Reads what an environment variable writes as JSON; a file gives it as it is."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise ValueError(f"expected {expected}") from None

    return read


_table = _json("a table as JSON")
_tables = _json("a list of tables, in an environment variable as JSON")


def _flat(value: object) -> object:
    """Limits by their whole name: a dotted key without quotation marks is tables in tables."""
    table = _table(value)
    if not isinstance(table, Mapping):
        return table
    leaves = list(_leaves(table))
    twice = sorted({name for name, _ in leaves if [other for other, _ in leaves].count(name) > 1})
    if twice:
        raise ValueError(f"expected each name once, with or without quotation marks: {', '.join(twice)}")
    return dict(leaves)


def _leaves(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("expected a number")
    return value


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, OSError, ValueError) as failure:  # unknown, a folder, a path that leads out
        raise ValueError("expected the name of a time zone, for example Europe/Amsterdam") from failure
    return value


def _origin(value: str) -> str:
    """An origin as browsers send it; a path or a final slash would never match."""
    parts = urlsplit(value)
    if value != "*" and (parts.scheme not in ("http", "https") or value != f"{parts.scheme}://{parts.netloc}"):
        raise ValueError("expected * or origins such as https://ehr.example, without a path")
    return value


class Order(BaseModel):
    """The code by which the site requests a test or a referral."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    system: str
    code: str
    display: str


class Link(BaseModel):
    """A page that the site links to instead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    label: str


Origin = Annotated[str, AfterValidator(_origin)]
Origins = Annotated[tuple[Origin, ...], NoDecode, BeforeValidator(_listed)]
Clients = Annotated[tuple[ClientSettings, ...], NoDecode, BeforeValidator(_tables), AfterValidator(distinct)]
Files = Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_listed)]
Secret = Annotated[SecretStr, Field(min_length=32)]
# they choose what is remembered, and where, not what is advised about a record; and some are secret
_NOT_DECIDING = {"store", "patient_key", "recording_key", "recording", "repeat_days"}
RuleIds = Annotated[frozenset[str], NoDecode, BeforeValidator(_listed)]
Limits = Annotated[Mapping[str, Annotated[float, BeforeValidator(_number)]], NoDecode, BeforeValidator(_flat)]
Orders = Annotated[Mapping[str, Order], NoDecode, BeforeValidator(_table)]
Removable = Annotated[Link | None, BeforeValidator(lambda value: None if value is False else value)]
Links = Annotated[Mapping[str, Removable], NoDecode, BeforeValidator(_table)]


class Settings(BaseSettings):
    """What a site chooses. Rules that are off or in shadow are never shown; those in shadow are recorded.

    `rules_on` turns on rules that are off by default. `explain` adds traces and near misses to every answer.
    `code_maps` are CSV files with the site's own codes of medicines and tests; relative to where the service starts.
    `thresholds`, `orders` and `links` change the knowledge inside what it allows (`rules.site`).

    `clients` are those with whom more is agreed; `fetch_seconds` is what fetching from a FHIR server may take in all.
    `public_url` is the address by which clients know the service, as their tokens name it.

    `store`: where feedback and audit are kept, `sqlite:///FILE`, `postgresql://…` or `none`. `patient_key`: with it
    patients are kept as keyed hashes, and overrides silence; `recording_key` encrypts comments, and whole calls with
    `recording`. `repeat_days`: for how many days a user is not shown the same remark about the same patient again.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    language: Language = "en"
    jurisdiction: Jurisdiction = "nl"
    time_zone: Annotated[str, AfterValidator(_time_zone)] = "Europe/Amsterdam"
    cors_origins: Origins = ("*",)
    explain: bool = False
    rules_off: RuleIds = frozenset()
    rules_on: RuleIds = frozenset()
    rules_shadow: RuleIds = frozenset()
    code_maps: Files = ()
    clients: Clients = ()
    fetch_seconds: Annotated[float, Field(gt=0, le=30)] = 3.0
    public_url: Annotated[str, AfterValidator(base_url)] | None = None
    store: SecretStr = SecretStr("sqlite:///rls-cds.sqlite3")
    patient_key: Secret | None = None
    recording_key: Secret | None = None
    recording: bool = False
    repeat_days: Annotated[int, Field(ge=0, le=365)] = 0
    thresholds: Limits = {}
    orders: Orders = {}
    links: Links = {}

    @classmethod
    def settings_customise_sources(  # type: ignore[override]  # the others are passed by name, and not asked
        cls, _: type[BaseSettings], init_settings: Source, **__: Source
    ) -> tuple[Source, ...]:
        """Only what is given: `cds.configuration` asks the environment, and remembers what came from there."""
        return (init_settings,)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def overlay(self) -> Overlay:
        """What the site changes of the knowledge."""
        return Overlay(
            self.jurisdiction,
            self.thresholds,
            {name: OrderCode(**order.model_dump()) for name, order in self.orders.items()},
            {name: SiteLink(**link.model_dump()) if link else None for name, link in self.links.items()},
        )

    @property
    def variants(self) -> tuple[Settings, ...]:
        """These settings, then the same with each other jurisdiction that is agreed with a client."""
        others = {client.jurisdiction for client in self.clients} - {None, self.jurisdiction}
        return (self, *(self.model_copy(update={"jurisdiction": other}) for other in sorted(filter(None, others))))

    @property
    def digest(self) -> str:
        """The first 12 hex digits of the SHA-256 of the canonical JSON: the same settings give the same digest."""
        plain = self.model_dump(exclude=_NOT_DECIDING)
        plain["code_maps"] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in self.code_maps]
        return hashlib.sha256(orjson.dumps(plain, _plain, orjson.OPT_SORT_KEYS)).hexdigest()[:12]


def _plain(value: object) -> object:
    """What JSON has no word for: sets in an order, paths as they are written."""
    return sorted(value) if isinstance(value, frozenset) else str(value)
