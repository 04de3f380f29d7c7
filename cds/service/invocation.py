"""The body of a call, checked: what must be there, with every fault named at once; what may be absent, null or empty.

Unknown members and extensions are ignored. No message repeats a value of the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import orjson

from cds.advisor import Context
from cds.fhir.drafts import orders_of
from cds.service.faults import Fault, Issue
from rules.policy import ORDER_HOOKS
from rules.rule import Hook

_SPACES = " \t\r\n"
# what an id is written with: ASCII without what would change the meaning of an address
_ID = r"""[!"$%'-.0->@-~]+"""
# `x`, `Patient/x`, `https://ehr.example/Patient/x/_history/2`
PATIENT = rf"""(?:(?:[!"$->@-~]*/)?Patient/)?({_ID})(?:/_history/{_ID})?"""


@dataclass(frozen=True)
class Invocation:
    """A call that can be answered.

    `server` is the FHIR server that the client names, which need not be one that is known; `token` is for that server
    and is never shown, stored or logged. `problems` is what the hook says of new problems, in whatever shape it came.
    """

    context: Context
    patient_id: str
    prefetch: Mapping[str, Any]
    server: str | None = None
    token: str | None = field(default=None, repr=False)
    problems: object = None


def read_invocation(body: bytes, hook: Hook) -> Invocation:
    """The call in a body. Raises `Fault` 400 naming each element at fault and what was expected."""
    given = parsed_object(body)
    issues = tuple(_issues(given, hook))
    if issues:
        raise Fault(HTTPStatus.BAD_REQUEST, *issues)
    context = given["context"]
    patient_id = _patient_id(context["patientId"])
    assert patient_id is not None  # checked above
    return Invocation(
        context=Context(
            patient_id=patient_id,
            user_id=text_of(context.get("userId")),
            encounter_id=text_of(context.get("encounterId")),
            draft_orders=orders_of(context, hook) if hook in ORDER_HOOKS else None,
            selections=_texts(context.get("selections")),
        ),
        patient_id=patient_id,
        prefetch=given.get("prefetch") or {},
        server=text_of(given.get("fhirServer")),
        token=_token(given.get("fhirAuthorization")),
        problems=context.get("conditions") if hook == "problem-list-item-create" else None,
    )


def _token(authorization: object) -> str | None:
    """The access token; one that no header can carry is none."""
    token = text_of(authorization.get("access_token")) if isinstance(authorization, dict) else None
    usable = token is not None and token.isascii() and token.isprintable() and " " not in token
    return token if usable else None


def parsed_object(body: bytes) -> Mapping[str, Any]:
    """The JSON object in a body. Raises `Fault` 400."""
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as failure:
        place = f"line {failure.lineno}, column {failure.colno}"  # the library's own message can quote the body
        raise Fault(HTTPStatus.BAD_REQUEST, Issue("structure", "The body is no JSON.", diagnostics=place)) from None
    if not isinstance(given, dict):
        raise Fault(HTTPStatus.BAD_REQUEST, Issue("structure", "The body: expected a JSON object."))
    return given


def _issues(given: Mapping[str, Any], hook: Hook) -> Iterator[Issue]:
    if given.get("hook") != hook:
        yield _issue(given, "hook", f'"{hook}", the hook of this service')
    if text_of(given.get("hookInstance")) is None:
        yield _issue(given, "hookInstance", "a string that is not empty, unique for this call")
    context = given.get("context")
    if not isinstance(context, dict):
        yield _issue(given, "context", "an object with patientId")
    else:
        yield from _context_issues(context, hook)
    if not _object_or_nothing(given.get("prefetch")):
        yield _issue(given, "prefetch", "an object with a FHIR resource under each key")
    yield from _authorization_issues(given)


def _context_issues(context: Mapping[str, Any], hook: Hook) -> Iterator[Issue]:
    if _patient_id(context.get("patientId")) is None:
        yield _issue(context, "patientId", "the id of a Patient as a string that is not empty", "context.")
    if hook in ORDER_HOOKS and orders_of(context, hook) is None:
        name = "medications" if hook == "medication-refill" else "draftOrders"
        yield _issue(context, name, "a Bundle of the orders that the hook is about", "context.")


def _authorization_issues(given: Mapping[str, Any]) -> Iterator[Issue]:
    authorization = given.get("fhirAuthorization")
    if not _object_or_nothing(authorization):
        yield _issue(given, "fhirAuthorization", "an object")
    elif authorization and text_of(given.get("fhirServer")) is None:
        yield _issue(given, "fhirServer", "the base URL of the FHIR server, because fhirAuthorization is given")


def _issue(holder: Mapping[str, Any], name: str, expected: str, path: str = "") -> Issue:
    missing = holder.get(name) in (None, "")
    return Issue("required" if missing else "value", f"{path}{name}: expected {expected}.", f"{path}{name}")


def _object_or_nothing(value: object) -> bool:
    """The specification forbids null and the empty string where there is no value; clients send them."""
    return value is None or value == "" or isinstance(value, dict)


def text_of(value: object) -> str | None:
    """A string that says something, without the spaces around it."""
    return value.strip(_SPACES) or None if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    """The strings of a list, or the one string that came without its list."""
    listed = value if isinstance(value, list) else [value]
    return tuple(text for text in map(text_of, listed) if text is not None)


def _patient_id(value: object) -> str | None:
    """The bare id; None when there is none."""
    found = re.fullmatch(PATIENT, value.strip(_SPACES)) if isinstance(value, str) else None
    return found.group(1) if found else None
