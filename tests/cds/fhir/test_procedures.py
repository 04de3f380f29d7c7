"""Procedures that were done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.findings import Procedure, Span
from tests.cds.fhir.resources import SNOMED, coded, found, on, resource


def procedure(code: str = "302497006", **more: Any) -> tuple[Procedure, ...]:
    given = {"status": "completed", "code": coded(SNOMED, code), "performedDateTime": "2026-11-01", **more}
    return found(resource("Procedure", **given)).procedures


@pytest.mark.parametrize("status", ["completed", "in-progress", "stopped"])
def test_what_took_place_counts(status: str) -> None:
    """A session that was broken off did begin."""
    assert {p.concept for p in procedure(status=status)} == {"dialysis", "haemodialysis"}


@pytest.mark.parametrize(
    "status", ["preparation", "not-done", "on-hold", "entered-in-error", "unknown", None, {}, ["completed"]]
)
def test_what_did_not_take_place_does_not_count(status: object) -> None:
    """Correction B5: only what was performed; a request is another resource."""
    assert not procedure(status=status)
    request = resource("ServiceRequest", status="active", intent="order", code=coded(SNOMED, "302497006"))
    assert not found(request).procedures


@pytest.mark.parametrize(
    ("code", "concept"),
    [
        ("116863004", "red-cell-transfusion"),
        ("430715008", "bariatric-surgery"),
        ("71192002", "peritoneal-dialysis"),
    ],
)
def test_procedures_that_matter(code: str, concept: str) -> None:
    """Catalogue 4.1."""
    assert concept in {p.concept for p in procedure(code)}


def test_others_are_nothing() -> None:
    """An unknown procedure, and one about somebody else."""
    assert not procedure("430193006")
    assert not procedure(subject={"reference": "Patient/other"})


@pytest.mark.parametrize(
    ("performed", "done"),
    [
        ({}, on(2026, 11, 1)),
        ({"performedDateTime": "2026-11"}, Span(date(2026, 11, 1), date(2026, 11, 30))),
        ({"performedDateTime": None, "performedPeriod": {"start": "2026-10-01", "end": "2026-10-02"}}, on(2026, 10, 2)),
        ({"performedDateTime": None, "performedString": "vorige week"}, None),
    ],
)
def test_when_it_was_done(performed: dict[str, Any], done: Span | None) -> None:
    """A period counts by its end; words are no date."""
    assert {p.done for p in procedure(**performed)} == {done}
