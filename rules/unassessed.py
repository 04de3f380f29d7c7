"""What could not be assessed although it matters: which rule, and what it lacked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree, fact_of, leaves
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.findings import Arrival
from rules.outcomes import Outcomes
from rules.reasons import Leaf, Truth, unknowns


@dataclass(frozen=True)
class NotAssessed:
    """A rule that mattered and could not be told.

    `sources` are the parts of the record that did not arrive completely; `facts` what stayed unknown in spite of a
    complete record, such as an age without a birth date.
    """

    rule: str
    sources: tuple[str, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gaps:
    """How each part of the record arrived, and the facts that stayed unknown because of what was found there."""

    arrivals: Mapping[str, Arrival]
    unclear: frozenset[str] = frozenset()


def unassessed(
    outcomes: Outcomes, speaks: Callable[[CompiledRule], bool], gaps: Gaps, knowledge: Knowledge
) -> tuple[NotAssessed, ...]:
    """Iron and possible warnings that could not be told for want of a part of the record.

    `speaks`: whether a rule may speak on the hook at all.
    """
    found = []
    for outcome in outcomes.outcomes:
        rule = outcome.rule
        matters = rule.topic == "iron" or rule.warning is not None or rule.critical is not None
        if outcome.truth is not Truth.UNTOLD or not matters or not rule.alone or not speaks(rule):
            continue
        unknown = tuple(_unknown(rule.tree, outcomes, knowledge))
        wanted = {source for leaf in unknown for source in FACTS[leaf.fact].sources}
        missing = tuple(s for s, how in gaps.arrivals.items() if s in wanted and how is not Arrival.COMPLETE)
        unclear = tuple(dict.fromkeys(leaf.fact for leaf in unknown if _unclear(leaf, rule, gaps)))
        if missing or unclear:
            found.append(NotAssessed(rule.id, missing, () if missing else unclear))
    return tuple(found)


def _unknown(tree: Tree, outcomes: Outcomes, knowledge: Knowledge) -> Iterator[Leaf]:
    """The leaves for want of which a condition cannot be told; for an assessed fact those of its assessment."""
    for leaf in unknowns(tree, outcomes.facts, knowledge.thresholds):
        if leaf.fact in ASSESSED:
            for assessment in knowledge.assessments:
                if assessment.fact == leaf.fact:
                    yield from _unknown(assessment.tree, outcomes, knowledge)
        else:
            yield leaf


def _unclear(leaf: Leaf, rule: CompiledRule, gaps: Gaps) -> bool:
    """What was found and does not tell, what an order does not say, a result on both sides of a limit, or an exception
    that blocks while it is unknown.

    What nobody has measured is not unclear: that is for the rules that ask for it.
    """
    if leaf.fact in DRAFTED | gaps.unclear:
        return True
    blocking = {fact_of(part) for e in rule.exemptions if e.blocks_when_unknown for part in leaves(e.tree)}
    return leaf.fact in blocking or isinstance(leaf.found, tuple)
