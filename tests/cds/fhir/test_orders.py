"""Requests for tests and referrals that are still open."""

from __future__ import annotations

from typing import Any

import pytest

from rules.findings import Order
from tests.cds.fhir.resources import FERRITIN, LOINC, SNOMED, Resource, coded, facts, found, on, resource


def request(**more: Any) -> Resource:
    given = {"status": "active", "intent": "order", "code": coded(LOINC, FERRITIN), "authoredOn": "2026-11-10", **more}
    return resource("ServiceRequest", **given)


def orders(**more: Any) -> tuple[Order, ...]:
    return found(request(**more)).orders


@pytest.mark.parametrize("status", ["draft", "active", "on-hold"])
def test_open_requests_count(status: str) -> None:
    """Catalogue 3.1: `ordered(x)`."""
    (only,) = orders(status=status)
    assert (only.subject, only.authored) == ("ferritin", on(2026, 11, 10))


@pytest.mark.parametrize("status", ["revoked", "completed", "entered-in-error", "unknown", None, {}, ["active"]])
def test_closed_requests_do_not(status: object) -> None:
    """Nor does one without a status."""
    assert not orders(status=status)


@pytest.mark.parametrize(
    "more", [{"doNotPerform": True}, {"subject": {"reference": "Patient/other"}}, {"code": {"text": "ferritine"}}]
)
def test_requests_that_ask_for_nothing(more: dict[str, Any]) -> None:
    """A request not to, one for somebody else, one in words."""
    assert not orders(**more)


@pytest.mark.parametrize(
    ("code", "subject"), [("308474002", "referral-to-neurologist"), ("103696004", "referral-to-specialist")]
)
def test_referrals(code: str, subject: str) -> None:
    """Correction C26."""
    assert [order.subject for order in orders(code=coded(SNOMED, code))] == [subject]


def test_the_day_falls_back_to_when_it_is_meant_to_happen() -> None:
    """An order without the day of its writing."""
    (only,) = orders(authoredOn=None, occurrencePeriod={"start": "2026-11-12"})
    assert only.authored == on(2026, 11, 12)


@pytest.mark.parametrize(
    ("authored", "ordered"), [("2026-11-21", "yes"), ("2026-10-22", "yes"), ("2026-10-21", "no"), ("1990-01-01", "no")]
)
def test_an_order_counts_for_thirty_days(authored: str, ordered: str) -> None:
    """Catalogue 3.1: an old order that nobody closed is not open."""
    assert facts(request(authoredOn=authored)).values["ferritin_ordered"] == ordered
