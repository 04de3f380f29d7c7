"""Numbers and units: one table of spellings a test, nothing guessed, the value as written kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from cds.fhir.quantities import converted, number_of, spelling
from tests.cds.fhir.resources import (
    CRP,
    EGFR,
    FERRITIN,
    HB,
    IRON,
    NHG,
    RATIO,
    TSAT,
    WORDS,
    coded,
    found,
    observation,
    quantity,
    refused,
    result,
)  # fmt: skip

TABLES = WORDS.laboratory.tables


def of(code: str, value: Any, unit: str | None = None, **more: Any) -> Decimal:
    """The exact value that is read."""
    read = result(observation(code, value, unit, **more))
    assert read.low == read.high
    return read.low


def why_not(code: str, value: Any, unit: str | None = None, **more: Any) -> str:
    """Why a value is refused."""
    return refused(observation(code, value, unit, **more)).reason


@pytest.mark.parametrize(
    ("code", "value", "unit", "expected"),
    [
        (FERRITIN, 75, "ug/L", "75"),
        (FERRITIN, 75, "\u00b5g/L", "75"),
        (FERRITIN, 75, "\u03bcg/l", "75"),
        (FERRITIN, 75, "mcg/L", "75"),
        (FERRITIN, 75, "ng/mL", "75"),
        (FERRITIN, 75, " ug / L ", "75"),
        (FERRITIN, 75, "ug\u200b/L", "75"),
        (HB, 11.5, "mmol/l", "11.5"),
        (HB, 15, "g/dL", "9.309"),
        (HB, 150, "g/l", "9.309"),
        (HB, 15, "gram per deciliter", "9.309"),
        (CRP, 1.2, "mg/dL", "12"),
        (IRON, 100, "ug/dL", "17.91"),
        (TSAT, 23, "%", "23"),
        (TSAT, 0.23, "1", "23"),
        (RATIO, 0.23, "1", "23"),
        ("2160-0", 1, "mg/dL", "88.4"),
        ("2160-0", 0.09, "mmol/L", "90"),
        ("14682-9", 88, "micromol/l", "88"),
        ("59261-8", 49, "mmol/mol", "49"),
        ("4548-4", 49, "mmol/mol", "49"),
    ],
)
def test_units_are_converted_by_the_table(code: str, value: float, unit: str, expected: str) -> None:
    """Catalogue 4.5 and real data 2: the unit decides, never the code."""
    assert of(code, value, unit) == Decimal(expected)


@pytest.mark.parametrize(
    ("code", "value", "unit", "expected"),
    [("14723-1", "168.5", "pmol/L", "74.99"), ("4548-4", "7", "%", "53.0"), ("2777-1", "3.097", "mg/dL", "1")],
)
def test_conversions_that_do_not_come_out_even(code: str, value: str, unit: str, expected: str) -> None:
    """Scenario 8: 168.5 pmol/L of ferritin is 74.99 µg/L; a percentage of haemoglobin A1c has an offset."""
    assert round(of(code, float(value), unit), len(expected.partition(".")[2])) == Decimal(expected)


def test_a_conversion_subtracts_multiplies_and_divides_in_that_order() -> None:
    """(value - offset) * factor / divisor, in decimal numbers."""
    assert converted(Decimal("10"), {"offset": "2", "factor": "3", "divisor": "4"}) == Decimal(6)
    assert converted(Decimal("0.1"), {"factor": "3"}) == Decimal("0.3")


@pytest.mark.parametrize(
    "unit",
    [
        "mL/min/{1.73_m2}", "mL/min/1.73m2", "mL/min/1.73.m2", "ml/min/1,73m2", "mL/min/{1,73_m2}", "ml/min/{1.73m2}",
        "ml/mn/1,73m2", "mL/min", "ml/min/1.73 m²",
    ],
)  # fmt: skip
def test_every_spelling_of_the_filtration_rate_is_one_unit(unit: str) -> None:
    """Real data 3: the spellings that occur."""
    assert of(EGFR, 44.5, unit) == Decimal("44.5")


def test_plain_millilitres_a_minute_are_marked() -> None:
    """Not the same quantity as per 1.73 m²."""
    assert result(observation(EGFR, 44, "mL/min")).note == "plain-ml-min"
    assert result(observation(EGFR, 44, "mL/min/1.73m2")).note is None


def test_the_finnish_unit_is_read_by_its_code() -> None:
    """Real data 3: `ml/min/A-` with a code that is known."""
    given = observation(coded(NHG, "3583"), valueQuantity=quantity(44, "ml/min/A-", "ml/min/(173.10*-2.m2)"))
    assert result(given).low == 44


@pytest.mark.parametrize(
    ("code", "value", "unit", "ucum", "raw"),
    [
        (HB, 156, "g/l", "g/dL", "156 g/l"),
        ("4548-4", 49, "mmol/mol", "%", "49 mmol/mol"),
        (TSAT, 0.3, "%", "1", "0.3 %"),
    ],
)
def test_unit_and_code_that_contradict_each_other_are_refused(
    code: str, value: float, unit: str, ucum: str, raw: str
) -> None:
    """Real data 1: reading either alone gives a haemoglobin of 156 g/dL. The value is kept as it was written."""
    unreadable = refused(observation(code, valueQuantity=quantity(value, unit, ucum)))
    assert unreadable.reason == "unit and unit code contradict each other"
    assert unreadable.raw == raw


def test_a_known_unit_beside_the_unit_of_another_test_is_refused() -> None:
    """Real data 1: unit text mg/L with the UCUM code nmol/L; factors differ by about ten."""
    refused(observation(CRP, valueQuantity=quantity(12, "mg/L", "nmol/L")))


@pytest.mark.parametrize("code", ["258814008", "{micromol/l}"])
def test_a_code_of_another_system_does_not_hide_a_known_unit(code: str) -> None:
    """Real data 5: the code holds a SNOMED code, or an annotation."""
    assert result(observation("14682-9", valueQuantity=quantity(88, "micromol/l", code))).low == 88


@pytest.mark.parametrize("held", [{"value": 40}, {"value": 40, "unit": ""}, {"value": 40, "unit": None}])
def test_a_number_without_a_unit_is_refused(held: dict[str, object]) -> None:
    """Scenario 12 and catalogue 5.1 (6): a unit is never guessed from the code."""
    unreadable = refused(observation(FERRITIN, valueQuantity=held))
    assert (unreadable.reason, unreadable.raw) == ("no unit", "40")


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        (FERRITIN, "g/L"), (FERRITIN, "ug/dL"), (FERRITIN, "mg/L"), (FERRITIN, "\u00b5g/dL"), (HB, "mg/dL"),
        (HB, "g/mL"), (HB, "None"), (HB, "g/l-1"), (CRP, "nmol/L"), (EGFR, "mL/s"), ("2160-0", "%"),
    ],
)  # fmt: skip
def test_a_unit_that_does_not_fit_is_refused(code: str, unit: str) -> None:
    """Catalogue 5.1 (7) and real data 2: wrong magnitudes and unknown units are said, never converted."""
    assert "unit" in why_not(code, 12, unit)


@pytest.mark.parametrize(
    ("code", "value", "unit"),
    [(TSAT, 0.2, "%"), (TSAT, 1, "%"), (TSAT, 23, "1"), (TSAT, 101, "%"), (TSAT, 0.23, None), (RATIO, 23, None)],
)
def test_saturations_that_cannot_be_true_are_refused(code: str, value: float, unit: str | None) -> None:
    """Correction B33: at most 1 %, above 100 %, 23 as a fraction; no unit, unless the code is one of a ratio."""
    why_not(code, value, unit)


@pytest.mark.parametrize("code", [RATIO, "39778-6", "2505-6"])
def test_a_fraction_without_a_unit_is_read_where_the_code_is_one_of_a_ratio(code: str) -> None:
    """Correction B33."""
    assert of(code, 0.23) == 23


@pytest.mark.parametrize(
    ("written", "low", "high", "open_low", "open_high"),
    [
        ("<15", "1", "15", False, True),
        ("<=15", "1", "15", False, False),
        (">60", "60", "20000", True, False),
        (">= 60", "60", "20000", False, False),
        (" 40 ", "40", "40", False, False),
        ("7,5", "7.5", "7.5", False, False),
    ],
)
def test_a_value_as_text(written: str, low: str, high: str, open_low: bool, open_high: bool) -> None:
    """Catalogue 5.1 (4): a number with a comparator, a comma and a unit; a comparator makes an open interval."""
    read = result(observation(FERRITIN, valueString=f"{written} ug/L"))
    assert (read.low, read.high) == (Decimal(low), Decimal(high))
    assert (read.open_low, read.open_high) == (open_low, open_high)


def test_a_comparator_of_a_quantity_makes_an_open_interval() -> None:
    """Catalogue 5.5 (35): `>60` is never 60, and the limit is converted with the value."""
    above = result(observation(EGFR, valueQuantity=quantity(60, "mL/min/1.73m2", comparator=">")))
    assert above.low == 60 and above.high == 300 and above.open_low and not above.open_high
    below = result(observation("1988-5", valueQuantity=quantity(0.3, "mg/dL", comparator="<")))
    assert below.low == 0 and below.high == 3 and below.open_high


@pytest.mark.parametrize(
    "written", ["volgt", "zie opm.", "hemolytisch", "12-15 ug/L", "++", "", "40 40 ug/L", "x" * 99]
)
def test_text_that_is_no_number_is_refused_as_it_was_written(written: str) -> None:
    """Real data 6; what is quoted is cut at forty characters."""
    unreadable = refused(observation(FERRITIN, valueString=written))
    assert unreadable.raw == written if len(written) < 40 else len(unreadable.raw) == 40


def test_a_comma_before_three_digits_is_not_read() -> None:
    """An American ferritin of 1,234 ng/mL must not become 1.234 and a reason to give iron."""
    refused(observation(FERRITIN, valueString="1,234 ng/mL"))


@pytest.mark.parametrize(
    "value",
    [
        {"valueBoolean": True},
        {"valueRange": {"low": {"value": 1}}},
        {"valueCodeableConcept": {"text": "laag"}},
        {"valueRatio": {}},
        {"valueQuantity": "40 ug/L"},
        {"valueQuantity": [{"value": 40}]},
        {"valueQuantity": quantity("veel", "ug/L")},
        {"valueQuantity": quantity(True, "ug/L")},
        {"valueQuantity": quantity(40, "ug/L", comparator="~")},
        {"valueInteger": 40},
    ],
)
def test_other_kinds_of_value_are_refused(value: dict[str, Any]) -> None:
    """Real data 3 and 6: said, never silent, never an error."""
    assert refused(observation(FERRITIN, **value)).analyte == "ferritin"


@pytest.mark.parametrize("value", [{}, {"valueQuantity": {"unit": "ug/L"}}, {"dataAbsentReason": {"text": "pending"}}])
def test_a_result_without_a_value_is_no_result(value: dict[str, Any]) -> None:
    """Real data 4 and 6: nothing was measured, so nothing is unreadable."""
    findings = found(observation(FERRITIN, **value))
    assert not findings.results and not findings.unreadable


@pytest.mark.parametrize(
    ("code", "value", "unit"), [(FERRITIN, 0.5, "ug/L"), (FERRITIN, 20001, "ug/L"), (HB, 156, "g/dL")]
)
def test_impossible_values_are_refused(code: str, value: float, unit: str) -> None:
    """Catalogue 3.1: usable between 1 and 20 000."""
    assert "impossible" in why_not(code, value, unit)


@pytest.mark.parametrize(
    ("code", "value", "unit"), [(FERRITIN, 1, "ug/L"), (FERRITIN, 20000, "ug/L"), (CRP, 0, "mg/L")]
)
def test_values_at_the_edge_of_the_possible_are_read(code: str, value: float, unit: str) -> None:
    """The limits themselves belong to what is plausible."""
    assert of(code, value, unit) == value


@pytest.mark.parametrize("given", [True, None, [], {}, "veel", "", "1e999", float("nan"), float("inf"), "1.2.3", 1e40])
def test_what_is_no_number(given: object) -> None:
    """Booleans, infinities and words are none."""
    assert number_of(given) is None


@pytest.mark.parametrize(("given", "expected"), [(1, "1"), (13.2, "13.2"), ("13,2", "13.2"), (" 7 ", "7"), (0, "0")])
def test_numbers_are_decimal(given: object, expected: str) -> None:
    """13.2 is 13.2, not the binary number next to it."""
    assert number_of(given) == Decimal(expected)


def test_spellings_are_compared_without_spaces_and_invisible_signs() -> None:
    """Real data 7: zero-width spaces occur."""
    assert spelling(" mL / min\u200b") == "mL/min"
    assert spelling(7) == ""


def test_the_raw_value_never_shows_an_empty_element() -> None:
    """A JSON null is left out of what a clinician reads."""
    held = {"value": 40, "unit": "g/L", "comparator": None}
    assert refused(observation(FERRITIN, valueQuantity=held)).raw == "40 g/L"


@pytest.mark.parametrize("name", sorted(TABLES))
def test_no_unit_stands_in_two_entries_of_a_table(name: str) -> None:
    """One that did would be converted by whichever comes first."""
    groups = [{spelling(unit) for unit in entry["spellings"]} for entry in TABLES[name].get("units", ())]
    groups.append({spelling(unit) for unit in TABLES[name].get("implausible_units", ())})
    assert sum(len(group) for group in groups) == len(set().union(*groups))


PHQ9 = "44261-6"


@pytest.mark.parametrize("unit", [None, "{score}", "score"])
def test_a_score_has_no_unit(unit: str | None) -> None:
    """A bare number is the score itself; nothing is guessed."""
    assert of(PHQ9, 14, unit) == 14


def test_a_score_may_be_a_whole_number_without_a_quantity() -> None:
    scored = {k: v for k, v in observation(PHQ9, 0, None).items() if not k.startswith("value")}
    assert result({**scored, "valueInteger": 14}).low == 14


@pytest.mark.parametrize(("value", "unit"), [(28, None), (14, "%"), (14, "mg")])
def test_a_score_out_of_its_range_or_with_a_unit_is_refused(value: int, unit: str | None) -> None:
    assert why_not(PHQ9, value, unit)
