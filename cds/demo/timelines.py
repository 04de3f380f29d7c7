"""Ferritin and transferrin saturation over time, with the limits that apply to this patient, iron and inflammation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from cds.advisor import Decision
from cds.demo.whatif import SUPPOSED
from rules.compiled import Knowledge
from rules.derive.facts import days_since
from rules.findings import Findings, Medicine, Problem, Result
from rules.findings import Kind as Source

Population = Literal["adult", "child", "pregnant", "ckd", "dialysis"]
Side = Literal["low", "grey", "stop"]
Kind = Literal["oral-iron", "iv-iron", "inflammation"]


@dataclass(frozen=True)
class Limit:
    """A threshold by name, and on which side of it what lies: up to it low or grey, above it no iron."""

    name: str
    kind: Side


@dataclass(frozen=True)
class Limits:
    """The limits that count for one kind of patient."""

    ferritin: tuple[Limit, ...]
    tsat: tuple[Limit, ...]


_SATURATION = (Limit("tsat.low", "low"), Limit("tsat.stop", "stop"))
# the limits that the rules of each population compare with: rules/iron.py, rules/populations.py
LIMITS: Mapping[Population, Limits] = {
    "adult": Limits(
        (
            Limit("ferritin.adult.treat", "low"), Limit("ferritin.adult.iv", "grey"),
            Limit("ferritin.hard_stop", "stop"),
        ), _SATURATION,
    ),
    "pregnant": Limits((Limit("ferritin.adult.treat", "low"),), _SATURATION),
    "child": Limits((Limit("ferritin.child.treat", "low"), Limit("ferritin.child.consider", "grey")), _SATURATION),
    "ckd": Limits(
        (Limit("ferritin.adult.treat", "low"), Limit("ckd.ferritin.low", "grey"), Limit("ckd.ferritin.high", "grey")),
        (Limit("ckd.tsat.low", "low"), Limit("ckd.tsat.withhold", "stop")),
    ),
    "dialysis": Limits(
        (Limit("dialysis.ferritin.treat", "low"), Limit("dialysis.ferritin.withhold", "stop")),
        (Limit("tsat.low", "low"), Limit("dialysis.tsat.withhold", "stop")),
    ),
}  # fmt: skip
_LEAST_DAYS = 180  # of the plot
# which of several counts, and the fact that says so: as the rules give way to each other
_ORDER: tuple[tuple[Population, str], ...] = (
    ("dialysis", "dialysis"), ("pregnant", "pregnant"), ("child", "child"), ("ckd", "ckd_iron"),
)  # fmt: skip


@dataclass(frozen=True)
class Point:
    """A result: when, how high, whether it is only known to lie below or above, and whether it is only supposed."""

    day: date
    value: float
    mark: str = ""
    supposed: bool = False


@dataclass(frozen=True)
class Stretch:
    """A time: iron by mouth, iron by vein, or inflammation; one that is still open ends on the day."""

    kind: Kind
    first: date
    last: date
    name: str = ""
    value: float | None = None


@dataclass(frozen=True)
class Timeline:
    """All that the plot shows. `unknown` are the facts that decide about the limits and are not known.

    `population` is None where the age is not known: then no limit can be said to apply.
    """

    population: Population | None
    unknown: tuple[str, ...]
    ferritin: tuple[Point, ...]
    tsat: tuple[Point, ...]
    stretches: tuple[Stretch, ...]
    first: date
    last: date


def timeline_of(decision: Decision, knowledge: Knowledge, day: date) -> Timeline:
    """The timeline of the patient of a decision."""
    findings, facts = decision.reading.findings, decision.reading.book.values
    population = next((name for name, fact in _ORDER if facts.get(fact) == "yes"), None)
    unknown = () if population else tuple(fact for _, fact in _ORDER if facts.get(fact) == "unknown")
    if population is None and "child" not in unknown:
        population = "adult"
    ferritin, tsat = _points(findings, "ferritin"), _points(findings, "tsat")
    stretches = tuple(_stretches(findings, knowledge, day))
    days = [point.day for point in (*ferritin, *tsat)] + [stretch.first for stretch in stretches]
    oldest = min([*days, day - timedelta(days=_LEAST_DAYS)])
    first = oldest - (day - oldest) / 30  # so that nothing stands on the edge
    return Timeline(population, unknown, ferritin, tsat, stretches, first, day)


def _points(findings: Findings, analyte: str) -> tuple[Point, ...]:
    found = [_point(result) for result in findings.results if result.analyte == analyte]
    return tuple(sorted(found, key=lambda point: point.day))


def _point(result: Result) -> Point:
    value = float(result.high if result.open_high else result.low)
    supposed = result.origin.resource.startswith(f"Observation/{SUPPOSED}")
    return Point(result.drawn.last, value, _mark(result.open_low, result.open_high), supposed)


def _mark(open_low: bool, open_high: bool) -> str:
    return "<" if open_high else ">" if open_low else ""


def _stretches(findings: Findings, knowledge: Knowledge, day: date) -> Iterator[Stretch]:
    for medicine in findings.medicines:
        yield from _iron(medicine, day)
    limit = knowledge.thresholds["crp.inflamed"]
    for result in findings.results:
        if result.analyte == "crp" and float(result.low) >= limit:
            yield Stretch("inflammation", result.drawn.first, result.drawn.last, "CRP", float(result.low))
    yield from _infections(findings.problems, day)


def _iron(medicine: Medicine, day: date) -> Iterator[Stretch]:
    kinds: tuple[Kind, ...] = ("oral-iron", "iv-iron")
    for kind in kinds:
        if kind in medicine.classes and medicine.start is not None:
            goes_on = medicine.running and medicine.kind in (Source.REQUEST, Source.STATEMENT)  # others happen once
            last = medicine.end.last if medicine.end else day if goes_on else medicine.start.last
            yield Stretch(kind, medicine.start.first, min(last, day), medicine.ingredient)


def _infections(problems: Iterable[Problem], day: date) -> Iterator[Stretch]:
    for problem in problems:
        span = problem.onset or problem.recorded
        inflames = problem.concept in ("acute-infection", "bacteraemia-sepsis", "chronic-inflammation")
        if inflames and span is not None and days_since(span, day)[0] >= 0:
            chronic = problem.concept == "chronic-inflammation" and problem.active
            yield Stretch("inflammation", span.first, day if chronic else span.last, problem.concept)
