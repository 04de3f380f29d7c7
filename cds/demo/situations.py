"""What the reader of the demo has in hand: a record, what was added to it, the hook, draft orders, what if.

The browser holds it and sends it with every call, so the server keeps no record of anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, cast, get_args

import orjson

from cds.demo.catalogue import DIAGNOSES, ORDERS
from cds.demo.examples import Example
from cds.demo.renaming import renamed
from cds.demo.whatif import NUMBERS, SWITCHES, Changes
from cds.fhir.gathering import entries_of, is_bottomless
from cds.fhir.references import subject_of
from cds.service.faults import Fault, Issue
from rules.documents import LANGUAGES
from rules.rule import Hook

Json = dict[str, Any]
Examples = Mapping[str, Example]

MOST_BYTES = 20_000_000


@dataclass(frozen=True)
class Situation:
    """One patient at one moment. `example` names the story it began with; None where the record was dropped.

    `resources` are the record, `added` what was accepted in the demo, `orders` and `diagnosis` names of the catalogue,
    `removed` the addresses of draft orders that were taken away.
    """

    language: str
    resources: tuple[Json, ...]
    example: Example | None = None
    patient: str | None = None
    hook: Hook = "patient-view"
    added: tuple[Json, ...] = ()
    orders: tuple[str, ...] = ()
    diagnosis: str | None = None
    removed: frozenset[str] = frozenset()
    changes: Changes = field(default_factory=dict)

    @property
    def patients(self) -> tuple[Json, ...]:
        """The Patient resources of the record, each id once."""
        listed = [one for one in self.resources if one.get("resourceType") == "Patient" and one.get("id")]
        return tuple({str(one["id"]): one for one in listed}.values())

    @property
    def record(self) -> tuple[Json, ...]:
        """The resources of the patient who is meant; with a single patient all of them, for the reader judges anew."""
        patient, alone = self.patient_id, len(self.patients) == 1
        return tuple(one for one in self.resources if alone or _is_of(one, patient))

    @property
    def patient_id(self) -> str:
        """Whom it is about; the only patient where none was chosen. Raises `Fault` 400 without one."""
        ids = [str(one.get("id")) for one in self.patients]
        if self.patient is not None and self.patient in ids:
            return self.patient
        if len(ids) != 1:
            raise refusal("bundle", "the record of one patient")
        return ids[0]


def _is_of(resource: Json, patient: str) -> bool:
    if resource["resourceType"] == "Patient":
        return str(resource.get("id")) == patient
    if resource["resourceType"] == "Medication":  # what a prescription refers to is nobody's
        return True
    return any(address.rsplit("/", 1)[-1].removeprefix("urn:uuid:") == patient for address in subject_of(resource))


def situation_of(body: bytes, examples: Examples, default_language: str) -> Situation:
    """The situation in a body. Raises `Fault` 400 that names the member, never a value, and 404 for no such example."""
    if len(body) > MOST_BYTES:
        raise Fault(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Issue("too-long", "The record is larger than 20 MB."))
    given = object_of(body)
    language = given.get("language")
    example = _example(given.get("example"), examples)
    return Situation(
        language=language if language in LANGUAGES else default_language,
        resources=_resources(given, example),
        example=example,
        patient=_text(given, "patient"),
        hook=cast(Hook, _one_of(given, "hook", get_args(Hook)) or "patient-view"),
        added=tuple(_objects(given, "added")),
        orders=tuple(_names(given, "orders", ORDERS)),
        diagnosis=_one_of(given, "diagnosis", tuple(DIAGNOSES)),
        removed=frozenset(part for part in _list(given, "removed") if isinstance(part, str)),
        changes=_changes(given.get("changes")),
    )


def situation_of_example(example: Example, language: str) -> Situation:
    """A story as it begins."""
    return Situation(language, example.resources, example, hook=example.hook)


def _example(name: object, examples: Examples) -> Example | None:
    if name is None:
        return None
    if not isinstance(name, str) or name not in examples:
        raise Fault(HTTPStatus.NOT_FOUND, Issue("not-found", "No example patient has this name."))
    return examples[name]


def _resources(given: Json, example: Example | None) -> tuple[Json, ...]:
    if example is not None:
        return example.resources
    entries = [entry for entry in entries_of(given.get("bundle")) if not is_bottomless(entry.resource)]
    if not any(entry.type == "Patient" and entry.id for entry in entries):
        raise refusal("bundle", "a FHIR Bundle with a Patient that has an id")
    # a request of an EHR has no full addresses, so references take the ids
    names = {entry.full_url: f"{entry.type}/{entry.id}" for entry in entries if entry.full_url and entry.id}
    return tuple(renamed(dict(entry.resource), names) for entry in entries)


def _changes(given: object) -> Changes:
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise refusal("changes", "an object")
    changes: dict[str, float | bool] = {}
    for name, value in given.items():
        if name in NUMBERS and isinstance(value, int | float) and not isinstance(value, bool):
            lowest, highest = NUMBERS[name].span
            changes[name] = min(max(float(value), lowest), highest)
        elif name in SWITCHES and isinstance(value, bool):
            changes[name] = value
        else:
            raise refusal("changes", f"numbers for {', '.join(NUMBERS)}, true or false for {', '.join(SWITCHES)}")
    return changes


def _one_of(given: Json, name: str, allowed: tuple[str, ...]) -> str | None:
    value = _text(given, name)
    if value is not None and value not in allowed:
        raise refusal(name, f"one of {', '.join(allowed)}")
    return value


def _names(given: Json, name: str, allowed: Mapping[str, object]) -> list[str]:
    listed = _list(given, name)
    if not all(isinstance(one, str) and one in allowed for one in listed):
        raise refusal(name, f"names among {', '.join(allowed)}")
    return listed


def _objects(given: Json, name: str) -> list[Json]:
    listed = _list(given, name)
    if not all(isinstance(one, dict) and isinstance(one.get("resourceType"), str) for one in listed):
        raise refusal(name, "FHIR resources")
    return listed


def _list(given: Json, name: str) -> list[Any]:
    value = given.get(name, [])
    if not isinstance(value, list):
        raise refusal(name, "a list")
    return value


def _text(given: Json, name: str) -> str | None:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise refusal(name, "text")
    return value


def object_of(body: bytes) -> Json:
    """The JSON object in a body. Raises `Fault` 400."""
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise refusal("body", "JSON") from None
    if not isinstance(given, dict):
        raise refusal("body", "an object")
    return given


def refusal(name: str, expected: str) -> Fault:
    """What is wrong with a body: the member and what was expected, never its value."""
    return Fault(HTTPStatus.BAD_REQUEST, Issue("value", f"{name}: expected {expected}.", name))
