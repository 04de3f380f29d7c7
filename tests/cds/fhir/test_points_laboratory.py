"""Section 5.1 of the clinical reference, point by point, each with the smallest resource that shows it."""

from __future__ import annotations

import pytest

from tests.cds.fhir.resources import (
    EGFR,
    FERRITIN,
    HB,
    IRON,
    LOINC,
    PANEL,
    TIBC,
    TSAT,
    UG,
    Resource,
    coded,
    facts,
    ferritin,
    found,
    observation,
    on,
    quantity,
    refused,
    resource,
    result,
)  # fmt: skip


def test_point_01_a_parent_without_a_value_is_no_result() -> None:
    findings = found(ferritin(None, component=[]))
    assert not findings.results and not findings.unreadable


def test_point_01_members_are_read_once_however_many_refer_to_them() -> None:
    member = ferritin(id="m")
    panel = observation(PANEL, id="panel", hasMember=[{"reference": "Observation/m"}])
    report = resource(
        "DiagnosticReport",
        status="final",
        result=[{"reference": "Observation/m"}, {"reference": "https://ehr.example/Observation/m/_history/2"}],
    )
    findings = found(panel, report, member)
    assert [one.origin.resource for one in findings.results] == ["Observation/m"]
    assert findings.notes == ()


def test_point_01_members_of_members_are_read_to_the_third_level() -> None:
    given = [
        observation(PANEL, id="one", hasMember=[{"reference": "Observation/two"}]),
        observation(PANEL, id="two", hasMember=[{"reference": "Observation/three"}]),
        observation("75689-0", id="three", hasMember=[{"reference": "#c"}], contained=[ferritin(id="c")]),
    ]
    assert [one.origin.resource for one in found(*given).results] == ["Observation/three#c"]


def test_point_01_members_that_refer_in_a_circle_come_to_an_end() -> None:
    one = ferritin(id="one", hasMember=[{"reference": "Observation/two"}])
    two = observation(TSAT, 20, "%", id="two", hasMember=[{"reference": "Observation/one"}])
    assert len(found(one, two).results) == 2


def test_point_01_components_and_contained_results_are_read() -> None:
    part = {"code": coded(LOINC, FERRITIN), "valueQuantity": quantity(40, UG)}
    assert result(observation(PANEL, component=[part])).origin.element == "component[0]"
    report = resource("DiagnosticReport", status="final", contained=[ferritin(id="c")], result=[{"reference": "#c"}])
    assert result(report).origin.resource == "DiagnosticReport/diagnosticreport#c"


@pytest.mark.parametrize(("kind", "element"), [("Observation", "hasMember"), ("DiagnosticReport", "result")])
def test_point_01_a_member_that_did_not_come_is_said(kind: str, element: str) -> None:
    given = resource(kind, status="final", code=coded(LOINC, PANEL), **{element: [{"reference": "Observation/m"}]})
    findings = found(given)
    assert not findings.results
    assert findings.notes == ("1 results that panels or reports refer to are not in the record",)


def test_point_02_the_code_of_the_parent_says_nothing_about_the_member() -> None:
    member = ferritin(id="m")
    assert (
        result(observation(HB, id="parent", hasMember=[{"reference": "Observation/m"}]), member).analyte == "ferritin"
    )


def test_point_03_conclusions_and_documents_are_not_parsed() -> None:
    report = resource(
        "DiagnosticReport",
        status="final",
        code=coded(LOINC, FERRITIN),
        conclusion="ferritine 12",
        presentedForm=[{"contentType": "application/pdf", "title": "ferritine 12 ug/L"}],
    )
    findings = found(report)
    assert not findings.results and not findings.unreadable


@pytest.mark.parametrize(("text", "value"), [("75 ug/L", 75), ("7,5 ng/mL", 7.5), (" 75ug/l ", 75)])
def test_point_04_text_that_is_a_number_with_a_unit_is_read(text: str, value: float) -> None:
    assert result(ferritin(None, valueString=text)).low == pytest.approx(value)


def test_point_04_text_takes_its_unit_from_the_quantity_beside_it() -> None:
    assert result(ferritin(None, valueString="75", valueQuantity={"unit": UG})).low == 75
    against = refused(ferritin(None, valueString="75 pmol/L", valueQuantity={"unit": UG}))
    assert against.reason == "unit and unit code contradict each other"


