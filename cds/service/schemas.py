"""What OpenAPI says about the bodies. The service reads raw bodies itself; these schemas only describe them."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string", "minLength": 1}

REQUEST = {
    "type": "object",
    "required": ["hook", "hookInstance", "context"],
    "properties": {
        "hook": {**_TEXT, "description": "The hook of the service."},
        "hookInstance": {**_TEXT, "description": "Unique for this call."},
        "context": {
            "type": "object",
            "required": ["patientId"],
            "properties": {"patientId": _TEXT, "userId": {"type": "string"}, "encounterId": {"type": "string"}},
        },
        "prefetch": {"type": "object", "description": "FHIR under the prefetch keys of the discovery document."},
        "fhirServer": {"type": "string", "description": "Required with fhirAuthorization."},
        "fhirAuthorization": {"type": "object"},
        "extension": {"type": "object"},
    },
}
_CODING = {
    "type": "object",
    "required": ["system", "code"],
    "properties": {"system": _TEXT, "code": _TEXT, "display": _TEXT},
}
_CARD = {
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
        "suggestions": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["label", "uuid"]}},
        "selectionBehavior": {"enum": ["at-most-one", "any"]},
        "overrideReasons": {"type": "array", "minItems": 1, "items": _CODING},
        "links": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["label", "url", "type"]}},
        "extension": {"type": "object"},
    },
}
_RESPONSE = {
    "type": "object",
    "required": ["cards"],
    "properties": {"cards": {"type": "array", "items": _CARD}, "extension": {"type": "object"}},
}
_SERVICE = {
    "type": "object",
    "required": ["id", "hook", "description"],
    "properties": {
        "id": _TEXT, "hook": _TEXT, "title": _TEXT, "description": _TEXT, "usageRequirements": _TEXT, "version": _TEXT,
        "prefetch": {"type": "object", "additionalProperties": _TEXT},
    },
}  # fmt: skip
_DISCOVERY = {
    "type": "object",
    "required": ["services"],
    "properties": {"services": {"type": "array", "items": _SERVICE}},
}
_ISSUE = {"type": "object", "required": ["severity", "code", "details"]}
_OUTCOME = {
    "type": "object",
    "required": ["resourceType", "issue"],
    "properties": {
        "resourceType": {"const": "OperationOutcome"},
        "issue": {"type": "array", "minItems": 1, "items": _ISSUE},
    },
}


def _described(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


REQUEST_BODY: dict[str, Any] = {"requestBody": {"required": True, "content": {"application/json": {"schema": REQUEST}}}}
DISCOVERY_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: _described("The services.", _DISCOVERY),
    "5XX": _described("The service failed.", _OUTCOME),
}
SERVICE_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: _described("The cards; an empty list says that there is nothing to advise.", _RESPONSE),
    400: _described("The request is not as CDS Hooks wants it; each fault names its element.", _OUTCOME),
    404: _described("No service has this id.", _OUTCOME),
    412: _described("The problem list did not arrive.", _OUTCOME),
    "4XX": _described("The request cannot be answered.", _OUTCOME),
    "5XX": _described("The service failed; there is no advice.", _OUTCOME),
}
