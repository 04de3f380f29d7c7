"""Many facts at once say what the evaluator says of each."""

from __future__ import annotations

from random import Random

from cds.verify.specification.mutants import trees_of
from cds.verify.specification.replay import Evaluated
from cds.verify.specification.sight import Sight, Table
from rules import reasons
from rules.compiler import standard_knowledge
from rules.conditions import Measurement
from rules.facts import ASSESSED, FACTS
from rules.outcomes import Decider
from rules.reasons import FactValue

KNOWLEDGE = standard_knowledge()


def drawn(chance: Random) -> dict[str, FactValue]:
    """One patient, numbers often on a threshold, sometimes only known as an interval."""
    facts: dict[str, FactValue] = {}
    limits = sorted(KNOWLEDGE.thresholds.values())
    for name, fact in FACTS.items():
        if isinstance(fact, Measurement):
            if chance.random() < 0.7:
                ends = sorted(chance.choice(limits) + chance.choice((-0.01, 0, 0.01)) for _ in range(2))
                exact = chance.random() < 0.8
                facts |= {f"{name}_min": ends[0], f"{name}_max": ends[0] if exact else ends[1]}
        elif name not in ASSESSED:
            facts[name] = chance.choice(("yes", "no", "unknown"))
    return facts


def test_conditions_are_as_the_evaluator_has_them() -> None:
    """Every condition of the knowledge on 300 drawn patients, assessed facts included."""
    chance, decider = Random("sight"), Decider(KNOWLEDGE, Evaluated)
    patients = [drawn(chance) for _ in range(300)]
    sight = Sight(Table(patients), KNOWLEDGE)
    contradictions = sight.contradictions()
    decided = [
        None if contradictions >> number & 1 else decider.decide(facts).facts for number, facts in enumerate(patients)
    ]
    for tree in trees_of(KNOWLEDGE):
        truths = sight.truths(tree)
        for number, facts in enumerate(decided):
            if facts is not None:
                got = reasons.value(tree, facts, KNOWLEDGE.thresholds)
                assert (got is True, got is False) == (truths.holds >> number & 1, truths.fails >> number & 1)