@pytest.mark.parametrize(
    ("held", "raw"),
    [
        ({"valueString": "zie opm."}, "zie opm."),
        ({"valueString": "hemolytisch"}, "hemolytisch"),
        ({"valueString": "<5"}, "<5"),
        ({"valueString": "10-20 ug/L"}, "10-20 ug/L"),
        ({"valueInteger": 40}, "40"),
        ({"valueBoolean": True}, "True"),
        ({"valueCodeableConcept": {"text": "laag"}}, "laag"),
        ({"valueRange": {"low": {"value": 1, "unit": UG}}}, "value"),
        ({"valueRatio": {"numerator": {"value": 1}}}, "numerator"),
        ({"valueSampledData": {"data": "1 2 3"}}, "1 2 3"),
    ],
)
def test_point_04_other_values_are_reported_as_they_stand(held: Resource, raw: str) -> None:
    said = refused(ferritin(None, **held))
    assert raw in said.raw and said.drawn == on(2026, 11, 1) and said.reason


def test_point_04_a_reason_for_absence_is_no_result() -> None:
    assert not found(ferritin(None, dataAbsentReason={"text": "pending"})).results


@pytest.mark.parametrize(
    ("comparator", "ends"),
    [("<", (1, 30, False, True)), ("<=", (1, 30, False, False)), (">", (30, 20000, True, False))],
)
def test_point_05_comparators_keep_their_interval(comparator: str, ends: tuple[float, float, bool, bool]) -> None:
    read = result(ferritin(None, valueQuantity=quantity(30, UG, comparator=comparator)))
    assert (float(read.low), float(read.high), read.open_low, read.open_high) == ends


def test_point_05_above_sixty_is_not_sixty() -> None:
    book = facts(observation(EGFR, valueQuantity=quantity(60, "mL/min/{1.73_m2}", comparator=">")))
    assert float(str(book.values["egfr_min"])) > 60


def test_point_06_a_missing_unit_is_not_guessed_even_with_a_reference_range() -> None:
    """The issue is stricter than the exception that the reference allows."""
    limits = [{"low": quantity(20, UG), "high": quantity(200, UG)}]
    for more in ({}, {"referenceRange": limits}):
        said = refused(ferritin(40, None, **more))
        assert (said.raw, said.reason) == ("40", "no unit")


def test_point_06_mass_and_moles_are_told_apart_by_the_unit() -> None:
    assert float(result(ferritin(168.525, "pmol/L")).low) == pytest.approx(75)


@pytest.mark.parametrize("unit", ["g/L", "ug/dL", "mg/L"])
def test_point_07_an_impossible_magnitude_is_reported(unit: str) -> None:
    said = refused(ferritin(42, unit))
    assert (said.raw, said.reason) == (f"42 {unit}", "the unit does not fit this test")


def test_point_07_unit_and_code_that_contradict_each_other_are_reported() -> None:
    """Real data 1."""
    said = refused(observation(HB, valueQuantity=quantity(156, "g/l", "g/dL")))
    assert (said.raw, said.reason) == ("156 g/l", "unit and unit code contradict each other")


@pytest.mark.parametrize(("value", "unit"), [(23, "%"), (0.23, "1")])
def test_point_08_both_ways_to_write_a_saturation(value: float, unit: str) -> None:
    assert float(result(observation(TSAT, value, unit)).low) == pytest.approx(23)


@pytest.mark.parametrize(("value", "unit"), [(101, "%"), (1.01, "1"), (0.23, "%"), (23, None)])
def test_point_08_an_impossible_saturation_is_reported(value: float, unit: str | None) -> None:
    assert refused(observation(TSAT, value, unit)).analyte == "tsat"


@pytest.mark.parametrize(("specimens", "derived"), [(("s", "s"), [20.0]), (("s", "t"), [])])
def test_point_08_a_saturation_is_derived_from_one_sample_only(
    specimens: tuple[str, str], derived: list[float]
) -> None:
    one, other = ({"reference": f"Specimen/{name}"} for name in specimens)
    findings = found(
        observation(IRON, 10, "umol/L", id="i", specimen=one), observation(TIBC, 50, "umol/L", id="t", specimen=other)
    )
    assert [float(r.low) for r in findings.results if r.derived] == derived


def test_plain_millilitres_a_minute_are_noted() -> None:
    """Real data 3."""
    assert result(observation(EGFR, 44, "mL/min")).note == "plain-ml-min"


@pytest.mark.parametrize("code", ["86914-9", "86913-1"])
def test_a_goal_is_no_result(code: str) -> None:
    """Correction B34."""
    findings = found(observation(code, 75, UG))
    assert not findings.results and not findings.unreadable
