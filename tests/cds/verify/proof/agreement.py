"""Random facts, and whether the formulas say of them what engine, evaluator and policy say."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import z3

from cds.verify.proof.symbols import Formula, Said, Symbols, number
from cds.verify.proof.worlds import World
from rules.compiled import Knowledge
from rules.conditions import Measurement, Statement, leaves
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.reasons import FactValue

Facts = Mapping[str, FactValue]
_STATEMENTS = sorted(n for n, f in FACTS.items() if isinstance(f, Statement) and n not in ASSESSED)


def random_facts(knowledge: Knowledge, chance: random.Random, drafted: bool) -> dict[str, FactValue]:
    """Any facts at all, numbers beside limits more often than not; without an order nothing about one."""
    limits = _limits(knowledge)
    found: dict[str, FactValue] = {}
    often = chance.choice((0.0, 0.02, 0.1))
    for name, fact in FACTS.items():
        if isinstance(fact, Measurement):
            if chance.random() < 0.6:
                found |= _measured(fact, limits.get(name, []), chance)
        elif name not in ASSESSED:
            silent = name in DRAFTED and not drafted
            found[name] = (
                "no" if silent else chance.choices(("yes", "no", "unknown"), (often, 1 - 1.5 * often, often / 2))[0]
            )
    found |= dict.fromkeys(chance.sample(_STATEMENTS, 2), "yes")
    if drafted:
        found |= dict.fromkeys(chance.sample(sorted(DRAFTED), 2), "yes")
    else:
        found |= dict.fromkeys(DRAFTED, "no")
    if chance.random() < 0.9:
        found |= {"rls": "yes", "deceased": "no", "infant": "no", "palliative": "no"}
    return found


@cache
def _limits(knowledge: Knowledge) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    trees = [rule.tree for rule in knowledge.rules] + [a.tree for a in knowledge.assessments]
    for leaf in (leaf for tree in trees for leaf in leaves(tree)):
        ((_, body),) = leaf.items()
        if isinstance(body, Mapping):
            for prop, limit in body.items():
                if isinstance(limit, Mapping):
                    found.setdefault(prop[:-4], []).append(knowledge.thresholds[limit["$threshold"]])
    return found


def _measured(fact: Measurement, limits: list[float], chance: random.Random) -> dict[str, FactValue]:
    step = 10.0**-fact.decimals
    near = [limit + away * step for limit in limits for away in (-1, 0, 1)] or [fact.lowest]
    one = chance.choice(near) if chance.random() < 0.7 else chance.uniform(fact.lowest, min(fact.highest, 600))
    other = one if chance.random() < 0.85 else chance.choice(near)
    low, high = (round(min(max(end, fact.lowest), fact.highest), fact.decimals) for end in sorted((one, other)))
    return {f"{fact.name}_min": float(low), f"{fact.name}_max": float(high)}


class Comparison:
    """A solver in which the limits are the delivered ones, and each formula has a name."""

    def __init__(self, world: World, formulas: Mapping[str, Formula], assumed: Iterable[Formula] = ()) -> None:
        self._symbols, self._formulas = world.symbols, dict(formulas)
        self._named = {name: z3.Bool(f"said: {name}") for name in formulas}
        self._solver = z3.Solver()
        self._solver.add(*world.defaults, *assumed)
        self._solver.add(*(self._named[name] == formula for name, formula in formulas.items()))

    def differing(self, facts: Facts, said: Mapping[str, bool]) -> list[str]:
        """The names of the formulas that are not as they should be; of some nothing may be said."""
        given = list(_fixed(self._symbols, facts))
        wanted = [_so(self._named[name], so) for name, so in said.items()]
        if self._solver.check(*given, *wanted) == z3.sat:
            return []
        assert self._solver.check(*given) == z3.sat
        model = self._solver.model()
        return [name for name, so in said.items() if z3.is_true(model.eval(self._named[name])) != so]


def _fixed(symbols: Symbols, facts: Facts) -> Iterator[Formula]:
    """That the facts are exactly these."""
    for name, symbol in symbols.facts.items():
        if isinstance(symbol, Said):
            yield _so(symbol.yes, facts[name] == "yes")
            yield _so(symbol.no, facts[name] == "no")
        else:
            yield _so(symbol.known, f"{name}_min" in facts)
            if f"{name}_min" in facts:
                yield symbol.low == number(facts[f"{name}_min"])
                yield symbol.high == number(facts[f"{name}_max"])


def _so(formula: Formula, so: bool) -> Formula:
    return formula if so else z3.Not(formula)
