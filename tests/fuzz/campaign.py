"""Sends mutated requests to a real service and watches: no failure, no hang, no growth, nothing told of a patient."""

from __future__ import annotations

import os
import select
from collections import Counter, deque
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import pairwise
from pathlib import Path
from statistics import median
from subprocess import STDOUT
from threading import Thread
from typing import IO

import orjson
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.cds.service.processes.running import COMMAND_LINE, WATCH, started
from tests.cds.service.sentinels import SENTINEL
from tests.fuzz.corpus import Base, corpus
from tests.fuzz.mutations import Mutant, body_of, mutants

HANG = 2.0  # seconds of processor that one answer may take
GROWTH = 10.0  # MB that the service may grow after it has settled, by what it does over and over
HOLES = 60.0  # MB that it may grow in all: a large body leaves a hole in the memory, once
_ROUND = 5_000  # mutants a round: hypothesis remembers all of a round
_PARTS, _FIRST = 20, 8  # memory is looked at after each twentieth of the requests, from the eighth on


@dataclass
class Service:
    """One service process, started by `command`; a new one when the last did not survive.

    `hang`: seconds of processor that one answer may take. `said` are the last failures in its log, `told` lines that
    hold something of a request.
    """

    command: tuple[str, ...] = (*COMMAND_LINE, "serve", "--port", "0")
    hang: float = HANG
    said: deque[str] = field(default_factory=lambda: deque(maxlen=5))
    told: deque[str] = field(default_factory=lambda: deque(maxlen=5))

    def __post_init__(self) -> None:
        self._start()

    def _start(self) -> None:
        self.process, self.url = started([*self.command], {}, errors=STDOUT)
        self._listener = Thread(target=self._listen, args=(self.process.stdout,), daemon=True)
        self._listener.start()
        self._connection = HTTPConnection("127.0.0.1", int(self.url.split(":")[2].split("/")[0]), timeout=WATCH)
        self._connection.request("GET", "/cds-services")
        services = orjson.loads(self._connection.getresponse().read())["services"]
        self.addresses = {service["hook"]: f"/cds-services/{service['id']}" for service in services}

    def _listen(self, output: IO[str]) -> None:
        """Reads the log, and so keeps the pipe empty."""
        with output:
            for line in output:
                if '"failure"' in line:
                    self.said.append(line.strip())
                if SENTINEL in line:
                    self.told.append(line.strip())

    def ask(self, address: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Status and body. Raises AssertionError when there is none, or after too much computing; then the next
        request has a new service."""
        try:
            try:
                return self._asked(address, body, headers)
            except ConnectionError:  # perhaps only idle for too long; a second time it is no accident
                self._connection.close()
                return self._asked(address, body, headers)
        except (HTTPException, OSError) as failure:
            self.stop()
            self._start()
            raise AssertionError(f"no answer in time: {failure!r}") from None

    def _asked(self, address: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        before = self._computed
        self._connection.request("POST", address, body, {"Content-Type": "application/json", **headers})
        for _ in range(int(WATCH / self.hang)):
            if select.select([self._connection.sock], [], [], self.hang)[0]:
                break
            self._check(before)
        else:
            raise TimeoutError(f"no answer within {WATCH:g} s")
        response = self._connection.getresponse()
        answered = response.status, response.read()
        self._check(before)  # an answer that took long may come just before it is looked at
        return answered

    def _check(self, before: float) -> None:
        """What counts is the time that the service computes, however busy the machine is. Raises `TimeoutError`."""
        if (took := self._computed - before) > self.hang:
            raise TimeoutError(f"the service computed for {took:.1f} s")

    @property
    def _computed(self) -> float:
        """Seconds of processor that the service has used."""
        times = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """Resident, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def stop(self) -> None:
        self._connection.close()
        self.process.kill()
        self.process.wait()
        self._listener.join()


@dataclass
class Campaign:
    """Counts what was answered. `memory` of the service in MB, from when it has settled to the end."""

    requests: int
    start_seed: int
    bases: list[Base] = field(default_factory=list)
    answered: Counter[int] = field(default_factory=Counter)
    memory: list[float] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """In MB; steps that come once are left out, because a leak goes on in every part of the run."""
        steps = [later - earlier for earlier, later in pairwise(self.memory)]
        return median(steps) * len(steps)

    @property
    def whole_growth(self) -> float:
        """In MB, steps included."""
        return self.memory[-1] - self.memory[0]

    def run(self) -> None:
        """Raises AssertionError with the smallest request over which the service fails."""
        service = Service()
        self.bases = [base.marked.served(service.addresses) for base in corpus()]
        try:
            for first in range(0, self.requests, _ROUND):
                self._round(service, min(_ROUND, self.requests - first), self.start_seed + first)
        finally:
            service.stop()
        assert not service.told, f"the log tells of a patient: {list(service.told)}"

    def _round(self, service: Service, requests: int, number: int) -> None:
        @seed(number)
        @settings(
            max_examples=requests, deadline=None, database=None, phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck), print_blob=False,
        )  # fmt: skip
        @given(mutants(len(self.bases)))
        def survives(mutant: Mutant) -> None:
            self._send(service, mutant)

        survives()

    def _send(self, service: Service, mutant: Mutant) -> None:
        body = body_of(mutant, self.bases)
        base = self.bases[mutant.base]
        status, reply = service.ask(base.address(service.addresses), body, mutant.headers)
        self.answered[status] += 1
        part = max(1, self.requests // _PARTS)
        if self.answered.total() % part == 0 and self.answered.total() >= part * _FIRST:
            self.memory.append(service.memory)
        assert status < 500, f"{status}; the service said {list(service.said)}"
        if status != 200:
            assert orjson.loads(reply)["resourceType"] == "OperationOutcome", status
        elif not base.is_feedback:
            assert isinstance(orjson.loads(reply)["cards"], list)
