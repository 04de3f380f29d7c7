"""Restless legs on the problem list: confirmed, suspected or past, and since when."""

from __future__ import annotations

from typing import Any

import pytest

from rules.findings import Arrival, Certainty, Span
from tests.rules.derive.builders import DAY, book, days, fact, incomplete, on, problem, span

SUSPECTED: dict[str, Any] = {"certainty": Certainty.SUSPECTED}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ("no", "no", "no")),
        ([problem("rls")], ("yes", "no", "no")),
        ([problem("rls-in-pregnancy")], ("yes", "no", "no")),
        ([problem("rls", **SUSPECTED)], ("no", "yes", "no")),
        ([problem("rls", by_text=True)], ("no", "yes", "no")),
        ([problem("rls", complaint=True)], ("no", "yes", "no")),
        ([problem("rls", complaint=True), problem("rls")], ("yes", "no", "no")),
        ([problem("rls", complaint=True, active=False)], ("no", "no", "yes")),
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


def felt(ago: int, until: int | None = None, **more: Any) -> Any:
    return problem("rls", days(1), onset=Span(days(ago), days(ago if until is None else until)), **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], None),
        ([problem("rls", days(10))], None),
        ([felt(2000)], (2000, 2000)),
        ([felt(131, 100)], (100, 131)),
        ([felt(132, 100)], None),
        ([felt(465, 100)], None),
        ([felt(500), felt(2000)], (2000, 2000)),
        ([felt(500), felt(465, 100)], None),
        ([felt(500), problem("rls", days(2000))], (500, 500)),
        ([felt(-1)], None),
        ([felt(10, -10)], (0, 10)),
        ([felt(500, **SUSPECTED)], None),
        ([felt(500, complaint=True)], None),
        ([felt(500, active=False)], None),
    ],
)
def test_how_long_ago_it_was_first_felt(given: list[Any], expected: tuple[float, float] | None) -> None:
    """Correction B26: only a true onset of at least a month's precision; when it was recorded is something else."""
    assert span("rls_onset", *given) == expected


def test_the_onset_that_a_text_prints() -> None:
    """The day or month beside the number of days."""
    assert book(felt(131, 100)).drawn["rls_onset"] == Span(days(131), days(100))
    assert "rls_onset" not in book(felt(465, 100)).drawn


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("rls")], "no"),
        ([problem("rls", unverified=True)], "yes"),
        ([problem("rls-in-pregnancy", unverified=True)], "yes"),
        ([problem("rls", unverified=True), problem("rls")], "no"),
        ([problem("rls", unverified=True, by_text=True)], "no"),
        ([problem("rls", unverified=True, complaint=True)], "no"),
        ([problem("rls", unverified=True, active=False)], "no"),
    ],
)
def test_a_diagnosis_of_which_the_record_does_not_say_how_sure_it_is(given: list[Any], expected: str) -> None:
    """Catalogue 5.4 (27): treated as confirmed, and said so; one confirmed entry is enough."""
    assert fact("rls_unverified", *given) == expected


def test_whether_it_is_verified_is_unknown_without_the_problem_list() -> None:
    """Corrections 8.1; evidence wins."""
    for arrived in incomplete("rls_unverified"):
        assert fact("rls_unverified", arrived=arrived) == "unknown"
        assert fact("rls_unverified", problem("rls", unverified=True), arrived=arrived) == "yes"
