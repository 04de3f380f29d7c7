"""Conditions are built from handles, and whatever would drop half of one raises."""

import pytest

from rules.conditions import Condition, Measurement, Statement, Tree, fact_of, leaves, thresholds_of
from rules.reasons import Facts, value

RLS = Statement("rls", "restless legs")
CHILD = Statement("child", "a child")
DIALYSIS = Statement("dialysis", "dialysis")
FERRITIN = Measurement("ferritin", "newest ferritin", "ug/L", 2, 1, 20_000)
THRESHOLDS = {"treat": 75.0, "stop": 45.0}


def limit(name: str) -> dict[str, str]:
    return {"$threshold": name}


def known(low: float, high: float | None = None) -> dict[str, str | int | float]:
    return {"ferritin_min": low, "ferritin_max": low if high is None else high}


@pytest.mark.parametrize(
    ("condition", "tree"),
    [
        (RLS.yes, {"rls": "yes"}),
        (RLS.no, {"rls": "no"}),
        (RLS.unknown, {"rls": "unknown"}),
        (FERRITIN.at_most("treat"), {"$lte": {"ferritin_max": limit("treat")}}),
        (FERRITIN.below("treat"), {"$lt": {"ferritin_max": limit("treat")}}),
        (FERRITIN.above("treat"), {"$gt": {"ferritin_min": limit("treat")}}),
        (FERRITIN.at_least("treat"), {"$gte": {"ferritin_min": limit("treat")}}),
        (FERRITIN.known, {"$ex": {"ferritin_min": 1}}),
        (FERRITIN.unknown, {"$nex": {"ferritin_min": 1}}),
    ],
)
def test_a_handle_gives_a_leaf_that_looks_at_the_end_hardest_to_satisfy(condition: Condition, tree: Tree) -> None:
    """An upper limit looks at the largest, a lower limit at the smallest possible value."""
    assert condition.tree == tree
    assert leaves(tree) == [tree]


def test_and_and_or_keep_their_order_and_join_their_own_kind() -> None:
    """A chain of `&` is one `$and`, a chain of `|` one `$or`, and a mixture keeps its brackets."""
    a, b, c = RLS.yes, CHILD.no, DIALYSIS.unknown
    assert (a & b & c).tree == {"$and": [a.tree, b.tree, c.tree]}
    assert (a & (b & c)).tree == (a & b & c).tree
    assert (a | b | c).tree == {"$or": [a.tree, b.tree, c.tree]}
    assert ((a | b) & c).tree == {"$and": [{"$or": [a.tree, b.tree]}, c.tree]}
    assert ((a & b) | c).tree == {"$or": [{"$and": [a.tree, b.tree]}, c.tree]}


def test_combining_conditions_leaves_the_parts_as_they_were() -> None:
    """Conditions are shared between rules, so no operator may change its operands."""
    either = RLS.yes | CHILD.no
    _ = (either | DIALYSIS.no, ~either, either.not_known, either & DIALYSIS.no)
    assert either.tree == {"$or": [{"rls": "yes"}, {"child": "no"}]}


def test_python_words_that_drop_half_of_a_condition_raise() -> None:
    """`and`, `or`, `not`, `in`, `if` and `bool()` would silently keep one operand."""
    with pytest.raises(TypeError):
        _ = RLS.yes and CHILD.no
    with pytest.raises(TypeError):
        _ = RLS.yes or CHILD.no
    with pytest.raises(TypeError):
        _ = not RLS.yes
    with pytest.raises(TypeError):
        _ = "rls" in RLS.yes  # type: ignore[operator]
    with pytest.raises(TypeError):
        bool(FERRITIN.known)
    with pytest.raises(TypeError):
        _ = RLS.yes if FERRITIN.known else CHILD.no


def test_comparison_operators_between_handles_and_numbers_raise() -> None:
    """`ferritin < 75`, `75 < ferritin <= 100` and `condition < condition` are no conditions."""
    with pytest.raises(TypeError):
        _ = FERRITIN < 75  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = 75 < FERRITIN <= 100  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = FERRITIN.known < FERRITIN.known  # type: ignore[operator]


def test_a_truth_value_of_python_cannot_be_combined_with_a_condition() -> None:
    """`==` and `in` a tuple give False; `child.no & (rls == "yes")` must not pass for a condition."""
    handle: object = RLS
    for truth_value in (handle == "yes", handle in ("yes", "no"), RLS.yes in (CHILD.no, DIALYSIS.no)):
        with pytest.raises((TypeError, AttributeError)):
            _ = CHILD.no & truth_value
        with pytest.raises((TypeError, AttributeError)):
            _ = truth_value | CHILD.no  # type: ignore[operator]


