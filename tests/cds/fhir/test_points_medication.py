"""Section 5.3 of the clinical reference, points 15 and 19 to 26, each with the smallest resource that shows it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rules import facts as fact
from rules.findings import Arrival, Kind
from tests.cds.fhir.resources import (
    ATC,
    RXNORM,
    SNOMED,
    Resource,
    coded,
    dosage,
    drafted,
    entry,
    facts,
    found,
    medicines,
    on,
    order,
    quantity,
    resource,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")
FOUR = ("MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense")


def level(medication: Resource) -> int:
    (only,) = medicines(order(medication)).values()
    return only.level


def in_use(*given: Resource) -> object:
    return facts(*given).values[fact.trigger_medicine.name]


# 15: order and use


@pytest.mark.parametrize("kind", FOUR)
def test_point_15_all_four_resources_are_read(kind: str) -> None:
    read = medicines(entry(kind, SERTRALINE))["sertraline"]
    assert (read.kind, read.running) == (Kind(kind.removeprefix("Medication").lower()), True)
    assert read.origin.resource == f"{kind}/{kind.lower()}"


def test_point_15_sources_of_one_medicine_are_one_use() -> None:
    statement = entry("MedicationStatement", SERTRALINE, effectiveDateTime="2026-06-01")
    handed = entry("MedicationDispense", SERTRALINE, whenHandedOver="2026-11-01", daysSupply=quantity(90, "d"))
    book = facts(order(SERTRALINE), statement, handed)
    assert [item.name for item in book.lists[fact.trigger_medicine.name]] == ["sertraline"]


def test_point_15_any_current_source_counts_unless_a_newer_one_stops_it() -> None:
    old = order(SERTRALINE, authoredOn="2026-09-01")
    stopped = entry(
        "MedicationStatement", SERTRALINE, status="stopped", dateAsserted="2026-11-10", effectiveDateTime="2026-11-10"
    )
    assert in_use(old) == "yes"
    assert in_use(old, stopped) == "no"
    earlier = entry(
        "MedicationStatement", SERTRALINE, status="stopped", dateAsserted="2026-01-10", effectiveDateTime="2026-01-10"
    )
    assert in_use(old, earlier) == "yes"


# 19: status and intent


@pytest.mark.parametrize("status", ["on-hold", "cancelled", "entered-in-error", "draft", "unknown"])
def test_point_19_an_order_that_was_never_in_force_is_none(status: str) -> None:
    assert not medicines(order(SERTRALINE, status=status))


@pytest.mark.parametrize("status", ["completed", "stopped"])
def test_point_19_an_order_that_is_over_is_not_in_use(status: str) -> None:
    read = medicines(order(SERTRALINE, status=status))["sertraline"]
    assert (read.running, read.stopped) == (False, status == "stopped")
    assert in_use(order(SERTRALINE, status=status)) == "no"


@pytest.mark.parametrize("status", ["on-hold", "not-done", "entered-in-error", "cancelled", "declined", "unknown"])
@pytest.mark.parametrize("kind", FOUR[1:])
def test_point_19_the_other_resources_too(kind: str, status: str) -> None:
    assert not medicines(entry(kind, SERTRALINE, status=status))


@pytest.mark.parametrize("intent", ["proposal", "plan", "option"])
def test_point_19_what_is_only_planned_is_not_in_use(intent: str) -> None:
    assert not medicines(order(SERTRALINE, intent=intent))


@pytest.mark.parametrize("intent", ["order", "reflex-order", "instance-order", "original-order", "filler-order", None])
def test_point_19_every_intent_of_an_order_counts(intent: str | None) -> None:
    """Correction C11."""
    assert in_use(order(SERTRALINE, intent=intent)) == "yes"


# 20: as needed, once, tapering


def test_point_20_as_needed_is_known() -> None:
    for more in ({"asNeededBoolean": True}, {"asNeededCodeableConcept": {"text": "zo nodig"}}):
        assert medicines(order(SERTRALINE, dosageInstruction=[more]))["sertraline"].as_needed
        assert drafted(SERTRALINE, dosageInstruction=[more])["sertraline"].as_needed


@pytest.mark.parametrize("timing", [{"repeat": {"count": 1}}, {"event": ["2026-09-01T08:00:00Z"]}])
def test_point_20_a_single_dose_is_not_in_use_afterwards(timing: Resource) -> None:
    given = order(SERTRALINE, dosageInstruction=[{"timing": timing}])
    assert medicines(given)["sertraline"].end == on(2026, 9, 1)
    assert in_use(given) == "no"


def test_point_20_one_administration_is_no_use() -> None:
    once = entry("MedicationAdministration", SERTRALINE, effectiveDateTime="2026-11-01")
    again = entry("MedicationAdministration", SERTRALINE, effectiveDateTime="2026-11-02", id="b")
    assert in_use(once) == "no"
    assert medicines(once) and len(found(once, again).medicines) == 2


def test_point_20_a_taper_has_no_dose_and_lasts_to_its_last_step() -> None:
    steps = [
        {**dosage(quantity(amount, "mg"), boundsPeriod={"start": start, "end": end})[0], "sequence": number}
        for number, (amount, start, end) in enumerate(
            [(0.35, "2026-09-01", "2026-10-31"), (0.18, "2026-11-01", "2026-12-31")], 1
        )
    ]
    read = medicines(order(coded(ATC, "N04BC05"), dosageInstruction=steps))["pramipexole"]
    assert (read.daily, read.start, read.end) == (None, on(2026, 9, 1), on(2026, 12, 31))


# 21: what nobody stopped


@pytest.mark.parametrize("authored", ["1990-01-01", "2025-08-21"])
def test_point_21_an_old_active_order_is_forgotten(authored: str) -> None:
    """Real data 11: active orders of decades ago."""
    assert in_use(order(SERTRALINE, authoredOn=authored)) == "no"


def test_point_21_an_old_order_that_says_how_long_it_lasts_is_believed() -> None:
    instructions = [{"timing": {"repeat": {"boundsPeriod": {"start": "2024-01-01", "end": "2027-01-01"}}}}]
    assert in_use(order(SERTRALINE, authoredOn="2024-01-01", dosageInstruction=instructions)) == "yes"


def test_point_21_an_order_of_a_hospital_ends_with_the_stay() -> None:
    stay = resource("Encounter", id="e", status="finished", period={"start": "2026-09-01", "end": "2026-09-05"})
    given = order(SERTRALINE, category=[coded(None, "inpatient")], encounter={"reference": "Encounter/e"})
    assert in_use(given, stay) == "no"
    assert in_use(given, {**stay, "status": "in-progress"}) == "yes"


def test_point_21_a_dutch_agreement_holds_for_its_period_unless_it_stops() -> None:
    period = {
        "url": "http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Period",
        "valuePeriod": {"start": "2026-08-01", "end": "2026-11-20"},
    }
    stop = {"url": "http://nictiz.nl/fhir/StructureDefinition/ext-StopType"}
    assert in_use(order(SERTRALINE)) == "yes"
    assert in_use(order(SERTRALINE, extension=[period])) == "no"
    assert in_use(order(SERTRALINE, modifierExtension=[stop])) == "no"


# 22: dose


@pytest.mark.parametrize(
    ("instructions", "daily"),
    [
        (dosage(quantity(0.35, "mg")), "0.35"), (dosage(quantity(2, "stuk")), "0.7"),
        (dosage(quantity(2, "tablet", "{tablet}")), "0.7"), ([{"text": "1dd1"}], None), (None, None),
    ],
)  # fmt: skip
def test_point_22_a_dose_is_only_computed_where_all_of_it_is_said(instructions: object, daily: str | None) -> None:
    drug = coded(ATC, "N04BC05", "pramipexol 0,35 mg")
    for read in (medicines(order(drug, dosageInstruction=instructions)), drafted(drug, dosageInstruction=instructions)):
        assert read["pramipexole"].daily == (None if daily is None else Decimal(daily))


def test_point_22_a_dose_beside_its_list_is_read() -> None:
    """Real data 24."""
    given = [
        {"timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}}, "doseQuantity": quantity(1, "mg")}
    ]
    assert medicines(order(coded(ATC, "N04BC05"), dosageInstruction=given))["pramipexole"].daily == 1


# 23: not taken


@pytest.mark.parametrize(
    "more", [{"status": "not-taken"}, {"taken": "n"}, {"taken": False}, {"taken": "na"}, {"wasNotTaken": True}]
)
def test_point_23_what_is_not_taken_is_not_in_use(more: Resource) -> None:
    assert not medicines(entry("MedicationStatement", SERTRALINE, **more))


@pytest.mark.parametrize("kind", FOUR)
def test_point_23_an_order_not_to_give_it_is_no_use(kind: str) -> None:
    """Real data 16."""
    assert not medicines(entry(kind, SERTRALINE, doNotPerform=True))


@pytest.mark.parametrize(
    "medication",
    [
        coded(SNOMED, "787481004", "No known medications"),
        coded("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-medication-info", "No information"),
        coded("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "OTH", text="magistrale bereiding"),
    ],
)
def test_point_23_no_known_medication_is_no_medicine_and_no_gap(medication: Resource) -> None:
    """Real data 16: it says something, so the list stays complete."""
    findings = found(entry("MedicationStatement", medication))
    assert not findings.medicines
    assert findings.arrivals["medication"] is Arrival.COMPLETE


def test_point_23_a_magistral_product_is_read_by_its_words() -> None:
    other = coded("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "OTH", text="promethazine drank 1 mg/ml")
    assert level(other) == 3


@pytest.mark.parametrize("element", ["wasNotGiven", "notGiven"])
def test_point_23_a_dose_that_was_not_given_is_none(element: str) -> None:
    """As older FHIR says it, whose record is reported as such besides."""
    assert not medicines(entry("MedicationAdministration", SERTRALINE) | {element: True})
    assert set(medicines(entry("MedicationAdministration", SERTRALINE) | {element: False})) == {"sertraline"}


# 25: base and salt, and what it is for


@pytest.mark.parametrize(
    ("medication", "form"),
    [(coded(RXNORM, "746741"), "salt"), (coded(ATC, "N04BC05"), "base"), ({"text": "pramipexol 0,088 mg"}, "base")],
)
def test_point_25_base_and_salt_are_told_apart(medication: Resource, form: str) -> None:
    """Correction B23."""
    assert medicines(order(medication))["pramipexole"].form == form


def test_point_25_what_a_medicine_is_for_is_kept() -> None:
    reference = {"reasonReference": [{"reference": "Condition/c"}]}
    parkinson = resource("Condition", id="c", code=coded(SNOMED, "49049000"))
    drug = coded(ATC, "N04BC05")
    assert medicines(order(drug, **reference), parkinson)["pramipexole"].reasons == {"parkinson"}
    assert drafted(drug, parkinson, **reference)["pramipexole"].reasons == {"parkinson"}
    assert medicines(order(drug, reasonCode=[{"text": "restless legs"}]))["pramipexole"].reasons == {"rls"}


# 26: stopped because it was not tolerated


@pytest.mark.parametrize(("code", "expected"), [("salg", True), ("sintol", True), ("altchoice", False), ({}, False)])
@pytest.mark.parametrize("kind", ["MedicationRequest", "MedicationStatement", "MedicationDispense"])
def test_point_26_the_reason_of_a_stop_says_that_it_was_not_tolerated(kind: str, code: object, expected: bool) -> None:
    listed = {"coding": [{"code": code}]}
    shape: object = listed if kind == "MedicationRequest" else [listed]
    given = entry(kind, coded(ATC, "B03AA02"), status="stopped", statusReason=shape)
    assert medicines(given)["ferrous-fumarate"].not_tolerated is expected


@pytest.mark.parametrize("status", ["refuted", "entered-in-error"])
def test_point_26_an_intolerance_that_was_taken_back_is_none(status: str) -> None:
    allergy = {
        "resourceType": "AllergyIntolerance", "id": "a", "patient": {"reference": "Patient/p"}, "type": "intolerance",
        "code": coded(RXNORM, "24947"),
    }  # fmt: skip
    assert [one.ingredient for one in found(allergy).intolerances] == ["ferrous-sulfate"]
    assert not found({**allergy, "verificationStatus": coded(None, status)}).intolerances


def test_a_record_of_an_odd_shape_is_read_as_far_as_it_goes() -> None:
    """Real data 24: a category as an object, one dosage without its list."""
    given = order(SERTRALINE, category=coded(None, "community"), dosageInstruction={"asNeededBoolean": True})
    assert medicines(given)["sertraline"].as_needed
