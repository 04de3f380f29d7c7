"""Dated series: the newest of, those within, the nearest to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rules.derive.facts import FactBook, days_since, within
from rules.findings import Findings, Order, Problem, Result


def newest_first(findings: Findings, analyte: str) -> tuple[Result, ...]:
    """Final results of one analyte, newest first. Findings come in a total order, which breaks ties."""
    final = (r for r in findings.results if r.analyte == analyte and not r.preliminary)
    return tuple(sorted(final, key=lambda result: result.drawn.last, reverse=True))


def newest_within(findings: Findings, analyte: str, day: date, window: int) -> Result | None:
    """The newest final result whose whole date lies in the window."""
    return next((r for r in newest_first(findings, analyte) if within(r.drawn, day, window)), None)


def nearest(results: Iterable[Result], to: Result, window: int) -> Result | None:
    """The result nearest in time to another one, at most `window` days before or after it."""
    near = [(apart(result, to), result) for result in results]
    close = [(days, result) for days, result in near if days <= window]
    return min(close, key=lambda found: found[0], default=(0, None))[1]


def apart(one: Result, other: Result) -> int:
    """The most days that can lie between two results."""
    return max(abs((one.drawn.first - other.drawn.last).days), abs((one.drawn.last - other.drawn.first).days))


def problems(findings: Findings, *concepts: str, past: bool = False) -> tuple[Problem, ...]:
    """Confirmed problems of these concepts, past ones only when asked for."""
    return tuple(
        problem
        for problem in findings.problems
        if problem.concept in concepts and problem.certainty == "confirmed" and (problem.active or past)
    )


def suspected(findings: Findings, *concepts: str) -> tuple[Problem, ...]:
    """Active problems of these concepts that are only suspected."""
    return tuple(p for p in findings.problems if p.concept in concepts and p.certainty == "suspected" and p.active)


def open_orders(book: FactBook, findings: Findings, *subjects: str) -> list[Order]:
    """Recent requests for these tests that are still open."""
    window = book.days("order.open")
    return [o for o in findings.orders if o.subject in subjects and within(o.authored, book.date, window)]


def longest_since(problem: Problem, day: date) -> int | None:
    """The most whole days since a problem was recorded, or began where that is not said."""
    span = problem.recorded or problem.onset
    return None if span is None else days_since(span, day)[1]
