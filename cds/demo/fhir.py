"""The example patients as a read-only FHIR R4 server, so that other CDS Hooks clients can be tried with the demo.

Reads and the searches of the prefetch templates: `patient` (or `subject`), `code`, `category`, `_id`, `_sort`,
`_count`. What else a search asks for is not looked at, as FHIR lets a server that is asked leniently. Ids of the
stories are only unique within a story; here the id of the patient stands before them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from cds.demo.examples import Example
from cds.demo.renaming import renamed
from cds.fhir.record import objects

Json = dict[str, Any]
Parameters = Iterable[tuple[str, str]]

TYPES = (
    "Patient", "Condition", "Observation", "MedicationRequest", "MedicationStatement", "MedicationAdministration",
    "Encounter", "ServiceRequest", "AllergyIntolerance", "Procedure", "Flag",
)  # fmt: skip
_DATES: Mapping[str, tuple[str, ...]] = {
    "date": ("effectiveDateTime", "issued", "performedDateTime", "period"), "authoredon": ("authoredOn",),
    "authored": ("authoredOn",), "effective-time": ("effectiveDateTime", "effectivePeriod"),
}  # fmt: skip
_PARAMETERS = {"patient": "reference", "subject": "reference", "code": "token", "category": "token", "_id": "token"}
_MOST = 500


class NotHere(LookupError):
    """There is no such type or resource; says which of the two."""


@dataclass(frozen=True)
class ExampleServer:
    """Answers about the records of the examples. `day` is the day of the stories, the date of its statement."""

    examples: tuple[Example, ...]
    day: date

    def statement(self, base: str) -> Json:
        """What the server can: its CapabilityStatement."""
        resources = [
            {
                "type": kind,
                "interaction": [{"code": "read"}, {"code": "search-type"}],
                "searchParam": [{"name": name, "type": of} for name, of in _PARAMETERS.items()],
            }
            for kind in TYPES
        ]
        return {
            "resourceType": "CapabilityStatement", "status": "active", "date": self.day.isoformat(), "kind": "instance",
            "implementation": {"description": "Made-up patients of the rls-cds demo, read only", "url": base},
            "fhirVersion": "4.0.1", "format": ["application/fhir+json", "json"],
            "rest": [{"mode": "server", "resource": resources}],
        }  # fmt: skip

    def read(self, kind: str, identifier: str) -> Json:
        """One resource. Raises `NotHere`."""
        for one in self._of_type(kind):
            if one["id"] == identifier:
                return one
        raise NotHere("no such resource")

    def search(self, kind: str, asked: Parameters, base: str) -> Json:
        """What a search finds, a page of it. Raises `NotHere` for a type that is not served."""
        asked = [(name.split(":")[0], value) for name, value in asked]
        found = [one for one in self._of_type(kind) if all(_fits(one, name, value) for name, value in asked)]
        for name, value in reversed(asked):
            if name == "_sort":
                found = _sorted(found, value)
        count, start = _whole(asked, "_count", _MOST), _whole(asked, "_offset", 0)
        links = [{"relation": "self", "url": f"{base}/{kind}?{urlencode(asked)}"}]
        if start + count < len(found):
            further = [*(pair for pair in asked if pair[0] != "_offset"), ("_offset", str(start + count))]
            links.append({"relation": "next", "url": f"{base}/{kind}?{urlencode(further)}"})
        entries = [
            {"fullUrl": f"{base}/{kind}/{one['id']}", "resource": one, "search": {"mode": "match"}}
            for one in found[start : start + count]
        ]
        bundle: Json = {"resourceType": "Bundle", "type": "searchset", "total": len(found), "link": links}
        return bundle | ({"entry": entries} if entries else {})

    def _of_type(self, kind: str) -> list[Json]:
        if kind not in TYPES:
            raise NotHere("no such type")
        return [one for one in self._resources if one["resourceType"] == kind]

    @cached_property
    def _resources(self) -> tuple[Json, ...]:
        return tuple(one for example in self.examples for one in _unique_in(example))


def _unique_in(example: Example) -> Iterator[Json]:
    """The resources of a story with ids that no other story has, and references that follow."""
    patient = str((example.patient or {}).get("id"))
    names = {
        f"{one['resourceType']}/{one['id']}": f"{one['resourceType']}/{_unique(patient, one)}"
        for one in example.resources
        if one.get("id")
    }
    for one in example.resources:
        yield {**renamed(one, names), "id": _unique(patient, one)}


def _unique(patient: str, resource: Json) -> str:
    own = str(resource.get("id"))
    return own if resource["resourceType"] == "Patient" else f"{patient}-{own}"[:64]


def _fits(resource: Json, name: str, value: str) -> bool:
    test = _TESTS.get(name)
    return test is None or any(test(resource, part) for part in value.split(","))


def _is_about(resource: Json, value: str) -> bool:
    wanted = value.rsplit("/", 1)[-1]
    if resource["resourceType"] == "Patient":
        return bool(resource["id"] == wanted)
    holders = (resource.get("subject"), resource.get("patient"))
    return any(isinstance(one, dict) and str(one.get("reference")).endswith(f"Patient/{wanted}") for one in holders)


def _has_id(resource: Json, value: str) -> bool:
    return bool(resource["id"] == value)


def _is_coded(member: str) -> Callable[[Json, str], bool]:
    """Whether one of the codes of a member is `system|code`, or the code alone."""

    def test(resource: Json, value: str) -> bool:
        codings = [coding for one in objects(resource.get(member)) for coding in objects(one.get("coding"))]
        system, bar, code = value.rpartition("|")
        return any(coding.get("code") == code and (not bar or coding.get("system") == system) for coding in codings)

    return test


_TESTS: Mapping[str, Callable[[Json, str], bool]] = {
    "patient": _is_about, "subject": _is_about, "_id": _has_id, "code": _is_coded("code"),
    "category": _is_coded("category"),
}  # fmt: skip


def _sorted(found: list[Json], by: str) -> list[Json]:
    """By the first parameter that is named; what has no such date comes last."""
    name = by.split(",")[0]
    members = _DATES.get(name.removeprefix("-"), ())
    dated = [one for one in found if _dated(one, members)]
    dated.sort(key=lambda one: _dated(one, members), reverse=name.startswith("-"))
    return dated + [one for one in found if not _dated(one, members)]


def _dated(resource: Json, members: Iterable[str]) -> str:
    for member in members:
        value = resource.get(member)
        value = value.get("start") if isinstance(value, dict) else value
        if isinstance(value, str):
            return value
    return ""


def _whole(asked: Parameters, name: str, default: int) -> int:
    value = next((value for key, value in asked if key == name), "")
    return min(int(value), _MOST) if value.isascii() and value.isdigit() else default
