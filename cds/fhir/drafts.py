"""Draft orders of a call: which are in focus and what each asks for, however loosely they were put together."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cds.fhir.dosages import dosages_of
from cds.fhir.gathering import entries_of
from cds.fhir.medicines import medicines_of
from cds.fhir.orders import subjects_of
from cds.fhir.products import product_of, says_what, texts_of
from cds.fhir.record import Entry, Record, Resource, objects
from cds.fhir.references import References, relative
from cds.fhir.vocabulary import Vocabulary
from rules.findings import Draft, Medicine, Origin
from rules.rule import Hook
from rules.valuesets import codings, plain

_BY_VEIN = re.compile(r"\bintravenous|\bintraveneus|\bi\.?v\.?\b")
# what is no draft any more; many clients send drafts as active, or without a status
_NO_DRAFT = frozenset(("completed", "stopped", "cancelled", "revoked", "entered-in-error", "ended"))


def orders_of(context: Mapping[str, object], hook: Hook) -> object:
    """The draft orders as the context of a hook holds them: on `medication-refill` under `medications`.

    Whatever the client sent: a Bundle, an array, one resource; None when there is none of these. Clients of older
    hooks use other names (`medications` of medication-prescribe, `orders` of order-review); a name under which nothing
    stands does not hide another.
    """
    names = ("medications", "draftOrders") if hook == "medication-refill" else ("draftOrders", "medications")
    given = [context[name] for name in (*names, "orders") if isinstance(context.get(name), dict | list)]
    return next(filter(None, given), given[0] if given else None)


def read_drafts(
    given: object, selections: Iterable[str], record: Record, words: Vocabulary, encounter_id: str | None = None
) -> tuple[Draft, ...]:
    """The draft orders in focus, in the order of arrival: the selected ones, or all where nothing is selected.

    `given` is a Bundle, an array, or one resource. An order about somebody else is not in focus. `encounter_id` is the
    visit in which they are made.
    """
    entries = entries_of(given)
    everything = Record((*entries, *record.entries), record.patient, record.addresses, record.arrivals)
    references = References(everything)
    chosen = frozenset(relative(selection.strip()) for selection in selections)
    live = [e for e in entries if e.status not in _NO_DRAFT and references.about_patient(e.resource)]
    wanted = [entry for entry in live if not chosen or _names(entry) & chosen]
    arrived = {id(entry.resource): entry for entry in entries}
    inside = [member for entry in wanted for member in _members(entry, arrived, references)]
    focus = {id(entry.resource): entry for entry in (*wanted, *inside) if entry.status not in _NO_DRAFT}
    emergency = _is_emergency(references.resource({"reference": f"Encounter/{relative(encounter_id or '')}"}, {}))

    def read(listed: Iterable[Entry]) -> list[Draft]:
        drafts = (_draft(entry, everything, references, words, emergency) for entry in listed)
        return list(dict.fromkeys(draft for draft in drafts if draft is not None))  # one that came twice is one

    return _in_order(read(focus.values()), read(entry for entry in live if id(entry.resource) not in focus))


def actions_of(group: Resource) -> Iterator[Resource]:
    """The actions of an order set (RequestGroup) in their order, each before those inside it; none of anything else."""
    waiting = deque(objects(group.get("action")) if group.get("resourceType") == "RequestGroup" else ())
    while waiting:
        action = waiting.popleft()
        yield action
        waiting.extendleft(reversed(objects(action.get("action"))))


def _in_order(focus: list[Draft], others: list[Draft]) -> tuple[Draft, ...]:
    """The orders in focus with an address each, and what stands beside each of them.

    Of two in focus the one with the later address has the other beside it, in whatever order they arrived, so that
    what the two do together is said once.
    """
    addressed: list[Draft] = []
    for number, draft in enumerate(focus, start=1):
        taken = any(draft.address == earlier.address for earlier in addressed)
        addressed.append(replace(draft, address=f"{draft.address} {number}") if taken else draft)
    return tuple(
        replace(draft, beside=_medicines([*others, *(other for other in addressed if other.address < draft.address)]))
        for draft in addressed
    )


def _medicines(drafts: Iterable[Draft]) -> tuple[Medicine, ...]:
    """Their medicines in a fixed order."""
    listed = {medicine for draft in drafts for medicine in draft.medicines}
    return tuple(sorted(listed, key=lambda medicine: (medicine.ingredient, medicine.origin.resource)))


def _draft(entry: Entry, record: Record, references: References, words: Vocabulary, emergency: bool) -> Draft | None:
    origin = Origin(entry.label, "medication" if entry.type == "MedicationRequest" else "code")
    if entry.resource.get("doNotPerform") is True:
        return None
    if entry.type == "MedicationRequest":
        medicines = tuple(medicines_of(entry, record, references, words))
        unnamed = not says_what(product_of(entry.resource, references))
        urgent = emergency and _is_by_vein(entry.resource)
        return Draft(entry.label, origin, medicines, unnamed=unnamed, emergency=urgent)
    if entry.type == "ServiceRequest":
        return Draft(entry.label, origin, subjects=subjects_of(entry.resource, words))
    return None


def _is_emergency(encounter: Resource | None) -> bool:
    """Whether a visit is an emergency, by its class (HL7 v3 ActCode)."""
    kinds = [] if encounter is None else list(codings(encounter.get("class")))
    return any(coding.get("code") == "EMER" for coding in kinds)


def _is_by_vein(order: Resource) -> bool:
    routes = [text for dosage in dosages_of(order) for text in texts_of(dosage.get("route"))]
    return any(_BY_VEIN.search(plain(text)) for text in routes)


def _members(group: Entry, arrived: Mapping[int, Entry], references: References) -> list[Entry]:
    """The orders about this patient that an order set holds, by reference or contained."""
    found: list[Entry] = []
    for action in actions_of(group.resource):
        resource = references.resource(action.get("resource"), group.resource)
        if resource is not None and isinstance(resource.get("resourceType"), str):
            known = references.about_patient(resource, group.resource)
            found += [arrived.get(id(resource), Entry(resource))] if known else []
    return found


def _names(entry: Entry) -> frozenset[str]:
    """All that a selection may call an entry; an id alone may be of any type, `Type/id` is of that type only."""
    ids = {_bare(name) for name in (entry.id, entry.full_url) if name}
    return frozenset(name for one in ids for name in (one, f"{entry.type}/{one}", f"urn:uuid:{one}"))


def _bare(address: str) -> str:
    """The id of `Type/id`, of a URL or of a urn:uuid; a bare id stays as it is."""
    return address.rsplit("/", 1)[-1].removeprefix("urn:uuid:")
