"""Section 5.2 and 5.8 of the clinical reference, point by point: status, time, arrival, identity; FHIR versions."""

from __future__ import annotations

from datetime import date

import pytest

from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.reader import read
from cds.fhir.record import RecordError
from rules import facts as fact
from rules.derive.reading import derive_facts
from rules.findings import Arrival
from tests.cds.fhir.resources import (
    CRP,
    DAY,
    KNOWLEDGE,
    SOURCES,
    TSAT,
    WORDS,
    Resource,
    bundle,
    facts,
    ferritin,
    found,
    low,
    observation,
    on,
    patient,
    refused,
    resource,
    result,
)  # fmt: skip


@pytest.mark.parametrize("status", ["registered", "cancelled", "entered-in-error", "unknown"])
def test_point_09_results_of_other_status_are_skipped(status: str) -> None:
    assert not found(ferritin(status=status)).results


def test_point_09_a_preliminary_result_is_pending_only() -> None:
    book = facts(ferritin(status="preliminary"))
    assert book.values[fact.ferritin_ordered.name] == "yes" and book.values[fact.ferritin_found.name] == "no"


@pytest.mark.parametrize("day", ["2026-10-20", "2026-11-01", "2026-11-05"])
def test_point_09_a_correction_replaces_what_has_its_identifier_whatever_its_date(day: str) -> None:
    same = [{"system": "urn:lab", "value": "7"}]
    first = ferritin(20, id="z", identifier=same, issued="2026-11-02T08:00:00Z")
    corrected = ferritin(
        120, id="a", identifier=same, status="corrected", effectiveDateTime=day, issued="2026-11-03T08:00:00Z"
    )
    assert low(found(first, corrected)) == low(found(corrected, first)) == [120]


def test_point_09_one_number_for_a_whole_panel_replaces_nothing_else() -> None:
    same = [{"system": "urn:lab", "value": "7"}]
    saturation = observation(TSAT, 20, "%", id="t", identifier=same)
    assert sorted(low(found(ferritin(identifier=same, status="corrected"), saturation))) == [20, 40]


@pytest.mark.parametrize(
    ("dates", "drawn"),
    [
        ({"effectiveDateTime": "2026-10-01", "issued": "2026-10-09T08:00:00Z"}, on(2026, 10, 1)),
        ({"effectivePeriod": {"start": "2026-10-01", "end": "2026-10-02"}}, on(2026, 10, 2)),
        ({"effectiveInstant": "2026-10-03T08:00:00Z", "issued": "2026-10-09T08:00:00Z"}, on(2026, 10, 3)),
        ({"specimen": {"reference": "Specimen/s"}, "issued": "2026-10-09T08:00:00Z"}, on(2026, 10, 4)),
        ({"issued": "2026-10-09T08:00:00Z"}, on(2026, 10, 9)),
        ({"effectiveDateTime": "${DATE, T, D, -13}", "issued": "2026-10-09T08:00:00Z"}, on(2026, 10, 9)),
    ],
)
def test_point_10_the_order_of_dates(dates: Resource, drawn: object) -> None:
    specimen = resource("Specimen", id="s", collection={"collectedDateTime": "2026-10-04"})
    assert result(ferritin(**{"effectiveDateTime": None, **dates}), specimen).drawn == drawn


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ({"effectiveDateTime": None, "meta": {"lastUpdated": "2026-11-01T08:00:00Z"}}, "no date that can be read"),
        ({"effectiveDateTime": "${DATE, T, D, -13}"}, "no date that can be read"),
        ({"effectiveDateTime": "2026-11-22"}, "dated in the future"),
        ({"effectiveDateTime": "2027"}, "dated in the future"),
    ],
)
def test_point_10_no_date_and_a_future_date_are_reported(dates: Resource, reason: str) -> None:
    said = refused(ferritin(**dates))
    assert (said.raw, said.reason) == ("40 ug/L", reason)


@pytest.mark.parametrize(("year", "inside"), [("2026-06", "yes"), ("2025", "no")])
def test_point_10_a_partial_date_must_lie_in_the_window_as_a_whole(year: str, inside: str) -> None:
    assert facts(ferritin(effectiveDateTime=year)).values[fact.ferritin_found.name] == inside


