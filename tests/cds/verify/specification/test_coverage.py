"""A leaf is shown when it alone decides, once each way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cds.verify.specification.coverage import Place
from cds.verify.specification.sight import Sight, Table
from rules.compiler import standard_knowledge
from rules.conditions import Tree
from rules.rulebook import RULES

KNOWLEDGE = standard_knowledge()
RULE = KNOWLEDGE.rule[RULES[0].id]
TREE: Tree = {"$and": [{"rls": "yes"}, {"$or": [{"dialysis": "yes"}, {"diabetes": "yes"}]}]}


def alone(way: tuple[int, ...], leaf: Tree, **facts: str) -> set[str]:
    """The ways in which a leaf alone decides about one patient."""
    sight = Sight(Table([{"rls": "yes", "dialysis": "no", "diabetes": "no", **facts}]), KNOWLEDGE)
    place = Place(replace(RULE, tree=TREE), "rule", TREE, way, leaf)
    return {side for side, bits in place.alone(sight).items() if bits}


@pytest.mark.parametrize(
    ("facts", "ways"),
    [
        ({"dialysis": "yes"}, {"holds"}),
        ({}, {"fails"}),
        ({"dialysis": "unknown"}, set()),
        ({"dialysis": "yes", "diabetes": "yes"}, set()),
        ({"dialysis": "yes", "diabetes": "unknown"}, {"holds"}),
        ({"diabetes": "unknown"}, set()),
        ({"dialysis": "yes", "rls": "unknown"}, set()),
        ({"rls": "no"}, set()),
    ],
)
def test_a_masked_or_unknown_leaf_shows_nothing(facts: dict[str, str], ways: set[str]) -> None:
    assert alone((1, 0), {"dialysis": "yes"}, **facts) == ways


def test_both_alternatives_may_hold_for_what_stands_beside_them() -> None:
    assert alone((0,), {"rls": "yes"}, dialysis="yes", diabetes="yes") == {"holds"}
    assert alone((0,), {"rls": "yes"}, rls="no", dialysis="yes") == {"fails"}
