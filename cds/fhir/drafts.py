"""Draft orders of a call: which are in focus and what each asks for, however loosely they were put together."""

from __future__ import annotations

from collections.abc import Iterable

from cds.fhir.gathering import entries_of
from cds.fhir.medicines import medicines_of, says_what
from cds.fhir.orders import subjects_of
from cds.fhir.products import product_of
from cds.fhir.record import Entry, Record, Resource, objects
from cds.fhir.references import References
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Draft, Origin

# what is no draft any more; many clients send drafts as active, or without a status
_NO_DRAFT = frozenset(("completed", "stopped", "cancelled", "revoked", "entered-in-error", "ended"))


def read_drafts(given: object, selections: Iterable[str], record: Record, words: Vocabulary) -> tuple[Draft, ...]:
    """The draft orders in focus, in the order of arrival: the selected ones, or all where nothing is selected.

    `given` is a Bundle, an array, or one resource. An order about somebody else is not in focus.
    """
    entries = entries_of(given)
    everything = Record((*entries, *record.entries), record.patient, record.addresses, record.arrivals)
    references = References(everything)
    chosen = frozenset(_bare(selection) for selection in selections)
    wanted = [entry for entry in entries if not chosen or _names(entry) & chosen]
    inside = [member for entry in wanted for member in _members(entry, references)]
    focus = {id(entry.resource): entry for entry in (*wanted, *inside)}
    drafts = (
        _draft(entry, everything, references, words)
        for entry in focus.values()
        if entry.status not in _NO_DRAFT and references.about_patient(entry.resource)
    )
    return tuple(draft for draft in drafts if draft is not None)


def _draft(entry: Entry, record: Record, references: References, words: Vocabulary) -> Draft | None:
    origin = Origin(entry.label, "medication" if entry.type == "MedicationRequest" else "code")
    if entry.type == "MedicationRequest":
        if entry.resource.get("doNotPerform") is True:
            return None
        medicines = tuple(medicines_of(entry, record, references, words))
        unnamed = not says_what(product_of(entry.resource, references))
        return Draft(entry.label, origin, medicines, unnamed=unnamed)
    if entry.type == "ServiceRequest":
        return Draft(entry.label, origin, subjects=subjects_of(entry.resource, words))
    return None


def _members(group: Entry, references: References) -> list[Entry]:
    """The orders that an order set holds (RequestGroup), by reference or contained."""
    if group.type != "RequestGroup":
        return []
    found: list[Resource] = []
    actions = objects(group.resource.get("action"))
    while actions:
        action = actions.pop(0)
        resource = references.resource(action.get("resource"), group.resource)
        found += [resource] if resource is not None and isinstance(resource.get("resourceType"), str) else []
        actions = objects(action.get("action")) + actions
    return [Entry(resource) for resource in found]


def _names(entry: Entry) -> frozenset[str]:
    return frozenset(_bare(name) for name in (entry.id, entry.full_url) if name)


def _bare(address: str) -> str:
    """The id of `Type/id`, of a URL or of a urn:uuid; a bare id stays as it is."""
    return address.rsplit("/", 1)[-1].removeprefix("urn:uuid:")
