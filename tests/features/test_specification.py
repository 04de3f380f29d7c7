"""The features are a specification that a clinician can sign: complete, both ways, in both languages, free of code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import ast, parse
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from rules.rule import Rule
from rules.rulebook import RULES
from tests.features.advices import ADVICES
from tests.features.words import OTHER_TAGS

ROOT = Path(__file__).parents[2]
FEATURES = sorted((ROOT / "features").glob("*.feature"))
TEXTS = {"English": ROOT / "rules/knowledge/texts/en", "Dutch": ROOT / "rules/knowledge/texts/nl"}
NAMES = {rule: advice for advice, rule in ADVICES.items()}
RECOMMENDATIONS = {rule.id: rule.recommendation for rule in RULES}
MACHINE = {
    "JSON": re.compile(r"[{}]|resourceType"),
    "a resource": re.compile(r"\b(?:Patient|Observation|Condition|Medication\w*|ServiceRequest|Procedure|Bundle)/"),
    "a LOINC code": re.compile(r"\b\d{3,5}-\d\b"),
    "a SNOMED CT code": re.compile(r"\b\d{6,18}\b"),
    "an ATC code": re.compile(r"\b[A-Z]\d{2}[A-Z]{2}\d{2}\b"),
    "a code of the program": re.compile(r"\b[a-z]+_[a-z_]+\b|\w\(\)"),
}


def name_of(path: Path) -> str:
    return path.stem


def id_of(rule: Rule) -> str:
    return rule.id


@cache
def feature_of(path: Path) -> Any:
    return Parser().parse(path.read_text("utf-8"))["feature"]


@cache
def scenarios_of(path: Path) -> list[Any]:
    """Every scenario, with each line of its examples filled in."""
    return list(Compiler().compile({**Parser().parse(path.read_text("utf-8")), "uri": path.name}))


def tags(tagged: Any) -> list[str]:
    return [tag["name"].removeprefix("@") for tag in tagged["tags"]]


def parts_of(path: Path) -> list[Any]:
    """The parts of a feature about several rules: each is about one of them."""
    return [child["rule"] for child in feature_of(path)["children"] if "rule" in child]


def sentences(scenarios: list[Any]) -> list[str]:
    """Every sentence of scenarios."""
    return [step["text"] for scenario in scenarios for step in scenario["steps"]]


def own_scenarios(rule: Rule) -> list[list[Any]]:
    """Those of its own feature, and of its own part of a feature about several rules."""
    whole = [scenarios_of(path) for path in FEATURES if tags(feature_of(path)) == [rule.id]]
    parts = [path for path in FEATURES for part in parts_of(path) if tags(part) == [rule.id]]
    return whole + [[s for s in scenarios_of(path) if tags(s)[:1] == [rule.id]] for path in parts]


def own_sentences(rule: Rule) -> list[str]:
    return [text for scenarios in own_scenarios(rule) for text in sentences(scenarios)]


@pytest.mark.parametrize("rule", RULES, ids=id_of)
def test_every_rule_has_a_feature_of_its_own(rule: Rule) -> None:
    """One rule, one file or part of a file (one about the chart, one about orders); and a name for its advice."""
    assert 1 <= len(own_scenarios(rule)) <= (2 if {"patient-view", "order-sign"} <= set(rule.hooks) else 1)
    assert rule.id in NAMES


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_a_tag_is_a_rule_or_one_of_a_few(path: Path) -> None:
    known = {rule.id for rule in RULES} | set(OTHER_TAGS)
    for scenario in scenarios_of(path):
        assert tags(scenario), scenario["name"]
        assert set(tags(scenario)) <= known, scenario["name"]


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_a_feature_begins_with_its_recommendation_and_its_reference(path: Path) -> None:
    """In the words of the rule book, where the feature is about one rule."""
    feature = feature_of(path)
    recommendation, *others = [line.strip() for line in feature["description"].splitlines() if line.strip()]
    assert recommendation.endswith(".")
    assert others
    assert others[0].startswith("Reference: ")
    for part, said in [(feature, recommendation), *((part, part["name"]) for part in parts_of(path))]:
        assert said == RECOMMENDATIONS.get(" ".join(tags(part)), said)


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_a_feature_is_written_for_clinicians(path: Path) -> None:
    """No JSON, no resources, no codes."""
    for what, pattern in MACHINE.items():
        found = pattern.search(path.read_text("utf-8"))
        assert found is None, f"{path.name} holds {what}: {found}"


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_scenarios_of_a_feature_have_different_names(path: Path) -> None:
    """In the whole file: of two with one name, also in different parts, only the last would run."""
    parts = (feature_of(path), *parts_of(path))
    names = [child["scenario"]["name"] for part in parts for child in part["children"] if "scenario" in child]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_every_scenario_asks_once_and_expects_something(path: Path) -> None:
    for scenario in scenarios_of(path):
        kinds = [step["type"] for step in scenario["steps"]]
        assert kinds.count("Action") == 1, scenario["name"]
        assert "Outcome" in kinds, scenario["name"]


@pytest.mark.parametrize("rule", RULES, ids=id_of)
def test_every_advice_is_given_somewhere_and_withheld_somewhere(rule: Rule) -> None:
    """In its own feature: advised, kept back, and what happens when something is not known."""
    said = own_sentences(rule)
    name = re.escape(NAMES[rule.id])
    assert any(re.match(rf"{name} is (advised|a line of)", text) for text in said)
    assert any(re.match(rf"{name} is not advised", text) for text in said)
    assert any(re.match(rf"{name} could not be told|the card says that", text) for text in said)


@pytest.mark.parametrize("rule", RULES, ids=id_of)
def test_every_tier_is_seen_from_both_sides(rule: Rule) -> None:
    said = own_sentences(rule)
    for tier, wanted in {"a remark": True, "a warning": rule.warning is not None}.items():
        assert any(text.endswith(f"is advised as {tier}") for text in said) is wanted


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("rule", RULES, ids=id_of)
def test_every_sentence_is_quoted_in_both_languages(rule: Rule, language: str) -> None:
    """Each variant as a clinician reads it; a rule that is a line of another card, as that line."""
    read = rf'{language} (?:clinician reads|detail says) "(.+)"'
    said = [text for path in FEATURES for text in sentences(scenarios_of(path))]
    quoted = [found[1] for text in said if (found := re.search(read, text))]
    messages = {
        entry.id.name: entry.value
        for path in TEXTS[language].glob("*.ftl")
        for entry in parse(path.read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    }
    variants = [f"-{variant.name}" for variant in rule.variants] or [""]
    keys = [f"{rule.id}-summary{variant}" for variant in variants] if rule.alone else []
    keys += [key for key in messages if key.startswith(f"{rule.id}-line")] if rule.joins else []
    for key in keys:
        for pattern in patterns(messages[key]):
            assert any(re.fullmatch(pattern, text) for text in quoted), f"{key} is not quoted: {pattern}"


def patterns(pattern: Any) -> list[str]:
    """A text as regular expressions, one for each of its alternatives; what is filled in may be anything."""
    parts = [list(alternatives(element)) for element in pattern.elements]
    return ["".join(choice).strip() for choice in product(*parts)]


def alternatives(element: Any) -> Iterator[str]:
    if isinstance(element, ast.TextElement):
        yield re.escape(element.value)
    elif isinstance(element.expression, ast.SelectExpression):
        for variant in element.expression.variants:
            yield from patterns(variant.value)
    else:
        yield ".+"
