"""Since when and until when an entry speaks of a medicine, and what that says about use today."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.findings import Span
from tests.cds.fhir.resources import (
    ATC,
    Resource,
    coded,
    facts,
    found,
    medicines,
    on,
    order,
    resource,
)  # fmt: skip

SERTRALINE = coded(ATC, "N06AB06")
PERIOD_OF_USE = "http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Period"
STOP_TYPE = "http://nictiz.nl/fhir/StructureDefinition/ext-StopType"


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


def test_a_single_dose_is_over_with_its_day() -> None:
    """Catalogue 5.3 (20): `repeat.count` of one, or one moment that is named."""
    once: list[Resource] = [{"repeat": {"count": 1}}, {"event": ["2026-09-01"]}]
    for timing in once:
        assert span(order(SERTRALINE, dosageInstruction=[{"timing": timing}])) == (on(2026, 9, 1), on(2026, 9, 1))
    twice: list[Resource] = [{"repeat": {"count": 2}}, {"event": ["2026-09-01", "2026-09-08"]}, {}]
    for timing in twice:
        assert span(order(SERTRALINE, dosageInstruction=[{"timing": timing}])) == (on(2026, 9, 1), None)


@pytest.mark.parametrize(
    ("value", "unit", "end"),
    [
        (14, "d", on(2026, 9, 15)), (2, "wk", on(2026, 9, 15)), (2, "weken", on(2026, 9, 15)),
        (1, "mo", on(2026, 10, 1)),
        (14, "mL", None), (0, "d", None), (-3, "d", None), ("veertien", "d", None),
    ],
)  # fmt: skip
def test_a_duration_ends_it(value: object, unit: str, end: Span | None) -> None:
    """Catalogue 5.3 (20): `boundsDuration` counts from when it was written; a unit that is none of time does not."""
    repeat = {"boundsDuration": {"value": value, "code": unit}}
    assert span(order(SERTRALINE, dosageInstruction=[{"timing": {"repeat": repeat}}])) == (on(2026, 9, 1), end)


def test_a_duration_that_nobody_lives_to_see_is_cut_off() -> None:
    """A slip of the pen is no error of the service."""
    repeat = {"boundsDuration": {"value": 99999999, "code": "d"}}
    assert span(order(SERTRALINE, dosageInstruction=[{"timing": {"repeat": repeat}}]))[1] is not None
    late = order(SERTRALINE, authoredOn="9999-12-01", dosageInstruction=[{"timing": {"repeat": repeat}}])
    assert span(late)[1] == on(9999, 12, 1)


def supplied(**request: Any) -> Span | None:
    (only,) = medicines(order(SERTRALINE, dispenseRequest=request)).values()
    return only.supplied


def test_the_supply_of_an_order_counts_its_repeats() -> None:
    """Catalogue 5.3 (21): the last day that the supply lasts, where it is said."""
    days = {"value": 30, "unit": "d"}
    assert supplied(expectedSupplyDuration=days) == on(2026, 10, 1)
    assert supplied(expectedSupplyDuration=days, numberOfRepeatsAllowed=2) == on(2026, 11, 30)
    assert supplied(numberOfRepeatsAllowed=2) is None


@pytest.mark.parametrize("repeats", [-1, -9223372036854775808, "twice", [2], None])
def test_repeats_that_cannot_be_leave_the_end_of_the_supply_open(repeats: object) -> None:
    """A supply that ended too early would end the medicine."""
    assert supplied(expectedSupplyDuration={"value": 30, "unit": "d"}, numberOfRepeatsAllowed=repeats) is None


def test_more_repeats_than_anybody_lives_are_a_supply_without_an_overflow() -> None:
    days = {"value": 30, "unit": "d"}
    assert supplied(expectedSupplyDuration=days, numberOfRepeatsAllowed=9223372036854775807) is not None


def inpatient(**more: Any) -> Resource:
    return order(SERTRALINE, **{"authoredOn": "2026-09-02", "category": [coded(None, "inpatient")], **more})


def stay(status: object = "finished", **more: Any) -> Resource:
    period = {"start": "2026-09-01", "end": "2026-09-05"}
    return resource("Encounter", **{"id": "e", "status": status, "period": period, **more})


def test_an_inpatient_order_ends_with_its_stay() -> None:
    """Catalogue 5.3 (21): by the encounter it names, or by the stay in which it was written."""
    assert span(inpatient(encounter={"reference": "Encounter/e"}), stay())[1] == on(2026, 9, 5)
    assert span(inpatient(), stay())[1] == on(2026, 9, 5)
    assert span(inpatient(category=coded(None, "inpatient")), stay())[1] == on(2026, 9, 5)


def test_an_inpatient_order_outlives_what_is_not_its_stay() -> None:
    """Another stay, one that goes on, one without an end, a visit of a day; and an order for at home."""
    other = stay(period={"start": "2026-08-01", "end": "2026-08-05"})
    visit = stay(period={"start": "2026-09-02T08:00:00", "end": "2026-09-02T09:00:00"})
    for given in (other, stay("in-progress"), stay({}), stay(period={"start": "2026-09-01"}), visit):
        assert span(inpatient(), given)[1] is None
    assert span(inpatient(category=[coded(None, "community")]), stay())[1] is None


def agreement(period: Resource, **more: Any) -> Resource:
    return order(SERTRALINE, extension=[{"url": PERIOD_OF_USE, "valuePeriod": period}], **more)


def test_a_dutch_agreement_holds_for_its_period_of_use() -> None:
    """Point 15: the extension of the Dutch profiles, for the order and for what the pharmacy agreed."""
    period = {"start": "2026-08-01", "end": "2026-12-01"}
    assert span(agreement(period)) == (on(2026, 8, 1), on(2026, 12, 1))
    dispensed = resource(
        "MedicationDispense", status="completed", medicationCodeableConcept=SERTRALINE,
        extension=[{"url": PERIOD_OF_USE, "valuePeriod": period}],
    )  # fmt: skip
    assert span(dispensed) == (on(2026, 8, 1), on(2026, 12, 1))
    assert span(agreement({})) == (on(2026, 9, 1), None)


def test_a_dutch_agreement_to_stop_is_no_use() -> None:
    """Point 15: it is active itself, and says that the medicine is stopped."""
    given = agreement({"start": "2026-08-01"}, modifierExtension=[{"url": STOP_TYPE}])
    (read,) = medicines(given).values()
    assert read.stopped and not read.running
    (other,) = medicines(agreement({}, modifierExtension=[{"url": "urn:other"}])).values()
    assert other.running and not other.stopped


def test_dates_of_no_shape_end_nothing() -> None:
    """Templates that were never filled in, and the shapes that FHIR does not allow."""
    odd: list[Any] = [
        {"dosageInstruction": "1dd1"}, {"dosageInstruction": [{"timing": "1dd1"}]}, {"dispenseRequest": []},
        {"dosageInstruction": [{"timing": {"repeat": {"boundsPeriod": "x"}}}]}, {"extension": "x"},
        {"category": [{"coding": [{"code": {}}]}]}, {"encounter": "x"},
    ]  # fmt: skip
    for more in odd:
        assert span(order(SERTRALINE, **more)) == (on(2026, 9, 1), None)
    assert found(order(SERTRALINE, authoredOn="${DATE, T, D, -13}")).medicines[0].start is None
