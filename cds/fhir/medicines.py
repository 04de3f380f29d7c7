"""Medication in all its resources: which ingredient, since when, until when, how much a day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cds.fhir.courses import course_of, stops, supplied_until
from cds.fhir.dosages import as_needed, counted_as, daily_dose, dosages_of, every_day
from cds.fhir.ingredients import classes_of, ingredients
from cds.fhir.problems import condition_concepts
from cds.fhir.products import is_local, is_nasal, product_of, says_what
from cds.fhir.projection import fault
from cds.fhir.record import Entry, Record, Resource, objects
from cds.fhir.references import References
from cds.fhir.times import first_span
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Kind, Medicine, Origin
from rules.valuesets import Match, codings

_KINDS = {
    "MedicationRequest": Kind.REQUEST, "MedicationStatement": Kind.STATEMENT,
    "MedicationAdministration": Kind.ADMINISTRATION, "MedicationDispense": Kind.DISPENSE,
}  # fmt: skip
_RUNNING = {
    Kind.REQUEST: frozenset(("active",)),
    Kind.STATEMENT: frozenset(("active", "intended")),
    Kind.ADMINISTRATION: frozenset(("completed", "in-progress")),
    Kind.DISPENSE: frozenset(("completed", "in-progress")),
}
_NEVER = frozenset(
    ("entered-in-error", "cancelled", "draft", "not-done", "not-taken", "declined", "unknown", "on-hold")
)
_NOT_GIVEN = ("doNotPerform", "wasNotTaken", "wasNotGiven", "notGiven")  # the later ones in older FHIR
_INTENTS = frozenset(("order", "original-order", "instance-order", "filler-order", "reflex-order"))
_LOCAL_IN_THE_NOSE = frozenset(("sedating-antihistamine", "vestibular-antihistamine"))
# HL7 medicationrequest-status-reason: why an order was stopped
_NOT_TOLERATED = frozenset(("salg", "sintol"))


def unresolved(record: Record, references: References) -> set[str]:
    """The resource types with a running entry that does not say of which medicine it is."""
    entries = [entry for entry in record.of_type(*_KINDS) if _counts(entry)]
    running = [entry for entry in entries if entry.status in _RUNNING[_KINDS[entry.type]]]
    return {entry.type for entry in running if not says_what(product_of(entry.resource, references))}


def read_medicines(record: Record, references: References, words: Vocabulary) -> tuple[list[Medicine], list[str]]:
    """Every recognised medicine, in a fixed order, and notes about entries that were no valid FHIR."""
    found: list[Medicine] = []
    notes: list[str] = []
    for entry in record.of_type(*_KINDS):
        if not _counts(entry):
            continue
        medicines = medicines_of(entry, record, references, words)
        wrong = fault(entry.resource) if medicines else None
        if wrong is not None:
            notes.append(f"a {entry.type} is not valid FHIR ({wrong}); it was read as far as it could be")
        found += medicines
    return sorted(found, key=lambda m: (m.ingredient, m.origin.resource, m.origin.element)), notes


def medicines_of(entry: Entry, record: Record, references: References, words: Vocabulary) -> list[Medicine]:
    """The recognised ingredients of one entry that act in the whole body."""
    product, dosages = product_of(entry.resource, references), dosages_of(entry.resource)
    if is_local(product, dosages):
        return []
    matches = ingredients(product, words)
    if is_nasal(product, dosages):
        matches = tuple(match for match in matches if not classes_of(match, words) & _LOCAL_IN_THE_NOSE)
    return [_medicine(entry, match, product, record, references, words) for match in matches]


def _counts(entry: Entry) -> bool:
    """Whether an entry can speak of a medicine that was really meant for the patient."""
    resource = entry.resource
    if entry.status in _NEVER:
        return False
    if any(resource.get(element) is True for element in _NOT_GIVEN):
        return False
    if resource.get("taken") in (False, "n", "na"):  # a statement of STU3
        return False
    if entry.type == "MedicationRequest":
        return resource.get("intent") is None or str(resource["intent"]) in _INTENTS
    return True


def _medicine(
    entry: Entry, match: Match, product: Mapping[str, Any], record: Record, references: References, words: Vocabulary
) -> Medicine:
    resource, kind = entry.resource, _KINDS[entry.type]
    start, end = course_of(resource, kind, record, references, words)
    classes, stopping = classes_of(match, words), stops(resource)
    return Medicine(
        ingredient=match.concept, classes=classes, level=match.level, kind=kind,
        running=entry.status in _RUNNING[kind] and not stopping, stopped=entry.status == "stopped" or stopping,
        start=start, end=end, supplied=supplied_until(resource, start),
        origin=Origin(entry.label, "medication"),
        daily=daily_dose(resource, product) if "dopamine-agonist" in classes else None,
        form=counted_as(product, match.concept, words), as_needed=as_needed(resource),
        reasons=_reasons(resource, references, words),
        said=first_span(resource, ("dateAsserted", "authoredOn"), words.zone),
        not_tolerated=_not_tolerated(resource),
        every_day=every_day(resource) if "levodopa" in classes else None,
    )  # fmt: skip


def _not_tolerated(resource: Resource) -> bool:
    """Whether it was stopped for an allergy or an intolerance, by the coded reason of its status."""
    return any(str(coding.get("code")) in _NOT_TOLERATED for coding in codings(resource.get("statusReason")))


def _reasons(resource: Resource, references: References, words: Vocabulary) -> frozenset[str]:
    """The concepts of the reason, coded, in words or as a Condition; a reason that is none of ours is another one."""
    given = objects(resource.get("reasonCode"))
    for reference in objects(resource.get("reasonReference")):
        condition = references.resource(reference, resource)
        given += objects(condition.get("code")) if condition is not None else []
    found = frozenset(concept for part in given for concept in condition_concepts(part, words))
    return found or (frozenset(("other",)) if given else frozenset())
