"""Age, sex and death, on both sides of each birthday."""

from __future__ import annotations

from datetime import date

import pytest

from rules.derive.patient import years
from rules.findings import Span
from tests.rules.derive.builders import DAY, book, fact, person, result, span, year


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2008, 11, 21), date(2026, 11, 20), 17),
        (date(2008, 11, 21), date(2026, 11, 21), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 11, 21), date(2026, 11, 21), 0),
        (date(2027, 1, 1), date(2026, 11, 21), 0),
    ],
)
def test_whole_years(born: date, day: date, age: int) -> None:
    """Catalogue 5.8 (50): exactly eighteen today is an adult."""
    assert years(born, day) == age


@pytest.mark.parametrize(("day", "child"), [(date(2026, 11, 20), "yes"), (date(2026, 11, 21), "no")])
def test_a_child_until_the_eighteenth_birthday(day: date, child: str) -> None:
    """Catalogue 3.1."""
    assert fact("child", day=day, patient=person(date(2008, 11, 21))) == child


@pytest.mark.parametrize(("day", "infant"), [(date(2026, 11, 20), "yes"), (date(2026, 11, 21), "no")])
def test_an_infant_until_the_second_birthday(day: date, infant: str) -> None:
    """Invariant 24."""
    assert fact("infant", day=day, patient=person(date(2024, 11, 21))) == infant


@pytest.mark.parametrize(
    ("born", "day", "child", "expected"),
    [
        (year(2008), date(2026, 12, 30), "yes", (17, 18)),
        (year(2008), date(2026, 12, 31), "no", (18, 18)),
        (year(2007), DAY, "no", (18, 19)),
        (Span(date(2008, 11, 1), date(2008, 11, 30)), DAY, "yes", (17, 18)),
    ],
)
def test_a_partial_birth_date_is_an_interval(born: Span, day: date, child: str, expected: tuple[float, float]) -> None:
    """Correction C7: a child if the youngest possible age is below eighteen."""
    assert span("age", day=day, patient=person(born)) == expected
    assert fact("child", day=day, patient=person(born)) == child


@pytest.mark.parametrize("born", [None, date(2027, 1, 1)])
def test_an_unknown_birth_date_is_an_unknown_age(born: date | None) -> None:
    """Corrections 6.2: neither child nor adult; a birth in the future is none."""
    values = book(patient=person(born)).values
    assert values["child"] == values["infant"] == "unknown"
    assert "age_min" not in values


@pytest.mark.parametrize(("male", "expected"), [(True, "yes"), (False, "no"), (None, "unknown")])
def test_sex(male: bool | None, expected: str) -> None:
    """Correction B36."""
    assert fact("male", patient=person(male=male)) == expected


@pytest.mark.parametrize(("deceased", "expected"), [(True, "yes"), (False, "no")])
def test_death(deceased: bool, expected: str) -> None:
    """Catalogue 5.8 (50)."""
    assert fact("deceased", patient=person(deceased=deceased)) == expected


def test_the_newest_body_mass_index() -> None:
    """Whatever its age: a height does not change much."""
    assert span("bmi", result("bmi", 31, date(2020, 1, 1)), result("bmi", 29, date(2021, 1, 1))) == (29, 29)
    assert span("bmi") is None


@pytest.mark.parametrize(
    ("born", "day", "expected"),
    [
        (date(1975, 11, 21), date(2026, 11, 20), "no"),
        (date(1975, 11, 21), date(2026, 11, 21), "yes"),
        (year(1975), date(2025, 12, 31), "no"),
        (year(1975), date(2026, 1, 1), "yes"),
        (None, DAY, "unknown"),
    ],
)
def test_older_than_fifty_at_the_oldest_possible_age(born: date | Span | None, day: date, expected: str) -> None:
    """Corrections B12 and C7: above fifty, so from the fifty-first birthday."""
    assert fact("endoscopy_age", day=day, patient=person(born)) == expected
