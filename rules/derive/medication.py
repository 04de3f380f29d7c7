"""Medicines in use: triggers, RLS medicines, their doses and how long they are taken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rules import facts
from rules.conditions import Statement
from rules.derive.courses import in_use, perhaps_in_use, series_of
from rules.derive.doses import is_above, maximum_of
from rules.derive.facts import FactBook, Item, days_since
from rules.derive.legs import CONCEPTS
from rules.derive.series import problems, suspected
from rules.derive.stays import stays, unclear_visits
from rules.findings import Findings, Medicine

TRIGGERS = frozenset(
    (
        "dopamine-blocking-antiemetic", "antipsychotic", "sedating-antihistamine", "vestibular-antihistamine",
        "ssri", "snri", "tca", "tetracyclic",
    )
)  # fmt: skip
# what recorded diseases are treated with, which are then not taken for restless legs
_GIVEN_FOR = {
    "parkinson": frozenset(("dopamine-agonist", "levodopa")), "epilepsy": frozenset(("gabapentinoid", "clonazepam")),
    "opioid-dependence": frozenset(("opioid",)),
}  # fmt: skip
RLS_CLASSES = ("dopamine-agonist", "levodopa", "gabapentinoid", "opioid")
_IN_USE: tuple[tuple[Statement, str], ...] = (
    (facts.dopamine_agonist, "dopamine-agonist"), (facts.levodopa, "levodopa"),
    (facts.gabapentinoid, "gabapentinoid"), (facts.opioid, "opioid"), (facts.benzodiazepine, "benzodiazepine-z"),
    (facts.levothyroxine, "thyroid-hormone"), (facts.proton_pump_inhibitor, "proton-pump-inhibitor"),
    (facts.esa, "esa"), (facts.pregabalin, "pregabalin"), (facts.weak_trigger, "weak-trigger"),
    (facts.pramipexole, "pramipexole"),
)  # fmt: skip


def derive(book: FactBook, findings: Findings) -> None:
    """Facts about medicines; windows of clinical catalogue 3.1 and 5.3."""
    for fact, wanted in _IN_USE:
        current = in_use(findings, book, wanted)
        book.state(fact, current, perhaps_in_use(findings, wanted))
        book.lists[fact.name] = _items(current)
    _triggers(book, findings)
    _rls_classes(book, findings)
    _severe(book, findings)
    _duration(book, findings)
    _dose(book, findings)
    _levodopa_daily(book, findings)
    _opioid_now(book, findings)
    _in_pregnancy(book, findings)
    _before_onset(book, findings)
    _in_stay(book, findings)


def _triggers(book: FactBook, findings: Findings) -> None:
    current = [m for m in in_use(findings, book, *TRIGGERS) if m.as_needed or _settled(m, book, findings)]
    book.state(facts.trigger_medicine, current, perhaps_in_use(findings, *TRIGGERS))
    book.lists[facts.trigger_medicine.name] = _items(current)


def _settled(medicine: Medicine, book: FactBook, findings: Findings) -> bool:
    """Whether a medicine is in use for long enough; a renewal does not start it anew."""
    start = _series_start(medicine, book, findings)
    return medicine.start is None or start is None or (book.date - start).days >= book.days("medication.settled")


def _rls_classes(book: FactBook, findings: Findings) -> None:
    """Classes of RLS medicines, in use or ended.

    A medicine coded to be for something else does not count, and an opioid only when it is coded to be for restless
    legs: most opioids and many gabapentinoids are taken for pain.
    """
    used = [m for m in findings.medicines if _for_rls(m) and (m.start is None or m.start.first <= book.date)]
    count = _families(used)
    book.lists[facts.rls_drug_classes.name] = _items(used)
    if book.complete(facts.rls_drug_classes.name):
        book.measure(facts.rls_drug_classes, count, used)
    else:
        book.measure_between(facts.rls_drug_classes, count, int(facts.rls_drug_classes.highest), used)


def _severe(book: FactBook, findings: Findings) -> None:
    """Insomnia, or a second class of RLS medicine in use (clinical corrections 6.1, `sev`)."""
    used = [m for m in in_use(findings, book, *RLS_CLASSES) if _for_rls(m)]
    perhaps = [*used, *(m for m in perhaps_in_use(findings, *RLS_CLASSES) if _for_rls(m))]
    book.state(
        facts.rls_severe,
        [*problems(findings, "insomnia"), *(used if _families(used) > 1 else ())],
        [*suspected(findings, "insomnia"), *(perhaps if _families(perhaps) > 1 else ())],
    )


def _duration(book: FactBook, findings: Findings) -> None:
    """How long dopaminergic medicines are taken without a break; unknown unless the series has a beginning."""
    dopaminergic = ("dopamine-agonist", "levodopa")
    current = in_use(findings, book, *dopaminergic)
    start, members = series_of((m for m in findings.medicines if m.classes & set(dopaminergic)), book)
    if current and start is not None and all(m.start is not None for m in current):
        book.measure(facts.dopaminergic_days, (book.date - start).days, [*current, *members])


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


def _families(medicines: Iterable[Medicine]) -> int:
    """How many classes of RLS medicines these are; dopamine agonists and levodopa are one."""
    names = {name for m in medicines for name in m.classes & _RLS_MEDICINES}
    return len({"dopaminergic" if name in ("dopamine-agonist", "levodopa") else name for name in names})


_RLS_MEDICINES = frozenset(RLS_CLASSES)


def _dose(book: FactBook, findings: Findings) -> None:
    """Above maximum only when every current dose that could matter is known; unknown doses stay unknown.

    A dose that an entry does not state is no finding: it is unknown and nobody has to be told of it.
    """
    fact, current = facts.dopaminergic_above_maximum, in_use(findings, book, "dopamine-agonist")
    above = [m for m in current if is_above(m, book.thresholds)]
    unclear = [*perhaps_in_use(findings, "dopamine-agonist"), *(() if above else _above_together(current, book))]
    if not above and not unclear and any(is_above(m, book.thresholds) is None for m in current):
        book.say(fact, "unknown")
    else:
        book.state(fact, above, unclear)
    book.lists[fact.name] = _items(above)
    if above:
        book.above_maximum = above[0]


def _above_together(current: Iterable[Medicine], book: FactBook) -> list[Medicine]:
    """Entries of one ingredient that exceed its maximum only together: perhaps two doses, perhaps one order twice."""
    by_ingredient: dict[str, list[Medicine]] = {}
    for medicine in current:
        by_ingredient.setdefault(medicine.ingredient, []).append(medicine)
    return [
        medicine
        for same in by_ingredient.values()
        if (maximum := maximum_of(same[0], book.thresholds)) is not None
        and sum(float(m.daily or 0) for m in same) > maximum
        for medicine in same
    ]


def _levodopa_daily(book: FactBook, findings: Findings) -> None:
    """Of an entry that does not say how often it is taken nobody can tell."""
    current = in_use(findings, book, "levodopa")
    daily = [m for m in current if m.every_day]
    if not daily and any(m.every_day is None for m in current):
        book.say(facts.levodopa_daily, "unknown")
    else:
        book.state(facts.levodopa_daily, daily, perhaps_in_use(findings, "levodopa"))


def _opioid_now(book: FactBook, findings: Findings) -> None:
    """Last year's prescription for after an operation still counts as in use; for the gravest warning it does not."""
    current = in_use(findings, book, "opioid")
    recent = [m for m in current if m.end is not None or _said_lately(m, book)]
    book.state(facts.opioid_now, recent, perhaps_in_use(findings, "opioid"))


