"""Whether the patient is pregnant on the day of evaluation, how far, and what follows (corrections A6, 8.1)."""

from __future__ import annotations

from datetime import date

from rules import facts
from rules.derive.facts import FactBook, Rejected, days_since
from rules.derive.series import longest_since, problems, suspected
from rules.findings import Findings, PregnancySign, Sign


def derive(book: FactBook, findings: Findings) -> None:
    """Yes if the newest evidence is later than the newest end of a pregnancy; a contradiction is unknown."""
    signs = findings.pregnancy
    evidence = [sign for sign in signs if _speaks_for(sign, book)]
    ends = [sign for sign in signs if sign.sign in (Sign.ENDED, Sign.NOT_PREGNANT) and _past(sign, book)]
    newest, newest_end = _newest(evidence), _newest(ends)
    unclear = [s for s in signs if s.sign is Sign.UNCLEAR and _recent(s, book) and _not_answered(s, newest, newest_end)]
    male = book.values[facts.male.name] == "yes"
    if book.values[facts.deceased.name] == "yes":
        book.say(facts.pregnant, "no", [findings.patient] if findings.patient is not None else ())
    elif evidence and not male and (newest_end is None or (newest is not None and newest > newest_end)) and not unclear:
        book.say(facts.pregnant, "yes", evidence)
    elif (evidence and (male or newest == newest_end or newest is None)) or unclear:
        book.say(facts.pregnant, "unknown", [*evidence, *unclear])
    elif male or _outside_age(book) or any(_recent(s, book) for s in ends):
        person = [findings.patient] if findings.patient is not None and (male or _outside_age(book)) else []
        book.say(facts.pregnant, "no", [*ends, *person])
    else:
        book.say(facts.pregnant, "unknown")
    _gestation(book, signs, evidence, newest_end)
    _postpartum(book, signs, newest)
    _lactating(book, findings)
    book.rejected.extend(_rejected(signs, newest_end, book))


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
    gestation = gestation_days(sign, book)
    return gestation is not None and 0 <= gestation <= book.days("pregnancy.longest")


def gestation_days(sign: PregnancySign, book: FactBook) -> int | None:
    """The gestational age on the day in days: from the due date, a recorded duration, or the last period."""
    if sign.day is not None and sign.sign is Sign.DUE_DATE:
        return book.days("pregnancy.term") - (sign.day - book.date).days
    if sign.day is not None and sign.sign is Sign.LAST_PERIOD:
        return (book.date - sign.day).days
    if sign.sign is Sign.GESTATION and sign.days is not None and sign.said is not None:
        return sign.days + (book.date - sign.said.last).days
    return None


def _gestation(
    book: FactBook, signs: tuple[PregnancySign, ...], evidence: list[PregnancySign], newest_end: date | None
) -> None:
    """A due date dates best, then a recorded duration, then the last period; of one kind the last said (5.7, 46)."""
    pregnant = str(book.values[facts.pregnant.name])
    known = [s for s in (*evidence, *_periods(signs, book)) if newest_end is None or _begun_after(s, newest_end, book)]
    for kind in (Sign.DUE_DATE, Sign.GESTATION, Sign.LAST_PERIOD):
        dating = [s for s in known if s.sign is kind]
        if pregnant == "yes" and dating:
            best = max(dating, key=lambda s: (s.said.last if s.said is not None else date.min, s.origin.resource))
            days = max(gestation_days(best, book) or 0, 0)
            book.measure(facts.gestation, days, (best,))
            first = days < book.days("pregnancy.first_trimester")
            book.say(facts.first_trimester, "yes" if first else "no", (best,))
            break
    else:
        book.say(facts.first_trimester, "no" if pregnant == "no" else "unknown")
    for fact in (facts.gestation, facts.first_trimester):
        book.rests_also_on(fact.name, facts.pregnant.name)


