"""Every small change of the knowledge is one, and can be told from the others."""

from __future__ import annotations

from collections import Counter

from cds.verify.specification.mutants import mutants_of
from rules.compiler import standard_knowledge
from rules.conditions import leaves

KNOWLEDGE = standard_knowledge()
MUTANTS = list(mutants_of(KNOWLEDGE))


def test_each_changes_the_knowledge() -> None:
    for mutant in MUTANTS:
        (changed,) = mutant.changed
        assert mutant.changed[changed] != KNOWLEDGE.document[changed], mutant


def test_every_leaf_is_left_out_and_negated() -> None:
    trees = [rule.when for rule in KNOWLEDGE.rules]
    trees += [exemption.tree for rule in KNOWLEDGE.rules for exemption in rule.exemptions]
    trees += [tier for rule in KNOWLEDGE.rules for tier in (rule.warning, rule.critical) if tier is not None]
    trees += [assessment.tree for assessment in KNOWLEDGE.assessments]
    done = Counter(mutant.done for mutant in MUTANTS)
    assert done["left out"] == done["negated"] == sum(len(leaves(tree)) for tree in trees)


def test_every_threshold_moves_both_ways_by_what_its_fact_can_tell_apart() -> None:
    moved = {(m.owner, m.done): m.changed["thresholds"][m.owner]["value"] for m in MUTANTS if m.part == "threshold"}
    unread = KNOWLEDGE.thresholds.keys() - {name for name, _ in moved}
    assert len(moved) == 2 * (len(KNOWLEDGE.thresholds) - len(unread))
    assert unread == {"pregnancy.postpartum"}  # of which no rule reads anything yet
    assert moved["ferritin.adult.treat", "moved up"] == 75.01
    assert moved["augmentation.after", "moved down"] == KNOWLEDGE.thresholds["augmentation.after"] - 1


def test_every_exception_is_switched() -> None:
    switched = [m for m in MUTANTS if m.done in ("blocks while unknown", "does not block while unknown")]
    assert len(switched) == sum(len(rule.exemptions) for rule in KNOWLEDGE.rules)
    for mutant in switched:
        before, after = KNOWLEDGE.rule[mutant.owner], mutant.knowledge(KNOWLEDGE).rule[mutant.owner]
        assert sum(e.blocks_when_unknown for e in before.exemptions) - sum(
            e.blocks_when_unknown for e in after.exemptions
        ) in (-1, 1)
