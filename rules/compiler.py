"""Rules and knowledge files made into one checked, canonical JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_args

import orjson

from rules import rulebook, scopes
from rules.compiled import Knowledge
from rules.conditions import Condition, Measurement, Tree, fact_of, leaves, thresholds_of
from rules.documents import Document, read_documents
from rules.errors import KnowledgeError
from rules.facts import ASSESSED, DRAFTED, FACTS, GIVEN, SOURCES
from rules.rule import Assessment, Jurisdiction, Rule, Topic
from rules.site import is_web_address

VERIFIED = ("primary", "secondary", "unverified")


@cache
def standard_knowledge() -> Knowledge:
    """The knowledge of this release with its default settings."""
    return compile_knowledge(read_documents(), rulebook.ASSESSMENTS, rulebook.RULES)


def compile_knowledge(document: Document, assessments: Iterable[Assessment], rules: Iterable[Rule]) -> Knowledge:
    """The compiled knowledge. Raises `KnowledgeError` naming the place and what was expected."""
    assessments, rules = tuple(assessments), tuple(rules)
    _check_thresholds(document["thresholds"])
    _check_constraints(document["constraints"].get("constraint", []), document["thresholds"])
    _check_sources(document["sources"])
    _check_links(document["links"], document["policy"]["jurisdiction"])
    _check_facts(document["thresholds"])
    _check_rules(rules, document)
    for name, tree in [*((a.fact, a.when.tree) for a in assessments), *((s, c.tree) for s, c in scopes.SCOPES.items())]:
        _check_tree(name, tree, document["thresholds"])
    unverified = _unverified(document["thresholds"], assessments)
    compiled = {
        **document,
        "assessments": [{"fact": a.fact, "value": a.value, "tree": a.when.tree} for a in assessments],
        "rules": [_compiled(rule, unverified) for rule in rules],
        "scopes": {name: condition.tree for name, condition in scopes.SCOPES.items()},
    }
    return Knowledge(orjson.dumps(compiled, option=orjson.OPT_SORT_KEYS))


def _compiled(rule: Rule, unverified: set[str]) -> dict[str, Any]:
    exemptions = [{"tree": c.tree, "blocks_when_unknown": True} for c in rule.unless]
    exemptions += [{"tree": c.tree, "blocks_when_unknown": False} for c in rule.unless_known]
    return {
        "id": rule.id, "recommendation": rule.recommendation, "evidence": rule.evidence, "hooks": rule.hooks,
        "scope": rule.scope, "topic": rule.topic, "priority": rule.priority, "tree": rule.tree, "when": rule.when.tree,
        "exemptions": exemptions, "warning": _tree(rule.warning), "critical": _tree(rule.critical),
        "variants": [{"name": v.name, "tree": _tree(v.when)} for v in rule.variants],
        "points": [{"name": p.name, "tree": _tree(p.when)} for p in rule.points],
        "suppresses": rule.suppresses, "joins": rule.joins, "alone": rule.alone, "offers": rule.offers,
        "shows": rule.shows, "overrides": rule.overrides, "withdraws": _tree(rule.withdraws), "cites": rule.cites,
        "unverified": sorted(_rests_on(rule) & unverified), "off_by_default": rule.off_by_default,
    }  # fmt: skip


def _tree(condition: Condition | None) -> Tree | None:
    return None if condition is None else condition.tree


def _rests_on(rule: Rule) -> set[str]:
    """The thresholds and facts of a rule's condition and tiers; what rests on unverified ones alone never warns.

    Exceptions do not count: an unverified exception can only make the service quieter.
    """
    decisive = [condition.tree for condition in (rule.when, rule.warning, rule.critical) if condition is not None]
    return {name for tree in decisive for name in thresholds_of(tree) | {fact_of(leaf) for leaf in leaves(tree)}}


def _unverified(thresholds: Mapping[str, Any], assessments: Iterable[Assessment]) -> set[str]:
    """Thresholds that are unverified, and the facts that rest on them."""
    names = {name for name, threshold in thresholds.items() if threshold["verified"] == "unverified"}
    names |= {fact.name for fact in FACTS.values() if names & set(fact.windows)}
    for _ in ASSESSED:
        for assessment in assessments:
            tree = assessment.when.tree
            if names & (thresholds_of(tree) | {fact_of(leaf) for leaf in leaves(tree)}):
                names.add(assessment.fact)
    return names


def _check_thresholds(thresholds: Mapping[str, Any]) -> None:
    for name, threshold in thresholds.items():
        place = f"thresholds.toml, {name}"
        expected = {"value", "unit", "allowed", "valid_from", "reference", "checked_on", "verified"}
        _expect(set(threshold) == expected, place, f"the keys {sorted(expected)}")
        low, high = threshold["allowed"]
        _expect(low <= threshold["value"] <= high, place, f"a value from {low} to {high}, not {threshold['value']}")
        _expect(threshold["verified"] in VERIFIED, place, f"verified to be one of {VERIFIED}")


def _check_constraints(constraints: Iterable[Mapping[str, Any]], thresholds: Mapping[str, Any]) -> None:
    for constraint in constraints:
        below, above = constraint["below"], constraint["above"]
        for name in (below, above):
            _expect(name in thresholds, "constraints.toml", f"a threshold, not '{name}'")
        low, high = thresholds[below]["value"], thresholds[above]["value"]
        fits = low < high or (constraint.get("or_equal", False) and low == high)
        _expect(fits, "constraints.toml", f"{below} ({low}) below {above} ({high})")


def _check_sources(sources: Mapping[str, Any]) -> None:
    _expect(tuple(sources) == SOURCES, "sources.toml", f"the sources {SOURCES}, in this order")


def _check_links(links: Mapping[str, Any], jurisdiction: str) -> None:
    known = get_args(Jurisdiction)
    _expect(jurisdiction in known, "policy.toml, jurisdiction", f"one of {known}")
    for name, link in links.items():
        place = f"links.toml, {name}"
        _expect(link["jurisdiction"] in known, place, f"jurisdiction to be one of {known}")
        _expect(is_web_address(link["url"]), place, "an absolute address that begins with https://")
        _expect(link["verified"] in VERIFIED, place, f"verified to be one of {VERIFIED}")
        _expect(("topics" in link) != ("rules" in link), place, "topics or rules")
        _expect(set(link.get("topics", ())) <= set(get_args(Topic)), place, f"topics among {get_args(Topic)}")


def _check_facts(thresholds: Mapping[str, Any]) -> None:
    for fact in FACTS.values():
        place, without = f"fact {fact.name}", fact.name in ASSESSED | DRAFTED | GIVEN
        _expect(bool(fact.sources) != without, place, "sources, unless it is assessed, drafted or given")
        for source in fact.sources:
            _expect(source in SOURCES, f"fact {fact.name}", f"a source, not '{source}'")
        for window in fact.windows:
            _expect(window in thresholds, f"fact {fact.name}", f"a threshold, not '{window}'")


def _check_rules(rules: tuple[Rule, ...], document: Document) -> None:
    ids = [rule.id for rule in rules]
    _expect(len(set(ids)) == len(ids), "rules", "different ids")
    orders = {name for name in document["orders"] if name not in ("test", "referral")}
    for rule in rules:
        _expect(bool(rule.evidence), rule.id, "evidence")
        for name in rule.evidence:
            _expect(name in document["evidence"]["evidence"], rule.id, f"evidence that exists, not '{name}'")
        for name, point in rule.cites.items():
            known = name in rule.evidence and point in {p.name for p in rule.points}
            _expect(known, rule.id, f"its own evidence and point, not '{name}' with '{point}'")
        for name in rule.offers:
            _expect(name in orders, rule.id, f"an order of orders.toml, not '{name}'")
        for name in rule.overrides:
            _expect(name in document["policy"]["override"]["reasons"], rule.id, f"an override reason, not '{name}'")
        for name in rule.shows:
            _expect(name in FACTS or name in document["thresholds"], rule.id, f"a fact or threshold, not '{name}'")
        _check_tree(rule.id, rule.tree, document["thresholds"])
        named = [*(v.when for v in rule.variants), *(p.when for p in rule.points)]
        for part in (rule.warning, rule.critical, rule.withdraws, *named):
            if part is not None:
                _check_tree(rule.id, part.tree, document["thresholds"])
        if rule.variants:
            _expect(rule.variants[-1].when is None, rule.id, "a last variant without a condition")


def _check_tree(place: str, tree: Tree, thresholds: Mapping[str, Any]) -> None:
    for leaf in leaves(tree):
        name = fact_of(leaf)
        _expect(name in FACTS, place, f"a fact of rules/facts.py, not '{name}'")
        fact = FACTS[name]
        for threshold in thresholds_of(leaf):
            _expect(threshold in thresholds, place, f"a threshold of thresholds.toml, not '{threshold}'")
            unit = thresholds[threshold]["unit"]
            fits = isinstance(fact, Measurement) and fact.unit == unit
            _expect(fits, place, f"{name} to be compared in its own unit, not with {threshold} in {unit}")


def _expect(holds: bool, place: str, expected: str) -> None:
    if not holds:
        raise KnowledgeError(f"{place}: expected {expected}")
