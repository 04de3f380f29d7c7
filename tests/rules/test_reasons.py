"""The evaluator: three-valued truth, and the leaves that explain it."""

from collections.abc import Callable
from functools import reduce
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.conditions import Condition, Measurement, Statement, Tree
from rules.reasons import FactValue, Leaf, Truth, grounds, leaf, obstacles, truth, value

A, B, C = (Statement(name, "a statement") for name in "abc")
X = Measurement("x", "a number", "1", 1, 0, 200)
THRESHOLDS = {"limit": 75.0, "other": 100.0}
SAID: dict[bool | None, str] = {True: "yes", False: "no", None: "unknown"}
KLEENE: list[bool | None] = [True, False, None]


def interval(low: float, high: float) -> dict[str, FactValue]:
    return {"x_min": low, "x_max": high}


def told(condition: Condition, facts: dict[str, FactValue]) -> bool | None:
    return value(condition.tree, facts, THRESHOLDS)


def kleene_and(*parts: bool | None) -> bool | None:
    return False if False in parts else None if None in parts else True


def kleene_or(*parts: bool | None) -> bool | None:
    return True if True in parts else None if None in parts else False


@pytest.mark.parametrize(("a", "b", "c"), list(product(KLEENE, repeat=3)))
def test_and_or_and_complement_follow_the_kleene_tables(a: bool | None, b: bool | None, c: bool | None) -> None:
    """Unknown decides nothing that another part decides, wherever it stands."""
    facts: dict[str, FactValue] = {"a": SAID[a], "b": SAID[b], "c": SAID[c]}
    assert told(A.yes & B.yes & C.yes, facts) is kleene_and(a, b, c)
    assert told(A.yes | B.yes | C.yes, facts) is kleene_or(a, b, c)
    assert told(A.yes & (B.yes | C.yes), facts) is kleene_and(a, kleene_or(b, c))
    assert told((A.yes & B.yes) | C.yes, facts) is kleene_or(kleene_and(a, b), c)
    assert told(~A.yes, facts) is (None if a is None else not a)


@pytest.mark.parametrize("said", ["yes", "no", "unknown"])
def test_whether_a_statement_is_unknown_is_always_told(said: str) -> None:
    """Unknown is a value that a condition may ask for."""
    assert told(A.unknown, {"a": said}) is (said == "unknown")


@pytest.mark.parametrize(
    ("low", "high", "at_most", "below", "above", "at_least"),
    [
        (74.9, 74.9, True, True, False, False),
        (75.0, 75.0, True, False, False, True),
        (75.1, 75.1, False, False, True, True),
        (0, 74.9, True, True, False, False),
        (0, 75.0, True, None, False, None),
        (75.0, 200, None, False, None, True),
        (75.1, 200, False, False, True, True),
        (74.9, 75.1, None, None, None, None),
        (0, 200, None, None, None, None),
    ],
)
def test_a_comparison_is_told_only_if_the_whole_interval_is_on_one_side(
    low: float, high: float, at_most: bool | None, below: bool | None, above: bool | None, at_least: bool | None
) -> None:
    """An interval that lies on both sides of a limit cannot be told; one that only touches it can."""
    facts = interval(low, high)
    assert told(X.at_most("limit"), facts) is at_most
    assert told(X.below("limit"), facts) is below
    assert told(X.above("limit"), facts) is above
    assert told(X.at_least("limit"), facts) is at_least
    assert (told(X.known, facts), told(X.unknown, facts)) == (True, False)


def test_a_comparison_with_an_absent_measurement_cannot_be_told() -> None:
    """Absence is no number, but that it is absent is told."""
    for compared in (X.at_most("limit"), X.below("limit"), X.above("limit"), X.at_least("limit")):
        assert told(compared, {}) is None
    assert (told(X.known, {}), told(X.unknown, {})) == (False, True)


def test_the_three_outcomes_have_names() -> None:
    """`truth` is `value` in words."""
    assert truth(A.yes.tree, {"a": "yes"}, THRESHOLDS) is Truth.HOLDS
    assert truth(A.yes.tree, {"a": "no"}, THRESHOLDS) is Truth.FAILS
    assert truth(A.yes.tree, {"a": "unknown"}, THRESHOLDS) is Truth.UNTOLD


def test_a_leaf_says_what_was_compared_with_what() -> None:
    """A leaf carries fact, limit, threshold name and what was found."""
    compared = leaf(X.at_most("limit").tree, interval(10, 20), THRESHOLDS)
    assert compared == Leaf("x", "$lte", 75.0, "limit", (10.0, 20.0), True)
    assert leaf(X.at_most("limit").tree, {}, THRESHOLDS) == Leaf("x", "$lte", 75.0, "limit", None, None)
    assert leaf(X.unknown.tree, {}, THRESHOLDS) == Leaf("x", "$nex", None, None, None, True)
    assert leaf(A.yes.tree, {"a": "unknown"}, THRESHOLDS) == Leaf("a", "is", "yes", None, "unknown", None)
    assert leaf(A.no.tree, {"a": "yes"}, THRESHOLDS) == Leaf("a", "is", "no", None, "yes", False)


