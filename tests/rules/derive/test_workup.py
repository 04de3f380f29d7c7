"""What a work-up already found, and what is ordered."""

from __future__ import annotations

from datetime import date

import pytest

from rules.findings import Arrival
from tests.rules.derive.builders import Arrived, book, days, fact, incomplete, order, result, span, year

DRAWN = date(2020, 1, 10)
FOUND = {
    "kidney_function_found": "creatinine", "glucose_found": "hba1c", "haemoglobin_found": "haemoglobin",
    "hba1c_found": "hba1c", "tsh_found": "tsh", "vitamin_b12_found": "vitamin-b12",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "analyte", "last"),
    [
        ("kidney_function_found", "creatinine", date(2021, 1, 9)),
        ("kidney_function_found", "egfr", date(2021, 1, 9)),
        ("glucose_found", "glucose", date(2023, 1, 9)),
        ("glucose_found", "hba1c", date(2023, 1, 9)),
        ("haemoglobin_found", "haemoglobin", date(2021, 1, 9)),
        ("hba1c_found", "hba1c", date(2021, 1, 9)),
        ("tsh_found", "tsh", date(2021, 1, 9)),
        ("vitamin_b12_found", "vitamin-b12", None),
    ],
)
def test_what_was_measured_counts_for_its_window(name: str, analyte: str, last: date | None) -> None:
    """Catalogue WORK-01: creatinine, eGFR, haemoglobin and TSH for 12 months, glucose or HbA1c for 36.

    NEURO-01: HbA1c for 12 months, B12 for ever.
    """
    given = result(analyte, 10, DRAWN)
    if last is None:
        assert fact(name, given, day=date(2050, 1, 1)) == "yes"
    else:
        after = date.fromordinal(last.toordinal() + 1)
        assert (fact(name, given, day=last), fact(name, given, day=after)) == ("yes", "no")
    assert fact(name, given, day=date(2020, 1, 9)) == "no"


@pytest.mark.parametrize("name", FOUND)
def test_not_found_is_not_missing_where_results_did_not_arrive(name: str) -> None:
    """Corrections 8.1."""
    for arrived in incomplete(name):
        assert fact(name, arrived=arrived) == "unknown"


@pytest.mark.parametrize(("name", "subject"), FOUND.items())
def test_what_is_ordered_is_not_missing(name: str, subject: str) -> None:
    """Catalogue 3.3 (4): suppressed by `ordered()`, for thirty days."""
    assert (fact(name, order(subject, days(30))), fact(name, order(subject, days(31)))) == ("yes", "no")


def test_what_was_ordered_and_when_each_test_was_last_measured() -> None:
    """So that no card offers it again."""
    made = book(order("crp", days(30)), order("tsh", days(31)), result("crp", 3, days(9)), result("crp", 3, days(99)))
    assert made.ordered == {"crp"}
    assert made.measured == {"crp": 9}


@pytest.mark.parametrize("subject", ["referral-to-neurologist", "referral-to-paediatric-neurologist"])
def test_a_referral_to_neurology_counts_for_six_months(subject: str) -> None:
    """Catalogue REF-01: active referral of the last six months."""
    assert fact("referred", order(subject, days(183))) == "yes"
    assert fact("referred", order(subject, days(184))) == "no"
    assert fact("referred", order(subject, None)) == "no"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([order("referral-to-specialist", days(10))], "unknown"),
        ([order("referral-to-doctor", days(10))], "unknown"),
        ([order("referral-to-specialist", days(400))], "no"),
        ([order("referral-to-nephrologist", days(10))], "no"),
        ([order("referral-to-specialist", days(10)), order("referral-to-neurologist", days(10))], "yes"),
    ],
)
def test_a_referral_to_somebody_may_be_to_neurology(given: list[object], expected: str) -> None:
    """A referral that does not say to whom leaves it open."""
    assert fact("referred", *given) == expected


@pytest.mark.parametrize("arrived", incomplete("referred"))
def test_referrals_are_unknown_where_a_source_is_missing(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("referred", arrived=arrived) == "unknown"
    assert fact("referred", order("referral-to-neurologist", days(10)), arrived=arrived) == "yes"


NUMBERS = [("hba1c", "hba1c"), ("vitamin_b12", "vitamin-b12"), ("phosphate", "phosphate")]


@pytest.mark.parametrize(("name", "analyte"), NUMBERS)
def test_the_newest_number_whatever_its_age(name: str, analyte: str) -> None:
    """Catalogue 3.1: newest usable; its day is printed beside it, and the future does not count."""
    older, newer = result(analyte, 20, days(5000)), result(analyte, 25, days(4000))
    assert span(name, older, newer) == span(name, newer, older) == (25, 25)
    assert span(name, older, newer, day=days(4001)) == (20, 20)
    assert span(name, older, day=days(5001)) is None
    assert span(name, result(analyte, 20, days(1), preliminary=True)) is None
    assert book(older, newer).drawn[name].exact == days(4000)


@pytest.mark.parametrize(("name", "analyte"), NUMBERS)
def test_each_number_is_of_its_own_test(name: str, analyte: str) -> None:
    """And unknown where nothing was measured, however little arrived."""
    others = [result(other, 20, days(1)) for _, other in NUMBERS if other != analyte]
    assert span(name, *others) is None
    assert span(name, result(analyte, 20, days(1)), arrived={"laboratory": Arrival.PARTIAL}) == (20, 20)


@pytest.mark.parametrize(("name", "analyte"), FOUND.items())
def test_what_was_found_wins_over_missing_sources(name: str, analyte: str) -> None:
    """Corrections 8.1: measured or ordered."""
    for arrived in incomplete(name):
        assert fact(name, result(analyte, 10, days(1)), arrived=arrived) == "yes"
        assert fact(name, order(analyte, days(1)), arrived=arrived) == "yes"


def test_b12_of_this_year_was_measured_whatever_its_day() -> None:
    """It counts at any time, so a year is enough; a day in the future is none."""
    assert fact("vitamin_b12_found", result("vitamin-b12", 300, year(2026)), day=date(2026, 6, 1)) == "yes"
    assert fact("vitamin_b12_found", result("vitamin-b12", 300, date(2026, 6, 2)), day=date(2026, 6, 1)) == "no"