@pytest.mark.parametrize("number", [75, 75.0, True, None])
@pytest.mark.parametrize("method", ["at_most", "below", "above", "at_least"])
def test_a_number_in_place_of_a_threshold_name_is_refused(method: str, number: object) -> None:
    """Numbers live in the knowledge, never in a rule."""
    with pytest.raises(TypeError, match="name of a threshold"):
        getattr(FERRITIN, method)(number)


@pytest.mark.parametrize(
    ("condition", "complement"),
    [
        (RLS.yes, RLS.no),
        (RLS.no, RLS.yes),
        (FERRITIN.at_most("treat"), FERRITIN.above("treat")),
        (FERRITIN.above("treat"), FERRITIN.at_most("treat")),
        (FERRITIN.below("treat"), FERRITIN.at_least("treat")),
        (FERRITIN.at_least("treat"), FERRITIN.below("treat")),
        (FERRITIN.known, FERRITIN.unknown),
        (FERRITIN.unknown, FERRITIN.known),
        (RLS.yes & CHILD.no, RLS.no | CHILD.yes),
        (RLS.yes | FERRITIN.below("treat"), RLS.no & FERRITIN.at_least("treat")),
        (RLS.yes & (CHILD.no | FERRITIN.known), RLS.no | (CHILD.yes & FERRITIN.unknown)),
    ],
)
def test_the_complement_turns_every_test_and_swaps_and_with_or(condition: Condition, complement: Condition) -> None:
    """`~` follows De Morgan, and twice is the condition itself."""
    assert (~condition).tree == complement.tree
    assert (~~condition).tree == condition.tree


def test_unknown_has_no_complement() -> None:
    """What is not unknown may be yes or no: the values that count are named."""
    with pytest.raises(TypeError, match="no complement"):
        _ = ~RLS.unknown
    with pytest.raises(TypeError, match="no complement"):
        _ = ~(CHILD.no & RLS.unknown)


@pytest.mark.parametrize("state", ["yes", "no", "unknown"])
def test_a_statement_not_known_to_hold_is_any_other_value(state: str) -> None:
    """`rls.yes.not_known` holds for no and for unknown, and fails for yes."""
    assert value(RLS.yes.not_known.tree, {"rls": state}, THRESHOLDS) is (state != "yes")
    assert value(RLS.no.not_known.tree, {"rls": state}, THRESHOLDS) is (state != "no")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, True), (known(45.1), True), (known(46, 60), True),
        (known(45), False), (known(1, 44), False), (known(40, 50), None),
    ],
)  # fmt: skip
def test_a_measurement_not_known_to_lie_on_one_side(facts: Facts, expected: bool | None) -> None:
    """Absent or on the other side it holds; an interval on both sides keeps it from holding."""
    assert value(FERRITIN.at_most("stop").not_known.tree, facts, THRESHOLDS) is expected


def test_not_known_of_known_is_unknown_and_the_reverse() -> None:
    """Whether a measurement is known is always told, so nothing is added."""
    assert FERRITIN.known.not_known.tree == FERRITIN.unknown.tree
    assert FERRITIN.unknown.not_known.tree == FERRITIN.known.tree


def test_not_known_of_a_whole_condition_goes_into_its_parts() -> None:
    """Not known to hold both is not known to hold one; not known to hold either is not known to hold each."""
    rls, child = RLS.yes.not_known.tree, CHILD.no.not_known.tree
    assert (RLS.yes & CHILD.no).not_known.tree == {"$or": [rls, child]}
    assert (RLS.yes | CHILD.no).not_known.tree == {"$and": [rls, child]}


def test_a_tree_tells_its_leaves_facts_and_thresholds() -> None:
    """Leaves are read from left to right, with the fact of each and all threshold names."""
    condition = (RLS.yes | FERRITIN.at_most("treat")) & FERRITIN.above("stop") & FERRITIN.unknown & CHILD.yes.not_known
    assert [fact_of(leaf) for leaf in leaves(condition.tree)][:4] == ["rls", "ferritin", "ferritin", "ferritin"]
    assert {fact_of(leaf) for leaf in leaves(condition.tree)} == {"rls", "ferritin", "child"}
    assert thresholds_of(condition.tree) == {"treat", "stop"}
    assert thresholds_of(RLS.yes.tree) == set()
