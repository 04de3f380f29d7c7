"""The fence around fhir.resources: what it refuses becomes an answer, never an exception."""

from __future__ import annotations

from typing import Any

import pytest

from cds.fhir.projection import fault, foreign_version, invalid_resource, warm
from tests.cds.fhir.resources import ATC, FERRITIN, Resource, coded, condition, observation, order, resource

VALID: tuple[Resource, ...] = (
    observation(FERRITIN, 40, "ug/L"),
    observation("75689-0", component=[{"code": coded("x", "y"), "valueQuantity": {"value": 1}, "extra": 5}]),
    condition(),
    order(coded(ATC, "N06AB06")),
    resource("MedicationStatement", status="active", medicationCodeableConcept=coded(ATC, "N06AB06")),
    resource("Procedure", status="completed"),
    resource("ServiceRequest", status="active", intent="order"),
)


@pytest.mark.parametrize("given", VALID, ids=lambda given: given["resourceType"])
def test_valid_resources(given: Resource) -> None:
    """Nothing to say about them."""
    assert fault(given) is None


@pytest.mark.parametrize(
    "more",
    [
        {"text": {"status": "generated", "div": "<p>no namespace"}},
        {"meta": {"profile": "not a list"}},
        {"extension": [{"url": "x"}]},
        {"unknownElement": 5},
        {"effectiveDateTime": "2026-11-01T10:00:00"},
        {"effectiveDateTime": "${DATE, T, D, -13}"},
        {"issued": "gisteren"},
    ],
)
def test_only_what_is_read_is_checked(more: dict[str, Any]) -> None:
    """Design: narrative, meta, extensions, unknown elements and local times do not cost a result."""
    assert fault({**observation(FERRITIN, 40, "ug/L"), **more}) is None


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"valueQuantity": {"value": "veel"}}, "valueQuantity"),
        ({"code": "2276-4"}, "code"),
        ({"referenceRange": "laag"}, "referenceRange"),
        ({"component": [5]}, "component"),
        ({"status": ["final"]}, "status"),
        ({"valueBoolean": True}, ""),
    ],
)
def test_what_is_wrong_is_named_without_its_value(more: dict[str, Any], place: str) -> None:
    """The element and the kind of fault; never what a record said."""
    said = fault({**observation(FERRITIN, 40, "ug/L"), **more})
    assert said is not None and place in said
    assert "veel" not in said and "laag" not in said


@pytest.mark.parametrize("kind", ["Encounter", "Unknown", "", None, 5, [], {}])
def test_types_that_are_not_read_are_not_checked(kind: object) -> None:
    """Nor are types that are none."""
    assert fault({"resourceType": kind, "status": 5}) is None


def test_a_resource_without_end_is_an_answer() -> None:
    """Design: the library can raise RecursionError."""
    endless: Resource = observation(FERRITIN, 40, "ug/L")
    endless["hasMember"] = [endless]
    assert fault(endless) is not None


def test_resources_made_here_are_checked_as_a_whole() -> None:
    """What goes out is held to more than what comes in."""
    request = resource("ServiceRequest", status="draft", intent="proposal")
    assert invalid_resource(request) is None
    assert invalid_resource({**request, "unknownElement": 5}) is not None
    assert invalid_resource({"resourceType": "Nothing"}) is not None


def test_the_models_load() -> None:
    """Before the first request."""
    warm()


def test_a_profile_of_any_length_is_kept_by_nobody() -> None:
    """What is remembered of profiles is bounded in length too: they come from outside."""
    stated = "http://hl7.org/fhir/5.0/StructureDefinition/Observation"
    assert foreign_version({"resourceType": "Observation", "meta": {"profile": [stated]}}) is not None
    assert foreign_version({"resourceType": "Observation", "meta": {"profile": [stated + "x" * 10_000]}}) is None
