"""Places in a condition, and what stands there instead."""

from __future__ import annotations

import pytest

from cds.verify.specification.trees import ALWAYS, beside, moved_end, negated, places, replaced, whole
from rules.compiler import standard_knowledge
from rules.reasons import value

A, B, C = {"rls": "yes"}, {"child": "no"}, {"$lte": {"ferritin_max": {"$threshold": "ferritin.adult.treat"}}}
TREE = {"$and": [A, {"$or": [B, C]}]}


def test_every_leaf_has_its_way() -> None:
    assert list(places(TREE)) == [((0,), A), ((1, 0), B), ((1, 1), C)]


def test_beside_a_leaf_stands_what_could_mask_it() -> None:
    assert list(beside(TREE, (1, 1))) == [("$and", A), ("$or", B)]


def test_a_junction_of_one_is_that_one() -> None:
    assert replaced(TREE, (1, 1), None) == {"$and": [A, B]}
    assert replaced({"$or": [A]}, (0,), None) is None


@pytest.mark.parametrize(
    ("leaf", "opposite"),
    [
        ({"rls": "yes"}, {"rls": "no"}),
        ({"rls": "unknown"}, {"$neq": {"rls": "unknown"}}),
        ({"$neq": {"rls": "yes"}}, {"rls": "yes"}),
        (C, {"$gt": {"ferritin_min": {"$threshold": "ferritin.adult.treat"}}}),
    ],
)
def test_the_opposite_of_a_leaf(leaf: dict[str, object], opposite: dict[str, object]) -> None:
    assert negated(leaf) == opposite


def test_only_a_comparison_has_another_end() -> None:
    assert moved_end(C) == {"$lt": {"ferritin_max": {"$threshold": "ferritin.adult.treat"}}}
    assert moved_end(A) is None


@pytest.mark.parametrize("answer", ["yes", "no", "unknown"])
def test_what_always_holds_holds_whatever_is_known(answer: str) -> None:
    assert value(ALWAYS, {"deceased": answer}, {}) is True


@pytest.mark.parametrize("rule", standard_knowledge().document["rules"], ids=lambda rule: rule["id"])
def test_a_rule_is_put_together_as_the_rules_are(rule: dict[str, object]) -> None:
    """Otherwise each change of an exception would change more than the exception."""
    assert whole(rule["when"], rule["exemptions"]) == rule["tree"]  # type: ignore[arg-type]
