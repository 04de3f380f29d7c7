"""Every way in which a record can say that somebody is pregnant, or no longer is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from cds.fhir.laboratory import observations_of
from cds.fhir.problems import abated, condition_concepts, is_abated, status_code
from cds.fhir.products import texts_of
from cds.fhir.quantities import Amount, amount_of
from cds.fhir.record import Entry, Record, Resource, objects
from cds.fhir.references import References
from cds.fhir.times import first_span, period_of, span_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Origin, PregnancySign, Sign, Span
from rules.valuesets import Match, codings, plain

_DATES = ("effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued")
_CONDITION_DATES = ("recordedDate", "onsetDateTime", "onsetPeriod")
_USABLE = ("final", "amended", "corrected")
_VISITED = frozenset(("arrived", "triaged", "in-progress", "onleave", "finished"))
_SIGNS = {"yes": Sign.PREGNANT, "no": Sign.NOT_PREGNANT, "unknown": Sign.UNCLEAR}
_OVER = ("inactive", "remission", "resolved")
_DOUBTFUL = ("provisional", "differential", "unconfirmed")
_DAYS_A_WEEK = Decimal(7)
_QUALIFIED = re.compile(r"\s*\((?:finding|disorder|bevinding|aandoening)\)$")


def read_pregnancy(record: Record, references: References, words: Vocabulary) -> list[PregnancySign]:
    """All signs, in a fixed order."""
    signs: list[PregnancySign] = []
    for entry in record.of_type("Observation", "DiagnosticReport"):
        for label, observation in observations_of(entry, references):
            if observation.get("status") in _USABLE:
                signs.extend(_of_observation(label, observation, words))
    for entry in record.of_type("Condition"):
        signs.extend(_of_condition(entry, words))
    for entry in record.of_type("Encounter"):
        signs.extend(_of_encounter(entry, words))
    for entry in record.of_type("EpisodeOfCare"):
        signs.extend(_of_episode(entry, words))
    for entry in record.of_type("Flag"):
        if entry.status == "active":
            signs.extend(_of_flag(entry, words))
    for entry in record.of_type("Procedure"):
        delivered = "mother-delivered" in _procedures(entry, words)
        if entry.status == "completed" and (delivered or _ends_in_words(entry.resource, words)):
            done = first_span(entry.resource, ("performedDateTime", "performedPeriod"), words.zone)
            sign = Sign.ENDED if delivered else Sign.UNCLEAR
            signs.append(PregnancySign(sign, done, Origin(entry.label, "code")))
    return sorted(signs, key=lambda s: (s.sign, s.origin.resource, s.origin.element))


def _procedures(entry: Entry, words: Vocabulary) -> set[str]:
    listed = codings(entry.resource.get("code"))
    return {m.concept for c in listed for m in words.procedures.by_code(c.get("system"), c.get("code"))}


def _of_observation(label: str, observation: Resource, words: Vocabulary) -> Iterator[PregnancySign]:
    """What an observation and its components say."""
    said = first_span(observation, _DATES, words.zone)
    yield from _of_holder(label, "", observation, said, words)
    for number, component in enumerate(objects(observation.get("component"))):
        yield from _of_holder(label, f"component[{number}].", component, said, words)


def _of_holder(
    label: str, within: str, resource: Resource, said: Span | None, words: Vocabulary
) -> Iterator[PregnancySign]:
    matched = [
        match
        for coding in codings(resource.get("code"))
        if words.is_observed(coding)
        for match in words.laboratory.by_code(coding.get("system"), coding.get("code"))
    ]
    if not matched:
        return
    matches = {match.concept: match for match in matched}
    if any(m.concept == "pregnancy-status" and m.entry.get("property") == "answer" for m in matched):
        sign = _answer(resource, words)
        if sign is not None:
            yield PregnancySign(sign, said, Origin(label, f"{within}value"))
    for concept, kind in (("expected-delivery-date", Sign.DUE_DATE), ("last-menstrual-period", Sign.LAST_PERIOD)):
        day = span_of(resource.get("valueDateTime"), words.zone) if concept in matches else None
        if day is not None and day.exact is not None:
            yield PregnancySign(kind, said, Origin(label, f"{within}valueDateTime"), day=day.exact)
    if "gestational-age" in matches:
        table = words.laboratory.tables["gestational-age"]
        amount = amount_of(resource, table, matches["gestational-age"].entry)
        if isinstance(amount, Amount) and amount.low == amount.high:
            days = int((amount.low * _DAYS_A_WEEK).to_integral_value())
            yield PregnancySign(Sign.GESTATION, said, Origin(label, f"{within}valueQuantity"), days=days)


def _answer(resource: Mapping[str, Any], words: Vocabulary) -> Sign | None:
    if isinstance(resource.get("valueBoolean"), bool):
        return Sign.PREGNANT if resource["valueBoolean"] else Sign.NOT_PREGNANT
    if "valueCodeableConcept" not in resource:
        return None
    for coding in codings(resource["valueCodeableConcept"]):
        key = (str(words.laboratory.system_of(coding.get("system"))), str(coding.get("code")))
        if key in words.answers:
            return _SIGNS[words.answers[key]]
    return Sign.UNCLEAR


def _of_condition(entry: Entry, words: Vocabulary) -> Iterator[PregnancySign]:
    resource = entry.resource
    verification = status_code(resource.get("verificationStatus"))
    if verification in ("refuted", "entered-in-error"):
        return
    matches = _conditions(entry, words)
    concepts = {match.concept for match in matches}
    said = first_span(resource, _CONDITION_DATES, words.zone)
    origin = Origin(entry.label, "code")
    if "pregnant" in concepts:
        yield from _of_pregnancy(resource, verification, said, origin, words)
    if "pregnancy-ended" in concepts:
        loss = any(match.entry.get("loss") for match in matches if match.concept == "pregnancy-ended")
        yield PregnancySign(Sign.ENDED, _began(resource, words) or said, origin, loss=loss)
    elif _ends_in_words(resource, words):
        yield PregnancySign(Sign.UNCLEAR, _began(resource, words) or said, origin)
    elif not concepts and not _is_past(resource):
        yield from _in_words(resource.get("code"), verification, said, origin, words)
    if "not-pregnant" in concepts:
        yield PregnancySign(Sign.NOT_PREGNANT, said, origin)


def _in_words(
    code: object, verification: str | None, said: Span | None, origin: Origin, words: Vocabulary
) -> Iterator[PregnancySign]:
    """What an entry says whose code is not among ours.

    Its name and nothing else is a pregnancy, known by its words alone (catalogue 5.4, 31); among other words it is no
    answer ("pregnancy test"), and it is no longer a no.
    """
    if "pregnant" not in condition_concepts(code, words):
        return
    names = set(words.conditions.tables["pregnant"]["names"])
    plainly = any(_QUALIFIED.sub("", plain(text)).strip() in names for text in texts_of(code))
    sure = plainly and verification not in _DOUBTFUL
    yield PregnancySign(Sign.PREGNANT if sure else Sign.UNCLEAR, said, origin, by_text=True)


def _is_past(resource: Mapping[str, Any]) -> bool:
    return status_code(resource.get("clinicalStatus")) in _OVER or is_abated(resource)


def _ends_in_words(resource: Mapping[str, Any], words: Vocabulary) -> bool:
    """Whether the words of an entry tell of a loss or a termination whose code is not among ours."""
    texts = (plain(text) for text in texts_of(resource.get("code")))
    return any(concept == "pregnancy-ended" for text in texts for concept, _, _ in words.conditions.places(text))


def _of_pregnancy(
    resource: Mapping[str, Any], verification: str | None, said: Span | None, origin: Origin, words: Vocabulary
) -> Iterator[PregnancySign]:
    if verification in _DOUBTFUL:
        yield PregnancySign(Sign.UNCLEAR, said, origin)
        return
    ended = abated(resource, words)
    over = status_code(resource.get("clinicalStatus")) in _OVER
    if not over and (not is_abated(resource) or (ended is not None and (said is None or ended.first > said.last))):
        yield PregnancySign(Sign.PREGNANT, said, origin)
    if over or is_abated(resource):
        yield PregnancySign(Sign.ENDED, ended or said, Origin(origin.resource, "abatement"))


def _of_encounter(entry: Entry, words: Vocabulary) -> Iterator[PregnancySign]:
    """A visit whose coded reason is a pregnancy says so for its day."""
    reasons = {
        match.concept
        for coding in codings(entry.resource.get("reasonCode"))
        for match in words.conditions.by_code(coding.get("system"), coding.get("code"))
    }
    if entry.status in _VISITED and "pregnant" in reasons:
        yield PregnancySign(
            Sign.PREGNANT, first_span(entry.resource, ("period",), words.zone), Origin(entry.label, "reasonCode")
        )


def _of_flag(entry: Entry, words: Vocabulary) -> Iterator[PregnancySign]:
    """A contra-indication "pregnancy", as Dutch records carry it."""
    concepts = {match.concept for match in _conditions(entry, words)}
    start, end = period_of(entry.resource.get("period"), words.zone)
    if not concepts and end is None:
        yield from _in_words(entry.resource.get("code"), None, start, Origin(entry.label, "code"), words)
    if "pregnant" in concepts:
        yield PregnancySign(Sign.PREGNANT, start, Origin(entry.label, "code"))
        if end is not None:
            yield PregnancySign(Sign.ENDED, end, Origin(entry.label, "period"))


def _of_episode(entry: Entry, words: Vocabulary) -> Iterator[PregnancySign]:
    """An episode of care whose coded type is a pregnancy: yes from its start, over with its end."""
    kinds = {
        match.concept
        for coding in codings(entry.resource.get("type"))
        for match in words.conditions.by_code(coding.get("system"), coding.get("code"))
    }
    if "pregnant" not in kinds or entry.status not in ("active", "finished"):
        return
    start, end = period_of(entry.resource.get("period"), words.zone)
    if entry.status == "active":
        yield PregnancySign(Sign.PREGNANT, start, Origin(entry.label, "type"))
    if end is not None:
        yield PregnancySign(Sign.ENDED, end, Origin(entry.label, "period"))


def _conditions(entry: Entry, words: Vocabulary) -> list[Match]:
    listed = codings(entry.resource.get("code"))
    return [m for c in listed for m in words.conditions.by_code(c.get("system"), c.get("code"))]


def _began(resource: Mapping[str, Any], words: Vocabulary) -> Span | None:
    return first_span(resource, ("onsetDateTime", "onsetPeriod"), words.zone)
