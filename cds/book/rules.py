"""The pages of the rules: one line each, and one page with everything that a rule is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from cds.book.conditions import in_words, outline_of, with_unit
from cds.book.pages import Code, Link, Page, Section, Table
from cds.book.scenarios import Scenario
from rules.compiled import CompiledRule, Knowledge, Named
from rules.conditions import Tree
from rules.facts import FACTS
from rules.reach import facts_behind, facts_of, limits_of, texts_of
from rules.rule import Hook, Scope
from rules.texts import Texts

LANGUAGES = {"en": "English", "nl": "Dutch"}
HOOKS: Mapping[Hook, str] = {
    "patient-view": "the chart is opened", "encounter-start": "a visit or admission starts",
    "encounter-discharge": "the patient is discharged", "problem-list-item-create": "a diagnosis is added",
    "order-select": "an order is selected", "order-sign": "an order is signed",
    "medication-refill": "a medicine is prescribed again",
}  # fmt: skip
SCOPES: Mapping[Scope, str] = {
    "rls": "restless legs", "suspected": "restless legs, also suspected", "order": "restless legs, or an order for it",
    "past": "restless legs, also past, or an order for it",
    "reason": "restless legs, also suspected, or an order for it",
    "history": "restless legs, also suspected or past, or an order for it",
}  # fmt: skip


def rule_rows(knowledge: Knowledge, off: Iterable[str] = (), shadow: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Each rule in one row, in the order of the rule book; `default` is what this site makes of it."""
    texts, off, shadow = english(knowledge), set(off), set(shadow)
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
    titles = tuple(f"{one.feature}: {one.title}" for one in scenarios if rule.id in one.tags)
    return Page(
        rule_title(rule, knowledge),
        (rule.recommendation, *(("With the settings of this site.",) if knowledge.release else ())),
        (
            fields_section(rule, knowledge),
            *condition_sections(rule, knowledge),
            limits_section("Limits", (), limits_of(rule, knowledge), knowledge),
            facts_section(rule, knowledge),
            *(texts_section(rule, knowledge, language) for language in LANGUAGES),
            Section("Scenarios that specify it", points=titles),
            evidence_section(rule, knowledge),
        ),
    )


@lru_cache(maxsize=2)
def english(knowledge: Knowledge) -> Texts:
    """The English texts; reading them takes a while."""
    return Texts(knowledge, "en")


def rule_title(rule: CompiledRule, knowledge: Knowledge) -> str:
    """Id and short title."""
    return f"{rule.id} – {english(knowledge).fill(f'{rule.id}-title')}"


def fields_section(rule: CompiledRule, knowledge: Knowledge) -> Section:
    """Where and for whom it speaks, what it offers, and how it gets along with other rules."""
    texts = english(knowledge)
    tiers = [name for name, tree in (("warning", rule.warning), ("critical", rule.critical)) if tree is not None]
    rows = {
        "hooks": [f"{hook} ({HOOKS[hook]})" for hook in rule.hooks],
        "scope": [f"{rule.scope} ({SCOPES[rule.scope]})"], "topic": [texts.fill(f"topic-{rule.topic}")],
        "tiers": [", ".join(["info", *tiers])], "priority": [str(rule.priority)],
        "offers": [_offer(name, knowledge) for name in rule.offers],
        "becomes a line of": [", ".join(rule.joins)], "displaces": [", ".join(rule.suppresses)],
        "reasons not to follow": [texts.fill(f"override-{name}") for name in rule.overrides],
        "rests on unverified": [", ".join(rule.unverified)],
    }  # fmt: skip
    return Section("The rule", table=Table(("", ""), tuple(((n,), tuple(v)) for n, v in rows.items() if any(v))))


def _offer(name: str, knowledge: Knowledge) -> str:
    """An order that a card may offer, with what is asked for."""
    order = knowledge.document["orders"][name]
    asked = ", ".join(order["tests"]) if "tests" in order else f"referral, {order['referral']}"
    return f"{name} ({asked})"


