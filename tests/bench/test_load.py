"""The load runs against real workers and prints the table that the documentation shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from bench.load import Load, Run, deck_of, loaded, main, measured, numbering, serving
from bench.mix import Call

CALLS = 40


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with serving() as (_, port):
        yield port


def test_a_short_load_is_answered_without_errors() -> None:
    run = measured(CALLS, seconds=0.3)
    assert (len(run.grown), run.errors) == (2, 0)
    assert re.search(r"^\| calls \| 40 \|", run.table, re.MULTILINE)
    assert re.search(r"^\| errors \| 0 \| 0 \|$", run.table, re.MULTILINE)
    whole = r"^\| calls a second \| \d+ \(\d\.\d\d of an empty endpoint\) \| \d+ \|$"
    assert re.search(whole, run.table, re.MULTILINE)


def test_the_deck_asks_every_service_that_the_examples_know(port: int) -> None:
    deck = deck_of(port)
    assert "patient-view" in {call.hook for call in deck}
    assert max(len(call.body) for call in deck) > 100 * min(len(call.body) for call in deck)


def test_what_is_not_answered_is_an_error_and_no_time(port: int) -> None:
    done = loaded(port, [Call("patient-view", "/nowhere", b"{}")], numbering(10))
    assert (done.times, done.errors) == ((), 10)


@contextmanager
def answering(words: bytes) -> Iterator[int]:
    """The port of a server that answers each request with these bytes and hangs up."""

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            self.rfile.readline()
            self.wfile.write(words)

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    "words", [b"", b"no HTTP\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"],
    ids=["nothing", "no HTTP", "less than was said"],
)  # fmt: skip
def test_whatever_a_call_fails_over_is_an_error_and_the_next_is_made(words: bytes) -> None:
    with answering(words) as port:
        done = loaded(port, [Call("patient-view", "/", b"")], numbering(10))
    assert (done.times, done.errors) == ((), 10)


@pytest.mark.parametrize("length", [(), ("--requests", "20")], ids=["by seconds", "by requests"])
def test_a_run_with_errors_prints_its_table_and_fails(
    length: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bench.load._EMPTY", "/nowhere")
    with pytest.raises(SystemExit, match=r"^calls that were not answered: [\d,]+$"):
        main(["--seconds", "0.3", *length])
    assert re.search(r"^\| errors \| 0 \| [1-9]\d* \|$", capsys.readouterr().out, re.MULTILINE)


def test_growth_fails_a_long_run_and_an_error_fails_any() -> None:
    grown, broken = Run("", (0.1, 5.1), 0), Run("", (0.1, 0.2), 1)
    assert grown.failure(long=True) == "a worker grew by 5.1 MB, more than 5"
    assert grown.failure(long=False) is None
    assert broken.failure(long=True) == broken.failure(long=False) == "calls that were not answered: 1"


def test_percentiles_are_of_the_answered_calls() -> None:
    load = Load(tuple(number / 1000 for number in range(1, 102)), 0, 2.0)
    assert (load.percentile(50), load.percentile(95), round(load.throughput)) == (51.0, 96.0, 50)
