"""Sections 5.5 and 5.6 of the clinical reference, point by point: kidney function, iron, inflammation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rules import facts as fact
from tests.cds.fhir.resources import (
    ATC,
    CRP,
    DAY,
    EGFR,
    ICD,
    LOINC,
    NHG,
    SNOMED,
    Resource,
    coded,
    condition,
    facts,
    ferritin,
    found,
    low,
    observation,
    order,
    patient,
    quantity,
    refused,
    resource,
    result,
)  # fmt: skip

RATE = "mL/min/{1.73_m2}"
CHRONIC = {"3a": "700378005", "3b": "700379002", "4": "431857002", "5": "433146000"}


def before(days: int) -> str:
    return (DAY - timedelta(days)).isoformat()


def egfr(value: object, days: int = 20, **more: object) -> Resource:
    return observation(EGFR, value, RATE, **{"id": f"e{days}", "effectiveDateTime": before(days), **more})


def dialysis(days: int, code: str = "302497006", **more: object) -> Resource:
    given = {"id": f"d{days}", "status": "completed", "performedDateTime": before(days), **more}
    return resource("Procedure", code=coded(SNOMED, code), **given)


def value(name: str, *given: Resource) -> object:
    return facts(*given).values.get(name)


# 35: eGFR


@pytest.mark.parametrize(
    "code",
    [
        *(coded(LOINC, code) for code in ("62238-1", "98979-8", "33914-3", "77147-7", "48642-3", "48643-1", "88293-6")),
        coded(NHG, "3583"), coded(NHG, "1919"),
    ],
)  # fmt: skip
def test_point_35_every_equation_is_read_as_it_was_reported(code: Resource) -> None:
    """Real data 3: codes of races and of the Dutch table among them."""
    assert float(result(observation(code, 44, RATE)).low) == 44


@pytest.mark.parametrize(
    "unit", ["mL/min/{1.73_m2}", "mL/min/1.73m2", "ml/min/1,73m2", "mL/min/{1,73_m2}", "ml/min/{1.73m2}", "mL/min"]
)
def test_point_35_every_spelling_of_the_unit_is_read(unit: str) -> None:
    """Real data 3."""
    assert float(result(observation(EGFR, 44, unit)).low) == 44


@pytest.mark.parametrize("limit", [60, 90])
def test_point_35_above_a_limit_is_not_the_limit(limit: int) -> None:
    for given in (
        observation(EGFR, valueQuantity=quantity(limit, RATE, comparator=">")),
        observation(EGFR, valueString=f">{limit} {RATE}"),
    ):
        values = facts(given).values
        assert float(str(values["egfr_min"])) > limit and float(str(values["egfr_max"])) > limit
        assert values[fact.ckd.name] == "no"


@pytest.mark.parametrize("held", [{"valueBoolean": True}, {"valueCodeableConcept": {"text": "DFG Stade 3B"}}])
def test_point_35_an_egfr_that_is_no_number_is_reported(held: Resource) -> None:
    """Real data 3."""
    assert refused(observation(EGFR, **held)).analyte == "egfr"


def test_point_35_many_decimals_are_read() -> None:
    """Real data 3."""
    assert value("egfr_min", egfr(44.18273645518273)) == 44.2


# 36: chronic or not


def test_point_36_one_low_value_is_no_chronic_disease() -> None:
    assert value(fact.ckd.name, egfr(40)) == "no"


@pytest.mark.parametrize(("apart", "expected"), [(89, "no"), (90, "yes")])
def test_point_36_two_low_values_far_enough_apart_are(apart: int, expected: str) -> None:
    assert value(fact.ckd.name, egfr(40, 10), egfr(42, 10 + apart)) == expected


def test_point_36_a_normal_value_between_them_breaks_the_series() -> None:
    assert value(fact.ckd.name, egfr(40, 10), egfr(75, 60), egfr(42, 200)) == "no"


def test_point_36_the_newer_measured_value_decides_about_iron_and_the_worse_about_doses() -> None:
    recorded = condition(CHRONIC["4"])
    assert value(fact.ckd_iron.name, recorded) == "yes"
    assert value(fact.ckd_iron.name, recorded, egfr(70)) == "no"
    assert float(str(value("egfr_for_dosing_max", recorded, egfr(70)))) < 30
    mild = condition(CHRONIC["3a"])
    assert float(str(value("egfr_for_dosing_max", mild, egfr(22)))) == 22


def test_point_36_a_recorded_stage_that_contradicts_the_values_hides_nothing() -> None:
    """Real data 3: coded as stage 1 with an eGFR below 30."""
    stage_one = condition(coded(ICD, "N18.1"))
    assert value(fact.ckd.name, stage_one, egfr(25, 10), egfr(24, 200)) == "yes"
    assert value("egfr_for_dosing_max", stage_one, egfr(25, 10)) == 25


# 37: dialysis


def test_point_37_acute_dialysis_is_not_maintenance() -> None:
    assert value(fact.dialysis.name, dialysis(5)) == "no"
    assert value(fact.dialysis.name, dialysis(5), dialysis(20)) == "no"


def test_point_37_sessions_over_months_or_a_recorded_status_are() -> None:
    assert value(fact.dialysis.name, dialysis(5), dialysis(120)) == "yes"
    assert value(fact.dialysis.name, condition("105502003")) == "yes"
    assert value(fact.dialysis.name, condition(coded(ICD, "Z99.2"))) == "yes"


def test_point_37_old_sessions_are_over() -> None:
    assert value(fact.dialysis.name, dialysis(400), dialysis(600)) == "no"


def test_point_37_care_involving_dialysis_is_no_status() -> None:
    """Correction B5: the code holds acute and preparatory care too."""
    assert value(fact.dialysis.name, condition(coded(ICD, "Z49"))) == "no"


@pytest.mark.parametrize("status", ["not-done", "entered-in-error", "preparation", "unknown", None])
def test_point_37_a_session_that_did_not_take_place_is_none(status: str | None) -> None:
    assert not found(dialysis(5, status=status)).procedures


def test_point_37_a_transplant_ends_dialysis() -> None:
    transplant = condition(coded(ICD, "Z94.0"), recordedDate=before(30), onsetDateTime=before(30))
    given = [dialysis(100), dialysis(300), transplant]
    assert value(fact.kidney_transplant.name, *given) == "yes"
    assert value(fact.dialysis.name, *given) != "yes"


# 38: where eGFR is not valid


def test_point_38_a_child_and_a_pregnant_woman_are_known_as_such() -> None:
    """Rules ask for both, so that no adult kidney rule speaks there."""
    child = patient(birthDate="2015-01-01")
    assert facts(child, egfr(40)).values[fact.child.name] == "yes"
    assert facts(condition("77386006"), egfr(40)).values[fact.pregnant.name] == "yes"


# 39: iron by vein that nobody recorded


def test_point_39_a_jump_of_ferritin_is_noticed() -> None:
    given = [ferritin(40, id="a", effectiveDateTime=before(60)), ferritin(130, id="b", effectiveDateTime=before(5))]
    assert value(fact.ferritin_jump.name, *given) == "yes"
    assert value(fact.ferritin_jump.name, given[0], ferritin(100, id="b", effectiveDateTime=before(5))) == "no"
    assert value(fact.ferritin_jump.name, ferritin(40, id="a", effectiveDateTime=before(200)), given[1]) == "no"


def test_point_39_iron_that_is_recorded_explains_it() -> None:
    infusion = resource(
        "MedicationAdministration", status="completed", effectiveDateTime=before(40),
        medicationCodeableConcept=coded(ATC, "B03AC"),
    )  # fmt: skip
    given = [ferritin(40, id="a", effectiveDateTime=before(60)), ferritin(130, id="b", effectiveDateTime=before(5))]
    assert value(fact.ferritin_jump.name, *given, infusion) == "no"


# 40: C-reactive protein


def crp(number: object, days: int = 20, **more: object) -> Resource:
    return observation(CRP, number, "mg/L", **{"id": f"c{days}", "effectiveDateTime": before(days), **more})


@pytest.mark.parametrize(("apart", "known"), [(14, True), (15, False), (-14, True), (-15, False)])
def test_point_40_it_must_lie_near_the_ferritin(apart: int, known: bool) -> None:
    given = [ferritin(effectiveDateTime=before(20)), crp(8, 20 + apart)]
    assert ("crp_max" in facts(*given).values) is known


def test_point_40_below_a_limit_is_an_interval() -> None:
    for given in (crp(None, valueQuantity=quantity(5, "mg/L", comparator="<")), crp(None, valueString="<5 mg/L")):
        values = facts(ferritin(effectiveDateTime=before(20)), given).values
        assert float(str(values["crp_min"])) == 0 and float(str(values["crp_max"])) < 5


# 41: another laboratory


@pytest.mark.parametrize(
    ("element", "one", "other"),
    [
        ("performer", [{"reference": "Organization/a"}], [{"reference": "Organization/b"}]),
        ("method", coded(None, "a"), coded(None, "b")),
        ("device", {"display": "a"}, {"display": "b"}),
    ],
)
def test_point_41_another_laboratory_or_method_is_noticed(element: str, one: object, other: object) -> None:
    old = {**ferritin(60, id="a", effectiveDateTime=before(60)), element: one}
    for held, expected in ((other, "yes"), (one, "no"), (None, "unknown")):
        assert value(fact.ferritin_other_laboratory.name, old, {**ferritin(id="b"), element: held}) == expected


# 42: haemochromatosis


def test_point_42_carriers_and_results_of_a_gene_are_no_disease() -> None:
    for text in ("heterozygous haemochromatosis", "Drager hemochromatose", "hemochromatosis carrier"):
        assert value(fact.iron_overload.name, condition({"text": text})) == "no"
    gene = observation(coded("urn:local", "HFE", "HFE gene"), valueString="C282Y homozygous haemochromatosis")
    assert value(fact.iron_overload.name, gene) == "no"


def test_point_42_a_low_ferritin_does_not_hide_an_overload() -> None:
    """Ferritin is the target of venesection there."""
    assert value(fact.iron_overload.name, condition("399187006"), ferritin(20)) == "yes"


def test_point_42_a_chelator_is_an_overload() -> None:
    assert value(fact.iron_overload.name, order(coded(ATC, "V03AC03"))) == "yes"


# 43: flags of the reference range


@pytest.mark.parametrize("flag", ["L", "N", "H", "LL"])
def test_point_43_flags_of_the_laboratory_do_not_change_a_value(flag: str) -> None:
    interpretation = [coded("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", flag)]
    assert found(ferritin(interpretation=interpretation)).results == found(ferritin()).results
    plain, flagged = (facts(one).values for one in (ferritin(), ferritin(interpretation=interpretation)))
    assert plain == flagged


def test_the_order_of_values_is_that_of_their_days() -> None:
    assert low(found(egfr(40, 200), egfr(50, 10), egfr(45, 100))) == [50, 45, 40]
    assert found(egfr(40, -3)).unreadable[0].reason == "dated in the future"
    assert date.fromisoformat(before(0)) == DAY
