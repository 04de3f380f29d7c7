"""What a work-up already found, and which tests and referrals are open."""

from __future__ import annotations

from rules import facts
from rules.conditions import Statement
from rules.derive.facts import FactBook, days_since, within
from rules.derive.series import newest_first, newest_within, open_orders
from rules.findings import Findings

_MEASURED: tuple[tuple[Statement, str, tuple[str, ...]], ...] = (
    (facts.kidney_function_found, "workup.kidney.window", ("creatinine", "egfr")),
    (facts.glucose_found, "workup.glucose.window", ("glucose", "hba1c")),
    (facts.hba1c_found, "neuropathy.hba1c.window", ("hba1c",)),
    (facts.tsh_found, "workup.tsh.window", ("tsh",)),
)
_NUMBERS = (
    (facts.hba1c, "hba1c"), (facts.vitamin_b12, "vitamin-b12"), (facts.phosphate, "phosphate"),
)  # fmt: skip

NEUROLOGY = ("referral-to-neurologist", "referral-to-paediatric-neurologist")


def derive(book: FactBook, findings: Findings) -> None:
    """Facts that rest on one list or one window."""
    for number, analyte in _NUMBERS:
        newest = next((r for r in newest_first(findings, analyte) if r.drawn.last <= book.date), None)
        if newest is not None:
            book.measure_result(number, newest)
    for fact, length, analytes in _MEASURED:
        found = [newest_within(findings, analyte, book.date, book.days(length)) for analyte in analytes]
        measured = [result for result in found if result is not None]
        book.state(fact, measured or open_orders(book, findings, *analytes))
    b12 = [r for r in newest_first(findings, "vitamin-b12") if r.drawn.first <= book.date]
    book.state(facts.vitamin_b12_found, b12[:1] or open_orders(book, findings, "vitamin-b12"))
    _phosphate(book, findings)
    book.state(facts.tsat_ordered, open_orders(book, findings, "tsat"))
    _asked_and_answered(book, findings)
    window = book.days("referral.window")
    recent = [order for order in findings.orders if within(order.authored, book.date, window)]
    book.state(
        facts.referred,
        [order for order in recent if order.subject in NEUROLOGY],
        [order for order in recent if order.subject in ("referral-to-specialist", "referral-to-doctor")],
    )


def _phosphate(book: FactBook, findings: Findings) -> None:
    """Low until a normal one follows; a normal one counts for some weeks (clinical corrections A16)."""
    newest = newest_within(findings, "phosphate", book.date, book.days("iv_iron.window"))
    low = None if newest is None else newest.below_reference
    book.say(facts.phosphate_low, "unknown" if low is None else "yes" if low else "no", (newest,) if newest else ())
    fresh = newest is not None and within(newest.drawn, book.date, book.days("phosphate.fresh"))
    book.state(facts.phosphate_checked, (newest,) if newest is not None and fresh and low is False else ())


def _asked_and_answered(book: FactBook, findings: Findings) -> None:
    """Which tests are ordered and when each was last measured, so that no card offers them again."""
    window = book.days("order.open")
    book.ordered = frozenset(o.subject for o in findings.orders if within(o.authored, book.date, window))
    for analyte in dict.fromkeys(result.analyte for result in findings.results):
        newest = newest_first(findings, analyte)
        if newest:
            book.measured[analyte] = days_since(newest[0].drawn, book.date)[1]
