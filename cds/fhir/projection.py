"""The fence around fhir.resources: is the part of a resource that is read valid FHIR R4?

Only the elements that are read are checked, because a whole resource is refused for a narrative, an unknown field
or a local time. Everything that the library raises, KeyError and RecursionError among them, becomes an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
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
# What only another version of FHIR has: a whole resource type, or an element of a type.
_FOREIGN_TYPES = {
    "MedicationOrder": "DSTU2", "DiagnosticOrder": "DSTU2", "ProcedureRequest": "STU3", "ReferralRequest": "STU3",
    "DiagnosticRequest": "STU3", "MedicationUsage": "R5",
}  # fmt: skip
_FOREIGN_ELEMENTS: Mapping[str, Mapping[str, str]] = {
    "Observation": {"related": "STU3", "comments": "DSTU2", "triggeredBy": "R5"},
    "Condition": {"dateRecorded": "DSTU2", "assertedDate": "STU3"},
    "MedicationRequest": {"medication": "R5"},
    "MedicationStatement": {"wasNotTaken": "DSTU2", "taken": "STU3", "medication": "R5"},
    "MedicationAdministration": {"wasNotGiven": "DSTU2", "notGiven": "STU3", "medication": "R5"},
    "AllergyIntolerance": {"substance": "DSTU2", "assertedDate": "STU3"},
    "Procedure": {"notPerformed": "DSTU2", "notDone": "STU3", "occurrenceDateTime": "R5", "occurrencePeriod": "R5"},
}
_VERSION_IN_PROFILE = re.compile(
    r"/(DSTU2|STU3|R5)/|^http://hl7\.org/fhir/(1\.0|3\.0|5\.0)(?:\.\d+)?/"
    r"|^http://hl7\.org/fhir/StructureDefinition/[^|]*\|(1\.0|3\.0|5\.0)(?:\.\d+)?$"
)
_LONGEST_URL = 500
_VERSION_NAMES = {"1.0": "DSTU2", "3.0": "STU3", "5.0": "R5"}
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
    quantity = projected.get("valueQuantity")
    if "valueString" in projected and isinstance(quantity, dict) and quantity.get("value") is None:
        del projected["valueQuantity"]  # it only lends its unit to the text
    return _check(kind, projected)


def foreign_version(resource: Mapping[str, Any]) -> tuple[str, str] | None:
    """The FHIR version that a resource shows it is of, and what shows it; None for R4, R4B and what does not say."""
    kind = str(resource.get("resourceType"))
    if kind in _FOREIGN_TYPES:
        return _FOREIGN_TYPES[kind], kind
    for element, version in _FOREIGN_ELEMENTS.get(kind, {}).items():
        if element in resource:
            return version, f"{kind}.{element}"
    stated = resource.get("fhirVersion")
    for number, name in _VERSION_NAMES.items():
        if isinstance(stated, str) and stated.startswith(number):
            return name, f"{kind}.fhirVersion"
    meta = resource.get("meta")
    profiles = meta.get("profile") if isinstance(meta, dict) else None
    for profile in profiles if isinstance(profiles, list) else (profiles,):
        named = _version_of_profile(profile) if isinstance(profile, str) and len(profile) <= _LONGEST_URL else None
        if named is not None:
            return named, f"{kind}.meta.profile"
    return None


@lru_cache  # of bounded number and length: profiles come from outside
def _version_of_profile(profile: str) -> str | None:
    found = _VERSION_IN_PROFILE.search(profile)
    if found is None:
        return None
    name = next(part for part in found.groups() if part)
    return _VERSION_NAMES.get(name, name)


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
