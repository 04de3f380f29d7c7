"""What every rule says about one set of facts: decided by durable-rules, explained and checked by the evaluator."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rules import reasons
from rules.compiled import CompiledRule, Knowledge, filled
from rules.conditions import Measurement, Tree, fact_of, leaves
from rules.engine import Ruleset
from rules.errors import Disagreement
from rules.facts import FACTS
from rules.reasons import FactValue, Leaf, Truth
from rules.rule import INDICATORS, Indicator


@dataclass(frozen=True)
class Outcome:
    """The outcome of one rule.

    `grounds` are the leaves that made it hold; `obstacles` the smallest set that kept it from holding; `unrecorded`
    the facts of its `unless_known` exceptions that are unknown; `points` the names of the points that hold.
    """

    rule: CompiledRule
    truth: Truth
    indicator: Indicator
    variant: str | None = None
    points: tuple[str, ...] = ()
    grounds: tuple[Leaf, ...] = ()
    obstacles: tuple[Leaf, ...] = ()
    unrecorded: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcomes:
    """The outcome of every rule, and the facts with the assessed ones filled in."""

    facts: Mapping[str, FactValue]
    outcomes: tuple[Outcome, ...]
    in_scope: Mapping[str, Truth]


def properties() -> frozenset[str]:
    """The properties under which facts reach the engine: one a statement, two a measurement."""
    names: set[str] = set()
    for fact in FACTS.values():
        names |= {f"{fact.name}_min", f"{fact.name}_max"} if isinstance(fact, Measurement) else {fact.name}
    return frozenset(names)


class Decider:
    """Decides all rules on given facts. Holds the registered rulesets; one decider a process is enough."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._thresholds = knowledge.thresholds
        self._assessed = {f"{a.fact}={a.value}": a for a in knowledge.assessments}
        self._read = _read(knowledge)
        closed = properties()
        self._assess_trees = {key: a.tree for key, a in self._assessed.items()}
        self._assess = self._ruleset("assess", self._assess_trees, closed)
        self._trees = {rule.id: rule.tree for rule in knowledge.rules} | _tiers(knowledge)
        self._advise = self._ruleset("advise", self._trees, closed)

    def decide(self, facts: Mapping[str, FactValue], by_words: Collection[str] = ()) -> Outcomes:
        """The outcome of every rule. Raises `Disagreement` when what holds contradicts itself.

        What holds only because of facts that rest on words alone (`by_words`) is information, and at most a warning
        where it would be critical.
        """
        facts = self._with_assessed(facts)
        held = self._advise.holds(self._asked(facts))
        self._agree(self._trees, held, facts)
        sure = {name: value for name, value in facts.items() if _fact_of(name) not in by_words}
        sure |= {name: "unknown" for name in by_words if name in facts}
        outcomes = tuple(self._outcome(rule, held, facts, sure) for rule in self._knowledge.rules)
        scopes = {name: self._truth(tree, facts) for name, tree in self._knowledge.scopes.items()}
        return Outcomes(facts, outcomes, scopes)

    def _with_assessed(self, facts: Mapping[str, FactValue]) -> dict[str, FactValue]:
        held = self._assess.holds(self._asked(facts))
        self._agree(self._assess_trees, held, facts)
        assessed: dict[str, FactValue] = {a.fact: "unknown" for a in self._assessed.values()}
        for key in sorted(held):
            fact = self._assessed[key].fact
            if assessed[fact] != "unknown":
                raise Disagreement(f"{fact}: assessed as {assessed[fact]} and as {self._assessed[key].value}")
            assessed[fact] = self._assessed[key].value
        return {**facts, **assessed}

    def _asked(self, facts: Mapping[str, FactValue]) -> dict[str, FactValue]:
        """The facts that a rule reads; the others need not go through the engine."""
        return {name: value for name, value in facts.items() if _fact_of(name) in self._read}

    def _outcome(
        self, rule: CompiledRule, held: frozenset[str], facts: Mapping[str, FactValue], sure: Mapping[str, FactValue]
    ) -> Outcome:
        if rule.id not in held:
            truth = self._truth(rule.tree, facts)
            return Outcome(rule, truth, "info", obstacles=reasons.obstacles(rule.tree, facts, self._thresholds))
        return Outcome(
            rule, Truth.HOLDS, self._indicator(rule, held, sure),
            variant=next((v.name for v in rule.variants if self._holds(v.tree, facts)), None),
            points=tuple(p.name for p in rule.points if self._holds(p.tree, facts)),
            grounds=reasons.grounds(rule.tree, facts, self._thresholds),
            unrecorded=_unrecorded(rule, facts),
        )  # fmt: skip

    def _indicator(self, rule: CompiledRule, held: frozenset[str], sure: Mapping[str, FactValue]) -> Indicator:
        highest: Indicator = "info"
        for tier in ("critical", "warning"):
            key = f"{rule.id} {tier}"
            if key in held and INDICATORS.index(found := self._tier(key, sure)) > INDICATORS.index(highest):
                highest = found
        return INDICATORS[min(INDICATORS.index(highest), INDICATORS.index(rule.most))]

    def _tier(self, key: str, sure: Mapping[str, FactValue]) -> Indicator:
        """What a tier that holds makes of its rule: itself, or less when it rests on words alone (corrections A13)."""
        tier = key.rsplit(" ", 1)[-1]
        if self._holds(self._trees[key], sure):
            return "critical" if tier == "critical" else "warning"
        return "warning" if tier == "critical" else "info"

    def _holds(self, tree: Tree | None, facts: Mapping[str, FactValue]) -> bool:
        return tree is None or reasons.value(tree, facts, self._thresholds) is True

    def _truth(self, tree: Tree, facts: Mapping[str, FactValue]) -> Truth:
        return reasons.truth(tree, facts, self._thresholds)

    def _ruleset(self, stage: str, trees: Mapping[str, Tree], closed: frozenset[str]) -> Ruleset:
        numbered = {key: filled(tree, self._thresholds) for key, tree in trees.items()}
        return Ruleset(f"{stage} {self._knowledge.version}", numbered, closed)

    def _agree(self, trees: Mapping[str, Tree], held: frozenset[str], facts: Mapping[str, FactValue]) -> None:
        for key, tree in trees.items():
            if (reasons.value(tree, facts, self._thresholds) is True) != (key in held):
                raise Disagreement(f"engine and evaluator differ about {key}")


