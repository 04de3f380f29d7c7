"""Section 5.9 of the clinical reference, point by point, as far as reading goes; and requests as they really come."""

from __future__ import annotations

from typing import Any

import pytest

from cds.advisor import Context
from cds.app import build_advisor
from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.reader import read
from cds.settings import Settings
from rules import facts as fact
from rules.derive.reading import derive_facts
from rules.findings import Arrival, Draft
from tests.cds.fhir.resources import (
    ATC,
    DAY,
    FERRITIN,
    GPK,
    KNOWLEDGE,
    LOINC,
    RXNORM,
    SNOMED,
    SOURCES,
    WORDS,
    Resource,
    bundle,
    coded,
    condition,
    facts,
    ferritin,
    found,
    medicines,
    order,
    patient,
    refused,
    resource,
    result,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")
ERROR: Resource = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "forbidden"}]}
NO_RESULT = {
    "resourceType": "Bundle",
    "type": "searchset",
    "total": 0,
    "entry": [
        {
            "search": {"mode": "outcome"},
            "resource": {"resourceType": "OperationOutcome", "issue": [{"severity": "information"}]},
        }
    ],
}


def draft(name: str = "d", medication: Resource | None = SERTRALINE, **more: Any) -> Resource:
    return order(medication, **{"id": name, "status": "draft", **more})


def drafts(given: object, *selections: str, record: tuple[Resource, ...] = ()) -> tuple[Draft, ...]:
    return read_drafts(given, selections, record_of(bundle(patient(), *record), SOURCES), WORDS)


def ingredients(given: object, *selections: str) -> list[str]:
    return [medicine.ingredient for one in drafts(given, *selections) for medicine in one.medicines]


def arrival(held: object, source: str = "laboratory") -> Arrival:
    return record_of_prefetch({"patient": patient(), source: held}, SOURCES, "p").arrivals[source]


# 53: what is in focus


@pytest.mark.parametrize(
    "given",
    [
        bundle(draft()),
        {"resourceType": "Bundle", "entry": [{"resource": draft()}]},
        {"resourceType": "Bundle", "type": "collection", "entry": [draft()]},
        {"resourceType": "Bundle", "entry": {"resource": draft()}},
        [draft()],
        [{"resourceType": "Bundle", "entry": [{"resource": draft()}]}],
        draft(),
    ],
)
def test_point_53_draft_orders_come_in_many_shapes(given: object) -> None:
    """Real data 23: a Bundle with and without its type, entries lacking `.resource`, a plain list, one resource."""
    assert ingredients(given) == ["sertraline"]


@pytest.mark.parametrize("selection", ["MedicationRequest/b", "b", "urn:uuid:b"])
def test_point_53_only_what_is_selected_is_in_focus(selection: str) -> None:
    """Real data 23: usually with its type, sometimes a bare id."""
    given = bundle(draft("a", coded(ATC, "N06AB04")), draft("b"))
    assert ingredients(given, selection) == ["sertraline"]
    assert ingredients(given) == ["citalopram", "sertraline"]


@pytest.mark.parametrize("status", ["draft", "active", "Xactive", None])
def test_point_53_drafts_are_often_called_active(status: str | None) -> None:
    """Real data 23."""
    assert ingredients(bundle(draft(status=status))) == ["sertraline"]


@pytest.mark.parametrize("status", ["completed", "cancelled", "stopped", "entered-in-error"])
def test_point_53_what_is_done_is_no_draft(status: str) -> None:
    assert not drafts(bundle(draft(status=status)))


@pytest.mark.parametrize("intent", [None, "order", "proposal", "plan"])
def test_point_53_a_draft_may_lack_its_intent(intent: str | None) -> None:
    assert ingredients(bundle(draft(intent=intent))) == ["sertraline"]


def test_point_53_a_draft_may_have_no_dose_and_no_medicine_yet() -> None:
    (dosed,) = drafts(bundle(draft(medication=coded(ATC, "N04BC05"))))
    assert dosed.medicines[0].daily is None
    (empty,) = drafts(bundle(draft(medication=None)))
    assert empty.unnamed and not empty.medicines


