"""What a row of the test of windows is: a record on both sides of one limit. The data stay put, the day moves.

Where a limit is no number of days since something, the value lies on either side of it by its smallest step.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rules.findings import Draft, Findings, Kind, Medicine, Patient
from tests.rules.derive.builders import HERE, findings, medicine

START = date(2026, 1, 1)
Said = str | tuple[float, float]


def later(number: int) -> date:
    """So many days after everything began."""
    return START + timedelta(days=number)


@dataclass(frozen=True)
class Side:
    """A record on a day of evaluation, and what the fact then is.

    `draft`: the order in focus, for a fact about it. A measurement is its interval, or
    `known`, `unknown`, `exact` or `between` where the number does not matter.
    """

    said: Said
    findings: Findings
    day: date
    draft: Draft | None = None


@dataclass(frozen=True)
class Row:
    """One limit of one fact: on the last step inside, on the first outside.

    With the threshold moved by `step` the first step outside lies inside; moved back, the last inside lies outside.
    """

    fact: str
    threshold: str
    inside: Side
    outside: Side
    step: float = 1


def moves(
    fact: str, threshold: str, inside: tuple[int, Said], outside: tuple[int, Said], *given: object,
    patient: Patient | None = None, step: float = 1,
) -> Row:  # fmt: skip
    """The same record on two days."""
    record = findings(*given, patient=patient)
    first, second = (Side(said, record, later(day)) for day, said in (inside, outside))
    return Row(fact, threshold, first, second, step)


def differs(
    fact: str, threshold: str, day: int, inside: tuple[object, Said], outside: tuple[object, Said], *given: object,
    step: float = 1,
) -> Row:  # fmt: skip
    """Two records on the same day that differ in one finding."""
    first, second = (Side(said, findings(one, *given), later(day)) for one, said in (inside, outside))
    return Row(fact, threshold, first, second, step)


def ordered(
    fact: str, threshold: str, inside: tuple[Medicine, Said], outside: tuple[Medicine, Said], step: float
) -> Row:
    """Two orders that differ in their medicine."""
    first, second = (Side(said, findings(), START, Draft("order", HERE, (one,))) for one, said in (inside, outside))
    return Row(fact, threshold, first, second, step)


def drug(of: str, start: int, end: int | None = None, kind: Kind = Kind.REQUEST, daily: str | None = None) -> Medicine:
    ingredient = "ropinirole" if of == "dopamine-agonist" else of
    dose = None if daily is None else Decimal(daily)
    return medicine(ingredient, of, later(start), None if end is None else later(end), kind, daily=dose)
