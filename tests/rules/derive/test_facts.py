"""The book of facts: three values, intervals, what a fact rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook, days_since, within
from rules.findings import Arrival, Intolerance, Origin, Sign, Span
from tests.rules.derive.builders import (
    DAY,
    HERE,
    THRESHOLDS,
    book,
    days,
    ferritin,
    medicine,
    on,
    problem,
    procedure,
    result,
    sign,
    year,
)

SAMPLE = ferritin(40, days(1))


def empty(**arrivals: Arrival) -> FactBook:
    return FactBook(DAY, {name.replace("_", "-"): how for name, how in arrivals.items()}, THRESHOLDS)


@pytest.mark.parametrize(
    ("arrival", "evidence", "unclear", "expected"),
    [
        (Arrival.COMPLETE, False, False, "no"),
        (Arrival.COMPLETE, False, True, "unknown"),
        (Arrival.COMPLETE, True, False, "yes"),
        (Arrival.PARTIAL, False, False, "unknown"),
        (Arrival.FAILED, False, False, "unknown"),
        (Arrival.NOT_ASKED, False, False, "unknown"),
        (Arrival.PARTIAL, True, True, "yes"),
        (Arrival.FAILED, True, False, "yes"),
    ],
)
def test_nothing_found_is_no_only_in_a_complete_source(
    arrival: Arrival, evidence: bool, unclear: bool, expected: str
) -> None:
    """Corrections 8.1: and evidence wins over incompleteness."""
    made = empty(laboratory=arrival)
    made.state(facts.ferritin_found, [SAMPLE] if evidence else (), [SAMPLE] if unclear else ())
    assert made.values["ferritin_found"] == expected
    assert made.origins.get("ferritin_found") == ((HERE,) if evidence or unclear else None)


@pytest.mark.parametrize("missing", ["orders", "laboratory"])
def test_every_source_of_a_fact_must_be_complete(missing: str) -> None:
    """An order for ferritin may stand in either."""
    made = empty(**{"orders": Arrival.COMPLETE, "laboratory": Arrival.COMPLETE, missing: Arrival.PARTIAL})
    made.state(facts.ferritin_ordered, ())
    assert made.values["ferritin_ordered"] == "unknown"


def test_a_source_that_nobody_speaks_of_did_not_arrive() -> None:
    """Design: not asked is not complete."""
    assert not empty().complete("ferritin_found")


@pytest.mark.parametrize(
    ("low", "high", "open_low", "open_high", "expected"),
    [
        ("75", "75", False, False, (75, 75)),
        ("75.004", "75.004", False, False, (75, 75)),
        ("75.005", "75.005", False, False, (75.01, 75.01)),
        ("1", "15", False, True, (1, 14.99)),
        ("1", "15", False, False, (1, 15)),
        ("100", "20000", True, False, (100.01, 20000)),
        ("1", "1", False, True, (1, 1)),
        ("20000", "20000", True, False, (20000, 20000)),
    ],
)
def test_a_result_is_rounded_once_and_an_open_end_leaves_its_number_out(
    low: str, high: str, open_low: bool, open_high: bool, expected: tuple[float, float]
) -> None:
    """Design: `<15` is below 15 and `>60` never 60; nothing leaves what is plausible."""
    made = empty()
    bounds = {"low": Decimal(low), "high": Decimal(high), "open_low": open_low, "open_high": open_high}
    made.measure_result(facts.ferritin, ferritin(0, days(1), **bounds))
    assert (made.values["ferritin_min"], made.values["ferritin_max"]) == expected
    assert made.drawn["ferritin"] == on(days(1))


def test_each_fact_rests_on_what_it_was_read_from() -> None:
    """Without doubles."""
    made = book(problem("rls", days(9)), SAMPLE)
    assert made.origins["rls"] == made.origins["ferritin"] == (HERE,)
    assert "rls_suspected" not in made.origins


@pytest.mark.parametrize(
    ("span", "expected"),
    [(on(DAY), (0, 0)), (on(days(7)), (7, 7)), (on(days(-3)), (-3, -3)), (Span(days(9), days(2)), (2, 9))],
)
def test_the_fewest_and_the_most_days(span: Span, expected: tuple[int, int]) -> None:
    """A span that is not exact lies between two numbers of days."""
    assert days_since(span, DAY) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (None, False),
        (on(DAY), True),
        (on(days(30)), True),
        (on(days(31)), False),
        (on(days(-1)), False),
        (Span(days(31), days(20)), False),
    ],
)
def test_the_whole_span_must_lie_in_a_window(span: Span | None, expected: bool) -> None:
    """Catalogue 5.2 (10): require the whole interval inside; the future is outside."""
    assert within(span, DAY, 30) is expected


def test_every_statement_is_said() -> None:
    """An empty record gives each statement one of three values, and the assessed ones to the engine."""
    values = book().values
    derived = {name for name, fact in facts.FACTS.items() if isinstance(fact, Statement)} - facts.ASSESSED
    assert derived <= set(values)
    assert {values[name] for name in derived} <= {"yes", "no", "unknown"}


@pytest.mark.parametrize("source", [*facts.SOURCES])
def test_no_statement_is_no_where_its_source_failed(source: str) -> None:
    """Invariant 13: unknown never acts as no, but for what the person's own age, sex and death decide."""
    values = book(result("egfr", 90, year(2000)), arrived={source: Arrival.FAILED}).values
    statements = {name: fact for name, fact in facts.FACTS.items() if isinstance(fact, Statement)}
    resting = {name for name, fact in statements.items() if source in fact.sources and fact.sources != ("patient",)}
    assert not {name for name in resting if values.get(name) == "no"}


