"""Dates as FHIR writes them: years, months, days, instants, and what is none of these."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rules.findings import Span

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def span_of(value: object, zone: ZoneInfo) -> Span | None:
    """The days that a FHIR date, dateTime or instant can mean; None when it is no date.

    A time with an offset is taken to the site's zone; one without is local already.
    """
    if not isinstance(value, str):
        return None
    text = value.strip()
    partial = _PARTIAL.fullmatch(text)
    try:
        if partial:
            return _partial(partial)
        moment = datetime.fromisoformat(text)
        local = moment.astimezone(zone) if moment.tzinfo is not None else moment
        return Span(local.date(), local.date())
    except (ValueError, OverflowError):
        return None


def period_of(value: object, zone: ZoneInfo) -> tuple[Span | None, Span | None]:
    """Start and end of a Period."""
    if not isinstance(value, dict):
        return None, None
    return span_of(value.get("start"), zone), span_of(value.get("end"), zone)


def first_span(resource: Mapping[str, Any], names: tuple[str, ...], zone: ZoneInfo) -> Span | None:
    """The first of these elements that holds a date; a Period counts by its end, or its start."""
    for name in names:
        value = resource.get(name)
        if isinstance(value, dict):
            start, end = period_of(value, zone)
            span = end or start
        else:
            span = span_of(value, zone)
        if span is not None:
            return span
    return None


def moment_of(value: object, zone: ZoneInfo) -> float:
    """A dateTime or instant in seconds, for comparing two of them; 0 when it is none."""
    if not isinstance(value, str):
        return 0
    try:
        moment = datetime.fromisoformat(value.strip())
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)).timestamp()
    except (ValueError, OverflowError):
        return 0


def _partial(found: re.Match[str]) -> Span:
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Span(date(year, month, day), date(year, month, day))
