"""What is proved impossible is; what can be is not proved."""

from __future__ import annotations

import pytest

from cds.verify.proof.claims import Realm
from cds.verify.specification.coverage import places_of
from cds.verify.specification.impossible import Impossible
from cds.verify.specification.mutants import Mutant, mutants_of
from cds.verify.specification.mutations import WINDOWS
from rules.compiler import standard_knowledge

KNOWLEDGE = standard_knowledge()


@pytest.fixture(scope="module")
def proofs() -> Impossible:
    return Impossible(Realm(KNOWLEDGE).world)


def changed(owner: str, part: str, done: str) -> list[Mutant]:
    return [m for m in mutants_of(KNOWLEDGE) if (m.owner, m.part, m.done) == (owner, part, done)]


def test_a_tier_that_repeats_its_rule_never_keeps_it_from_a_warning(proofs: Impossible) -> None:
    (place,) = (p for p in places_of(KNOWLEDGE) if (p.rule.id, p.part) == ("IRON-14", "warning"))
    assert not proofs.alone(place, "holds")
    assert proofs.alone(place, "fails")
    assert proofs.difference(changed("IRON-14", "warning", "left out")[0], KNOWLEDGE)


def test_a_change_that_some_patient_would_notice_is_not_proved(proofs: Impossible) -> None:
    (only,) = changed("TRIG-01", "condition", "negated")
    assert not proofs.difference(only, KNOWLEDGE)


def test_nothing_is_proved_of_a_threshold_that_facts_are_derived_with(proofs: Impossible) -> None:
    windows = [m for m in mutants_of(KNOWLEDGE) if m.limit in WINDOWS]
    assert windows
    assert not any(proofs.difference(mutant, KNOWLEDGE) for mutant in windows)
