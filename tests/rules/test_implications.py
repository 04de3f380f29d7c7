"""What facts imply of one another holds for everything that is read."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from cds.testing.inverse import facts_of_story, nearest_story
from rules import reasons
from rules.compiler import standard_knowledge
from rules.implications import IMPLICATIONS, ONE_SIDED, Implication
from rules.reasons import FactValue
from tests.rules.drawn_people import people

Facts = Mapping[str, FactValue]
LIMITS = standard_knowledge().thresholds


@pytest.fixture(scope="module")
def read() -> list[Facts]:
    """The facts of several hundred records, each the nearest that there can be to a drawn state."""
    return [facts_of_story(nearest_story(person.facts, LIMITS), LIMITS) for person in people()[::10]]


@pytest.mark.parametrize("implication", IMPLICATIONS, ids=lambda i: json.dumps([i.when.tree, i.then.tree])[:90])
def test_no_record_contradicts_it(read: list[Facts], implication: Implication) -> None:
    for facts in read:
        if reasons.value(implication.when.tree, facts, LIMITS) is True:
            assert reasons.value(implication.then.tree, facts, LIMITS) is True, (implication.why, facts)


def test_a_one_sided_result_is_exact_or_open_to_an_end_of_what_is_plausible(read: list[Facts]) -> None:
    for fact in ONE_SIDED:
        found = [(f[f"{fact.name}_min"], f[f"{fact.name}_max"]) for f in read if f"{fact.name}_min" in f]
        assert found
        assert all(low == high or low == fact.lowest or high == fact.highest for low, high in found)