def _periods(signs: tuple[PregnancySign, ...], book: FactBook) -> list[PregnancySign]:
    """The last periods from which a pregnancy of today could be dated."""
    longest = book.days("pregnancy.longest")
    dated = [(sign, gestation_days(sign, book)) for sign in signs if sign.sign is Sign.LAST_PERIOD]
    return [
        sign for sign, days in dated
        if days is not None and 0 <= days <= longest and (sign.said is None or _past(sign, book))
    ]  # fmt: skip


def _begun_after(sign: PregnancySign, end: date, book: FactBook) -> bool:
    """Whether a sign dates a pregnancy later than one that ended; without its day the beginning it means decides."""
    if sign.said is not None:
        return sign.said.last > end
    days = gestation_days(sign, book)
    return days is not None and (book.date - end).days > days


def _postpartum(book: FactBook, signs: tuple[PregnancySign, ...], newest: date | None) -> None:
    """A birth within the window, or a due date long enough ago to have been one.

    A sign of pregnancy after the birth leaves it unknown, unless a later entry denied that pregnancy.
    """
    if book.values[facts.pregnant.name] == "yes":
        book.say(facts.postpartum, "no")
        book.rests_also_on(facts.postpartum.name, facts.pregnant.name)
        return
    window = book.days("pregnancy.postpartum")
    births = [
        s for s in signs
        if s.sign is Sign.ENDED and not s.loss
        and s.said is not None and 0 <= days_since(s.said, book.date)[1] <= window
    ]  # fmt: skip
    later = newest if book.values[facts.pregnant.name] == "unknown" else None
    doubtful = [s for s in births if later is not None and s.said is not None and later > s.said.last]
    losses = [s.said.last for s in signs if s.sign is Sign.ENDED and s.loss and s.said is not None]
    due = [
        s for s in signs
        if s.sign is Sign.DUE_DATE and s.day is not None
        and book.days("pregnancy.due.before") < (book.date - s.day).days <= window
        and not any((s.day - lost).days <= book.days("pregnancy.term") for lost in losses)
    ]  # fmt: skip
    found = [*(birth for birth in births if birth not in doubtful), *due]
    impossible = book.values[facts.male.name] == "yes"
    book.state(facts.postpartum, () if impossible else found, [*doubtful, *(found if impossible else ())])
    book.rests_also_on(facts.postpartum.name, facts.pregnant.name)


def _lactating(book: FactBook, findings: Findings) -> None:
    window = book.days("lactation.window")
    recorded = problems(findings, "lactation")
    since = {problem: longest_since(problem, book.date) for problem in recorded}
    unclear = [*(problem for problem, days in since.items() if days is None), *suspected(findings, "lactation")]
    if not unclear and not recorded and book.values[facts.male.name] == "yes":
        book.say(facts.lactating, "no")
        return
    book.state(facts.lactating, [p for p, days in since.items() if days is not None and 0 <= days <= window], unclear)


def _rejected(signs: tuple[PregnancySign, ...], newest_end: date | None, book: FactBook) -> list[Rejected]:
    """Pregnancies that cannot be as they stand: of a man, after death, ended, or open for longer than any lasts."""
    found = []
    for sign in signs:
        if sign.sign not in (Sign.PREGNANT, Sign.DUE_DATE, Sign.GESTATION):
            continue
        reason = _impossible(sign, newest_end, book)
        if reason is not None:
            found.append(Rejected("pregnancy", reason, sign.origin))
    return found


def _impossible(sign: PregnancySign, newest_end: date | None, book: FactBook) -> str | None:
    current = _speaks_for(sign, book)
    if current and book.values[facts.male.name] == "yes":
        return "contradicts the recorded sex"
    if current and book.values[facts.deceased.name] == "yes":
        return "the patient has died"
    if current and newest_end is not None and sign.said is not None and sign.said.last < newest_end:
        return "a later entry ends it"
    if sign.sign is Sign.PREGNANT and not current and (newest_end is None or _later(sign, newest_end)):
        return "no date" if sign.said is None else "recorded too long ago, or in the future, to be a pregnancy now"
    return None


def _later(sign: PregnancySign, end: date) -> bool:
    return sign.said is None or sign.said.last > end


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
