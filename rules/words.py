"""Conditions in words: a leaf, or the trace of a whole condition, as a reader of the rules would say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rules.conditions import Measurement, Statement
from rules.facts import FACTS
from rules.reasons import Leaf
from rules.traces import Check, Junction, Trace

Where = Callable[[str], str]
_JOINED = {"all": "all of", "any": "any of"}
_EACH = {"all": "each", "any": "any"}
MARKS = {True: "✓", False: "✗", None: "?"}
SIGNS = {"$lte": "≤", "$lt": "<", "$gt": ">", "$gte": "≥"}


@dataclass(frozen=True)
class Line:
    """A line of an outline, and what stands under it."""

    text: str
    below: tuple[Line, ...] = ()

    def flat(self, indent: str = "") -> Iterator[str]:
        """The line and those under it, indented."""
        yield f"{indent}{self.text}"
        for line in self.below:
            yield from line.flat(f"{indent}  ")


def trace_in_words(found: Trace, where: Where = lambda _fact: "") -> Line:
    """A trace as an outline: ✓ holds, ✗ does not hold, ? cannot be told. Statements that say the same share a line.

    `where` says where a fact came from.
    """
    if isinstance(found, Check):
        return _test(found, where)
    below = tuple(_below(found, where))
    if len(below) == 1 and not found.omitted:
        return below[0]
    more = f" (left out: {found.omitted})" if found.omitted else ""
    return Line(f"{MARKS[found.holds]} {_JOINED[found.kind]}{more}", below)


def _below(found: Junction, where: Where) -> Iterator[Line]:
    """The parts of a junction, with the exceptions that are not there, and what has no source, gathered."""
    gathered: dict[str, list[Check]] = {}
    for part in found.parts:
        shared = _shared(part, where, found.kind)
        if isinstance(part, Check) and shared is not None:
            gathered.setdefault(shared, []).append(part)
        else:
            yield trace_in_words(part, where)
    for shared, checks in gathered.items():
        if len(checks) == 1:
            yield _test(checks[0], where)
        else:
            yield Line(f"{shared}: {', '.join(f'{check.leaf.fact} {check.leaf.found}' for check in checks)}")


def _shared(part: Trace, where: Where, kind: str) -> str | None:
    """What a statement says, so that those that say the same can share a line; None for what needs its own."""
    if not isinstance(part, Check) or not isinstance(FACTS[part.leaf.fact], Statement):
        return None
    test = part.leaf.operator, part.leaf.limit
    if kind == "all" and part.holds and test in (("is not known to be", "yes"), ("is", "no")):
        return f"{MARKS[True]} no exception"
    if part.assessed or where(part.leaf.fact):
        return None
    return f"{MARKS[part.holds]} {_EACH[kind]} {test[0]} {test[1]}"


def _test(found: Check, where: Where) -> Line:
    below = tuple(Line(f"{found.leaf.fact} is {a.value} if", (trace_in_words(a.trace, where),)) for a in found.assessed)
    return Line(f"{MARKS[found.holds]} {leaf_in_words(found.leaf)}{where(found.leaf.fact)}", below)


def leaf_in_words(leaf: Leaf) -> str:
    """Fact, comparison, limit with the name of its threshold, and what was found."""
    return f"{tested(leaf)} – found {found(leaf)}"


def tested(leaf: Leaf) -> str:
    """What a leaf asks for: `ferritin ≤ 75 ug/L (ferritin.adult.treat)`, `dialysis is no`."""
    fact = FACTS[leaf.fact]
    if leaf.operator in SIGNS and isinstance(fact, Measurement):
        unit = "" if fact.unit == "1" else f" {fact.unit}"
        return f"{leaf.fact} {SIGNS[leaf.operator]} {_plain(leaf.limit)}{unit} ({leaf.threshold})"
    if leaf.operator == "$ex":
        return f"{leaf.fact} is known"
    if leaf.operator == "$nex":
        return f"{leaf.fact} is unknown"
    return f"{leaf.fact} {leaf.operator} {leaf.limit}"


def found(leaf: Leaf) -> str:
    """What the record said: a value, an interval, yes, no or unknown."""
    if leaf.found is None:
        return "unknown"
    if isinstance(leaf.found, tuple):
        low, high = leaf.found
        return _plain(low) if low == high else f"{_plain(low)} to {_plain(high)}"
    return leaf.found


def _plain(number: float | str | None) -> str:
    return f"{number:g}" if isinstance(number, float | int) and abs(number) < 1e6 else str(number)
