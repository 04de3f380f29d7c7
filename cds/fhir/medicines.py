"""Medication in all its resources: which ingredient, since when, until when, how much a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from cds.fhir.problems import condition_concepts
from cds.fhir.products import ingredient_concepts, is_local, is_mixed, product_codings, product_of, texts_of
from cds.fhir.projection import fault
from cds.fhir.quantities import number_of, spelling
from cds.fhir.record import Entry, Record, Resource
from cds.fhir.references import References
from cds.fhir.times import first_span, period_of, span_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Kind, Medicine, Origin, Span
from rules.valuesets import Match, codings

_KINDS = {
    "MedicationRequest": Kind.REQUEST, "MedicationStatement": Kind.STATEMENT,
    "MedicationAdministration": Kind.ADMINISTRATION, "MedicationDispense": Kind.DISPENSE,
}  # fmt: skip
_RUNNING = {
    Kind.REQUEST: frozenset(("active",)),
    Kind.STATEMENT: frozenset(("active", "intended")),
    Kind.ADMINISTRATION: frozenset(("completed", "in-progress")),
    Kind.DISPENSE: frozenset(("completed", "in-progress")),
}
_NEVER = frozenset(
    ("entered-in-error", "cancelled", "draft", "not-done", "not-taken", "declined", "unknown", "on-hold")
)
_INTENTS = frozenset(("order", "original-order", "instance-order", "filler-order", "reflex-order"))

# systems that code drugs; anything else with a display counts as text
_DRUG_SYSTEMS = frozenset(
    ("atc", "rxnorm", "snomed", "g-standaard-gpk", "g-standaard-hpk", "g-standaard-prk", "g-standaard-zi")
)
_IN_MIXTURES = frozenset(("oral-iron", "not-iron-therapy"))
_LONGEST_SUPPLY = 1000  # days; more is a slip of the pen
_WHOLE_DAY = {"d": 1, "wk": 7, "h": None}
_STRENGTH = re.compile(r"(?<![\d.,])(\d+(?:[.,]\d+)?)\s*mg\b", re.IGNORECASE)


def unresolved(record: Record, references: References) -> set[str]:
    """The resource types with a running entry that does not say of which medicine it is."""
    entries = [entry for entry in record.of_type(*_KINDS) if _counts(entry)]
    running = [entry for entry in entries if entry.status in _RUNNING[_KINDS[entry.type]]]
    return {entry.type for entry in running if not _says_what(product_of(entry.resource, references))}


def _says_what(product: Mapping[str, Any]) -> bool:
    return bool(list(product_codings(product)) or texts_of(product.get("code")))


def read_medicines(record: Record, references: References, words: Vocabulary) -> tuple[list[Medicine], list[str]]:
    """Every recognised medicine, in a fixed order, and notes about entries that were no valid FHIR."""
    found: list[Medicine] = []
    notes: list[str] = []
    for entry in record.of_type(*_KINDS):
        if not _counts(entry):
            continue
        product = product_of(entry.resource, references)
        if is_local(product, _dosages(entry.resource)):
            continue
        for match in ingredients(product, words):
            found.append(_medicine(entry, match, product, references, words))
            wrong = fault(entry.resource)
            if wrong is not None:
                notes.append(f"a {entry.type} is not valid FHIR ({wrong}); it was read as far as it could be")
    return sorted(found, key=lambda m: (m.ingredient, m.origin.resource, m.origin.element)), notes


def ingredients(product: Mapping[str, Any], words: Vocabulary) -> tuple[Match, ...]:
    """What a product contains: by code, else by complete names inside a coded display or a text."""
    coded = [
        m
        for coding in product_codings(product)
        for m in words.medications.by_code(coding.get("system"), coding.get("code"))
    ]
    if any("topical" in _classes(match, words) for match in coded):
        return ()
    mixed = is_mixed(product, words)
    if coded:
        return _without_mixtures({match.concept: match for match in coded}, mixed, words)
    named: dict[str, Match] = {}
    for text, level in _names(product, words):
        concepts = words.medications.by_name(text)
        if mixed or any("not-iron-therapy" in words.medications.tables[c]["classes"] for c in concepts):
            concepts = tuple(c for c in concepts if not _IN_MIXTURES & set(words.medications.tables[c]["classes"]))
        for concept in _longest_only(concepts, words):
            known = named.get(concept)
            if known is None or level < known.level:
                named[concept] = Match(concept, {}, level)
    return tuple(named[concept] for concept in sorted(named))


def _without_mixtures(found: dict[str, Match], mixed: bool, words: Vocabulary) -> tuple[Match, ...]:
    mixture = mixed or any("not-iron-therapy" in _classes(match, words) for match in found.values())
    return tuple(found[c] for c in sorted(found) if not (mixture and _classes(found[c], words) & _IN_MIXTURES))


def _longest_only(concepts: tuple[str, ...], words: Vocabulary) -> tuple[str, ...]:
    """Where one name contains another, the longer one is the ingredient (gabapentin enacarbil)."""
    names = {c: words.medications.tables[c].get("names", ()) for c in concepts}
    return tuple(
        c
        for c in concepts
        if not any(any(n in longer for n in names[c] for longer in names[o]) for o in concepts if o != c)
    )


def _names(product: Mapping[str, Any], words: Vocabulary) -> Iterator[tuple[str, int]]:
    """Each text that may hold a name, with its level: 2 in a coded drug or an ingredient, 3 in free text."""
    for concept in ingredient_concepts(product):
        for text in texts_of(concept):
            yield text, 2
    for coding in codings(product.get("code")):
        if isinstance(coding.get("display"), str):
            yield coding["display"], 2 if words.medications.system_of(coding.get("system")) in _DRUG_SYSTEMS else 3
    code = product.get("code")
    if isinstance(code, dict) and isinstance(code.get("text"), str):
        drug_coded = any(words.medications.system_of(c.get("system")) in _DRUG_SYSTEMS for c in codings(code))
        yield code["text"], 2 if drug_coded else 3


def _classes(match: Match, words: Vocabulary) -> frozenset[str]:
    return frozenset(words.medications.tables[match.concept]["classes"])


def _counts(entry: Entry) -> bool:
    """Whether an entry can speak of a medicine that was really meant for the patient."""
    resource = entry.resource
    if resource.get("doNotPerform") is True or entry.status in _NEVER:
        return False
    if resource.get("taken") in (False, "n", "na"):  # a statement of STU3
        return False
    if entry.type == "MedicationRequest":
        return resource.get("intent") is None or str(resource["intent"]) in _INTENTS
    return True


def _medicine(
    entry: Entry, match: Match, product: Mapping[str, Any], references: References, words: Vocabulary
) -> Medicine:
    resource, kind = entry.resource, _KINDS[entry.type]
    start, end = _span(resource, kind, words)
    classes = _classes(match, words)
    return Medicine(
        ingredient=match.concept, classes=classes, level=match.level, kind=kind,
        running=entry.status in _RUNNING[kind], stopped=entry.status == "stopped", start=start, end=end,
        origin=Origin(entry.label, "medication"),
        daily=_daily(resource, product) if "dopamine-agonist" in classes else None,
        form=_form(product, match.concept, words), as_needed=_as_needed(resource),
        reasons=_reasons(resource, references, words),
        said=first_span(resource, ("dateAsserted", "authoredOn"), words.zone),
    )  # fmt: skip


def _span(resource: Resource, kind: Kind, words: Vocabulary) -> tuple[Span | None, Span | None]:
    """Start and end: of the dosage, the validity or the effect; the start falls back to when it was written."""
    if kind is Kind.REQUEST:
        dosage_start, dosage_end = _bounds(resource, words)
        request = resource.get("dispenseRequest")
        valid = period_of(request.get("validityPeriod"), words.zone) if isinstance(request, dict) else (None, None)
        return dosage_start or valid[0] or span_of(resource.get("authoredOn"), words.zone), dosage_end
    if kind is Kind.STATEMENT:
        start, end = period_of(resource.get("effectivePeriod"), words.zone)
        moment = span_of(resource.get("effectiveDateTime"), words.zone)
        return start or moment or span_of(resource.get("dateAsserted"), words.zone), end
    if kind is Kind.ADMINISTRATION:
        start, end = period_of(resource.get("effectivePeriod"), words.zone)
        return start or span_of(resource.get("effectiveDateTime"), words.zone), end
    handed = first_span(resource, ("whenHandedOver", "whenPrepared"), words.zone)
    return handed, None if handed is None else _supplied_until(handed, resource)


def _supplied_until(handed: Span, resource: Resource) -> Span | None:
    """The last day of the supply that was dispensed; None where it is not said in days."""
    supply = resource.get("daysSupply")
    if not isinstance(supply, dict):
        return None
    days = number_of(supply.get("value"))
    if days is None or spelling(supply.get("code", supply.get("unit"))) not in ("d", "day", "days", "dag", "dagen"):
        return None
    length = timedelta(days=min(int(days), _LONGEST_SUPPLY))
    return Span(handed.first + length, handed.last + length)


def _bounds(resource: Resource, words: Vocabulary) -> tuple[Span | None, Span | None]:
    """From the first to the last of all dosages, which follow each other in a taper; open if one of them is."""
    bounds = []
    for dosage in _dosages(resource):
        timing = dosage.get("timing")
        repeat = timing.get("repeat") if isinstance(timing, dict) else None
        bounds.append(period_of(repeat.get("boundsPeriod") if isinstance(repeat, dict) else None, words.zone))
    starts = [start for start, _ in bounds if start is not None]
    ends = [end for _, end in bounds if end is not None]
    return min(starts, default=None), max(ends, default=None) if len(ends) == len(bounds) else None


def _reasons(resource: Resource, references: References, words: Vocabulary) -> frozenset[str]:
    """The concepts of the reason, coded, in words or as a Condition; a reason that is none of ours is another one."""
    coded, referred = resource.get("reasonCode"), resource.get("reasonReference")
    given = [part for part in (coded if isinstance(coded, list) else [coded]) if isinstance(part, dict)]
    for reference in referred if isinstance(referred, list) else [referred]:
        condition = references.resource(reference, resource)
        given += [condition["code"]] if condition is not None and isinstance(condition.get("code"), dict) else []
    found = frozenset(concept for part in given for concept in condition_concepts(part, words))
    return found or (frozenset(("other",)) if given else frozenset())


def _dosages(resource: Resource) -> list[Mapping[str, Any]]:
    """The dosages of a request or a statement, also a single one that came without its list."""
    given = resource.get("dosageInstruction", resource.get("dosage"))
    listed = given if isinstance(given, list) else [given]
    return [dosage for dosage in listed if isinstance(dosage, dict)]


def _as_needed(resource: Resource) -> bool:
    """Whether a medicine is taken only when needed."""
    return any(d.get("asNeededBoolean") is True or "asNeededCodeableConcept" in d for d in _dosages(resource))


def _daily(resource: Resource, product: Mapping[str, Any]) -> Decimal | None:
    """The dose a day in mg of a single dosage with a plain frequency; None when anything is left open."""
    given = _dosages(resource)
    if len(given) != 1 or _as_needed(resource):
        return None
    times = _times_a_day(given[0])
    single = _single_dose(given[0], product)
    return None if times is None or single is None else (times * single).normalize()


def _times_a_day(dosage: Mapping[str, Any]) -> Decimal | None:
    timing = dosage.get("timing")
    repeat = timing.get("repeat") if isinstance(timing, dict) else None
    if not isinstance(repeat, dict) or "frequencyMax" in repeat or "periodMax" in repeat:
        return None
    frequency, period = number_of(repeat.get("frequency", 1)), number_of(repeat.get("period", 1))
    days = _WHOLE_DAY.get(str(repeat.get("periodUnit")))
    if not frequency or not period or days is None:
        return None
    return frequency / (period * days)


def _single_dose(dosage: Mapping[str, Any], product: Mapping[str, Any]) -> Decimal | None:
    rates = dosage.get("doseAndRate")
    rate = rates[0] if isinstance(rates, list) and len(rates) == 1 and isinstance(rates[0], dict) else dosage
    quantity = rate.get("doseQuantity")
    if not isinstance(quantity, dict):
        return None
    value, unit = number_of(quantity.get("value")), spelling(quantity.get("code") or quantity.get("unit")).lower()
    if value is None:
        return None
    if unit in ("mg", "ug", "mcg"):
        return value if unit == "mg" else value / 1000
    if unit in ("{tablet}", "tablet", "tablets", "tabletten", "stuk", "{tbl}", "tab", "1"):
        strength = _strength(product)
        return None if strength is None else value * strength
    return None


def _strength(product: Mapping[str, Any]) -> Decimal | None:
    """The strength in mg that a single-ingredient product states or names; None unless it is exactly one."""
    stated = _stated_strength(product)
    if stated is not None:
        return stated
    code = product.get("code")
    texts = [str(c.get("display", "")) for c in codings(code)]
    texts += [str(code.get("text", ""))] if isinstance(code, dict) else []
    named = {found.replace(",", ".") for text in texts for found in _STRENGTH.findall(text)}
    return number_of(named.pop()) if len(named) == 1 else None


def _stated_strength(product: Mapping[str, Any]) -> Decimal | None:
    listed = product.get("ingredient")
    part = listed[0] if isinstance(listed, list) and len(listed) == 1 and isinstance(listed[0], dict) else {}
    strength = part.get("strength")
    over, under = (
        (strength.get("numerator"), strength.get("denominator")) if isinstance(strength, dict) else (None, None)
    )
    if not isinstance(over, dict) or spelling(over.get("code") or over.get("unit")).lower() != "mg":
        return None
    if isinstance(under, dict):
        piece = spelling(under.get("code") or under.get("unit")).lower() not in ("ml", "l", "g", "mg")
        return number_of(over.get("value")) if piece and number_of(under.get("value", 1)) == 1 else None
    return number_of(over.get("value"))


def _form(product: Mapping[str, Any], concept: str, words: Vocabulary) -> str | None:
    """Base or salt: RxNorm products count the salt, ATC and G-Standaard ones the base, and so do strengths of base."""
    systems = {words.medications.system_of(coding.get("system")) for coding in product_codings(product)}
    if "rxnorm" in systems:
        return "salt"
    if any(system and (system == "atc" or system.startswith("g-standaard")) for system in systems):
        return "base"
    bases = words.medications.tables[concept].get("strengths_salt_to_base", {}).values()
    return "base" if _strength(product) in {Decimal(base) for base in bases} else None
