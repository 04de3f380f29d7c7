"""Restless legs on the problem list: confirmed, suspected or past, and since when."""

from __future__ import annotations

from typing import Any

import pytest

from rules.findings import Arrival, Certainty, Span
from tests.rules.derive.builders import DAY, book, days, fact, on, problem, span

SUSPECTED: dict[str, Any] = {"certainty": Certainty.SUSPECTED}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ("no", "no", "no")),
        ([problem("rls")], ("yes", "no", "no")),
        ([problem("rls-in-pregnancy")], ("yes", "no", "no")),
        ([problem("rls", **SUSPECTED)], ("no", "yes", "no")),
        ([problem("rls", by_text=True)], ("no", "yes", "no")),
        ([problem("rls", active=False)], ("no", "no", "yes")),
        ([problem("rls", active=False, **SUSPECTED)], ("no", "no", "no")),
        ([problem("rls"), problem("rls", **SUSPECTED), problem("rls", active=False)], ("yes", "no", "no")),
        ([problem("rls", **SUSPECTED), problem("rls", active=False)], ("no", "yes", "no")),
        ([problem("plmd"), problem("leg-cramps"), problem("akathisia")], ("no", "no", "no")),
    ],
)
def test_one_of_three_facts(given: list[Any], expected: tuple[str, str, str]) -> None:
    """Catalogue 3.1 and 5.4 (31), (34): one fact of several conditions; words alone are a suspicion."""
    values = book(*given).values
    assert (values["rls"], values["rls_suspected"], values["rls_history"]) == expected


@pytest.mark.parametrize("arrival", [Arrival.PARTIAL, Arrival.FAILED, Arrival.NOT_ASKED])
def test_without_the_problem_list_nothing_is_known(arrival: Arrival) -> None:
    """Corrections 8.1; what did arrive counts."""
    for name in ("rls", "rls_suspected", "rls_history"):
        assert fact(name, arrived={"problem-list": arrival}) == "unknown"
    assert fact("rls", problem("rls"), arrived={"problem-list": arrival}) == "yes"
    assert fact("rls_suspected", problem("rls", **SUSPECTED), arrived={"problem-list": arrival}) == "yes"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([problem("rls", days(10))], (10, 10)),
        ([problem("rls", days(10), onset=on(days(2000)))], (10, 10)),
        ([problem("rls", onset=on(days(2000)))], (2000, 2000)),
        ([problem("rls", days(10)), problem("rls", days(50))], (50, 50)),
        ([problem("rls", Span(days(20), days(5)))], (5, 20)),
        ([problem("rls", days(10)), problem("rls")], None),
        ([problem("rls", days(-5))], None),
        ([problem("rls", days(10), **SUSPECTED)], None),
        ([], None),
    ],
)
def test_how_long_ago_it_was_first_recorded(given: list[Any], expected: tuple[float, float] | None) -> None:
    """Catalogue WORK-01: first recorded, not first felt; unknown if one of several does not say."""
    assert span("rls_recorded", *given) == expected


def test_the_days_count_on_with_the_day() -> None:
    """Move the day, not the data."""
    given = problem("rls", DAY)
    assert span("rls_recorded", given, day=DAY) == (0, 0)
    assert span("rls_recorded", given, day=days(-183)) == (183, 183)
