"""Requests to start from: those of the project's own examples, and third-party ones where their folder is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import orjson

from cds.testing.requests import hook_request
from rules.compiler import standard_knowledge
from tests.cds.service.sentinels import marked

ROOT = Path(__file__).parents[2]
OWN = ROOT / "fhir_examples"
SHARED = ROOT.parent / "shared" / "data"
LARGEST = 60_000  # bytes: larger ones differ in length, not in kind, and would be most of the time
_RESTLESS_LEGS = {
    "resourceType": "Condition", "id": "rls",
    "code": {"coding": [{"system": "http://snomed.info/sct", "code": "32914008", "display": "Restless legs"}]},
}  # fmt: skip

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Base:
    """One request, and where it comes from."""

    name: str
    request: dict[str, Any]

    @cached_property
    def places(self) -> list[Place]:
        """Every place inside it."""
        return list(_places(self.request))[1:]

    @property
    def is_feedback(self) -> bool:
        return "feedback" in self.request

    @property
    def marked(self) -> Base:
        """The same with a sentinel wherever something of a patient or a client may stand."""
        return replace(self, request=marked(self.request))

    def served(self, hooks: Collection[str]) -> Base:
        """The same for a hook that is served, so that it is not refused before it is read."""
        if self.is_feedback or self.request.get("hook") in hooks:
            return self
        return replace(self, request={**self.request, "hook": next(iter(hooks))})

    def address(self, services: Mapping[str, str]) -> str:
        """Where it is sent, among the addresses of services by hook."""
        own = services.get(str(self.request.get("hook")), next(iter(services.values())))
        return f"{own}/feedback" if self.is_feedback else own


def corpus() -> list[Base]:
    """All requests, own ones first, each time in the same order."""
    return [*_bases(OWN), *_bases(SHARED)]


def _bases(folder: Path) -> Iterator[Base]:
    for path in sorted(folder.rglob("*.json")):
        if path.stat().st_size <= LARGEST:
            try:
                given = orjson.loads(path.read_bytes())
            except orjson.JSONDecodeError:
                continue  # broken on purpose; broken bytes are made here anyway
            yield Base(path.relative_to(folder).as_posix(), _request(given))


def _request(given: Any) -> dict[str, Any]:
    """A request as it is; any other record as what an EHR would send for it, for a patient with restless legs."""
    if isinstance(given, dict) and ("hook" in given or "feedback" in given):
        return given
    entries = given.get("entry") if isinstance(given, dict) else None
    whole = isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)
    bundle = {"entry": [*(entries if whole and entries else [{"resource": given}]), {"resource": _RESTLESS_LEGS}]}
    return hook_request(bundle, standard_knowledge().document["sources"])


def _places(value: object, so_far: Place = ()) -> Iterator[Place]:
    yield so_far
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from _places(part, (*so_far, key))
