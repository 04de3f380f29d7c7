"""Facts and conditions as formulas of z3: the whole of the patients and settings that there can be.

A statement is two Booleans, known to be yes and known to be no; a measurement is whether it is known and both ends of
its interval, counted in its smallest step. Thresholds are free within what a site may choose.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import z3

from rules.compiled import Knowledge
from rules.conditions import COMPARISONS, Fact, Measurement, Tree, fact_of
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.reasons import FactValue

Formula: TypeAlias = Any  # a Boolean of z3, which has no types of its own
NEVER, ALWAYS = z3.BoolVal(False), z3.BoolVal(True)


@dataclass(frozen=True)
class Said:
    """A statement: known to be yes, known to be no, neither."""

    yes: Formula
    no: Formula

    @property
    def unknown(self) -> Formula:
        return z3.Not(z3.Or(self.yes, self.no))

    def being(self, value: str) -> Formula:
        """That it has one of its three values."""
        found: Formula = {"yes": self.yes, "no": self.no}.get(value, self.unknown)
        return found


@dataclass(frozen=True)
class Measured:
    """A measurement: known or not, and the ends of its interval in its own unit."""

    known: Formula
    low: z3.ArithRef
    high: z3.ArithRef


@dataclass(frozen=True)
class Truths:
    """A condition in three values: it holds, it does not hold, neither."""

    holds: Formula
    fails: Formula

    @property
    def untold(self) -> Formula:
        return z3.Not(z3.Or(self.holds, self.fails))


class Symbols:
    """The free symbols: each fact that is read, derived or drafted, and each threshold."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.limits = {n: _limit(n, t["allowed"]) for n, t in knowledge.document["thresholds"].items()}
        self.facts = {n: _symbol(f) for n, f in FACTS.items() if n not in ASSESSED}

    @property
    def ranges(self) -> list[Formula]:
        """No statement is yes and no; each interval lies in the range of its fact, with its ends in order."""
        found: list[Formula] = []
        for name, symbol in self.facts.items():
            if isinstance(symbol, Said):
                found.append(z3.Not(z3.And(symbol.yes, symbol.no)))
            else:
                fact = FACTS[name]
                assert isinstance(fact, Measurement)
                found += [symbol.low >= number(fact.lowest), symbol.low <= symbol.high]
                found.append(symbol.high <= number(fact.highest))
        return found

    def settings(self, knowledge: Knowledge) -> list[Formula]:
        """What a site may choose: each threshold within its range, those that belong together in order."""
        found: list[Formula] = []
        for name, threshold in knowledge.document["thresholds"].items():
            low, high = threshold["allowed"]
            found += [self.limits[name] >= number(low), self.limits[name] <= number(high)]
        for constraint in knowledge.document["constraints"]["constraint"]:
            below, above = self.limits[constraint["below"]], self.limits[constraint["above"]]
            found.append(below <= above if constraint.get("or_equal") else below < above)
        return found


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


Restriction = Callable[[Symbols, Knowledge], list[Formula]]


@dataclass(frozen=True)
class Example:
    """One patient under one setting: `limits` are the thresholds that differ from the defaults."""

    facts: Mapping[str, FactValue]
    limits: Mapping[str, float]


class World:
    """All patients and all settings: ranges, constraints, and what facts imply of one another."""

    def __init__(
        self, knowledge: Knowledge, implications: Iterable[tuple[Tree, Tree]] = (), orders: Restriction | None = None
    ) -> None:
        self.knowledge = knowledge
        self._orders = orders
        self.symbols = Symbols(knowledge)
        self.chart = View(knowledge, self.symbols, drafted=False)
        self.order = View(knowledge, self.symbols, drafted=True)
        self._implications = tuple(implications)
        self._solver = z3.Solver()
        self._solver.add(*self.assumptions)

    @cached_property
    def assumptions(self) -> list[Formula]:
        """What is so for every patient and every setting."""
        implied = [z3.Implies(self.order.holds(a), self.order.holds(b)) for a, b in self._implications]
        fitting = self._orders(self.symbols, self.knowledge) if self._orders is not None else []
        return [*self.symbols.ranges, *self.symbols.settings(self.knowledge), *implied, *fitting]

    def twin(self, names: Collection[str]) -> Twin:
        """The same patient under the same setting with other values of some facts."""
        return Twin(self, names)

    @cached_property
    def defaults(self) -> list[Formula]:
        """That the site has changed no limit."""
        return [limit == number(self.knowledge.thresholds[name]) for name, limit in self.symbols.limits.items()]

    def example(self, *claims: Formula) -> Example | None:
        """A patient for whom all claims are so, as plain as possible; None when there is none."""
        with Assumed(self._solver, claims) as solver:
            if solver.check() != z3.sat:
                return None
            self._simplify(solver)
            return self._read(solver.model())

    def is_possible(self, *claims: Formula) -> bool:
        """Whether there is a patient for whom all claims are so."""
        with Assumed(self._solver, claims) as solver:
            return bool(solver.check() == z3.sat)

    def _simplify(self, solver: z3.Solver) -> None:
        """Takes the default settings, a record in which nothing is found and exact numbers, wherever that can be so."""
        plain = list(self.defaults)
        for symbol in self.symbols.facts.values():
            plain.append(symbol.no if isinstance(symbol, Said) else z3.Not(symbol.known))
        plain += [s.low == s.high for s in self.symbols.facts.values() if isinstance(s, Measured)]
        _grant(solver, plain)
        assert solver.check() == z3.sat

    def _read(self, model: z3.ModelRef) -> Example:
        facts: dict[str, FactValue] = {}
        for name, symbol in self.symbols.facts.items():
            if isinstance(symbol, Said):
                values = [v for v in ("yes", "no") if z3.is_true(model.eval(symbol.being(v), model_completion=True))]
                facts[name] = values[0] if values else "unknown"
            elif z3.is_true(model.eval(symbol.known, model_completion=True)):
                facts[f"{name}_min"] = _value(model, symbol.low)
                facts[f"{name}_max"] = _value(model, symbol.high)
        defaults = self.knowledge.thresholds
        limits = {name: _value(model, limit) for name, limit in self.symbols.limits.items()}
        return Example(facts, {name: value for name, value in limits.items() if value != defaults[name]})


