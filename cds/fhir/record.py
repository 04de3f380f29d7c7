"""One patient's record: its resources, whose it is, and how each part of it arrived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rules.findings import Arrival

Resource = Mapping[str, Any]


def objects(value: object) -> list[Resource]:
    """The objects of a list; one that came without its list; none of anything else."""
    listed = value if isinstance(value, list) else [value]
    return [part for part in listed if isinstance(part, dict)]


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
