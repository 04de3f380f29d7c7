"""How much a day, base or salt, and only when needed; unknown as soon as anything is left open."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.cds.fhir.resources import (
    ATC,
    GPK,
    RXNORM,
    Resource,
    coded,
    dosage,
    facts,
    medicines,
    order,
    quantity,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")
PRAMIPEXOLE = coded(ATC, "N04BC05", "pramipexol 0,35 mg")


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


@pytest.mark.parametrize("amount", [0, -0.35, 1_000_000, 1e29])
def test_a_dose_that_nobody_can_take_is_unknown(amount: float) -> None:
    """A slip of the pen is neither below a maximum nor above it."""
    assert daily(PRAMIPEXOLE, dosage(quantity(amount, "mg"))) is None


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


@pytest.mark.parametrize(("code", "expected"), [("QD", "0.35"), ("BID", "0.7"), ("TID", "1.05"), ("Q4H", None)])
def test_a_frequency_by_its_abbreviation(code: str, expected: str | None) -> None:
    """Catalogue 5.3 (22): the abbreviations of HL7 that mean a number of times a day."""
    given = [{"timing": {"code": coded(None, code)}, "doseAndRate": [{"doseQuantity": quantity(0.35, "mg")}]}]
    assert daily(PRAMIPEXOLE, given) == (None if expected is None else Decimal(expected))


def test_moments_of_the_day_count_where_no_frequency_stands() -> None:
    """Catalogue 5.3 (22)."""
    for moments in ({"when": ["MORN", "HS"]}, {"timeOfDay": ["08:00:00", "22:00:00"]}):
        timing = {"repeat": {"period": 1, "periodUnit": "d", **moments}}
        given = [{"timing": timing, "doseAndRate": [{"doseQuantity": quantity(0.35, "mg")}]}]
        assert daily(PRAMIPEXOLE, given) == Decimal("0.7")


def test_dosages_beside_each_other_are_added() -> None:
    """Catalogue 5.3 (22): one in the afternoon and one at night."""
    given = [*dosage(quantity(0.18, "mg")), *dosage(quantity(0.35, "mg"))]
    assert daily(PRAMIPEXOLE, given) == Decimal("0.53")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 HR rotigotine 0.0833 MG/HR Transdermal System", "1.9992"),
        ("rotigotine pleister 2mg/24h", "2"),
        ("rotigotine 2 mg/24 uur", "2"),
    ],
)
def test_the_strength_of_a_patch_is_an_hour_or_a_day(text: str, expected: str) -> None:
    """Catalogue 5.3 (18, 22): a strength an hour is one of a day; a strength "in 24 hours" is the day itself."""
    assert daily(coded(RXNORM, "1", text), dosage(quantity(1, "patch"))) == Decimal(expected)


@pytest.mark.parametrize(("unit", "expected"), [("h", "2.4"), ("mL", None)])
def test_the_strength_of_a_patch_that_a_medication_states(unit: str, expected: str | None) -> None:
    """Catalogue 5.3 (22): milligrams an hour are a day's dose; milligrams a millilitre are none."""
    strength = {"numerator": quantity(0.1, "mg"), "denominator": quantity(1, unit)}
    product = {
        "resourceType": "Medication", "id": "m",
        "ingredient": [{"itemCodeableConcept": coded(ATC, "N04BC09"), "strength": strength}],
    }  # fmt: skip
    instructions = dosage(quantity(1, "patch"))
    read = daily(None, instructions, product, medicationReference={"reference": "Medication/m"})
    assert read == (None if expected is None else Decimal(expected))


def test_only_dopamine_agonists_have_a_dose() -> None:
    """No rule asks for the dose of another medicine."""
    assert daily(SERTRALINE, dosage(quantity(50, "mg"))) is None


@pytest.mark.parametrize(
    "given",
    [
        [{"doseAndRate": [{"doseQuantity": "1"}], "timing": {}}], [{"timing": {"repeat": []}}],
        [{"timing": {"repeat": {"frequency": "vaak"}}}], [{"doseAndRate": 5, "timing": {"code": 5}}],
        dosage(quantity({}, "mg")), dosage(quantity(1, "mg"), period=0), dosage({"value": 1, "unit": 5}),
    ],
)  # fmt: skip
def test_a_dosage_of_no_shape_has_no_dose(given: object) -> None:
    """Real data 24: read, never stumbled over."""
    assert daily(PRAMIPEXOLE, given) is None


@pytest.mark.parametrize(
    ("instructions", "expected"),
    [
        (dosage(quantity(100, "mg")), True),
        (dosage(quantity(1, "tablet"), frequency=3), True),
        (dosage(quantity(100, "mg"), period=2), False),
        ([{"asNeededBoolean": True}], False),
        ([{"text": "zie schema"}], None),
        ([], None),
        ([*dosage(quantity(100, "mg"), period=2), {"text": "zie schema"}], None),
    ],
)
def test_levodopa_on_every_day(instructions: list[Resource], expected: bool | None) -> None:
    """By how often it is taken alone; unknown as soon as that is left open."""
    found = medicines(order(coded(ATC, "N04BA02"), dosageInstruction=instructions))
    assert found["levodopa"].every_day is expected
