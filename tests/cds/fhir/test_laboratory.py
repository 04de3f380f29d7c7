"""Results wherever they stand: value, component, member, contained; which of them counts; what is derived."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cds.fhir.resources import (
    CRP,
    FERRITIN,
    HB,
    LOINC,
    NHG,
    SNOMED,
    TSAT,
    UG,
    Resource,
    bundle,
    coded,
    ferritin,
    found,
    observation,
    on,
    quantity,
    refused,
    resource,
    result,
)  # fmt: skip


def newest(*given: Resource, analyte: str = "ferritin") -> float:
    """The newest usable value of an analyte."""
    return float(next(r for r in found(*given).results if r.analyte == analyte and not r.preliminary).low)


@pytest.mark.parametrize("status", ["final", "amended", "corrected"])
def test_final_results_are_used(status: str) -> None:
    """Catalogue 5.2 (9)."""
    assert not result(ferritin(40, status=status)).preliminary


@pytest.mark.parametrize(
    "status", ["registered", "cancelled", "entered-in-error", "unknown", None, "", 5, ["final"], {}]
)
def test_results_of_another_status_are_skipped(status: object) -> None:
    """Catalogue 5.2 (9) and scenario 13."""
    findings = found(ferritin(20, status=status), ferritin(120, id="older", effectiveDateTime="2026-05-01"))
    assert [float(r.low) for r in findings.results] == [120]


def test_a_preliminary_result_is_kept_apart() -> None:
    """Catalogue 5.2 (9): it counts as pending only."""
    assert result(ferritin(20, status="preliminary")).preliminary


def test_a_preliminary_result_that_follows_is_not_unreadable() -> None:
    """Real data 6 and catalogue 5.2 (9): `volgt` on a preliminary result says that it is pending."""
    (follows,) = found(observation(FERRITIN, status="preliminary", valueString="volgt")).unreadable
    assert follows.pending


@pytest.mark.parametrize("code", ["86914-9", "14724-9", "53048-5", "86913-1", "57905-2"])
def test_look_alikes_are_no_results(code: str) -> None:
    """Correction B34: goals, interpretations, other fluids; and haemoglobin in stool (Synthea)."""
    findings = found(observation(code, 40, UG))
    assert not findings.results and not findings.unreadable


def test_an_excluded_coding_beside_a_test_excludes_it() -> None:
    """A goal that is coded as the test as well stays a goal."""
    both = {"coding": [{"system": LOINC, "code": FERRITIN}, {"system": LOINC, "code": "86914-9"}]}
    assert not found(observation(both, 75, UG)).results


@pytest.mark.parametrize(
    "codes",
    [
        [{"system": "urn:local", "code": "FER"}, {"system": LOINC, "code": FERRITIN}],
        [{"code": "FER"}, {"system": LOINC, "code": FERRITIN, "display": "Ferritin [Mass/\u200bvolume]"}],
        [{"system": LOINC, "code": FERRITIN}, {"system": LOINC, "code": "20567-4"}],
    ],
)
def test_one_of_several_codings_is_enough(codes: list[dict[str, str]]) -> None:
    """Real data 7 and 21: local codes beside LOINC, displays with invisible signs; one result, not two."""
    assert result(observation({"coding": codes}, 40, UG)).low == 40


def test_a_code_without_or_of_another_system_is_no_test() -> None:
    """A number alone means nothing; neither does a display."""
    assert not found(observation(coded(None, FERRITIN, "Ferritin"), 40, UG)).results
    assert not found(observation(coded(SNOMED, FERRITIN), 40, UG)).results
    assert not found(observation({"text": "ferritine"}, 40, UG)).results


@pytest.mark.parametrize(("code", "analyte"), [("3583", "egfr"), ("1919", "egfr"), ("523", "creatinine")])
def test_dutch_codes_are_known(code: str, analyte: str) -> None:
    """Real data 22: the NHG table is often the only coding."""
    unit = "umol/L" if analyte == "creatinine" else "ml/min/{1.73_m2}"
    assert result(observation(coded(NHG, code), 80, unit)).analyte == analyte


def test_components_hold_results_under_their_own_code() -> None:
    """Catalogue 5.1 (1): code and value stand on the component; a parent without value is no result."""
    parts = [
        {"code": coded(LOINC, TSAT), "valueQuantity": quantity(22, "%")},
        {"code": coded(LOINC, FERRITIN), "valueQuantity": quantity(40, UG)},
    ]
    findings = found(observation("75689-0", component=parts))
    assert {(r.analyte, float(r.low)) for r in findings.results} == {("tsat", 22), ("ferritin", 40)}
    assert {r.origin.element for r in findings.results} == {"component[0]", "component[1]"}


def test_the_code_of_a_panel_says_nothing_about_its_members() -> None:
    """Catalogue 5.1 (2): a haemoglobin code on the parent, ferritin in the member."""
    member = ferritin(40, id="member")
    assert result(observation(HB, hasMember=[{"reference": "Observation/member"}]), member).analyte == "ferritin"


@pytest.mark.parametrize("kind", ["Observation", "DiagnosticReport"])
def test_contained_results_are_read_with_the_date_of_what_contains_them(kind: str) -> None:
    """Real data 20: the value may exist only in a contained Observation."""
    part = {"resourceType": "Observation", "id": "c", "code": coded(LOINC, FERRITIN), "status": "final"}
    held = {**part, "valueQuantity": quantity(40, UG)}
    given = resource(
        kind, status="final", code=coded(LOINC, "75689-0"), effectiveDateTime="2026-11-01", contained=[held],
        **{"hasMember" if kind == "Observation" else "result": [{"reference": "#c"}]},
    )  # fmt: skip
    read = result(given)
    assert (read.drawn, read.origin.resource) == (on(2026, 11, 1), f"{kind}/{kind.lower()}#c")


def test_a_contained_result_keeps_its_own_date_and_status() -> None:
    """What contains it only fills what it does not say."""
    part = ferritin(40, id="c", effectiveDateTime=None, effectivePeriod={"end": "2026-10-01"})
    assert result(
        resource("Observation", status="final", effectiveDateTime="2026-11-01", contained=[part])
    ).drawn == on(2026, 10, 1)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ({"status": "entered-in-error"}, {}),
        ({"status": "cancelled"}, {}),
        ({}, {"subject": {"reference": "Patient/other"}}),
    ],
)
def test_contained_results_that_do_not_count(outer: dict[str, Any], inner: dict[str, Any]) -> None:
    """Catalogue 5.8 (51): a withdrawn report takes its results with it; another subject is another patient."""
    part = ferritin(40, id="c", **inner)
    assert not found(resource("DiagnosticReport", **{"status": "final", **outer}, contained=[part])).results


def test_contained_results_without_an_id_are_all_read() -> None:
    """They are told apart by their place."""
    parts = [{**ferritin(40), "id": None}, {**observation(TSAT, 22, "%"), "id": None}]
    given = [{name: value for name, value in part.items() if value is not None} for part in parts]
    assert len(found(resource("DiagnosticReport", status="final", contained=given)).results) == 2


def test_the_newest_comes_first_whatever_the_order_of_arrival() -> None:
    """Invariant 34."""
    old, new = ferritin(20, id="a", effectiveDateTime="2026-01-01"), ferritin(90, id="b")
    assert newest(old, new) == newest(new, old) == 90


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"issued": "2026-11-01T10:30:00+01:00"}, {"issued": "2026-11-01T10:00:00Z"}),
        ({"effectiveDateTime": "2026-11-01T08:00:00Z"}, {"effectiveDateTime": "2026-11-01T16:00:00Z"}),
        ({"status": "final"}, {"status": "corrected"}),
    ],
)
def test_of_two_values_of_one_day_the_later_counts(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Catalogue 5.2 (9) and (12): reported later, drawn later, or corrected."""
    first, second = ferritin(20, id="z", **one), ferritin(120, id="a", **other)
    assert newest(first, second) == newest(second, first) == 120


