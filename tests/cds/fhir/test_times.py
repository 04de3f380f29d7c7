"""Dates as they arrive: exact, partial, with and without a zone, and what is no date at all."""

from __future__ import annotations

from datetime import date

import pytest

from cds.fhir.times import first_span, moment_of, period_of, span_of
from rules.findings import Span
from tests.cds.fhir.resources import CRP, FERRITIN, TSAT, ZONE, observation, on, refused, resource, result

TEMPLATE = "${DATE, T, D, -13}"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-11-01", date(2026, 11, 1), date(2026, 11, 1)),
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        (" 2026-11-01 ", date(2026, 11, 1), date(2026, 11, 1)),
    ],
)
def test_a_partial_date_means_all_its_days(written: str, first: date, last: date) -> None:
    """Catalogue 5.2 (10): a year or a month alone is an interval."""
    assert span_of(written, ZONE) == Span(first, last)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1978-10-22T10:23", date(1978, 10, 22)),
        ("2026-11-01T23:30:00", date(2026, 11, 1)),
        ("2026-11-01T23:30:00Z", date(2026, 11, 2)),
        ("2026-11-01T23:30:00-05:00", date(2026, 11, 2)),
        ("2026-11-02T00:30:00+02:00", date(2026, 11, 1)),
        ("2026-07-01T22:30:00.123+00:00", date(2026, 7, 2)),
    ],
)
def test_a_moment_becomes_the_day_in_the_zone_of_the_site(written: str, day: date) -> None:
    """Catalogue 5.2 (11): without an offset it is local; with one it may move over midnight."""
    assert span_of(written, ZONE) == Span(day, day)


@pytest.mark.parametrize(
    "written",
    [
        TEMPLATE, "not a date", "X2002-09-26", "2026-13", "2026-02-30", "0000", "", "01-11-2026", "2026-11-01T25:00",
        "9999-12-31T23:59:59-12:00", None, 2026, 20261101, True, ["2026-11-01"], {"start": "2026-11-01"},
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(written: object) -> None:
    """Real data 8 and 12: templates, words and wrong types are no dates, and no errors."""
    assert span_of(written, ZONE) is None
    assert moment_of(written, ZONE) == 0 or isinstance(written, str)


def test_a_period_has_a_start_and_an_end() -> None:
    """Either may be missing or unreadable."""
    assert period_of({"start": "2026-01-01", "end": TEMPLATE}, ZONE) == (on(2026, 1, 1), None)
    assert period_of({"end": "2026"}, ZONE) == (None, Span(date(2026, 1, 1), date(2026, 12, 31)))
    assert period_of("2026", ZONE) == (None, None)


def test_the_first_element_that_holds_a_date_counts() -> None:
    """A period counts by its end, or its start; a template is passed over."""
    given = {"a": TEMPLATE, "b": {"start": "2026-01-01", "end": "2026-01-05"}, "c": "2026-02-01"}
    assert first_span(given, ("a", "b", "c"), ZONE) == on(2026, 1, 5)
    assert first_span({"b": {"start": "2026-01-01"}}, ("a", "b"), ZONE) == on(2026, 1, 1)
    assert first_span(given, ("a",), ZONE) is None


def test_moments_are_compared_across_zones() -> None:
    """Ten o'clock in Greenwich is later than half past ten in Amsterdam."""
    assert moment_of("2026-11-01T10:00:00Z", ZONE) > moment_of("2026-11-01T10:30:00+01:00", ZONE)
    assert moment_of("2026-11-01T10:30:00", ZONE) == moment_of("2026-11-01T09:30:00Z", ZONE)


def test_a_result_is_dated_by_when_it_was_drawn() -> None:
    """Catalogue 5.2 (10): effective date, end of a period, collection of the sample, and only then the report."""
    undated = {"effectiveDateTime": None, "issued": "2026-11-09T08:00:00Z"}
    specimen = resource("Specimen", collection={"collectedDateTime": "2026-11-05"})
    drawn = {"specimen": {"reference": "Specimen/specimen"}, **undated}
    assert result(observation(FERRITIN, 40, "ug/L", issued="2026-11-09")).drawn == on(2026, 11, 1)
    assert result(observation(FERRITIN, 40, "ug/L", **undated, effectivePeriod={"end": "2026-11-03"})).drawn == on(
        2026, 11, 3
    )
    assert result(observation(FERRITIN, 40, "ug/L", **undated, effectiveInstant="2026-11-04T09:00:00Z")).drawn == on(
        2026, 11, 4
    )
    assert result(observation(FERRITIN, 40, "ug/L", **drawn), specimen).drawn == on(2026, 11, 5)
    assert result(observation(FERRITIN, 40, "ug/L", **undated)).drawn == on(2026, 11, 9)


def test_the_date_of_the_last_change_is_never_a_date() -> None:
    """Catalogue 5.2 (10): never `meta.lastUpdated`."""
    given = observation(CRP, 3, "mg/L", effectiveDateTime=None, meta={"lastUpdated": "2026-11-01T08:00:00Z"})
    unreadable = refused(given)
    assert (unreadable.drawn, unreadable.reason, unreadable.raw) == (None, "no date that can be read", "3 mg/L")


def test_a_template_in_place_of_a_date_makes_a_result_undated() -> None:
    """Real data 8: Nictiz files carry templates; the result is there but cannot be placed."""
    assert refused(observation(FERRITIN, 40, "ug/L", effectiveDateTime=TEMPLATE)).drawn is None


@pytest.mark.parametrize(("written", "readable"), [("2026-11-21", True), ("2026-11-22", False), ("2027", False)])
def test_a_result_of_the_future_is_no_result(written: str, readable: bool) -> None:
    """Catalogue 5.2 (10): a future date is ignored, and said."""
    given = observation(TSAT, 30, "%", effectiveDateTime=written)
    if readable:
        assert result(given).drawn == on(2026, 11, 21)
    else:
        assert refused(given).reason == "dated in the future"
