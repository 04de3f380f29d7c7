"""What the settings of the site say, as a fact."""

from __future__ import annotations

from typing import get_args

import pytest

from rules.derive.reading import derive_facts
from rules.derive.variation import varied
from rules.facts import FACTS, GIVEN, international_guidance
from rules.findings import Findings
from rules.rule import Jurisdiction
from tests.rules.derive.builders import DAY, THRESHOLDS, days, ferritin, findings


@pytest.mark.parametrize("jurisdiction", get_args(Jurisdiction))
def test_the_site_is_known_of_a_record_of_which_nothing_arrived(jurisdiction: Jurisdiction) -> None:
    """It is no part of the record, so that nothing can be missing for it and nothing is reported as not assessed."""
    values = derive_facts(Findings(), THRESHOLDS, DAY, jurisdiction).values
    assert values[international_guidance.name] == {"nl": "no", "en": "yes"}[jurisdiction]


def test_dutch_guidance_is_the_default() -> None:
    """Catalogue 2.3: the first of the two."""
    assert derive_facts(Findings(), THRESHOLDS, DAY).values[international_guidance.name] == "no"


def test_another_value_of_a_result_moves_no_site() -> None:
    """What would be decided at another number is decided at the same site."""
    record = findings(ferritin(40, days(5)))
    other = varied(record, derive_facts(record, THRESHOLDS, DAY, "en"), FACTS["ferritin"], 80)
    assert other is not None and other.values[international_guidance.name] == "yes"


def test_what_the_site_gives_rests_on_no_part_of_the_record() -> None:
    assert {international_guidance.name} == GIVEN
    assert not any(FACTS[name].sources or FACTS[name].reads for name in GIVEN)
