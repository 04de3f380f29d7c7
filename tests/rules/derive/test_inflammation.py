"""What may raise a ferritin: infection near it, chronic inflammatory disease."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.findings import Arrival, Certainty
from tests.rules.derive.builders import Arrived, days, fact, ferritin, incomplete, on, problem, result

FERRITIN = ferritin(150, days(10))


def recent(*given: object, **more: Any) -> object:
    return fact("infection_recent", FERRITIN, *given, **more)


@pytest.mark.parametrize("concept", ["acute-infection", "bacteraemia-sepsis"])
@pytest.mark.parametrize(
    ("began", "expected"), [(days(38), "yes"), (days(39), "unknown"), (days(10), "yes"), (days(9), "unknown")]
)
def test_an_infection_of_the_four_weeks_before(concept: str, began: date, expected: str) -> None:
    """Corrections 6.1: infection or fever at most 28 days before, also when it is over."""
    for active in (True, False):
        assert recent(problem(concept, onset=on(began), active=active)) == expected
        assert recent(problem(concept, began, active=active)) == expected


def test_the_onset_counts_before_the_recording() -> None:
    """An old infection that was coded late is an old one."""
    assert recent(problem("acute-infection", days(12), onset=on(days(400)))) != "yes"


@pytest.mark.parametrize(("crp", "expected"), [(None, "unknown"), (3, "no"), (30, "no")])
def test_no_infection_is_only_known_with_the_protein(crp: float | None, expected: str) -> None:
    """Corrections 6.1 and 8.1: `none` needs a C-reactive protein; a fever that nobody coded is possible."""
    assert recent(*([] if crp is None else [result("crp", crp, days(10))])) == expected


def test_an_undated_active_infection_may_be_near() -> None:
    """Unknown, and not no."""
    assert recent(problem("acute-infection"), result("crp", 3, days(10))) == "unknown"
    assert recent(problem("acute-infection", active=False), result("crp", 3, days(10))) == "no"
    assert (
        recent(problem("acute-infection", days(12), certainty=Certainty.SUSPECTED), result("crp", 3, days(10))) == "no"
    )


def test_without_a_ferritin_there_is_nothing_to_be_near_to() -> None:
    """The fact speaks of that ferritin."""
    assert fact("infection_recent", problem("acute-infection", days(1))) == "unknown"


@pytest.mark.parametrize("source", ["problem-list", "laboratory"])
def test_evidence_wins_and_incompleteness_is_unknown(source: str) -> None:
    """Corrections 8.1."""
    arrived = {source: Arrival.FAILED}
    assert recent(result("crp", 3, days(10)), arrived=arrived) == "unknown"
    assert recent(problem("acute-infection", days(12)), arrived=arrived) == "yes"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("chronic-inflammation", date(1990, 1, 1))], "yes"),
        ([problem("chronic-inflammation", active=False)], "no"),
        ([problem("chronic-inflammation", certainty=Certainty.SUSPECTED)], "unknown"),
    ],
)
def test_chronic_inflammatory_disease(given: list[object], expected: str) -> None:
    """Corrections 6.1: active, however long."""
    assert fact("chronic_inflammation", *given) == expected
    failed = fact("chronic_inflammation", *given, arrived={"problem-list": Arrival.FAILED})
    assert failed == ("yes" if expected == "yes" else "unknown")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "no"),
        ([problem("acute-infection", days(28))], "yes"),
        ([problem("acute-infection", days(29))], "no"),
        ([problem("acute-infection", days(0))], "yes"),
        ([problem("acute-infection", days(-1))], "no"),
        ([problem("acute-infection", onset=on(days(28)))], "yes"),
        ([problem("acute-infection", days(3), onset=on(days(400)))], "no"),
        ([problem("acute-infection", days(400), onset=on(days(3)))], "yes"),
        ([problem("acute-infection", days(3), active=False)], "no"),
        ([problem("acute-infection", days(3), certainty=Certainty.SUSPECTED)], "unknown"),
        ([problem("acute-infection")], "unknown"),
        ([problem("acute-infection"), problem("acute-infection", days(3))], "yes"),
        ([problem("bacteraemia-sepsis", days(3))], "no"),
        ([problem("bacteraemia-sepsis")], "no"),
    ],
)
def test_an_infection_now(given: list[object], expected: str) -> None:
    """Corrections C21 and 8.2: active on the day and begun at most four weeks ago, with or without a ferritin."""
    assert fact("infection_now", *given) == expected
    assert fact("infection_now", FERRITIN, *given) == expected


@pytest.mark.parametrize("arrived", incomplete("infection_now"))
def test_an_infection_now_is_unknown_without_the_problem_list(arrived: Arrived) -> None:
    """Corrections 8.1; evidence wins."""
    assert fact("infection_now", arrived=arrived) == "unknown"
    assert fact("infection_now", problem("acute-infection", days(3)), arrived=arrived) == "yes"
