"""Numbers with their units: one table of spellings an analyte, and nothing guessed.

What cannot be read says why; the value as it was written goes along.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, DivisionByZero, InvalidOperation
from functools import cache
from typing import Any

Table = Mapping[str, Any]

_TEXT = re.compile(r"\s*(?P<comparator><=|>=|<|>)?\s*(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>\S.*?)?\s*")
_THOUSAND = re.compile(r"[1-9]\d{0,2},\d{3}")  # 1,234: a thousand or a decimal, nobody can tell
_UCUM = "http://unitsofmeasure.org"
_NO_UNIT = re.compile(r"\{.*\}|\d+")  # an annotation, or a code of another system
_LONGEST = 40


@dataclass(frozen=True)
class Amount:
    """An interval in the canonical unit of an analyte; an open end leaves its number out."""

    low: Decimal
    high: Decimal
    open_low: bool = False
    open_high: bool = False
    note: str | None = None


@dataclass(frozen=True)
class Refusal:
    """Why a value cannot be used, and the value as it was written."""

    reason: str
    raw: str


@dataclass(frozen=True)
class Written:
    """A value as it was written: number, comparator, the units it came with; `ucum` is a code that says it is UCUM."""

    number: Decimal
    comparator: str | None
    units: tuple[str, ...]
    raw: str
    ucum: str = ""


def amount_of(holder: Mapping[str, Any], table: Table, entry: Mapping[str, Any]) -> Amount | Refusal | None:
    """The value of an Observation or component for one analyte; None when it holds no value at all.

    `entry` is the code that was matched, for the codes whose property decides what a bare number means.
    """
    written = _written(holder)
    if written is None or isinstance(written, Refusal):
        return written
    unit = _unit(written, table, entry)
    if isinstance(unit, Refusal):
        return unit
    return _within(_converted(written, unit), written, table)


def converted(number: Decimal, unit: Mapping[str, Any]) -> Decimal:
    """A number in the canonical unit: (value - offset) * factor / divisor."""
    return (
        (number - Decimal(unit.get("offset", "0")))
        * Decimal(unit.get("factor", "1"))
        / Decimal(unit.get("divisor", "1"))
    )


def spelling(unit: object) -> str:
    """A unit as it is compared: without white space and invisible characters."""
    if not isinstance(unit, str):
        return ""
    return "".join(sign for sign in unit if not sign.isspace() and unicodedata.category(sign) != "Cf")


def number_of(value: object) -> Decimal | None:
    """A JSON number or numeric text as a Decimal; None for anything else, booleans and infinities too."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()
    if isinstance(value, str) and re.fullmatch(r"\d+,\d+", text):
        if _THOUSAND.fullmatch(text):
            return None
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 30 else None


def _written(holder: Mapping[str, Any]) -> Written | Refusal | None:
    quantity = holder.get("valueQuantity")
    if isinstance(quantity, dict):
        text = holder.get("valueString")
        beside = quantity.get("value") is None and isinstance(text, str)
        return _of_text_beside(text, quantity) if beside else _of_quantity(quantity)
    if quantity is not None:
        return Refusal("the value is no Quantity", _raw(quantity))
    if "valueString" in holder:
        return _of_text(holder["valueString"])
    if "valueInteger" in holder:
        return _of_quantity({"value": holder["valueInteger"]})
    other = next((name for name in holder if name.startswith("value") and name != "valueSet"), None)
    return None if other is None else Refusal(f"{other} is not a number with a unit", _raw(holder[other]))


def _of_quantity(quantity: Mapping[str, Any]) -> Written | Refusal | None:
    units = tuple(u for u in (quantity.get("unit"), quantity.get("code")) if isinstance(u, str) and spelling(u))
    coded = quantity.get("code") if quantity.get("system") == _UCUM else None
    written = (quantity.get("comparator"), quantity.get("value"), *units[:1])
    raw = _raw(" ".join(str(part) for part in written if part is not None))
    if quantity.get("value") is None:
        return None
    number = number_of(quantity["value"])
    comparator = quantity.get("comparator")
    if number is None:
        return Refusal("the value is no number", raw)
    if comparator not in (None, "<", "<=", ">", ">="):
        return Refusal("the comparator is none of <, <=, >, >=", raw)
    return Written(number, comparator, units, raw, spelling(coded))


