"""Load in a closed loop: four clients, each with its next call as soon as it has the answer to the last one.

`python -m bench.load` for 30 seconds; `--requests 50000` for that many, to see whether a worker grows. Either fails
when a call is not answered.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from math import nan
from pathlib import Path
from statistics import quantiles
from threading import Thread

import orjson
from fastapi import FastAPI, Request
from starlette.responses import Response

from bench.mix import Call, mixed
from cds.app import service_app
from rules.compiler import standard_knowledge

CLIENTS, WORKERS, SECONDS = 4, 2, 30.0
WARM_UP = 200  # calls that do not count
SETTLED, ROUNDS = 0.2, 10  # calls before a long run, as a share of it; new connections each round reach all workers
GROWTH_MB = 5.0
_EMPTY = "/empty"
_HEADERS = {"Content-Type": "application/json"}
_SERVE = """
import sys
from cds.service.workers import Address, serve_workers
serve_workers("bench.load:app", {workers}, Address("127.0.0.1", 0), lambda url: print(url, file=sys.stderr, flush=True))
"""

Done = Callable[[int], bool]
"""Whether the run ends before the call of this number."""


def app() -> FastAPI:
    """The service, and beside it an endpoint that takes the same bodies and does nothing with them."""
    made = service_app()

    @made.post(_EMPTY)
    async def empty(request: Request) -> Response:
        await request.body()
        return Response(b"{}", media_type="application/json")

    return made


@dataclass(frozen=True)
class Load:
    """What was measured: seconds of each call that was answered, those that were not, seconds in all."""

    times: tuple[float, ...]
    errors: int
    seconds: float

    @property
    def throughput(self) -> float:
        """Answered calls a second."""
        return len(self.times) / self.seconds

    def percentile(self, percent: int) -> float:
        """In milliseconds; not a number when too few calls were answered to say."""
        if len(self.times) < 2:
            return nan
        return 1000 * quantiles(self.times, n=100, method="inclusive")[percent - 1]


class Client(Thread):
    """Calls until it is done, on one connection."""

    def __init__(self, port: int, deck: Sequence[Call], numbers: Iterator[int], done: Done) -> None:
        super().__init__()
        self._port, self._deck, self._numbers, self._done = port, deck, numbers, done
        self.times: list[float] = []
        self.errors = 0

    def run(self) -> None:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        while not self._done(number := next(self._numbers)):
            call = self._deck[number % len(self._deck)]
            start = time.perf_counter()
            try:
                connection.request("POST", call.address, call.body, _HEADERS)
                response = connection.getresponse()
                response.read()
                well = response.status == 200
            except Exception:  # whatever it is, the call was not answered, and the next one is made
                connection.close()
                well = False
            if well:
                self.times.append(time.perf_counter() - start)
            else:
                self.errors += 1
        connection.close()


def loaded(port: int, deck: Sequence[Call], done: Done) -> Load:
    """All clients until they are done."""
    numbers = count()
    clients = [Client(port, deck, numbers, done) for _ in range(CLIENTS)]
    start = time.perf_counter()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    times = tuple(time for client in clients for time in client.times)
    return Load(times, sum(client.errors for client in clients), time.perf_counter() - start)


def lasting(seconds: float) -> Done:
    """Done after so many seconds from now."""
    end = time.perf_counter() + seconds
    return lambda _: time.perf_counter() >= end


def numbering(requests: int) -> Done:
    """Done after so many calls."""
    return lambda number: number >= requests


@contextmanager
def serving() -> Iterator[tuple[int, int]]:
    """A service with two workers: its process and its port."""
    command = [sys.executable, "-c", _SERVE.format(workers=WORKERS)]
    parent = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert parent.stderr is not None
    try:
        yield parent.pid, int(parent.stderr.readline().rsplit(":", 1)[1])
    finally:
        parent.terminate()
        parent.communicate(timeout=60)


def deck_of(port: int) -> list[Call]:
    """The calls for what this service offers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/cds-services")
    services = orjson.loads(connection.getresponse().read())["services"]
    connection.close()
    addresses = {service["hook"]: f"/cds-services/{service['id']}" for service in services}
    return mixed(addresses, standard_knowledge().document["sources"])


