"""Courses of medicines: which entries count as in use on the day, and since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rules.derive.facts import FactBook, days_since
from rules.findings import Findings, Kind, Medicine

_LAST = date(9999, 12, 31)
_WINDOWS = {
    Kind.REQUEST: "medication.open_end", Kind.STATEMENT: "medication.statement",
    Kind.ADMINISTRATION: "medication.supply", Kind.DISPENSE: "medication.supply",
}  # fmt: skip


def in_use(findings: Findings, book: FactBook, *classes: str) -> tuple[Medicine, ...]:
    """The medicines of these classes that count as in use on the day, unless something newer stopped them.

    What was given once is not in use: an administration counts only beside another one of the same ingredient.
    """
    wanted = frozenset(classes)
    given = [m for m in findings.medicines if m.classes & wanted]
    used = [m for m in given if counts_as_used(m, book) and _stopped_later(m, given, book) is None]
    times = Counter((m.ingredient, m.start) for m in used if m.kind is Kind.ADMINISTRATION)
    days = Counter(ingredient for ingredient, _ in times)
    return tuple(m for m in used if m.kind is not Kind.ADMINISTRATION or days[m.ingredient] > 1)


def perhaps_in_use(findings: Findings, *classes: str) -> tuple[Medicine, ...]:
    """Entries that say they are running and give no date at all: nobody can tell whether they still count."""
    wanted = frozenset(classes)
    return tuple(
        m
        for m in findings.medicines
        if m.classes & wanted and m.running and m.kind is not Kind.STATEMENT and not (m.start or m.end or m.said)
    )


def counts_as_used(medicine: Medicine, book: FactBook) -> bool:
    """Whether an entry still counts: running, begun, not ended, and not forgotten (no end and too old)."""
    if not medicine.running:
        return False
    if medicine.start is not None and medicine.start.first > book.date:
        return False
    if medicine.end is not None:
        grace = book.days("medication.supply") if medicine.kind is Kind.DISPENSE else 0
        return (book.date - medicine.end.last).days <= grace
    spoken = [span for span in (medicine.said, medicine.start) if span is not None and span.first <= book.date]
    if not spoken:
        return medicine.kind is Kind.STATEMENT
    return min(days_since(span, book.date)[0] for span in spoken) <= book.days(_WINDOWS[medicine.kind])


def series_of(medicines: Iterable[Medicine], book: FactBook) -> tuple[date | None, list[Medicine]]:
    """The first day of the unbroken series of a medicine that reaches the present, and the entries that make it."""
    given = list(medicines)
    spans = sorted(
        ((m.start.first, _ended(m, given, book), m) for m in given if m.start is not None),
        key=lambda span: span[1],
        reverse=True,
    )
    start: date | None = None
    members = [m for m in given if m.stopped]
    for first, last, medicine in spans:
        if start is not None and (start - last).days > book.days("medication.gap"):
            break
        start = first if start is None else min(start, first)
        members.append(medicine)
    return start, members


def _stopped_later(medicine: Medicine, given: list[Medicine], book: FactBook) -> date | None:
    """The first day on which another entry of the ingredient was stopped after this one was written or confirmed."""
    stops = [_newest(m, book) for m in given if m.ingredient == medicine.ingredient and m.stopped]
    own = _newest(medicine, book)
    later = [stop for stop in stops if stop is not None and (own is None or stop > own)]
    return min(later, default=None)


def _newest(medicine: Medicine, book: FactBook) -> date | None:
    spans = [medicine.said, medicine.start, medicine.end if medicine.stopped else None]
    return max((s.last for s in spans if s is not None and s.first <= book.date), default=None)


def _ended(medicine: Medicine, given: list[Medicine], book: FactBook) -> date:
    """The last day that an entry covers; a request without an end covers at least the supply that it allows."""
    if counts_as_used(medicine, book):
        return _stopped_later(medicine, given, book) or _LAST
    if medicine.end is not None:
        return medicine.end.last
    return max((span.last for span in (medicine.supplied, medicine.start) if span is not None), default=book.date)
