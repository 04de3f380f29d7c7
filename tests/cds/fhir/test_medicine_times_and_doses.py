"""Since when, until when and how much a day; base or salt; and what that says about use today."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.findings import Span
from tests.cds.fhir.resources import (
    ATC,
    GPK,
    RXNORM,
    Resource,
    coded,
    dosage,
    facts,
    medicines,
    on,
    order,
    quantity,
    resource,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")
PRAMIPEXOLE = coded(ATC, "N04BC05", "pramipexol 0,35 mg")


def span(*given: Resource) -> tuple[Span | None, Span | None]:
    (only,) = medicines(*given).values()
    return only.start, only.end


def bounded(start: str | None, end: str | None) -> dict[str, Any]:
    period = {name: value for name, value in (("start", start), ("end", end)) if value is not None}
    return {"timing": {"repeat": {"boundsPeriod": period}}}


def test_an_order_starts_with_its_dosage_its_validity_or_its_writing() -> None:
    """Catalogue 3.1: the period covers now; without one the order counts from when it was written."""
    assert span(order(SERTRALINE)) == (on(2026, 9, 1), None)
    valid = {"validityPeriod": {"start": "2026-09-05", "end": "2026-09-06"}}
    assert span(order(SERTRALINE, dispenseRequest=valid)) == (on(2026, 9, 5), None)
    given = order(SERTRALINE, dispenseRequest=valid, dosageInstruction=[bounded("2026-09-10", "2026-10-10")])
    assert span(given) == (on(2026, 9, 10), on(2026, 10, 10))


def test_a_taper_lasts_from_its_first_to_its_last_step() -> None:
    """Catalogue 5.3 (20): the first step may be over while the medicine is not."""
    steps = [bounded("2026-10-01", "2026-10-31"), bounded("2026-11-01", "2026-12-31")]
    assert span(order(SERTRALINE, dosageInstruction=steps)) == (on(2026, 10, 1), on(2026, 12, 31))
    steps = [bounded("2026-10-01", "2026-10-31"), bounded("2026-11-01", None)]
    assert span(order(SERTRALINE, dosageInstruction=steps)) == (on(2026, 10, 1), None)


def test_statements_administrations_and_dispenses_have_their_own_dates() -> None:
    """Catalogue 5.3 (15)."""
    drug = {"medicationCodeableConcept": SERTRALINE}
    period = {"start": "2026-01-01", "end": "2026-03-01"}
    statement = {"status": "active", **drug, "dateAsserted": "2026-11-01"}
    assert span(resource("MedicationStatement", **statement, effectivePeriod=period)) == (
        on(2026, 1, 1),
        on(2026, 3, 1),
    )
    assert span(resource("MedicationStatement", **statement, effectiveDateTime="2026-02")) == (
        Span(date(2026, 2, 1), date(2026, 2, 28)),
        None,
    )
    assert span(resource("MedicationStatement", **statement)) == (on(2026, 11, 1), None)
    given = {"status": "completed", **drug}
    assert span(resource("MedicationAdministration", **given, effectivePeriod=period))[0] == on(2026, 1, 1)
    assert span(resource("MedicationAdministration", **given, effectiveDateTime="2026-02-01"))[0] == on(2026, 2, 1)
    assert span(resource("MedicationDispense", **given, whenHandedOver="2026-02-03"))[0] == on(2026, 2, 3)


@pytest.mark.parametrize(
    ("authored", "found"), [("1990-01-01", "no"), ("2025-08-21", "no"), ("2025-08-22", "yes"), ("2026-11-14", "yes")]
)
def test_an_order_that_nobody_stopped_is_forgotten_after_fifteen_months(authored: str, found: str) -> None:
    """Real data 11 and catalogue 5.3 (21): `active` since 1990 is not current."""
    assert facts(order(SERTRALINE, authoredOn=authored)).values["trigger_medicine"] == found


@pytest.mark.parametrize(("end", "found"), [("2026-11-20", "no"), ("2026-11-21", "yes"), (None, "yes")])
def test_an_order_ends_after_its_last_day(end: str | None, found: str) -> None:
    """Catalogue 3.1: the period covers now."""
    given = order(SERTRALINE, dosageInstruction=[bounded("2026-09-01", end)])
    assert facts(given).values["trigger_medicine"] == found


@pytest.mark.parametrize("authored", [None, "${DATE, T, D, -13}"])
def test_an_active_order_without_a_date_is_unknown(authored: str | None) -> None:
    """Invariant 13 and real data 8: an undated chelator must not open the way to iron."""
    assert facts(order(coded(ATC, "V03AC03"), authoredOn=authored)).values["iron_overload"] == "unknown"


def test_a_dispensed_supply_counts_for_its_days_and_thirty_more() -> None:
    """Catalogue 3.1: `MedicationDispense` ≤ supply + 30 d."""
    given = {"status": "completed", "medicationCodeableConcept": SERTRALINE, "whenHandedOver": "2026-08-23"}
    supply = {"daysSupply": {"value": 90, "unit": "d"}}
    assert facts(resource("MedicationDispense", **given, **supply)).values["trigger_medicine"] == "yes"


@pytest.mark.parametrize("more", [{"asNeededBoolean": True}, {"asNeededCodeableConcept": {"text": "zo nodig"}}])
def test_as_needed(more: dict[str, Any]) -> None:
    """Catalogue 5.3 (20)."""
    assert medicines(order(SERTRALINE, dosageInstruction=[more]))["sertraline"].as_needed
    assert not medicines(order(SERTRALINE, dosageInstruction=[{"asNeededBoolean": False}]))["sertraline"].as_needed


def daily(medication: Resource | None, instructions: object, *others: Resource, **more: Any) -> Decimal | None:
    (only,) = medicines(order(medication, dosageInstruction=instructions, **more), *others).values()
    return only.daily


@pytest.mark.parametrize(
    ("amount", "repeat", "expected"),
    [
        (quantity(0.35, "mg"), {}, "0.35"),
        (quantity(350, "ug"), {}, "0.35"),
        (quantity(1, "stuk"), {}, "0.35"),
        (quantity(2, "tablet", "{tablet}"), {}, "0.7"),
        (quantity(0.35, "mg"), {"frequency": 2}, "0.7"),
        (quantity(0.35, "mg"), {"period": 2}, "0.175"),
        (quantity(0.35, "mg"), {"frequency": 7, "periodUnit": "wk"}, "0.35"),
    ],
)
def test_the_daily_dose(amount: Resource, repeat: dict[str, Any], expected: str) -> None:
    """Catalogue 5.3 (22): in milligrams, or in tablets of a known strength."""
    assert daily(PRAMIPEXOLE, dosage(amount, **repeat)) == Decimal(expected)


@pytest.mark.parametrize(
    "instructions",
    [
        [{"text": "1dd1"}], dosage(quantity(1, "druppel")), dosage(quantity(0.35)),
        dosage(quantity(0.35, "mg"), frequencyMax=2), dosage(quantity(0.35, "mg"), periodMax=2),
        dosage(quantity(0.35, "mg"), periodUnit="min"), dosage(quantity(0.35, "mg"), dayOfWeek=["mon"]),
        dosage(quantity(0.35, "mg"), frequency=2, when=["HS"]),
        dosage(quantity(0.35, "mg"), frequency=0), [*dosage(quantity(0.35, "mg")), {"text": "1dd1"}],
        [{**dosage(quantity(0.35, "mg"))[0], "sequence": 1}, {**dosage(quantity(0.18, "mg"))[0], "sequence": 2}],
        [*dosage(quantity(0.35, "mg"), boundsPeriod={"end": "2026-10-01"}), *dosage(quantity(0.18, "mg"))],
        [{**dosage(quantity(0.35, "mg"))[0], "asNeededBoolean": True}], [], None, "1dd1", [None],
    ],
)  # fmt: skip
def test_a_dose_that_is_not_said_completely_is_unknown(instructions: object) -> None:
    """Catalogue 5.3 (22): never computed from half of what is needed."""
    assert daily(PRAMIPEXOLE, instructions) is None


def test_a_tablet_of_unknown_strength_has_no_dose() -> None:
    """Two strengths in the name are none."""
    assert daily(coded(ATC, "N04BC05"), dosage(quantity(1, "tablet"))) is None
    assert daily(coded(ATC, "N04BC05", "pramipexol 0,35 mg of 0,7 mg"), dosage(quantity(1, "tablet"))) is None


def test_the_strength_that_a_medication_states() -> None:
    """Catalogue 5.3 (22): `Medication.ingredient.strength`, a tablet and not a millilitre."""
    for unit, expected in (("{tablet}", Decimal("0.7")), ("mL", None)):
        strength = {"numerator": quantity(0.7, "mg"), "denominator": quantity(1, unit)}
        part = {"itemCodeableConcept": coded(ATC, "N04BC05"), "strength": strength}
        product = {"resourceType": "Medication", "id": "m", "ingredient": [part]}
        instructions = dosage(quantity(1, "tablet"))
        assert daily(None, instructions, product, medicationReference={"reference": "Medication/m"}) == expected


def test_a_dose_outside_its_list_is_read() -> None:
    """Real data 24: `doseQuantity` beside `doseAndRate`."""
    given = {**dosage(quantity(0.35, "mg"))[0], "doseQuantity": quantity(0.7, "mg")}
    del given["doseAndRate"]
    assert daily(PRAMIPEXOLE, [given]) == Decimal("0.7")


@pytest.mark.parametrize(
    ("medication", "form"),
    [
        (coded(RXNORM, "1", "pramipexole dihydrochloride 0.5 MG Oral Tablet"), "salt"),
        (coded(RXNORM, "746741"), "salt"),
        (coded(ATC, "N04BC05"), "base"),
        (coded(GPK, "1", "PRAMIPEXOL TABLET 0,35MG"), "base"),
        ({"text": "pramipexol tablet 0,7 mg"}, "base"),
        ({"text": "pramipexol tablet 0,088 mg"}, "base"),
        ({"text": "pramipexole 0.5 mg"}, None),
        ({"text": "pramipexole"}, None),
    ],
)
def test_base_or_salt(medication: Resource, form: str | None) -> None:
    """Correction B23: American products count the salt, Dutch and ATC ones the base, words only if of base."""
    assert medicines(order(medication))["pramipexole"].form == form


@pytest.mark.parametrize(
    ("medication", "amount", "above"),
    [
        (coded(ATC, "N04BC05"), 0.54, "no"),
        (coded(ATC, "N04BC05"), 0.7, "yes"),
        ({"text": "pramipexol tablet 0,7 mg"}, 0.7, "yes"),
        (coded(RXNORM, "746741"), 0.75, "no"),
        (coded(RXNORM, "746741"), 1, "yes"),
        ({"text": "pramipexole"}, 0.75, "no"),
        ({"text": "pramipexole"}, 0.76, "yes"),
        (coded(ATC, "N04BC04"), 4, "no"),
        (coded(ATC, "N04BC04"), 4.5, "yes"),
        (coded(ATC, "N04BC09"), 3, "no"),
        (coded(ATC, "N04BC09"), 4, "yes"),
    ],
)
def test_a_dose_above_the_maximum(medication: Resource, amount: float, above: str) -> None:
    """Corrections B23 and B24, scenario 26: a licence maximum in salt is none in base."""
    given = order(medication, dosageInstruction=dosage(quantity(amount, "mg")))
    assert facts(given).values["dopaminergic_above_maximum"] == above


def test_an_unknown_dose_is_not_a_low_one() -> None:
    """Catalogue 5.3 (22) and design: unknown, while nothing is above it; evidence wins over it."""
    open_dose = order(coded(ATC, "N04BC05"), dosageInstruction=[{"text": "1dd1"}])
    high = order(coded(ATC, "N04BC04"), id="b", dosageInstruction=dosage(quantity(8, "mg")))
    assert facts(open_dose).values["dopaminergic_above_maximum"] == "unknown"
    assert facts(open_dose, high).values["dopaminergic_above_maximum"] == "yes"
