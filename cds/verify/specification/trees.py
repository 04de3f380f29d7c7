"""Places in a condition, and what a condition becomes when one of them is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import Any

from rules.conditions import Condition, Tree

Way = tuple[int, ...]

JUNCTIONS = ("$and", "$or")
# holds whatever is known of the patient, in operators that the engine takes
ALWAYS: Tree = {"$or": [{"deceased": "yes"}, {"$neq": {"deceased": "yes"}}]}
_OTHER_END = {"$lt": "$lte", "$lte": "$lt", "$gt": "$gte", "$gte": "$gt"}


def junction_of(tree: Tree) -> str | None:
    """`$and` or `$or`; None for a leaf."""
    return next((junction for junction in JUNCTIONS if junction in tree), None)


def places(tree: Tree) -> Iterator[tuple[Way, Tree]]:
    """Every leaf with the way that leads to it."""
    junction = junction_of(tree)
    if junction is None:
        yield (), tree
        return
    for number, part in enumerate(tree[junction]):
        for way, leaf in places(part):
            yield (number, *way), leaf


def beside(tree: Tree, way: Way) -> Iterator[tuple[str, Tree]]:
    """What stands beside the way to a leaf: each part with the junction that it is in."""
    for step in way:
        junction = junction_of(tree)
        assert junction is not None
        for number, part in enumerate(tree[junction]):
            if number != step:
                yield junction, part
        tree = tree[junction][step]


def replaced(tree: Tree, way: Way, other: Tree | None) -> Tree | None:
    """The tree with another leaf in one place, or, with None, without it: an `$and` asks less, an `$or` offers less."""
    if not way:
        return other
    junction = junction_of(tree)
    assert junction is not None
    parts = list(tree[junction])
    changed = replaced(parts[way[0]], way[1:], other)
    parts[way[0] : way[0] + 1] = [] if changed is None else [changed]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else {junction: parts}


def negated(leaf: Tree) -> Tree:
    """The leaf that says the opposite, among known values; `is unknown` becomes `is known`."""
    ((operator, body),) = leaf.items()
    return {"$neq": {operator: body}} if body == "unknown" else (~Condition(leaf)).tree


def moved_end(leaf: Tree) -> Tree | None:
    """The comparison that treats the limit itself the other way; None for a leaf that compares nothing."""
    ((operator, body),) = leaf.items()
    return {_OTHER_END[operator]: body} if operator in _OTHER_END else None


def is_looser(leaf: Tree) -> bool:
    """Whether the limit itself is excluded, so that moving the end loosens the comparison."""
    return "$lt" in leaf or "$gt" in leaf


def whole(when: Tree, exemptions: Iterable[Mapping[str, Any]]) -> Tree:
    """The condition of a rule with its exceptions, as `rules.rule.Rule.tree` puts them together."""
    exceptions = [
        ~Condition(e["tree"]) if e["blocks_when_unknown"] else Condition(e["tree"]).not_known for e in exemptions
    ]
    return reduce(lambda left, right: left & right, exceptions, Condition(when)).tree