@pytest.mark.parametrize(
    ("moment", "drawn"),
    [
        ("2026-10-31T23:30:00Z", on(2026, 11, 1)),
        ("2026-11-01T00:30:00+01:00", on(2026, 11, 1)),
        ("2026-11-01T00:30:00", on(2026, 11, 1)),
        ("2026-11-01T03:00:00+09:00", on(2026, 10, 31)),
    ],
)
def test_point_11_days_are_local_days(moment: str, drawn: object) -> None:
    assert result(ferritin(effectiveDateTime=moment)).drawn == drawn


def test_point_12_the_same_value_of_a_day_from_two_feeds_is_one() -> None:
    assert low(found(ferritin(id="a"), ferritin(id="b", identifier=[{"value": "b"}]))) == [40]


def test_point_12_of_two_values_of_a_day_the_later_reported_counts_and_names_the_other() -> None:
    first = ferritin(20, id="z", issued="2026-11-02T08:00:00Z")
    later = ferritin(120, id="a", issued="2026-11-02T09:00:00Z")
    for given in ((first, later), (later, first)):
        newest = found(*given).results[0]
        assert newest.low == 120
        assert newest.rival == 20
    assert found(ferritin(40, id="a"), ferritin(45, id="b")).results[0].rival is None


def test_point_12_the_order_is_total_where_nothing_but_the_content_differs() -> None:
    one, other = ({k: v for k, v in ferritin(value).items() if k != "id"} for value in (20, 25))
    assert found(one, other).results == found(other, one).results


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (bundle(), Arrival.COMPLETE),
        (bundle(observation(CRP, 3, "mg/L"), link=[{"relation": "next", "url": "x"}]), Arrival.PARTIAL),
        (None, Arrival.FAILED),
        ({"resourceType": "OperationOutcome", "issue": [{"severity": "error"}]}, Arrival.FAILED),
    ],
)
def test_point_13_not_found_is_not_never_measured(given: object, expected: Arrival) -> None:
    record = record_of_prefetch({"patient": patient(), "laboratory": given}, SOURCES, "p")
    assert record.arrivals["laboratory"] is expected
    book = derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY)
    known = expected is Arrival.COMPLETE
    assert book.values[fact.ferritin_found.name] == ("no" if known else "unknown")


def test_point_14_an_absent_result_is_no_finding_of_absence() -> None:
    findings = found(observation(CRP, 3, "mg/L"))
    assert not [one for one in findings.results if one.analyte == "ferritin"] and not findings.unreadable


@pytest.mark.parametrize("death", [{"deceasedBoolean": True}, {"deceasedDateTime": "2020-01-01"}])
def test_point_50_the_deceased_are_known_as_such(death: Resource) -> None:
    assert facts(patient(**death)).values[fact.deceased.name] == "yes"


@pytest.mark.parametrize("alive", [{}, {"deceasedBoolean": False}, {"deceasedDateTime": ""}])
def test_point_50_everybody_else_is_alive(alive: Resource) -> None:
    assert facts(patient(**alive)).values[fact.deceased.name] == "no"


@pytest.mark.parametrize(
    ("born", "child", "infant"),
    [
        ("2008-11-21", "no", "no"),
        ("2008-11-22", "yes", "no"),
        ("2008", "yes", "no"),
        ("2024-11-22", "yes", "yes"),
        ("2024-11-21", "yes", "no"),
        (None, "unknown", "unknown"),
        ("X2002-09-26", "unknown", "unknown"),
    ],
)
def test_point_50_eighteen_today_is_adult_and_the_youngest_age_decides(
    born: str | None, child: str, infant: str
) -> None:
    values = facts(patient(birthDate=born)).values
    assert (values[fact.child.name], values[fact.infant.name]) == (child, infant)


@pytest.mark.parametrize("subject", ["Patient/q", "https://ehr.example/Patient/q", "urn:uuid:q", "Group/p"])
def test_point_51_only_what_is_about_the_patient_is_read(subject: str) -> None:
    findings = found(ferritin(subject={"reference": subject}))
    assert not findings.results
    assert findings.notes == ("1 resources are about somebody else and were not read",)


