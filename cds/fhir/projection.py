"""The fence around fhir.resources: is the part of a resource that is read valid FHIR R4?

Only the elements that are read are checked, because a whole resource is refused for a narrative, an unknown field
or a local time. Everything that the library raises, KeyError and RecursionError among them, becomes an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

# What is read of each type and can be checked. Dates are read leniently and stay outside.
_READ: Mapping[str, tuple[str, ...]] = {
    "Observation": (
        "status", "code", "valueQuantity", "valueString", "valueInteger", "valueBoolean", "valueCodeableConcept",
        "component", "hasMember", "dataAbsentReason", "referenceRange",
    ),
    "Condition": ("clinicalStatus", "verificationStatus", "category", "code", "subject"),
    "MedicationRequest": (
        "status", "intent", "subject", "medicationCodeableConcept", "medicationReference", "doNotPerform",
    ),
    "MedicationStatement": ("status", "subject", "medicationCodeableConcept", "medicationReference"),
    "Procedure": ("status", "subject", "code"),
    "ServiceRequest": ("status", "intent", "subject", "code"),
}  # fmt: skip
_WITHIN_COMPONENT = frozenset(
    ("code", "valueQuantity", "valueString", "valueInteger", "dataAbsentReason", "referenceRange")
)


def fault(resource: Mapping[str, Any]) -> str | None:
    """What is wrong with the part of a resource that is read, as the element and the kind of fault; None if valid.

    The answer never holds the value itself.
    """
    kind = resource.get("resourceType")
    if not isinstance(kind, str) or kind not in _READ:
        return None
    projected = {name: _projected(name, resource[name]) for name in _READ[kind] if name in resource}
    return _check(kind, projected)


def warm() -> None:
    """Loads the models, so that the first request does not wait for them."""
    for kind in _READ:
        _model(kind)


def invalid_resource(resource: Mapping[str, Any]) -> str | None:
    """What is wrong with a whole resource that this service made itself; None if valid."""
    return _check(str(resource.get("resourceType")), resource)


def _check(kind: str, given: Mapping[str, Any]) -> str | None:
    try:
        _model(kind).model_validate({**given, "resourceType": kind})
    except Exception as failure:  # the library raises more than it documents
        return _described(failure)
    return None


@cache
def _model(kind: str) -> Any:
    return getattr(import_module(f"fhir.resources.R4B.{kind.lower()}"), kind)


def _projected(name: str, value: Any) -> Any:
    if name == "component" and isinstance(value, list):
        return [
            {key: part for key, part in c.items() if key in _WITHIN_COMPONENT} if isinstance(c, dict) else c
            for c in value
        ]
    return value


def _described(failure: Exception) -> str:
    errors = getattr(failure, "errors", None)
    if callable(errors):
        first = next(iter(errors()), None)
        if isinstance(first, dict):
            place = ".".join(str(part) for part in first.get("loc", ()))
            return f"{place}: {first.get('type', 'invalid')}"
    return type(failure).__name__
