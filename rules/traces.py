"""The trace of a rule: its condition as a tree with what each test found; assessed facts unfold to their own tree.

Computed when somebody asks, from the compiled tree and the facts of the decision, by the evaluator in `rules.reasons`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rules import reasons
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree
from rules.facts import ASSESSED
from rules.reasons import Facts, Leaf

Kind = Literal["all", "any"]
_KINDS: dict[str, Kind] = {"$and": "all", "$or": "any"}


@dataclass(frozen=True)
class Assessed:
    """Why an assessed fact has a value, or cannot be given it: the condition of that value."""

    value: str
    trace: Trace


@dataclass(frozen=True)
class Check:
    """One leaf. `assessed` is empty unless its fact is an assessed one."""

    leaf: Leaf
    assessed: tuple[Assessed, ...] = ()

    @property
    def holds(self) -> bool | None:
        return self.leaf.holds


@dataclass(frozen=True)
class Junction:
    """Several parts, of which all must hold or any is enough. `omitted` counts the tests that were left out."""

    kind: Kind
    holds: bool | None
    parts: tuple[Trace, ...]
    omitted: int = 0


Trace = Check | Junction


@dataclass(frozen=True)
class Part:
    """One condition of a rule: whether it is advised (`condition`), or how urgently (`warning`, `critical`)."""

    name: Literal["condition", "warning", "critical"]
    trace: Trace


def parts_of(rule: CompiledRule, facts: Facts, knowledge: Knowledge) -> tuple[Part, ...]:
    """The condition of a rule, and that of each of its tiers while the rule holds."""
    parts = [Part("condition", trace(rule.tree, facts, knowledge))]
    if parts[0].trace.holds:
        if rule.warning is not None:
            parts.append(Part("warning", trace(rule.warning, facts, knowledge)))
        if rule.critical is not None:
            parts.append(Part("critical", trace(rule.critical, facts, knowledge)))
    return tuple(parts)


def trace(tree: Tree, facts: Facts, knowledge: Knowledge) -> Trace:
    """A condition with the outcome of each part. `facts` hold the assessed ones too."""
    for junction, kind in _KINDS.items():
        if junction in tree:
            parts = tuple(trace(part, facts, knowledge) for part in tree[junction])
            return Junction(kind, reasons.value(tree, facts, knowledge.thresholds), parts)
    found = reasons.leaf(tree, facts, knowledge.thresholds)
    return Check(found, tuple(_assessed(found, facts, knowledge)) if found.fact in ASSESSED else ())


def checks_of(found: Trace) -> Iterator[Check]:
    """All tests of a trace from left to right, without those inside assessed facts."""
    if isinstance(found, Check):
        yield found
    else:
        for part in found.parts:
            yield from checks_of(part)


def decisive(found: Trace) -> Trace:
    """The trace without the parts that do not matter for its outcome.

    Of a condition of which all parts must hold, and that does not hold, those parts remain that do not; of one of
    which any part is enough, and that holds, those that do. A single part that remains stands for the whole where the
    whole would follow it; otherwise what is left out is counted.
    """
    if isinstance(found, Check):
        return replace(found, assessed=tuple(replace(a, trace=decisive(a.trace)) for a in found.assessed))
    kept = [part for part in found.parts if part.holds is found.holds]
    gone = [part for part in found.parts if part.holds is not found.holds]
    if len(kept) == 1 and (found.kind == "any" or all(part.holds for part in gone)):
        return decisive(kept[0])
    parts = tuple(inner for part in map(decisive, kept) for inner in _opened(part, found.kind))
    return replace(found, parts=parts, omitted=sum(1 for part in gone for _ in checks_of(part)))


def _opened(part: Trace, kind: Kind) -> tuple[Trace, ...]:
    """A junction inside one of its own kind is no level of its own, unless something of it was left out."""
    return part.parts if isinstance(part, Junction) and part.kind == kind and not part.omitted else (part,)


def _assessed(found: Leaf, facts: Facts, knowledge: Knowledge) -> Iterator[Assessed]:
    """The condition of the value that the fact has; while it is unknown, of the value that was asked for.

    A fact that nobody assesses as *no* stays unknown where it is not yes.
    """
    of_fact = [a for a in knowledge.assessments if a.fact == found.fact]
    had = [a for a in of_fact if a.value == found.found] or [a for a in of_fact if a.value == found.limit] or of_fact
    for assessment in had:
        yield Assessed(assessment.value, trace(assessment.tree, facts, knowledge))
