"""The record with one result at another value, so that everything that is derived from it follows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from rules.conditions import Fact, Measurement
from rules.derive.facts import FactBook
from rules.derive.reading import derive_facts
from rules.findings import Findings, Result


def varied(findings: Findings, book: FactBook, fact: Fact, value: float) -> FactBook | None:
    """The facts with the result behind a measurement at a value; None where that cannot be said.

    What is varied is the result itself, the newest usable one that the fact was read from: facts that rest on it too
    (a ferritin that rises, kidney disease from eGFR) are derived anew, other results and all days stay. Whether it lies
    below its own reference range stays as well, for that range is the laboratory's. None for what was not measured
    (age, days, counts), for a fact that combines several findings, and where another result would count instead.
    """
    result = _result(findings, book, fact) if isinstance(fact, Measurement) else None
    if result is None:
        return None
    number = Decimal(str(value))
    other = replace(result, low=number, high=number, open_low=False, open_high=False, rival=None)
    results = tuple(other if found is result else found for found in findings.results)
    made = derive_facts(replace(findings, results=results), book.thresholds, book.date, book.jurisdiction)
    reached = made.values.get(f"{fact.name}_min") == made.values.get(f"{fact.name}_max") == value
    return made if reached else None


def _result(findings: Findings, book: FactBook, fact: Measurement) -> Result | None:
    analyte, origins = fact.name.replace("_", "-"), book.origins.get(fact.name, ())
    drawn = book.drawn.get(fact.name)
    return next(
        (r for r in findings.results if r.analyte == analyte and r.origin in origins and r.drawn == drawn), None
    )