def _said_lately(medicine: Medicine, book: FactBook) -> bool:
    spans = [span for span in (medicine.said, medicine.start) if span is not None]
    return any(0 <= days_since(span, book.date)[0] <= book.days("opioid.recent") for span in spans)


def _in_pregnancy(book: FactBook, findings: Findings) -> None:
    """RLS medicines in use, without those for something else and without opioids for dependence (A18)."""
    wanted = (*RLS_CLASSES, "clonazepam")
    current = [m for m in in_use(findings, book, *wanted) if not _for_another_disease(m, findings)]
    perhaps = [m for m in perhaps_in_use(findings, *wanted) if not _for_another_disease(m, findings)]
    meant = [m for m in current if m.reasons & set(CONCEPTS)]
    for fact, medicines in ((facts.rls_medicine, current), (facts.rls_medicine_for_rls, meant)):
        book.state(fact, medicines, perhaps)
        book.lists[fact.name] = _items(medicines)
    dopaminergic = ("dopamine-agonist", "levodopa")
    ended = [
        m
        for m in findings.medicines
        if m.classes & set(dopaminergic)
        and any(0 <= days_since(s, book.date)[0] <= book.days("dopaminergic.new") for s in (m.end, m.start) if s)
    ]
    lately = [*in_use(findings, book, *dopaminergic), *ended]
    book.state(facts.dopaminergic_lately, lately, perhaps_in_use(findings, *dopaminergic))


