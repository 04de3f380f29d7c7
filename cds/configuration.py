"""Settings as they were given: environment variables `RLS_CDS_…`, then one TOML file, then the defaults.

The file is the one that is given, or the one that `RLS_CDS_SETTINGS` names.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import EnvSettingsSource

from cds.lines import lines_of
from cds.settings import PREFIX, Settings, SettingsError
from rules.site import Fault

FILE_VARIABLE = f"{PREFIX}SETTINGS"


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
