"""What every rule says about one set of facts: decided by durable-rules, explained and checked by the evaluator."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rules import reasons
from rules.certainty import Certainty, property_of, reads
from rules.compiled import CompiledAssessment, CompiledRule, Knowledge, filled
from rules.conditions import Measurement, Tree, fact_of, leaves
from rules.engine import Ruleset
from rules.errors import Disagreement, KnowledgeError
from rules.facts import FACTS
from rules.reasons import NOT_KNOWN, FactValue, Leaf, Truth
from rules.rule import INDICATORS, Indicator

Trees = Mapping[str, Tree]


class Conditions(Protocol):
    """Named conditions, and which of them hold for given facts."""

    def holds(self, facts: Mapping[str, FactValue]) -> frozenset[str]: ...


@dataclass(frozen=True)
class Outcome:
    """The outcome of one rule.

    `grounds` are the leaves that made it hold; `obstacles` a short set that kept it from holding; `unrecorded`
    the unknown facts in spite of which it holds; `points` the names of the points that hold;
    `withdraws` whether removing the draft order may be offered.
    """

    rule: CompiledRule
    truth: Truth
    indicator: Indicator
    variant: str | None = None
    points: tuple[str, ...] = ()
    grounds: tuple[Leaf, ...] = ()
    obstacles: tuple[Leaf, ...] = ()
    unrecorded: tuple[str, ...] = ()
    withdraws: bool = False


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


def in_engine(stage: str, trees: Trees, knowledge: Knowledge) -> Conditions:
    """The conditions registered with durable-rules."""
    numbered = {key: filled(tree, knowledge.thresholds) for key, tree in trees.items()}
    return Ruleset(f"{stage} {knowledge.version}", numbered, properties())


class Decider:
    """Decides all rules on given facts. Holds the registered rulesets; one decider a process is enough.

    `registered` makes of a stage's conditions what says which of them hold: rulesets of the engine.
    """

    def __init__(self, knowledge: Knowledge, registered: Callable[[str, Trees, Knowledge], Conditions] | None = None):
        registered = registered or in_engine
        self._knowledge = knowledge
        self._thresholds = knowledge.thresholds
        self._assessed = {f"{a.fact}={a.value}": a for a in knowledge.assessments}
        self._stages = [
            (trees, registered(f"assess {number}", trees, knowledge))
            for number, trees in enumerate(_stages(self._assessed))
        ]
        self._certainty = Certainty(knowledge, [trees for trees, _ in self._stages])
        self._trees = {rule.id: rule.tree for rule in knowledge.rules} | _tiers(knowledge)
        self._read = reads([*self._trees.values(), *(a.tree for a in self._assessed.values())])
        self._advise = registered("advise", self._trees, knowledge)

    def decide(self, facts: Mapping[str, FactValue], by_words: Collection[str] = ()) -> Outcomes:
        """The outcome of every rule. Raises `Disagreement` when what holds contradicts itself.

        What holds only because of facts that rest on words alone (`by_words`) is information, and at most a warning
        where it would be critical.
        """
        facts = self._with_assessed(facts)
        held = self._advise.holds(self._asked(facts))
        self._agree(self._trees, held, facts)
        outcomes = tuple(self._outcome(rule, held, facts, by_words) for rule in self._knowledge.rules)
        scopes = {name: self._truth(tree, facts) for name, tree in self._knowledge.scopes.items()}
        return Outcomes(facts, outcomes, scopes)

    def _with_assessed(self, facts: Mapping[str, FactValue]) -> dict[str, FactValue]:
        assessed: dict[str, FactValue] = {**facts, **{a.fact: "unknown" for a in self._assessed.values()}}
        for trees, ruleset in self._stages:
            held = ruleset.holds(self._asked(assessed))
            self._agree(trees, held, assessed)
            for key in sorted(held):
                fact = self._assessed[key].fact
                if assessed[fact] != "unknown":
                    raise Disagreement(f"{fact}: assessed as {assessed[fact]} and as {self._assessed[key].value}")
                assessed[fact] = self._assessed[key].value
        return assessed

    def _asked(self, facts: Mapping[str, FactValue]) -> dict[str, FactValue]:
        """The facts that a rule reads; the others need not go through the engine."""
        return {name: value for name, value in facts.items() if property_of(name) in self._read}

    def _outcome(
        self, rule: CompiledRule, held: frozenset[str], facts: Mapping[str, FactValue], by_words: Collection[str]
    ) -> Outcome:
        if rule.id not in held:
            truth = self._truth(rule.tree, facts)
            return Outcome(rule, truth, "info", obstacles=reasons.obstacles(rule.tree, facts, self._thresholds))
        grounds = reasons.grounds(rule.tree, facts, self._thresholds)
        return Outcome(
            rule, Truth.HOLDS, self._indicator(rule, held, facts, by_words),
            variant=next((v.name for v in rule.variants if self._holds(v.tree, facts)), None),
            points=tuple(p.name for p in rule.points if self._holds(p.tree, facts)),
            grounds=grounds, unrecorded=_unrecorded(rule, grounds, facts),
            withdraws=rule.withdraws is not None and self._holds(rule.withdraws, facts),
        )  # fmt: skip

    def _indicator(
        self, rule: CompiledRule, held: frozenset[str], facts: Mapping[str, FactValue], by_words: Collection[str]
    ) -> Indicator:
        highest: Indicator = "info"
        for tier in ("warning", "critical"):
            key = f"{rule.id} {tier}"
            if key in held:
                found = self._certainty.indicator(self._trees[key], tier, facts, by_words)
                highest = max(highest, found, key=INDICATORS.index)
        return highest

    def _holds(self, tree: Tree | None, facts: Mapping[str, FactValue]) -> bool:
        return tree is None or reasons.value(tree, facts, self._thresholds) is True

    def _truth(self, tree: Tree, facts: Mapping[str, FactValue]) -> Truth:
        return reasons.truth(tree, facts, self._thresholds)

    def _agree(self, trees: Mapping[str, Tree], held: frozenset[str], facts: Mapping[str, FactValue]) -> None:
        for key, tree in trees.items():
            if (reasons.value(tree, facts, self._thresholds) is True) != (key in held):
                raise Disagreement(f"engine and evaluator differ about {key}")


def _stages(assessed: Mapping[str, CompiledAssessment]) -> list[dict[str, Tree]]:
    """The assessments in the order in which they can be decided: each after the assessed facts that it reads."""
    left = dict(assessed)
    stages: list[dict[str, Tree]] = []
    while left:
        open_ = {a.fact for a in left.values()}
        ready = {key: a.tree for key, a in left.items() if open_.isdisjoint(fact_of(leaf) for leaf in leaves(a.tree))}
        if not ready:
            raise KnowledgeError(f"assessments: expected no circle among {sorted(open_)}")
        # a fact is decided when both of its values are
        whole = {
            key: tree for key, tree in ready.items() if all(k in ready for k in left if left[k].fact == left[key].fact)
        }
        stages.append(whole)
        left = {key: a for key, a in left.items() if key not in whole}
    return stages


def _tiers(knowledge: Knowledge) -> dict[str, Tree]:
    """The condition of each tier together with its rule's, so that tiers fire only with their rule."""
    tiers = {}
    for rule in knowledge.rules:
        for name, tree in (("warning", rule.warning), ("critical", rule.critical)):
            if tree is not None:
                tiers[f"{rule.id} {name}"] = {"$and": [rule.tree, tree]}
    return tiers


def _unrecorded(rule: CompiledRule, grounds: Iterable[Leaf], facts: Mapping[str, FactValue]) -> tuple[str, ...]:
    """The unknown facts that did not keep a rule from holding: of its exceptions that do not block, and of its grounds
    that only ask that something is not known."""
    read = [fact_of(leaf) for e in rule.exemptions if not e.blocks_when_unknown for leaf in leaves(e.tree)]
    read += [ground.fact for ground in grounds if ground.operator == NOT_KNOWN]
    return tuple(name for name in dict.fromkeys(read) if _is_unknown(name, facts))


def _is_unknown(name: str, facts: Mapping[str, FactValue]) -> bool:
    if isinstance(FACTS[name], Measurement):
        return f"{name}_min" not in facts
    return facts[name] == "unknown"
