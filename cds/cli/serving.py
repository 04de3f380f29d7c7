"""`rls-cds serve` and `rls-cds demo`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cds.addresses import on_this_machine
from cds.app import demo_app, guard_of, service_app, site_settings, try_service
from cds.book.results import read_results
from cds.demo.examples import STORY_DAY
from cds.service.workers import Address, serve_app, serve_workers

_LOOPBACK = "127.0.0.1"
_FACTORY = "cds.app:service_app"


class UnsafeAddress(ValueError):
    """The service would listen beyond this machine without knowing its clients."""


def serve_service(address: Address, workers: int = 1) -> None:
    """Serves the service; beyond this machine only to clients that prove who they are, by token or certificate."""
    settings = site_settings()
    by_certificate = address.tls is not None and address.tls.client_authority is not None
    guarded = by_certificate or guard_of(settings) is not None
    if not guarded and not on_this_machine(address.host):
        raise UnsafeAddress(
            f"--host {address.host}: no clients are configured, so calls are not authenticated; "
            f"only a loopback address such as {_LOOPBACK} is served"
        )
    tell = _tell_guarded if guarded else _tell_service
    if workers == 1:
        serve_app(service_app(settings), address, tell)
    else:
        try_service(settings)  # what is wrong is said here, once, and not by each worker again and again
        serve_workers(_FACTORY, workers, address, tell)


def serve_demo(port: int, day: date | None, results: Path | None = None) -> None:
    """Serves the demo on this machine, deciding as of one day; its rule book marks the scenarios by their results."""
    day, found = day or STORY_DAY, None if results is None else read_results(results)
    app = demo_app(site_settings(), day, found)
    serve_app(
        app, Address(_LOOPBACK, port),
        lambda url: _tell(f"{url}/ (demo with made-up patients, as of {day}; this machine only)"),
    )  # fmt: skip


def _tell_service(url: str) -> None:
    _tell(f"{url}/cds-services (no clients configured: this machine only)")


def _tell_guarded(url: str) -> None:
    _tell(f"{url}/cds-services (clients prove who they are)")


def _tell(line: str) -> None:
    print(line, flush=True)
