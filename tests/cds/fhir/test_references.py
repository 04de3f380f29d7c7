"""What a reference means, and who a resource is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from cds.fhir.gathering import record_of
from cds.fhir.references import References, subject_of
from tests.cds.fhir.resources import SOURCES, Resource, bundle, observation, patient

MEDICATION = {"resourceType": "Medication", "id": "m"}
URN = "urn:uuid:5f2f5ffe-0000-4000-8000-000000000000"
URL = "https://ehr.example/fhir/Medication/m"


def references(*entries: Resource, **more: Any) -> References:
    return References(record_of({**bundle(), "entry": list(entries)}, SOURCES, **more))


@pytest.mark.parametrize(
    ("entry", "address"),
    [
        ({"resource": MEDICATION}, "Medication/m"),
        ({"resource": MEDICATION}, "urn:uuid:m"),
        ({"resource": MEDICATION}, URL),
        ({"resource": MEDICATION}, "Medication/m/_history/3"),
        ({"resource": MEDICATION}, " Medication/m "),
        ({"resource": {"resourceType": "Medication"}, "fullUrl": URN}, URN),
        ({"resource": {"resourceType": "Medication"}, "fullUrl": URL}, URL),
    ],
)
def test_every_kind_of_address(entry: Resource, address: str) -> None:
    """Real data 18."""
    assert references(entry).resource({"reference": address}, {}) == entry["resource"]


@pytest.mark.parametrize(
    "reference",
    [
        None, "Medication/m", 5, [], {}, {"reference": None}, {"reference": ""}, {"reference": "#m"}, {"display": "x"},
        {"reference": "Medication/other"}, {"reference": "Patient/m"}, {"reference": "/"}, {"reference": {"a": 1}},
    ],
)  # fmt: skip
def test_a_reference_to_nothing(reference: object) -> None:
    """Real data 15 and 18: identifier or display only, unknown, of a wrong shape."""
    assert references({"resource": MEDICATION}).resource(reference, {"contained": [5, {"id": 7}, {"id": "x"}]}) is None


@pytest.mark.parametrize("written", ["m", "#m"])
def test_a_contained_resource_is_found_where_it_stands(written: str) -> None:
    """Real data 15; an id that repeats the hash sign occurs."""
    inside = {"resourceType": "Medication", "id": written}
    assert references({"resource": MEDICATION}).resource({"reference": "#m"}, {"contained": [inside]}) == inside


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p"},
        {"reference": "urn:uuid:p"},
        {"reference": "https://ehr.example/fhir/Patient/p"},
        {"reference": "Patient/p/_history/2"},
        {"reference": URN},
        {"display": "mevrouw P."},
        {"identifier": {"value": "1"}},
        {},
        None,
    ],
)
def test_about_the_patient(subject: object) -> None:
    """Real data 18: every spelling of the patient; one that names nobody by address is about the patient."""
    known = references({"resource": patient(), "fullUrl": URN})
    assert known.about_patient({"subject": subject})
    assert known.about_patient({"patient": subject})


@pytest.mark.parametrize(
    "address",
    ["Patient/other", "urn:uuid:other", "Group/p", "https://ehr.example/fhir/Patient/other", "#other", "Patient/P"],
)
def test_about_somebody_else(address: str) -> None:
    """Catalogue 5.8 (51): only what resolves to the patient of the context."""
    known = references({"resource": patient()})
    assert not known.about_patient({"subject": {"reference": address}})
    assert not known.about_patient({"subject": None, "patient": {"reference": address}})


def test_a_patient_who_is_only_named_by_the_context() -> None:
    """A request gives an id and no Patient resource."""
    known = references({"resource": observation("2276-4")}, patient_id="Patient/p")
    assert known.about_patient({"subject": {"reference": "Patient/p"}})
    assert not known.about_patient({"subject": {"reference": "Patient/other"}})


def test_the_address_of_a_subject() -> None:
    """Without server and version."""
    assert subject_of({"subject": {"reference": "https://ehr.example/Patient/p/_history/2"}}) == ("Patient/p",)
    assert subject_of({"patient": {"reference": URN}}) == (URN,)
    assert subject_of({"subject": {"reference": "#p"}}) == subject_of({"subject": {}}) == subject_of({}) == ()


class Counted(list[Any]):
    """A list that counts how often it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[Any]:
        self.times += 1
        return super().__iter__()


def test_contained_resources_are_gathered_once() -> None:
    """A holder may have thousands, and refer to each."""
    parts = Counted({**MEDICATION, "id": str(number)} for number in range(20))
    holder, known = {"resourceType": "MedicationRequest", "contained": parts}, references()
    for number in range(20):
        found = known.resource({"reference": f"#{number}"}, holder)
        assert found is parts[number]
    assert parts.times == 1


def test_two_holders_have_their_own_contained_resources() -> None:
    known = references()
    one, other = ({"contained": [{**MEDICATION, "code": code}]} for code in ("a", "b"))
    assert [known.resource({"reference": "#m"}, holder) for holder in (one, other, {})] == [
        one["contained"][0], other["contained"][0], None,
    ]  # fmt: skip
