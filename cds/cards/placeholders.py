"""The values that texts may print: facts, thresholds, lists, in the user's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cds.cards.subject import Subject
from cds.cards.writing import day, interval, listed, named, number, shortened
from rules.compiled import Knowledge
from rules.conditions import Measurement
from rules.derive.facts import FactBook, Item
from rules.facts import FACTS
from rules.outcomes import Outcome
from rules.reasons import FactValue

_DAYS_A_WEEK, _DAYS_A_MONTH = 7, 30.4
_LONGEST_RAW = 15
_MISSING = ("kidney", "glucose", "haemoglobin")


def values_for(subject: Subject, outcome: Outcome) -> dict[str, object]:
    """Every placeholder that the texts of one rule may use."""
    return {**subject.printed, **_rule_values(subject, outcome)}


def printed_values(
    limits: Mapping[str, str], facts: Mapping[str, FactValue], book: FactBook, language: str
) -> dict[str, str]:
    """Thresholds, measurements and dates of one decision as a language writes them."""
    return {**limits, **dict(_measurements(facts, language)), **dict(_dated(book, language))}


def limits_of(knowledge: Knowledge, language: str) -> dict[str, str]:
    """Every threshold as a language writes it; those in days in weeks and months as well."""
    values: dict[str, str] = {}
    for name, threshold in knowledge.document["thresholds"].items():
        value = threshold["value"]
        values[variable(name)] = number(value, language)
        if threshold["unit"] == "d":
            values[f"{variable(name)}-weeks"] = number(round(value / _DAYS_A_WEEK), language)
            values[f"{variable(name)}-months"] = number(round(value / _DAYS_A_MONTH), language)
    return values


def variable(name: str) -> str:
    """A fact or threshold name as Fluent takes it."""
    return name.replace("_", "-").replace(".", "-")


def item_names(items: tuple[Item, ...], subject: Subject) -> list[str]:
    """The ingredient names of a list in the user's language."""
    tables = subject.knowledge.document["valuesets"]["medications"]
    language = "dutch" if subject.language == "nl" else "english"
    return [str(tables[item.name][language]) for item in items]


def measured(subject: Subject, name: str) -> str | None:
    """A measurement as it is printed, None when it is unknown."""
    return subject.printed.get(variable(name)) if isinstance(FACTS[name], Measurement) else None


def _measurements(facts: Mapping[str, FactValue], language: str) -> Iterator[tuple[str, str]]:
    for name, fact in FACTS.items():
        if isinstance(fact, Measurement) and f"{name}_min" in facts:
            low, high = float(facts[f"{name}_min"]), float(facts[f"{name}_max"])
            step = 10.0**-fact.decimals
            yield variable(name), interval(low, high, (fact.lowest, fact.highest), step, language)


def _dated(book: FactBook, language: str) -> Iterator[tuple[str, str]]:
    for name, span in book.drawn.items():
        yield f"{variable(name)}-date", day(span, language)
    if "ferritin_earlier" in book.raw:
        yield "ferritin-earlier", _reported(book.raw["ferritin_earlier"], language)


def _reported(raw: str, language: str) -> str:
    """A number, perhaps behind `<` or `>`, as the language writes it."""
    digits = raw.lstrip("<>≤")
    return raw[: len(raw) - len(digits)] + number(float(digits), language)


def _rule_values(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    own = _OWN_VALUES.get(outcome.rule.id)
    return {} if own is None else own(subject, outcome)


def _triggers(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    names = item_names(subject.book.lists["trigger_medicine"], subject)
    return {"count": len(names), "list": named(names, subject.texts)}


def _work_up(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    missing = [subject.texts.fill(f"WORK-01-missing-{name}") for name in _MISSING if name in outcome.points]
    return {"missing": listed(missing, subject.texts)}


def _unreadable(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    name = next(name for name in ("ferritin_unreadable", "tsat_unreadable") if name in subject.book.raw)
    span = subject.book.drawn.get(name)
    label = subject.texts.fill(f"fact-{name.removesuffix('_unreadable')}")
    return {
        "test": label[0].upper() + label[1:],
        "raw": shortened(subject.book.raw[name], _LONGEST_RAW),
        "dated": "no" if span is None else "future" if span.first > subject.day else "yes",
        "date": "" if span is None else day(span, subject.language),
    }


def _referral(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    book = subject.book
    values: dict[str, object] = {"list": listed(item_names(book.lists["rls_drug_classes"], subject), subject.texts)}
    if book.lists["dopaminergic_above_maximum"]:
        values["drug"] = item_names(book.lists["dopaminergic_above_maximum"], subject)[0]
        values["dose"] = number(float(book.raw["dopaminergic_above_maximum"]), subject.language)
        values["maximum"] = number(float(book.raw["dopaminergic_maximum"]), subject.language)
    return values


# Texts that print more than facts and thresholds.
_OWN_VALUES: Mapping[str, Callable[[Subject, Outcome], Mapping[str, object]]] = {
    "TRIG-01": _triggers,
    "WORK-01": _work_up,
    "REF-01": _referral,
    "DATA-01": _unreadable,
}
