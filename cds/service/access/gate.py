"""The gate before every endpoint of CDS Hooks: no token, no answer."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from cds.agreements import ClientSettings
from cds.service.access.tokens import Denied, Doorkeeper

GUARDED = "/cds-services"


class Gate:
    """Middleware inside CORS and journal: a browser can read the refusal, and the log says why.

    `public_url` is the address by which clients know the service; what a request says of its own address proves
    nothing. Without it a token has to name one of the client's audiences.
    """

    def __init__(self, app: ASGIApp, doorkeeper: Doorkeeper, public_url: str | None = None) -> None:
        self._app, self._doorkeeper, self._public_url = app, doorkeeper, public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _guarded(scope["path"]):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        note: dict[str, Any] = scope["state"]["note"]
        try:
            client = await self._doorkeeper.admit(request.headers.get("authorization"), self._addresses(request))
        except Denied as denied:
            note["denied"] = denied.reason
            # nothing about what was wrong (best practice of CDS Hooks)
            await Response(status_code=401, headers={"WWW-Authenticate": "Bearer", "Cache-Control": "no-store"})(
                scope, receive, send
            )
            return
        note["client"] = client.name
        scope["state"]["client"] = client
        await self._app(scope, receive, send)

    def _addresses(self, request: Request) -> tuple[str, ...]:
        return () if self._public_url is None else (self._public_url.rstrip("/") + request.url.path,)


def _guarded(path: str) -> bool:
    return path == GUARDED or path.startswith(f"{GUARDED}/")


def client_of(scope: Scope) -> ClientSettings | None:
    """The client that was let in; None where nobody is asked for a token."""
    found: ClientSettings | None = scope.get("state", {}).get("client")
    return found
