"""Several workers on one store: no feedback that was acknowledged is lost, also when a worker is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from cds.store.store import Store
from cds.store.tables import calls, cards, feedback
from tests.cds.store.histories import KEYS, REASONS, TERMS, rows, uuid

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
