"""Dated series: the newest of, those within, the nearest to."""

from __future__ import annotations

from rules.derive.series import apart, longest_since, nearest, newest_first, newest_within, problems, suspected
from rules.findings import Certainty, Span
from tests.rules.derive.builders import DAY, days, ferritin, findings, problem, result, year

OLD, NEW = ferritin(20, days(100)), ferritin(90, days(10))


def test_the_newest_comes_first_and_preliminary_ones_not_at_all() -> None:
    """Catalogue 5.2 (9)."""
    given = findings(OLD, NEW, ferritin(5, days(1), preliminary=True), result("crp", 3, days(2)))
    assert newest_first(given, "ferritin") == (NEW, OLD)


def test_ties_keep_the_order_of_the_findings() -> None:
    """The reader puts the later one of a day first."""
    first, second = ferritin(1, days(1)), ferritin(2, days(1))
    assert newest_first(findings(first, second), "ferritin") == (first, second)


def test_the_newest_that_lies_wholly_in_the_window() -> None:
    """A newer one that may lie outside does not hide an older one that does not."""
    vague = ferritin(7, year(2026))
    given = findings(OLD, NEW, vague)
    assert newest_within(given, "ferritin", DAY, 365) == NEW
    assert newest_within(given, "ferritin", DAY, 9) is None
    assert newest_within(given, "ferritin", days(50), 365) == OLD


def test_the_nearest_before_or_after() -> None:
    """At most so many days away."""
    close, far = result("crp", 1, days(14)), result("crp", 2, days(30))
    assert nearest([far, close], NEW, 14) == close
    assert nearest([far], NEW, 19) is None
    assert nearest([far], NEW, 20) == far
    assert nearest([], NEW, 20) is None


def test_how_far_apart_two_dates_can_be() -> None:
    """The most days that can lie between them, whichever is first."""
    vague = ferritin(1, Span(days(30), days(20)))
    assert apart(NEW, vague) == apart(vague, NEW) == 20
    assert apart(NEW, NEW) == 0


def test_problems_by_concept_certainty_and_time() -> None:
    """Past ones only when asked for; suspected ones only as such."""
    now, past = problem("rls"), problem("rls", active=False)
    doubtful = problem("rls", certainty=Certainty.SUSPECTED)
    given = findings(now, past, doubtful, problem("rls", certainty=Certainty.SUSPECTED, active=False), problem("ckd"))
    assert problems(given, "rls") == (now,)
    assert problems(given, "rls", past=True) == (now, past)
    assert suspected(given, "rls") == (doubtful,)


def test_how_long_ago_at_most() -> None:
    """Since it was recorded, or began where that is not said."""
    assert longest_since(problem("rls", Span(days(9), days(2))), DAY) == 9
    assert longest_since(problem("rls", onset=Span(days(8), days(8))), DAY) == 8
    assert longest_since(problem("rls"), DAY) is None
