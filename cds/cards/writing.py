"""Numbers, dates and lists as each language writes them; patient text made safe for Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from rules.conditions import Measurement
from rules.findings import Span
from rules.texts import Texts

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~])")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LONGEST_NAME = 24


def number(value: float, language: str) -> str:
    """A number with the decimal sign of the language, without trailing zeros and without grouping."""
    return format_decimal(value, format="0.##", locale=language)


def interval(low: float, high: float, limits: tuple[float, float], step: float, language: str) -> str:
    """An exact number; `<15`, `≤15`, `>60`, `≥60` where one end reaches the limit of what is plausible; `15–20`.

    An end just beside a whole number was an open one: 14.99 came from `<15`.
    """
    if low == high:
        return number(low, language)
    if low <= limits[0]:
        return f"≤{number(high, language)}" if high == round(high) else f"<{number(round(high + step, 4), language)}"
    if high >= limits[1]:
        return f"≥{number(low, language)}" if low == round(low) else f">{number(round(low - step, 4), language)}"
    return f"{number(low, language)}–{number(high, language)}"


def found_value(found: tuple[float, float], fact: Measurement, language: str) -> str:
    """A measurement as it is printed, without its unit."""
    return interval(*found, (fact.lowest, fact.highest), 10.0**-fact.decimals, language)


def day(span: Span, language: str) -> str:
    """A date; only the month or the year where no more is known."""
    if span.exact is not None:
        return format_date(span.first, "d MMM yyyy", locale=language)
    same_month = (span.first.year, span.first.month) == (span.last.year, span.last.month)
    return format_date(span.first, "MMM yyyy" if same_month else "yyyy", locale=language)


def exact_day(value: date, language: str) -> str:
    """A date."""
    return day(Span(value, value), language)


def named(names: Sequence[str], texts: Texts) -> str:
    """At most two names and how many more: `a and b`, `a, b +2`."""
    short = [shortened(name) for name in names]
    if len(short) <= 1:
        return "".join(short)
    if len(short) == 2:
        return texts.fill("and", {"first": short[0], "second": short[1]})
    return f"{short[0]}, {short[1]} {texts.fill('more', {'count': str(len(short) - 2)})}"


def listed(names: Sequence[str], texts: Texts) -> str:
    """All names: `a, b and c`."""
    if len(names) <= 1:
        return "".join(names)
    return texts.fill("and", {"first": ", ".join(names[:-1]), "second": names[-1]})


def shortened(name: str, most: int = _LONGEST_NAME) -> str:
    """A name of at most so many characters."""
    return name if len(name) <= most else f"{name[: most - 1]}…"


def escaped(text: str) -> str:
    """Text from a record with everything taken away that Markdown or HTML would read as markup."""
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", flat)


def without_tags(text: str) -> str:
    """Text from a record for a place that is plain text, where a careless client might still read `<b` as a tag."""
    return _TAG.sub("‹", text)


def compact(value: Any) -> Any:
    """The value without empty members, as CDS Hooks wants them left out."""
    if isinstance(value, dict):
        kept = {key: compact(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (None, "", [], {}, ())}
    if isinstance(value, list | tuple):
        return [compact(part) for part in value]
    return value
