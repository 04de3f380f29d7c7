"""The hospital stay: that of the visit which the call is about, otherwise of the visits that are going on."""

from __future__ import annotations

from rules import facts
from rules.derive.facts import FactBook
from rules.findings import Findings, Visit


def derive(book: FactBook, findings: Findings) -> None:
    """A class that does not say leaves it unknown (clinical corrections 8.3, HOSP-01)."""
    book.state(facts.hospital_stay, stays(book, findings), unclear_visits(book, findings))


def stays(book: FactBook, findings: Findings) -> tuple[Visit, ...]:
    """The hospital stays that count."""
    return tuple(visit for visit in _visits(book, findings) if visit.stay)


def unclear_visits(book: FactBook, findings: Findings) -> tuple[Visit, ...]:
    """The visits that could be hospital stays."""
    return tuple(visit for visit in _visits(book, findings) if visit.stay is None)


def _visits(book: FactBook, findings: Findings) -> tuple[Visit, ...]:
    """The one that is named decides where its class says what it is."""
    named = tuple(visit for visit in findings.visits if visit.named)
    if any(visit.stay is not None for visit in named):
        return named
    return (*named, *(visit for visit in findings.visits if not visit.named and _covers(visit, book)))


def _covers(visit: Visit, book: FactBook) -> bool:
    """Whether a visit has begun and has not ended."""
    begun = visit.start is None or visit.start.first <= book.date
    return begun and (visit.end is None or visit.end.last >= book.date)
