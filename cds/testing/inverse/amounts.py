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


def ago(day: date, days: int) -> str:
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
    month_end = first.replace(day=monthrange(first.year, first.month)[1])
    ends = ((first.day == 1, month_end, 7), (first.timetuple().tm_yday == 1, date(first.year, 12, 31), 4))
    for begins, last, length in ends:
        if begins and max((day - last).days, 0) == fewest:
            return first.isoformat()[:length]
    raise Unbuildable(name, "a date is known to the day, or lies anywhere in one month or year")
