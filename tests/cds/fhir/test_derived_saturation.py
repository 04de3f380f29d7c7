"""Transferrin saturation that follows from iron and binding capacity of one sample."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cds.fhir.resources import IRON, RATIO, TIBC, Resource, found, observation, quantity


def iron(value: float, **more: Any) -> Resource:
    return observation(IRON, value, "umol/L", id="iron", **more)


def capacity(value: float, **more: Any) -> Resource:
    return observation(TIBC, value, "umol/L", id="tibc", **more)


def saturations(*given: Resource) -> list[float]:
    return [float(r.low) for r in found(*given).results if r.analyte == "tsat"]


def test_saturation_is_derived_from_iron_and_binding_capacity_of_one_day() -> None:
    """Catalogue 3.1: 100 · iron / TIBC, in whatever units they came."""
    assert saturations(iron(10), capacity(50)) == [20]
    mass = observation("2498-4", 100, "ug/dL", id="iron")
    assert saturations(mass, observation("2500-7", 400, "ug/dL", id="tibc")) == [25]
    (derived,) = [r for r in found(iron(10), capacity(50)).results if r.analyte == "tsat"]
    assert derived.derived and derived.origin.resource == "Observation/iron"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({}, {"effectiveDateTime": "2026-10-20"}),
        ({"effectiveDateTime": "2026"}, {"effectiveDateTime": "2026"}),
        ({"specimen": {"reference": "Specimen/1"}}, {"specimen": {"reference": "Specimen/2"}}),
        ({"status": "preliminary"}, {}),
        ({"status": "entered-in-error"}, {}),
    ],
)
def test_saturation_is_not_derived_from_different_samples(left: dict[str, Any], right: dict[str, Any]) -> None:
    """Catalogue 5.1 (8): only of the same sample; two vague dates are not the same day."""
    assert not saturations(iron(10, **left), capacity(50, **right))


def test_saturation_is_not_derived_from_intervals_or_to_the_impossible() -> None:
    """`<5` gives no number, and more than 100 % cannot be."""
    below = observation(IRON, valueQuantity=quantity(5, "umol/L", comparator="<"), id="iron")
    assert not saturations(below, capacity(50))
    assert not saturations(iron(60), capacity(50))


def test_a_reported_saturation_makes_the_derived_one_unneeded() -> None:
    """Catalogue 4.5: prefer the reported one."""
    assert saturations(iron(10), capacity(50), observation(RATIO, 22, "%", id="t")) == [22]


def test_the_later_of_two_capacities_of_a_day_is_used() -> None:
    """Catalogue 5.2 (12)."""
    late, early = (
        capacity(40, issued="2026-11-01T12:00:00Z"),
        {**capacity(80, issued="2026-11-01T08:00:00Z"), "id": "x"},
    )
    assert saturations(iron(10), late, early) == saturations(iron(10), early, late) == [25]
