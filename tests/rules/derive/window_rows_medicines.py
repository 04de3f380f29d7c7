"""Rows of the test of windows: medicines in use, since when, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from rules.findings import Kind, Medicine, Problem
from tests.rules.derive.builders import ferritin, medicine, on, problem, visit
from tests.rules.derive.window_row import START, Row, Said, differs, drug, later, moves, ordered

EVER = date(2035, 1, 1)
STAY = visit(stay=True, start=START)
COURSES: tuple[tuple[str, Kind, int], ...] = (
    ("medication.open_end", Kind.REQUEST, 456),
    ("medication.statement", Kind.STATEMENT, 365),
    ("medication.supply", Kind.DISPENSE, 30),
)
IN_USE = {
    "oral_iron": "oral-iron", "iron_overload": "iron-chelator", "esa": "esa", "trigger_medicine": "ssri",
    "dopamine_agonist": "dopamine-agonist", "levodopa": "levodopa", "gabapentinoid": "gabapentinoid",
    "opioid": "opioid", "benzodiazepine": "benzodiazepine-z", "levothyroxine": "thyroid-hormone",
    "proton_pump_inhibitor": "proton-pump-inhibitor", "pregabalin": "pregabalin", "pramipexole": "pramipexole",
    "rls_medicine": "gabapentinoid", "weak_trigger": "weak-trigger",
}  # fmt: skip


def dose(ingredient: str, daily: str, form: str | None = None) -> Medicine:
    return medicine(ingredient, "dopamine-agonist", START, daily=Decimal(daily), form=form)


def courses() -> Iterator[Row]:
    """How long an entry without an end counts, for every fact that rests on what is in use."""
    agonist = medicine("pramipexole", "dopamine-agonist", START, EVER)
    weak_effect = ferritin(40, later(-110)), ferritin(40, later(-20))
    for threshold, kind, last in COURSES:
        for fact, of in IN_USE.items():
            yield moves(fact, threshold, (last, "yes"), (last + 1, "no"), drug(of, 0, kind=kind))
        both: list[tuple[str, str, str, tuple[object, ...]]] = [
            ("rls_severe", "yes", "no", (drug("gabapentinoid", 0, kind=kind), agonist)),
            ("oral_iron_days", "known", "unknown", (drug("oral-iron", 0, kind=kind),)),
            ("dopaminergic_days", "known", "unknown", (drug("levodopa", 0, kind=kind),)),
            ("levodopa_daily", "yes", "no", (replace(drug("levodopa", 0, kind=kind), every_day=True),)),
            ("dopaminergic_above_maximum", "yes", "no", (drug("dopamine-agonist", 0, kind=kind, daily="8"),)),
            ("oral_iron_unchecked", "yes", "no", (drug("oral-iron", -100, -10), drug("oral-iron", 0, kind=kind))),
            ("oral_iron_no_rise", "yes", "no",
             (drug("oral-iron", -100, -10), drug("oral-iron", 0, kind=kind), *weak_effect)),
        ]  # fmt: skip
        for fact, inside, outside, given in both:
            yield moves(fact, threshold, (last, inside), (last + 1, outside), *given)


def series() -> Iterator[Row]:
    """A pause of at most so many days does not break a series."""
    weak_effect = ferritin(40, later(-110)), ferritin(40, later(-5))
    table: list[tuple[str, str, Said, Said, tuple[object, ...]]] = [
        ("oral_iron_days", "oral-iron", (110, 110), (10, 10), ()),
        ("oral_iron_unchecked", "oral-iron", "yes", "no", ()),
        ("oral_iron_no_rise", "oral-iron", "yes", "no", weak_effect),
        ("dopaminergic_days", "dopamine-agonist", (110, 110), (10, 10), ()),
    ]
    for fact, of, inside, outside, given in table:
        kept, broken = drug(of, -100, -60), drug(of, -100, -61)
        yield differs(fact, "medication.gap", 10, (kept, inside), (broken, outside), drug(of, 0), *given)
    kept, broken = drug("ssri", -100, -60), drug("ssri", -100, -61)
    yield differs("trigger_medicine", "medication.gap", 1, (kept, "yes"), (broken, "no"), drug("ssri", 0))
    yield moves("trigger_medicine", "medication.settled", (7, "yes"), (6, "no"), drug("ssri", 0), step=-1)
    yield differs("trigger_in_stay", "medication.gap", 10, (kept, "no"), (broken, "yes"), drug("ssri", 0), STAY)


def doses() -> Iterator[Row]:
    """The highest dose of each dopamine agonist that is not above its maximum."""
    table = (
        ("pramipexole.maximum", "pramipexole", "base", "0.54", "0.55"),
        ("pramipexole.maximum.unknown_form", "pramipexole", None, "0.75", "0.76"),
        ("ropinirole.maximum", "ropinirole", None, "4", "4.01"),
        ("rotigotine.maximum", "rotigotine", None, "3", "3.01"),
    )
    for threshold, ingredient, form, highest, above in table:
        inside, outside = dose(ingredient, highest, form), dose(ingredient, above, form)
        yield differs("dopaminergic_above_maximum", threshold, 1, (inside, "no"), (outside, "yes"), step=0.01)
        yield ordered("draft_above_maximum", threshold, (inside, "no"), (outside, "yes"), step=0.01)


def legs(onset: int) -> Problem:
    """Restless legs since a day."""
    return problem("rls", onset=on(later(onset)))


def confirmed(of: str, kind: Kind) -> Medicine:
    """In use for long, and written or confirmed again when everything began."""
    return medicine(of, of, later(-500), kind_of=kind, said=on(START))


def treatment() -> Iterator[Row]:
    """Medicines for restless legs, and what came before it."""
    for_legs = frozenset(("rls",))
    for threshold, kind, last in COURSES:
        table = (
            ("rls_medicine_for_rls", (replace(drug("gabapentinoid", 0, kind=kind), reasons=for_legs),)),
            ("dopaminergic_lately", (confirmed("levodopa", kind),)),
            ("trigger_before_onset", (drug("ssri", 0, kind=kind), legs(10))),
            ("trigger_in_stay", (drug("ssri", 0, kind=kind), STAY)),
        )
        for fact, given in table:
            yield moves(fact, threshold, (last, "yes"), (last + 1, "no"), *given)
    ended = drug("levodopa", -500, 0)
    yield moves("dopaminergic_lately", "dopaminergic.new", (365, "yes"), (366, "no"), ended)
    dispensed = drug("opioid", 0, kind=Kind.DISPENSE)
    yield moves("opioid_now", "medication.supply", (30, "yes"), (31, "no"), dispensed)
    yield moves("opioid_now", "opioid.recent", (90, "yes"), (91, "no"), drug("opioid", 0))
    began = "trigger_before_onset"
    kept, broken = drug("ssri", -100, -60), drug("ssri", -100, -61)
    yield differs(began, "medication.gap", 20, (kept, "no"), (broken, "yes"), drug("ssri", 0), legs(10))
    yield differs(began, "trigger.onset", 100, (legs(90), "yes"), (legs(91), "no"), drug("ssri", 0))
    taken = medicine("ssri", "ssri", START, EVER)
    yield moves(began, "trigger.onset.recent", (740, "yes"), (741, "no"), taken, legs(10))


MEDICINES = (courses, series, doses, treatment)
