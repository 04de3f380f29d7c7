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
        if outcome.truth is not Truth.UNTOLD or not _matters(rule) or not speaks(rule):
            continue
        unknown = tuple(_unknown(rule.tree, outcomes, knowledge))
        wanted = {source for leaf in unknown for source in FACTS[leaf.fact].sources}
        missing = tuple(s for s, how in gaps.arrivals.items() if s in wanted and how is not Arrival.COMPLETE)
        unclear = tuple(dict.fromkeys(leaf.fact for leaf in unknown if _unclear(leaf, rule, gaps, outcomes)))
        if missing or unclear:
            found.append(NotAssessed(rule.id, missing, () if missing else unclear))
    return tuple(found)


def unplaced(
    outcomes: Outcomes, speaks: Callable[[CompiledRule], bool], problem_list: Arrival
) -> tuple[NotAssessed, ...]:
    """What would matter about an order if the patient has restless legs, which the problem list did not tell.

    `speaks`: whether a rule would speak on the hook for a patient inside its scope.
    """
    if problem_list is Arrival.COMPLETE:
        return ()
    return tuple(
        NotAssessed(outcome.rule.id, ("problem-list",))
        for outcome in outcomes.outcomes
        if outcome.truth is not Truth.FAILS
        and outcomes.in_scope[outcome.rule.scope] is Truth.UNTOLD
        and _matters(outcome.rule)
        and speaks(outcome.rule)
    )


def _matters(rule: CompiledRule) -> bool:
    """Iron, and what may be a warning; never what is only a line of another card."""
    return rule.alone and (rule.topic == "iron" or rule.warning is not None or rule.critical is not None)


def _unknown(tree: Tree, outcomes: Outcomes, knowledge: Knowledge) -> Iterator[Leaf]:
    """The leaves for want of which a condition cannot be told; for an assessed fact those of its assessment."""
    for leaf in unknowns(tree, outcomes.facts, knowledge.thresholds):
        if leaf.fact in ASSESSED:
            for assessment in knowledge.assessments:
                if assessment.fact == leaf.fact:
                    yield from _unknown(assessment.tree, outcomes, knowledge)
        else:
            yield leaf


def _unclear(leaf: Leaf, rule: CompiledRule, gaps: Gaps, outcomes: Outcomes) -> bool:
    """What was found and does not tell, an order that does not say of what, a result on both sides of a limit, or an
    exception that blocks while it is unknown.

    What nobody has measured, and a dose that an order does not state, is not unclear: that is for the rules that ask
    for it.
    """
    unnamed = leaf.fact in DRAFTED and all(outcomes.facts.get(name) == "unknown" for name in DRAFTED)
    if unnamed or leaf.fact in gaps.unclear:
        return True
    blocking = {fact_of(part) for e in rule.exemptions if e.blocks_when_unknown for part in leaves(e.tree)}
    return leaf.fact in blocking or isinstance(leaf.found, tuple)
