"""Whole calls beside the audit: nested deeply they are kept too, and one that cannot be kept costs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import orjson
import pytest
from httpx import Response

from cds.service.recordings import recorded
from cds.service.replays import replayed
from cds.store.archive import Archive
from cds.store.keys import Key, Keys
from cds.store.tables import calls, cards, recordings
from cds.testing.decisions import standard_advisor
from tests.cds.clinic import PATIENT_KEY, RECORDING_KEY, Clinic, clinic_at, decision
from tests.cds.service.calls import Json, leading_rules, low_iron, with_rls
from tests.cds.store.histories import rows
from tests.cds.store.locks import locked

DEEPEST = 1024  # levels of JSON that are read


@pytest.fixture
def clinic(url: str) -> Iterator[Clinic]:
    """It records, and waits for a store that is locked as briefly as a service does."""
    with clinic_at(url, hurry=True, recording=True, recording_key=RECORDING_KEY) as opened:
        yield opened


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    opened = Archive(url, Keys(Key(PATIENT_KEY), Key(RECORDING_KEY)))
    yield opened
    opened.close()


def nested(body: Json, place: Json, levels: int) -> bytes:
    """The body with an extension of so many levels in one of its resources: more than a writer of JSON would nest."""
    place["extension"] = "nested"
    return orjson.dumps(body).replace(b'"nested"', b'{"extension":' * levels + b"1" + b"}" * levels)


def in_laboratory(clinic: Clinic, levels: int) -> bytes:
    body = clinic.body(low_iron())
    return nested(body, body["prefetch"]["laboratory"]["entry"][0]["resource"], levels)


def in_draft(clinic: Clinic, levels: int) -> bytes:
    body = clinic.body(with_rls().drafting("sertraline"), "order-sign")
    return nested(body, body["context"]["draftOrders"]["entry"][0]["resource"], levels)


def sent(clinic: Clinic, body: bytes) -> Response:
    service = f"/cds-services/rls-{orjson.loads(body)['hook']}"
    return clinic.counter.http.request("POST", service, {"Content-Type": "application/json"}, content=body)


def too_deep(clinic: Clinic) -> bytes:
    """As deep as a body may be; a recording holds the patient one level deeper."""
    body = clinic.body(low_iron())
    return nested(body, body["prefetch"]["patient"], DEEPEST - len(("body", "prefetch", "patient")))


@pytest.mark.parametrize("levels", [300, 900])
@pytest.mark.parametrize(("place", "rule"), [(in_laboratory, "IRON-03"), (in_draft, "TRIG-AD")])
def test_a_call_that_is_nested_deeply_is_recorded_and_answered_again_byte_for_byte(
    clinic: Clinic, archive: Archive, place: Callable[[Clinic, int], bytes], rule: str, levels: int
) -> None:
    answer = sent(clinic, place(clinic, levels))
    assert leading_rules(answer) == [rule]
    clinic.memory.store.flush()
    again = recorded(archive.recording(decision(answer)["id"]))
    assert again.response == answer.content
    assert replayed(again, lambda _knowledge, _settings: standard_advisor()) == answer.content
    assert clinic.memory.store.dropped == 0


def test_a_call_that_cannot_be_recorded_keeps_its_audit_and_costs_no_other_call_anything(
    clinic: Clinic, url: str
) -> None:
    """They wait for the store together, and are written together."""
    store = clinic.memory.store
    sound = orjson.dumps(clinic.body(low_iron()))
    with locked(url, store):
        answers = [sent(clinic, body) for body in (sound, too_deep(clinic), sound, sound)]
        assert [leading_rules(answer) for answer in answers] == [["IRON-03"]] * 4
    store.flush()
    made = [decision(answer)["id"] for answer in answers]
    assert sorted(row["id"] for row in rows(store, calls)) == sorted(made)
    assert sorted(row["call"] for row in rows(store, cards)) == sorted(made)
    assert sorted(row["call"] for row in rows(store, recordings)) == sorted(made[:1] + made[2:])


def test_a_recording_that_could_not_be_made_is_told_once_by_its_kind(clinic: Clinic, url: str) -> None:
    """Its batch was tried before, while the store was locked."""
    store = clinic.memory.store
    with locked(url, store):
        sent(clinic, too_deep(clinic))
    store.flush()
    told = [line for line in clinic.log.entries if line["event"] == "audit" and line["lost"]]
    (line,) = told
    assert line["failure"].removeprefix("no recording: ") in ("RecursionError", "JSONDecodeError")
    assert (line["lost"], store.dropped) == (1, 1)
    assert "story" not in repr(told)
