"""Conditions that are facts as they stand on the problem list."""

from __future__ import annotations

import pytest

from rules.conditions import Statement
from rules.derive.conditions import LISTED
from rules.findings import Certainty, Problem
from tests.rules.derive.builders import book, days, fact, incomplete, problem

EVERY = pytest.mark.parametrize("listed", LISTED, ids=lambda listed: listed.name)


def first_of(listed: Statement, **more: object) -> Problem:
    return problem(listed.reads[0].removeprefix("conditions/"), days(900), **more)


@EVERY
def test_active_and_confirmed_is_yes_and_a_suspicion_unknown(listed: Statement) -> None:
    """Catalogue 3.1: active conditions in the value sets; a suspicion is no diagnosis, and not its absence."""
    assert fact(listed.name, first_of(listed)) == "yes"
    assert fact(listed.name, first_of(listed, certainty=Certainty.SUSPECTED)) == "unknown"
    assert fact(listed.name, first_of(listed, certainty=Certainty.SUSPECTED), first_of(listed)) == "yes"


@EVERY
def test_what_is_past_or_not_recorded_is_no(listed: Statement) -> None:
    """Corrections 8.1: absent from a complete problem list."""
    assert fact(listed.name) == "no"
    assert fact(listed.name, first_of(listed, active=False)) == "no"
    assert fact(listed.name, first_of(listed, active=False, certainty=Certainty.SUSPECTED)) == "no"


@EVERY
def test_without_the_problem_list_it_is_unknown(listed: Statement) -> None:
    """Corrections 8.1; what did arrive counts."""
    for arrived in incomplete(listed.name):
        assert fact(listed.name, arrived=arrived) == "unknown"
        assert fact(listed.name, first_of(listed), arrived=arrived) == "yes"


@EVERY
def test_each_rests_on_its_own_table(listed: Statement) -> None:
    """One condition makes one of these facts and no other."""
    values = book(first_of(listed)).values
    assert {other.name for other in LISTED if values[other.name] == "yes"} == {listed.name}


def test_no_two_read_the_same_table_of_the_conditions() -> None:
    """Each reads tables of its own."""
    tables = [table for listed in LISTED for table in listed.reads]
    assert len(tables) == len(set(tables)) >= len(LISTED)
    assert all(table.startswith("conditions/") for table in tables)


def test_words_alone_are_enough_and_are_told() -> None:
    """Catalogue 5.4 (31): a text without a code counts, with low confidence."""
    made = book(problem("insomnia", by_text=True))
    assert made.values["insomnia"] == "yes" and "insomnia" in made.by_words
    assert "insomnia" not in book(problem("insomnia", by_text=True), problem("insomnia")).by_words
