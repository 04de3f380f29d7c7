"""Keys are fetched small, quick and from where they were looked for; everything else is a failure."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from cds.service.access.fetching import LARGEST, fetch_keys


@contextmanager
def server(status: int, content: bytes, **headers: str) -> Iterator[tuple[str, list[str]]]:
    """Its address, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as opened:
        thread = Thread(target=opened.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{opened.server_port}/jwks.json", asked
        finally:
            opened.shutdown()
            thread.join()


def test_the_content_comes_as_it_is() -> None:
    with server(200, b"keys") as (address, asked):
        assert asyncio.run(fetch_keys(address)) == b"keys"
    assert asked == ["/jwks.json"]


def test_as_much_as_is_read_comes_whole() -> None:
    with server(200, b"k" * LARGEST) as (address, _):
        assert len(asyncio.run(fetch_keys(address))) == LARGEST


@pytest.mark.parametrize(
    ("status", "content", "headers", "said"),
    [
        (404, b"", {}, "status 404"),
        (302, b"", {"Location": "/elsewhere"}, "status 302"),
        (200, b"k" * (LARGEST + 1), {}, "too large"),
        (200, b"k", {"Content-Length": "5"}, "RemoteProtocolError"),
        (200, b"not packed", {"Content-Encoding": "gzip"}, "DecodingError"),
    ],
)
def test_what_goes_wrong_is_a_failure(status: int, content: bytes, headers: dict[str, str], said: str) -> None:
    with server(status, content, **headers) as (address, asked), pytest.raises(OSError, match=f"^{said}$"):
        asyncio.run(fetch_keys(address))
    assert asked == ["/jwks.json"]


def test_parts_that_come_for_ever_are_a_failure_after_the_time_of_the_whole() -> None:
    """A pause between two parts is never too long here."""

    async def dripping(asked: asyncio.StreamReader, reply: asyncio.StreamWriter) -> None:
        await asked.readuntil(b"\r\n\r\n")
        reply.write(b"HTTP/1.1 200 OK\r\n\r\n")
        with suppress(ConnectionError):
            while not reply.is_closing():
                reply.write(b" ")
                await reply.drain()
                await asyncio.sleep(0)
        reply.close()

    async def fetched() -> bytes:
        async with await asyncio.start_server(dripping, "127.0.0.1", 0) as opened:
            return await fetch_keys(f"http://127.0.0.1:{opened.sockets[0].getsockname()[1]}", seconds=0.05)

    with pytest.raises(OSError, match=r"^TimeoutError$"):
        asyncio.run(fetched())


def test_nobody_there_is_a_failure() -> None:
    with socket.socket() as held:  # nobody else can listen there, and this does not
        held.bind(("127.0.0.1", 0))
        with pytest.raises(OSError, match=r"^ConnectError$"):
            asyncio.run(fetch_keys(f"http://127.0.0.1:{held.getsockname()[1]}/jwks.json"))
