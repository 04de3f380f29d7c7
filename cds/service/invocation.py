"""The body of a call, checked: what must be there, with every fault named at once; what may be absent, null or empty.

Unknown members and extensions are ignored. No message repeats a value of the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import orjson

from cds.advisor import Context
from cds.service.faults import Fault, Issue

# `x`, `Patient/x`, `https://ehr.example/Patient/x/_history/2`; nothing that would change the meaning of an address
_PATIENT = re.compile(r"(?:(?:[^\s?#]*/)?Patient/)?([^\s/?#&]+)(?:/_history/[^\s/?#&]+)?")


@dataclass(frozen=True)
class Invocation:
    """A call that can be answered."""

    context: Context
    patient_id: str
    prefetch: Mapping[str, Any]


def read_invocation(body: bytes, hook: str) -> Invocation:
    """The call in a body. Raises `Fault` 400 naming each element at fault and what was expected."""
    given = _parsed(body)
    issues = tuple(_issues(given, hook))
    if issues:
        raise Fault(HTTPStatus.BAD_REQUEST, *issues)
    context = given["context"]
    patient_id = _patient_id(context["patientId"])
    assert patient_id is not None  # checked above
    return Invocation(
        context=Context(
            patient_id=patient_id,
            user_id=_text(context.get("userId")),
            encounter_id=_text(context.get("encounterId")),
        ),
        patient_id=patient_id,
        prefetch=given.get("prefetch") or {},
    )


def _parsed(body: bytes) -> Mapping[str, Any]:
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as failure:
        place = f"line {failure.lineno}, column {failure.colno}"  # the library's own message can quote the body
        raise Fault(HTTPStatus.BAD_REQUEST, Issue("structure", "The body is no JSON.", diagnostics=place)) from None
    if not isinstance(given, dict):
        raise Fault(HTTPStatus.BAD_REQUEST, Issue("structure", "The body: expected a JSON object."))
    return given


def _issues(given: Mapping[str, Any], hook: str) -> Iterator[Issue]:
    if given.get("hook") != hook:
        yield _issue(given, "hook", f'"{hook}", the hook of this service')
    if _text(given.get("hookInstance")) is None:
        yield _issue(given, "hookInstance", "a string that is not empty, unique for this call")
    context = given.get("context")
    if not isinstance(context, dict):
        yield _issue(given, "context", "an object with patientId")
    elif _patient_id(context.get("patientId")) is None:
        yield _issue(context, "patientId", "the id of a Patient as a string that is not empty", "context.")
    if not _object_or_nothing(given.get("prefetch")):
        yield _issue(given, "prefetch", "an object with a FHIR resource under each key")
    yield from _authorization_issues(given)


def _authorization_issues(given: Mapping[str, Any]) -> Iterator[Issue]:
    authorization = given.get("fhirAuthorization")
    if not _object_or_nothing(authorization):
        yield _issue(given, "fhirAuthorization", "an object")
    elif authorization and _text(given.get("fhirServer")) is None:
        yield _issue(given, "fhirServer", "the base URL of the FHIR server, because fhirAuthorization is given")


def _issue(holder: Mapping[str, Any], name: str, expected: str, path: str = "") -> Issue:
    missing = holder.get(name) in (None, "")
    return Issue("required" if missing else "value", f"{path}{name}: expected {expected}.", f"{path}{name}")


def _object_or_nothing(value: object) -> bool:
    """The specification forbids null and the empty string where there is no value; clients send them."""
    return value is None or value == "" or isinstance(value, dict)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _patient_id(value: object) -> str | None:
    """The bare id; None when there is none."""
    found = _PATIENT.fullmatch(value.strip()) if isinstance(value, str) else None
    return found.group(1) if found else None
