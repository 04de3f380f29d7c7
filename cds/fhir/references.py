"""What a reference means: relative, absolute, urn:uuid, contained, or only a display."""

from __future__ import annotations

from collections.abc import Mapping

from cds.fhir.record import Entry, Record, Resource, objects, version_of


class References:
    """The resources of a record by every address under which they are referred to."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._by_address: dict[str, Entry] = {}
        self._inside: dict[int, tuple[Resource, Mapping[str, Resource]]] = {}
        for entry in record.entries:
            own = entry.id
            if own is not None:
                self._keep(f"{entry.type}/{own}", entry)
                self._keep(f"urn:uuid:{own}", entry)
            if entry.full_url is not None:
                self._keep(entry.full_url, entry)

    def _keep(self, address: str, entry: Entry) -> None:
        """Of several resources at one address the newest version counts, in whatever order they came."""
        known = self._by_address.setdefault(address, entry)
        if known.resource is not entry.resource and version_of(entry.resource) > version_of(known.resource):
            self._by_address[address] = entry

    def resource(self, reference: object, within: Resource) -> Resource | None:
        """The resource that a Reference means; contained ones are looked up in `within`."""
        address = _address(reference)
        if address is None:
            return None
        if address.startswith("#"):
            return self._contained(within).get(address[1:])
        found = self._by_address.get(address) or self._by_address.get(relative(address))
        return None if found is None else found.resource

    def about_patient(self, resource: Resource, within: Resource | None = None) -> bool:
        """Whether a resource is about the patient of the record; one that names nobody is.

        A reference to somebody else is not, even when only the ids differ. `within` is what a contained one stands in.
        """
        address = _address(_subject(resource))
        if address is None or not self._record.addresses:
            return True
        if address.startswith("#"):
            contained = self._contained(within or resource).get(address[1:])
            return contained is not None and contained.get("id") in self._record.addresses
        return address in self._record.addresses or relative(address) in self._record.addresses

    def _contained(self, holder: Resource) -> Mapping[str, Resource]:
        """The contained resources of a holder by id, gathered once: it may hold thousands, and refer to each."""
        if id(holder) not in self._inside:
            parts = [part for part in objects(holder.get("contained")) if isinstance(part.get("id"), str)]
            by_id = {part["id"].lstrip("#"): part for part in reversed(parts)}  # of two the first counts
            self._inside[id(holder)] = holder, by_id  # the holder is kept, because its number could go to another
        return self._inside[id(holder)][1]


def subject_of(resource: Resource) -> tuple[str, ...]:
    """The address of whom a resource is about, without server and version; empty when it names nobody by address."""
    address = _address(_subject(resource))
    return () if address is None or address.startswith("#") else (relative(address),)


def _subject(resource: Resource) -> object:
    return resource["subject"] if resource.get("subject") is not None else resource.get("patient")


def _address(reference: object) -> str | None:
    if not isinstance(reference, dict):
        return None
    address = reference.get("reference")
    return address.strip() if isinstance(address, str) and address.strip() else None


def relative(address: str) -> str:
    """`Type/id` of an absolute or versioned address."""
    parts = address.split("/_history/")[0].rstrip("/").split("/")
    return "/".join(parts[-2:])
