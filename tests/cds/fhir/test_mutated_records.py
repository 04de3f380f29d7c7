"""Records of wrong shapes: whatever arrives is read as far as it can be, and never raises."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.reader import read
from cds.fhir.record import RecordError
from rules.derive.reading import derive_facts
from tests.cds.fhir.resources import (
    ATC,
    CONTRAINDICATION,
    CRP,
    DAY,
    FERRITIN,
    HB,
    ICD,
    IRON,
    KNOWLEDGE,
    LOINC,
    RXNORM,
    SNOMED,
    SOURCES,
    TIBC,
    WORDS,
    Resource,
    bundle,
    coded,
    condition,
    dosage,
    observation,
    order,
    patient,
    quantity,
    resource,
)  # fmt: skip


def given_as(kind: str, status: str, code: str, **dates: Any) -> Resource:
    return resource(kind, status=status, medicationCodeableConcept=coded(ATC, code), **dates)


BOUNDS = {"start": "2026-09-01", "end": "2026-12-31"}
SAMPLE = {"reference": "Specimen/s"}
CRP_TEXT = {"resourceType": "Observation", "id": "c", "code": coded(LOINC, CRP), "valueString": "< 3,0 mg/L"}
HB_PART = {
    "code": coded(LOINC, HB),
    "valueQuantity": quantity(7, "mmol/L"),
    "referenceRange": [{"low": {"value": 7.5, "unit": "mmol/L"}}],
}
PRODUCT = {
    "resourceType": "Medication",
    "id": "m",
    "code": coded(RXNORM, "1", "pramipexole 0.25 MG Oral Tablet"),
    "ingredient": [
        {
            "itemCodeableConcept": coded(ATC, "N04BC05"),
            "strength": {"numerator": quantity(0.25, "mg"), "denominator": quantity(1, "tablet")},
        }
    ],
}
INSTRUCTIONS = dosage(quantity(1, "tablet"), boundsPeriod=BOUNDS)
RECORD: Resource = bundle(
    patient(deceasedBoolean=False),
    observation(FERRITIN, id="f", valueQuantity=quantity(40, "ug/L", "ug/L", "<"), issued="2026-11-02T08:00:00Z"),
    observation("75689-0", id="k", component=[HB_PART]),
    observation("50190-8", id="h", contained=[CRP_TEXT], hasMember=[{"reference": "#c"}], effectivePeriod=BOUNDS),
    observation(IRON, 10, "umol/L", id="i", specimen=SAMPLE),
    observation(TIBC, 50, "umol/L", id="t", specimen=SAMPLE, effectiveDateTime=None),
    resource("Specimen", id="s", collection={"collectedDateTime": "2026-11-01"}),
    observation("82810-3", id="g", valueCodeableConcept=coded(LOINC, "LA15173-0")),
    observation("18185-9", 10, "wk", id="w"),
    observation("11778-8", id="e", valueDateTime="2027-03-01"),
    condition(id="r", onsetPeriod={"start": "2020"}, verified="confirmed"),
    condition(coded(ICD, "O26.11", text="zwanger"), id="z", abatementPeriod=BOUNDS),
    condition({"text": "rusteloze benen"}, id="x", clinical=None),
    resource("Flag", status="active", code=coded(CONTRAINDICATION, "1320"), period=BOUNDS),
    PRODUCT,
    order(
        None,
        id="o",
        medicationReference={"reference": "Medication/m"},
        reasonCode=[coded(SNOMED, "32914008")],
        dosageInstruction=INSTRUCTIONS,
        dispenseRequest={"validityPeriod": BOUNDS},
    ),
    order({"text": "ferrofumaraat 200 mg / foliumzuur 1 mg"}, id="n"),
    given_as("MedicationStatement", "active", "B03AA02", effectivePeriod=BOUNDS, dosage=INSTRUCTIONS),
    given_as("MedicationAdministration", "completed", "B03AC", effectiveDateTime="2026-10-20"),
    given_as("MedicationDispense", "completed", "N06AB06", whenHandedOver="2026-11-01"),
    resource("Procedure", status="completed", code=coded(SNOMED, "302497006"), performedPeriod=BOUNDS),
    resource("ServiceRequest", status="active", intent="order", code=coded(LOINC, FERRITIN), authoredOn="2026-11-10"),
    resource("AllergyIntolerance", code={"text": "ferrous sulfate"}, reaction=[{"substance": coded(ATC, "B03AA02")}]),
    resource("DiagnosticReport", status="final", contained=[CRP_TEXT], effectiveDateTime="2026-11-01"),
    {"resourceType": "OperationOutcome", "issue": [{"severity": "information"}]},
    link=[{"relation": "self", "url": "x"}],
)
RECORD["entry"][-1]["search"] = {"mode": "outcome"}

Path = tuple[str | int, ...]


def paths(value: object, so_far: Path = ()) -> list[Path]:
    """Every place in a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [so_far, *(place for key, part in inside for place in paths(part, (*so_far, key)))]


