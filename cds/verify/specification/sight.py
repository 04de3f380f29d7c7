"""The truth of a condition on all recorded facts at once: one bit for each set of facts.

Three-valued as the evaluator: one number holds the bits of the facts for which a condition holds, another those for
which it does not; with neither bit it cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rules import reasons
from rules.compiled import Knowledge
from rules.conditions import COMPARISONS, Tree, fact_of
from rules.facts import ASSESSED
from rules.reasons import FactValue

Facts = Mapping[str, FactValue]


@dataclass(frozen=True)
class Truths:
    """For which facts a condition holds, and for which it does not."""

    holds: int
    fails: int

    def differ(self, other: Truths) -> int:
        """The facts about which two conditions say something else."""
        return (self.holds ^ other.holds) | (self.fails ^ other.fails)


class Table:
    """Different sets of facts, each a bit."""

    def __init__(self, facts: Iterable[Facts]) -> None:
        self.rows: dict[frozenset[tuple[str, FactValue]], int] = {}
        self.facts: list[Facts] = []
        for row in facts:
            if self.rows.setdefault(frozenset(row.items()), len(self.facts)) == len(self.facts):
                self.facts.append(row)
        self.all = (1 << len(self.facts)) - 1
        self._leaves: dict[tuple[str, float | None], Truths] = {}

    def bits(self, facts: Iterable[Facts]) -> int:
        """The bits of some sets of facts."""
        found = 0
        for row in facts:
            found |= 1 << self.rows[frozenset(row.items())]
        return found

    def leaf(self, leaf: Tree, limit: float | None) -> Truths:
        """A leaf that reads no assessed fact."""
        key = repr(leaf), limit
        if key not in self._leaves:
            self._leaves[key] = self._evaluated(leaf, limit)
        return self._leaves[key]

    def _evaluated(self, leaf: Tree, limit: float | None) -> Truths:
        thresholds = {} if limit is None else {_threshold(leaf): limit}
        holds, fails = bytearray(), bytearray()
        for facts in self.facts:
            got = reasons.value(leaf, facts, thresholds)
            holds.append(got is True)
            fails.append(got is False)
        return Truths(_packed(holds), _packed(fails))


@dataclass
class Sight:
    """A table seen with one knowledge: its thresholds, and its assessments in place of assessed facts."""

    table: Table
    knowledge: Knowledge
    _assessed: dict[str, Truths] = field(default_factory=dict)

    def truths(self, tree: Tree) -> Truths:
        """A condition on all facts of the table."""
        if "$and" in tree:
            parts = [self.truths(part) for part in tree["$and"]]
            return Truths(_all(self.table.all, (p.holds for p in parts)), _any(p.fails for p in parts))
        if "$or" in tree:
            parts = [self.truths(part) for part in tree["$or"]]
            return Truths(_any(p.holds for p in parts), _all(self.table.all, (p.fails for p in parts)))
        if fact_of(tree) in ASSESSED:
            return self._of_assessed(tree)
        return self.table.leaf(tree, self._limit(tree))

    def contradictions(self) -> int:
        """The facts of which something would be assessed as yes and as no, which the decider refuses."""
        names = {a.fact for a in self.knowledge.assessments}
        return _any(self._assessment(name, "yes") & self._assessment(name, "no") for name in names)

    def _of_assessed(self, leaf: Tree) -> Truths:
        ((operator, body),) = leaf.items()
        name = fact_of(leaf)
        said = {value: self._assessment(name, value) for value in ("yes", "no")}
        said["unknown"] = self.table.all & ~(said["yes"] | said["no"])
        if operator == "$neq":
            return Truths(self.table.all & ~said[body[name]], said[body[name]])
        return Truths(said[body], _any(bits for value, bits in said.items() if value not in (body, "unknown")))

    def _assessment(self, name: str, value: str) -> int:
        key = f"{name}={value}"
        if key not in self._assessed:
            found = next((a for a in self.knowledge.assessments if (a.fact, a.value) == (name, value)), None)
            self._assessed[key] = self.truths(found.tree) if found else Truths(0, 0)
        return self._assessed[key].holds

    def _limit(self, leaf: Tree) -> float | None:
        name = _threshold(leaf)
        return self.knowledge.thresholds[name] if name else None


def _threshold(leaf: Tree) -> str:
    ((operator, body),) = leaf.items()
    if operator not in COMPARISONS:
        return ""
    ((_, limit),) = body.items()
    return str(limit["$threshold"])


def _packed(bits: bytearray) -> int:
    """Bytes of 0 and 1 as one number, the first the lowest bit."""
    return int(bits[::-1].translate(_DIGITS), 2) if bits else 0


_DIGITS = bytes.maketrans(b"\0\1", b"01")


def _all(everything: int, parts: Iterable[int]) -> int:
    for part in parts:
        everything &= part
    return everything


def _any(parts: Iterable[int]) -> int:
    found = 0
    for part in parts:
        found |= part
    return found
