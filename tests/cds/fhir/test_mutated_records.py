"""Records of wrong shapes: whatever arrives is read as far as it can be, and never raises."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.reader import read
from cds.fhir.record import RecordError
from rules.derive.drafts import facts_of
from rules.derive.reading import derive_facts
from rules.facts import DRAFTED
from rules.findings import Draft
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
ME, STAY = {"reference": "Patient/p"}, {"reference": "Encounter/v"}
INPATIENT = [coded("http://terminology.hl7.org/CodeSystem/medicationrequest-category", "inpatient")]
PERIOD_OF_USE = "http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Period"
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
    condition(id="r", onsetPeriod={"start": "2020"}, verified="confirmed", category=[coded(SNOMED, "409586006")]),
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
    order({"text": "ferrofumaraat 200 mg / foliumzuur 1 mg"}, id="n", category=INPATIENT, encounter=STAY),
    order(
        coded(ATC, "B03AA02"),
        id="d",
        status="stopped",
        statusReason=coded(None, "sintol"),
        dispenseRequest={"expectedSupplyDuration": quantity(90, "d", "d"), "numberOfRepeatsAllowed": 3},
        extension=[{"url": PERIOD_OF_USE, "valuePeriod": BOUNDS}],
        modifierExtension=[{"url": "http://nictiz.nl/fhir/StructureDefinition/ext-StopType"}],
    ),
    resource("Encounter", id="v", status="finished", period=BOUNDS, reasonCode=[coded(SNOMED, "77386006")]),
    resource(
        "EpisodeOfCare", status="finished", type=[coded(SNOMED, "77386006")], period=BOUNDS, patient=ME, subject=None
    ),
    given_as("MedicationStatement", "active", "B03AA02", effectivePeriod=BOUNDS, dosage=INSTRUCTIONS),
    given_as("MedicationAdministration", "completed", "B03AC", effectiveDateTime="2026-10-20"),
    given_as("MedicationDispense", "completed", "N06AB06", whenHandedOver="2026-11-01"),
    resource("Procedure", status="completed", code=coded(SNOMED, "302497006"), performedPeriod=BOUNDS),
    resource("ServiceRequest", status="active", intent="order", code=coded(LOINC, FERRITIN), authoredOn="2026-11-10"),
    resource(
        "ServiceRequest",
        id="neurology",
        status="active",
        intent="order",
        code={"text": "verwijzing"},
        performerType=[{"text": "neuroloog"}],
        occurrencePeriod=BOUNDS,
    ),
    resource("AllergyIntolerance", code={"text": "ferrous sulfate"}, reaction=[{"substance": coded(ATC, "B03AA02")}]),
    resource("DiagnosticReport", status="final", contained=[CRP_TEXT], effectiveDateTime="2026-11-01"),
    {"resourceType": "OperationOutcome", "issue": [{"severity": "information"}]},
    link=[{"relation": "self", "url": "x"}],
)
RECORD["entry"][-1]["search"] = {"mode": "outcome"}

IRON_IN_ONE = {"resourceType": "Medication", "id": "i", "code": coded(ATC, "B03AC")}
DRAFTS: Resource = bundle(
    order(coded(ATC, "N05BA01"), id="first", status="draft", reasonCode=[coded(SNOMED, "32914008")]),
    order(None, id="second", status="draft", contained=[IRON_IN_ONE], medicationReference={"reference": "#i"}),
    order(None, id="third", status="active", medicationReference={"reference": "Medication/m", "display": "x"}),
    resource("ServiceRequest", id="fourth", status="draft", intent="plan", code=coded(LOINC, FERRITIN)),
    resource(
        "RequestGroup",
        id="set",
        status="draft",
        contained=[order(coded(ATC, "N06AB06"), id="inside", status="draft")],
        action=[
            {"resource": {"reference": "MedicationRequest/first"}, "action": [{"resource": {"reference": "#inside"}}]}
        ],
    ),
    resource("NutritionOrder", id="diet", status="draft", patient=ME, subject=None),
    PRODUCT,
)
SELECTIONS = ("MedicationRequest/first", "RequestGroup/set", "fourth")

Path = tuple[str | int, ...]


def paths(value: object, so_far: Path = ()) -> list[Path]:
    """Every place in a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [so_far, *(place for key, part in inside for place in paths(part, (*so_far, key)))]


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
Change = tuple[Path, str, Any, Path]


def changes_of(places: list[Path]) -> st.SearchStrategy[list[Change]]:
    """One to four changes in some of these places: removed, replaced, doubled, nested, or put where others belong."""
    how = st.sampled_from(("remove", "replace", "replace", "duplicate", "nest", "move"))
    place = st.sampled_from(places)
    return st.lists(st.tuples(place, how, st.sampled_from(ODD) | JSON, place), min_size=1, max_size=4)


PLACES = paths(RECORD)[1:]
DRAFT_PLACES = paths(DRAFTS)[1:]


def at(value: Any, place: Path) -> Any:
    for key in place:
        value = value[key]
    return value


