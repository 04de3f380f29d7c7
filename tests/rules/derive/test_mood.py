"""Depression and insomnia that are new, and a recent score of depression."""

from __future__ import annotations

import pytest

from rules.findings import Certainty
from tests.rules.derive.builders import book, days, fact, incomplete, on, problem, result, span, year

NEW = pytest.mark.parametrize(("name", "concept"), [("depression_new", "depression"), ("insomnia_new", "insomnia")])


@NEW
def test_an_older_entry_settles_that_it_is_not_new(name: str, concept: str) -> None:
    """A diagnosis that is written down again at a visit is not new, however little of the problem list arrived."""
    again = problem(concept, days(10)), problem(concept, days(2000))
    assert fact(name, *again) == "no"
    assert fact(name, problem(concept, days(10)), problem(concept, days(2000), active=False)) == "yes"
    for arrived in incomplete(name):
        assert fact(name, *again, arrived=arrived) == "no"
        assert fact(name, arrived=arrived) == "unknown"


@NEW
def test_a_date_that_leaves_it_open_leaves_it_unknown(name: str, concept: str) -> None:
    """Unknown is never no (corrections 8.1): no date, only the year, the future, a suspicion."""
    this_year = problem(concept, year(2026))
    for open_ in (problem(concept), this_year, problem(concept, days(-1))):
        assert fact(name, open_) == "unknown"
        assert fact(name, open_, problem(concept, days(10))) == "unknown"
    assert fact(name, problem(concept, days(10), certainty=Certainty.SUSPECTED)) == "unknown"


@NEW
def test_an_onset_stands_in_where_nothing_says_when_it_was_recorded(name: str, concept: str) -> None:
    assert fact(name, problem(concept, onset=on(days(10)))) == "yes"
    assert fact(name, problem(concept, onset=on(days(100)))) == "no"
    assert fact(name, problem(concept, days(10), onset=on(days(2000)))) == "yes"


@NEW
def test_each_is_of_its_own_kind(name: str, concept: str) -> None:
    others = {"depression", "insomnia", "suicidal-thoughts"} - {concept}
    assert fact(name, *(problem(other, days(10)) for other in others)) == "no"


def test_the_newest_score_within_the_window() -> None:
    """Catalogue MOOD-01: 90 days; its day is printed beside it."""
    older, newer = result("phq-9", 20, days(80)), result("phq-9", 4, days(10))
    assert span("phq9", older, newer) == span("phq9", newer, older) == (4, 4)
    assert span("phq9", older, result("phq-9", 4, days(-1))) == (20, 20)
    assert span("phq9", result("phq-9", 20, days(91))) is None
    assert book(newer).drawn["phq9"].exact == days(10)
