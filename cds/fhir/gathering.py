"""From parsed JSON to a record: Bundles of any type, arrays, single resources, the prefetch of a CDS Hooks request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from cds.fhir.projection import foreign_version
from cds.fhir.record import Entry, Record, RecordError
from cds.fhir.references import subject_of
from rules.findings import Arrival

Sources = Mapping[str, Mapping[str, Any]]

# The resource types that hold what a source is asked for; a record that is given whole holds all of them.
_SOURCE_OF = {
    "Patient": "patient", "Condition": "problem-list", "MedicationRequest": "medication",
    "MedicationStatement": "medication", "MedicationAdministration": "administration", "Observation": "laboratory",
    "DiagnosticReport": "laboratory", "Encounter": "encounter", "ServiceRequest": "orders",
    "AllergyIntolerance": "allergies", "Procedure": "procedures",
}  # fmt: skip
_SOURCE_OF_FOREIGN = {
    "MedicationOrder": "medication", "MedicationUsage": "medication", "DiagnosticOrder": "orders",
    "ProcedureRequest": "orders", "ReferralRequest": "orders", "DiagnosticRequest": "orders",
}  # fmt: skip
_DEEPEST = 8
_DEEPEST_RESOURCE = _DEEPEST**2  # far deeper than FHIR goes, far less than what would end a recursion


@dataclass
class _Pile:
    entries: list[Entry] = field(default_factory=list)
    incomplete: bool = False


def record_of(given: object, sources: Sources, patient_id: str | None = None) -> Record:
    """The record of a Bundle, an array of resources or one resource.

    Raises `RecordError` when it is no FHIR or holds several patients and `patient_id` does not choose one.
    """
    pile = _Pile()
    _unpack(given, pile, 0)
    if not pile.entries:
        if isinstance(given, dict) and given.get("resourceType") == "Bundle":
            return _record(pile.entries, dict.fromkeys(sources, _arrived(pile)), patient_id)
        raise RecordError("expected a FHIR Bundle, an array of resources, one resource or a CDS Hooks request")
    if _is_part(given, pile):
        own = _SOURCE_OF.get(pile.entries[0].type)
        arrivals = {s: Arrival.PARTIAL if s == own else Arrival.NOT_ASKED for s in sources}
    else:
        arrivals = dict.fromkeys(sources, _arrived(pile))
    return _record(pile.entries, arrivals, patient_id)


def entries_of(given: object) -> tuple[Entry, ...]:
    """The resources of a Bundle, an array or one resource, whatever they are; none of anything else."""
    pile = _Pile()
    _unpack(given, pile, 0)
    return tuple(pile.entries)


def leaves_of(*given: object) -> Iterator[object]:
    """What Bundles and arrays hold in the end, one by one: each resource that is unpacked, and what is none.

    However deep and large they are, nothing is looked at before it is asked for, and nothing recurses.
    """
    levels: list[Iterator[Any]] = [iter([one for one in given if isinstance(one, dict | list)])]
    while levels:
        for part in levels[-1]:
            holder = _unwrapped(part)
            inside = _parts(holder) if len(levels) <= _DEEPEST + 1 else []
            if inside:
                levels.append(iter(inside) if isinstance(holder, list) else map(_of_entry, inside))
                break
            yield part
        else:
            levels.pop()


def _is_part(given: object, pile: _Pile) -> bool:
    """Whether one resource was given, or a list of one type as bulk exports are: nothing else was asked for then."""
    if isinstance(given, list):
        kinds = {str(part.get("resourceType")) if isinstance(part, dict) else "" for part in given}
        return kinds == {pile.entries[0].type}
    return isinstance(given, dict) and given.get("resourceType") != "Bundle"


def record_of_prefetch(prefetch: object, sources: Sources, patient_id: str) -> Record:
    """The record of a CDS Hooks request: what each prefetch key holds says how its source arrived."""
    given = prefetch if isinstance(prefetch, dict) else {}
    pile = _Pile()
    arrivals: dict[str, Arrival] = {}
    asked: set[str] = set()
    patient = frozenset(_spellings([patient_id.rsplit("/", 1)[-1]]))
    for source, keys in sources.items():
        wanted = {key: query for key, query in keys.items() if isinstance(query, str)}
        asked.update(wanted)
        arrivals[source] = _together([_prefetched(given, key, query, patient, pile) for key, query in wanted.items()])
    for key, value in given.items():  # what was not asked for is read, but proves nothing to be complete
        if key not in asked:
            _unpack(_unwrapped(value), pile, 0)
    return _record(pile.entries, arrivals, patient_id)


def incomplete_keys(prefetch: Mapping[str, Any], sources: Sources, patient_id: str) -> list[str]:
    """The prefetch keys under which something is missing, in the order of the sources."""
    patient = frozenset(_spellings([patient_id.rsplit("/", 1)[-1]]))
    queries = {key: q for keys in sources.values() for key, q in keys.items() if isinstance(q, str)}
    complete = Arrival.COMPLETE
    return [key for key, q in queries.items() if _prefetched(prefetch, key, q, patient, _Pile()) is not complete]


def _unwrapped(value: object) -> object:
    """The resource of the wrapper that clients of 2015 put around each answer."""
    if isinstance(value, dict) and "resource" in value and "resourceType" not in value:
        return value["resource"]
    return value


def _prefetched(given: Mapping[str, Any], key: str, query: str, patient: frozenset[str], pile: _Pile) -> Arrival:
    """How one key arrived: what its query asks for must be there, be of its type and be about the patient."""
    if key not in given:
        return Arrival.NOT_ASKED
    value = _unwrapped(given[key])
    if not isinstance(value, dict):
        return Arrival.FAILED
    own = _Pile()
    _unpack(value, own, 0)
    pile.entries.extend(own.entries)
    path = query.split("?", 1)[0]
    wanted = [entry for entry in own.entries if entry.type == path.split("/", 1)[0]]
    if value.get("resourceType") != "Bundle":
        return Arrival.FAILED if not wanted else Arrival.COMPLETE if "/" in path else Arrival.PARTIAL
    if (own.entries or own.incomplete) and not _about(wanted, patient):
        return Arrival.FAILED
    if not _asked_about(value, patient):
        return Arrival.FAILED
    total = value.get("total")
    short = isinstance(total, int) and total > len(wanted)
    return Arrival.PARTIAL if short else _arrived(own)


def _asked_about(bundle: Mapping[str, Any], patient: frozenset[str]) -> bool:
    """Whether the search was about the patient, where its own link says so.

    A client that cannot resolve a token of a template may search for the token itself, and finds nothing.
    """
    for link in _listed(bundle.get("link")):
        if isinstance(link, dict) and link.get("relation") == "self" and isinstance(link.get("url"), str):
            asked = parse_qs(link["url"].partition("?")[2])
            named = [*asked.get("patient", ()), *asked.get("subject", ())]
            return not named or any(name in patient or name.rsplit("/", 1)[-1] in patient for name in named)
    return True


def _about(wanted: list[Entry], patient: frozenset[str]) -> bool:
    """Whether anything that was asked for came, and not all of it about somebody else."""
    subjects = [subject_of(entry.resource) for entry in wanted]
    return any(not about or about[0].startswith("urn:") or about[0] in patient for about in subjects)


def _together(parts: list[Arrival]) -> Arrival:
    """How a source arrived that has several keys: as its parts, partial when they differ, failed when none came."""
    if len(set(parts)) == 1:
        return parts[0]
    return Arrival.FAILED if set(parts) <= {Arrival.FAILED, Arrival.NOT_ASKED} else Arrival.PARTIAL


def _arrived(pile: _Pile) -> Arrival:
    return Arrival.PARTIAL if pile.incomplete else Arrival.COMPLETE


def _unpack(given: object, pile: _Pile, depth: int, full_url: str | None = None) -> None:
    if depth > _DEEPEST:
        pile.incomplete = True
    elif isinstance(given, list):
        for part in given:
            _unpack(part, pile, depth + 1)
    elif isinstance(given, dict):
        kind = given.get("resourceType")
        if kind == "Bundle":
            _unpack_bundle(given, pile, depth)
        elif kind == "OperationOutcome":
            pile.incomplete = True
        elif isinstance(kind, str) and kind:
            pile.entries.append(Entry(given, full_url))


def is_bottomless(resource: Mapping[str, Any]) -> bool:
    """Whether a resource is nested beyond all reason; whoever reads it would not come back."""
    level: list[Any] = [resource]
    for _ in range(_DEEPEST_RESOURCE):
        parts = [part for one in level for part in (one.values() if isinstance(one, dict) else one)]
        level = [part for part in parts if isinstance(part, dict | list)]
        if not level:
            return False
    return True


def _unpack_bundle(bundle: Mapping[str, Any], pile: _Pile, depth: int) -> None:
    if any(isinstance(link, dict) and link.get("relation") == "next" for link in _listed(bundle.get("link"))):
        pile.incomplete = True
    for entry in _listed(bundle.get("entry")):
        resource = _of_entry(entry)
        if not isinstance(resource, dict) or not (resource is entry or isinstance(resource.get("resourceType"), str)):
            pile.incomplete = True  # something is there that cannot be read: it may be what is looked for
            continue
        if resource.get("resourceType") == "OperationOutcome" and _harmless(entry, resource):
            continue
        url = entry.get("fullUrl")
        _unpack(resource, pile, depth + 1, url if isinstance(url, str) else None)


def _parts(value: object) -> list[Any]:
    """The entries of a Bundle, the parts of an array; none of anything else."""
    if isinstance(value, dict):
        return _listed(value.get("entry")) if value.get("resourceType") == "Bundle" else []
    return value if isinstance(value, list) else []


def _of_entry(entry: object) -> object:
    """The resource of an entry, or the entry where it came without one around it."""
    return entry.get("resource", entry) if isinstance(entry, dict) else entry


def _listed(value: object) -> list[Any]:
    """The parts of a list; one part that was given without its list; nothing."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _harmless(entry: Mapping[str, Any], outcome: Mapping[str, Any]) -> bool:
    """A remark of the search itself ("no result"), not a failure."""
    search = entry.get("search")
    if not isinstance(search, dict) or search.get("mode") != "outcome":
        return False
    issues = outcome.get("issue")
    severities = [i.get("severity") for i in issues if isinstance(i, dict)] if isinstance(issues, list) else []
    return all(severity in ("information", "warning") for severity in severities)


