"""Draft orders of a call: which are in focus and what each asks for, however loosely they were put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cds.fhir.gathering import entries_of
from cds.fhir.medicines import medicines_of
from cds.fhir.orders import subjects_of
from cds.fhir.products import product_of, says_what
from cds.fhir.record import Entry, Record, objects
from cds.fhir.references import References, relative
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
    chosen = frozenset(relative(selection.strip()) for selection in selections)
    wanted = [
        entry for entry in entries
        if (not chosen or _names(entry) & chosen)
        and entry.status not in _NO_DRAFT and references.about_patient(entry.resource)
    ]  # fmt: skip
    arrived = {id(entry.resource): entry for entry in entries}
    inside = [member for entry in wanted for member in _members(entry, arrived, references)]
    focus = {id(entry.resource): entry for entry in (*wanted, *inside) if entry.status not in _NO_DRAFT}
    drafts = (_draft(entry, everything, references, words) for entry in focus.values())
    return tuple(dict.fromkeys(draft for draft in drafts if draft is not None))  # one that came twice is one


def _draft(entry: Entry, record: Record, references: References, words: Vocabulary) -> Draft | None:
    origin = Origin(entry.label, "medication" if entry.type == "MedicationRequest" else "code")
    if entry.resource.get("doNotPerform") is True:
        return None
    if entry.type == "MedicationRequest":
        medicines = tuple(medicines_of(entry, record, references, words))
        unnamed = not says_what(product_of(entry.resource, references))
        return Draft(entry.label, origin, medicines, unnamed=unnamed)
    if entry.type == "ServiceRequest":
        return Draft(entry.label, origin, subjects=subjects_of(entry.resource, words))
    return None


def _members(group: Entry, arrived: Mapping[int, Entry], references: References) -> list[Entry]:
    """The orders about this patient that an order set holds (RequestGroup), by reference or contained."""
    if group.type != "RequestGroup":
        return []
    found: list[Entry] = []
    actions = objects(group.resource.get("action"))
    while actions:
        action = actions.pop(0)
        resource = references.resource(action.get("resource"), group.resource)
        if resource is not None and isinstance(resource.get("resourceType"), str):
            known = references.about_patient(resource, group.resource)
            found += [arrived.get(id(resource), Entry(resource))] if known else []
        actions = objects(action.get("action")) + actions
    return found


def _names(entry: Entry) -> frozenset[str]:
    """All that a selection may call an entry; an id alone may be of any type, `Type/id` is of that type only."""
    ids = {_bare(name) for name in (entry.id, entry.full_url) if name}
    return frozenset(name for one in ids for name in (one, f"{entry.type}/{one}", f"urn:uuid:{one}"))


def _bare(address: str) -> str:
    """The id of `Type/id`, of a URL or of a urn:uuid; a bare id stays as it is."""
    return address.rsplit("/", 1)[-1].removeprefix("urn:uuid:")
