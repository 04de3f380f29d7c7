"""Laboratory results from Observations: value, components, members; and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cds.fhir.projection import fault
from cds.fhir.quantities import Amount, Refusal, amount_of, number_of
from cds.fhir.record import VOID, Entry, Record, Resource, canonical, objects, version_of
from cds.fhir.references import References
from cds.fhir.samples import together
from cds.fhir.times import first_span, moment_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Origin, Result, Span, Unreadable
from rules.valuesets import codings

_USABLE = ("corrected", "amended", "final", "preliminary")
_DATES = ("effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued")
_VALIDATED = 3  # the newest of an analyte are checked by fhir.resources; older ones only make up series
_CORRECTED = ("corrected", "amended")
_PREGNANCY = frozenset(("pregnancy-status", "expected-delivery-date", "last-menstrual-period", "gestational-age"))

Rank = tuple[float, float, int, str, str, str]  # issued, effective, status, label, element, content: a total order


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
    order: Rank
    reported: bool = False


def read_laboratory(
    record: Record, references: References, words: Vocabulary, day: date
) -> tuple[list[Result], list[Unreadable]]:
    """Results and unreadable results, newest first. An analyte without `series` is read until one is usable."""
    results: list[Result] = []
    unreadable: list[Unreadable] = []
    satisfied: set[str] = set()
    seen: Counter[str] = Counter()
    candidates = _without_replaced(list(_candidates(record, references, words)), words)
    for candidate in sorted(candidates, key=_newest_first, reverse=True):
        table = words.laboratory.tables[candidate.analyte]
        if candidate.analyte in satisfied and not table.get("series"):
            continue
        read = _read(candidate, table, day, seen[candidate.analyte] < _VALIDATED)
        seen[candidate.analyte] += 1
        if isinstance(read, Result):
            results.append(read)
            if not read.preliminary and read.drawn.exact is not None:
                satisfied.add(candidate.analyte)
        elif read is not None:
            unreadable.append(read)
    return together(results, words.laboratory.tables["tsat"]), unreadable


def _candidates(record: Record, references: References, words: Vocabulary) -> Iterator[Candidate]:
    versions: dict[str, tuple[str, Resource, Resource, bool]] = {}
    for number, entry in enumerate(record.of_type("Observation", "DiagnosticReport")):
        for label, observation in observations_of(entry, references):
            key = label if entry.id is not None else f"{number} {label}"
            known = versions.get(key)
            if known is None or version_of(observation) > version_of(known[1]):
                versions[key] = label, observation, entry.resource, entry.id is None
    for label, observation, within, nameless in versions.values():
        tie = canonical(observation) if nameless else ""
        yield from _of_observation(observation, label, tie, within, references, words)


def observations_of(entry: Entry, references: References) -> Iterator[tuple[str, Resource]]:
    """An Observation, and those contained in it or in a report; they share its date and status if they have none."""
    whole = entry.resource
    if entry.type == "Observation":
        yield entry.label, whole
    for number, part in enumerate(objects(whole.get("contained")) if entry.status not in VOID else ()):
        if part.get("resourceType") != "Observation":
            continue
        if references.about_patient(part, whole):
            shared = ("status",) if any(name in part for name in _DATES) else ("status", *_DATES)
            yield f"{entry.label}#{part.get('id', number)}", {**{n: whole[n] for n in shared if n in whole}, **part}


def _without_replaced(candidates: list[Candidate], words: Vocabulary) -> list[Candidate]:
    """Without the results that a correction under the same business identifier replaces, whatever their dates."""
    corrections: dict[tuple[str, str, str], Rank] = {}
    for one in candidates:
        if one.observation.get("status") in _CORRECTED:
            for key in _identified(one):
                corrections[key] = max(one.order, corrections.get(key, one.order))
    if not corrections:
        return candidates
    return [one for one in candidates if not any(_replaces(corrections.get(k), one, words) for k in _identified(one))]


def _replaces(correction: Rank | None, one: Candidate, words: Vocabulary) -> bool:
    """Whether a correction counts instead of a result: any that was not corrected, unless it was reported later."""
    if correction is None or one.order == correction:
        return False
    reported = moment_of(one.observation.get("issued"), words.zone)
    later = reported > correction[0] > 0
    return not later and (one.observation.get("status") not in _CORRECTED or one.order < correction)


def _identified(candidate: Candidate) -> Iterator[tuple[str, str, str]]:
    """The business identifiers of a result, with its analyte: a laboratory may use one for a whole panel."""
    for one in objects(candidate.observation.get("identifier")):
        value = one.get("value")
        if isinstance(value, str) and value:
            yield str(one.get("system")), value, f"{candidate.analyte} {candidate.element}"


def _drawn(observation: Resource, within: Resource, references: References, words: Vocabulary) -> Span | None:
    """When a sample was drawn, by the observation or its specimen."""
    drawn = first_span(observation, _DATES[:-1], words.zone)
    if drawn is None:
        specimen = references.resource(observation.get("specimen"), within)
        collection = specimen.get("collection") if specimen is not None else None
        if isinstance(collection, dict):
            drawn = first_span(collection, ("collectedDateTime", "collectedPeriod"), words.zone)
    return drawn


def _of_observation(
    observation: Resource, label: str, tie: str, within: Resource, references: References, words: Vocabulary
) -> Iterator[Candidate]:
    """The analytes of an Observation and of its components; dates are read only where there are any."""
    coded = [("value", observation, found) for found in _analytes(observation.get("code"), words)]
    components = observation.get("component")
    for number, component in enumerate(components if isinstance(components, list) else ()):
        if isinstance(component, dict):
            element = f"component[{number}]"
            coded += [(element, component, found) for found in _analytes(component.get("code"), words)]
    if not coded:
        return
    drawn = _drawn(observation, within, references, words)
    only_issued = drawn is None
    drawn = drawn or first_span(observation, _DATES[-1:], words.zone)
    issued, effective = (moment_of(observation.get(name), words.zone) for name in ("issued", "effectiveDateTime"))
    status = observation.get("status")
    rank = len(_USABLE) - _USABLE.index(status) if status in _USABLE else 0
    for element, holder, (analyte, code) in coded:
        order = (issued, effective, rank, label, element, tie)
        yield Candidate(analyte, code, holder, element, observation, label, drawn, order, only_issued)


def _analytes(code: object, words: Vocabulary) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each analyte that a code stands for, once; codes of goals and interpretations stand for none."""
    found: dict[str, Mapping[str, Any]] = {}
    for coding in codings(code):
        if not words.is_observed(coding):
            continue
        if words.is_excluded(coding):
            return
        for match in words.laboratory.by_code(coding.get("system"), coding.get("code")):
            if match.concept not in _PREGNANCY:
                found.setdefault(match.concept, match.entry)
    yield from found.items()


