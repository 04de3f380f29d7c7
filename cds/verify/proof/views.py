"""Conditions as formulas, as the chart or a draft order gives the facts that they read."""

from __future__ import annotations

from typing import Any

import z3

from cds.verify.proof.symbols import ALWAYS, NEVER, Formula, Measured, Said, Symbols, Truths
from rules.compiled import Knowledge
from rules.conditions import COMPARISONS, Tree, fact_of
from rules.facts import ASSESSED, DRAFTED


class View:
    """How a patient is seen: on the chart, where no draft order is in focus, or with one (`drafted`)."""

    def __init__(self, knowledge: Knowledge, symbols: Symbols, drafted: bool) -> None:
        self.knowledge, self.symbols, self.drafted = knowledge, symbols, drafted
        self._assessments: dict[str, dict[str, Tree]] = {}
        for assessment in knowledge.assessments:
            self._assessments.setdefault(assessment.fact, {})[assessment.value] = assessment.tree
        self._known: dict[tuple[str, frozenset[str]], Said] = {}

    def holds(self, tree: Tree, doubtful: frozenset[str] = frozenset()) -> Formula:
        """That a condition holds, taking doubtful facts as unknown and unverified limits as saying nothing."""
        return self.truths(tree, doubtful).holds

    def truths(self, tree: Tree, doubtful: frozenset[str] = frozenset()) -> Truths:
        """A condition as the evaluator reads it, in three values."""
        if "$and" in tree:
            parts = [self.truths(part, doubtful) for part in tree["$and"]]
            return Truths(z3.And([p.holds for p in parts]), z3.Or([p.fails for p in parts]))
        if "$or" in tree:
            parts = [self.truths(part, doubtful) for part in tree["$or"]]
            return Truths(z3.Or([p.holds for p in parts]), z3.And([p.fails for p in parts]))
        ((test, body),) = tree.items()
        fact = fact_of(tree)
        if test in COMPARISONS:
            ((_, limit),) = body.items()
            return self._compared(test, fact, limit["$threshold"], doubtful)
        if test in ("$ex", "$nex"):
            known = NEVER if fact in doubtful else self.measured(fact).known
            there, gone = Truths(known, z3.Not(known)), Truths(z3.Not(known), known)
            return there if test == "$ex" else gone
        said = self.said(fact, doubtful)
        if test == "$neq":
            same = said.being(body[fact])
            return Truths(z3.Not(same), same)
        holds = said.being(body)
        others = [said.being(other) for other in ("yes", "no") if other != body]
        return Truths(holds, z3.Or(others))

    def said(self, name: str, doubtful: frozenset[str] = frozenset()) -> Said:
        """A statement as this view sees it; an assessed one by what it rests on."""
        if name in ASSESSED:
            return self._assessed(name, doubtful)
        if name in doubtful:
            return Said(NEVER, NEVER)
        if name in DRAFTED and not self.drafted:
            return Said(NEVER, ALWAYS)
        symbol = self.symbols.facts[name]
        assert isinstance(symbol, Said)
        return symbol

    def measured(self, name: str) -> Measured:
        """A measurement."""
        symbol = self.symbols.facts[name]
        assert isinstance(symbol, Measured)
        return symbol

    def both_values(self, name: str) -> Formula:
        """That an assessed fact would be yes and no at once, which the decider refuses."""
        values = self._assessments[name]
        return z3.And(*(self.holds(values[v]) for v in ("yes", "no"))) if len(values) > 1 else NEVER

    def _assessed(self, name: str, doubtful: frozenset[str]) -> Said:
        key = (name, doubtful)
        if key not in self._known:
            values = self._assessments[name]
            yes = self.holds(values["yes"], doubtful) if "yes" in values else NEVER
            no = self.holds(values["no"], doubtful) if "no" in values else NEVER
            self._known[key] = Said(yes, z3.And(no, z3.Not(yes)))
        return self._known[key]

    def _compared(self, test: str, fact: str, limit: str, doubtful: frozenset[str]) -> Truths:
        if fact in doubtful or limit in doubtful:
            return Truths(NEVER, NEVER)
        measured, bound = self.measured(fact), self.symbols.limits[limit]
        ends = (measured.low, measured.high)
        compared = [_COMPARE[test](end, bound) for end in ends]
        return Truths(z3.And(measured.known, *compared), z3.And(measured.known, *(z3.Not(c) for c in compared)))


_COMPARE: dict[str, Any] = {
    "$lte": lambda a, b: a <= b, "$lt": lambda a, b: a < b, "$gt": lambda a, b: a > b, "$gte": lambda a, b: a >= b,
}  # fmt: skip
