"""How urgent an advice may be: less where it holds only by words, or only by a threshold that nobody verified."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from rules import reasons
from rules.compiled import Knowledge
from rules.conditions import Tree, fact_of, leaves
from rules.facts import FACTS
from rules.reasons import FactValue
from rules.rule import Indicator

Facts = Mapping[str, FactValue]


class Certainty:
    """Evaluates the tiers of rules again without what is doubtful (clinical corrections A13, invariants 25 and 32)."""

    def __init__(self, knowledge: Knowledge, assessments: Sequence[Mapping[str, Tree]]) -> None:
        self._assessments = assessments
        self._thresholds = knowledge.thresholds
        self._verified = {n: v for n, v in knowledge.thresholds.items() if n not in knowledge.unverified}
        self._unverified_facts = knowledge.unverified & FACTS.keys()

    def indicator(
        self, tree: Tree, tier: Literal["warning", "critical"], facts: Facts, by_words: Collection[str]
    ) -> Indicator:
        """What a tier that holds makes of its rule. By words alone a critical one still warns; unverified none does."""
        verified = self._without(self._unverified_facts, facts, self._verified)
        if reasons.value(tree, verified, self._verified) is not True:
            return "info"
        sure = self._without(self._unverified_facts | set(by_words), facts, self._verified)
        if reasons.value(tree, sure, self._verified) is True:
            return tier
        return "warning" if tier == "critical" else "info"

    def _without(self, doubtful: Collection[str], given: Facts, thresholds: Mapping[str, float]) -> Facts:
        """The facts with the doubtful ones unknown, and what is assessed from them assessed again."""
        facts = {name: value for name, value in given.items() if property_of(name) not in doubtful}
        facts |= {name: "unknown" for name in doubtful if name in given}
        for trees in self._assessments:
            facts |= {key.partition("=")[0]: "unknown" for key in trees}
            facts |= {
                fact: said
                for fact, _, said in (key.partition("=") for key in trees)
                if reasons.value(trees[f"{fact}={said}"], facts, thresholds) is True
            }
        return facts


def property_of(name: str) -> str:
    """The fact that a property belongs to."""
    return name if name in FACTS else name.removesuffix("_min").removesuffix("_max")


def reads(trees: Collection[Tree]) -> frozenset[str]:
    """The facts that conditions read."""
    return frozenset(fact_of(leaf) for tree in trees for leaf in leaves(tree))