def test_point_51_a_contained_result_of_somebody_else_is_not_read() -> None:
    part = ferritin(id="c", subject={"reference": "Patient/q"})
    assert not found(resource("DiagnosticReport", status="final", contained=[part])).results


def merged(*more: Resource) -> Resource:
    old = patient(id="old", link=[{"type": "replaced-by", "other": {"reference": "Patient/p"}}])
    return bundle(old, patient(), ferritin(subject={"reference": "Patient/old"}), *more)


@pytest.mark.parametrize("wanted", [None, "p"])
def test_point_51_a_patient_who_was_merged_into_this_one_is_this_one(wanted: str | None) -> None:
    record = record_of(merged(), SOURCES, wanted)
    assert record.patient is not None and record.patient.id == "p"
    assert low(read(record, WORDS, DAY)) == [40]


def test_point_51_a_record_that_was_replaced_says_so() -> None:
    record = record_of(merged(), SOURCES, "old")
    assert any("replaced by another" in note for note in record.notes)


def test_point_51_other_links_merge_nobody() -> None:
    given = bundle(patient(link=[{"type": "seealso", "other": {"reference": "Patient/q"}}]), patient(id="q"))
    with pytest.raises(RecordError, match="found 2"):
        record_of(given, SOURCES)


@pytest.mark.parametrize(
    ("given", "version", "source"),
    [
        (ferritin(related=[{"type": "has-member"}]), "STU3 (Observation.related)", "laboratory"),
        (resource("MedicationOrder", status="active"), "DSTU2 (MedicationOrder)", "medication"),
        (resource("Condition", dateRecorded="2015-01-01"), "DSTU2 (Condition.dateRecorded)", "problem-list"),
        (resource("Condition", assertedDate="2018-01-01"), "STU3 (Condition.assertedDate)", "problem-list"),
        (resource("ProcedureRequest", status="active"), "STU3 (ProcedureRequest)", "orders"),
        (resource("MedicationRequest", medication={"concept": {}}), "R5 (MedicationRequest.medication)", "medication"),
        (
            ferritin(meta={"profile": ["http://hl7.org/fhir/StructureDefinition/Observation|5.0.0"]}),
            "R5 (Observation.meta.profile)",
            "laboratory",
        ),
        (ferritin(meta={"profile": "http://x/STU3/y"}), "STU3 (Observation.meta.profile)", "laboratory"),
        ({"resourceType": "CapabilityStatement", "fhirVersion": "3.0.1"}, "STU3 (CapabilityStatement.fhirVersion)", ""),
    ],
)
def test_another_fhir_version_is_recognised_and_reported(given: Resource, version: str, source: str) -> None:
    """What belongs to it is not complete then: absence proves nothing."""
    findings = found(given)
    assert findings.notes == (f"1 resources are of another FHIR version than R4: {version}",)
    assert {s for s, how in findings.arrivals.items() if how is Arrival.PARTIAL} == ({source} - {""})


@pytest.mark.parametrize(
    "meta",
    [
        {"profile": ["http://hl7.org/fhir/StructureDefinition/Observation|4.0.1"]},
        {"profile": ["http://nictiz.nl/fhir/StructureDefinition/zib-LaboratoryTestResult|3.0.2"]},
        {"profile": ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-lab|5.0.1"]},
        {"profile": 5},
        "x",
    ],
)
def test_r4_is_not_taken_for_another_version(meta: object) -> None:
    """A version of a profile is not a version of FHIR."""
    assert found(ferritin(meta=meta)).notes == ()


def test_a_list_of_one_type_is_a_part_of_its_source() -> None:
    """Bulk exports hold one type a file: nothing else was asked for."""
    arrivals = record_of([ferritin(), ferritin(id="b")], SOURCES).arrivals
    assert arrivals["laboratory"] is Arrival.PARTIAL and arrivals["problem-list"] is Arrival.NOT_ASKED


def test_the_day_of_evaluation_decides_what_is_future() -> None:
    assert not found(ferritin(), day=date(2026, 10, 31)).results
