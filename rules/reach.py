"""What a rule rests on, all the way down: its facts, the assessments behind them, limits, value sets, texts.

The digest of all that tells whether a change of the knowledge touches the rule.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Fact, Tree, fact_of, leaves, thresholds_of
from rules.facts import FACTS

_FILES = ("conditions", "laboratory", "procedures", "medications")
# reads that name a class of medicines
_BY_CLASS = ("medications", "intolerances", "drafts", "beside")


def trees_of(rule: CompiledRule) -> tuple[Tree, ...]:
    """All conditions of a rule: when it holds, its tiers, its texts, when removing the order is offered."""
    named = [one.tree for one in (*rule.variants, *rule.points)]
    found = (rule.tree, rule.warning, rule.critical, rule.withdraws, *named)
    return tuple(tree for tree in found if tree is not None)


def facts_of(rule: CompiledRule) -> tuple[str, ...]:
    """The facts that its conditions test, in their order."""
    return _tested(trees_of(rule))


def facts_behind(names: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """These facts, and those that the assessed ones among them rest on."""
    found = dict.fromkeys(names)
    open_ = list(found)
    while open_:
        asked = set(open_)
        open_ = [
            name for one in knowledge.assessments if one.fact in asked for name in _tested([one.tree])
            if name not in found
        ]  # fmt: skip
        found |= dict.fromkeys(open_)
    return tuple(found)


def limits_of(rule: CompiledRule, knowledge: Knowledge) -> tuple[str, ...]:
    """The thresholds that its conditions compare with or its texts print."""
    printed = {name for name in rule.shows if name in knowledge.thresholds}
    return tuple(sorted(printed.union(*(thresholds_of(tree) for tree in trees_of(rule)))))


def limits_behind(facts: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The windows and limits by which facts are found: those of their derivation and of their assessment."""
    names = set(facts_behind(facts, knowledge))
    windows = {window for name in names for window in FACTS[name].windows}
    assessed = (thresholds_of(one.tree) for one in knowledge.assessments if one.fact in names)
    return tuple(sorted(windows.union(*assessed)))


def tables_read(facts: Iterable[Fact], knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """The tables of each value set file that facts look for, in the order of the file."""
    sets = knowledge.document["valuesets"]
    found = {table for fact in facts for read in fact.reads for table in _tables(read, sets)}
    return {file: tuple(name for name in sets[file] if (file, name) in found) for file in _FILES}


def _tables(read: str, sets: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    place, table = read.split("/", 1)
    if place in _BY_CLASS:
        yield from (("medications", name) for name, one in sets["medications"].items() if table in one["classes"])
    elif place == "orders":
        yield "laboratory" if table in sets["laboratory"] else "procedures", table
    elif place in _FILES:
        yield place, table


def rule_digests(knowledge: Knowledge) -> Mapping[str, str]:
    """A digest of each rule and of all that it rests on, 12 hex digits of SHA-256."""
    return {rule.id: _digest(_content(rule, knowledge)) for rule in knowledge.rules}


def _content(rule: CompiledRule, knowledge: Knowledge) -> Mapping[str, Any]:
    document = knowledge.document
    scope = knowledge.scopes[rule.scope]
    shown = [name for name in rule.shows if name in FACTS]
    facts = facts_behind([*facts_of(rule), *_tested([scope]), *shown], knowledge)
    limits = {*limits_of(rule, knowledge), *limits_behind(facts, knowledge)}
    tables = tables_read((FACTS[name] for name in facts), knowledge)
    return {
        "rule": next(one for one in document["rules"] if one["id"] == rule.id),
        "scope": scope,
        "assessments": [one for one in document["assessments"] if one["fact"] in facts],
        "thresholds": {name: document["thresholds"][name] for name in limits},
        "valuesets": {file: {name: document["valuesets"][file][name] for name in tables[file]} for file in tables},
        "orders": {name: document["orders"][name] for name in rule.offers},
        "evidence": {name: document["evidence"]["evidence"][name] for name in rule.evidence},
        "texts": {language: dict(texts_of(texts, rule.id)) for language, texts in document["texts"].items()},
    }


def texts_of(texts: str, rule: str) -> Iterator[tuple[str, str]]:
    """The texts of one rule as they stand, with their placeholders."""
    for found in re.finditer(rf"^({re.escape(rule)}-[\w-]+) = (.*(?:\n[ \t].*)*)", texts, re.MULTILINE):
        yield found[1], " ".join(found[2].split())


def _tested(trees: Iterable[Tree]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact_of(leaf) for tree in trees for leaf in leaves(tree)))


def _digest(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()[:12]
