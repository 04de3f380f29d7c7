"""The settings of one site: environment variables `RLS_CDS_…`, then one TOML file, then the defaults.

The file is the one that is given, or the one that `RLS_CDS_SETTINGS` names.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import orjson
from pydantic import AfterValidator, BeforeValidator, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, NoDecode, SettingsConfigDict

PREFIX = "RLS_CDS_"
FILE_VARIABLE = f"{PREFIX}SETTINGS"

Language = Literal["en", "nl"]


class SettingsError(ValueError):
    """A setting that cannot be used. Names the file or variable and the key, never the value."""


def _listed(value: object) -> object:
    """A list as an environment variable writes it: separated by commas."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


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


Origin = Annotated[str, AfterValidator(_origin)]
Origins = Annotated[tuple[Origin, ...], NoDecode, BeforeValidator(_listed)]
Files = Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_listed)]
RuleIds = Annotated[frozenset[str], NoDecode, BeforeValidator(_listed)]


class Settings(BaseSettings):
    """What a site chooses. Rules that are off or in shadow are never shown; those in shadow are recorded.

    `rules_on` turns on rules that are off by default.

    `code_maps` are CSV files with the site's own codes of medicines and tests; relative to where the service starts.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    language: Language = "en"
    time_zone: Annotated[str, AfterValidator(_time_zone)] = "Europe/Amsterdam"
    cors_origins: Origins = ("*",)
    rules_off: RuleIds = frozenset()
    rules_on: RuleIds = frozenset()
    rules_shadow: RuleIds = frozenset()
    code_maps: Files = ()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def digest(self) -> str:
        """The first 12 hex digits of the SHA-256 of the canonical JSON: the same settings give the same digest."""
        plain = {key: sorted(value) if isinstance(value, frozenset) else value for key, value in self}
        plain["code_maps"] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in self.code_maps]
        return hashlib.sha256(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)).hexdigest()[:12]


def read_settings(file: Path | None = None) -> Settings:
    """The settings of this site. Raises `SettingsError` naming the file or variable and the key."""
    named = os.environ.get(FILE_VARIABLE)
    file = file or (Path(named) if named else None)
    from_file = _parsed(file) if file else {}
    from_environment = EnvSettingsSource(Settings)()
    try:
        return Settings(**{**from_file, **from_environment})
    except ValidationError as failure:
        raise SettingsError(_described(failure, file, from_environment)) from None


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as failure:
        raise SettingsError(f"{file}: the settings file cannot be read ({failure.strerror})") from failure
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise SettingsError(f"{file}: no TOML ({failure})") from failure


def _described(failure: ValidationError, file: Path | None, from_environment: Mapping[str, Any]) -> str:
    """One line a fault: where it stands, the key, what was expected. The value may be secret and is left out."""
    return "\n".join(
        f"{_place(error['loc'], file, from_environment)}: {_expected(error['type'], error['msg'])}"
        for error in failure.errors(include_url=False, include_context=False, include_input=False)
    )


def _place(location: Iterable[int | str], file: Path | None, from_environment: Mapping[str, Any]) -> str:
    key = str(next(iter(location), ""))
    if key in from_environment:
        return f"environment variable {PREFIX}{key.upper()}"
    return f"{file}, {key}" if file else key


def _expected(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return f"no such setting; there are {', '.join(sorted(Settings.model_fields))}"
    return message.removeprefix("Value error, ")