def _of_text(text: object) -> Written | Refusal:
    found = _TEXT.fullmatch(text) if isinstance(text, str) and len(text) <= _LONGEST else None
    number = number_of(found["number"]) if found else None
    if found is None or number is None:
        return Refusal("the value is text", _raw(text))
    return Written(number, found["comparator"], (found["unit"],) if found["unit"] else (), _raw(text))


def _of_text_beside(text: object, quantity: Mapping[str, Any]) -> Written | Refusal:
    """Text whose unit stands in a Quantity without a value; a unit in the text itself must agree with it."""
    written = _of_text(text)
    lender = _of_quantity({**quantity, "value": 0, "comparator": None})
    if isinstance(written, Refusal) or not isinstance(lender, Written):
        return written
    return replace(written, units=(*written.units, *lender.units), ucum=lender.ucum)


def _unit(written: Written, table: Table, entry: Mapping[str, Any]) -> Mapping[str, Any] | Refusal:
    """The entry of the unit table; unit text and unit code must mean the same where both are ours."""
    implausible = _spelled(tuple(table.get("implausible_units", ())))
    given = [spelling(unit) for unit in written.units]
    if any(unit in implausible for unit in given):
        return Refusal("the unit does not fit this test", written.raw)
    if not given:
        if table.get("unitless"):
            return _entry_of(str(table["unit"]), table) or Refusal("no unit", written.raw)
        if entry.get("property") == "ratio" and table.get("percent_at_most_one") and written.number <= 1:
            return _entry_of("1", table) or Refusal("no unit", written.raw)
        return Refusal("no unit", written.raw)
    known = [found for found in (_entry_of(unit, table) for unit in given) if found is not None]
    if not known:
        return Refusal("the unit is not known for this test", written.raw)
    stranger = written.ucum and _entry_of(written.ucum, table) is None and not _NO_UNIT.fullmatch(written.ucum)
    if stranger or any(_factors(found) != _factors(known[0]) for found in known):
        return Refusal("unit and unit code contradict each other", written.raw)
    if table.get("percent_at_most_one") and known[0].get("property") == "fraction" and written.number <= 1:
        return Refusal("a percentage of at most one is implausible", written.raw)
    return known[0]


def _entry_of(unit: str, table: Table) -> Mapping[str, Any] | None:
    for entry in table.get("units", ()):
        if unit in _spelled(tuple(entry["spellings"])):
            found: Mapping[str, Any] = entry
            return found
    return None


@cache
def _spelled(units: tuple[str, ...]) -> frozenset[str]:
    """The spellings of a table as they are compared; there are as many sets as entries in the tables."""
    return frozenset(spelling(unit) for unit in units)


def _factors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(
        str(entry.get(name, default)) for name, default in (("offset", "0"), ("factor", "1"), ("divisor", "1"))
    )


def _converted(written: Written, unit: Mapping[str, Any]) -> Amount | None:
    try:
        value = converted(written.number, unit)
    except (InvalidOperation, DivisionByZero):
        return None
    note = unit.get("note")
    if written.comparator in ("<", "<="):
        return Amount(Decimal("-Infinity"), value, open_high=written.comparator == "<", note=note)
    if written.comparator in (">", ">="):
        return Amount(value, Decimal("Infinity"), open_low=written.comparator == ">", note=note)
    return Amount(value, value, note=note)


def _within(amount: Amount | None, written: Written, table: Table) -> Amount | Refusal:
    """The amount inside what is plausible; `<` and `>` reach to those limits."""
    lowest, highest = Decimal(table["lowest"]), Decimal(table["highest"])
    if amount is None:
        return Refusal("the value is impossible", written.raw)
    known = amount.high if amount.low.is_infinite() else amount.low
    if not lowest <= known <= highest:
        return Refusal("the value is impossible for this test", written.raw)
    return Amount(max(amount.low, lowest), min(amount.high, highest), amount.open_low, amount.open_high, amount.note)


def _raw(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
