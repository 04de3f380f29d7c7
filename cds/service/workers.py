"""The processes that serve: one, or a supervisor with several workers on one socket.

A worker that dies is replaced, and costs at most the calls that it was answering. On SIGTERM nobody new is let in,
the calls in hand are answered, and the process ends.
"""

from __future__ import annotations

import os
import signal
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fastapi import FastAPI, Request
from starlette.responses import Response
from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess
from uvicorn.supervisors.multiprocess import Process

from cds.service.connections import Connection, GracefulServer, let_nobody_in
from cds.service.metrics import FOLDER

PATIENCE = 30  # seconds that calls in hand get to end after SIGTERM
IDLE = 75  # seconds that an idle connection is kept: longer than proxies keep theirs, so that they close first
_WAITING = 2048  # connections that the system holds until a worker takes them


class TlsError(ValueError):
    """A certificate or key that cannot be used. Names the file, never what is in it."""


@dataclass(frozen=True)
class Tls:
    """Files in PEM. With `client_authority`, only clients with a certificate of that authority are let in (mTLS)."""

    certificate: Path
    key: Path
    client_authority: Path | None = None

    def __post_init__(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        try:
            context.load_cert_chain(self.certificate, self.key, password=_no_password)
            if self.client_authority is not None:
                context.load_verify_locations(self.client_authority)
        except (OSError, ValueError) as failure:  # ssl.SSLError is an OSError
            files = ", ".join(str(file) for file in (self.certificate, self.key, self.client_authority) if file)
            raise TlsError(f"{files}: no certificate and key in PEM that fit ({type(failure).__name__})") from None

    @property
    def options(self) -> dict[str, Any]:
        """As the server takes them."""
        required = ssl.CERT_NONE if self.client_authority is None else ssl.CERT_REQUIRED
        return {
            "ssl_certfile": self.certificate, "ssl_keyfile": self.key, "ssl_ca_certs": self.client_authority,
            "ssl_cert_reqs": required,
        }  # fmt: skip


def tls_of(certificate: Path | None, key: Path | None, client_authority: Path | None) -> Tls | None:
    """TLS as far as files are given; None without any. Raises `TlsError` for a part without the others."""
    if certificate is not None and key is not None:
        return Tls(certificate, key, client_authority)
    if certificate or key or client_authority:
        raise TlsError("TLS needs a certificate and its key; without them a client cannot be asked for one")
    return None


@dataclass(frozen=True)
class Address:
    """Where to listen; port 0 takes any that is free."""

    host: str
    port: int
    tls: Tls | None = None


def serve_app(app: FastAPI, address: Address, listening: Callable[[str], object] = lambda _: None) -> None:
    """Serves in this process until it is told to stop. `listening` is told the URL when callers can connect."""
    config = _config(app, address)
    with _bound(config) as door, suppress(KeyboardInterrupt):  # Ctrl-C has stopped the server already
        listening(_url(config, door))
        GracefulServer(config, alone=True).run(sockets=[door])


def serve_workers(
    factory: str, workers: int, address: Address, listening: Callable[[str], object] = lambda _: None
) -> None:
    """Serves by several processes, each with the application that `factory` (`module:function`) makes.

    They share a folder for what they count, which goes when they stop.
    """
    config = _config(factory, address, factory=True, workers=workers)
    with TemporaryDirectory(prefix="rls-cds-") as folder, _bound(config) as door:
        os.environ[FOLDER] = folder  # the workers inherit it
        listening(_url(config, door))
        _Supervisor(config, sockets=[door]).run()


def leave_after(app: FastAPI, failure: type[Exception]) -> None:
    """Ends this process after a failure that leaves it useless; at once, because it can answer nobody new.

    The call fails as any other, those in hand are answered, and whoever supervises the process starts another.
    """

    leaving = False

    async def leave(_: Request, raised: Exception) -> Response:
        nonlocal leaving
        if not leaving:  # a second time would cut off the calls in hand
            leaving = True
            signal.raise_signal(signal.SIGINT)
        raise raised  # for the journal, which answers it

    app.add_exception_handler(failure, leave)


class _Worker(Process):
    @property
    def server(self) -> Server:
        if self._server is None:
            self._server = GracefulServer(self.config)
        return self._server


class _Supervisor(Multiprocess):
    """Replaces workers that die. Their number is fixed: other signals than those that end it do nothing."""

    def init_processes(self) -> None:
        self.processes = [self._worker() for _ in range(self.processes_num)]

    def keep_subprocess_alive(self) -> None:
        for number, worker in enumerate(self.processes):
            if not self.should_exit.is_set() and not worker.is_alive(self.config.timeout_worker_healthcheck):
                worker.kill()  # where it hangs
                worker.join()
                self.processes[number] = self._worker()

    def handle_signals(self) -> None:
        if {signal.SIGTERM, signal.SIGINT} & set(self.signal_queue):
            self.should_exit.set()

    def _worker(self) -> Process:
        worker = _Worker(self.config, self.sockets)
        worker.start()
        return worker

    def terminate_all(self) -> None:
        let_nobody_in(self.sockets)
        for door in self.sockets:
            door.close()  # else the system would go on taking callers whom no worker will answer
        super().terminate_all()


def _config(app: FastAPI | str, address: Address, **more: Any) -> Config:
    tls = address.tls.options if address.tls else {}
    return Config(
        app, host=address.host, port=address.port, loop="uvloop", http=Connection, log_level="warning",
        access_log=False, server_header=False, timeout_graceful_shutdown=PATIENCE, timeout_keep_alive=IDLE, **tls,
        **more,
    )  # fmt: skip


def _bound(config: Config) -> socket.socket:
    """A socket on which callers can wait before the first worker is ready."""
    door = config.bind_socket()
    door.listen(_WAITING)
    return door


def _url(config: Config, door: socket.socket) -> str:
    host = f"[{config.host}]" if ":" in config.host else config.host
    return f"{'https' if config.is_ssl else 'http'}://{host}:{door.getsockname()[1]}"


def _no_password() -> str:
    """Asked for the password of a key; without it the library would ask whoever started the service."""
    raise ValueError("the key has a password")
