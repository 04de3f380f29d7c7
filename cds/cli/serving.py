"""`rls-cds serve` and `rls-cds demo`."""

from __future__ import annotations

import ipaddress
from datetime import date

import uvicorn

from cds.app import demo_app, service_app
from cds.demo.examples import STORY_DAY
from cds.settings import read_settings

_LOOPBACK = "127.0.0.1"


class UnsafeAddress(ValueError):
    """The service would listen beyond this machine without knowing its clients."""


def serve_service(host: str, port: int) -> None:
    """Serves the service. Without configured clients on this machine only, because nobody is authenticated."""
    if not _is_loopback(host):
        raise UnsafeAddress(
            f"--host {host}: no clients are configured, so calls are not authenticated; "
            f"only a loopback address such as {_LOOPBACK} is served"
        )
    print(f"http://{host}:{port}/cds-services (no clients configured: this machine only)", flush=True)
    _run(service_app(read_settings()), host, port)


def serve_demo(port: int, day: date | None) -> None:
    """Serves the demo on this machine, deciding as of one day."""
    day = day or STORY_DAY
    print(f"http://{_LOOPBACK}:{port}/ (demo with made-up patients, as of {day}; this machine only)", flush=True)
    _run(demo_app(read_settings(), day), _LOOPBACK, port)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _run(app: object, host: str, port: int) -> None:
    uvicorn.run(app, host=host, port=port, loop="uvloop", http="httptools", log_level="warning", access_log=False)  # type: ignore[arg-type]