def _newest_first(candidate: Candidate) -> tuple[date, Rank]:
    return (candidate.drawn.last if candidate.drawn else date.max), candidate.order


def _read(candidate: Candidate, table: Mapping[str, Any], day: date, validate: bool) -> Result | Unreadable | None:
    status = candidate.observation.get("status")
    if status not in _USABLE:
        return None
    origin = Origin(candidate.label, candidate.element)
    amount = amount_of(candidate.holder, table, candidate.code)
    if amount is None:
        return None
    if isinstance(amount, Refusal):
        pending = status == "preliminary"
        return Unreadable(candidate.analyte, amount.raw, candidate.drawn, amount.reason, origin, pending)
    raw = _as_written(candidate.holder)
    if candidate.drawn is None:
        return Unreadable(candidate.analyte, raw, None, "no date that can be read", origin)
    if candidate.drawn.first > day:
        return Unreadable(candidate.analyte, raw, candidate.drawn, "dated in the future", origin)
    wrong = fault(candidate.observation) if validate else None
    if wrong is not None:
        return Unreadable(candidate.analyte, raw, candidate.drawn, f"not valid FHIR ({wrong})", origin)
    return Result(
        candidate.analyte, amount.low, amount.high, candidate.drawn, origin,
        open_low=amount.open_low, open_high=amount.open_high, preliminary=status == "preliminary",
        below_reference=_below_reference(candidate.holder, amount, table, candidate.code),
        sample=_sample(candidate.observation), note=amount.note, reported=candidate.reported,
        laboratory=_laboratory(candidate.observation),
        written=raw if _is_converted(candidate.holder, amount) else None,
    )  # fmt: skip


def _is_converted(holder: Resource, amount: Amount) -> bool:
    quantity = holder.get("valueQuantity")
    number = number_of(quantity.get("value")) if isinstance(quantity, dict) else None
    return number is not None and number not in (amount.low, amount.high)


def _as_written(holder: Resource) -> str:
    quantity = holder.get("valueQuantity")
    if isinstance(quantity, dict):
        parts = (
            quantity.get("comparator", ""),
            quantity.get("value", ""),
            quantity.get("unit", quantity.get("code", "")),
        )
        return " ".join(str(part) for part in parts if part not in (None, ""))[:40]
    return str(holder.get("valueString", holder.get("valueInteger", "")))[:40]


def _below_reference(
    holder: Resource, amount: Amount, table: Mapping[str, Any], code: Mapping[str, Any]
) -> bool | None:
    """Whether the whole value lies below the result's own reference range; None without a readable or with several."""
    found: set[bool | None] = set()
    for given in objects(holder.get("referenceRange")):
        low = given.get("low")
        if isinstance(low, dict) and number_of(low.get("value")) is not None:
            quantity = holder.get("valueQuantity")
            unit = {k: quantity[k] for k in ("unit", "code") if k in quantity} if isinstance(quantity, dict) else {}
            limit = amount_of({"valueQuantity": {**unit, **low}}, table, code)
            if isinstance(limit, Amount):
                found.add(True if amount.high < limit.low else False if amount.low >= limit.low else None)
    return found.pop() if len(found) == 1 else None


def _laboratory(observation: Resource) -> str | None:
    """Who performed a result, with what and how: the same text for the same laboratory and method."""
    parts = [*objects(observation.get("performer")), *objects(observation.get("device"))]
    named = [str(part.get("reference") or part.get("display") or "") for part in parts]
    named += [str(coding.get("code") or "") for coding in codings(observation.get("method"))]
    return " ".join(name for name in named if name) or None


def _sample(observation: Resource) -> str | None:
    specimen = observation.get("specimen")
    reference = specimen.get("reference") if isinstance(specimen, dict) else None
    return reference if isinstance(reference, str) else None