def facts_of(found: tuple[Leaf, ...]) -> list[str]:
    return [part.fact for part in found]


def test_grounds_are_the_leaves_that_hold() -> None:
    """Of an `or` only the branches that hold count, and each leaf once."""
    facts: dict[str, FactValue] = {"a": "yes", "b": "no", "c": "yes", **interval(10, 10)}
    condition = A.yes & (B.yes | C.yes | X.at_most("limit")) & C.yes
    assert facts_of(grounds(condition.tree, facts, THRESHOLDS)) == ["a", "c", "x"]


def test_what_holds_has_no_obstacles() -> None:
    """An obstacle keeps a condition from holding."""
    assert obstacles((A.yes | B.yes).tree, {"a": "yes", "b": "unknown"}, THRESHOLDS) == ()


def test_every_failing_part_of_an_and_is_an_obstacle() -> None:
    """All of them must change before it holds; a part that holds is none."""
    facts: dict[str, FactValue] = {"a": "no", "b": "yes", "c": "unknown"}
    assert facts_of(obstacles((A.yes & B.yes & C.yes & A.yes).tree, facts, THRESHOLDS)) == ["a", "c"]


def test_of_an_or_the_branch_with_the_fewest_known_contradictions_is_the_obstacle() -> None:
    """One branch is enough, so the nearest is named: fewest known against it, then fewest in all."""
    facts: dict[str, FactValue] = {"a": "no", "b": "unknown", "c": "no"}
    assert facts_of(obstacles((A.yes | B.yes).tree, facts, THRESHOLDS)) == ["b"]
    assert facts_of(obstacles(((A.yes & C.yes) | (A.yes & B.yes)).tree, facts, THRESHOLDS)) == ["a", "b"]
    assert facts_of(obstacles(((A.yes & B.yes) | C.yes).tree, facts, THRESHOLDS)) == ["c"]


def test_an_interval_on_both_sides_is_an_obstacle_that_cannot_be_told() -> None:
    """The obstacle names its threshold and the interval."""
    (found,) = obstacles((A.yes & X.above("limit")).tree, {"a": "yes", **interval(60, 80)}, THRESHOLDS)
    assert found == Leaf("x", "$gt", 75.0, "limit", (60.0, 80.0), None)


LEAVES = st.sampled_from(
    [*(value for s in (A, B, C) for value in (s.yes, s.no, s.unknown)), X.at_most("limit"), X.above("other"), X.known]
)


def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    together: list[Callable[[Condition, Condition], Condition]] = [Condition.__and__, Condition.__or__]
    several = st.lists(parts, min_size=2, max_size=3)
    return st.builds(lambda join, conditions: reduce(join, conditions), st.sampled_from(together), several)


CONDITIONS = st.recursive(LEAVES, joined, max_leaves=8)
SAYINGS = st.sampled_from(["yes", "no", "unknown"])
ENDS = st.lists(st.sampled_from([0, 74.9, 75, 75.1, 100, 150]), min_size=2, max_size=2).map(sorted)
NUMBERS: st.SearchStrategy[dict[str, float]] = st.just({}) | ENDS.map(lambda ends: {"x_min": ends[0], "x_max": ends[1]})


@settings(deadline=None)
@given(CONDITIONS, SAYINGS, SAYINGS, SAYINGS, NUMBERS)
def test_the_explanation_agrees_with_the_outcome(
    condition: Condition, a: str, b: str, c: str, number: dict[str, float]
) -> None:
    """What holds rests on leaves that hold; what fails on a known contradiction; what cannot be told on none."""
    facts: dict[str, FactValue] = {"a": a, "b": b, "c": c, **number}
    outcome, tree = told(condition, facts), condition.tree
    against = [part.holds for part in obstacles(tree, facts, THRESHOLDS)]
    if outcome is True:
        assert against == []
        assert {part.holds for part in grounds(tree, facts, THRESHOLDS)} == {True}
    elif outcome is False:
        assert False in against
        assert True not in against
    else:
        assert set(against) == {None}


@settings(deadline=None)
@given(CONDITIONS, SAYINGS, SAYINGS, SAYINGS, NUMBERS)
def test_not_known_is_the_answer_to_whether_an_exception_leaves_a_rule_free(
    condition: Condition, a: str, b: str, c: str, number: dict[str, float]
) -> None:
    """It is the opposite of what is told; what is merely unknown leaves free, an interval on both sides does not."""
    facts: dict[str, FactValue] = {"a": a, "b": b, "c": c, **number}
    held, free = told(condition, facts), told(condition.not_known, facts)
    on_both_sides = any(number["x_min"] <= limit < number["x_max"] for limit in THRESHOLDS.values() if number)
    if held is not None:
        assert free is not held
        assert free is not None
    elif not on_both_sides:
        assert free is True


def test_a_tree_is_not_evaluated_beyond_what_decides() -> None:
    """A decided `and` or `or` does not read further, and its parts stay as they are."""
    tree: Tree = {"$and": [A.no.tree, B.yes.tree]}
    assert value(tree, {"a": "yes"}, THRESHOLDS) is False
    assert tree == {"$and": [{"a": "no"}, {"b": "yes"}]}
