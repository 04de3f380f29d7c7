"""Medicines in use: triggers, RLS medicines, doses; and which entries count as in use at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rules import facts
from rules.derive.facts import FactBook, Item, days_since
from rules.derive.legs import CONCEPTS
from rules.findings import Findings, Kind, Medicine

TRIGGERS = frozenset(
    (
        "dopamine-blocking-antiemetic", "antipsychotic", "sedating-antihistamine", "vestibular-antihistamine",
        "ssri", "snri", "tca", "tetracyclic",
    )
)  # fmt: skip
RLS_CLASSES = ("dopamine-agonist", "levodopa", "gabapentinoid", "opioid")
_LAST = date(9999, 12, 31)


def derive(book: FactBook, findings: Findings) -> None:
    """Facts about medicines; windows of clinical catalogue 3.1 and 5.3."""
    _triggers(book, findings)
    _rls_classes(book, findings)
    _dose(book, findings)


def in_use(findings: Findings, book: FactBook, *classes: str) -> tuple[Medicine, ...]:
    """The medicines of these classes that count as in use on the day, unless something newer stopped them.

    What was given once is not in use: an administration counts only beside another one of the same ingredient.
    """
    wanted = frozenset(classes)
    given = [m for m in findings.medicines if m.classes & wanted]
    used = [m for m in given if counts_as_used(m, book) and not _stopped_later(m, given, book)]
    times = Counter((m.ingredient, m.start) for m in used if m.kind is Kind.ADMINISTRATION)
    days = Counter(ingredient for ingredient, _ in times)
    return tuple(m for m in used if m.kind is not Kind.ADMINISTRATION or days[m.ingredient] > 1)


def _stopped_later(medicine: Medicine, given: list[Medicine], book: FactBook) -> bool:
    """Whether another entry of the ingredient was stopped after this one was written or confirmed."""
    stops = [_newest(m, book) for m in given if m.ingredient == medicine.ingredient and m.stopped]
    own = _newest(medicine, book)
    return own is not None and any(stop is not None and stop > own for stop in stops)


def _newest(medicine: Medicine, book: FactBook) -> date | None:
    spans = [medicine.said, medicine.start, medicine.end if medicine.stopped else None]
    return max((s.last for s in spans if s is not None and s.first <= book.date), default=None)


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
    window = {
        Kind.REQUEST: "medication.open_end", Kind.STATEMENT: "medication.statement",
        Kind.ADMINISTRATION: "medication.supply", Kind.DISPENSE: "medication.supply",
    }[medicine.kind]  # fmt: skip
    return min(days_since(span, book.date)[0] for span in spoken) <= book.days(window)


def series_start(medicines: Iterable[Medicine], book: FactBook) -> date | None:
    """The first day of the unbroken series of a medicine that reaches the present."""
    spans = sorted(
        ((m.start.first, _ended(m, book)) for m in medicines if m.start is not None),
        key=lambda span: span[1],
        reverse=True,
    )
    start: date | None = None
    for first, last in spans:
        if start is not None and (start - last).days > book.days("medication.gap"):
            break
        start = first if start is None else min(start, first)
    return start


def _ended(medicine: Medicine, book: FactBook) -> date:
    if counts_as_used(medicine, book):
        return _LAST
    if medicine.end is not None:
        return medicine.end.last
    return medicine.start.last if medicine.start is not None else book.date


def _triggers(book: FactBook, findings: Findings) -> None:
    current = [m for m in in_use(findings, book, *TRIGGERS) if m.as_needed or _settled(m, book, findings)]
    book.state(facts.trigger_medicine, current, perhaps_in_use(findings, *TRIGGERS))
    book.lists[facts.trigger_medicine.name] = _items(current)


def _settled(medicine: Medicine, book: FactBook, findings: Findings) -> bool:
    """Whether a medicine is in use for long enough; a renewal does not start it anew."""
    start = series_start((m for m in findings.medicines if m.ingredient == medicine.ingredient), book)
    return medicine.start is None or start is None or (book.date - start).days >= book.days("medication.settled")


def _rls_classes(book: FactBook, findings: Findings) -> None:
    """Classes of RLS medicines, in use or ended.

    A medicine coded to be for something else does not count, and an opioid only when it is coded to be for restless
    legs: most opioids and many gabapentinoids are taken for pain.
    """
    used = [m for m in findings.medicines if _for_rls(m) and (m.start is None or m.start.first <= book.date)]
    count = len({_family(name) for m in used for name in m.classes & _RLS_MEDICINES})
    book.lists[facts.rls_drug_classes.name] = _items(used)
    if book.complete(facts.rls_drug_classes.name):
        book.measure(facts.rls_drug_classes, count, used)
    else:
        book.measure_between(facts.rls_drug_classes, count, int(facts.rls_drug_classes.highest), used)


def _for_rls(medicine: Medicine) -> bool:
    if not medicine.classes & _RLS_MEDICINES:
        return False
    if "opioid" in medicine.classes:
        return bool(medicine.reasons & set(CONCEPTS))
    return not medicine.reasons or bool(medicine.reasons & set(CONCEPTS))


def _items(medicines: Iterable[Medicine]) -> tuple[Item, ...]:
    """One item an ingredient, the surest match and the earliest start of it, in a fixed order."""
    best: dict[str, Item] = {}
    for m in sorted(medicines, key=lambda m: (m.level, m.start is None, m.start and m.start.first, m.origin.resource)):
        best.setdefault(m.ingredient, Item(m.ingredient, m.start, m.level, m.origin))
    return tuple(best[name] for name in sorted(best))


def _family(name: str) -> str:
    """Dopamine agonists and levodopa are one class of RLS medicines."""
    return "dopaminergic" if name in ("dopamine-agonist", "levodopa") else name


_RLS_MEDICINES = frozenset(RLS_CLASSES)


def _dose(book: FactBook, findings: Findings) -> None:
    """Above maximum only when every current dose that could matter is known; unknown doses stay unknown."""
    above: list[Medicine] = []
    unclear = [*perhaps_in_use(findings, "dopamine-agonist")]
    current = in_use(findings, book, "dopamine-agonist")
    for medicine in current:
        maximum = _maximum(medicine, book)
        if medicine.daily is None or maximum is None:
            unclear.append(medicine)
        elif float(medicine.daily) > maximum:
            above.append(medicine)
    if not above:
        unclear += _above_together(current, book)
    book.state(facts.dopaminergic_above_maximum, above, unclear)
    book.lists[facts.dopaminergic_above_maximum.name] = _items(above)
    if above:
        worst = above[0]
        book.raw[facts.dopaminergic_above_maximum.name] = f"{worst.daily}"
        book.raw["dopaminergic_maximum"] = f"{_maximum(worst, book)}"


def _above_together(current: Iterable[Medicine], book: FactBook) -> list[Medicine]:
    """Entries of one ingredient that exceed its maximum only together: perhaps two doses, perhaps one order twice."""
    by_ingredient: dict[str, list[Medicine]] = {}
    for medicine in current:
        by_ingredient.setdefault(medicine.ingredient, []).append(medicine)
    return [
        medicine
        for same in by_ingredient.values()
        if (maximum := _maximum(same[0], book)) is not None and sum(float(m.daily or 0) for m in same) > maximum
        for medicine in same
    ]


def _maximum(medicine: Medicine, book: FactBook) -> float | None:
    if medicine.ingredient == "pramipexole" and medicine.form != "base":
        return book.thresholds["pramipexole.maximum.unknown_form"]
    return book.thresholds.get(f"{medicine.ingredient}.maximum")
