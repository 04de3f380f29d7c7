"""Which changes of the knowledge the scenarios notice, and which survive.

A change counts as noticed when a recorded scenario in which it decides something else fails in one of its lines. A
survivor is either proved to be no change at all, for every patient and every setting, or work to be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cds.verify.specification.coverage import Suite
from cds.verify.specification.mutants import Mutant
from cds.verify.specification.recording import Recorded
from cds.verify.specification.replay import Replay
from cds.verify.specification.sight import Sight
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree
from rules.facts import FACTS

# thresholds that facts are derived with
WINDOWS = frozenset(name for fact in FACTS.values() for name in fact.windows)


@dataclass(frozen=True)
class Tried:
    """A change, the scenario and its line that notice it; `near`: a scenario in which it decides something else."""

    mutant: Mutant
    killer: Recorded | None = None
    line: str = ""
    near: Recorded | None = None

    @property
    def survives(self) -> bool:
        return self.killer is None


def tried(suite: Suite, mutants: Iterable[Mutant]) -> Iterator[Tried]:
    """Every change held against the scenarios."""
    for mutant in mutants:
        knowledge = mutant.knowledge(suite.knowledge)
        replay = Replay(knowledge)
        found = _by_decision(suite, mutant, knowledge, replay)
        if found.survives and mutant.limit in WINDOWS:
            found = _by_reading(suite, mutant, replay) or found
        yield found


def _by_decision(suite: Suite, mutant: Mutant, knowledge: Knowledge, replay: Replay) -> Tried:
    """Replays the scenarios in which some rule says something else."""
    scenarios = list(affected(suite, mutant, knowledge))
    for told in sorted(scenarios, key=lambda told: (mutant.owner not in told.claimed, len(told.claims))):
        line = replay.failing(told)
        if line is not None:
            return Tried(mutant, told, line)
    return Tried(mutant, near=scenarios[0] if scenarios else None)


def _by_reading(suite: Suite, mutant: Mutant, replay: Replay) -> Tried | None:
    """Derives the facts again with a moved window, first of those scenarios that name a number beside it."""
    value = suite.knowledge.thresholds[str(mutant.limit)]
    numbers = re.compile(rf"\b(?:{'|'.join(f'{value + step:g}' for step in (-1, 0, 1))})\b")
    near = [any(numbers.search(line.text) for line in told.lines) for told in suite.recorded]
    for _, told in sorted(zip(near, suite.recorded, strict=True), key=lambda pair: not pair[0]):
        reading = replay.reread(told)
        if reading.book.values != told.reading.book.values:
            line = replay.failing(told, reading)
            if line is not None:
                return Tried(mutant, told, line)
    return None


def affected(suite: Suite, mutant: Mutant, knowledge: Knowledge) -> Iterator[Recorded]:
    """The scenarios of which a changed rule says something else, where it speaks or the scenario speaks of it."""
    sight = Sight(suite.table, knowledge)
    anyhow = sight.contradictions() | _reassessed(suite.sight, sight) if mutant.is_shared else 0
    rules = [
        (after, differ, differ & sight.truths(knowledge.scopes[after.scope]).holds)
        for before, after in zip(suite.knowledge.rules, knowledge.rules, strict=True)
        if (mutant.is_shared or mutant.owner == before.id) and (differ := _differ(suite.sight, before, sight, after))
    ]
    for told, bits in zip(suite.recorded, suite.bits, strict=True):
        if bits & anyhow or any(
            bits & (differ if rule.id in told.claimed else in_scope if told.hook in rule.hooks else 0)
            for rule, differ, in_scope in rules
        ):
            yield told


def _reassessed(base: Sight, sight: Sight) -> int:
    """The facts of which something else is assessed, so that something else may be missing."""
    bits = 0
    for before, after in zip(base.knowledge.assessments, sight.knowledge.assessments, strict=True):
        bits |= base.truths(before.tree).differ(sight.truths(after.tree))
    return bits


def _differ(base: Sight, before: CompiledRule, sight: Sight, after: CompiledRule) -> int:
    """The facts about which a rule says something else: whether it holds; while it does, how."""
    one, other = base.truths(before.tree), sight.truths(after.tree)
    bits = 0
    for tree, changed in zip(_ways(before), _ways(after), strict=True):
        if tree is not None and changed is not None:
            bits |= base.truths(tree).holds ^ sight.truths(changed).holds
    return one.differ(other) | (bits & one.holds & other.holds)


def tiers(rule: CompiledRule) -> list[Tree | None]:
    """What decides how urgent a rule is."""
    return [rule.warning, rule.critical]


def wordings(rule: CompiledRule) -> list[Tree | None]:
    """What else decides how a rule is shown: its text, its points, what it withdraws."""
    return [rule.withdraws, *(one.tree for one in (*rule.variants, *rule.points))]


def _ways(rule: CompiledRule) -> list[Tree | None]:
    return [*tiers(rule), *wordings(rule)]