def test_a_resource_that_arrives_twice_is_read_once() -> None:
    """Catalogue 5.2 (12) and invariant 34."""
    assert len(found(ferritin(40), ferritin(40)).results) == 1


def test_the_order_of_two_versions_of_a_resource_does_not_matter() -> None:
    """Invariant 34, for a history Bundle that holds a result and its withdrawal."""
    kept, withdrawn = ferritin(20), ferritin(20, status="entered-in-error")
    assert found(kept, withdrawn).results == found(withdrawn, kept).results


def test_versions_of_any_size_and_depth_are_compared() -> None:
    """Numbers beyond 64 bits and deep nesting are JSON as well."""
    deep: Resource = {}
    for _ in range(900):
        deep = {"x": deep}
    for other in (ferritin(10**30), ferritin(40, extension=[deep])):
        assert len(found(ferritin(40), other).results) <= 1


def test_an_older_exact_value_is_read_behind_a_newer_vague_one() -> None:
    """A haemoglobin of some day this year may not hide one of last month: only exact dates lie in a window."""
    vague = observation(HB, 7, "mmol/L", id="vague", effectiveDateTime="2026")
    exact = observation(HB, 8, "mmol/L", id="exact")
    assert {float(r.low) for r in found(vague, exact).results} == {7, 8}


@pytest.mark.parametrize(
    ("value", "limits", "below"),
    [
        (7, [{"low": {"value": 7.5, "unit": "mmol/L"}}], True),
        (7.5, [{"low": {"value": 7.5}}], False),
        (7, [{"low": {"value": 12, "unit": "g/dL"}}], True),
        (7, [{"text": "7.5 - 10"}], None),
        (7, [{"high": {"value": 10}}], None),
        (7, [{"low": {"value": 7.5}}, {"low": {"value": 6.5}}], None),
        (7, [{"low": {"value": 7.5}}, {"low": {"value": 8.5}}], True),
        (7, None, None),
    ],
)
def test_a_result_is_compared_with_its_own_reference_range(value: float, limits: object, below: bool | None) -> None:
    """Corrections 6.1: `hb_low`; in the unit of the value or of the range, unknown where ranges disagree."""
    assert result(observation(HB, value, "mmol/L", referenceRange=limits)).below_reference is below


def test_a_component_has_its_own_reference_range() -> None:
    """The range of the parent is not the range of a part."""
    part = {
        "code": coded(LOINC, HB),
        "valueQuantity": quantity(7, "mmol/L"),
        "referenceRange": [{"low": {"value": 7.5}}],
    }
    assert result(observation("75689-0", component=[part])).below_reference is True


def test_a_result_about_somebody_else_is_not_read() -> None:
    """Catalogue 5.8 (51)."""
    findings = found(ferritin(20, subject={"reference": "Patient/other"}), observation(CRP, 3, "mg/L", id="own"))
    assert [r.analyte for r in findings.results] == ["crp"]
    assert any("somebody else" in note for note in findings.notes)


def test_a_result_that_is_not_valid_fhir_is_said() -> None:
    """Design: what fhir.resources refuses becomes a data problem, never a silent gap, and names no value."""
    given = {**ferritin(40), "referenceRange": "laag"}
    assert bundle(given)["entry"]
    assert refused(given).reason.startswith("not valid FHIR (referenceRange")
