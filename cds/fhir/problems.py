"""Conditions: what is recorded, how sure it is, and whether it is over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from cds.fhir.projection import fault
from cds.fhir.record import Entry, Record, Resource
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from cds.fhir.wording import Meaning, meaning
from rules.findings import Certainty, Origin, Problem, Span
from rules.valuesets import codings, plain

_ACTIVE = frozenset(("active", "recurrence", "relapse"))
_OVER = frozenset(("inactive", "remission", "resolved"))
_REJECTED = frozenset(("refuted", "entered-in-error"))
_DOUBTFUL = frozenset(("provisional", "differential", "unconfirmed"))
_ABATED = ("abatementDateTime", "abatementPeriod", "abatementAge", "abatementString", "abatementRange")
_ONSET = ("onsetDateTime", "onsetPeriod")
_DIAGNOSES = frozenset(("problem-list-item", "encounter-diagnosis"))
_SIGNS = frozenset(("pregnant", "pregnancy-ended"))  # in words they are for the reader of pregnancies to weigh
_EARLY = re.compile(r"\b(?:stage|stadium) ?(?:[12]|ii?)\b")
_OF_FAMILY = re.compile(r"^\s*fh\b|family history|familieanamnese")


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
    """The condition concepts of a reason, coded or in plain words."""
    return frozenset(c for c, _, said in _concepts(code, words) if said in (None, Meaning.SAID))


def _concepts(code: object, words: Vocabulary) -> Iterator[tuple[str, Mapping[str, Any], Meaning | None]]:
    """Concept, code entry, and what the text says where only words matched.

    Words count where no code is among ours: value sets hold few of the codes that a diagnosis has, and a plain name
    must not be lost with them (clinical corrections A24, invariant 13). A code that is ours is believed, whatever is
    said beside it. What is said of the family is no condition of this patient, however it is coded.
    """
    if any(_OF_FAMILY.search(plain(text)) for text in _texts(code)):
        return
    listed = [coding for coding in codings(code) if isinstance(coding.get("code"), str)]
    named = _named(_texts(code), words)
    seen: set[str] = set()
    for coding in listed:
        for match in words.conditions.by_code(coding.get("system"), coding.get("code")):
            with_text = bool(match.entry.get("needs_text"))
            if match.concept not in seen and (not with_text or match.concept in named):
                seen.add(match.concept)
                yield match.concept, match.entry, named[match.concept] if with_text else None
    if not seen:
        for concept, said in named.items():
            yield concept, {}, said


def _texts(code: object) -> Iterator[str]:
    if isinstance(code, dict):
        if isinstance(code.get("text"), str):
            yield code["text"]
        for coding in codings(code):
            if isinstance(coding.get("display"), str):
                yield coding["display"]


def _named(texts: Iterable[str], words: Vocabulary) -> dict[str, Meaning]:
    """The concepts that texts name, with the most that any of them says."""
    found: dict[str, Meaning] = {}
    for text in map(plain, texts):
        for concept, start, end in words.conditions.places(text):
            early = concept == "ckd" and _EARLY.search(text)  # kidney disease that no rule asks for
            said = Meaning.NOTHING if early else meaning(text, start, end)
            if said is not Meaning.NOTHING:
                found[concept] = max(found.get(concept, said), said)
    return found


def _problem(
    entry: Entry, concept: str, code: Mapping[str, Any], said: Meaning | None, over: bool, words: Vocabulary
) -> Problem | None:
    resource = entry.resource
    verification = status_code(resource.get("verificationStatus"))
    if verification in _REJECTED or concept == "no-known-problem" or (concept in _SIGNS and said is not None):
        return None
    doubtful = verification in _DOUBTFUL or said is Meaning.DOUBTFUL
    return Problem(
        concept=concept,
        certainty=Certainty.SUSPECTED if doubtful else Certainty.CONFIRMED,
        active=not over and said is not Meaning.PAST,
        onset=first_span(resource, ("onsetDateTime",), words.zone) or _start(resource, words),
        recorded=first_span(resource, ("recordedDate", "assertedDate"), words.zone),
        origin=Origin(entry.label, "code"),
        stage=code.get("stage"),
        by_text=said is not None,
        unverified=verification is None,
        complaint=_is_complaint(resource, words),
    )


def _is_complaint(resource: Resource, words: Vocabulary) -> bool:
    """Whether it is recorded as a complaint and as nothing more (Dutch problem lists hold both)."""
    listed = list(codings(resource.get("category")))
    matches = [m for coding in listed for m in words.conditions.by_code(coding.get("system"), coding.get("code"))]
    diagnosed = {str(coding.get("code")) for coding in listed} & _DIAGNOSES
    return any(match.concept == "complaint" for match in matches) and not diagnosed


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