def _for_another_disease(medicine: Medicine, findings: Findings) -> bool:
    """Coded to be for one, or of a class that is given for a disease that is recorded."""
    if "opioid-agonist-treatment" in medicine.classes:
        return True
    if medicine.reasons:
        return not medicine.reasons & set(CONCEPTS)
    return any(medicine.classes & classes and problems(findings, concept) for concept, classes in _GIVEN_FOR.items())


def _before_onset(book: FactBook, findings: Findings) -> None:
    """A trigger whose unbroken series began shortly before a true, recent onset (corrections B26)."""
    onset = book.drawn.get(facts.rls_onset.name)
    if onset is None:
        book.state(facts.trigger_before_onset, ())
        return
    before: dict[str, tuple[int, Medicine]] = {}
    for medicine in in_use(findings, book, *TRIGGERS):
        start = _series_start(medicine, book, findings)
        days = (onset.first - start).days if start is not None else 0
        recent = days_since(onset, book.date)[1] <= book.days("trigger.onset.recent")
        if recent and 0 < days <= book.days("trigger.onset"):
            before[medicine.ingredient] = (days, medicine)
    undated = [m for m in in_use(findings, book, *TRIGGERS) if m.start is None]
    book.state(facts.trigger_before_onset, [medicine for _, medicine in before.values()], undated)
    book.lists[facts.trigger_before_onset.name] = _items(medicine for _, medicine in before.values())
    if before:
        first = min(before.values(), key=lambda found: (found[0], found[1].ingredient))
        book.raw[facts.trigger_before_onset.name] = str(first[0])
        book.lists[facts.trigger_before_onset.name] = _items([first[1]])


def _in_stay(book: FactBook, findings: Findings) -> None:
    """Triggers whose unbroken series began in the hospital stay; unclear where either day is not known."""
    current = in_use(findings, book, *TRIGGERS)
    begun = [visit.start.first for visit in stays(book, findings) if visit.start is not None]
    unclear = [*current, *perhaps_in_use(findings, *TRIGGERS)]
    started: list[Medicine] = []
    if begun:
        started = [m for m in current if (start := _series_start(m, book, findings)) and start >= min(begun)]
        unclear = [m for m in unclear if m.start is None]
    elif not stays(book, findings) and not unclear_visits(book, findings):
        unclear = []
    book.state(facts.trigger_in_stay, started, unclear)
    book.lists[facts.trigger_in_stay.name] = _items(started)


def _series_start(medicine: Medicine, book: FactBook, findings: Findings) -> date | None:
    start, _ = series_of((m for m in findings.medicines if m.ingredient == medicine.ingredient), book)
    return start