def memory(parent: int) -> list[float]:
    """Resident memory of each worker, in MB."""
    return [_resident(folder) for folder in Path("/proc").glob("[0-9]*") if _is_worker(folder, parent)]


def _is_worker(folder: Path, parent: int) -> bool:
    try:
        child = int((folder / "stat").read_text().rsplit(") ", 1)[1].split()[1]) == parent
        return child and b"spawn_main" in (folder / "cmdline").read_bytes()
    except OSError:  # it ended meanwhile
        return False


def _resident(folder: Path) -> float:
    return int((folder / "status").read_text().split("VmRSS:")[1].split()[0]) / 1024


def table(advice: Load, empty: Load, hooks: Iterable[str], before: Sequence[float], after: Sequence[float]) -> str:
    """The table that the documentation shows, in Markdown."""
    ratio = advice.throughput / empty.throughput if empty.times else nan
    rows = [
        ("calls a second", f"{advice.throughput:.0f} ({ratio:.2f} of an empty endpoint)", f"{empty.throughput:.0f}"),
        *((f"p{p}, ms", f"{advice.percentile(p):.1f}", f"{empty.percentile(p):.1f}") for p in (50, 95, 99)),
        ("calls", f"{len(advice.times):,}", f"{len(empty.times):,}"),
        ("errors", str(advice.errors), str(empty.errors)),
        ("memory of each worker, MB", ", ".join(f"{mb:.0f}" for mb in after), ""),
        ("its growth, MB", ", ".join(f"{b - a:+.1f}" for a, b in zip(before, after, strict=True)), ""),
    ]
    lines = ["| | advice | empty endpoint |", "| --- | ---: | ---: |", *(f"| {' | '.join(row)} |" for row in rows)]
    how = f"{CLIENTS} clients in a closed loop, {WORKERS} workers, {os.cpu_count()} processors"
    version = f"Python {sys.version.split()[0]}; {', '.join(sorted(set(hooks)))}; clients on the same machine"
    return "\n".join([*lines, "", f"{how}, {version}."])


@dataclass(frozen=True)
class Run:
    """What came of a run: the table, by how many MB each worker grew, and errors of all its calls, warm-up included."""

    table: str
    grown: Sequence[float]
    errors: int

    def failure(self, long: bool) -> str | None:
        """Why the run fails; growth counts in a long one only."""
        if self.errors:
            return f"calls that were not answered: {self.errors:,}"
        if long and max(self.grown) > GROWTH_MB:
            return f"a worker grew by {max(self.grown):.1f} MB, more than {GROWTH_MB:g}"
        return None


def measured(requests: int | None, seconds: float) -> Run:
    """A run of so many calls, or of so many seconds."""
    with serving() as (parent, port):
        deck = deck_of(port)
        idle = [Call(call.hook, _EMPTY, call.body) for call in deck]
        first = loaded(port, deck, numbering(WARM_UP))
        empty = loaded(port, idle, lasting(seconds / 3))
        share = int((requests or 0) * SETTLED / ROUNDS)
        settling = [loaded(port, deck, numbering(share)) for _ in range(ROUNDS if requests else 0)]
        before = memory(parent)
        advice = loaded(port, deck, lasting(seconds) if requests is None else numbering(requests))
        after = memory(parent)
    grown = [b - a for a, b in zip(before, after, strict=True)]
    errors = sum(load.errors for load in (first, empty, *settling, advice))
    return Run(table(advice, empty, (call.hook for call in deck), before, after), grown, errors)


def main(words: Sequence[str] | None = None) -> None:
    """Measures and prints the table. Exits with what is wrong: calls not answered, growth of a worker in a long run."""
    asked = argparse.ArgumentParser(prog="bench.load")
    asked.add_argument("--seconds", type=float, default=SECONDS)
    asked.add_argument("--requests", type=int)
    given = asked.parse_args(words)
    run = measured(given.requests, given.seconds)
    print(run.table)
    if (failure := run.failure(long=given.requests is not None)) is not None:
        raise SystemExit(failure)


if __name__ == "__main__":
    main()
