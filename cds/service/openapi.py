"""The OpenAPI document: as lenient as the service is, which reads raw bodies itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cds.service.discovery import Sources, prefetch_templates
from cds.service.feedback import LONGEST_ID, MOST_SUGGESTIONS
from cds.service.invocation import PATIENT
from cds.service.limits import Limits
from cds.service.services import Service
from rules.policy import ORDER_HOOKS

Json = dict[str, Any]
Answers = dict[int | str, tuple[str, Json | None]]  # by status: what it says, and the schema of its body

_TEXT: Json = {"type": "string", "minLength": 1}
_SAID: Json = {"type": "string", "pattern": r"[^ \t\r\n]"}  # not only spaces
_NOTHING: Json = {"enum": [None, ""]}  # clients send these where there is no value
_PATIENT: Json = {
    "type": "string",
    "pattern": rf"^[ \t\r\n]*(?:{PATIENT})[ \t\r\n]*$",
    "description": "The id of a Patient, bare, as Patient/x or as an address that ends so.",
}
_ORDERS: Json = {
    "type": ["object", "array"],
    "description": "The orders that the hook is about: a Bundle, or whatever comes close to one.",
}
_CODING: Json = {
    "type": "object",
    "required": ["system", "code"],
    "properties": {"system": _TEXT, "code": _TEXT, "display": _TEXT},
}
_ACTION: Json = {
    "type": "object",
    "required": ["type", "description"],
    "properties": {
        "type": {"enum": ["create", "delete"]},
        "description": _TEXT,
        "resource": {"type": "object", "required": ["resourceType"], "description": "A draft ServiceRequest."},
        "resourceId": {"type": "string", "pattern": "^[A-Za-z]+/.+$"},
    },
}
_SUGGESTION: Json = {
    "type": "object",
    "required": ["label", "uuid", "actions"],
    "properties": {
        "label": _TEXT,
        "uuid": {"type": "string", "format": "uuid"},
        "isRecommended": {"type": "boolean"},
        "actions": {"type": "array", "minItems": 1, "items": _ACTION},
    },
}
_LINK: Json = {
    "type": "object",
    "required": ["label", "url", "type"],
    "properties": {"label": _TEXT, "url": {"type": "string", "format": "uri"}, "type": {"const": "absolute"}},
}
_CARD: Json = {
    "type": "object",
    "required": ["uuid", "summary", "indicator", "source"],
    "properties": {
        "uuid": {"type": "string", "format": "uuid"},
        "summary": {**_TEXT, "maxLength": 139},
        "detail": {**_TEXT, "description": "GitHub Flavored Markdown without HTML."},
        "indicator": {"enum": ["info", "warning", "critical"]},
        "source": {
            "type": "object",
            "required": ["label"],
            "properties": {"label": _TEXT, "url": {"type": "string", "format": "uri"}, "topic": _CODING},
        },
        "suggestions": {"type": "array", "minItems": 1, "items": _SUGGESTION},
        "selectionBehavior": {"enum": ["at-most-one", "any"]},
        "overrideReasons": {
            "type": "array", "minItems": 1, "items": {**_CODING, "required": ["system", "code", "display"]},
        },
        "links": {"type": "array", "minItems": 1, "items": _LINK},
        "extension": {"type": "object"},
    },
}  # fmt: skip
_RESPONSE: Json = {
    "type": "object",
    "required": ["cards"],
    "properties": {"cards": {"type": "array", "items": _CARD}, "extension": {"type": "object"}},
}
_SERVICE: Json = {
    "type": "object",
    "required": ["id", "hook", "title", "description", "usageRequirements", "version", "prefetch"],
    "properties": {
        "id": _TEXT, "hook": _TEXT, "title": _TEXT, "description": _TEXT, "usageRequirements": _TEXT, "version": _TEXT,
        "prefetch": {"type": "object", "additionalProperties": _TEXT},
    },
}  # fmt: skip
_DISCOVERY: Json = {
    "type": "object",
    "required": ["services"],
    "properties": {"services": {"type": "array", "items": _SERVICE}},
}
_ISSUE: Json = {"type": "object", "required": ["severity", "code", "details"]}
_OUTCOME: Json = {
    "type": "object",
    "required": ["resourceType", "issue"],
    "properties": {
        "resourceType": {"const": "OperationOutcome"},
        "issue": {"type": "array", "minItems": 1, "items": _ISSUE},
    },
}
_ID: Json = {**_SAID, "maxLength": LONGEST_ID}
_WHY: Json = {
    "type": "object",
    "properties": {
        "reason": {
            "anyOf": [
                _NOTHING, {"type": "object", "maxProperties": 0},
                {"type": "object", "required": ["code"], "properties": {"code": _ID}},
            ],
        },
        "userComment": {"type": ["string", "null"]},
    },
}  # fmt: skip
_DONE: Json = {
    "card": {**_ID, "description": "The uuid of the card; one that the service does not know is kept too."},
    "overrideReason": {"anyOf": [_NOTHING, _WHY]},
    "outcomeTimestamp": {"type": "string", "format": "date-time"},
}
_ENTRY: Json = {
    "type": "object",
    "required": ["card", "outcome", "outcomeTimestamp"],
    "anyOf": [
        {"properties": {**_DONE, "outcome": {"const": "overridden"}}},
        {
            "required": ["acceptedSuggestions"],
            "properties": {
                **_DONE,
                "outcome": {"const": "accepted"},
                "acceptedSuggestions": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": MOST_SUGGESTIONS,
                    "items": {"type": "object", "required": ["id"], "properties": {"id": _ID}},
                },
            },
        },
    ],
}
_FEEDBACK: Json = {
    "type": "object",
    "required": ["feedback"],
    "properties": {"feedback": {"type": "array", "maxItems": Limits.feedback, "items": _ENTRY}},
}


def openapi_document(services: Iterable[Service], sources: Sources, title: str, version: str) -> Json:
    """The document: discovery, and for each service its call and its feedback."""
    keys = list(prefetch_templates(sources))
    paths: Json = {"/cds-services": {"get": _operation("The services on offer", {200: ("The services.", _DISCOVERY)})}}
    for service in services:
        path = f"/cds-services/{service.id}"
        paths[path] = {"post": _call(service, keys)}
        paths[f"{path}/feedback"] = {"post": _feedback(service)}
    return {"openapi": "3.1.0", "info": {"title": title, "version": version}, "paths": paths}


def _call(service: Service, keys: list[str]) -> Json:
    answers: Answers = {
        200: ("The cards; an empty list says that there is nothing to advise.", _RESPONSE),
        400: ("The request is not as CDS Hooks wants it; each fault names its element.", _OUTCOME),
    }
    if service.hook not in ORDER_HOOKS:
        answers[412] = ("The problem list did not arrive.", _OUTCOME)
    return _operation(service.title, answers, _request(service, keys))


def _feedback(service: Service) -> Json:
    answers: Answers = {
        200: ("All entries are kept.", None),
        400: ("An entry is not as CDS Hooks wants it; none of them is kept.", _OUTCOME),
        503: ("The feedback could not be kept; Retry-After says when to send it again.", _OUTCOME),
    }
    return _operation(f"{service.title}: what was done with cards", answers, _FEEDBACK)


def _operation(summary: str, answers: Answers, body: Json | None = None) -> Json:
    faults: Answers = {
        "4XX": ("The request cannot be answered.", _OUTCOME),
        "5XX": ("The service failed; this is not an all-clear.", _OUTCOME),
    }
    responses = {str(status): _answer(*answer) for status, answer in {**answers, **faults}.items()}
    operation: Json = {"summary": summary, "responses": responses}
    if body is not None:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    return operation


def _answer(description: str, schema: Json | None) -> Json:
    content = {} if schema is None else {"content": {"application/json": {"schema": schema}}}
    return {"description": description, **content}


def _request(service: Service, keys: list[str]) -> Json:
    """The body of a call. What is not named may be there and is ignored."""
    return {
        "type": "object",
        "required": ["hook", "hookInstance", "context"],
        "properties": {
            "hook": {"const": service.hook},
            "hookInstance": {**_SAID, "description": "Unique for this call."},
            "context": _context(service),
            "prefetch": {
                "anyOf": [_NOTHING, {"type": "object", "properties": dict.fromkeys(keys, True)}],
                "description": "What was found for each template of the discovery document, read leniently.",
            },
            "fhirServer": {"description": "The base URL of the FHIR server; a string with fhirAuthorization."},
            "fhirAuthorization": {"anyOf": [_NOTHING, {"type": "object"}]},
        },
        "anyOf": [
            {"properties": {"fhirAuthorization": {"anyOf": [_NOTHING, {"type": "object", "maxProperties": 0}]}}},
            {"required": ["fhirServer"], "properties": {"fhirServer": _SAID}},
        ],
    }  # fmt: skip


def _context(service: Service) -> Json:
    schema: Json = {"type": "object", "required": ["patientId"], "properties": {"patientId": _PATIENT}}
    if service.hook in ORDER_HOOKS:
        names = ("draftOrders", "medications", "orders")
        schema["anyOf"] = [{"required": [name], "properties": {name: _ORDERS}} for name in names]
    return schema