def condition_sections(rule: CompiledRule, knowledge: Knowledge) -> Iterator[Section]:
    """When it holds, when not, its tiers and its texts, in words."""
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
            yield _outline(f"{tier.capitalize()} when also", unverified, [tree], knowledge)
    if rule.withdraws is not None:
        yield _outline("With a warning, removing the draft order is offered when", (), [rule.withdraws], knowledge)
    texts = dict(texts_of(knowledge.document["texts"]["en"], rule.id))
    for title, said, listed, key in (
        ("Sentences", "The first one counts whose condition holds.", rule.variants, f"{rule.id}-summary"),
        ("Points in the detail", "Each one whose condition holds.", rule.points, f"{rule.id}-point"),
    ):
        if listed:
            lines = [line for one in listed for line in _named(one, texts[f"{key}-{one.name}"], knowledge)]
            yield Section(title, (said,), outline=tuple(lines))


def _named(named: Named, text: str, knowledge: Knowledge) -> Iterator[tuple[int, str]]:
    """A variant or a point: its name, its text, and when it is said."""
    if named.tree is None:
        yield 0, f"{named.name} (otherwise, or always): {text}"
        return
    yield 0, f"{named.name}: {text}"
    for depth, line in outline_of(named.tree, knowledge.document["thresholds"]):
        yield depth + 1, line if depth else f"when {line}"


def _outline(title: str, paragraphs: tuple[str, ...], trees: list[Tree], knowledge: Knowledge) -> Section:
    limits = knowledge.document["thresholds"]
    return Section(title, paragraphs, outline=tuple(line for tree in trees for line in outline_of(tree, limits)))


def limits_section(title: str, said: tuple[str, ...], names: Iterable[str], knowledge: Knowledge) -> Section:
    """Thresholds with value and unit, what a site may choose, the reference, and how and when it was verified."""
    rows = []
    for name in names:
        limit = knowledge.document["thresholds"][name]
        low, high = limit["allowed"]
        choice = "fixed" if low == high else f"{low} to {high}"
        value = with_unit(limit["value"], limit["unit"])
        checked = (limit["verified"], limit["checked_on"])
        rows.append(((Code(name),), (value,), (choice,), (limit["reference"],), checked))
    table = Table(("name", "value", "a site may choose", "reference", "verified"), tuple(rows))
    return Section(title, said, table=table) if rows else Section(title, ("None.",))


def facts_section(rule: CompiledRule, knowledge: Knowledge) -> Section:
    """What its conditions look at, and what that means; assessments are followed by the facts that they rest on."""
    own = facts_of(rule)
    rows = [(in_words(name), FACTS[name].meaning) for name in facts_behind(own, knowledge)]
    return Section("Facts", table=rows_of(("fact", "meaning"), rows))


def texts_section(rule: CompiledRule, knowledge: Knowledge, language: str) -> Section:
    """The texts of one language as they stand, with their placeholders."""
    rows = [(Code(key), text) for key, text in texts_of(knowledge.document["texts"][language], rule.id)]
    return Section(f"Texts, {LANGUAGES[language]}", table=rows_of(("text", ""), rows), language=language)


def evidence_section(rule: CompiledRule, knowledge: Knowledge) -> Section:
    """The sources of the recommendation in full, each with how it was read."""
    cited: Mapping[str, Any] = knowledge.document["evidence"]["evidence"]
    rows = [source_row(name, cited[name]) for name in rule.evidence]
    return Section("Evidence", table=rows_of(SOURCE_HEADINGS, rows))


SOURCE_HEADINGS = ("name", "source", "class", "reference", "how it was read")


def source_row(name: str, source: Mapping[str, Any]) -> tuple[str, ...]:
    """One source: its name, label, class, full reference and how it was read."""
    label = Link(source["label"], source["url"]) if "url" in source else source["label"]
    read = "a choice of this service" if source["read"] == "-" else source["read"]
    return Code(name), label, source["class"], source["citation"], read


def rows_of(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    """A table of cells of one line."""
    return Table(headings, tuple(tuple((cell,) for cell in row) for row in rows))