PLACES = paths(RECORD)[1:]
ODD: list[Any] = [
    None, True, False, 0, -1, 1.5, 1e25, float("nan"), "", "x", "final", "active", "2026", "2026-11", "9999-12-31",
    "0001-01-01", "9999-12-31T23:59:59-12:00", "${DATE, T, D, -13}", "urn:uuid:x", "Patient/q", "#c", "Bundle",
    "Observation", [], {}, [[]], [{}], [None], ["x"], {"a": 1}, {"reference": 5}, {"reference": "#c"}, {"coding": 5},
    {"coding": [{"code": {}, "system": []}]}, {"coding": [5]}, {"value": {}, "unit": []}, {"start": [], "end": {}},
]  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(PLACES), st.sampled_from(("remove", "replace", "replace", "duplicate", "move")),
        st.sampled_from(ODD) | JSON, st.sampled_from(PLACES),
    ),
    min_size=1,
    max_size=4,
)  # fmt: skip


def at(value: Any, place: Path) -> Any:
    for key in place:
        value = value[key]
    return value


def changed(changes: list[tuple[Path, str, Any, Path]]) -> Resource:
    """The record with parts removed, replaced, doubled, or put where others belong."""
    record = copy.deepcopy(RECORD)
    for place, how, odd, other in changes:
        try:
            holder, last = at(record, place[:-1]), place[-1]
            if how == "remove":
                del holder[last]
            elif how == "replace":
                holder[last] = copy.deepcopy(odd)
            elif how == "duplicate":
                holder[last] = [copy.deepcopy(holder[last]), holder[last]]
            else:
                holder[last] = copy.deepcopy(at(record, other))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    return record


def survives(given: object) -> None:
    """Reads a record and derives its facts; only a record that is none at all may be refused."""
    try:
        record = record_of(given, SOURCES)
    except RecordError:
        return
    derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY)


def test_the_record_itself_is_read_completely() -> None:
    """What is mutated below holds something of everything."""
    findings = read(record_of(RECORD, SOURCES), WORDS, DAY)
    assert {r.analyte for r in findings.results} == {"ferritin", "haemoglobin", "crp", "iron", "tibc", "tsat"}
    assert not findings.unreadable and not findings.notes
    assert len(findings.pregnancy) == 7
    assert {m.kind for m in findings.medicines} == {"request", "statement", "administration", "dispense"}
    assert findings.procedures and findings.orders and len(findings.intolerances) == 2 and len(findings.problems) == 3


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES)
def test_no_change_of_a_record_raises(changes: list[tuple[Path, str, Any, Path]]) -> None:
    """Strings where objects are expected, numbers, null, nested lists, whole parts in the wrong place."""
    survives(changed(changes))


def test_no_single_odd_value_raises() -> None:
    """Some odd values in every place of the record, each of them in many."""
    for number, place in enumerate(PLACES):
        for odd in ODD[number % 7 :: 7]:
            survives(changed([(place, "replace", odd, ())]))


@settings(max_examples=200, deadline=None)
@given(
    JSON, st.sampled_from([key for keys in SOURCES.values() for key, query in keys.items() if isinstance(query, str)])
)
def test_no_prefetch_raises(value: object, key: str) -> None:
    """A prefetch key may hold anything."""
    record = record_of_prefetch({key: value, "other": value}, SOURCES, "p")
    derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY)
