"""Rows of the test of windows: a record on both sides of each limit of each fact. The data stay put, the day moves.

Where a limit is no number of days since something, the value lies on either side of it by its smallest step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rules.findings import Findings, Kind, Medicine, Patient, PregnancySign, Procedure, Sign, Span
from tests.rules.derive.builders import (
    ferritin,
    findings,
    medicine,
    order,
    person,
    problem,
    procedure,
    result,
    sign,
    unreadable,
)

START = date(2026, 1, 1)
EVER = date(2035, 1, 1)
Said = str | tuple[float, float]


def later(number: int) -> date:
    """So many days after everything began."""
    return START + timedelta(days=number)


@dataclass(frozen=True)
class Side:
    """A record on a day of evaluation, and what the fact then is.

    A measurement is its interval, or `known`, `unknown`, `exact` or `between` where the number does not matter.
    """

    said: Said
    findings: Findings
    day: date


@dataclass(frozen=True)
class Row:
    """One limit of one fact: on the last step inside, on the first outside.

    With the threshold moved by `step` the first step outside lies inside; moved back, the last inside lies outside.
    """

    fact: str
    threshold: str
    inside: Side
    outside: Side
    step: float = 1


def moves(
    fact: str, threshold: str, inside: tuple[int, Said], outside: tuple[int, Said], *given: object,
    patient: Patient | None = None, step: float = 1,
) -> Row:  # fmt: skip
    """The same record on two days."""
    record = findings(*given, patient=patient)
    first, second = (Side(said, record, later(day)) for day, said in (inside, outside))
    return Row(fact, threshold, first, second, step)


def differs(
    fact: str, threshold: str, day: int, inside: tuple[object, Said], outside: tuple[object, Said], *given: object,
    step: float = 1,
) -> Row:  # fmt: skip
    """Two records on the same day that differ in one finding."""
    first, second = (Side(said, findings(one, *given), later(day)) for one, said in (inside, outside))
    return Row(fact, threshold, first, second, step)


COURSES: tuple[tuple[str, Kind, int], ...] = (
    ("medication.open_end", Kind.REQUEST, 456),
    ("medication.statement", Kind.STATEMENT, 365),
    ("medication.supply", Kind.DISPENSE, 30),
)
IN_USE = {
    "oral_iron": "oral-iron", "iron_overload": "iron-chelator", "esa": "esa", "trigger_medicine": "ssri",
    "dopamine_agonist": "dopamine-agonist", "levodopa": "levodopa", "gabapentinoid": "gabapentinoid",
    "opioid": "opioid", "benzodiazepine": "benzodiazepine-z", "levothyroxine": "thyroid-hormone",
    "proton_pump_inhibitor": "proton-pump-inhibitor",
}  # fmt: skip


def drug(of: str, start: int, end: int | None = None, kind: Kind = Kind.REQUEST, daily: str | None = None) -> Medicine:
    ingredient = "ropinirole" if of == "dopamine-agonist" else of
    dose = None if daily is None else Decimal(daily)
    return medicine(ingredient, of, later(start), None if end is None else later(end), kind, daily=dose)


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


def iron() -> Iterator[Row]:
    """Ferritin and what belongs to it."""
    drawn, window = ferritin(60, START), "ferritin.window"
    for fact, inside, outside, given in (
        ("ferritin_found", "yes", "no", ()),
        ("ferritin", "known", "unknown", ()),
        ("ferritin_age", "known", "unknown", ()),
        ("ferritin_earlier", "no", "yes", ()),
        ("crp", "known", "unknown", (result("crp", 3, START),)),
        ("infection_recent", "yes", "unknown", (problem("acute-infection", START),)),
        ("ferritin_jump", "yes", "no", (ferritin(20, later(-30)),)),
        ("ferritin_blackout", "yes", "no", (by_vein(0),)),
    ):
        yield moves(fact, window, (365, inside), (366, outside), drawn, *given)
    two = ferritin(60, START, laboratory="a"), ferritin(60, later(-30), laboratory="b")
    yield moves("ferritin_other_laboratory", window, (365, "yes"), (366, "no"), *two)
    yield moves("ferritin_unreadable", window, (365, "yes"), (366, "no"), unreadable(START))
    yield moves("ferritin_ordered", "order.open", (30, "yes"), (31, "no"), order("ferritin", START))
    jump = "ferritin_jump", "ferritin.jump.factor"
    tripled, nearly = ferritin(60, START), ferritin(59.99, START)
    yield differs(*jump, 1, (tripled, "yes"), (nearly, "no"), ferritin(20, later(-30)), step=-0.01)
    near, far = ferritin(20, later(-92)), ferritin(20, later(-93))
    yield differs("ferritin_jump", "ferritin.jump.window", 1, (near, "yes"), (far, "no"), drawn)
    protein = (result("crp", 3, later(14)), "known"), (result("crp", 3, later(15)), "unknown")
    yield differs("crp", "crp.pairing", 100, *protein, drawn)
    believed = (ferritin(60, later(28)), "yes"), (ferritin(60, later(29)), "unknown")
    told = (result("crp", 3, later(14)), "no"), (result("crp", 3, later(15)), "unknown")
    yield differs("infection_recent", "crp.pairing", 100, *told, drawn)
    yield differs("infection_recent", "infection.window", 100, *believed, problem("acute-infection", START))
    yield moves("infection_now", "infection.window", (28, "yes"), (29, "no"), problem("acute-infection", START))


def saturation_and_haemoglobin() -> Iterator[Row]:
    """Transferrin saturation, with and without a ferritin, and haemoglobin."""
    paired = (result("tsat", 25, later(30)), "known"), (result("tsat", 25, later(31)), "unknown")
    yield differs("tsat", "tsat.pairing", 100, *paired, ferritin(60, START))
    yield moves("tsat", "tsat.window", (365, "known"), (366, "unknown"), result("tsat", 25, START))
    high = (result("tsat", 45.1, later(40)), "known"), (result("tsat", 45, later(40)), "unknown")
    yield differs("tsat", "tsat.stop", 100, *high, ferritin(60, START), step=-0.1)
    yield moves("tsat_unreadable", "tsat.window", (365, "yes"), (366, "no"), unreadable(START, "tsat"))
    anaemic = result("haemoglobin", 7, START, below_reference=True)
    yield moves("haemoglobin", "haemoglobin.window", (365, "known"), (366, "unknown"), anaemic)
    yield moves("haemoglobin_low", "haemoglobin.window", (365, "yes"), (366, "unknown"), anaemic)


def by_vein(day: int) -> Medicine:
    return medicine("iron-sucrose", "iv-iron", later(day), kind_of=Kind.ADMINISTRATION)


def iron_treatment() -> Iterator[Row]:
    """Iron by mouth and by vein, and what it does to a ferritin."""
    oral, baseline = drug("oral-iron", 0), ferritin(40, later(-1))
    effect = ferritin(40, later(60))
    yield moves("oral_iron_unchecked", "oral_iron.judge", (84, "yes"), (83, "no"), oral, step=-1)
    yield moves("oral_iron_no_rise", "oral_iron.judge", (84, "yes"), (83, "no"), oral, baseline, effect, step=-1)
    counts, too_early = ferritin(40, later(56)), ferritin(40, later(55))
    drawn = "oral_iron.drawn", 100
    yield differs("oral_iron_unchecked", *drawn, (counts, "no"), (too_early, "yes"), oral, step=-1)
    yield differs("oral_iron_no_rise", *drawn, (counts, "yes"), (too_early, "no"), oral, baseline, step=-1)
    rose = (ferritin(60, later(60)), "no"), (ferritin(59.99, later(60)), "yes")
    yield differs("oral_iron_no_rise", "oral_iron.rise", 100, *rose, oral, baseline, step=-0.01)
    enough = (ferritin(50, later(60)), "no"), (ferritin(49.99, later(60)), "yes")
    yield differs("oral_iron_no_rise", "oral_iron.no_baseline", 100, *enough, oral, step=-0.01)
    yield moves("iv_iron_recent", "iv_iron.blackout", (55, "yes"), (56, "no"), by_vein(0))
    yield moves("iv_iron_unchecked", "iv_iron.blackout", (56, "yes"), (55, "no"), by_vein(0), step=-1)
    yield moves("iv_iron_unchecked", "iv_iron.window", (365, "yes"), (366, "no"), by_vein(0))
    sides = (ferritin(300, later(56)), "yes"), (ferritin(300, later(57)), "no")
    yield differs("ferritin_blackout", "iv_iron.blackout", 100, *sides, by_vein(0))
    yield differs("ferritin_blackout", "transfusion.blackout", 100, *sides, procedure("red-cell-transfusion", START))


def sessions(first: int) -> tuple[Procedure, Procedure]:
    return procedure("peritoneal-dialysis", later(first)), procedure("peritoneal-dialysis", START)


def kidney() -> Iterator[Row]:
    """Filtration rate, kidney disease and dialysis."""
    rate, disease = result("egfr", 80, START), problem("ckd", START, stage="4")
    yield moves("egfr", "egfr.window", (365, "known"), (366, "unknown"), rate)
    yield moves("egfr_for_dosing", "egfr.window", (365, "known"), (366, "unknown"), rate)
    yield moves("ckd_iron", "egfr.window", (365, "no"), (366, "yes"), rate, disease)
    for stage, limit in (("3", 60), ("3b", 45), ("4", 30), ("5", 15)):
        staged, below = problem("ckd", START, stage=stage), result("egfr", f"{limit - 0.1:.1f}", START)
        sides = (below, "exact"), (result("egfr", limit, START), "between")
        yield differs("egfr_for_dosing", f"ckd.stage.{stage}", 1, *sides, staged, step=0.1)
    low = result("egfr", 40, later(100))
    twice = (result("egfr", 59.9, START), "yes"), (result("egfr", 60, START), "no")
    far, near = result("egfr", 40, later(10)), result("egfr", 40, later(11))
    for fact in ("ckd", "ckd_iron"):
        yield differs(fact, "ckd.egfr", 100, *twice, low, step=0.1)
        yield differs(fact, "ckd.apart", 100, (far, "yes"), (near, "no"), low, step=-1)
    measured = (result("egfr", 44.9, START), "yes"), (result("egfr", 45, START), "no")
    yield differs("ckd_iron", "ckd.iron.egfr", 1, *measured, disease, step=0.1)
    for fact in ("dialysis", "peritoneal_dialysis"):
        (early, last), (late, _) = sessions(-90), sessions(-89)
        yield differs(fact, "dialysis.apart", 0, (early, "yes"), (late, "no"), last, step=-1)
        yield moves(fact, "dialysis.recent", (60, "yes"), (61, "no"), *sessions(-90))


JANUARY = Span(date(2026, 1, 1), date(2026, 1, 31))


def due(day: int, said: int = 0) -> PregnancySign:
    return sign(Sign.DUE_DATE, later(said), day=later(day))


def person_and_pregnancy() -> Iterator[Row]:
    """Age, pregnancy, how far, and what follows."""
    born = {years: person(START.replace(year=START.year - years)) for years in (2, 12, 18, 51, 56)}
    yield moves("infant", "age.infant", (-1, "yes"), (0, "no"), patient=born[2])
    yield moves("child", "age.adult", (-1, "yes"), (0, "no"), patient=born[18])
    yield moves("endoscopy_age", "deficiency.endoscopy.age", (0, "yes"), (-1, "no"), patient=born[51], step=-1)
    for fact in ("pregnant", "first_trimester"):
        yield moves(fact, "pregnancy.age.from", (-1, "no"), (0, "unknown"), patient=born[12])
        yield moves(fact, "pregnancy.age.to", (0, "no"), (-1, "unknown"), patient=born[56], step=-1)
    ten_weeks = sign(Sign.GESTATION, START, days=70)
    for fact, present, at_the_start in (
        ("pregnant", "yes", "yes"),
        ("first_trimester", "no", "yes"),
        ("gestation", "known", "known"),
    ):
        yield moves(fact, "pregnancy.due.before", (14, present), (15, "unknown"), due(0, -100))
        yield moves(fact, "pregnancy.due.after", (50, at_the_start), (49, "unknown"), due(344))
        yield moves(fact, "pregnancy.longest", (230, present), (231, "unknown"), ten_weeks)
    yield moves("pregnant", "pregnancy.status.window", (300, "yes"), (301, "unknown"), sign(Sign.PREGNANT, START))
    denied = sign(Sign.NOT_PREGNANT, START)
    yield moves("first_trimester", "pregnancy.status.window", (300, "no"), (301, "unknown"), denied)
    status = sign(Sign.PREGNANT, JANUARY), sign(Sign.LAST_PERIOD, None, day=later(15))
    yield moves("gestation", "pregnancy.status.window", (300, "known"), (301, "unknown"), *status)
    yield moves("gestation", "pregnancy.term", (100, (280, 280)), (99, (279, 279)), due(100))
    yield moves("first_trimester", "pregnancy.term", (17, "yes"), (18, "no"), due(200), step=-1)
    yield moves("first_trimester", "pregnancy.first_trimester", (27, "yes"), (28, "no"), ten_weeks)


def after_pregnancy() -> Iterator[Row]:
    """A birth or a passed due date, unless she is pregnant."""
    birth, longest = sign(Sign.ENDED, START), sign(Sign.GESTATION, later(1), days=270)
    status = sign(Sign.PREGNANT, START)
    yield moves("postpartum", "pregnancy.postpartum", (84, "yes"), (85, "no"), birth)
    yield moves("postpartum", "pregnancy.due.before", (14, "no"), (15, "yes"), due(0, -100))
    yield moves("postpartum", "pregnancy.due.after", (50, "no"), (49, "yes"), birth, due(344, 1))
    yield moves("postpartum", "pregnancy.longest", (31, "no"), (32, "yes"), birth, longest)
    yield moves("postpartum", "pregnancy.status.window", (300, "no"), (301, "yes"), status, due(260))
    lost = (sign(Sign.ENDED, later(-280), loss=True), "no"), (sign(Sign.ENDED, later(-281), loss=True), "yes")
    yield differs("postpartum", "pregnancy.term", 30, *lost, due(0, -100))
    yield moves("lactating", "lactation.window", (183, "yes"), (184, "no"), problem("lactation", START))


def workup() -> Iterator[Row]:
    """What was measured, ordered or referred."""
    table = (
        ("kidney_function_found", "egfr", "workup.kidney.window", 365),
        ("glucose_found", "hba1c", "workup.glucose.window", 1095),
        ("haemoglobin_found", "haemoglobin", "haemoglobin.window", 365),
    )
    for fact, test, window, last in table:
        yield moves(fact, window, (last, "yes"), (last + 1, "no"), result(test, 10, START))
        yield moves(fact, "order.open", (30, "yes"), (31, "no"), order(test, START))
    yield moves("referred", "referral.window", (183, "yes"), (184, "no"), order("referral-to-neurologist", START))


TOPICS: tuple[Callable[[], Iterator[Row]], ...] = (
    courses, series, doses, iron, saturation_and_haemoglobin, iron_treatment, kidney, person_and_pregnancy,
    after_pregnancy, workup,
)  # fmt: skip
ROWS = tuple(row for topic in TOPICS for row in topic())
