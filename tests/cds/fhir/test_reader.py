"""The reader as a whole: a record in, everything that was recognised in it out."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from cds.fhir.gathering import record_of
from cds.fhir.reader import read
from rules.findings import Arrival
from tests.cds.fhir.resources import (
    ATC,
    DAY,
    FERRITIN,
    LOINC,
    SNOMED,
    SOURCES,
    TSAT,
    WORDS,
    Resource,
    bundle,
    coded,
    condition,
    found,
    observation,
    order,
    patient,
    resource,
)  # fmt: skip

RECORD: tuple[Resource, ...] = (
    patient(),
    observation(FERRITIN, 40, "ug/L"),
    observation(TSAT, 0.2, "%", id="t"),
    observation("82810-3", id="g", valueBoolean=False),
    condition(),
    order(coded(ATC, "N06AB06")),
    resource("Procedure", status="completed", code=coded(SNOMED, "116863004"), performedDateTime="2026-11-01"),
    resource("ServiceRequest", status="active", intent="order", code=coded(LOINC, FERRITIN), authoredOn="2026-11-10"),
    resource("AllergyIntolerance", subject=None, patient={"reference": "Patient/p"}, code={"text": "ferrous sulfate"}),
)


def test_everything_is_found_with_where_it_came_from() -> None:
    """Each finding names its resource."""
    findings = found(*RECORD)
    assert findings.patient is not None
    read_from = [
        [f.origin.resource for f in listed]
        for listed in (
            findings.results, findings.unreadable, findings.pregnancy, findings.problems, findings.medicines,
            findings.procedures, findings.orders, findings.intolerances,
        )
    ]  # fmt: skip
    assert read_from == [
        ["Observation/observation"], ["Observation/t"], ["Observation/g"], ["Condition/condition"],
        ["MedicationRequest/medicationrequest"], ["Procedure/procedure"], ["ServiceRequest/servicerequest"],
        ["AllergyIntolerance/allergyintolerance"],
    ]  # fmt: skip
    assert findings.notes == ()


def test_how_it_arrived_goes_along() -> None:
    """Design: a record carries for each source how it arrived."""
    assert set(found(*RECORD).arrivals.values()) == {Arrival.COMPLETE}


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_resources_and_duplicates_never_matter(seed: int) -> None:
    """Invariant 34."""
    mixed = [*RECORD, *RECORD]
    random.Random(seed).shuffle(mixed)
    once, twice = found(*RECORD), found(*mixed)
    for name in ("patient", "results", "unreadable", "pregnancy", "problems", "medicines", "procedures", "orders"):
        first, second = getattr(once, name), getattr(twice, name)
        assert first == second if name == "patient" else set(first) == set(second)
    assert once.results == twice.results and once.unreadable == twice.unreadable


def test_other_patients_resources_never_matter() -> None:
    """Invariant 34 and catalogue 5.8 (51): they are counted, not read."""
    theirs = json.loads(json.dumps(RECORD[1:]).replace("Patient/p", "Patient/q"))
    both = read(record_of(bundle(patient(id="q"), *RECORD, *theirs), SOURCES, "p"), WORDS, DAY)
    alone = found(*RECORD)
    assert both.notes == ("8 resources are about somebody else and were not read",)
    assert (both.results, both.problems, both.medicines) == (alone.results, alone.problems, alone.medicines)
    assert (both.pregnancy, both.orders, both.intolerances) == (alone.pregnancy, alone.orders, alone.intolerances)


@pytest.mark.parametrize("more", [{"id": None}, {"id": 7}, {"id": ""}, {"id": []}])
def test_a_resource_without_an_id_has_an_origin(more: dict[str, Any]) -> None:
    """Real data 18: entries without an id or an address are named by their type."""
    given = {**observation(FERRITIN, 40, "ug/L"), **more}
    assert found(given).results[0].origin.resource == "Observation"


def test_a_resource_nested_without_end_is_not_read_and_makes_it_partial() -> None:
    """JSON may be nested a thousand deep; what else is there is read."""
    deep: Any = []
    for _ in range(1000):
        deep = [deep]
    findings = found(observation(FERRITIN, 40, "ug/L"), condition(), condition(deep, id="deep"))
    assert findings.results and findings.problems
    assert set(findings.arrivals.values()) == {Arrival.PARTIAL}
    assert findings.notes == ("1 resources are nested too deeply and were not read",)


def test_an_empty_record_holds_nothing() -> None:
    """No error, no finding."""
    findings = found()
    assert not findings.results and not findings.problems and not findings.notes