def _record(entries: list[Entry], arrivals: Mapping[str, Arrival], patient_id: str | None) -> Record:
    patients = _distinct(entry for entry in entries if entry.type == "Patient")
    arrivals, notes = _foreign(entries, arrivals)
    merged: set[str] = set()
    if len(patients) > 1 and patient_id is None:
        current = [one for one in patients if not _replacements(one) & {p.id for p in patients if p is not one}]
        if len(current) == 1:  # the others say that this one replaces them
            merged = {part for one in patients for part in (one.id, one.full_url) if part}
            patients = current
    if patient_id is not None:
        wanted = patient_id.rsplit("/", 1)[-1]
        patient = next((entry for entry in patients if entry.id == wanted), None)
        addresses = {wanted} | ({patient.full_url} if patient and patient.full_url else set())
        merged = {part for one in patients if wanted in _replacements(one) for part in (one.id, one.full_url) if part}
        if patient is None and "patient" in arrivals:
            arrivals = {**arrivals, "patient": Arrival.FAILED if patients else arrivals["patient"]}
    elif len(patients) > 1:
        raise RecordError(f"expected the record of one patient, found {len(patients)}; say which one is meant")
    elif patients:
        patient = patients[0]
        addresses = {address for address in (patient.id, patient.full_url) if address}
    else:
        patient, addresses = None, set()
        subjects = {address for entry in entries if entry.type in _SOURCE_OF for address in subject_of(entry.resource)}
        if len(subjects) > 1:
            raise RecordError(
                f"expected the record of one patient, found {len(subjects)} subjects; say which one is meant"
            )
    if patient is not None and _replacements(patient):
        notes = (*notes, "the patient's record was replaced by another one, which is the one to ask about")
    return Record(tuple(entries), patient, frozenset(_spellings(addresses | merged)), arrivals, notes)