def test_point_53_orders_of_every_kind_that_is_read() -> None:
    referral = resource("ServiceRequest", id="r", status="draft", code=coded(SNOMED, "308474002"))
    test = resource("ServiceRequest", id="t", status="draft", code=coded(LOINC, FERRITIN))
    diet = resource("NutritionOrder", id="n", status="draft")
    read_of = drafts(bundle(draft(), referral, test, diet))
    assert [(one.address, one.subjects) for one in read_of] == [
        ("MedicationRequest/d", ()),
        ("ServiceRequest/r", ("referral-to-neurologist",)),
        ("ServiceRequest/t", ("ferritin",)),
    ]


@pytest.mark.parametrize("address", ["#d", "MedicationRequest/d", "urn:uuid:d"])
def test_point_53_an_infusion_regimen_brings_its_orders(address: str) -> None:
    member = draft()
    group = resource("RequestGroup", id="g", status="draft", action=[{"resource": {"reference": address}}])
    given = bundle({**group, "contained": [member]}) if address == "#d" else bundle(group, member)
    assert ingredients(given) == ["sertraline"]
    assert ingredients(given, "RequestGroup/g") == ["sertraline"]


def test_point_53_a_category_may_be_an_object() -> None:
    """Real data 24."""
    given = draft(category={"coding": [{"code": "outpatient"}]}, dosageInstruction={"asNeededBoolean": True})
    (read_of,) = drafts(given)
    assert read_of.medicines[0].as_needed


def test_point_53_an_order_about_somebody_else_is_not_in_focus() -> None:
    """Real data 23 and point 51."""
    for subject in ("Patient/q", "urn:uuid:q", "https://ehr.example/fhir/Patient/q"):
        assert not drafts(bundle(draft(subject={"reference": subject})))
    for subject in ("Patient/p", "urn:uuid:p", "https://ehr.example/fhir/Patient/p"):
        assert ingredients(bundle(draft(subject={"reference": subject}))) == ["sertraline"]


def test_point_53_a_draft_is_not_a_medicine_in_use() -> None:
    """Only the call says what is about to be ordered; a draft in the record proves nothing."""
    assert not medicines(draft())
    advisor = build_advisor(Settings())
    record = record_of(bundle(patient(), condition()), SOURCES)
    reading = advisor.read(record, DAY, Context("p", draft_orders=bundle(draft())))
    assert reading.book.values[fact.trigger_medicine.name] == "no"
    assert [one.medicines[0].ingredient for one in reading.drafts] == ["sertraline"]


# 54: the same drug in another coding


@pytest.mark.parametrize(
    "medication",
    [
        SERTRALINE, coded(RXNORM, "36437"), coded(RXNORM, "312940", "sertraline 25 MG Oral Tablet"),
        coded(GPK, "98", "SERTRALINE TABLET 50MG"), {"text": "sertraline 50 mg"},
    ],
)  # fmt: skip
def test_point_54_a_draft_is_the_same_ingredient_as_the_list(medication: Resource) -> None:
    assert ingredients(bundle(draft(medication=medication))) == list(medicines(order(SERTRALINE)))


# 55: encounters


@pytest.mark.parametrize("kind", ["IMP", "ACUTE", "EMER", "SS", "AMB"])
def test_point_55_an_encounter_of_any_class_is_read(kind: str) -> None:
    """Which of them matter is asked by rules; none breaks the reading or says anything of its own."""
    visit = resource("Encounter", status="in-progress", **{"class": {"code": kind}})
    findings = found(visit)
    assert findings.notes == () and findings.arrivals["encounter"] is Arrival.COMPLETE


