"""Dosages: how often, how much at once, and so how much a day; unknown as soon as anything is left open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from cds.fhir.products import parts_of, product_codings, texts_of
from cds.fhir.quantities import number_of, spelling
from cds.fhir.record import Resource, objects
from cds.fhir.vocabulary import Vocabulary
from rules.valuesets import codings

Dosage = Mapping[str, Any]

_HOURS_A_DAY = Decimal(24)
_PERIODS = {"h": 1 / _HOURS_A_DAY, "d": Decimal(1), "wk": Decimal(7)}  # in days
_MOST = Decimal(1_000_000)  # mg a day; a kilogram is a slip of the pen
# HL7 v3 GTSAbbreviation: times a day
_ABBREVIATED = {"QD": 1, "BID": 2, "TID": 3, "QID": 4, "AM": 1, "PM": 1}
_PIECES = frozenset(
    (
        "{tablet}", "tablet", "tablets", "tabletten", "stuk", "stuks", "{tbl}", "tab", "1", "{capsule}", "capsule",
        "capsules", "{patch}", "patch", "pleister", "pleisters",
    )
)  # fmt: skip
_STRENGTH = re.compile(
    r"(?<![\d.,])(\d+(?:[.,]\d+)?)\s*mg\b(?!\s*/\s*(?:m?l|g|mg)\b)(\s*/\s*(?:hr|h|uur|hour)\b)?", re.IGNORECASE
)


def dosages_of(resource: Resource) -> list[Dosage]:
    """The dosages of a request or a statement, also a single one that came without its list."""
    return objects(resource.get("dosageInstruction", resource.get("dosage")))


def as_needed(resource: Resource) -> bool:
    """Whether a medicine is taken only when needed."""
    return any(d.get("asNeededBoolean") is True or "asNeededCodeableConcept" in d for d in dosages_of(resource))


def repeat_of(dosage: Dosage) -> Mapping[str, Any]:
    """How a dosage repeats."""
    timing = dosage.get("timing")
    repeat = timing.get("repeat") if isinstance(timing, dict) else None
    return repeat if isinstance(repeat, dict) else {}


def is_single_dose(resource: Resource) -> bool:
    """Whether an order is for one dose: it repeats once, or names one moment."""
    given = dosages_of(resource)
    if len(given) != 1:
        return False
    timing = given[0].get("timing")
    moments = timing.get("event") if isinstance(timing, dict) else None
    return number_of(repeat_of(given[0]).get("count")) == 1 or (isinstance(moments, list) and len(moments) == 1)


def daily_dose(resource: Resource, product: Mapping[str, Any]) -> Decimal | None:
    """The dose a day in mg: the sum of dosages taken beside each other, each with a plain frequency.

    None when anything is left open: a range, a taper, "when needed", a number of tablets of unknown strength; and for
    what nobody can take.
    """
    given = dosages_of(resource)
    if not given or as_needed(resource) or len({str(dosage.get("sequence", "")) for dosage in given}) > 1:
        return None
    if len(given) > 1 and any("boundsPeriod" in repeat_of(d) or "boundsDuration" in repeat_of(d) for d in given):
        return None  # one after the other, perhaps
    amounts = [_amount_a_day(dosage, product) for dosage in given]
    known = [amount for amount in amounts if amount is not None]
    dose = sum(known, Decimal(0)).normalize()
    return dose if len(known) == len(amounts) and 0 < dose < _MOST else None


def every_day(resource: Resource) -> bool | None:
    """Whether a medicine is taken at least once a day and not only when needed; None when that is left open."""
    given = dosages_of(resource)
    if as_needed(resource):
        return False
    times = [_times_a_day(dosage) for dosage in given]
    known = [one for one in times if one is not None]
    return sum(known) >= 1 if given and len(known) == len(times) else None


def _amount_a_day(dosage: Dosage, product: Mapping[str, Any]) -> Decimal | None:
    times, single = _times_a_day(dosage), _single_dose(dosage, product)
    return None if times is None or single is None else times * single


def _times_a_day(dosage: Dosage) -> Decimal | None:
    repeat = repeat_of(dosage)
    if not repeat:
        timing = dosage.get("timing")
        return _abbreviated(timing.get("code")) if isinstance(timing, dict) else None
    if {"frequencyMax", "periodMax", "dayOfWeek", "count"} & set(repeat):
        return None
    frequency = _frequency(repeat)
    period, days = number_of(repeat.get("period", 1)), _PERIODS.get(str(repeat.get("periodUnit")))
    if not frequency or not period or days is None:
        return None
    return frequency / (period * days)


def _frequency(repeat: Mapping[str, Any]) -> Decimal | None:
    """How often in a period; by the moments of the day where those are named instead."""
    moments = repeat.get("when", repeat.get("timeOfDay"))
    named = len(moments) if isinstance(moments, list) else 0
    if "frequency" not in repeat:
        return Decimal(named or 1)
    frequency = number_of(repeat["frequency"])
    return frequency if frequency is not None and named in (0, int(frequency)) else None


def _abbreviated(code: object) -> Decimal | None:
    found = {_ABBREVIATED[str(c.get("code"))] for c in codings(code) if str(c.get("code")) in _ABBREVIATED}
    return Decimal(found.pop()) if len(found) == 1 else None


def _single_dose(dosage: Dosage, product: Mapping[str, Any]) -> Decimal | None:
    rates = objects(dosage.get("doseAndRate"))
    quantity = (rates[0] if len(rates) == 1 else dosage).get("doseQuantity")
    if not isinstance(quantity, dict):
        return None
    value, unit = number_of(quantity.get("value")), spelling(quantity.get("code") or quantity.get("unit")).lower()
    if value is None:
        return None
    if unit in ("mg", "ug", "mcg"):
        return value if unit == "mg" else value / 1000
    if unit in _PIECES:
        strength = _strength(product)
        return None if strength is None else value * strength
    return None


def _strength(product: Mapping[str, Any]) -> Decimal | None:
    """The strength in mg, of a patch in mg a day, that a product states or names; None unless it is exactly one."""
    stated = _stated_strength(product)
    if stated is not None:
        return stated
    named = {
        Decimal(number.replace(",", ".")) * (_HOURS_A_DAY if an_hour else 1)
        for text in texts_of(product.get("code"))
        for number, an_hour in _STRENGTH.findall(text)
    }
    return named.pop() if len(named) == 1 else None


def _stated_strength(product: Mapping[str, Any]) -> Decimal | None:
    listed = parts_of(product)
    strength = listed[0].get("strength") if len(listed) == 1 else None
    over, under = (
        (strength.get("numerator"), strength.get("denominator")) if isinstance(strength, dict) else (None, None)
    )
    if not isinstance(over, dict) or spelling(over.get("code") or over.get("unit")).lower() != "mg":
        return None
    amount = number_of(over.get("value"))
    if not isinstance(under, dict):
        return amount
    unit, parts = spelling(under.get("code") or under.get("unit")).lower(), number_of(under.get("value", 1))
    if unit in ("h", "hr", "uur") and amount is not None and parts:
        return amount * _HOURS_A_DAY / parts
    return amount if unit not in ("ml", "l", "g", "mg") and parts == 1 else None


def counted_as(product: Mapping[str, Any], concept: str, words: Vocabulary) -> str | None:
    """Base or salt: RxNorm products count the salt, ATC and G-Standaard ones the base, and so do strengths of base."""
    systems = {words.medications.system_of(coding.get("system")) for coding in product_codings(product)}
    if "rxnorm" in systems:
        return "salt"
    if any(system and (system == "atc" or system.startswith("g-standaard")) for system in systems):
        return "base"
    bases = words.medications.tables[concept].get("strengths_salt_to_base", {}).values()
    return "base" if _strength(product) in {Decimal(base) for base in bases} else None
