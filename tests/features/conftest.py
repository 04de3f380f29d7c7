"""Registers the sentences of the features, and the rule ids as the tags that a feature may carry."""

from __future__ import annotations

import pytest

from rules.rulebook import RULES
from tests.features import (
    given_hospital,
    given_orders,
    given_past,
    given_people,
    given_record,
    given_treatment,
    then_advice,
)
from tests.features.words import OTHER_TAGS


def pytest_configure(config: pytest.Config) -> None:
    """Sentences stand in plain modules: `pytest_plugins` is for the topmost conftest only."""
    for sentences in (
        given_people,
        given_record,
        given_orders,
        given_hospital,
        given_past,
        given_treatment,
        then_advice,
    ):
        config.pluginmanager.register(sentences)
    for tag, meaning in {**{rule.id: rule.recommendation for rule in RULES}, **OTHER_TAGS}.items():
        config.addinivalue_line("markers", f"{tag}: {meaning}")
