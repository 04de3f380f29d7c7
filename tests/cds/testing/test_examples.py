"""Each rule has a made-up patient for whom it is said."""

from __future__ import annotations

import pytest

from cds.testing.decisions import rules_of
from cds.testing.examples import STORIES, example_of
from rules.rulebook import RULES


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_the_patient_of_a_rule_gets_its_card(rule: str) -> None:
    """In both languages; a rule that can be a card leads it."""
    example = example_of(rule)
    assert example is not None, f"cds/testing/examples.py: no story for whom {rule} is said"
    assert set(example.cards) == {"en", "nl"}
    for card in example.cards.values():
        assert (rules_of(card)[0] == rule) is next(one.alone for one in RULES if one.id == rule)


def test_no_story_is_about_a_rule_that_is_not_there() -> None:
    """The list grows no dead entries."""
    assert set(STORIES) == {rule.id for rule in RULES} and example_of("IRON-99") is None