class Twin:
    """A patient who differs from another one in some facts alone: the same formulas over other symbols."""

    def __init__(self, world: World, names: Collection[str]) -> None:
        symbols = [part for name in names for part in _parts(world.symbols.facts[name])]
        self._pairs = [(symbol, _renamed(symbol)) for symbol in symbols]
        self.assumptions = [self.of(formula) for formula in world.assumptions]

    def of(self, formula: Any) -> Any:
        """A formula about the other one. What follows from the facts, such as which card it becomes, differs too."""
        cards = [(c, _renamed(c)) for c in _constants(formula) if str(c).endswith(" is a card")]
        return z3.substitute(formula, *self._pairs, *cards)


class Assumed:
    """Claims that a solver takes for granted for a while; what is added meanwhile goes with them."""

    def __init__(self, solver: z3.Solver, claims: Collection[Formula]) -> None:
        self._solver, self._claims = solver, claims

    def __enter__(self) -> z3.Solver:
        self._depth = self._solver.num_scopes()
        self._solver.push()
        self._solver.add(*self._claims)
        return self._solver

    def __exit__(self, *_: object) -> None:
        self._solver.pop(self._solver.num_scopes() - self._depth)


def number(value: float | int | str) -> Any:
    """A number of the knowledge, exactly as it is written."""
    return z3.RealVal(str(value))


_COMPARE: dict[str, Any] = {
    "$lte": lambda a, b: a <= b, "$lt": lambda a, b: a < b, "$gt": lambda a, b: a > b, "$gte": lambda a, b: a >= b,
}  # fmt: skip


def _limit(name: str, allowed: tuple[float, float]) -> Any:
    low, high = allowed
    return number(low) if low == high else z3.Real(f"limit {name}")


def _symbol(fact: Fact) -> Said | Measured:
    if not isinstance(fact, Measurement):
        return Said(z3.Bool(f"{fact.name} yes"), z3.Bool(f"{fact.name} no"))
    step = z3.Q(1, 10**fact.decimals)
    low, high = (z3.ToReal(z3.Int(f"{fact.name} {end}")) * step for end in ("low", "high"))
    return Measured(z3.Bool(f"{fact.name} known"), low, high)


def _value(model: z3.ModelRef, expression: Any) -> float:
    fraction = model.eval(expression, model_completion=True).as_fraction()
    return float(fraction.numerator / fraction.denominator)


def _parts(symbol: Said | Measured) -> list[Any]:
    parts = (symbol.yes, symbol.no) if isinstance(symbol, Said) else (symbol.known, symbol.low, symbol.high)
    return [constant for part in parts for constant in _constants(part)]


def _renamed(constant: Any) -> Any:
    return z3.Const(f"{constant} of the other", constant.sort())


def _constants(formula: Any) -> list[Any]:
    """The free symbols of a formula, each once."""
    found: dict[int, Any] = {}
    seen: set[int] = set()
    left = [formula]
    while left:
        node = left.pop()
        if node.get_id() in seen:
            continue
        seen.add(node.get_id())
        if z3.is_const(node) and node.decl().kind() == z3.Z3_OP_UNINTERPRETED:
            found[node.get_id()] = node
        left.extend(node.children())
    return list(found.values())


def _grant(solver: z3.Solver, wishes: list[Formula]) -> None:
    """Adds the wishes that can be met together, earlier ones first."""
    solver.push()
    solver.add(*wishes)
    if solver.check() == z3.sat:
        return
    solver.pop()
    if len(wishes) > 1:
        half = len(wishes) // 2
        _grant(solver, wishes[:half])
        _grant(solver, wishes[half:])
