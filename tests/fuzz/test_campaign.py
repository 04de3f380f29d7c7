"""The campaign itself: what a service computes for one answer is seen, whenever the answer comes."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.fuzz.campaign import Service

HANG = 0.2  # seconds of processor
_SERVICE = """
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import process_time

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self._answer(b'{"services": []}')

    def do_POST(self):
        ends = process_time() + float(self.rfile.read(int(self.headers["Content-Length"])))
        while process_time() < ends:
            pass
        self._answer(b"done")

    def _answer(self, content):
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

server = HTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
"""


@pytest.fixture
def service() -> Iterator[Service]:
    """It computes for as many seconds as a body says."""
    started = Service((sys.executable, "-c", _SERVICE), HANG)
    yield started
    started.stop()


def test_an_answer_that_took_little_computing_counts(service: Service) -> None:
    assert service.ask("/", b"0", {}) == (200, b"done")


def test_an_answer_that_took_too_much_computing_fails_also_when_it_comes_soon_after(service: Service) -> None:
    """It comes before the service is looked at for the second time."""
    with pytest.raises(AssertionError, match="the service computed for"):
        service.ask("/", str(1.6 * HANG).encode(), {})
    assert service.ask("/", b"0", {}) == (200, b"done")


def test_a_service_that_does_not_stop_computing_is_not_waited_for(service: Service) -> None:
    with pytest.raises(AssertionError, match="the service computed for"):
        service.ask("/", b"1000", {})
    assert service.ask("/", b"0", {}) == (200, b"done")
