"""Whether the patient is pregnant on the day of evaluation (clinical corrections A6, 8.1)."""

from __future__ import annotations

from datetime import date

from rules import facts
from rules.derive.facts import FactBook, days_since
from rules.findings import Findings, PregnancySign, Sign


def derive(book: FactBook, findings: Findings) -> None:
    """Yes if the newest evidence is later than the newest end of a pregnancy; a contradiction is unknown."""
    evidence = [sign for sign in findings.pregnancy if _speaks_for(sign, book)]
    ends = [s for s in findings.pregnancy if s.sign in (Sign.ENDED, Sign.NOT_PREGNANT) and _past(s, book)]
    newest, newest_end = _newest(evidence), _newest(ends)
    unclear = [
        s
        for s in findings.pregnancy
        if s.sign is Sign.UNCLEAR and _recent(s, book) and _not_answered(s, newest, newest_end)
    ]
    male = book.values[facts.male.name] == "yes"
    if evidence and not male and (newest_end is None or (newest is not None and newest > newest_end)) and not unclear:
        book.say(facts.pregnant, "yes", evidence)
    elif (evidence and (male or newest == newest_end or newest is None)) or unclear:
        book.say(facts.pregnant, "unknown", [*evidence, *unclear])
    elif male or _outside_age(book) or any(_recent(s, book) for s in ends):
        person = [findings.patient] if findings.patient is not None and (male or _outside_age(book)) else []
        book.say(facts.pregnant, "no", [*ends, *person])
    else:
        book.say(facts.pregnant, "unknown")


def _speaks_for(sign: PregnancySign, book: FactBook) -> bool:
    if sign.sign is Sign.PREGNANT:
        return _recent(sign, book)
    if sign.sign is Sign.LAST_PERIOD:
        return False  # most women have one; it dates a pregnancy and does not make one
    if sign.said is not None and sign.said.first > book.date:
        return False
    if sign.sign is Sign.DUE_DATE and sign.day is not None:
        ahead = (sign.day - book.date).days
        return -book.days("pregnancy.due.before") <= ahead <= book.days("pregnancy.due.after")
    gestation = gestation_days(sign, book.date)
    return gestation is not None and 0 <= gestation <= book.days("pregnancy.longest")


def gestation_days(sign: PregnancySign, day: date) -> int | None:
    """The gestational age on a day in days, projected from the last period or from a duration that was recorded."""
    if sign.sign is Sign.LAST_PERIOD and sign.day is not None:
        return (day - sign.day).days
    if sign.sign is Sign.GESTATION and sign.days is not None and sign.said is not None:
        return sign.days + (day - sign.said.last).days
    return None


def _recent(sign: PregnancySign, book: FactBook) -> bool:
    if sign.said is None:
        return False
    return 0 <= days_since(sign.said, book.date)[1] <= book.days("pregnancy.status.window")


def _not_answered(unclear: PregnancySign, *answers: date | None) -> bool:
    """Whether an unclear sign is at least as new as every sign that says more; the newest status decides."""
    return unclear.said is not None and all(answer is None or unclear.said.last >= answer for answer in answers)


def _past(sign: PregnancySign, book: FactBook) -> bool:
    return sign.said is not None and sign.said.first <= book.date


def _newest(signs: list[PregnancySign]) -> date | None:
    return max((sign.said.last for sign in signs if sign.said is not None), default=None)


def _outside_age(book: FactBook) -> bool:
    low, high = book.values.get("age_min"), book.values.get("age_max")
    if not isinstance(low, float) or not isinstance(high, float):
        return False
    return high < book.thresholds["pregnancy.age.from"] or low > book.thresholds["pregnancy.age.to"]
