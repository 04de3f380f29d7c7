"""Ferritin and what belongs to it: its age, the saturation and C-reactive protein near it, unreadable newer ones."""

from __future__ import annotations

from decimal import Decimal

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook, days_since, within
from rules.derive.series import apart, nearest, newest_first, newest_within, open_orders
from rules.findings import Findings, Result, Unreadable


def derive(book: FactBook, findings: Findings) -> None:
    """Facts about iron status (clinical corrections 6.1)."""
    ferritin = newest_ferritin(book, findings)
    _ferritin(book, findings, ferritin)
    _unreadable(book, findings, facts.ferritin_unreadable, ferritin, book.days("ferritin.window"))
    _saturation(book, findings, ferritin)
    if ferritin is not None:
        crp = nearest(newest_first(findings, "crp"), ferritin, book.days("crp.pairing"))
        if crp is not None:
            book.measure_result(facts.crp, crp)
    _ordered(book, findings)
    _haemoglobin(book, findings)
    _compared(book, findings, ferritin)


def newest_ferritin(book: FactBook, findings: Findings) -> Result | None:
    """The ferritin that the facts speak of."""
    return newest_within(findings, "ferritin", book.date, book.days("ferritin.window"))


def _ferritin(book: FactBook, findings: Findings, ferritin: Result | None) -> None:
    book.state(facts.ferritin_found, () if ferritin is None else (ferritin,))
    window = book.days("ferritin.window")
    earlier = [
        r
        for r in newest_first(findings, "ferritin")
        if not within(r.drawn, book.date, window) and r.drawn.last < book.date
    ]
    book.state(facts.ferritin_earlier, earlier[:1] if ferritin is None else ())
    if ferritin is None:
        if earlier:
            book.drawn[facts.ferritin_earlier.name] = earlier[0].drawn
            book.raw[facts.ferritin_earlier.name] = _as_reported(earlier[0])
        return
    book.measure_result(facts.ferritin, ferritin)
    fewest, most = days_since(ferritin.drawn, book.date)
    book.measure_between(facts.ferritin_age, fewest, most, (ferritin,))


def _unreadable(book: FactBook, findings: Findings, fact: Statement, usable: Result | None, window: int) -> None:
    """An unreadable result that is, or may be, newer than the usable one; undated ones may be."""
    analyte = fact.name.removesuffix("_unreadable")
    unreadable = [f for f in findings.unreadable if f.analyte == analyte and not f.pending]
    newer = [f for f in unreadable if _may_be_newer(f, usable, book, window)]
    book.state(fact, newer)
    if newer:
        book.raw[fact.name] = newer[0].raw
        if newer[0].drawn is not None:
            book.drawn[fact.name] = newer[0].drawn


def _may_be_newer(found: Unreadable, usable: Result | None, book: FactBook, window: int) -> bool:
    if found.drawn is None:
        return True
    if days_since(found.drawn, book.date)[0] > window:
        return False
    return usable is None or found.drawn.last > usable.drawn.first


def _saturation(book: FactBook, findings: Findings, ferritin: Result | None) -> None:
    """The newest one near the ferritin; the newest one of all if it forbids iron (corrections 6.1 and C5)."""
    newest = newest_within(findings, "tsat", book.date, book.days("tsat.window"))
    _unreadable(book, findings, facts.tsat_unreadable, newest, book.days("tsat.window"))
    found = newest
    if ferritin is not None and not (newest is not None and _forbids(newest, book)):
        near = (r for r in newest_first(findings, "tsat") if apart(r, ferritin) <= book.days("tsat.pairing"))
        found = next(near, None)
    book.state(facts.tsat_found, () if found is None else (found,))
    if found is not None:
        _measure(book, findings, found)


def _measure(book: FactBook, findings: Findings, saturation: Result) -> None:
    """A derived saturation rests on the binding capacity of its sample as much as on the iron."""
    book.measure_result(facts.tsat, saturation)
    if not saturation.derived:
        return
    sample = (saturation.drawn, saturation.sample)
    capacity = next((r for r in newest_first(findings, "tibc") if (r.drawn, r.sample) == sample), None)
    if capacity is not None:
        book.origins[facts.tsat.name] = (saturation.origin, capacity.origin)


def _as_reported(result: Result) -> str:
    if result.low == result.high:
        return str(result.low)
    return f"<{result.high}" if result.open_high else f">{result.low}" if result.open_low else f"≤{result.high}"


def _forbids(saturation: Result, book: FactBook) -> bool:
    stop = book.thresholds["tsat.stop"]
    lowest = float(saturation.low)
    return lowest > stop or (saturation.open_low and lowest == stop)


def _ordered(book: FactBook, findings: Findings) -> None:
    window = book.days("order.open")
    pending = [
        r for r in findings.results if r.analyte == "ferritin" and r.preliminary and within(r.drawn, book.date, window)
    ]
    follows = [
        f for f in findings.unreadable if f.analyte == "ferritin" and f.pending and within(f.drawn, book.date, window)
    ]
    book.state(facts.ferritin_ordered, [*open_orders(book, findings, "ferritin"), *pending, *follows])


def _haemoglobin(book: FactBook, findings: Findings) -> None:
    newest = newest_within(findings, "haemoglobin", book.date, book.days("haemoglobin.window"))
    book.state(facts.haemoglobin_found, open_orders(book, findings, "haemoglobin") if newest is None else (newest,))
    if newest is None:
        book.say(facts.haemoglobin_low, "unknown")
        return
    book.measure_result(facts.haemoglobin, newest)
    low = newest.below_reference
    book.say(facts.haemoglobin_low, "unknown" if low is None else "yes" if low else "no", (newest,))


def _compared(book: FactBook, findings: Findings, ferritin: Result | None) -> None:
    """That ferritin beside the ones before it: another laboratory or method, or a jump that nothing explains."""
    before = [
        r
        for r in newest_first(findings, "ferritin")
        if ferritin is not None and r is not ferritin and r.drawn.last < ferritin.drawn.first
    ]
    if ferritin is None or not before:
        book.state(facts.ferritin_other_laboratory, ())
        book.state(facts.ferritin_jump, ())
        return
    told = ferritin.laboratory is not None and before[0].laboratory is not None
    other = "unknown" if not told else "yes" if ferritin.laboratory != before[0].laboratory else "no"
    book.say(facts.ferritin_other_laboratory, other, (ferritin, before[0]))
    factor, window = Decimal(str(book.thresholds["ferritin.jump.factor"])), book.days("ferritin.jump.window")
    near = [r for r in before if apart(r, ferritin) <= window and ferritin.low >= factor * r.high]
    given = [m.start for m in findings.medicines if "iv-iron" in m.classes]
    given += [p.done for p in findings.procedures if p.concept == "red-cell-transfusion"]
    explained = [day for day in given if day is None or 0 <= (ferritin.drawn.last - day.first).days <= window]
    if near and not explained and not book.complete(facts.ferritin_jump.name):
        book.say(facts.ferritin_jump, "unknown", (ferritin, near[0]))
    else:
        book.state(facts.ferritin_jump, (ferritin, near[0]) if near and not explained else ())
