"""What is counted for the operators: names of rules, hooks and reasons, and times; never anything of a patient.

Across workers when the environment names a folder for it (`PROMETHEUS_MULTIPROC_DIR`), which `rls-cds serve` does.
"""

from __future__ import annotations

import fcntl
import itertools
import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, values
from prometheus_client.multiprocess import MultiProcessCollector

from cds.audit import Audit

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5)


def count_together() -> None:
    """Lets this process count in the shared folder, when there is one; before its `Metrics` are made.

    A worker that replaces a dead one takes its number and goes on with its counts: no count is lost, and the folder
    holds as many files as workers ever ran at once.
    """
    folder = os.environ.get(FOLDER)
    if folder:
        number = _free_number(Path(folder))
        values.ValueClass = values.MultiProcessValue(lambda: number)  # type: ignore[no-untyped-call]


def _free_number(folder: Path) -> int:
    """The first number that no living process holds. The system frees it when the process ends, however it ends."""
    for number in itertools.count():
        held = os.open(folder / f"{number}.lock", os.O_CREAT | os.O_RDWR)  # stays open as long as the process lives
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(held)
        else:
            return number
    raise AssertionError("there is always a next number")


class Metrics:
    """The counters of one worker, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.calls = self._counter("rls_cds_calls", "answered calls", "hook", "status")
        self.cards = self._counter("rls_cds_cards", "cards shown, by leading rule", "rule", "indicator")
        self.suppressed = self._counter("rls_cds_suppressed", "advices not shown, by reason", "reason")
        self.missing = self._counter("rls_cds_missing_sources", "parts of the record that did not arrive", "source")
        self.problems = self._counter("rls_cds_data_problems", "data that could not be read")
        self.denied = self._counter("rls_cds_denied", "calls that were not let in", "reason")
        self.fetches = self._counter("rls_cds_fetches", "searches at clients' FHIR servers", "outcome")
        self.feedback = self._counter("rls_cds_feedback", "feedback that was kept", "outcome")
        self.unavailable = self._counter("rls_cds_silences_unavailable", "decisions made without the silences")
        self.dropped = self._counter("rls_cds_audit_dropped", "audit entries and recordings that were not written")
        self.seconds = Histogram(
            "rls_cds_call_seconds", "time of a call", ("hook",), buckets=_SECONDS, registry=self._registry
        )

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(name, meaning, labels, registry=self._registry)

    def answered(self, hook: str | None, status: int | None, denied: str | None, seconds: float) -> None:
        """One call, whatever came of it."""
        self.calls.labels(hook or "none", str(status or "none")).inc()
        if hook is not None:
            self.seconds.labels(hook).observe(seconds)
        if denied is not None:
            self.denied.labels(denied).inc()

    def decided(self, audit: Audit, missing: Iterable[str]) -> None:
        """One decision, and the parts of the record that did not arrive completely for it."""
        for card in audit.cards:
            self.cards.labels(card.rule, card.indicator).inc()
        for reason in audit.suppressed.values():
            self.suppressed.labels(reason).inc()
        self.lacked(missing)
        self.problems.inc(audit.data_problems)
        if not audit.silences_available:
            self.unavailable.inc()

    def lacked(self, sources: Iterable[str]) -> None:
        """Parts of the record that did not arrive completely, whether the call was answered or refused over it."""
        for source in sources:
            self.missing.labels(source).inc()

    def fetched(self, found: int, failed: int) -> None:
        """Searches at a client's FHIR server."""
        self.fetches.labels("found").inc(found)
        self.fetches.labels("failed").inc(failed)

    def kept(self, outcomes: Iterable[str]) -> None:
        """Feedback that was acknowledged."""
        for outcome in outcomes:
            self.feedback.labels(outcome).inc()

    def text(self) -> bytes:
        """All of it in the text format of Prometheus, of all workers where there are several."""
        if os.environ.get(FOLDER):
            everywhere = CollectorRegistry()
            MultiProcessCollector(everywhere)  # type: ignore[no-untyped-call]
            return generate_latest(everywhere)
        return generate_latest(self._registry)
