"""Rows of the test of windows: a record on both sides of each limit of each fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from rules.findings import Kind, Medicine, PregnancySign, Procedure, Sign, Span
from tests.rules.derive.builders import (
    ferritin,
    medicine,
    order,
    person,
    problem,
    procedure,
    result,
    sign,
    unreadable,
)
from tests.rules.derive.window_row import START, Row, differs, drug, later, moves
from tests.rules.derive.window_rows_medicines import MEDICINES


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
    found = (result("tsat", 25, later(30)), "yes"), (result("tsat", 25, later(31)), "no")
    yield differs("tsat_found", "tsat.pairing", 100, *found, ferritin(60, START))
    yield moves("tsat_found", "tsat.window", (365, "yes"), (366, "no"), result("tsat", 25, START))
    forbidding = (result("tsat", 45.1, later(40)), "yes"), (result("tsat", 45, later(40)), "no")
    yield differs("tsat_found", "tsat.stop", 100, *forbidding, ferritin(60, START), step=-0.1)
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
    yield moves("iv_iron_course", "iv_iron.window", (365, "yes"), (366, "no"), by_vein(0))
    yield moves("iv_iron_lately", "iv_iron.lately", (84, "yes"), (85, "no"), by_vein(0))
    carboxymaltose = replace(by_vein(0), classes=frozenset(("iv-iron", "ferric-carboxymaltose")))
    yield moves("carboxymaltose_course", "iv_iron.window", (365, "yes"), (366, "no"), carboxymaltose)
    yield moves("carboxymaltose_recent", "phosphate.course", (92, "yes"), (93, "no"), carboxymaltose)
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
        ("hba1c_found", "hba1c", "neuropathy.hba1c.window", 365),
        ("tsh_found", "tsh", "workup.tsh.window", 365),
    )
    for fact, test, window, last in table:
        yield moves(fact, window, (last, "yes"), (last + 1, "no"), result(test, 10, START))
        yield moves(fact, "order.open", (30, "yes"), (31, "no"), order(test, START))
    yield moves("vitamin_b12_found", "order.open", (30, "yes"), (31, "no"), order("vitamin-b12", START))
    yield moves("tsat_ordered", "order.open", (30, "yes"), (31, "no"), order("tsat", START))
    low, enough = (result("phosphate", 0.7, START, below_reference=below) for below in (True, False))
    yield moves("phosphate_low", "iv_iron.window", (365, "yes"), (366, "unknown"), low)
    yield moves("phosphate_checked", "phosphate.fresh", (28, "yes"), (29, "no"), enough)
    yield moves("referred", "referral.window", (183, "yes"), (184, "no"), order("referral-to-neurologist", START))


def mood() -> Iterator[Row]:
    """What is new, and a score."""
    for fact, concept in (("depression_new", "depression"), ("insomnia_new", "insomnia")):
        yield moves(fact, "mood.window", (90, "yes"), (91, "no"), problem(concept, START))
    yield moves("phq9", "mood.window", (90, "known"), (91, "unknown"), result("phq-9", 12, START))


TOPICS: tuple[Callable[[], Iterator[Row]], ...] = (
    *MEDICINES, iron, saturation_and_haemoglobin, iron_treatment, kidney, person_and_pregnancy,
    after_pregnancy, workup, mood,
)  # fmt: skip
ROWS = tuple(row for topic in TOPICS for row in topic())