# 56: how the prefetch comes


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (bundle(ferritin()), Arrival.COMPLETE),
        (bundle(), Arrival.COMPLETE),
        ({"resourceType": "Bundle", "type": "searchset", "total": 0}, Arrival.COMPLETE),
        ({"resourceType": "Bundle"}, Arrival.COMPLETE),
        (NO_RESULT, Arrival.COMPLETE),
        (ferritin(), Arrival.PARTIAL),
        ({"response": {"status": "200 OK"}, "resource": bundle(ferritin())}, Arrival.COMPLETE),
        (bundle(ferritin(), total=7), Arrival.PARTIAL),
        (bundle(ferritin(), ERROR), Arrival.PARTIAL),
        (None, Arrival.FAILED),
        ("", Arrival.FAILED),
        (ERROR, Arrival.FAILED),
        ({"response": {"status": "403"}, "resource": None}, Arrival.FAILED),
        (bundle(patient(id="q")), Arrival.FAILED),
    ],
)
def test_point_56_the_shapes_of_a_prefetch(held: object, expected: Arrival) -> None:
    """Real data 24: an empty Bundle is an answer, null is none."""
    assert arrival(held) is expected


@pytest.mark.parametrize("prefetch", [None, {}, "x", 5, []])
def test_point_56_no_prefetch_is_nothing_asked(prefetch: object) -> None:
    """Real data 24."""
    record = record_of_prefetch(prefetch, SOURCES, "p")
    assert set(record.arrivals.values()) == {Arrival.NOT_ASKED}
    assert derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY).values[fact.rls.name] == "unknown"


@pytest.mark.parametrize("name", ["p", "Patient/p", "https://ehr.example/fhir/Patient/p"])
def test_point_56_the_patient_is_named_in_every_way(name: str) -> None:
    """Real data 23."""
    record = record_of_prefetch({"patient": patient(), "laboratory": bundle(ferritin())}, SOURCES, name)
    assert record.patient is not None and len(read(record, WORDS, DAY).results) == 1


def test_point_56_keys_that_nobody_asked_for_are_read_and_prove_nothing() -> None:
    """Real data 24: arbitrary keys."""
    record = record_of_prefetch({"item1": patient(), "item13": bundle(ferritin()), "-user": None}, SOURCES, "p")
    assert len(read(record, WORDS, DAY).results) == 1
    assert Arrival.COMPLETE not in record.arrivals.values()


def test_point_56_a_reference_that_cannot_be_resolved_is_said() -> None:
    given = order(None, medicationReference={"reference": "Medication/none"})
    assert "does not say of which medicine" in found(given).notes[0]


def test_point_56_another_version_of_fhir_is_said() -> None:
    findings = found(ferritin(related=[{"type": "has-member", "target": {"reference": "Observation/m"}}]))
    assert "another FHIR version" in findings.notes[0] and findings.arrivals["laboratory"] is Arrival.PARTIAL


# 57: no memory


def test_point_57_the_same_call_reads_the_same_twice() -> None:
    given = bundle(patient(), order(SERTRALINE), condition(), ferritin())
    one, other = (read(record_of(given, SOURCES), WORDS, DAY) for _ in range(2))
    assert one == other
    assert drafts(bundle(draft())) == drafts(bundle(draft()))


# 58: how numbers are written


@pytest.mark.parametrize("unit", ["ug/L", "µg/L", "μg/l", "µg/l", "mcg/L", "ng/mL"])
def test_point_58_units_of_both_countries_are_one(unit: str) -> None:
    assert result(ferritin(40, unit)).low == 40


@pytest.mark.parametrize(("text", "number"), [("7,5 ug/L", "7.5"), ("7.5 ug/L", "7.5")])
def test_point_58_a_decimal_comma_is_a_decimal_point(text: str, number: str) -> None:
    assert str(result(ferritin(None, valueString=text)).low) == number


def test_point_58_a_comma_that_may_part_thousands_is_not_guessed() -> None:
    said = refused(ferritin(None, valueString="1,234 ug/L"))
    assert said.raw == "1,234 ug/L" and said.reason
    assert facts(ferritin(None, valueString="1,234 ug/L")).values[fact.ferritin_found.name] == "no"
