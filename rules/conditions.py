"""Conditions over named facts as one JSON tree, built with the handles of `rules.facts`.

The tree is durable-rules' own condition format with threshold *names* where it wants numbers, so the same tree
serves the engine, the evaluator, the rule book and the proofs. Python's `and`, `or`, `not` and chained
comparisons would silently drop half of a condition; here they raise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Tree = dict[str, Any]
StatementValue = Literal["yes", "no", "unknown"]

COMPARISONS = ("$lt", "$lte", "$gt", "$gte")
_COMPLEMENT = {"$lte": "$gt", "$gt": "$lte", "$lt": "$gte", "$gte": "$lt"}
# A comparison holds only if the whole interval is on one side, so it looks at the end that is hardest to satisfy.
_END = {"$lte": "max", "$lt": "max", "$gt": "min", "$gte": "min"}


@dataclass(frozen=True, eq=False)
class Condition:
    """A condition on facts; combine with `&`, `|` and `~`."""

    tree: Tree

    def __and__(self, other: object) -> Condition:
        if not isinstance(other, Condition):
            return NotImplemented
        return Condition({"$and": [*self._parts("$and"), *other._parts("$and")]})

    def __or__(self, other: object) -> Condition:
        if not isinstance(other, Condition):
            return NotImplemented
        return Condition({"$or": [*self._parts("$or"), *other._parts("$or")]})

    def __invert__(self) -> Condition:
        """The complement among known values: `~rls.yes` is `rls.no`, so an unknown makes neither true."""
        return Condition(_complement(self.tree))

    def __bool__(self) -> bool:
        raise TypeError("combine conditions with &, | and ~, not with and, or, not, in or a chained comparison")

    @property
    def not_known(self) -> Condition:
        """Holds unless this condition is known to hold: its complement, or what would decide it is unknown.

        An interval that lies on both sides of a limit is no plain unknown: it keeps this from holding.
        """
        return Condition(_not_known(self.tree))

    def _parts(self, junction: str) -> list[Tree]:
        parts: list[Tree] = self.tree.get(junction, [self.tree])
        return parts


@dataclass(frozen=True)
class Statement:
    """A fact that is yes, no or unknown.

    `sources` are the parts of the record that it rests on: without evidence it is *no* when all of them arrived
    completely, otherwise *unknown*. Empty for assessed facts, which rest on other facts. `windows` names the
    thresholds that its derivation uses; `reads` what it looks for, as `file/table` of the value sets (`medications`
    and `intolerances` by class, `orders` by what is asked for), `drafts` and `beside` by class, or `patient/element`.
    """

    name: str
    meaning: str
    sources: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()

    @property
    def yes(self) -> Condition:
        return Condition({self.name: "yes"})

    @property
    def no(self) -> Condition:
        return Condition({self.name: "no"})

    @property
    def unknown(self) -> Condition:
        return Condition({self.name: "unknown"})


@dataclass(frozen=True)
class Measurement:
    """A number as the interval `[name_min, name_max]`, both ends equal when exact and both absent when unknown.

    `unit` is UCUM; values are rounded once to `decimals` before any comparison and lie in `[lowest, highest]`.
    `sources`, `windows` and `reads` as for a statement.
    """

    name: str
    meaning: str
    unit: str
    decimals: int
    lowest: float
    highest: float
    sources: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()

    def at_most(self, threshold: str) -> Condition:
        return self._compared("$lte", threshold)

    def below(self, threshold: str) -> Condition:
        return self._compared("$lt", threshold)

    def above(self, threshold: str) -> Condition:
        return self._compared("$gt", threshold)

    def at_least(self, threshold: str) -> Condition:
        return self._compared("$gte", threshold)

    @property
    def known(self) -> Condition:
        return Condition({"$ex": {f"{self.name}_min": 1}})

    @property
    def unknown(self) -> Condition:
        return Condition({"$nex": {f"{self.name}_min": 1}})

    def _compared(self, comparison: str, threshold: object) -> Condition:
        if not isinstance(threshold, str):
            raise TypeError(f"{self.name}: compare with the name of a threshold, not with {threshold!r}")
        return Condition({comparison: {f"{self.name}_{_END[comparison]}": {"$threshold": threshold}}})


Fact = Statement | Measurement


def fact_of(leaf: Tree) -> str:
    """The name of the fact that a leaf reads."""
    ((operator, body),) = leaf.items()
    if operator == "$neq":
        (fact,) = body
        return str(fact)
    if operator.startswith("$"):
        (prop,) = body
        return str(prop)[: -len("_min")]
    return operator


def leaves(tree: Tree) -> list[Tree]:
    """All leaves of a tree from left to right."""
    for junction in ("$and", "$or"):
        if junction in tree:
            return [leaf for part in tree[junction] for leaf in leaves(part)]
    return [tree]


def thresholds_of(tree: Tree) -> set[str]:
    """The names of the thresholds that a tree compares with."""
    found: set[str] = set()
    for leaf in leaves(tree):
        ((operator, body),) = leaf.items()
        if operator in COMPARISONS:
            found.update(limit["$threshold"] for limit in body.values())
    return found


def _complement(tree: Tree) -> Tree:
    if "$and" in tree:
        return {"$or": [_complement(part) for part in tree["$and"]]}
    if "$or" in tree:
        return {"$and": [_complement(part) for part in tree["$or"]]}
    ((operator, body),) = tree.items()
    if operator in _COMPLEMENT:
        ((prop, limit),) = body.items()
        opposite = _COMPLEMENT[operator]
        return {opposite: {prop[: -len("min")] + _END[opposite]: limit}}
    if operator in ("$ex", "$nex"):
        return {"$nex" if operator == "$ex" else "$ex": body}
    if operator == "$neq":
        return dict(body)
    if body in ("yes", "no"):
        return {operator: "no" if body == "yes" else "yes"}
    raise TypeError(f"'{operator} unknown' has no complement: name the values that count")


def _not_known(tree: Tree) -> Tree:
    if "$and" in tree:
        return {"$or": [_not_known(part) for part in tree["$and"]]}
    if "$or" in tree:
        return {"$and": [_not_known(part) for part in tree["$or"]]}
    ((operator, _),) = tree.items()
    if operator in ("$ex", "$nex", "$neq"):
        return _complement(tree)
    if operator in COMPARISONS:
        return {"$or": [_complement(tree), {"$nex": {f"{fact_of(tree)}_min": 1}}]}
    return {"$neq": {operator: tree[operator]}}
