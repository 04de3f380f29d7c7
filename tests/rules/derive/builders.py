"""Findings for the tests of derived facts. The data stay where they are; the day of evaluation moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from rules.compiler import standard_knowledge
from rules.derive.facts import FactBook
from rules.derive.reading import derive_facts
from rules.facts import FACTS, SOURCES
from rules.findings import (
    Arrival,
    Certainty,
    Findings,
    Intolerance,
    Kind,
    Medicine,
    Order,
    Origin,
    Patient,
    PregnancySign,
    Problem,
    Procedure,
    Result,
    Sign,
    Span,
    Unreadable,
    Visit,
)
from rules.reasons import FactValue

THRESHOLDS = standard_knowledge().thresholds
DAY = date(2026, 11, 21)
T = TypeVar("T")
HERE = Origin("Resource/1", "element")


def days(number: int) -> date:
    """A day so many days before the usual day of evaluation."""
    return DAY - timedelta(days=number)


def on(day: date) -> Span:
    """One exact day."""
    return Span(day, day)


def year(number: int) -> Span:
    """Some day of a year."""
    return Span(date(number, 1, 1), date(number, 12, 31))


def result(analyte: str, value: float | str, drawn: date | Span, **more: Any) -> Result:
    """An exact result."""
    number = Decimal(str(value))
    span = drawn if isinstance(drawn, Span) else on(drawn)
    return Result(analyte, **{"low": number, "high": number, "drawn": span, "origin": HERE, **more})


def ferritin(value: float, drawn: date | Span, **more: Any) -> Result:
    """An exact ferritin in µg/L."""
    return result("ferritin", value, drawn, **more)


def unreadable(drawn: date | Span | None, analyte: str = "ferritin") -> Unreadable:
    """A result without a unit."""
    return Unreadable(analyte, "40", on(drawn) if isinstance(drawn, date) else drawn, "no unit", HERE)


def problem(concept: str, recorded: date | Span | None = None, **more: Any) -> Problem:
    """A confirmed, active problem."""
    span = on(recorded) if isinstance(recorded, date) else recorded
    given = {"certainty": Certainty.CONFIRMED, "active": True, "onset": None, "origin": HERE, **more}
    return Problem(concept, recorded=span, **given)


def medicine(
    ingredient: str,
    of: str,
    start: date | Span | None,
    end: date | None = None,
    kind_of: Kind = Kind.REQUEST,
    **more: Any,
) -> Medicine:
    """An active order, or another entry, of a medicine of one class."""
    given: dict[str, Any] = {"level": 1, "running": True, "origin": HERE, **more}
    begun = on(start) if isinstance(start, date) else start
    return Medicine(ingredient, frozenset((of,)), kind=kind_of, start=begun, end=on(end) if end else None, **given)


def procedure(concept: str, done: date | None) -> Procedure:
    """A procedure that was done."""
    return Procedure(concept, on(done) if done else None, HERE)


def order(subject: str, authored: date | None) -> Order:
    """An open request."""
    return Order(subject, on(authored) if authored else None, HERE)


def visit(stay: bool | None, start: date | None, end: date | None = None, named: bool = False) -> Visit:
    """A visit that is going on, or that the call is about."""
    return Visit(stay, named, on(start) if start else None, on(end) if end else None, HERE)


def sign(kind: Sign, said: date | Span | None, **more: Any) -> PregnancySign:
    """A sign of pregnancy."""
    return PregnancySign(kind, on(said) if isinstance(said, date) else said, HERE, **more)


def person(born: date | Span | None = date(1986, 1, 1), male: bool | None = False, deceased: bool = False) -> Patient:
    """A woman of forty."""
    return Patient(on(born) if isinstance(born, date) else born, male, deceased, HERE)


Arrived = Mapping[str, Arrival]


def findings(*given: object, patient: Patient | None = None, arrived: Arrived | None = None) -> Findings:
    """Findings of every kind, in a record that arrived completely but for the sources that `arrived` names."""

    def of(kind: type[T]) -> tuple[T, ...]:
        return tuple(one for one in given if isinstance(one, kind))

    return Findings(
        patient=patient or person(),
        results=of(Result),
        unreadable=of(Unreadable),
        problems=of(Problem),
        medicines=of(Medicine),
        procedures=of(Procedure),
        orders=of(Order),
        intolerances=of(Intolerance),
        pregnancy=of(PregnancySign),
        visits=of(Visit),
        arrivals={**dict.fromkeys(SOURCES, Arrival.COMPLETE), **(arrived or {})},
    )


def book(*given: object, day: date = DAY, patient: Patient | None = None, arrived: Arrived | None = None) -> FactBook:
    """The facts that follow."""
    return derive_facts(findings(*given, patient=patient, arrived=arrived), THRESHOLDS, day)


def fact(
    name: str, *given: object, day: date = DAY, patient: Patient | None = None, arrived: Arrived | None = None
) -> FactValue:
    """One statement."""
    return book(*given, day=day, patient=patient, arrived=arrived).values[name]


def span(
    name: str, *given: object, day: date = DAY, patient: Patient | None = None, arrived: Arrived | None = None
) -> tuple[float, float] | None:
    """The interval of one measurement; None when it is unknown."""
    values = book(*given, day=day, patient=patient, arrived=arrived).values
    low, high = values.get(f"{name}_min"), values.get(f"{name}_max")
    if low is None and high is None:
        return None
    assert isinstance(low, float) and isinstance(high, float)
    return low, high


def incomplete(name: str) -> list[Arrived]:
    """Each way in which one of the sources of a fact can be missing."""
    missing = (Arrival.PARTIAL, Arrival.FAILED, Arrival.NOT_ASKED)
    return [{source: how} for source in FACTS[name].sources for how in missing]