def changed(given: Resource, changes: list[Change]) -> Resource:
    """A copy with these changes."""
    copied = copy.deepcopy(given)
    for place, how, odd, other in changes:
        try:
            holder, last = at(copied, place[:-1]), place[-1]
            if how == "remove":
                del holder[last]
            elif how == "replace":
                holder[last] = copy.deepcopy(odd)
            elif how == "duplicate":
                holder[last] = [copy.deepcopy(holder[last]), holder[last]]
            elif how == "nest":
                holder[last] = {"coding": [holder[last]]}
            else:
                holder[last] = copy.deepcopy(at(copied, other))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    return copied


def survives(given: object) -> None:
    """Reads a record and derives its facts; only a record that is none at all may be refused."""
    try:
        record = record_of(given, SOURCES)
    except RecordError:
        return
    derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY)


WHOLE = record_of(RECORD, SOURCES)


def drafts_of(given: object, selections: tuple[str, ...] = ()) -> tuple[Draft, ...]:
    """The drafts in focus, each of which makes every fact about a draft yes, no or unknown."""
    drafts = read_drafts(given, selections, WHOLE, WORDS)
    for draft in drafts:
        told = facts_of(draft, KNOWLEDGE.thresholds)
        assert set(told) == DRAFTED and set(told.values()) <= {"yes", "no", "unknown"}
    return drafts


def test_the_record_itself_is_read_completely() -> None:
    """What is mutated below holds something of everything."""
    findings = read(record_of(RECORD, SOURCES), WORDS, DAY)
    assert {r.analyte for r in findings.results} == {"ferritin", "haemoglobin", "crp", "iron", "tibc", "tsat"}
    assert not findings.unreadable and not findings.notes
    assert len(findings.pregnancy) == 9
    assert {m.kind for m in findings.medicines} == {"request", "statement", "administration", "dispense"}
    assert {m.ingredient for m in findings.medicines if m.not_tolerated} == {"ferrous-fumarate"}
    assert {order.subject for order in findings.orders} == {"ferritin", "referral-to-neurologist"}
    assert findings.procedures and len(findings.intolerances) == 2 and len(findings.problems) == 3


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes_of(PLACES))
def test_no_change_of_a_record_raises(changes: list[Change]) -> None:
    """Strings where objects are expected, numbers, null, nested lists, whole parts in the wrong place."""
    survives(changed(RECORD, changes))


def test_no_single_odd_value_raises() -> None:
    """Some odd values in every place of the record, each of them in many."""
    for number, place in enumerate(PLACES):
        for odd in ODD[number % 7 :: 7]:
            survives(changed(RECORD, [(place, "replace", odd, ())]))


@settings(max_examples=200, deadline=None)
@given(
    JSON, st.sampled_from([key for keys in SOURCES.values() for key, query in keys.items() if isinstance(query, str)])
)
def test_no_prefetch_raises(value: object, key: str) -> None:
    """A prefetch key may hold anything."""
    record = record_of_prefetch({key: value, "other": value}, SOURCES, "p")
    derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY)


def test_the_drafts_themselves_are_read_completely() -> None:
    """What is mutated below holds drafts of every shape; a diet is none that this service knows."""
    drafts = {draft.address: draft for draft in drafts_of(DRAFTS)}
    assert {address: {m.ingredient for m in draft.medicines} for address, draft in drafts.items()} == {
        "MedicationRequest/first": {"diazepam"},
        "MedicationRequest/second": {"other-iv-iron"},
        "MedicationRequest/third": {"pramipexole"},
        "ServiceRequest/fourth": set(),
        "MedicationRequest/inside": {"sertraline"},
    }
    assert drafts["ServiceRequest/fourth"].subjects == ("ferritin",)
    assert [draft.address for draft in drafts_of(DRAFTS, SELECTIONS)] == [
        "MedicationRequest/first",
        "ServiceRequest/fourth",
        "MedicationRequest/inside",
    ]


@settings(max_examples=800, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes_of(DRAFT_PLACES), st.lists(st.sampled_from(SELECTIONS) | st.text(max_size=8), max_size=3))
def test_no_change_of_draft_orders_raises(changes: list[Change], selections: list[str]) -> None:
    """An order may be put together as loosely as a record."""
    drafts_of(changed(DRAFTS, changes), tuple(selections))


def test_no_single_odd_value_in_draft_orders_raises() -> None:
    """Some odd values in every place of the orders."""
    for number, place in enumerate(DRAFT_PLACES):
        for odd in ODD[number % 3 :: 3]:
            drafts_of(changed(DRAFTS, [(place, "replace", odd, ())]))


@settings(max_examples=300, deadline=None)
@given(JSON | st.sampled_from(ODD), st.lists(st.text(max_size=8), max_size=3))
def test_anything_may_be_given_for_draft_orders(given: object, selections: list[str]) -> None:
    """What holds no order holds no draft."""
    assert drafts_of(given, tuple(selections)) == ()
    assert drafts_of([given, {"resourceType": "Bundle", "entry": given}], tuple(selections)) == ()
