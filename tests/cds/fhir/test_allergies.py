"""Recorded intolerances of iron."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cds.fhir.resources import ATC, RXNORM, coded, condition, facts, found, resource

IRON = coded(RXNORM, "24947", "ferrous sulfate")


def intolerances(**more: Any) -> set[str]:
    given = {"subject": None, "patient": {"reference": "Patient/p"}, "code": IRON, **more}
    return {i.ingredient for i in found(resource("AllergyIntolerance", **given)).intolerances}


@pytest.mark.parametrize("kind", ["allergy", "intolerance", None])
def test_an_intolerance_is_found(kind: str | None) -> None:
    """Catalogue 5.3 (26)."""
    assert intolerances(type=kind) == {"ferrous-sulfate"}


def test_the_substance_of_a_reaction_counts_too() -> None:
    """Where the allergy itself is only named in words."""
    assert intolerances(code={"text": "ijzer"}, reaction=[{"substance": coded(ATC, "B03AA02")}]) == {"ferrous-fumarate"}


@pytest.mark.parametrize(
    "more",
    [
        {"verificationStatus": {"coding": [{"code": "refuted"}]}}, {"verificationStatus": "entered-in-error"},
        {"clinicalStatus": {"coding": [{"code": "resolved"}]}}, {"patient": {"reference": "Patient/other"}},
        {"code": coded(RXNORM, "1", "peanut")}, {"code": None}, {"code": None, "reaction": "rash"},
    ],
)  # fmt: skip
def test_what_is_no_intolerance(more: dict[str, Any]) -> None:
    """Catalogue 5.3 (26): refuted, resolved, somebody else's, something else."""
    assert not intolerances(**more)


def test_an_intolerance_makes_oral_iron_unsuitable() -> None:
    """Correction A2: coded intolerance, malabsorption or a bariatric procedure."""
    allergy = resource("AllergyIntolerance", subject=None, patient={"reference": "Patient/p"}, code=IRON)
    bariatric = resource("Procedure", status="completed", code=coded("http://snomed.info/sct", "430715008"))
    for given in (allergy, bariatric, condition("396331005")):
        assert facts(given).values["oral_iron_unsuitable"] == "yes"
    assert facts().values["oral_iron_unsuitable"] == "no"
