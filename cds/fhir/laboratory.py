"""Laboratory results from Observations: value, components, members; derived saturation; what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from cds.fhir.projection import fault
from cds.fhir.quantities import Amount, Refusal, amount_of, number_of
from cds.fhir.record import Entry, Record, Resource
from cds.fhir.references import References
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Origin, Result, Span, Unreadable
from rules.valuesets import codings

_USABLE = ("corrected", "amended", "final", "preliminary")
_DATES = ("effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued")
_PREGNANCY = frozenset(("pregnancy-status", "expected-delivery-date", "last-menstrual-period", "gestational-age"))


@dataclass(frozen=True)
class Candidate:
    """An Observation or a component of one that is coded as one of our analytes, not yet read."""

    analyte: str
    code: Mapping[str, Any]
    holder: Resource
    element: str
    observation: Resource
    label: str
    drawn: Span | None
    order: tuple[str, ...]


def read_laboratory(
    record: Record, references: References, words: Vocabulary, day: date
) -> tuple[list[Result], list[Unreadable]]:
    """Results and unreadable results, newest first. An analyte without `series` is read until one is usable."""
    results: list[Result] = []
    unreadable: list[Unreadable] = []
    satisfied: set[str] = set()
    for candidate in sorted(_candidates(record, references, words), key=_newest_first, reverse=True):
        table = words.laboratory.tables[candidate.analyte]
        if candidate.analyte in satisfied and not table.get("series"):
            continue
        read = _read(candidate, table, day)
        if isinstance(read, Result):
            results.append(read)
            if not read.preliminary:
                satisfied.add(candidate.analyte)
        elif read is not None:
            unreadable.append(read)
    results.extend(_derived_saturation(results, words))
    return results, unreadable


def _candidates(record: Record, references: References, words: Vocabulary) -> Iterator[Candidate]:
    seen: set[str] = set()
    for entry in record.of_type("Observation"):
        if not references.about_patient(entry.resource):
            continue
        for label, observation in _with_contained(entry):
            if label in seen:
                continue
            if entry.id is not None:
                seen.add(label)
            yield from _of_observation(observation, label, words)


def _with_contained(entry: Entry) -> Iterator[tuple[str, Resource]]:
    yield entry.label, entry.resource
    contained = entry.resource.get("contained")
    for part in contained if isinstance(contained, list) else ():
        if isinstance(part, Mapping) and part.get("resourceType") == "Observation":
            dates = {name: entry.resource[name] for name in _DATES if name in entry.resource}
            status = {"status": entry.resource["status"]} if "status" in entry.resource else {}
            yield f"{entry.label}#{part.get('id', '')}", {**dates, **status, **part}


def _of_observation(observation: Resource, label: str, words: Vocabulary) -> Iterator[Candidate]:
    drawn = first_span(observation, _DATES, words.zone)
    for analyte, code in _analytes(observation.get("code"), words):
        yield _candidate(analyte, code, observation, "value", observation, label, drawn)
    components = observation.get("component")
    for number, component in enumerate(components if isinstance(components, list) else ()):
        if isinstance(component, Mapping):
            for analyte, code in _analytes(component.get("code"), words):
                yield _candidate(analyte, code, component, f"component[{number}]", observation, label, drawn)


def _candidate(
    analyte: str,
    code: Mapping[str, Any],
    holder: Resource,
    element: str,
    observation: Resource,
    label: str,
    drawn: Span | None,
) -> Candidate:
    status = str(observation.get("status"))
    rank = str(len(_USABLE) - _USABLE.index(status)) if status in _USABLE else "0"
    order = (str(observation.get("issued", "")), rank, label, element)
    return Candidate(analyte, code, holder, element, observation, label, drawn, order)


def _analytes(code: object, words: Vocabulary) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each analyte that a code stands for, once; codes of goals and interpretations stand for none."""
    found: dict[str, Mapping[str, Any]] = {}
    for coding in codings(code):
        if words.is_excluded(coding):
            return
        for match in words.laboratory.by_code(coding.get("system"), coding.get("code")):
            if match.concept not in _PREGNANCY:
                found.setdefault(match.concept, match.entry)
    yield from found.items()