def test_dates_at_the_ends_of_the_calendar_never_raise() -> None:
    """Real data: 0001 and 9999 occur as "unknown" and "for ever"."""
    for day in (date.min, date.max):
        book(ferritin(40, day), problem("rls", day), result("egfr", 30, day), day=DAY)
        book(ferritin(40, day), problem("rls", day), day=day)


NAMED, CODED = medicine("x", "ssri", days(90), level=3), medicine("y", "ssri", days(90), level=2)
BY_NAME = Intolerance("iron-sucrose", frozenset(("iv-iron",)), HERE, level=3)


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("trigger_medicine", [NAMED], True),
        ("trigger_medicine", [CODED], False),
        ("trigger_medicine", [NAMED, CODED], False),
        ("iron_overload", [problem("iron-overload", by_text=True)], True),
        ("iron_overload", [problem("iron-overload", by_text=True), problem("iron-overload")], False),
        ("iv_iron_unsafe", [BY_NAME], True),
        ("iv_iron_unsafe", [BY_NAME, problem("bacteraemia-sepsis")], False),
        ("rls_suspected", [problem("rls", by_text=True)], True),
        ("rls", [problem("rls")], False),
        ("dopaminergic_days", [medicine("x", "levodopa", days(90), level=3)], True),
        ("oral_iron_unsuitable", [problem("malabsorption", by_text=True), procedure("bariatric-surgery", DAY)], False),
    ],
)
def test_a_fact_that_rests_on_words_alone_is_told(name: str, given: list[object], expected: bool) -> None:
    """Invariant 25 and catalogue 5.3 (16): one code among the evidence is enough."""
    for order in (given, given[::-1]):
        assert (name in book(*order).by_words) is expected


def test_what_nothing_speaks_for_does_not_rest_on_words() -> None:
    """Neither does a no, nor a number of the laboratory."""
    assert book().by_words == set()
    assert book(ferritin(40, days(1)), problem("rls", days(1))).by_words == set()


def from_(resource: str) -> Origin:
    return Origin(resource, "code")


def test_a_fact_decided_with_another_one_rests_on_both() -> None:
    """The reader of a card can follow it to every resource, each once and its own first."""
    made = empty()
    made.origins = {"egfr": (from_("a"), from_("b")), "ckd": (from_("b"), from_("c"))}
    made.rests_also_on("egfr", "ckd")
    made.rests_also_on("dialysis", "ckd")
    made.rests_also_on("ckd", "nothing")
    assert made.origins == {
        "egfr": (from_("a"), from_("b"), from_("c")),
        "ckd": (from_("b"), from_("c")),
        "dialysis": (from_("b"), from_("c")),
    }


def test_facts_of_a_pregnancy_rest_on_what_says_that_there_is_one() -> None:
    """And so does the kind of dialysis on what says that there is dialysis."""
    status = replace(sign(Sign.PREGNANT, days(9)), origin=from_("status"))
    period = replace(sign(Sign.LAST_PERIOD, days(9), day=days(60)), origin=from_("period"))
    made = book(status, period)
    assert made.origins["gestation"] == made.origins["first_trimester"] == (from_("period"), from_("status"))
    listed = replace(problem("dialysis-status"), origin=from_("listed"))
    session = replace(procedure("peritoneal-dialysis", days(2)), origin=from_("session"))
    assert book(listed, session).origins["peritoneal_dialysis"] == (from_("session"), from_("listed"))
    assert book(listed).origins["peritoneal_dialysis"] == (from_("listed"),)
