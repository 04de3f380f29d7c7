"""Visits as they arrive."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cds.fhir.reader import read
from cds.fhir.record import Entry, Record
from cds.testing.inverse.codes import words
from rules.findings import Arrival, Origin, Span, Visit

DAY = date(2026, 11, 21)
ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"


def encounter(code: object = "IMP", **more: Any) -> dict[str, Any]:
    return {"resourceType": "Encounter", "id": "a", "status": "in-progress",
            "class": {"system": ACT, "code": code}, **more}  # fmt: skip


def visits(*resources: dict[str, Any], about: str | None = None) -> tuple[Visit, ...]:
    entries = tuple(Entry(resource) for resource in resources)
    record = Record(entries, None, frozenset(), {"encounter": Arrival.COMPLETE})
    return read(record, words(), DAY, about).visits


@pytest.mark.parametrize(
    ("given", "stay"),
    [
        ({"system": ACT, "code": "IMP"}, True),
        ({"system": ACT, "code": "ACUTE"}, True),
        ({"system": ACT, "code": "SS"}, True),
        ({"code": "IMP"}, None),
        ({"system": ACT, "code": "AMB"}, False),
        ({"system": ACT, "code": "EMER"}, False),
        ({"system": ACT, "code": "VR"}, None),
        ({"system": ACT}, None),
        ({"system": ACT, "code": ["IMP", "IMP"]}, None),
        ({"coding": [{"system": ACT, "code": "IMP"}]}, True),
        ([{"coding": [{"system": ACT, "code": "IMP"}]}], True),
        ("inpatient", None),
        (7, None),
        (None, None),
    ],
)
def test_the_class_says_whether_it_is_a_hospital_stay(given: object, stay: bool | None) -> None:
    """However the client wrote it; what is not listed does not say."""
    (found,) = visits({**encounter(), "class": given})
    assert found.stay is stay


@pytest.mark.parametrize(
    ("status", "running", "named"),
    [
        ("arrived", True, True),
        ("triaged", True, True),
        ("in-progress", True, True),
        ("onleave", True, True),
        ("planned", False, True),
        ("finished", False, True),
        ("unknown", False, True),
        (None, False, True),
        ("cancelled", False, False),
        ("entered-in-error", False, False),
    ],
)
def test_which_visits_count(status: str | None, running: bool, named: bool) -> None:
    """One that is going on; the one that the call is about unless it was taken back."""
    assert bool(visits(encounter(status=status))) is running
    assert any(visit.stay for visit in visits(encounter(status=status), about="a")) is named


@pytest.mark.parametrize("about", ["a", "Encounter/a", "https://ehr.example/fhir/Encounter/a"])
def test_the_visit_of_the_call_is_named_in_several_ways(about: str) -> None:
    period = {"start": "2026-11-17T08:00:00+01:00", "end": "2026-11-21"}
    start, end = (Span(day, day) for day in (date(2026, 11, 17), DAY))
    found = visits(encounter(period=period), about=about)
    assert found == (Visit(True, True, start, end, Origin("Encounter/a", "class")),)


def test_a_visit_that_is_not_in_the_record_has_no_class() -> None:
    assert visits(about="b") == (Visit(None, True, None, None, Origin("Encounter/b", "class")),)
    assert [visit.named for visit in visits(encounter(), about="b")] == [False, True]


def test_only_the_newest_version_of_a_visit_counts() -> None:
    """In whatever order they came."""
    old = encounter(meta={"lastUpdated": "2026-11-17T08:00:00Z"})
    new = encounter("AMB", status="finished", meta={"lastUpdated": "2026-11-20T08:00:00Z"})
    assert visits(old, new) == visits(new, old) == ()


@pytest.mark.parametrize("period", [None, "today", {}, {"start": 3, "end": []}])
def test_a_period_that_cannot_be_read_is_not_known(period: object) -> None:
    (found,) = visits(encounter(period=period))
    assert found.start is found.end is None
