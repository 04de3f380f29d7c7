"""Requests for tests and referrals that are still open."""

from __future__ import annotations

import re

from cds.fhir.products import texts_of
from cds.fhir.record import Record, Resource, objects
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Order, Origin
from rules.valuesets import codings, plain

_OPEN = frozenset(("draft", "active", "on-hold"))
_TO_SOMEBODY = frozenset(("referral-to-specialist", "referral-to-doctor"))
_REFERRAL = re.compile(r"\b(?:referral|refer|verwijzing|verwijs)\b")


def read_orders(record: Record, words: Vocabulary) -> list[Order]:
    """Open requests by the analyte or the procedure they ask for, in a fixed order."""
    found: dict[tuple[str, str], Order] = {}
    for entry in record.of_type("ServiceRequest"):
        resource = entry.resource
        if entry.status not in _OPEN or resource.get("doNotPerform") is True:
            continue
        authored = first_span(resource, ("authoredOn", "occurrenceDateTime", "occurrencePeriod"), words.zone)
        for subject in subjects_of(resource, words):
            found[subject, entry.label] = Order(subject, authored, Origin(entry.label, "code"))
    return [found[key] for key in sorted(found)]


def subjects_of(resource: Resource, words: Vocabulary) -> tuple[str, ...]:
    """The analytes and referrals that a request asks for.

    A referral that does not say to whom by its code may say so in words, or by the kind of its performer.
    """
    coded = {
        match.concept
        for coding in codings(resource.get("code"))
        for where in ((coding.get("system"), coding.get("code")),)
        for match in (*words.laboratory.by_code(*where), *words.procedures.by_code(*where))
    }
    coded |= {subject for coding in codings(resource.get("code")) for subject in words.requested(coding)}
    texts = [plain(text) for text in texts_of(resource.get("code"))]
    if coded & _TO_SOMEBODY or (not coded and any(_REFERRAL.search(text) for text in texts)):
        texts += [plain(text) for performer in objects(resource.get("performerType")) for text in texts_of(performer)]
        named = {concept for text in texts for concept in words.procedures.by_name(text)}
        coded = named or coded
    return tuple(sorted(coded))
