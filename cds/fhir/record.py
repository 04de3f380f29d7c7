"""One patient's record: its resources, whose it is, and how each part of it arrived."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rules.findings import Arrival

Resource = Mapping[str, Any]

VOID = ("entered-in-error", "cancelled")  # the status of what was taken back; a status may be of any shape


def objects(value: object) -> list[Resource]:
    """The objects of a list; one that came without its list; none of anything else."""
    listed = value if isinstance(value, list) else [value]
    return [part for part in listed if isinstance(part, dict)]


def version_of(resource: Resource) -> tuple[str, bool, str]:
    """Which of two versions of one resource counts: the newest, else one that takes it back, else a fixed one."""
    meta = resource.get("meta")
    updated = meta.get("lastUpdated") if isinstance(meta, dict) else None
    return str(updated or ""), resource.get("status") in VOID, canonical(resource)


def canonical(resource: Resource) -> str:
    """The same text for the same content, whatever the order of its members."""
    try:
        return json.dumps(resource, sort_keys=True)
    except (TypeError, ValueError, RecursionError):  # nested too deeply, or no JSON at all
        return ""


class RecordError(ValueError):
    """What was given is no FHIR, or does not say whose record it is. Names what was expected, no patient data."""


@dataclass(frozen=True)
class Entry:
    """A resource with the address under which others refer to it."""

    resource: Resource
    full_url: str | None = None

    @property
    def type(self) -> str:
        return str(self.resource["resourceType"])

    @property
    def id(self) -> str | None:
        found = self.resource.get("id")
        return found if isinstance(found, str) and found else None

    @property
    def status(self) -> str | None:
        found = self.resource.get("status")
        return found if isinstance(found, str) else None

    @property
    def label(self) -> str:
        """How a finding names the resource it came from."""
        return f"{self.type}/{self.id}" if self.id else self.full_url or self.type


@dataclass(frozen=True)
class Record:
    """The resources of one patient's record.

    `addresses` are all references that mean this patient; empty when nothing says whose record it is.
    """

    entries: tuple[Entry, ...]
    patient: Entry | None
    addresses: frozenset[str]
    arrivals: Mapping[str, Arrival]
    notes: tuple[str, ...] = field(default=())

    def of_type(self, *types: str) -> tuple[Entry, ...]:
        """The entries of these resource types, type by type in the order of arrival."""
        return tuple(entry for name in types for entry in self._by_type.get(name, ()))

    @cached_property
    def _by_type(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.type, []).append(entry)
        return found
