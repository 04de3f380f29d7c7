"""The settings of one site: environment variables `RLS_CDS_…`, then one TOML file, then the defaults.

The file is the one that is given, or the one that `RLS_CDS_SETTINGS` names. What the knowledge allows is checked where
both meet, in `cds.app`.
"""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import orjson
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, NoDecode, SettingsConfigDict
from pydantic_settings import PydanticBaseSettingsSource as Source

from cds.addresses import base_url
from cds.agreements import ClientSettings, Language
from cds.lines import lines_of
from rules.rule import Jurisdiction
from rules.site import Fault, OrderCode, Overlay, SiteLink

PREFIX = "RLS_CDS_"
FILE_VARIABLE = f"{PREFIX}SETTINGS"


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
    clients: Annotated[tuple[ClientSettings, ...], NoDecode, BeforeValidator(_tables)] = ()
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
        """Only what is given: `given_settings` asks the environment, and remembers what came from there."""
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
    def digest(self) -> str:
        """The first 12 hex digits of the SHA-256 of the canonical JSON: the same settings give the same digest."""
        plain = self.model_dump(exclude=_NOT_DECIDING)
        plain["code_maps"] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in self.code_maps]
        return hashlib.sha256(orjson.dumps(plain, _plain, orjson.OPT_SORT_KEYS)).hexdigest()[:12]


def _plain(value: object) -> object:
    """What JSON has no word for: sets in an order, paths as they are written."""
    return sorted(value) if isinstance(value, frozenset) else str(value)


@dataclass(frozen=True)
class Places:
    """Where each setting was given: its line in the file by its path, or the variable by the name of the setting."""

    file: Path | None = None
    lines: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    variables: frozenset[str] = frozenset()

    def source(self, *key: str) -> str | None:
        """The variable, or file and line; None for a default."""
        if key[0] in self.variables:
            return f"environment variable {PREFIX}{key[0].upper()}"
        return f"{self.file}, line {self._line(key)}" if self._line(key) else None

    def of(self, fault: Fault) -> str:
        """A fault as one line with its place and key."""
        source, key = self.source(*fault.key), fault.key
        if key[0] in self.variables:
            key = key[1:]  # the variable names the setting already
        return f"{', '.join(part for part in (source, '.'.join(key)) if part)}: {fault.expected}"

    def _line(self, key: tuple[str, ...]) -> int | None:
        """The line of the key, or else of the nearest one around it."""
        wanted = ".".join(key)
        around = {".".join(path): line for path, line in self.lines.items()}
        found = [path for path in around if f"{wanted}.".startswith(f"{path}.")]
        return around[max(found, key=len)] if found else None


@dataclass(frozen=True)
class Given:
    """The settings as they were given; what cannot be read of them is a fault and stays at its default."""

    settings: Settings
    places: Places
    faults: tuple[Fault, ...]


def read_settings(file: Path | None = None) -> Settings:
    """The settings of this site. Raises `SettingsError`; whether the knowledge allows them, `cds.app` says."""
    given = given_settings(file)
    refuse(given.faults, given.places)
    return given.settings


def given_settings(file: Path | None = None) -> Given:
    """The settings with everything that is wrong about them. Raises `SettingsError` where there is no TOML to read."""
    named = os.environ.get(FILE_VARIABLE)
    file = file or (Path(named) if named else None)
    text = _text(file) if file else ""
    from_environment = EnvSettingsSource(Settings)()
    places = Places(file, lines_of(text), frozenset(from_environment) | _unknown_variables())
    faults = [Fault((name,), _no_such_setting()) for name in sorted(_unknown_variables())]
    values = {**tomllib.loads(text), **from_environment}
    try:
        return Given(Settings(**values), places, tuple(faults))
    except ValidationError as failure:
        faults += _faults(failure)
    wrong = {fault.key[0] for fault in faults}
    sound = {key: value for key, value in values.items() if key not in wrong}
    return Given(Settings(**sound), places, tuple(faults))


def refuse(faults: tuple[Fault, ...], places: Places) -> None:
    """Raises `SettingsError` if there is any fault."""
    if faults:
        raise SettingsError("\n".join(dict.fromkeys(map(places.of, faults))))


def _text(file: Path) -> str:
    """What a file says. Raises `SettingsError` where it is no TOML."""
    text = ""
    try:
        text = file.read_text("utf-8-sig")
        tomllib.loads(text)
    except OSError as failure:
        raise SettingsError(f"{file}: the settings file cannot be read ({failure.strerror})") from failure
    except UnicodeDecodeError as failure:
        raise SettingsError(f"{file}: no TOML (expected UTF-8)") from failure
    except tomllib.TOMLDecodeError as failure:
        said = re.search(r"at line (\d+)", str(failure))
        line = said[1] if said else text.count("\n", 0, len(text.rstrip())) + 1  # else it is at the end
        raise SettingsError(f"{file}, line {line}: no TOML ({str(failure).split(' (at ')[0]})") from failure
    return text


def _unknown_variables() -> frozenset[str]:
    """The names of variables that are meant for this service, and that it does not know."""
    names = {name.upper() for name, value in os.environ.items() if name.upper().startswith(PREFIX) and value}
    known = {FILE_VARIABLE, *(f"{PREFIX}{key.upper()}" for key in Settings.model_fields)}
    return frozenset(name.removeprefix(PREFIX).lower() for name in names - known)


def _faults(failure: ValidationError) -> Iterator[Fault]:
    """What is wrong. The value may be secret and is left out."""
    for error in failure.errors(include_url=False, include_context=False, include_input=False):
        place = error["loc"]
        while len(place) > 1 and isinstance(place[-1], int):  # which of a list of values
            place = place[:-1]
        key = tuple(map(str, place))
        yield Fault(key, _expected(error["type"], error["msg"], key))


def _expected(kind: str, message: str, key: tuple[str, ...]) -> str:
    if kind == "extra_forbidden":
        return _no_such_setting() if len(key) == 1 else "no such key"
    if kind in _IN_WORDS:
        return _IN_WORDS[kind]
    return message.removeprefix("Value error, ").replace("Input should be", "expected")


_IN_WORDS = {
    "missing": "expected this key, and it is missing", "mapping_type": "expected a table",
    "model_type": "expected a table with its keys", "model_attributes_type": "expected a table with its keys",
}  # fmt: skip


def _no_such_setting() -> str:
    return f"no such setting; there are {', '.join(sorted(Settings.model_fields))}"
