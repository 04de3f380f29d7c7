"""Registers the sentences of the features, and the rule ids as the tags that a feature may carry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rules.rulebook import RULES
from tests.features import given_people, given_record, then_advice
from tests.features.words import OTHER_TAGS


def pytest_configure(config: pytest.Config) -> None:
    """Sentences stand in plain modules: `pytest_plugins` is for the topmost conftest only."""
    for sentences in (given_people, given_record, then_advice):
        config.pluginmanager.register(sentences)
    for tag, meaning in {**{rule.id: rule.recommendation for rule in RULES}, **OTHER_TAGS}.items():
        config.addinivalue_line("markers", f"{tag}: {meaning}")


def pytest_bdd_apply_tag(tag: str, function: Callable[..., Any]) -> bool | None:
    """A known fault is expected to fail; once it is repaired, its tag has to go."""
    if tag != "fault":
        return None
    pytest.mark.fault(function)
    pytest.mark.xfail(strict=True, reason="a known fault, see the scenario")(function)
    return True
