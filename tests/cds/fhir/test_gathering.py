"""From parsed JSON to a record: whose it is, what is in it, and how each part of it arrived."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from cds.fhir.gathering import entries_of, leaves_of, record_of, record_of_prefetch
from cds.fhir.record import Record, RecordError
from rules.findings import Arrival
from tests.cds.fhir.resources import SOURCES, Resource, bundle, condition, observation, patient

NEXT = {"link": [{"relation": "self", "url": "x"}, {"relation": "next", "url": "x?page=2"}]}
ERROR: Resource = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "forbidden"}]}
REMARK: Resource = {"resourceType": "OperationOutcome", "issue": [{"severity": "information", "code": "not-found"}]}


def gathered(given: object, **more: Any) -> Record:
    return record_of(given, SOURCES, **more)


def arrivals(given: object) -> set[Arrival]:
    return set(gathered(given).arrivals.values())


def types(given: object) -> list[str]:
    return [entry.type for entry in gathered(given).entries]


@pytest.mark.parametrize(
    "kind", ["searchset", "collection", "document", "transaction", "batch", "message", "history", None, 7, {}]
)
def test_bundles_of_every_type(kind: object) -> None:
    """Real data 17: also without a type."""
    assert types({**bundle(patient(), condition()), "type": kind}) == ["Patient", "Condition"]


@pytest.mark.parametrize(
    "given",
    [
        [patient(), condition()],
        [bundle(patient()), bundle(condition())],
        bundle(bundle(patient(), condition())),
        {"resourceType": "Bundle", "entry": [patient(), condition()]},
        {
            "resourceType": "Bundle",
            "entry": [{"response": {"status": "200"}, "resource": r} for r in (patient(), condition())],
        },
    ],
)
def test_other_shapes_of_a_record(given: object) -> None:
    """Real data 17, 23 and 24: an array, Bundles in Bundles, entries without `.resource`, with a response."""
    assert types(given) == ["Patient", "Condition"]
    assert arrivals(given) == {Arrival.COMPLETE}


def test_a_document_does_not_begin_with_its_patient() -> None:
    """Real data 19."""
    composition = {"resourceType": "Composition", "subject": {"reference": "urn:uuid:p"}}
    record = gathered({**bundle(composition, patient(), condition()), "type": "document"})
    assert record.patient is not None and record.patient.id == "p"


def test_a_bundle_that_is_given_whole_is_complete() -> None:
    """Design: unless it has a next link or an OperationOutcome. An empty one says that there is nothing."""
    assert arrivals(bundle(patient())) == {Arrival.COMPLETE}
    assert arrivals({"resourceType": "Bundle"}) == {Arrival.COMPLETE}
    assert arrivals({"resourceType": "Bundle", "total": 0, "entry": []}) == {Arrival.COMPLETE}


@pytest.mark.parametrize(
    "given",
    [
        bundle(patient(), **NEXT),
        {**bundle(patient()), "link": {"relation": "next"}},
        bundle(patient(), ERROR),
        bundle(patient(), REMARK),
        [bundle(patient()), bundle(**NEXT)],
        [patient(), ERROR],
        {**bundle(), "entry": [{"resource": patient()}, {"resource": ERROR, "search": {"mode": "outcome"}}]},
    ],
)
def test_a_next_page_or_a_failure_makes_it_partial(given: object) -> None:
    """Catalogue 5.2 (13) and design."""
    assert arrivals(given) == {Arrival.PARTIAL}


@pytest.mark.parametrize(
    "entry",
    [{"resource": None}, {"resource": "x"}, {"resource": {}}, {"resource": {"resourceType": 5}}, "x", None, 7, ["x"]],
)
def test_an_entry_that_cannot_be_read_makes_it_partial(entry: object) -> None:
    """Invariant 13: what is there and cannot be read may be what is looked for."""
    record = gathered({"resourceType": "Bundle", "entry": [entry, {"resource": patient()}]})
    assert set(record.arrivals.values()) == {Arrival.PARTIAL}
    assert record.patient is not None


def test_a_remark_of_the_search_is_no_failure() -> None:
    """Real data 24: Epic answers "no result" with an OperationOutcome of search mode `outcome`."""
    given = {**bundle(), "total": 0, "entry": [{"resource": REMARK, "search": {"mode": "outcome"}}]}
    assert arrivals(given) == {Arrival.COMPLETE}


@pytest.mark.parametrize("entry", [{"request": {"method": "DELETE", "url": "Observation/1"}}, {"fullUrl": "x"}])
def test_an_entry_without_a_resource_is_nothing(entry: Resource) -> None:
    """Transactions hold deletions."""
    assert arrivals({"resourceType": "Bundle", "entry": [entry, {"resource": patient()}]}) == {Arrival.COMPLETE}


def test_a_single_resource_is_a_part_of_its_source() -> None:
    """One Condition is not the problem list; nothing else was asked for."""
    found = gathered(condition()).arrivals
    assert found["problem-list"] is Arrival.PARTIAL
    assert {how for source, how in found.items() if source != "problem-list"} == {Arrival.NOT_ASKED}


@pytest.mark.parametrize(
    "given", [None, "x", 5, [], {}, [[]], {"a": 1}, {"resourceType": ""}, {"resourceType": []}, ERROR, [None, 5]]
)
def test_what_is_no_fhir_is_refused(given: object) -> None:
    """Says what was expected."""
    with pytest.raises(RecordError, match="expected a FHIR Bundle"):
        gathered(given)


def test_a_record_of_several_patients_is_refused() -> None:
    """Real data 17: unless one of them is chosen."""
    given = bundle(patient(), patient(id="q"), condition())
    with pytest.raises(RecordError, match="found 2"):
        gathered(given)
    chosen = gathered(given, patient_id="Patient/q")
    assert chosen.patient is not None and chosen.patient.id == "q"
    assert "Patient/q" in chosen.addresses and "Patient/p" not in chosen.addresses


def test_results_of_several_people_without_their_patient_are_refused() -> None:
    """Catalogue 5.8 (51): two subjects are two people, also where no Patient says so."""
    one, other = (
        observation("2276-4", 40, "ug/L"),
        observation("2276-4", 400, "ug/L", subject={"reference": "Patient/q"}),
    )
    with pytest.raises(RecordError, match="found 2 subjects"):
        gathered([one, other])
    assert gathered([one, {**one, "subject": {"reference": "https://ehr.example/Patient/p"}}]).patient is None


def test_the_same_patient_twice_is_one() -> None:
    """Real data 15: Bundles repeat what they refer to."""
    record = gathered(bundle(patient(), patient()))
    assert record.patient is not None


def test_bundles_in_bundles_come_to_an_end() -> None:
    """Deeper than anybody nests them it is partial, never an endless loop."""
    given: Resource = bundle(patient())
    for _ in range(40):
        given = bundle(given)
    assert set(gathered(given).arrivals.values()) == {Arrival.PARTIAL}


def arrived(key: str, value: object, source: str) -> Arrival:
    """How a source of one key arrived."""
    return record_of_prefetch({key: value}, SOURCES, "Patient/p").arrivals[source]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (bundle(condition()), Arrival.COMPLETE),
        ({"resourceType": "Bundle", "type": "searchset", "total": 0}, Arrival.COMPLETE),
        ({"response": {"status": "200 OK"}, "resource": bundle(condition())}, Arrival.COMPLETE),
        ({**bundle(), "entry": [{"resource": REMARK, "search": {"mode": "outcome"}}], "total": 0}, Arrival.COMPLETE),
        (bundle(condition(), **NEXT), Arrival.PARTIAL),
        (bundle(condition(), ERROR), Arrival.PARTIAL),
        (condition(), Arrival.PARTIAL),
        (None, Arrival.FAILED),
        (ERROR, Arrival.FAILED),
        ({"response": {"status": "404"}, "resource": None}, Arrival.FAILED),
        ({"response": {"status": "404"}}, Arrival.FAILED),
        ("x", Arrival.FAILED),
        ([], Arrival.FAILED),
        ({}, Arrival.FAILED),
        (bundle(ERROR), Arrival.FAILED),
        (bundle(patient()), Arrival.FAILED),
        (patient(), Arrival.FAILED),
    ],
)
def test_how_a_prefetch_key_arrived(value: object, expected: Arrival) -> None:
    """Catalogue 5.2 (13), 5.9 (56), real data 24: an empty search is an answer; null, an error, a string are none."""
    assert arrived("conditions", value, "problem-list") is expected


def test_the_patient_is_one_resource() -> None:
    """The only key that is no search."""
    assert arrived("patient", patient(), "patient") is Arrival.COMPLETE
    assert arrived("patient", None, "patient") is Arrival.FAILED


def test_a_key_that_was_not_sent_was_not_asked_for() -> None:
    """Real data 24: keys are missing, or there is no prefetch at all."""
    for prefetch in ({}, None, "x", {"item1": bundle(condition())}):
        record = record_of_prefetch(prefetch, SOURCES, "p")
        assert set(record.arrivals.values()) == {Arrival.NOT_ASKED}


def test_what_came_under_another_key_is_read_all_the_same() -> None:
    """Real data 24: keys are arbitrary; nothing is proved to be complete by them."""
    record = record_of_prefetch({"item1": bundle(condition()), "item2": "x", "item3": None}, SOURCES, "p")
    assert [entry.type for entry in record.entries] == ["Condition"]


@pytest.mark.parametrize(
    ("requests", "statements", "expected"),
    [
        (bundle(), bundle(), Arrival.COMPLETE),
        (bundle(), None, Arrival.PARTIAL),
        (None, None, Arrival.FAILED),
        (None, "absent", Arrival.FAILED),
        (bundle(), "absent", Arrival.PARTIAL),
    ],
)
def test_a_source_of_two_keys(requests: object, statements: object, expected: Arrival) -> None:
    """Complete if both are; failed if nothing came at all, which is never "partly there"."""
    given = {"medicationRequests": requests, "medicationStatements": statements}
    prefetch = {key: value for key, value in given.items() if value != "absent"}
    assert record_of_prefetch(prefetch, SOURCES, "p").arrivals["medication"] is expected


@pytest.mark.parametrize("patient_id", ["p", "Patient/p", "https://ehr.example/fhir/Patient/p"])
def test_the_patient_of_the_context(patient_id: str) -> None:
    """Real data 23."""
    record = record_of_prefetch({"patient": patient()}, SOURCES, patient_id)
    assert record.patient is not None and record.arrivals["patient"] is Arrival.COMPLETE


def test_another_patient_than_that_of_the_context_is_none() -> None:
    """Catalogue 5.8 (51): the wrong patient did not arrive."""
    record = record_of_prefetch({"patient": patient(id="q"), "conditions": bundle()}, SOURCES, "Patient/p")
    assert record.patient is None and record.arrivals["patient"] is Arrival.FAILED


ANYTHING = st.recursive(
    st.sampled_from([None, 5, "x", {}, {"resourceType": 5}]) | st.builds(condition),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(lambda parts: {"resourceType": "Bundle", "entry": parts})
        | inner.map(lambda part: {"resource": part})
        | inner.map(lambda part: {"resourceType": "x", "resource": part})
    ),
    max_leaves=12,
)


@given_any(ANYTHING)
def test_whatever_is_unpacked_is_a_leaf(given: object) -> None:
    """So that who counts leaves has counted all that is read."""
    leaves = {id(leaf) for leaf in leaves_of(given)}
    assert all(id(entry.resource) in leaves for entry in entries_of(given))


@pytest.mark.parametrize("levels", range(12))
def test_a_resource_is_a_leaf_at_every_depth_at_which_it_is_unpacked(levels: int) -> None:
    inside = condition()
    bundles: object = inside
    for _ in range(levels):
        bundles = bundle(bundles)  # type: ignore[arg-type]
    for given in (bundles, [bundles]):
        for entry in entries_of(given):
            assert any(leaf is entry.resource for leaf in leaves_of(given))


def test_a_chain_of_arrays_as_deep_as_json_may_be_is_one_leaf() -> None:
    deep: object = []
    for _ in range(100_000):
        deep = [deep]
    assert len(list(leaves_of(deep))) == 1
    assert list(leaves_of(None, "x", 5, {}, [])) == [{}, []]
