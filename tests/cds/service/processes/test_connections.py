"""A stop loses no call, however busy the service is, and nobody fills its memory with the head of a call."""

from __future__ import annotations

import signal
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from http.client import HTTPConnection

import orjson
import pytest

from cds.service.connections import LARGEST_HEAD
from tests.cds.service.calls import SERVICE, body_of, low_iron
from tests.cds.service.processes.running import WATCH, Running, command_line, get

CLIENTS = 8
BODY = orjson.dumps(body_of(low_iron()))
ENDED = (0, -signal.SIGTERM)  # a single process ends by the signal itself, as it should
HEADERS = {"Content-Type": "application/json"}


def ask_until_refused(port: int, keeping: bool, asked: threading.Semaphore, found: Counter[str]) -> None:
    """One call after the other, each on a connection of its own or all on one, until no connection is to be had."""
    connection = HTTPConnection("127.0.0.1", port, timeout=WATCH)
    while True:
        try:
            if connection.sock is None:
                connection.connect()
        except ConnectionRefusedError:
            found["refused"] += 1
            return
        try:
            connection.request("POST", SERVICE, BODY, HEADERS)
            response = connection.getresponse()
            response.read()
        except OSError as failure:
            found[type(failure).__name__] += 1
            connection.close()
            return
        found[str(response.status)] += 1
        asked.release()
        if not keeping:
            connection.close()


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("keeping", [True, False], ids=["kept connections", "new connections"])
def test_a_stop_under_load_loses_no_call(workers: int, keeping: bool) -> None:
    """Whoever was connected is answered; who comes later is told so before he has asked."""
    asked, found = threading.Semaphore(0), Counter[str]()
    with command_line("serve", "--port", "0", "--workers", str(workers)) as service:
        given = (service.port, keeping, asked, found)
        clients = [threading.Thread(target=ask_until_refused, args=given) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        for _ in range(20 * CLIENTS):
            assert asked.acquire(timeout=WATCH)
        service.process.send_signal(signal.SIGTERM)
        for client in clients:
            client.join(WATCH)
        assert service.process.wait(WATCH) in ENDED
    assert found.keys() == {"200", "refused"}
    assert found["refused"] == CLIENTS


def test_the_last_answer_on_a_connection_says_that_it_is() -> None:
    """Else the client would ask again on it, and find nobody."""
    with command_line("serve", "--port", "0") as service:
        first, second = service.connection(), service.connection()
        for connection in (first, second):
            assert get(connection)[0].headers["connection"] is None
        service.process.send_signal(signal.SIGTERM)
        while get(first)[0].headers["connection"] is None:  # the signal has not arrived yet
            pass
        response, _ = get(second)
        assert (response.status, response.headers["connection"]) == (200, "close")
        assert service.process.wait(WATCH) in ENDED


@pytest.fixture(scope="module")
def service() -> Iterator[Running]:
    with command_line("serve", "--port", "0") as running:
        yield running


def sent(service: Running, *parts: bytes) -> bytes:
    """What comes back; parts are sent until the service has had enough."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=WATCH) as connection:
        try:
            for part in parts:
                connection.sendall(part)
        except ConnectionError:
            pass
        try:
            return connection.recv(65_536)
        except ConnectionResetError:
            return b""


def refused(answer: bytes) -> bool:
    """Or cut off, when it was still sending."""
    return not answer or answer.startswith(b"HTTP/1.1 431 Request Header Fields Too Large\r\n")


@pytest.mark.parametrize(
    "unending", [b"a: b\r\n" * 10_000, b"x" * 60_000], ids=["many headers", "one header"]
)  # fmt: skip
def test_a_head_that_does_not_end_is_cut_off(service: Running, unending: bytes) -> None:
    head = b"GET /cds-services HTTP/1.1\r\nHost: x\r\nLong: "
    assert refused(sent(service, head, *[unending] * 1000))
    assert refused(sent(service, b"GET /", *[b"x" * 60_000] * 1000))
    assert get(service.connection())[0].status == 200


@pytest.mark.parametrize("size", [2, 1_000_000])
def test_what_follows_a_body_in_chunks_is_bounded_too(service: Running, size: int) -> None:
    """However large the body was, and also when it was refused for that."""
    head = f"POST {SERVICE} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    part = b"%x\r\n%b\r\n" % (size, b"[" * size)
    answer = sent(service, head, *[part] * 20, b"0\r\n", *[b"a: b\r\n" * 10_000] * 1000)
    assert refused(answer) or answer.startswith(b"HTTP/1.1 413 ")
    assert get(service.connection())[0].status == 200


def test_a_head_as_large_as_clients_send_is_read(service: Running) -> None:
    large = f"GET /cds-services HTTP/1.1\r\nHost: x\r\nLong: {'x' * (LARGEST_HEAD // 2)}\r\n\r\n".encode()
    assert sent(service, large).startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize("size", [1, 16, 4096])
def test_a_body_in_chunks_is_read_whole(service: Running, size: int) -> None:
    """Also on a connection that has had other calls."""
    connection = service.connection()
    for _ in range(3):
        parts = iter([BODY[at : at + size] for at in range(0, len(BODY), size)])
        connection.request("POST", SERVICE, parts, HEADERS, encode_chunked=True)
        response = connection.getresponse()
        assert orjson.loads(response.read())["cards"]
