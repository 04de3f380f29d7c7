"""Several workers on one store: no feedback that was acknowledged is lost, also when a worker is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from cds.store.schema import prepare
from cds.store.store import Store
from cds.store.tables import calls, cards, feedback
from tests.cds.store.histories import KEYS, NOW, REASONS, TERMS, overridden, rows, uuid

ROOT = Path(__file__).parents[3]
MANY = 150


def worker(url: str, first: int, last: int) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.cds.store.writer", url, str(first), str(last)]
    return subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def acknowledged(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    with process.stdout as printed:
        return [line.strip() for line in printed]


def in_store(url: str) -> tuple[set[str], Store]:
    store = Store(url, KEYS, TERMS, REASONS, reading_seconds=10)
    return {row["card"] for row in rows(store, feedback)}, store


def test_two_workers_lose_nothing_and_write_nothing_twice(url: str) -> None:
    """They overlap, so half of what one says the other says too; the first start is a race as well."""
    workers = [worker(url, 0, MANY), worker(url, MANY // 2, MANY + MANY // 2)]
    said = [acknowledged(process) for process in workers]
    assert [process.wait() for process in workers] == [0, 0]
    assert [lines[-1] for lines in said] == ["done", "done"]
    assert sum(map(len, said)) == 2 * (MANY + 1)
    found, store = in_store(url)
    assert found == {uuid(number) for number in range(MANY + MANY // 2 + 1)}
    assert len(rows(store, feedback)) == len(found)
    assert len(rows(store, calls)) == len(rows(store, cards)) == MANY + MANY // 2
    store.close()


def test_a_worker_that_is_killed_loses_nothing_that_it_acknowledged(url: str) -> None:
    """In the middle of its work, again and again; the other worker goes on."""
    other = worker(url, 10_000, 10_000 + MANY)
    kept: set[str] = set()
    for start in range(0, 3000, 1000):
        killed = worker(url, start, start + 1000)
        assert killed.stdout is not None
        lines = [killed.stdout.readline().strip() for _ in range(20)]
        killed.send_signal(signal.SIGKILL)
        lines += [line.strip() for line in killed.stdout if line.endswith("\n")]
        assert killed.wait() == -signal.SIGKILL
        killed.stdout.close()
        assert "done" not in lines
        kept |= {uuid(int(line)) for line in lines}
    kept |= {uuid(int(line)) for line in acknowledged(other)[:-1]}
    assert other.wait() == 0
    found, store = in_store(url)
    assert kept <= found
    assert len(kept) >= 60 + MANY
    store.close()


def test_preparing_again_lets_go_of_no_lock(tmp_path: Path) -> None:
    """Else another process that ends would take itself for the last one, and take the journal that is in use away."""
    file = tmp_path / "store.sqlite3"
    store = Store(f"sqlite:///{file}", KEYS, TERMS, REASONS)
    store.keep("rls-patient-view", "clinic", (overridden(uuid(1)),), NOW)
    prepare(store.writing_engine)
    _elsewhere(file, "connection.execute('DELETE FROM call'); connection.commit()")
    store.keep("rls-patient-view", "clinic", (overridden(uuid(2)),), NOW)
    found = _elsewhere(file, "print(connection.execute('SELECT count(*) FROM feedback').fetchone()[0])")
    assert found == "2\n"
    store.close()


def _elsewhere(file: Path, does: str) -> str:
    """What another process prints that opens the file, does something and ends."""
    script = f"import sqlite3, sys; connection = sqlite3.connect(sys.argv[1]); {does}; connection.close()"
    return subprocess.run([sys.executable, "-c", script, str(file)], check=True, capture_output=True, text=True).stdout
