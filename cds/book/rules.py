"""The pages of the rules: one line each, and one page with everything that a rule is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cds.book.conditions import outline_of
from cds.book.pages import Code, Page, Section, Table
from cds.book.scenarios import Scenario
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree, fact_of, leaves, thresholds_of
from rules.facts import FACTS
from rules.texts import Texts

LANGUAGES = {"en": "English", "nl": "Dutch"}


def rule_rows(knowledge: Knowledge, off: Iterable[str] = (), shadow: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Each rule in one row, in the order of the rule book; `default` is what this site makes of it."""
    texts, off, shadow = Texts(knowledge, "en"), set(off), set(shadow)
    return [
        {
            "id": rule.id, "title": texts.fill(f"{rule.id}-title"), "hooks": list(rule.hooks), "scope": rule.scope,
            "default": "off" if rule.id in off else "shadow" if rule.id in shadow else "on",
            "evidence": list(rule.evidence),
        }
        for rule in knowledge.rules
    ]  # fmt: skip


def rule_page(rule: CompiledRule, knowledge: Knowledge, scenarios: Iterable[Scenario]) -> Page:
    """Everything that a rule is made of: condition in words, limits with references, texts, scenarios."""
    title = Texts(knowledge, "en").fill(f"{rule.id}-title")
    return Page(
        f"{rule.id} – {title}",
        (rule.recommendation,),
        (
            _fields(rule),
            *_conditions(rule, knowledge),
            _limits(rule, knowledge),
            _facts(rule),
            *(_texts(rule, knowledge, language) for language in LANGUAGES),
            _scenarios(rule, scenarios),
            _evidence(rule, knowledge),
        ),
    )


def _fields(rule: CompiledRule) -> Section:
    rows = {
        "hooks": ", ".join(rule.hooks), "scope": rule.scope, "topic": rule.topic, "priority": str(rule.priority),
        "offers": ", ".join(rule.offers),
        "becomes a line of": ", ".join(rule.joins), "displaces": ", ".join(rule.suppresses),
        "reasons not to follow": ", ".join(rule.overrides), "rests on unverified": ", ".join(rule.unverified),
    }  # fmt: skip
    return Section("The rule", table=_table(("", ""), [(name, value) for name, value in rows.items() if value]))


def _conditions(rule: CompiledRule, knowledge: Knowledge) -> Iterator[Section]:
    yield _outline("Holds when", (), [rule.when], knowledge)
    for blocks, said in (
        (True, "While one of these is unknown the rule is not assessed."),
        (False, "An unknown does not keep the rule from holding; the card says what is not recorded."),
    ):
        trees = [e.tree for e in rule.exemptions if e.blocks_when_unknown is blocks]
        if trees:
            yield _outline("Not when" if blocks else "Not when it is known that", (said,), trees, knowledge)
    for tier, tree in (("warning", rule.warning), ("critical", rule.critical)):
        if tree is not None:
            unverified = () if not rule.unverified else ("Not where it rests on an unverified limit alone.",)
            yield _outline(f"A {tier} when also", unverified, [tree], knowledge)
    if rule.withdraws is not None:
        yield _outline("With a warning, removing the draft order is offered when", (), [rule.withdraws], knowledge)
    for title, listed in (("Texts by", rule.variants), ("Points in the detail when", rule.points)):
        if listed:
            lines: list[tuple[int, str]] = []
            for named in listed:
                lines.append((0, named.name if named.tree is not None else f"{named.name} (otherwise, or always)"))
                inside = () if named.tree is None else outline_of(named.tree, knowledge.document["thresholds"])
                lines += [(depth + 1, text) for depth, text in inside]
            yield Section(title, outline=tuple(lines))


def _outline(title: str, paragraphs: tuple[str, ...], trees: list[Tree], knowledge: Knowledge) -> Section:
    limits = knowledge.document["thresholds"]
    return Section(title, paragraphs, outline=tuple(line for tree in trees for line in outline_of(tree, limits)))


def _trees(rule: CompiledRule) -> list[Tree]:
    named = [one.tree for one in (*rule.variants, *rule.points)]
    return [tree for tree in (rule.tree, rule.warning, rule.critical, *named) if tree is not None]


def _limits(rule: CompiledRule, knowledge: Knowledge) -> Section:
    limits = knowledge.document["thresholds"]
    used = {name for tree in _trees(rule) for name in thresholds_of(tree)} | {n for n in rule.shows if n in limits}
    rows = []
    for name in sorted(used):
        limit = limits[name]
        low, high = limit["allowed"]
        choice = "fixed" if low == high else f"{low} to {high}"
        checked = f"{limit['verified']}, {limit['checked_on']}"
        rows.append((Code(name), f"{limit['value']} {limit['unit']}", choice, limit["reference"], checked))
    return Section("Limits", table=_table(("name", "value", "a site may choose", "reference", "verified"), rows))


def _facts(rule: CompiledRule) -> Section:
    names = dict.fromkeys(fact_of(leaf) for tree in _trees(rule) for leaf in leaves(tree))
    return Section("Facts", table=_table(("fact", "meaning"), [(Code(name), FACTS[name].meaning) for name in names]))


def _texts(rule: CompiledRule, knowledge: Knowledge, language: str) -> Section:
    rows = [(Code(key), text) for key, text in sources_of(knowledge.document["texts"][language], rule.id)]
    return Section(f"Texts, {LANGUAGES[language]}", table=_table(("text", ""), rows))


def sources_of(texts: str, rule: str) -> Iterator[tuple[str, str]]:
    """The texts of one rule as they stand, with their placeholders."""
    for found in re.finditer(rf"^({re.escape(rule)}-[\w-]+) = (.*(?:\n[ \t].*)*)", texts, re.MULTILINE):
        yield found[1], " ".join(found[2].split())


def _scenarios(rule: CompiledRule, scenarios: Iterable[Scenario]) -> Section:
    titles = tuple(f"{one.feature}: {one.title}" for one in scenarios if rule.id in one.tags)
    return Section("Scenarios that specify it", points=titles)


def _evidence(rule: CompiledRule, knowledge: Knowledge) -> Section:
    cited: Mapping[str, Any] = knowledge.document["evidence"]["evidence"]
    sources = [cited[name] for name in rule.evidence]
    return Section("Evidence", points=tuple(f"{s['label']}: {s['citation']} Read: {s['read']}." for s in sources))


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    return Table(headings, tuple(tuple((cell,) for cell in row) for row in rows))
