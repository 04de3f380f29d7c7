"""Chronic kidney disease, dialysis, and which iron rules they call for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules import facts
from rules.derive.facts import FactBook, days_since
from rules.derive.series import newest_first, newest_within, problems, suspected
from rules.findings import Findings, Problem, Procedure, Result

SESSIONS = ("dialysis", "haemodialysis", "peritoneal-dialysis")
RECORDED = ("ckd", "kidney-failure")
# eGFR lies below the first limit and at or above the second by the stage that is recorded; stages 1 and 2 say little
_BELOW = {
    "3": "ckd.stage.3", "3a": "ckd.stage.3", "3b": "ckd.stage.3b", "4": "ckd.stage.4", "5": "ckd.stage.5",
}  # fmt: skip
_FROM = {"3": "ckd.stage.4", "3a": "ckd.stage.3b", "3b": "ckd.stage.4", "4": "ckd.stage.5"}
_STEP = Decimal("0.1")


def derive(book: FactBook, findings: Findings) -> None:
    """Facts about the kidney (clinical corrections B2-B5)."""
    newest = newest_within(findings, "egfr", book.date, book.days("egfr.window"))
    if newest is not None:
        book.measure_result(facts.egfr, newest)
    book.state(
        facts.kidney_transplant,
        problems(findings, "kidney-transplant", past=True),
        suspected(findings, "kidney-transplant"),
    )
    _dialysis(book, findings)
    _peritoneal(book, findings)
    _ckd(book, findings, newest)
    _for_dosing(book, findings, newest)


def _dialysis(book: FactBook, findings: Findings) -> None:
    """A status on the problem list, or sessions far enough apart to be maintenance, and no later transplant.

    What is no later than a transplant, or does not say, leaves it unknown.
    """
    transplants = problems(findings, "kidney-transplant", past=True)
    status = problems(findings, "dialysis-status")
    dated = [(p.done.last, p) for p in findings.procedures if p.concept in SESSIONS and p.done is not None]
    sessions = [p for _, p in sorted(dated, key=lambda session: session[0])]
    lasting = _maintained(sessions, book)
    if not transplants:
        book.state(facts.dialysis, [*status, *lasting], suspected(findings, "dialysis-status"))
        return
    spans = [problem.onset or problem.recorded for problem in transplants]
    newest = max((span.last if span is not None else date.max for span in spans), default=date.max)
    since = [s for s in sessions if s.done is not None and s.done.first > newest]
    again = [p for p in status if (span := p.onset or p.recorded) is not None and span.first > newest]
    book.state(facts.dialysis, [*again, *_maintained(since, book)], [*status, *lasting])


def _maintained(sessions: list[Procedure], book: FactBook) -> list[Procedure]:
    begun = [s for s in sessions if s.done and days_since(s.done, book.date)[0] >= 0]
    if not begun or begun[0].done is None or begun[-1].done is None:
        return []
    first, last = begun[0].done, begun[-1].done
    apart = (last.first - first.last).days >= book.days("dialysis.apart")
    return [begun[0], begun[-1]] if apart and days_since(last, book.date)[1] <= book.days("dialysis.recent") else []


def _peritoneal(book: FactBook, findings: Findings) -> None:
    """By the last session that says which kind it was; limits for withholding iron are haemodialysis numbers (B5)."""
    on_dialysis = book.values[facts.dialysis.name]
    told = [
        (p.done.last, p) for p in findings.procedures if p.concept in SESSIONS[1:] and p.done is not None
        and days_since(p.done, book.date)[0] >= 0
    ]  # fmt: skip
    if on_dialysis != "yes" or not told:
        book.say(facts.peritoneal_dialysis, "unknown" if on_dialysis == "yes" else str(on_dialysis))
        book.rests_also_on(facts.peritoneal_dialysis.name, facts.dialysis.name)
        return
    _, last = max(told, key=lambda session: session[0])
    book.say(facts.peritoneal_dialysis, "yes" if last.concept == "peritoneal-dialysis" else "no", (last,))
    book.rests_also_on(facts.peritoneal_dialysis.name, facts.dialysis.name)


def _ckd(book: FactBook, findings: Findings, newest: Result | None) -> None:
    """Chronic and below the limit by the newest measured value; by the recorded stage where none was measured."""
    recorded = problems(findings, *RECORDED)
    low = _twice_low(book, findings)
    book.state(facts.ckd, [*recorded, *low], suspected(findings, *RECORDED))
    limit = book.thresholds["ckd.iron.egfr"]
    if newest is None:
        advanced = [p for p in recorded if p.concept == "kidney-failure" or p.stage in ("3b", "4", "5")]
        unstaged = [p for p in recorded if p not in advanced and p.stage in (None, "3")]
        book.state(facts.ckd_iron, advanced, unstaged)
        return
    lowest, highest = (float(book.values[f"{facts.egfr.name}_{end}"]) for end in ("min", "max"))
    if lowest >= limit:
        book.say(facts.ckd_iron, "no", (newest,))
    elif highest < limit:
        if recorded or low:
            book.say(facts.ckd_iron, "yes", (newest, *recorded))
        else:
            # a single low value may be acute and is no chronic disease (corrections B3, 8.1); the card mentions it
            book.state(facts.ckd_iron, (), suspected(findings, *RECORDED))
    else:
        book.say(facts.ckd_iron, "unknown", (newest,))


def _for_dosing(book: FactBook, findings: Findings, newest: Result | None) -> None:
    """For dosing the worse counts: the newest measured value, or what the recorded stage means (B4)."""
    staged = [(p, book.thresholds[_BELOW[s]]) for p in problems(findings, *RECORDED) if (s := _stage(p)) in _BELOW]
    worst = min(staged, key=lambda found: found[1], default=None)
    if worst is None:
        if newest is not None:
            book.measure_result(facts.egfr_for_dosing, newest)
        return
    problem, limit = worst
    highest = Decimal(str(limit)) - _STEP
    lowest = Decimal(str(book.thresholds.get(_FROM.get(_stage(problem), ""), 0)))
    if newest is not None and newest.high <= highest:
        book.measure_result(facts.egfr_for_dosing, newest)
    else:
        floor = lowest if newest is None else min(lowest, newest.low)
        evidence = [problem] if newest is None else [problem, newest]
        book.measure_between(facts.egfr_for_dosing, floor, highest, evidence)


def _stage(problem: Problem) -> str:
    """The recorded stage; kidney failure is the last one, also where no stage is written beside it."""
    return problem.stage or ("5" if problem.concept == "kidney-failure" else "")


def _twice_low(book: FactBook, findings: Findings) -> list[Result]:
    """The newest and the oldest of values below the limit, far enough apart and none at or above it since the first."""
    limit, apart = book.thresholds["ckd.egfr"], book.days("ckd.apart")
    series = [r for r in newest_first(findings, "egfr") if r.drawn.last <= book.date]
    low: list[Result] = []
    for result in series:  # newest first: stop at the first value that is not low
        if float(result.high) >= limit and not (result.open_high and float(result.high) == limit):
            break
        low.append(result)
    lasting = len(low) > 1 and (low[0].drawn.first - low[-1].drawn.last).days >= apart
    return [low[0], low[-1]] if lasting else []
