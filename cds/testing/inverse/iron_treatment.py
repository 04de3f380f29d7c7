"""Iron that is or was given, transfusions, and what speaks against a route of iron."""

from __future__ import annotations

from cds.testing.inverse.amounts import ago, written_days, written_until
from cds.testing.inverse.unbuildable import Unbuildable
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_ORAL, _BY_VEIN, _CARBOXYMALTOSE = "ferrous-fumarate", "other-iv-iron", "ferric-carboxymaltose"
_BY_VEIN_FACTS = (
    "iv_iron_recent", "iv_iron_unchecked", "iv_iron_lately", "iv_iron_course", "carboxymaltose_recent",
    "carboxymaltose_course",
)  # fmt: skip


def build(wanted: Wanted, writer: Writer) -> None:
    """Courses of iron, and problems with it."""
    _oral(wanted, writer)
    _by_vein(wanted, writer)
    _overload(wanted, writer)
    if wanted.yes("iv_iron_unsafe") and not wanted.yes("bacteraemia"):
        writer.intolerance(_BY_VEIN)
    if wanted.yes("bariatric_surgery"):
        writer.procedure("bariatric-surgery", writer.ago(400))
    if wanted.yes("oral_iron_unsuitable") and not (wanted.yes("malabsorption") or wanted.yes("bariatric_surgery")):
        writer.intolerance(_ORAL)


def _oral(wanted: Wanted, writer: Writer) -> None:
    days = wanted.days_between("oral_iron_days")
    if wanted.yes("oral_iron"):
        start = None if days is None else written_days("oral_iron_days", wanted.day, days)
        writer.used(_ORAL, start, writer.ago(0) if start else None)
    elif wanted.unclear("oral_iron"):
        writer.perhaps_used(_ORAL)


def _overload(wanted: Wanted, writer: Writer) -> None:
    if wanted.yes("iron_overload"):
        writer.problem("iron-overload", recorded=writer.ago(2000))
    elif wanted.unclear("iron_overload"):
        writer.problem("iron-overload-possible", recorded=writer.ago(2000))


def _by_vein(wanted: Wanted, writer: Writer) -> None:
    """The newest infusion, one of ferric carboxymaltose that is older, an undated one, a transfusion."""
    days = wanted.days_between("iv_iron_days")
    if days is not None:
        carboxymaltose = wanted.yes("carboxymaltose_course" if not _lately(wanted, days) else "carboxymaltose_recent")
        for given in _given(wanted, days):
            writer.infusion(_CARBOXYMALTOSE if carboxymaltose else _BY_VEIN, given)
        if wanted.yes("carboxymaltose_course") and not carboxymaltose:
            writer.infusion(_CARBOXYMALTOSE, writer.ago(_older(wanted, days[1])))
    undated = any(wanted.unclear(name) for name in _BY_VEIN_FACTS)
    if undated:
        writer.perhaps_used(_BY_VEIN)
    _transfusion(wanted, writer, days, undated)


def _given(wanted: Wanted, days: tuple[int, int]) -> list[str]:
    """One infusion; or one of a known day and a later one that is known to the month or the year."""
    try:
        return [written_days("iv_iron_days", wanted.day, days)]
    except Unbuildable:
        last = written_until(wanted.day, *days)
        if last is None:
            raise
        return [last, ago(wanted.day, days[1])]


def _lately(wanted: Wanted, days: tuple[int, int]) -> bool:
    """Whether the newest infusion lies within the weeks in which ferric carboxymaltose lowers phosphate."""
    return days[0] <= wanted.days("phosphate.course")


def _older(wanted: Wanted, newest: int) -> int:
    """A day of the past year beyond those weeks, no later than the newest one and not shortly before the ferritin."""
    first, last = max(wanted.days("phosphate.course") + 1, newest), wanted.days("iv_iron.window")
    age = wanted.days_between("ferritin_age")
    near = range(age[0], age[1] + wanted.days("iv_iron.blackout") + 1) if age is not None else range(0)
    return next((day for day in range(first, last + 1) if day not in near), first)


def _transfusion(wanted: Wanted, writer: Writer, given: tuple[int, int] | None, undated: bool) -> None:
    age = wanted.days_between("ferritin_age")
    if age is None:
        return
    explained = given is not None and 0 <= given[1] - age[0] <= wanted.days("iv_iron.blackout")
    if wanted.yes("ferritin_blackout") and not explained:
        writer.procedure("red-cell-transfusion", writer.ago(age[0] + min(7, wanted.days("transfusion.blackout"))))
    elif wanted.unclear("ferritin_blackout") and not undated:
        writer.procedure("red-cell-transfusion", None)
