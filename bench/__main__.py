"""Prints what a decision costs, beside the cost of merely parsing the same bytes, in one run."""

from __future__ import annotations

import gc
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import httpx
import orjson
from rich.console import Console
from rich.table import Table

from bench.records import (
    DAY,
    as_request,
    empty_record,
    largest_shared,
    record_of_300,
    record_of_2000,
    relevant,
    results_that_matter,
)
from cds.advisor import Advisor, Request
from cds.fhir.gathering import record_of
from cds.fhir.projection import warm
from cds.testing.decisions import standard_advisor

RUNS = 60
HTTP_CALLS = 120
ADVISE_FIXED_MS = 6.0
ADVISE_RELEVANT_MS = 0.2
HTTP_MS = 10.0
WORKER_MB = 170.0


def milliseconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median over some runs, after a few that do not count."""
    for _ in range(5):
        work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * median(times)


def advise(advisor: Advisor, content: bytes) -> bytes:
    """From bytes to response, reasons of every rule included."""
    record = record_of(orjson.loads(content), advisor.knowledge.document["sources"])
    decision = advisor.advise(Request(record, "patient-view", DAY, "en", "bench"))
    return orjson.dumps(decision.response)


def over_http(bodies: dict[str, bytes]) -> tuple[dict[str, float], float]:
    """Median of the HTTP call for each body, and the memory of the worker in MB, on a worker of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "rls-cds"), "serve", "--port", str(port)]
    worker = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}/cds-services"
        with httpx.Client(timeout=30, transport=httpx.HTTPTransport(retries=3)) as client:
            _until_ready(client, url)
            medians = {name: _calls(client, f"{url}/rls-patient-view", body) for name, body in bodies.items()}
        return medians, _memory(worker.pid)
    finally:
        worker.terminate()
        worker.wait(timeout=10)


def _until_ready(client: httpx.Client, url: str) -> None:
    for _ in range(200):
        try:
            client.get(url).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the worker did not start")


def _calls(client: httpx.Client, url: str, body: bytes) -> float:
    headers = {"Content-Type": "application/json"}
    return milliseconds(lambda: client.post(url, content=body, headers=headers).raise_for_status(), HTTP_CALLS)


def _memory(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def main() -> None:
    """Measures and prints the table."""
    advisor = standard_advisor()
    warm()
    gc.collect()
    gc.freeze()  # as a worker does when it has loaded
    each = {"2,000 resources": record_of_2000(), "300 results that matter": results_that_matter()}
    records = {"empty record": empty_record(), "300 resources": record_of_300(), **each}
    largest = largest_shared()
    if largest is not None:
        records["largest shared record"] = largest
    sources = advisor.knowledge.document["sources"]
    http, memory = over_http({name: as_request(content, sources) for name, content in records.items()})
    table = Table(title="medians in ms, one run", title_justify="left")
    for column in ("record", "kB", "orjson.loads", "advise", "reach", "HTTP call"):
        table.add_column(column, justify="left" if column == "record" else "right")
    for name, content in records.items():
        loads = milliseconds(lambda content=content: orjson.loads(content))  # type: ignore[misc]
        decided = milliseconds(lambda content=content: advise(advisor, content))  # type: ignore[misc]
        reach = 2 * loads + (ADVISE_RELEVANT_MS * relevant(content) if name in each else ADVISE_FIXED_MS)
        met = "met" if decided <= reach else "missed"
        cells = (
            f"{len(content) / 1000:.0f}",
            f"{loads:.2f}",
            f"{decided:.2f}",
            f"{reach:.2f} ({met})",
            f"{http[name]:.2f}",
        )
        table.add_row(name, *cells)
    console = Console(width=110)
    console.print(table)
    counts = ", ".join(f"{relevant(content)} in {name}" for name, content in each.items())
    console.print(f"reach: 2 × loads + {ADVISE_FIXED_MS:g} ms; with more that matters, 2 × loads + ", end="")
    console.print(f"{ADVISE_RELEVANT_MS:g} ms a relevant resource ({counts})")
    verdict = "met" if http["300 resources"] <= HTTP_MS else "missed"
    console.print(f"HTTP on 300 resources: {http['300 resources']:.2f} ms, reach {HTTP_MS:.0f} ms ({verdict})")
    console.print(
        f"memory of a worker: {memory:.0f} MB, reach {WORKER_MB:.0f} MB ({'met' if memory <= WORKER_MB else 'missed'})"
    )
    console.print(f"processors: {os.cpu_count()}, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