def _replacements(patient: Entry) -> set[str]:
    """The ids of the Patients that replace this one."""
    found = set()
    for link in _listed(patient.resource.get("link")):
        other = link.get("other") if isinstance(link, dict) and link.get("type") == "replaced-by" else None
        address = other.get("reference") if isinstance(other, dict) else None
        if isinstance(address, str) and address:
            found.add(address.rsplit("/", 1)[-1].removeprefix("urn:uuid:"))
    return found


def _foreign(entries: list[Entry], arrivals: Mapping[str, Arrival]) -> tuple[Mapping[str, Arrival], tuple[str, ...]]:
    """Resources of another FHIR version are said; what they belong to is not complete, as they may be misread."""
    seen: Counter[tuple[str, str]] = Counter()
    doubtful: set[str | None] = set()
    for entry in entries:
        version = foreign_version(entry.resource)
        if version is not None:
            seen[version] += 1
            doubtful.add(_SOURCE_OF.get(entry.type, _SOURCE_OF_FOREIGN.get(entry.type)))
    if not seen:
        return arrivals, ()
    lowered = {
        source: Arrival.PARTIAL if how is Arrival.COMPLETE and source in doubtful - {"patient"} else how
        for source, how in arrivals.items()
    }
    return lowered, tuple(
        f"{count} resources are of another FHIR version than R4: {version} ({sign})"
        for (version, sign), count in sorted(seen.items())
    )


def _distinct(patients: Iterable[Entry]) -> list[Entry]:
    by_address: dict[str, Entry] = {}
    for entry in patients:
        by_address.setdefault(entry.id or entry.full_url or "", entry)
    return list(by_address.values())


def _spellings(addresses: Iterable[str]) -> Iterable[str]:
    for address in addresses:
        yield address
        if not address.startswith(("urn:", "http")):
            yield f"Patient/{address}"
            yield f"urn:uuid:{address}"
