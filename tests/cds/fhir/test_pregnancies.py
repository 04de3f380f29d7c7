"""Every way in which a record says that somebody is pregnant, or no longer is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.findings import PregnancySign, Sign
from tests.cds.fhir.resources import (
    CONTRAINDICATION,
    ICD,
    LOINC,
    SNOMED,
    Resource,
    coded,
    condition,
    facts,
    observation,
    on,
    patient,
    quantity,
    resource,
    signs,
)  # fmt: skip

STATUS = "82810-3"


def sign(*given: Resource) -> Sign | None:
    found = signs(*given)
    assert len(found) < 2
    return found[0].sign if found else None


def answer(value: dict[str, Any], code: str | Resource = STATUS, **more: Any) -> Resource:
    return observation(code, **value, **more)


def pregnant(*given: Resource, **more: Any) -> object:
    return facts(patient(**more), *given).values["pregnant"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"valueCodeableConcept": coded(LOINC, "LA15173-0")}, Sign.PREGNANT),
        ({"valueCodeableConcept": coded(SNOMED, "77386006")}, Sign.PREGNANT),
        ({"valueBoolean": True}, Sign.PREGNANT),
        ({"valueCodeableConcept": coded(LOINC, "LA26683-5")}, Sign.NOT_PREGNANT),
        ({"valueCodeableConcept": coded(SNOMED, "60001007")}, Sign.NOT_PREGNANT),
        ({"valueBoolean": False}, Sign.NOT_PREGNANT),
        ({"valueCodeableConcept": coded(LOINC, "LA4489-6")}, Sign.UNCLEAR),
        ({"valueCodeableConcept": coded(SNOMED, "261665006")}, Sign.UNCLEAR),
        ({"valueCodeableConcept": {"text": "misschien"}}, Sign.UNCLEAR),
        ({}, None),
        ({"valueString": "ja"}, None),
    ],
)
def test_the_answers_to_the_question(value: dict[str, Any], expected: Sign | None) -> None:
    """Catalogue 5.7 (44) and correction A6."""
    assert sign(answer(value)) is expected


@pytest.mark.parametrize("status", ["preliminary", "entered-in-error", "registered", None, {}])
def test_an_answer_that_is_not_final_is_none(status: object) -> None:
    """Catalogue 5.2 (9)."""
    assert sign(answer({"valueBoolean": True}, status=status)) is None


def test_the_dutch_parent_without_a_value_says_nothing() -> None:
    """Catalogue 5.7 (44) and real data 22: its presence alone does not mean pregnant now."""
    assert sign(answer({}, coded(SNOMED, "118185001"))) is None
    assert sign(answer({"valueBoolean": True}, coded(SNOMED, "118185001"))) is None


def test_an_answer_that_is_coded_twice_is_one_answer() -> None:
    """Real data 21: several codings, in either order."""
    codes = [{"system": LOINC, "code": STATUS}, {"system": SNOMED, "code": "118185001"}]
    for given in (codes, codes[::-1]):
        assert sign(answer({"valueBoolean": True}, {"coding": given})) is Sign.PREGNANT


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        (coded(LOINC, "11778-8"), {"valueDateTime": "2027-02-01"}, (Sign.DUE_DATE, date(2027, 2, 1), None)),
        (coded(SNOMED, "161714006"), {"valueDateTime": "2027-02-01"}, (Sign.DUE_DATE, date(2027, 2, 1), None)),
        (coded(LOINC, "8665-2"), {"valueDateTime": "2026-08-01"}, (Sign.LAST_PERIOD, date(2026, 8, 1), None)),
        (coded(LOINC, "18185-9"), {"valueQuantity": quantity(10, "wk")}, (Sign.GESTATION, None, 70)),
        (coded(SNOMED, "57036006"), {"valueQuantity": quantity(10, None, "{w}")}, (Sign.GESTATION, None, 70)),
        (coded(LOINC, "49051-6"), {"valueQuantity": quantity(72, "d")}, (Sign.GESTATION, None, 72)),
    ],
)
def test_dates_and_durations(
    code: Resource, value: dict[str, Any], expected: tuple[Sign, date | None, int | None]
) -> None:
    """Catalogue 5.7 (44): due date, last period, gestational age in weeks or days."""
    (only,) = signs(answer(value, code))
    assert (only.sign, only.day, only.days) == expected
    assert only.said == on(2026, 11, 1)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("11778-8", {"valueDateTime": "2027"}),
        ("11778-8", {"valueDateTime": "${DATE, T, D, 100}"}),
        ("11778-8", {}),
        ("18185-9", {"valueQuantity": quantity(10)}),
        ("18185-9", {"valueQuantity": quantity(10, "wk", comparator=">")}),
        ("18185-9", {"valueQuantity": quantity(60, "wk")}),
        ("18185-9", {"valueString": "10 weken zwanger"}),
    ],
)
def test_dates_and_durations_that_say_too_little(code: str, value: dict[str, Any]) -> None:
    """A year is no due date; a number without a unit no duration."""
    assert not signs(answer(value, code))


@pytest.mark.parametrize(
    ("system", "codes", "expected"),
    [
        (SNOMED, "72892002 77386006 237244005", Sign.PREGNANT),
        (ICD, "Z33.1 Z34.00 O09.1 O26.11 O48.0 O60.1 O99.01 O99.351", Sign.PREGNANT),
        (CONTRAINDICATION, "1320", Sign.PREGNANT),
        (ICD, "O00.1 O03.9 O08.0 O80 O86.0 Z37.0 Z39.2", Sign.ENDED),
        (SNOMED, "289256000 86569001", Sign.ENDED),
        (SNOMED, "60001007", Sign.NOT_PREGNANT),
        (ICD, "O99.354 O99.355 Z33.2", None),
        (SNOMED, "79586000 19169002", None),
    ],
)
def test_conditions(system: str, codes: str, expected: Sign | None) -> None:
    """Correction A6 and real data 9: childbirth and loss are no pregnancy; a tubal pregnancy never closed is none."""
    assert {code: sign(condition(coded(system, code))) for code in codes.split()} == dict.fromkeys(
        codes.split(), expected
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"verified": "provisional"}, [Sign.UNCLEAR]),
        ({"verified": "refuted"}, []),
        ({"verified": "entered-in-error"}, []),
        ({"clinical": None}, [Sign.PREGNANT]),
        ({"clinical": "resolved"}, [Sign.ENDED]),
        ({"abatementDateTime": "2026-11-05"}, [Sign.ENDED, Sign.PREGNANT]),
        ({"abatementDateTime": "2026-09-01"}, [Sign.ENDED]),
        ({"abatementString": "vorige maand"}, [Sign.ENDED]),
        ({"subject": {"reference": "Patient/other"}}, []),
    ],
)
def test_a_condition_that_is_doubtful_or_over(more: dict[str, Any], expected: list[Sign]) -> None:
    """Catalogue 5.4 (27) and 5.7 (47)."""
    assert [found.sign for found in signs(condition("77386006", **more))] == expected


def test_a_planned_end_does_not_end_it_yet() -> None:
    """Catalogue 3.1: no abatement in the past."""
    given = condition("77386006", abatementDateTime="2027-03-01")
    assert pregnant(given) == "yes"
    assert pregnant(condition("77386006", abatementDateTime="2026-11-10")) != "yes"


@pytest.mark.parametrize("status", ["active", "inactive", "entered-in-error"])
def test_a_flag_of_the_contraindication_pregnancy(status: str) -> None:
    """Catalogue 5.7 (44) and real data 22: nl-core carries it as a Flag."""
    flag = resource(
        "Flag", status=status, code=coded(CONTRAINDICATION, "1320", "ZWANGERSCHAP"), period={"start": "2026-10-01"}
    )
    expected = [PregnancySign(Sign.PREGNANT, on(2026, 10, 1), signs(flag)[0].origin)] if status == "active" else []
    assert list(signs(flag)) == expected


def test_an_encounter_for_a_pregnancy() -> None:
    """Correction A6: active condition or encounter in Z34."""
    visit = resource("Encounter", status="finished", reasonCode=[coded(ICD, "Z34.80")], period={"start": "2026-11-01"})
    assert sign(visit) is Sign.PREGNANT


@pytest.mark.parametrize(("status", "expected"), [("completed", Sign.ENDED), ("not-done", None), ({}, None)])
def test_a_delivery_that_was_done(status: object, expected: Sign | None) -> None:
    """Correction C27: recorded for the mother."""
    given = resource("Procedure", status=status, code=coded(SNOMED, "289256000"), performedDateTime="2026-11-01")
    assert sign(given) is expected


def test_a_last_period_alone_is_no_pregnancy() -> None:
    """Correction A6: most women have one."""
    assert pregnant(answer({"valueDateTime": "2026-11-01"}, "8665-2")) != "yes"


def test_the_order_of_arrival_does_not_matter() -> None:
    """Invariant 34."""
    one, other = answer({"valueBoolean": True}), condition("77386006")
    assert signs(one, other) == signs(other, one)
