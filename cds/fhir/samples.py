"""What the results of one record are together: derived saturation, each value once, values of one day that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from rules.findings import Result, Span

_OF_ONE_SAMPLE = ("iron", "tibc")  # what a saturation is derived from
_RIVAL = Decimal("1.3")  # two values of one day that lie further apart than this are both mentioned


def together(results: list[Result], saturation: Mapping[str, Any]) -> list[Result]:
    """The results as they count, newest first; `saturation` is the table of transferrin saturation."""
    return _with_rivals(_each_once([*results, *_derived_saturation(results, saturation)]))


def _derived_saturation(results: list[Result], table: Mapping[str, Any]) -> Iterator[Result]:
    """Saturation from iron and binding capacity of one sample and day, where it was not reported itself."""
    reported = {r.drawn for r in results if r.analyte == "tsat"}
    oldest_first = [r for r in reversed(results) if r.drawn.exact is not None and not r.preliminary]
    by_day = {(r.drawn, r.sample): r for r in oldest_first if r.analyte == "tibc"}
    irons = {(r.drawn, r.sample): r for r in oldest_first if r.analyte == "iron"}
    for iron in irons.values():
        capacity = by_day.get((iron.drawn, iron.sample))
        if capacity is None or iron.drawn in reported or not _exact(iron) or not _exact(capacity):
            continue
        value = 100 * iron.low / capacity.low
        if Decimal(table["lowest"]) <= value <= Decimal(table["highest"]):
            yield replace(iron, analyte="tsat", low=value, high=value, derived=True, below_reference=None)


def _each_once(results: list[Result]) -> list[Result]:
    """Without the same value of the same day that came by another way."""
    kept: dict[object, Result] = {}
    for one in results:
        sample = one.sample if one.analyte in _OF_ONE_SAMPLE else None
        key = (one.analyte, one.low, one.high, one.open_low, one.open_high, one.drawn, one.preliminary, sample)
        kept.setdefault(key, one)
    return list(kept.values())


def _with_rivals(results: list[Result]) -> list[Result]:
    """The value that counts of a day names another one of that day that lies far from it."""
    first: dict[tuple[str, Span], int] = {}
    for number, one in enumerate(results):
        if one.preliminary or not _exact(one) or one.drawn.exact is None:
            continue
        chosen = first.setdefault((one.analyte, one.drawn), number)
        used = results[chosen]
        if max(one.low, used.low) > _RIVAL * min(one.low, used.low) and used.rival is None:
            results[chosen] = replace(used, rival=one.low)
    return results


def _exact(result: Result) -> bool:
    return result.low == result.high
