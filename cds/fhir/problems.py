"""Conditions: what is recorded, how sure it is, and whether it is over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cds.fhir.projection import fault
from cds.fhir.record import Entry, Record, Resource
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Certainty, Origin, Problem, Span
from rules.valuesets import codings, plain

_ACTIVE = frozenset(("active", "recurrence", "relapse"))
_OVER = frozenset(("inactive", "remission", "resolved"))
_REJECTED = frozenset(("refuted", "entered-in-error"))
_DOUBTFUL = frozenset(("provisional", "differential", "unconfirmed"))
_ABATED = ("abatementDateTime", "abatementPeriod", "abatementAge", "abatementString", "abatementRange")
_ONSET = ("onsetDateTime", "onsetPeriod")
# words that turn a text into something else than a diagnosis of this patient
_FAMILY = r"^\s*fh\b|family history|familieanamnese"
_OF_FAMILY = re.compile(_FAMILY)
_NOT_A_DIAGNOSIS = re.compile(
    rf"{_FAMILY}|\b(no|not|geen|niet|without|zonder|denies|history of|h/o|voorgeschiedenis"
    r"|rule out|r/o|suspected|verdenking|suspicion|uitgesloten|excluded|risk of|kans op"
    r"|carriers?|drager|dragerschap|heterozyg\w*)\b"
)


def read_problems(record: Record, words: Vocabulary, day: date) -> tuple[list[Problem], list[str]]:
    """Every recognised condition, in a fixed order, and notes about those that were no valid FHIR."""
    found: list[Problem] = []
    notes: list[str] = []
    for entry in record.of_type("Condition"):
        recognised = list(_concepts(entry.resource.get("code"), words))
        if not recognised:
            continue
        wrong = fault(entry.resource)
        if wrong is not None:
            notes.append(f"a Condition is not valid FHIR ({wrong}); it was read as far as it could be")
        over = is_over(entry.resource, words, day)
        read = (_problem(entry, *concept, over, words) for concept in recognised)
        found.extend(problem for problem in read if problem is not None)
    return sorted(found, key=_order), notes


def condition_concepts(code: object, words: Vocabulary) -> frozenset[str]:
    """The condition concepts of a coded reason."""
    return frozenset(concept for concept, _, by_text in _concepts(code, words) if not by_text)


def _concepts(code: object, words: Vocabulary) -> Iterator[tuple[str, Mapping[str, Any], bool]]:
    """Concept, code entry and whether only words matched; words count only where nothing is coded.

    What is said of the family is no condition of this patient, however it is coded.
    """
    said = code.get("text") if isinstance(code, Mapping) else None
    if isinstance(said, str) and _OF_FAMILY.search(plain(said)):
        return
    listed = [coding for coding in codings(code) if isinstance(coding.get("code"), str)]
    texts = list(_texts(code))
    seen: set[str] = set()
    for coding in listed:
        for match in words.conditions.by_code(coding.get("system"), coding.get("code")):
            if match.entry.get("needs_text") and match.concept not in _named(texts, words):
                continue
            if match.concept not in seen:
                seen.add(match.concept)
                yield match.concept, match.entry, bool(match.entry.get("needs_text"))
    if not listed:
        for concept in _named(texts, words):
            yield concept, {}, True


def _texts(code: object) -> Iterator[str]:
    if isinstance(code, dict):
        if isinstance(code.get("text"), str):
            yield code["text"]
        for coding in codings(code):
            if isinstance(coding.get("display"), str):
                yield coding["display"]


def _named(texts: list[str], words: Vocabulary) -> tuple[str, ...]:
    meant = [text for text in texts if not _NOT_A_DIAGNOSIS.search(plain(text))]
    return tuple(dict.fromkeys(concept for text in meant for concept in words.conditions.by_name(text)))


def _problem(
    entry: Entry, concept: str, code: Mapping[str, Any], by_text: bool, over: bool, words: Vocabulary
) -> Problem | None:
    resource = entry.resource
    verification = status_code(resource.get("verificationStatus"))
    if verification in _REJECTED or concept == "no-known-problem":
        return None
    return Problem(
        concept=concept,
        certainty=Certainty.SUSPECTED if verification in _DOUBTFUL else Certainty.CONFIRMED,
        active=not over,
        onset=first_span(resource, ("onsetDateTime",), words.zone) or _start(resource, words),
        recorded=first_span(resource, ("recordedDate", "assertedDate"), words.zone),
        origin=Origin(entry.label, "code"),
        stage=code.get("stage"),
        by_text=by_text,
    )


def is_over(resource: Resource, words: Vocabulary, day: date) -> bool:
    """Whether a condition is past: by its status, or by an end that is not in the future."""
    if status_code(resource.get("clinicalStatus")) in _OVER:
        return True
    ended = abated(resource, words)
    return ended.first <= day if ended is not None else is_abated(resource)


def is_abated(resource: Resource) -> bool:
    """Whether a condition says that it ended, in whatever words."""
    return any(resource.get(name) is not None for name in _ABATED)


def abated(resource: Resource, words: Vocabulary) -> Span | None:
    """When a condition ended, if it says so."""
    return first_span(resource, ("abatementDateTime", "abatementPeriod"), words.zone)


def status_code(status: object) -> str | None:
    """A status as a code, whether it came as a CodeableConcept or, as in older FHIR, as plain text."""
    if isinstance(status, str):
        return status.strip().lower() or None
    for coding in codings(status):
        if isinstance(coding.get("code"), str):
            return str(coding["code"]).strip().lower()
    if isinstance(status, dict) and isinstance(status.get("text"), str):
        return str(status["text"]).strip().lower()
    return None


def _start(resource: Resource, words: Vocabulary) -> Span | None:
    period = resource.get("onsetPeriod")
    return first_span(period, ("start",), words.zone) if isinstance(period, dict) else None


def _order(problem: Problem) -> tuple[str, str, str]:
    return problem.concept, problem.origin.resource, problem.origin.element
