"""Facts and thresholds as symbols of z3: each fact that is read, and each limit that a site may choose.

A statement is two Booleans, known to be yes and known to be no; a measurement is whether it is known and both ends of
its interval, counted in its smallest step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import z3

from rules.compiled import Knowledge
from rules.conditions import Fact, Measurement
from rules.facts import ASSESSED, FACTS
from rules.site import decimals_of

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
        self.limits = {n: _limit(n, t) for n, t in knowledge.document["thresholds"].items()}
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

    def one_sided(self, fact: Measurement) -> Formula:
        """That a measurement is exact, or reaches to an end of what is plausible."""
        symbol = self.facts[fact.name]
        assert isinstance(symbol, Measured)
        low, high = symbol.low, symbol.high
        return z3.Or(low == high, low == number(fact.lowest), high == number(fact.highest))

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


def number(value: float | int | str) -> Any:
    """A number of the knowledge, exactly as it is written."""
    return z3.RealVal(str(value))


def _limit(name: str, threshold: Mapping[str, Any]) -> Any:
    """A limit as a site may write it: fixed, or counted in its smallest step."""
    low, high = threshold["allowed"]
    if low == high:
        return number(low)
    return z3.ToReal(z3.Int(f"limit {name}")) * z3.Q(1, 10 ** decimals_of(threshold))


def _symbol(fact: Fact) -> Said | Measured:
    if not isinstance(fact, Measurement):
        return Said(z3.Bool(f"{fact.name} yes"), z3.Bool(f"{fact.name} no"))
    step = z3.Q(1, 10**fact.decimals)
    low, high = (z3.ToReal(z3.Int(f"{fact.name} {end}")) * step for end in ("low", "high"))
    return Measured(z3.Bool(f"{fact.name} known"), low, high)
