"""Small changes of the knowledge, each of which some scenario should notice.

Every leaf of every rule, tier and assessment left out and negated, every comparison with its limit itself on the other
side, every exception of the other kind, every threshold moved by its smallest step each way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cds.verify.specification.trees import ALWAYS, is_looser, moved_end, negated, places, replaced, whole
from rules.compiled import Knowledge
from rules.conditions import Measurement, Tree, fact_of, leaves, thresholds_of
from rules.facts import FACTS

Document = Mapping[str, Any]
Change = tuple[str, Tree | None]  # what is done, and the leaf that stands there then


@dataclass(frozen=True)
class Mutant:
    """One change: of which rule, assessment or threshold (`owner`), in which part, to which leaf, what is done.

    `document` is the changed knowledge; `limit` the name of a moved threshold.
    """

    owner: str
    part: str
    leaf: Tree | None
    done: str
    changed: Mapping[str, Any]
    limit: str | None = None

    @property
    def is_shared(self) -> bool:
        """Whether several rules may rest on what was changed."""
        return self.part in ("assessment", "threshold")

    def knowledge(self, base: Knowledge) -> Knowledge:
        """The changed knowledge."""
        return Knowledge.of({**base.document, **self.changed})


def mutants_of(knowledge: Knowledge) -> Iterator[Mutant]:
    """All of them, rule by rule, then the assessments and the thresholds."""
    document = knowledge.document
    for number, rule in enumerate(document["rules"]):
        for part, leaf, done, changed in _of_rule(rule):
            rules = [*document["rules"][:number], {**rule, **changed}, *document["rules"][number + 1 :]]
            yield Mutant(rule["id"], part, leaf, done, {"rules": rules})
    for number, assessment in enumerate(document["assessments"]):
        others = document["assessments"]
        for leaf, done, tree in _changed(assessment["tree"]):
            assessments = [*others[:number], {**assessment, "tree": tree}, *others[number + 1 :]]
            name = f"{assessment['fact']} is {assessment['value']}"
            yield Mutant(name, "assessment", leaf, done, {"assessments": assessments})
    yield from _moved(knowledge)


def _of_rule(rule: Document) -> Iterator[tuple[str, Tree | None, str, Document]]:
    for leaf, done, when in _changed(rule["when"]):
        yield "condition", leaf, done, _with(when, rule["exemptions"])
    for number, exemption in enumerate(rule["exemptions"]):
        others = [*rule["exemptions"][:number], *rule["exemptions"][number + 1 :]]
        for leaf, done, tree in _changed(exemption["tree"]):
            left = others if tree is ALWAYS else [*others, {**exemption, "tree": tree}]
            yield "exception", leaf, done, _with(rule["when"], left)
        switched = {**exemption, "blocks_when_unknown": not exemption["blocks_when_unknown"]}
        done = "does not block while unknown" if exemption["blocks_when_unknown"] else "blocks while unknown"
        yield "exception", _one(exemption["tree"]), done, _with(rule["when"], [*others, switched])
    for tier in ("warning", "critical"):
        if rule[tier] is not None:
            for leaf, done, tree in _changed(rule[tier]):
                yield tier, leaf, done, {tier: tree}


def _with(when: Tree, exemptions: list[Document]) -> Document:
    return {"when": when, "exemptions": exemptions, "tree": whole(when, exemptions)}


def _changed(tree: Tree) -> Iterator[tuple[Tree, str, Tree]]:
    """Each leaf changed in each way; a condition of which nothing is left always holds."""
    for way, leaf in places(tree):
        yield leaf, "left out", replaced(tree, way, None) or ALWAYS
        yield leaf, "negated", replaced(tree, way, negated(leaf)) or ALWAYS
        moved = moved_end(leaf)
        if moved is not None:
            yield leaf, "loosened" if is_looser(leaf) else "tightened", replaced(tree, way, moved) or ALWAYS


def _one(tree: Tree) -> Tree | None:
    found = leaves(tree)
    return found[0] if len(found) == 1 else None


def _moved(knowledge: Knowledge) -> Iterator[Mutant]:
    """Thresholds by the smallest step of the facts that they are compared with; days, years and counts by one.

    Not those of which no rule reads anything: they say nothing yet.
    """
    steps = _steps(knowledge)
    thresholds = knowledge.document["thresholds"]
    for name, threshold in ((name, thresholds[name]) for name in thresholds if name in _in_use(knowledge)):
        for sign, done in ((1, "moved up"), (-1, "moved down")):
            value = round(threshold["value"] + sign * steps.get(name, 1.0), 6)
            yield Mutant(
                name, "threshold", None, done, {"thresholds": {**thresholds, name: {**threshold, "value": value}}}, name
            )


def _in_use(knowledge: Knowledge) -> frozenset[str]:
    """The thresholds that a condition compares with, or a fact that some condition reads is derived with."""
    found = [leaf for tree in trees_of(knowledge) for leaf in leaves(tree)]
    windows = (name for leaf in found for name in FACTS[fact_of(leaf)].windows)
    return frozenset((*(name for leaf in found for name in thresholds_of(leaf)), *windows))


def _steps(knowledge: Knowledge) -> Mapping[str, float]:
    steps: dict[str, float] = {}
    for tree in trees_of(knowledge):
        for leaf in leaves(tree):
            fact = FACTS[fact_of(leaf)]
            if isinstance(fact, Measurement):
                for name in thresholds_of(leaf):
                    steps[name] = min(steps.get(name, 1.0), 10.0**-fact.decimals)
    return steps


def trees_of(knowledge: Knowledge) -> Iterator[Tree]:
    """Every condition of the knowledge: of rules, tiers, variants, points, withdrawals, assessments and scopes."""
    for rule in knowledge.rules:
        named = [*rule.variants, *rule.points]
        trees = (rule.tree, rule.warning, rule.critical, rule.withdraws, *(one.tree for one in named))
        yield from (tree for tree in trees if tree is not None)
    yield from (assessment.tree for assessment in knowledge.assessments)
    yield from knowledge.scopes.values()
