"""All patients and all settings, and a search among them for one of whom some formulas are so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import z3

from cds.verify.proof.symbols import Formula, Measured, Said, Symbols, number
from cds.verify.proof.views import View
from rules.compiled import Knowledge
from rules.conditions import Measurement, Tree
from rules.reasons import FactValue

Restriction = Callable[[Symbols, Knowledge], list[Formula]]


@dataclass(frozen=True)
class Example:
    """One patient under one setting: `limits` are the thresholds that differ from the defaults."""

    facts: Mapping[str, FactValue]
    limits: Mapping[str, float]


class World:
    """All patients and all settings: ranges, constraints, and what facts imply of one another."""

    def __init__(
        self,
        knowledge: Knowledge,
        implications: Iterable[tuple[Tree, Tree]] = (),
        orders: Restriction | None = None,
        one_sided: Collection[Measurement] = (),
    ) -> None:
        self.knowledge = knowledge
        self._orders = orders
        self.symbols = Symbols(knowledge)
        self.chart = View(knowledge, self.symbols, drafted=False)
        self.order = View(knowledge, self.symbols, drafted=True)
        self._implications = tuple(implications)
        self._one_sided = tuple(one_sided)
        self._solver = z3.Solver()
        self._solver.add(*self.assumptions)

    @cached_property
    def assumptions(self) -> list[Formula]:
        """What is so for every patient and every setting."""
        implied = [z3.Implies(self.order.holds(a), self.order.holds(b)) for a, b in self._implications]
        fitting = self._orders(self.symbols, self.knowledge) if self._orders is not None else []
        open_ends = [self.symbols.one_sided(fact) for fact in self._one_sided]
        return [*self.symbols.ranges, *self.symbols.settings(self.knowledge), *open_ends, *implied, *fitting]

    def twin(self, names: Collection[str]) -> Twin:
        """The same patient under the same setting with other values of some facts."""
        return Twin(self, names)

    @cached_property
    def defaults(self) -> list[Formula]:
        """That the site has changed no limit."""
        return [limit == number(self.knowledge.thresholds[name]) for name, limit in self.symbols.limits.items()]

    def somehow_known(self, name: str) -> Formula:
        """That something is known about a fact; of a statement, that it is yes."""
        symbol = self.symbols.facts[name]
        return symbol.yes if isinstance(symbol, Said) else symbol.known

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
