"""Iron that is or was given, whether its effect was measured, and when a ferritin cannot be believed after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rules import facts
from rules.conditions import Statement
from rules.derive.courses import in_use, perhaps_in_use, series_of
from rules.derive.facts import FactBook, days_since
from rules.derive.iron import newest_ferritin
from rules.derive.series import newest_first, problems, suspected
from rules.findings import Arrival, Finding, Findings, Medicine, Procedure, Result


def derive(book: FactBook, findings: Findings) -> None:
    """Facts about iron treatment (clinical corrections 6.1, `tx`, `blackout`, `oral_unsuitable`, `overload`)."""
    _oral(book, findings)
    ordered = [m for m in findings.medicines if "iv-iron" in m.classes]
    by_vein = [m for m in ordered if m.start is not None and days_since(m.start, book.date)[1] >= 0]
    undated = [m for m in ordered if m.start is None and m.end is None]
    _by_vein(book, findings, by_vein, undated)
    _blackout(book, findings, by_vein, undated)
    book.state(
        facts.iron_overload,
        [*problems(findings, "iron-overload", past=True), *in_use(findings, book, "iron-chelator")],
        [
            *problems(findings, "iron-overload-possible", past=True),
            *suspected(findings, "iron-overload"),
            *perhaps_in_use(findings, "iron-chelator"),
        ],
    )
    book.state(
        facts.iv_iron_unsafe,
        [
            *(i for i in findings.intolerances if "iv-iron" in i.classes),
            *problems(findings, "bacteraemia-sepsis"),
        ],
        suspected(findings, "bacteraemia-sepsis"),
    )
    intolerant = [
        *(i for i in findings.intolerances if "oral-iron" in i.classes),
        *(m for m in findings.medicines if "oral-iron" in m.classes and m.not_tolerated),
    ]
    bariatric = [p for p in findings.procedures if p.concept == "bariatric-surgery"]
    book.state(facts.bariatric_surgery, bariatric)
    absorption = [*problems(findings, "malabsorption"), *bariatric]
    book.state(facts.oral_iron_unsuitable, [*intolerant, *absorption])
    book.raw[facts.oral_iron_unsuitable.name] = "intolerance" if intolerant else "absorption"


def _oral(book: FactBook, findings: Findings) -> None:
    current = in_use(findings, book, "oral-iron")
    perhaps = perhaps_in_use(findings, "oral-iron")
    book.state(facts.oral_iron, current, perhaps)
    if not current:
        book.state(facts.oral_iron_unchecked, (), perhaps)
        book.state(facts.oral_iron_no_rise, (), perhaps)
        return
    start, members = series_of([m for m in findings.medicines if "oral-iron" in m.classes], book)
    evidence = [*current, *members]
    if start is None:
        book.say(facts.oral_iron_unchecked, "unknown", evidence)
        book.say(facts.oral_iron_no_rise, "unknown", evidence)
    else:
        book.measure(facts.oral_iron_days, (book.date - start).days, evidence)
        _effect(book, findings, evidence, start)


def _effect(book: FactBook, findings: Findings, treated: Sequence[Medicine], start: date) -> None:
    """Whether the effect of oral iron was measured, and whether ferritin rose, once it can be judged (B17, 6.1)."""
    judged_from = start + timedelta(days=book.days("oral_iron.drawn"))
    drawn = [
        r for r in newest_first(findings, "ferritin") if judged_from <= r.drawn.first and r.drawn.last <= book.date
    ]
    due = (book.date - start).days >= book.days("oral_iron.judge")
    _unchecked(book, facts.oral_iron_unchecked, treated if due and not drawn else ())
    if not due or not drawn:
        book.state(facts.oral_iron_no_rise, ())
        return
    before = next((r for r in newest_first(findings, "ferritin") if r.drawn.last <= start), None)
    complete = book.arrivals.get("laboratory") is Arrival.COMPLETE
    rose = _rose(before, drawn[0], book) if before is not None or complete else None
    evidence = [*treated, drawn[0], *([before] if before is not None else [])]
    book.say(facts.oral_iron_no_rise, "unknown" if rose is None else "no" if rose else "yes", evidence)


def _rose(before: Result | None, after: Result, book: FactBook) -> bool | None:
    """Whether ferritin rose enough; without an earlier one, whether it is high enough; None: cannot be told."""
    limits = book.thresholds
    if before is None:
        low, high, limit = float(after.low), float(after.high), limits["oral_iron.no_baseline"]
    else:
        low, high = float(after.low - before.high), float(after.high - before.low)
        limit = limits["oral_iron.rise"]
    return True if low >= limit else False if high < limit else None


def _by_vein(book: FactBook, findings: Findings, given: list[Medicine], undated: list[Medicine]) -> None:
    blackout, window = book.days("iv_iron.blackout"), book.days("iv_iron.window")
    recent = [m for m in given if m.start and days_since(m.start, book.date)[0] < blackout]
    book.state(facts.iv_iron_recent, recent, undated)
    last_given = max((m.start.last for m in given if m.start), default=None)
    if last_given is not None:
        newest = [m for m in given if m.start and m.start.last == last_given]
        most = min(days_since(m.start, book.date)[1] for m in given if m.start)
        book.measure_between(facts.iv_iron_days, max((book.date - last_given).days, 0), most, newest)

    def within(days: int, wanted: str = "iv-iron") -> list[Medicine]:
        return [m for m in given if wanted in m.classes and m.start and days_since(m.start, book.date)[0] <= days]

    book.state(facts.iv_iron_course, within(window), undated)
    book.state(facts.iv_iron_lately, within(book.days("iv_iron.lately")), undated)
    book.state(facts.carboxymaltose_course, within(window, "ferric-carboxymaltose"), undated)
    book.state(facts.carboxymaltose_recent, within(book.days("phosphate.course"), "ferric-carboxymaltose"), undated)
    past_year = [m for m in given if m.start and days_since(m.start, book.date)[0] <= window]
    last = max((m.start.last for m in past_year if m.start), default=None)
    checked = last is not None and any(
        r.drawn.first >= last + timedelta(days=blackout) and r.drawn.last <= book.date
        for r in newest_first(findings, "ferritin")
    )
    _unchecked(book, facts.iv_iron_unchecked, () if recent or checked else past_year, undated)


def _unchecked(book: FactBook, fact: Statement, treated: Sequence[Medicine], undated: Sequence[Medicine] = ()) -> None:
    """Treated and no ferritin found since: unknown where results did not all arrive, as one may be among them."""
    if treated and book.arrivals.get("laboratory") is not Arrival.COMPLETE:
        book.say(fact, "unknown", treated)
    else:
        book.state(fact, treated, undated)


def _blackout(book: FactBook, findings: Findings, given: list[Medicine], undated: list[Medicine]) -> None:
    """Iron or red cells shortly before the ferritin; without a usable ferritin there is nothing to disbelieve."""
    ferritin = newest_ferritin(book, findings)
    if ferritin is None:
        book.state(facts.ferritin_blackout, ())
        return
    transfused = [p for p in findings.procedures if p.concept == "red-cell-transfusion"]
    unclear: list[Finding] = [*undated, *(p for p in transfused if p.done is None)]
    before: list[Medicine | Procedure] = []
    for events, window in ((given, "iv_iron.blackout"), (transfused, "transfusion.blackout")):
        for event in events:
            span = event.start if isinstance(event, Medicine) else event.done
            if span is not None and 0 <= (ferritin.drawn.last - span.first).days <= book.days(window):
                before.append(event)
    book.state(facts.ferritin_blackout, [*before, ferritin] if before else (), unclear)
