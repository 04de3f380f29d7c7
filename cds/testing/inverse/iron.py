"""Ferritin, the ones before it, and what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from cds.testing.inverse.amounts import written_days
from cds.testing.inverse.arrivals import judged_by_ferritin
from cds.testing.inverse.wanted import Interval, Wanted
from cds.testing.inverse.writer import Writer

_FAR = 100  # days beyond a window
_LOWEST = 1  # ug/L that is still plausible


@dataclass(frozen=True)
class Earlier:
    """A ferritin before the one that the facts speak of."""

    days: int
    amount: Interval


def build(wanted: Wanted, writer: Writer) -> None:
    """Results of iron status, and what is ordered or cannot be read."""
    _ferritins(wanted, writer)
    saturation = wanted.between("tsat")
    if saturation is not None:
        writer.result("tsat", saturation, day_beside(wanted, writer))
    for analyte, days in (("ferritin", wanted.days_between("ferritin_age")), ("tsat", _saturation_age(wanted))):
        if wanted.yes(f"{analyte}_unreadable"):
            newer = days is None or days[1] > 0
            writer.unreadable_result(analyte, writer.ago(0) if newer else None)
    if wanted.yes("ferritin_ordered"):
        writer.ordered("ferritin")
    _haemoglobin(wanted, writer)


def day_beside(wanted: Wanted, writer: Writer) -> str:
    """The day of what was measured with the ferritin; in the middle where its own day is not known."""
    age = wanted.days_between("ferritin_age")
    return writer.ago(min(30, wanted.days("tsat.window")) if age is None else (age[0] + age[1]) // 2)


def _saturation_age(wanted: Wanted) -> tuple[int, int] | None:
    return wanted.days_between("ferritin_age") if wanted.between("tsat") is not None else None


def _ferritins(wanted: Wanted, writer: Writer) -> None:
    amount, age = wanted.between("ferritin"), wanted.days_between("ferritin_age")
    if amount is None or age is None:
        if wanted.yes("ferritin_earlier"):
            writer.result("ferritin", _earlier_amount(wanted), writer.ago(_earlier_age(wanted)))
        return
    before = _before(wanted, amount, age)
    same = {"yes": ("laboratory A", "laboratory B"), "no": ("laboratory A", "laboratory A")}
    own, other = same.get(wanted.says("ferritin_other_laboratory"), (None, None)) if before else (None, None)
    writer.result("ferritin", amount, written_days("ferritin_age", wanted.day, age), laboratory=own)
    for one in before:
        writer.result("ferritin", one.amount, writer.ago(one.days), laboratory=other)
    if _checked_within(wanted, age):
        writer.result("ferritin", amount, writer.ago(age[0] + 1))


def _checked_within(wanted: Wanted, age: tuple[int, int]) -> bool:
    """Whether a treatment was checked by another ferritin, of a day inside the month or year of the one that counts."""
    for treatment, window in (("oral_iron", "oral_iron.drawn"), ("iv_iron", "iv_iron.blackout")):
        days = wanted.days_between(f"{treatment}_days")
        checked = wanted.says(f"{treatment}_unchecked") == "no" or wanted.unclear(f"{treatment}_unchecked")
        if checked and days is not None and age[0] < days[0] - wanted.days(window) < age[1]:
            return True
    return False


def _before(wanted: Wanted, amount: Interval, age: tuple[int, int]) -> list[Earlier]:
    """Earlier ferritins: one that this one jumped from, one that oral iron began with, one of another laboratory."""
    found = []
    if wanted.yes("ferritin_jump"):
        low = max(floor(amount[0] / wanted.thresholds["ferritin.jump.factor"]), _LOWEST)
        found.append(Earlier(age[1] + 1, (low, low)))
    baseline = _baseline(wanted, amount) if judged_by_ferritin(wanted) else None
    if baseline is not None:
        taken = wanted.days_between("oral_iron_days") or (0, 0)
        found.append(Earlier(max(taken[1], age[1] + wanted.days("ferritin.jump.window") + 1), baseline))
    if not found and _compared(wanted):
        found.append(Earlier(age[1] + 1, amount))
    return found


def _compared(wanted: Wanted) -> bool:
    """Whether an earlier ferritin must be there to say of which laboratory it is, or to leave that open."""
    says = wanted.says("ferritin_other_laboratory")
    open_ = wanted.unclear("ferritin_other_laboratory")
    return says == "yes" or open_ or (says == "no" and "laboratory" in wanted.incomplete)


def _baseline(wanted: Wanted, amount: Interval) -> Interval | None:
    """The ferritin before oral iron that makes the rise what is said of it; None where none is needed."""
    says, limit = wanted.says("oral_iron_no_rise"), wanted.thresholds["oral_iron.no_baseline"]
    complete = "laboratory" not in wanted.incomplete
    alone = "no" if amount[0] >= limit else "yes" if amount[1] < limit else "unknown"
    if says == (alone if complete else "unknown"):
        return None
    rise = wanted.thresholds["oral_iron.rise"]
    if says == "yes":
        return amount[1], amount[1]
    if says == "no":
        low = max(floor(amount[0] - rise), _LOWEST)
        return low, low
    return _LOWEST, amount[1]


def _earlier_age(wanted: Wanted) -> int:
    """Before the window; under oral iron also before it could tell the effect, or just late enough to do so."""
    window, taken = wanted.days("ferritin.window"), wanted.days_between("oral_iron_days")
    if not wanted.yes("oral_iron") or taken is None or taken[0] < wanted.days("oral_iron.judge"):
        return window + _FAR
    checked = wanted.says("oral_iron_unchecked") == "no" and taken[0] - wanted.days("oral_iron.drawn") > window
    return window + 1 if checked else max(window, taken[0]) + _FAR


def _earlier_amount(wanted: Wanted) -> Interval:
    limit = floor(wanted.thresholds["oral_iron.no_baseline"])
    return (limit + 1, limit + 1) if wanted.says("oral_iron_no_rise") == "no" else (limit - 1, limit - 1)


def _haemoglobin(wanted: Wanted, writer: Writer) -> None:
    value, low = wanted.between("haemoglobin"), wanted.says("haemoglobin_low")
    if value is not None:
        day = writer.ago(min(30, wanted.days("haemoglobin.window")))
        writer.result("haemoglobin", value, day, below_reference=low)
    elif wanted.yes("haemoglobin_found"):
        writer.ordered("haemoglobin")
