"""A whole call as bytes, and back: what was asked, with all that the decision depends on, and what was answered."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

import orjson

from cds.advisor import Client, Context, Past, Request
from cds.fhir.record import Entry, Record
from cds.store.silences import about_of
from rules.findings import Arrival
from rules.silences import Silence

Json = dict[str, Any]


@dataclass(frozen=True)
class Recorded:
    """A call that was recorded; `response` is the body as it was sent."""

    request: Request
    response: bytes
    knowledge: str
    settings: str


def recording_of(request: Request, response: Mapping[str, Any]) -> bytes:
    """The call as compressed JSON. Raises `ValueError` or `RecursionError` for one that is nested too deeply."""
    return zlib.compress(_written({"request": _request_json(request), "response": orjson.dumps(response).decode()}))


def _written(content: Json) -> bytes:
    try:
        return orjson.dumps(content)
    except orjson.JSONEncodeError:  # it reads what is nested four times as deeply as what it writes
        plain = json.dumps(content).encode()
        orjson.loads(plain)  # what cannot be read again is no recording
        return plain


def recorded(content: bytes) -> Recorded:
    """What `recording_of` wrote."""
    found = orjson.loads(zlib.decompress(content))
    response = found["response"].encode()
    decision = orjson.loads(response)["extension"]["org.rls-cds.decision"]
    return Recorded(_request(found["request"]), response, decision["knowledge"], decision["settings"])


def _request_json(request: Request) -> Json:
    record = request.record
    return {
        "entries": [[entry.full_url, entry.resource] for entry in record.entries],
        "patient": None if record.patient is None else [record.patient.full_url, record.patient.resource],
        "addresses": sorted(record.addresses),
        "arrivals": dict(record.arrivals),
        "notes": record.notes,
        "hook": request.hook,
        "day": request.day.isoformat(),
        "language": request.language,
        "decision": request.decision_id,
        "context": {each.name: getattr(request.context, each.name) for each in fields(Context)},
        "client": {key: sorted(v) if isinstance(v, frozenset) else v for key, v in asdict(request.client).items()},
        "silences": [_silence_json(silence) for silence in request.past.silences],
        "available": request.past.available,
    }


def _request(found: Json) -> Request:
    entries = tuple(_entry(one) for one in found["entries"])
    patient = _entry(found["patient"]) if found["patient"] else None
    record = Record(
        entries, patient, frozenset(found["addresses"]), _arrivals(found["arrivals"]), tuple(found["notes"])
    )
    context = {**found["context"], "selections": tuple(found["context"]["selections"])}
    return Request(
        record=record,
        hook=found["hook"],
        day=date.fromisoformat(found["day"]),
        language=found["language"],
        decision_id=found["decision"],
        context=Context(**context),
        client=_client(found["client"]),
        past=Past(tuple(_silence(one) for one in found["silences"]), found["available"]),
    )


def _entry(listed: list[Any]) -> Entry:
    return Entry(listed[1], listed[0])


def _arrivals(found: Mapping[str, str]) -> Mapping[str, Arrival]:
    return {source: Arrival(how) for source, how in found.items()}


def _client(found: Json) -> Client:
    plain = Client()
    sets = {field.name for field in fields(Client) if isinstance(getattr(plain, field.name), frozenset)}
    values: Json = {key: frozenset(value) if key in sets else value for key, value in found.items()}
    return Client(**values)


def _silence_json(silence: Silence) -> Json:
    plain = asdict(silence)
    return {**plain, "about": {**plain["about"], "drugs": sorted(silence.about.drugs)}}


def _silence(found: Json) -> Silence:
    days = {name: date.fromisoformat(found[name]) for name in ("since", "until")}
    return Silence(about_of(found["about"]), days["since"], days["until"], found["kind"])
