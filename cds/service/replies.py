"""HTTP responses of the service: JSON, its language, never stored by anybody between."""

from __future__ import annotations

from typing import Any

import orjson
from starlette.responses import Response

NEVER_STORED = "no-store"


def json_reply(content: Any, language: str = "en", status: int = 200, cache: str = NEVER_STORED) -> Response:
    """A JSON response."""
    headers = {"Content-Language": language, "Cache-Control": cache}
    return Response(orjson.dumps(content), status, headers, "application/json")


def kept_reply() -> Response:
    """Says that what was sent is kept; CDS Hooks defines no body."""
    return Response(status_code=200, headers={"Cache-Control": NEVER_STORED})
