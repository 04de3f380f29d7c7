"""Fetches the keys of clients from the addresses in the settings: small, quick, without following anybody elsewhere."""

from __future__ import annotations

import asyncio

import httpx

LARGEST = 262_144  # bytes
SECONDS = 2.0


async def fetch_keys(address: str, seconds: float = SECONDS) -> bytes:
    """The content at an address, if it is there within some seconds. Raises `OSError` whatever goes wrong."""
    try:
        async with (
            # of the whole: calls wait for it, however slowly the parts come
            asyncio.timeout(seconds),
            httpx.AsyncClient(timeout=None, follow_redirects=False, trust_env=False) as http,
            http.stream("GET", address, headers={"Accept": "application/json"}) as reply,
        ):
            if reply.status_code != httpx.codes.OK:
                raise OSError(f"status {reply.status_code}")
            content = b""
            async for part in reply.aiter_bytes():
                content += part
                if len(content) > LARGEST:
                    raise OSError("too large")
            return content
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, TimeoutError) as failure:
        raise OSError(type(failure).__name__) from None