def _newest_first(candidate: Candidate) -> tuple[date, tuple[str, ...]]:
    return (candidate.drawn.last if candidate.drawn else date.max), candidate.order


def _read(candidate: Candidate, table: Mapping[str, Any], day: date) -> Result | Unreadable | None:
    status = candidate.observation.get("status")
    if status not in _USABLE:
        return None
    origin = Origin(candidate.label, candidate.element)
    amount = amount_of(candidate.holder, table, candidate.code)
    if amount is None:
        return None
    if isinstance(amount, Refusal):
        return Unreadable(candidate.analyte, amount.raw, candidate.drawn, amount.reason, origin)
    raw = _as_written(candidate.holder)
    if candidate.drawn is None:
        return Unreadable(candidate.analyte, raw, None, "no date that can be read", origin)
    if candidate.drawn.first > day:
        return Unreadable(candidate.analyte, raw, candidate.drawn, "dated in the future", origin)
    wrong = fault(candidate.observation)
    if wrong is not None:
        return Unreadable(candidate.analyte, raw, candidate.drawn, f"not valid FHIR ({wrong})", origin)
    return Result(
        candidate.analyte, amount.low, amount.high, candidate.drawn, origin,
        open_low=amount.open_low, open_high=amount.open_high, preliminary=status == "preliminary",
        below_reference=_below_reference(candidate.holder, amount, table, candidate.code),
        sample=_sample(candidate.observation), note=amount.note,
    )  # fmt: skip


def _as_written(holder: Resource) -> str:
    quantity = holder.get("valueQuantity")
    if isinstance(quantity, Mapping):
        parts = (
            quantity.get("comparator", ""),
            quantity.get("value", ""),
            quantity.get("unit", quantity.get("code", "")),
        )
        return " ".join(str(part) for part in parts if str(part))[:40]
    return str(holder.get("valueString", holder.get("valueInteger", "")))[:40]


def _below_reference(
    holder: Resource, amount: Amount, table: Mapping[str, Any], code: Mapping[str, Any]
) -> bool | None:
    """Whether the whole value lies below the result's own reference range; None without a readable range."""
    ranges = holder.get("referenceRange")
    for given in ranges if isinstance(ranges, list) else ():
        low = given.get("low") if isinstance(given, Mapping) else None
        if isinstance(low, Mapping) and number_of(low.get("value")) is not None:
            quantity = holder.get("valueQuantity")
            unit = {k: quantity[k] for k in ("unit", "code") if k in quantity} if isinstance(quantity, Mapping) else {}
            limit = amount_of({"valueQuantity": {**unit, **low}}, table, code)
            if isinstance(limit, Amount):
                return True if amount.high < limit.low else False if amount.low >= limit.low else None
    return None


def _sample(observation: Resource) -> str | None:
    specimen = observation.get("specimen")
    reference = specimen.get("reference") if isinstance(specimen, Mapping) else None
    return reference if isinstance(reference, str) else None


def _derived_saturation(results: list[Result], words: Vocabulary) -> Iterator[Result]:
    """Saturation from iron and binding capacity of one sample and day, where it was not reported itself."""
    reported = {r.drawn for r in results if r.analyte == "tsat"}
    by_day = {(r.drawn, r.sample): r for r in results if r.analyte == "tibc" and not r.preliminary}
    table = words.laboratory.tables["tsat"]
    for iron in results:
        capacity = by_day.get((iron.drawn, iron.sample)) if iron.analyte == "iron" and not iron.preliminary else None
        if capacity is None or iron.drawn in reported or not _exact(iron) or not _exact(capacity):
            continue
        value = 100 * iron.low / capacity.low
        if Decimal(table["lowest"]) <= value <= Decimal(table["highest"]):
            yield replace(iron, analyte="tsat", low=value, high=value, derived=True, below_reference=None)


def _exact(result: Result) -> bool:
    return result.low == result.high