def _read(knowledge: Knowledge) -> frozenset[str]:
    """The facts that any condition reads."""
    trees = [a.tree for a in knowledge.assessments] + [rule.tree for rule in knowledge.rules]
    trees += list(_tiers(knowledge).values())
    return frozenset(fact_of(leaf) for tree in trees for leaf in leaves(tree))


def _fact_of(name: str) -> str:
    """The fact that a property belongs to."""
    return name if name in FACTS else name.removesuffix("_min").removesuffix("_max")


def _tiers(knowledge: Knowledge) -> dict[str, Tree]:
    """The condition of each tier together with its rule's, so that tiers fire only with their rule."""
    tiers = {}
    for rule in knowledge.rules:
        for name, tree in (("warning", rule.warning), ("critical", rule.critical)):
            if tree is not None:
                tiers[f"{rule.id} {name}"] = {"$and": [rule.tree, tree]}
    return tiers


def _unrecorded(rule: CompiledRule, facts: Mapping[str, FactValue]) -> tuple[str, ...]:
    """The unknown facts of the exceptions that do not block, in the order of the rule."""
    read = [fact_of(leaf) for e in rule.exemptions if not e.blocks_when_unknown for leaf in leaves(e.tree)]
    return tuple(name for name in dict.fromkeys(read) if _is_unknown(name, facts))


def _is_unknown(name: str, facts: Mapping[str, FactValue]) -> bool:
    if isinstance(FACTS[name], Measurement):
        return f"{name}_min" not in facts
    return facts[name] == "unknown"
