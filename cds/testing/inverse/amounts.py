"""Numbers and days as a record writes them: exactly, with a comparator, or only to the month or the year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from cds.testing.inverse.codes import words
from cds.testing.inverse.unbuildable import Unbuildable
from cds.testing.inverse.wanted import Interval
from rules.conditions import Measurement
from rules.facts import FACTS

Written = tuple[Decimal, str | None]  # a number and its comparator


def written_amount(name: str, analyte: str, interval: Interval) -> Written:
    """A result that is read to the interval. Raises `Unbuildable` where no comparator gives it."""
    fact, table = FACTS[name], words().laboratory.tables[analyte]
    assert isinstance(fact, Measurement)
    lowest, highest = Decimal(str(table["lowest"])), Decimal(str(table["highest"]))
    low, high = (Decimal(str(end)) for end in interval)
    step = Decimal(1).scaleb(-fact.decimals)
    if low == high:
        return low, None
    if high == min(highest, Decimal(str(fact.highest))):
        return (low - step, ">") if low - step >= lowest else (low, ">=")
    if low == max(lowest, Decimal(str(fact.lowest))):
        return (high + step, "<") if high + step <= highest else (high, "<=")
    raise Unbuildable(name, "a result is exact, or reaches to a limit of what is plausible")


def reference_from(analyte: str, interval: Interval, *, below: bool) -> Decimal:
    """The lower end of a reference range that a whole result lies below, or does not."""
    table = words().laboratory.tables[analyte]
    low, high = (Decimal(str(end)) for end in interval)
    if below:
        return min(high * Decimal("1.1"), Decimal(str(table["highest"])))
    return max(low * Decimal("0.9"), Decimal(str(table["lowest"])))


def ago(day: date, days: int) -> str:
    """A day so many days back."""
    return (day - timedelta(days=days)).isoformat()


def written_days(name: str, day: date, interval: tuple[int, int]) -> str:
    """A date that lies so many days back: a day, a month or a year. Raises `Unbuildable` for what is none of them."""
    fewest, most = interval
    try:
        first = day - timedelta(days=most)
    except OverflowError:
        raise Unbuildable(name, "so long ago that no date can say it") from None
    if fewest == most:
        return first.isoformat()
    found = written_until(day, fewest, most)
    if found is None or _first(found) != first:
        raise Unbuildable(name, "a date is known to the day, or lies anywhere in one month or year")
    return found


def written_until(day: date, fewest: int, most: int) -> str | None:
    """The month or else the year that ends so many days back, and begins at least as long ago as `most`."""
    last, first = day - timedelta(days=fewest), day - timedelta(days=most)
    for begin, end, length in (
        (last.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1]), 7),
        (date(last.year, 1, 1), date(last.year, 12, 31), 4),
    ):
        if begin <= first and (end == last or not fewest):
            return begin.isoformat()[:length]
    return None


def _first(written: str) -> date:
    return date.fromisoformat(f"{written}-01" if len(written) == 7 else f"{written}-01-01")
