"""Goes to the client's FHIR server for what prefetch left out: in parallel, within a budget, and nowhere else.

It speaks to the transport and not to a client of httpx, which would follow redirects, keep cookies, read proxies and
passwords from the environment, and log addresses. An address holds the patient's id and the header the token: neither
is logged, stored or part of a message.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson
from starlette.concurrency import run_in_threadpool

from cds.addresses import next_page
from cds.service.errands import Errand, Fetched, link_of

_ACCEPT = "application/fhir+json, application/json;q=0.9"


@dataclass(frozen=True)
class Limits:
    """What one call may take: seconds over everything, bytes (unpacked) and pages of one query.

    `connections`: how many there may be to one FHIR server at once, for all calls of a worker.
    """

    seconds: float = 3.0
    connect_seconds: float = 1.0
    bytes: int = 20_000_000
    pages: int = 20
    connections: int = 32


class _Failed(Exception):
    """One query failed; the message is of a closed list and holds nothing of the answer."""


@dataclass
class _Query:
    """What has come so far for one prefetch key."""

    pages: list[dict[str, Any]] = field(default_factory=list)
    bytes: int = 0
    failure: str | None = None


class Fetcher:
    """Fetches for all calls of one worker. Connections are kept while it is open, which takes a running event loop.

    Each FHIR server has its own, so that calls about one do not wait for the connections of another that is slow.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._tls = ssl.create_default_context()
        self._opened: AsyncExitStack | None = None
        self._transports: dict[str, httpx.AsyncBaseTransport] = {}

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Keeps connections open while inside."""
        async with AsyncExitStack() as stack:
            self._opened = stack
            try:
                yield
            finally:
                self._opened, self._transports = None, {}

    async def fetch(self, errand: Errand) -> Fetched:
        """What can be had within the budget, and why the rest could not. Never raises for what the server does."""
        transport = self._transport_to(errand.server)
        queries = {key: _Query() for key in (*errand.queries, *errand.begun)}
        tasks = {
            asyncio.create_task(self._answer(errand, key, query, transport)): query for key, query in queries.items()
        }
        try:
            _, late = await asyncio.wait(tasks, timeout=self._limits.seconds)
        finally:
            for task in tasks:
                task.cancel()
        for task, ended in zip(tasks, await asyncio.gather(*tasks, return_exceptions=True), strict=True):
            if isinstance(ended, BaseException):
                tasks[task].failure = "out of time" if task in late else "failed"
        return Fetched(
            {key: _together(query) for key, query in queries.items() if query.pages},
            {key: query.failure for key, query in queries.items() if query.failure is not None},
        )

    def _transport_to(self, server: str) -> httpx.AsyncBaseTransport:
        """The connections to a server, made for the first call about it; servers are configured, so they are few."""
        if self._opened is None:
            raise RuntimeError("the fetcher is not open: the application must run with its lifespan")
        if server not in self._transports:
            pool = httpx.Limits(max_connections=self._limits.connections)
            transport = httpx.AsyncHTTPTransport(verify=self._tls, trust_env=False, limits=pool)
            self._opened.push_async_callback(transport.aclose)
            self._transports[server] = transport
        return self._transports[server]

    async def _answer(self, errand: Errand, key: str, query: _Query, transport: httpx.AsyncBaseTransport) -> None:
        """Fills the query page by page; what came before a failure stays."""
        try:
            if key in errand.begun:
                query.pages.append(dict(errand.begun[key]))
            else:
                address = f"{errand.server}/{errand.queries[key]}"
                query.pages.append(await self._page(address, errand, query, transport))
            while (link := link_of(query.pages[-1], "next")) is not None:
                following = next_page(errand.server, link)
                if following is None:
                    raise _Failed("the next page is elsewhere")
                if len(query.pages) >= self._limits.pages:
                    raise _Failed("too many pages")
                page = await self._page(following, errand, query, transport)
                if page["resourceType"] != "Bundle":
                    raise _Failed("no FHIR")
                query.pages.append(page)
        except _Failed as failure:
            query.failure = str(failure)

    async def _page(
        self, address: str, errand: Errand, query: _Query, transport: httpx.AsyncBaseTransport
    ) -> dict[str, Any]:
        """One FHIR resource. Raises `_Failed`."""
        try:
            request = httpx.Request("GET", address, headers=_headers(errand), extensions={"timeout": self._timeouts()})
            response = await transport.handle_async_request(request)
            try:
                if response.status_code != httpx.codes.OK:
                    raise _Failed(f"status {response.status_code}")
                content = await self._content(response, query)
            finally:
                await response.aclose()
        except httpx.TimeoutException:
            raise _Failed("out of time") from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError):
            raise _Failed("no connection") from None
        return await run_in_threadpool(_resource, content)

    async def _content(self, response: httpx.Response, query: _Query) -> bytes:
        parts = []
        async for part in response.aiter_bytes():
            query.bytes += len(part)
            if query.bytes > self._limits.bytes:
                raise _Failed("too large")
            parts.append(part)
        return b"".join(parts)

    def _timeouts(self) -> dict[str, float]:
        whole = self._limits.seconds
        return {"connect": min(self._limits.connect_seconds, whole), "read": whole, "write": whole, "pool": whole}


def _headers(errand: Errand) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {errand.token}", "Accept": _ACCEPT, "Accept-Encoding": "gzip"}


def _resource(content: bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise _Failed("no JSON") from None
    if not isinstance(found, dict) or not isinstance(found.get("resourceType"), str):
        raise _Failed("no FHIR")
    if found["resourceType"] == "OperationOutcome":
        raise _Failed("an OperationOutcome")
    return found


def _together(query: _Query) -> dict[str, Any]:
    """The pages as one; where one is missing it keeps the link to it, which says that the list is not complete."""
    first, last = query.pages[0], query.pages[-1]
    if len(query.pages) == 1:
        return first
    entries = [entry for page in query.pages for entry in _listed(page.get("entry"))]
    links = [link for link in _listed(last.get("link")) if isinstance(link, dict) and link.get("relation") == "next"]
    return {**first, "entry": entries, "link": links}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
