"""The values that texts may print: facts, thresholds, lists, in the user's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cds.cards.subject import Subject
from cds.cards.writing import day, found_value, listed, named, number, shortened, without_tags
from rules.compiled import Knowledge
from rules.conditions import Measurement
from rules.derive.doses import is_above, maximum_of
from rules.derive.facts import FactBook, Item
from rules.facts import FACTS
from rules.outcomes import Outcome
from rules.reasons import FactValue

_DAYS_A_WEEK, _DAYS_A_MONTH = 7, 30.4
_LONGEST_RAW = 15
_MISSING = ("kidney", "glucose", "haemoglobin", "tsh")


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


def item_names(items: Iterable[Item], subject: Subject) -> list[str]:
    """The ingredient names of a list in the user's language."""
    return _names((item.name for item in items), subject)


def measured(subject: Subject, name: str) -> str | None:
    """A measurement as it is printed, None when it is unknown."""
    return subject.printed.get(variable(name)) if isinstance(FACTS[name], Measurement) else None


def _measurements(facts: Mapping[str, FactValue], language: str) -> Iterator[tuple[str, str]]:
    for name, fact in FACTS.items():
        if isinstance(fact, Measurement) and f"{name}_min" in facts:
            low, high = float(facts[f"{name}_min"]), float(facts[f"{name}_max"])
            yield variable(name), found_value((low, high), fact, language)
            if fact.unit == "d":
                yield f"{variable(name)}-weeks", number(low // _DAYS_A_WEEK, language)
                yield f"{variable(name)}-months", number(low // _DAYS_A_MONTH, language)


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


def _triggers(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    items = subject.book.lists[_LISTS[outcome.rule.id]]
    names = item_names(items, subject)
    list_ = named(names, subject.texts)
    tapered = any(_TAPERED & set(_classes(item.name, subject)) for item in items)
    return {
        "count": len(names), "list": list_, "list-capitalised": _capitalised(list_),
        "tapered": "yes" if tapered else "no",
    }  # fmt: skip


def _work_up(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    missing = [subject.texts.fill(f"WORK-01-missing-{name}") for name in _MISSING if name in outcome.points]
    return {"missing": listed(missing, subject.texts)}


def _mimics(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    """The look-alikes on record: of what the rule shows all that is a statement."""
    recorded = [name for name in outcome.rule.shows if subject.outcomes.facts.get(name) == "yes"]
    names = [subject.texts.fill(f"fact-{variable(name)}") for name in recorded]
    return {"list": named(names, subject.texts)}


def _nerves(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    """What was not found, and the feet, about which a record tells nothing (clinical corrections 8.3)."""
    names = [subject.texts.fill(f"NEURO-01-missing-{name}") for name in (*outcome.points, "feet")]
    return {"missing": listed(names, subject.texts)}


def _unreadable(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    name = next(name for name in ("ferritin_unreadable", "tsat_unreadable") if name in subject.book.raw)
    span = subject.book.drawn.get(name)
    label = subject.texts.fill(f"fact-{name.removesuffix('_unreadable')}")
    return {
        "test": label[0].upper() + label[1:],
        "raw": without_tags(shortened(subject.book.raw[name], _LONGEST_RAW)),
        "dated": "no" if span is None else "future" if span.first > subject.day else "yes",
        "date": "" if span is None else day(span, subject.language),
    }


def _unsuitable(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    reason = subject.book.raw.get("oral_iron_unsuitable", "absorption")
    return {"why": subject.texts.fill(f"IRON-11-why-{reason}")}


def _child(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    cause = "saturation" if subject.outcomes.facts["tsat_too_high"] == "yes" else "infection"
    return {"cause": subject.texts.fill(f"CHILD-01-why-{cause}")}


def _kidney(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    return {"known": "yes" if measured(subject, "egfr") is not None else "no"}


def _referral(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    return {"list": listed(item_names(subject.book.lists["rls_drug_classes"], subject), subject.texts)}


def _dose(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    """The dose that is above its maximum, of the order before that in use, and whether it counts base or salt."""
    limits = subject.knowledge.thresholds
    ordered = subject.draft.medicines if subject.draft else ()
    above = next((m for m in ordered if is_above(m, limits)), subject.book.above_maximum)
    if above is None or above.daily is None:
        return {"above": "no"}
    counted = above.form or "either" if above.ingredient == "pramipexole" else "other"
    return {
        "above": "yes", "drug": _capitalised(_names([above.ingredient], subject)[0]), "counted": counted,
        "dose": number(float(above.daily), subject.language),
        "maximum": number(float(maximum_of(above, limits) or 0), subject.language),
    }  # fmt: skip


def drafted_names(subject: Subject, outcome: Outcome) -> list[str]:
    """The medicines of the order in focus that made a rule hold; all of them where none did by itself."""
    draft = subject.draft
    if draft is None:
        return []
    asked = {read.removeprefix("drafts/") for leaf in outcome.grounds for read in FACTS[leaf.fact].reads}
    found = [m.ingredient for m in draft.medicines if m.classes & asked] or [m.ingredient for m in draft.medicines]
    return _names(dict.fromkeys(found), subject)


def _of_class(subject: Subject, *names: str) -> str:
    """A medicine of these classes, the first class first: of the order, otherwise in use, otherwise ordered beside it.

    The fact of what is in use has the name of the class.
    """
    ordered, beside = (subject.draft.medicines, subject.draft.beside) if subject.draft else ((), ())
    found = [m.ingredient for name in names for m in ordered if name in m.classes]
    found += [item.name for name in names for item in subject.book.lists.get(_IN_USE.get(name, name), ())]
    found += [m.ingredient for name in names for m in beside if name in m.classes]
    return _capitalised(shortened((_names(found, subject) or [""])[0]))


def _gabapentinoid(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    return {"drug": _of_class(subject, "gabapentinoid")}


def _dopaminergic(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    return {"drug": _of_class(subject, "dopamine-agonist", "levodopa")}


def _starting(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    """A time before the symptoms is for tablets of an agonist: not for a patch, nor for levodopa."""
    medicines = subject.draft.medicines if subject.draft else ()
    agonists = [m.ingredient for m in medicines if "dopamine-agonist" in m.classes]
    return {"timed": "yes" if agonists and "rotigotine" not in agonists else "no"}


def _breathing(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    """The medicine that is ordered, and what makes it a risk: the one beside it by name, otherwise a condition."""
    facts, texts = subject.outcomes.facts, subject.texts
    beside = next((name for name, listed_ in _DEPRESSANTS.items() if any(facts[f] == "yes" for f in listed_)), None)
    ordered = subject.draft is not None and facts["draft_gabapentinoid"] != "yes" and outcome.variant == "order"
    classes = ("gabapentinoid", *(("opioid", "benzodiazepine-z") if beside == "opioid" else ("benzodiazepine-z",)))
    first, second = (classes[1], classes[0]) if ordered and beside else (classes[0], classes[1])
    drug = _of_class(subject, first)
    if beside is None:
        risk = next((name for name, fact in _CONDITIONS.items() if facts[fact] == "yes"), "frail")
        return {"drug": drug, "risk": texts.fill(f"GABA-02-risk-{risk}")}
    named_class = texts.fill(f"GABA-02-risk-{'gabapentinoid' if second == 'gabapentinoid' else beside}")
    if outcome.indicator == "critical":
        key = "opioid-failure" if facts["respiratory_failure"] == "yes" else "opioid-egfr"
        return {"drug": drug, "risk": texts.fill(f"GABA-02-risk-{key}", {**subject.printed, "partner": named_class})}
    partner = _of_class(subject, second)
    partner = named_class if not partner or partner.endswith("…") else partner[:1].lower() + partner[1:]
    return {"drug": drug, "risk": texts.fill("GABA-02-risk-beside", {"partner": partner})}


def _in_pregnancy(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    if outcome.variant in ("lactation", "lactation-draft"):
        drug = _of_class(subject, "dopamine-agonist")
        return {"drug": drug, "drug-capitalised": drug, "week": ""}
    lists = subject.book.lists
    for_rls = lists.get("rls_medicine_for_rls", ()) if outcome.variant == "for-rls" else ()
    names = drafted_names(subject, outcome) if outcome.variant in ("draft", "draft-for-rls") else []
    names = names or item_names(for_rls or lists.get("rls_medicine", ()), subject)
    weeks = subject.printed.get("gestation-weeks")
    week = "" if weeks is None else subject.texts.fill("PREG-02-week", {"weeks": weeks})
    drug = shortened(names[0]) if names else ""
    capitalised = _capitalised(drug)
    inside = outcome.variant in ("draft", "in-use")
    return {"drug": drug if inside else capitalised, "drug-capitalised": capitalised, "week": week}


def _before_onset(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    """An onset that is known to the month or the year gives no number of days (clinical corrections B26)."""
    book = subject.book
    (first,) = item_names(book.lists["trigger_before_onset"][:1], subject)
    onset = book.drawn.get("rls_onset")
    about = onset is not None and onset.exact is None
    days = int(book.raw["trigger_before_onset"])
    return {"drug": shortened(first), "days": days, "about": "yes" if about else "no"}


def _bound_by_iron(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    """What iron binds: of the order; where that is the iron, in use or ordered beside it."""
    ordered, beside = (subject.draft.medicines, subject.draft.beside) if subject.draft else ((), ())
    found = [m.ingredient for m in ordered if m.classes & _BOUND_BY_IRON.keys()]
    if not found:
        found = [item.name for fact in _BOUND_BY_IRON.values() for item in subject.book.lists[fact]]
        found += [m.ingredient for m in beside if m.classes & _BOUND_BY_IRON.keys()]
    return {"drug": named(_names(dict.fromkeys(found), subject), subject.texts)}


def _product(subject: Subject, _outcome: Outcome) -> Mapping[str, object]:
    return {"product": _capitalised(_names(["ferric-carboxymaltose"], subject)[0])}


def _capitalised_drafted(subject: Subject, outcome: Outcome) -> Mapping[str, object]:
    """The first medicine of the order, and how many more: `Paroxetine +1`."""
    first, *others = map(shortened, drafted_names(subject, outcome))
    more = f" {subject.texts.fill('more', {'count': str(len(others))})}" if others else ""
    return {"drug": _capitalised(first) + more}


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


def _names(ingredients: Iterable[str], subject: Subject) -> list[str]:
    """Ingredient names in the user's language."""
    tables = subject.knowledge.document["valuesets"]["medications"]
    language = "dutch" if subject.language == "nl" else "english"
    return [str(tables[name][language]) for name in ingredients]


def _classes(ingredient: str, subject: Subject) -> list[str]:
    classes: list[str] = subject.knowledge.document["valuesets"]["medications"][ingredient]["classes"]
    return classes


# the fact of what is in use, where it has another name than the class
_IN_USE = {"dopamine-agonist": "dopamine_agonist", "benzodiazepine-z": "benzodiazepine"}
# rules that print a list of medicines, with the fact that it belongs to
_LISTS = {"TRIG-01": "trigger_medicine", "HOSP-02": "trigger_in_stay", "TRIG-OT": "weak_trigger"}
_BOUND_BY_IRON = {"thyroid-hormone": "levothyroxine", "levodopa": "levodopa"}
# medicines that are never stopped at once
_TAPERED = {"ssri", "snri", "tca", "tetracyclic", "antipsychotic"}
_DEPRESSANTS = {
    "opioid": ("draft_opioid", "beside_opioid", "opioid"),
    "benzodiazepine": ("draft_benzodiazepine", "beside_benzodiazepine", "benzodiazepine"),
}
_CONDITIONS = {
    "failure": "respiratory_failure", "lung": "respiratory_disease", "apnoea": "sleep_apnoea",
    "neuromuscular": "neuromuscular_disease",
}  # fmt: skip
# Texts that print more than facts and thresholds.
_OWN_VALUES: Mapping[str, Callable[[Subject, Outcome], Mapping[str, object]]] = {
    "IRON-11": _unsuitable,
    "IRON-15": _product,
    "IRON-16": _bound_by_iron,
    "CHILD-01": _child,
    "CKD-01": _kidney,
    "TRIG-01": _triggers,
    "TRIG-OT": _triggers,
    "HOSP-02": _triggers,
    "TRIG-NEW": _before_onset,
    "TRIG-AE": _capitalised_drafted,
    "TRIG-AH": _capitalised_drafted,
    "TRIG-AD": _capitalised_drafted,
    "TRIG-AP": _capitalised_drafted,
    "DA-01": _starting,
    "DA-02": _dose,
    "BENZO-01": _capitalised_drafted,
    "ICD-01": _dopaminergic,
    "GABA-01": _gabapentinoid,
    "GABA-02": _breathing,
    "PREG-02": _in_pregnancy,
    "WORK-01": _work_up,
    "DX-01": _mimics,
    "NEURO-01": _nerves,
    "REF-01": _referral,
    "DATA-01": _unreadable,
}
