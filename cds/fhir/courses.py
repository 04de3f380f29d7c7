"""From when until when an entry speaks of a medicine: its dosage, its supply, the stay in hospital it belongs to."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from cds.fhir.dosages import dosages_of, is_single_dose, repeat_of
from cds.fhir.quantities import number_of, spelling
from cds.fhir.record import Record, Resource, objects
from cds.fhir.references import References
from cds.fhir.times import first_span, period_of, span_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Kind, Span
from rules.valuesets import codings

Period = tuple[Span | None, Span | None]

_LONGEST = 1000  # days; more is a slip of the pen
_DAYS = {
    "d": 1, "day": 1, "days": 1, "dag": 1, "dagen": 1, "wk": 7, "week": 7, "weeks": 7, "weken": 7, "mo": 30,
}  # fmt: skip
_OVER = frozenset(("finished", "cancelled", "entered-in-error"))
# Dutch agreements say in extensions for which period they hold and that they stop a medicine (Nictiz R4)
_PERIOD_OF_USE = "http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Period"
_STOPS = "http://nictiz.nl/fhir/StructureDefinition/ext-StopType"


def course_of(resource: Resource, kind: Kind, record: Record, references: References, words: Vocabulary) -> Period:
    """Start and end; the start falls back to when it was written."""
    if kind is Kind.REQUEST:
        return _requested(resource, record, references, words)
    if kind is Kind.STATEMENT:
        start, end = _of_use(resource, words)
        start, end = (start, end) if start or end else period_of(resource.get("effectivePeriod"), words.zone)
        moment = span_of(resource.get("effectiveDateTime"), words.zone)
        return start or moment or span_of(resource.get("dateAsserted"), words.zone), end
    if kind is Kind.ADMINISTRATION:
        start, end = period_of(resource.get("effectivePeriod"), words.zone)
        return start or span_of(resource.get("effectiveDateTime"), words.zone), end
    start, end = _of_use(resource, words)
    handed = first_span(resource, ("whenHandedOver", "whenPrepared"), words.zone)
    days = _days(resource.get("daysSupply"))
    supply = None if handed is None or days is None else _later(handed, days)
    return start or handed, end or supply


def stops(resource: Resource) -> bool:
    """Whether an entry says that a medicine is stopped, though it is itself in force."""
    return any(extension.get("url") == _STOPS for extension in objects(resource.get("modifierExtension")))


def supplied_until(resource: Resource, start: Span | None) -> Span | None:
    """The last day of the supply that a request allows, its repeats included; None where that is not said, or cannot
    be: fewer days than meant would end the medicine."""
    request = resource.get("dispenseRequest")
    if start is None or not isinstance(request, dict):
        return None
    days, repeats = _days(request.get("expectedSupplyDuration")), number_of(request.get("numberOfRepeatsAllowed", 0))
    return None if days is None or repeats is None or repeats < 0 else _later(start, days * (1 + int(repeats)))


def _requested(resource: Resource, record: Record, references: References, words: Vocabulary) -> Period:
    request = resource.get("dispenseRequest")
    valid = period_of(request.get("validityPeriod"), words.zone) if isinstance(request, dict) else (None, None)
    used = _of_use(resource, words)
    authored = span_of(resource.get("authoredOn"), words.zone)
    dosage_start, dosage_end = _bounds(resource, used[0] or authored, words)
    start = used[0] or dosage_start or valid[0] or authored
    ends = [used[1] or dosage_end, _discharged(resource, authored, record, references, words)]
    if is_single_dose(resource):
        ends.append(start)
    return start, min((end for end in ends if end is not None), default=None)


def _of_use(resource: Resource, words: Vocabulary) -> Period:
    for extension in objects(resource.get("extension")):
        if extension.get("url") == _PERIOD_OF_USE:
            return period_of(extension.get("valuePeriod"), words.zone)
    return None, None


def _bounds(resource: Resource, authored: Span | None, words: Vocabulary) -> Period:
    """From the first to the last of all dosages, which follow each other in a taper; open if one of them is."""
    bounds = []
    for dosage in dosages_of(resource):
        repeat = repeat_of(dosage)
        start, end = period_of(repeat.get("boundsPeriod"), words.zone)
        days = _days(repeat.get("boundsDuration"))
        first = start or authored
        bounds.append((start, _later(first, days) if end is None and days is not None and first is not None else end))
    starts = [start for start, _ in bounds if start is not None]
    ends = [end for _, end in bounds if end is not None]
    return min(starts, default=None), max(ends, default=None) if len(ends) == len(bounds) else None


def _discharged(
    resource: Resource, authored: Span | None, record: Record, references: References, words: Vocabulary
) -> Span | None:
    """The end of the hospital stay that an inpatient order belongs to; such an order does not outlive it."""
    if not any(coding.get("code") == "inpatient" for coding in codings(resource.get("category"))):
        return None
    encounter = references.resource(resource.get("encounter"), resource)
    stays = [encounter] if encounter is not None else [entry.resource for entry in record.of_type("Encounter")]
    for stay in stays:
        start, end = period_of(stay.get("period"), words.zone)
        if end is None or str(stay.get("status")) not in _OVER:
            continue
        covers = start is not None and authored is not None and start.first <= authored.last <= end.last
        if encounter is not None or (covers and end.last > (start or end).first):
            return end
    return None


def _days(duration: object) -> int | None:
    """A Duration in whole days; None when it is none, or not positive."""
    if not isinstance(duration, dict):
        return None
    value, unit = number_of(duration.get("value")), spelling(duration.get("code") or duration.get("unit")).lower()
    if value is None or value <= 0 or unit not in _DAYS:
        return None
    return int(min(value * _DAYS[unit], Decimal(_LONGEST)))


def _later(span: Span, days: int) -> Span:
    length = timedelta(days=min(days, _LONGEST))
    try:
        return Span(span.first + length, span.last + length)
    except OverflowError:
        return span
