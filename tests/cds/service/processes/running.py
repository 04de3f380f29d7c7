"""The service as real processes, and what a test needs to talk with them. It waits on sockets and exit codes only."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from typing import IO

import orjson

from cds.cards.cards import ADVICE_EXTENSION
from cds.testing.patients import PatientStory
from tests.cds.service.calls import SERVICE, body_of, low_iron
from tests.cds.service.processes.trying import BELL, WORKER

ROOT = Path(__file__).parents[4]
WATCH = 120.0  # seconds after which a test gives up on a process; no claim about its speed
COMMAND_LINE = (sys.executable, "-c", "from cds.cli.main import main; main()")
_WORKERS = "from cds.service.workers import *; serve_workers({factory!r}, {workers}, Address('127.0.0.1', 0), _tell)"
_TELL = "_tell = lambda url: print(url, flush=True)\n"


@dataclass
class Bell:
    """Where workers say that they started, or that they hold a call until they are told to go on."""

    door: socket.socket
    callers: ExitStack = field(default_factory=ExitStack)

    def next(self) -> tuple[str, int, socket.socket]:
        """What a worker says next, its process id, and the connection that it waits on."""
        caller = self.callers.enter_context(self.door.accept()[0])
        with caller.makefile("rb") as said:
            word, process = said.readline().decode().split()
        return word, int(process), caller

    def started(self) -> int:
        word, process, _ = self.next()
        assert word == "started"
        return process


@dataclass
class Running:
    """A service that listens; `lines` is what it has written since. They are read all the time: a full pipe would stop
    it."""

    process: subprocess.Popen[str]
    url: str
    lines: list[str] = field(default_factory=list)
    opened: ExitStack = field(default_factory=ExitStack)

    @property
    def port(self) -> int:
        return int(self.url.split(":")[2].split("/")[0])

    def connection(self) -> HTTPConnection:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WATCH)
        self.opened.callback(connection.close)
        return connection

    def connection_to(self, worker: int, others: set[int]) -> HTTPConnection:
        """A connection that this worker took: the others are held still meanwhile."""
        for other in others - {worker}:
            os.kill(other, signal.SIGSTOP)
        try:
            connection = self.connection()
            assert worker_of(get(connection)) == worker
        finally:
            for other in others - {worker}:
                os.kill(other, signal.SIGCONT)
        return connection


def get(connection: HTTPConnection, path: str = "/cds-services") -> tuple[HTTPResponse, bytes]:
    connection.request("GET", path)
    response = connection.getresponse()
    return response, response.read()


def ask(connection: HTTPConnection, user: str = "Practitioner/example", story: PatientStory | None = None) -> None:
    """Sends a call, about low iron unless a story is given; `user` says what the trying application does with it."""
    story = story or low_iron()
    body = body_of(story, context={"userId": user, "patientId": story.patient_id})
    connection.request("POST", SERVICE, orjson.dumps(body), {"Content-Type": "application/json"})


def answer(connection: HTTPConnection) -> tuple[HTTPResponse, bytes]:
    response = connection.getresponse()
    return response, response.read()


def cards(connection: HTTPConnection) -> list[str]:
    """The rule that leads each card of the answer to the call that was asked."""
    response, body = answer(connection)
    assert response.status == 200, body
    return [card["extension"][ADVICE_EXTENSION]["rules"][0] for card in orjson.loads(body)["cards"]]


def worker_of(answered: tuple[HTTPResponse, bytes]) -> int:
    return int(answered[0].headers[WORKER])


@contextmanager
def bell() -> Iterator[Bell]:
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(WATCH)
        rung = Bell(door)
        with rung.callers:
            yield rung


@contextmanager
def workers(rung: Bell, number: int = 2) -> Iterator[Running]:
    """Workers with the trying application."""
    code = _TELL + _WORKERS.format(factory="tests.cds.service.processes.trying:app", workers=number)
    with running([sys.executable, "-c", code], {BELL: str(rung.door.getsockname()[1])}) as service:
        yield service


@contextmanager
def command_line(*words: str) -> Iterator[Running]:
    """`rls-cds` with these words."""
    with running([*COMMAND_LINE, *words], {}) as service:
        yield service


@contextmanager
def running(command: list[str], environment: dict[str, str], errors: int | None = None) -> Iterator[Running]:
    """Yields it running; afterwards it has ended and `lines` is all that it said."""
    process, url = started(command, environment, errors)
    assert process.stdout is not None
    service = Running(process, url)
    with process.stdout:
        reader = Thread(target=service.lines.extend, args=(process.stdout,))
        reader.start()
        try:
            with service.opened:
                yield service
        finally:
            process.terminate()
            process.wait(WATCH)
            reader.join(WATCH)


def started(
    command: list[str], environment: dict[str, str], errors: int | None = None
) -> tuple[subprocess.Popen[str], str]:
    """A process that listens, and its URL; `errors` is where its standard error goes."""
    given = {**os.environ, "PYTHONPATH": str(ROOT), "RLS_CDS_STORE": "none", **environment}
    process = subprocess.Popen(command, cwd=ROOT, env=given, stdout=subprocess.PIPE, stderr=errors, text=True)
    return process, _said(process.stdout)


def _said(output: IO[str] | None) -> str:
    """The first line: the service says where it listens as soon as callers can connect."""
    assert output is not None
    line = output.readline()
    assert line.startswith("http"), line
    return line.split()[0]
