"""The trace of an advice as JSON, with the resources behind each fact, for clients that ask for it.

    {"conditions": [{"rule": "IRON-03", "part": "condition", "tree": NODE}, …],
     "truncated": true, "leftOut": ["IRON-04 condition"]}

`part` is `condition`, `warning` or `critical`: the whole condition of a rule, and that of its tiers. A NODE is

    {"all": [NODE, …], "holds": "yes"}      or "any"; `holds` is yes, no or unknown
    {"fact": "ferritin", "test": "<=", "limit": 75, "threshold": "ferritin.adult.treat", "unit": "ug/L",
     "found": {"low": 18, "high": 18}, "holds": "yes",
     "sources": [{"resource": "Observation/1", "element": "value"}],
     "date": {"first": "2026-09-22", "last": "2026-09-22"}}
    {"fact": "dialysis", "test": "is", "limit": "no", "found": "no", "holds": "yes"}
    {"fact": "inflamed", …, "assessed": [{"value": "yes", "tree": NODE}]}      an assessed fact and why
    {"leftOut": 12, "holds": "no"}      a branch of 12 tests that was left out

`test` is one of `<=`, `<`, `>`, `>=`, `is`, `is not`, `known`, `unknown`. Above the limit whole branches are left out,
the deepest first, of the last rule first; `truncated` and `leftOut` then say of which conditions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from cds.cards.subject import Subject
from cds.cards.writing import compact
from rules.conditions import Measurement
from rules.derive.facts import FactBook
from rules.facts import DRAFTED, FACTS
from rules.findings import Draft, Origin, Span
from rules.outcomes import Outcome
from rules.reasons import Leaf
from rules.traces import Check, Junction, Trace, parts_of

MOST_BYTES = 16_384
_TESTS = {
    "$lte": "<=", "$lt": "<", "$gt": ">", "$gte": ">=", "is": "is", "is not known to be": "is not",
    "$ex": "known", "$nex": "unknown",
}  # fmt: skip
_HOLDS = {True: "yes", False: "no", None: "unknown"}

Json = dict[str, Any]


@dataclass(frozen=True)
class Sources:
    """Where the facts of one decision came from."""

    book: FactBook
    draft: Draft | None = None

    def origins(self, fact: str) -> tuple[Origin, ...]:
        """The resources and elements behind a fact; for one about the order in focus, the order."""
        if fact in DRAFTED:
            return () if self.draft is None else (self.draft.origin,)
        return self.book.origins.get(fact, ())

    def drawn(self, fact: str) -> Span | None:
        """The day of a fact, where it has one."""
        return self.book.drawn.get(fact)

    def in_words(self, fact: str) -> str:
        """The first resource with its element, how many more there are, and the day, in brackets."""
        origins, drawn = self.origins(fact), self.drawn(fact)
        if not origins:
            return ""
        more = f" and {len(origins) - 1} more" if len(origins) > 1 else ""
        date = f", {drawn.first.isoformat()}" if drawn is not None else ""
        return f" ({origins[0].resource} {origins[0].element}{more}{date})"


def trace_of(outcomes: Sequence[Outcome], subject: Subject, most: int = MOST_BYTES) -> Json:
    """The trace of the rules of one card, the leading one first; at most so many bytes as JSON."""
    sources, facts = Sources(subject.book, subject.draft), subject.outcomes.facts
    conditions: list[Json] = [
        {"rule": outcome.rule.id, "part": part.name, "tree": _node(part.trace, sources)}
        for outcome in outcomes
        for part in parts_of(outcome.rule, facts, subject.knowledge)
    ]
    return within({"conditions": compact(conditions)}, most)


def size(value: object) -> int:
    """How many bytes a value takes as JSON."""
    return len(orjson.dumps(value))


def within(trace: Json, most: int) -> Json:
    """The trace with as many branches left out as it takes; where nothing else helps, all of them."""
    if size(trace) <= most:
        return trace
    left_out: list[str] = []
    for condition in reversed(trace["conditions"]):
        left_out.insert(0, f"{condition['rule']} {condition['part']}")
        marked = {**trace, "truncated": True, "leftOut": left_out}
        for branch in _deepest_first(condition["tree"]):
            tests = sum(1 for _ in _tests(branch))
            holds = branch["holds"]
            branch.clear()
            branch.update({"leftOut": tests, "holds": holds})
            if size(marked) <= most:
                return marked
    return {"truncated": True, "leftOut": left_out} if size(left_out) < most // 2 else {"truncated": True}


def _node(found: Trace, sources: Sources) -> Json:
    if isinstance(found, Junction):
        return {found.kind: [_node(part, sources) for part in found.parts], "holds": _HOLDS[found.holds]}
    return _check(found, sources)


def _check(found: Check, sources: Sources) -> Json:
    assessed = [{"value": a.value, "tree": _node(a.trace, sources)} for a in found.assessed]
    return {**check_json(found.leaf, sources), "assessed": assessed}


def check_json(leaf: Leaf, sources: Sources) -> Json:
    """One test with what was found and where."""
    fact, drawn = FACTS[leaf.fact], sources.drawn(leaf.fact)
    return {
        "fact": leaf.fact,
        "test": _TESTS[leaf.operator],
        "limit": leaf.limit,
        "threshold": leaf.threshold,
        "unit": fact.unit if isinstance(fact, Measurement) else None,
        "found": _found(leaf),
        "holds": _HOLDS[leaf.holds],
        "sources": [{"resource": o.resource, "element": o.element} for o in sources.origins(leaf.fact)],
        "date": {"first": drawn.first.isoformat(), "last": drawn.last.isoformat()} if drawn else None,
    }


def _found(leaf: Leaf) -> object:
    if leaf.found is None:
        return "unknown"
    return {"low": leaf.found[0], "high": leaf.found[1]} if isinstance(leaf.found, tuple) else leaf.found


def _deepest_first(node: Json, depth: int = 0) -> list[Json]:
    """The branches of a tree that may be left out, itself last; those of equal depth from left to right."""
    ranked = sorted(_branches(node, depth), key=lambda found: -found[0])
    return [branch for _, branch in ranked]


def _branches(node: Json, depth: int) -> Iterator[tuple[int, Json]]:
    if "all" in node or "any" in node or "assessed" in node or depth == 0:
        yield depth, node
    for child in _children(node):
        yield from _branches(child, depth + 1)


def _children(node: Json) -> list[Json]:
    return [*node.get("all", ()), *node.get("any", ()), *(a["tree"] for a in node.get("assessed", ()))]


def _tests(node: Json) -> Iterator[int]:
    """One for each test below a node, those already left out included."""
    if "leftOut" in node:
        yield from range(node["leftOut"])
    if "fact" in node:
        yield 1
    for child in _children(node):
        yield from _tests(child)
