"""The page "what this service advises": each rule with what a clinician reads, when, where, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterator

from cds.book.conditions import outline_of
from cds.book.pages import Code, Page, Section, Table
from cds.book.rules import HOOKS, LANGUAGES, SCOPES, rule_title
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree
from rules.reach import texts_of
from rules.rule import Hook


def advice_page(knowledge: Knowledge) -> Page:
    """The whole page. Complete: every rule, every sentence of its cards in both languages."""
    budget = knowledge.document["policy"]["budget"]
    spoken = sorted({hook for rule in knowledge.rules for hook in rule.hooks}, key=list(HOOKS).index)
    return Page(
        "What this service advises",
        (
            "Written from the declarations by make docs; do not edit.",
            "Cards inform; they never order, change or stop a medicine. One topic is one card; what safety, unreadable "
            "data and critical situations have to say does not count against the number of cards of a hook.",
            f"Knowledge {knowledge.version}.",
        ),
        (
            Section(
                "Where it speaks",
                table=Table(
                    ("hook", "when", "cards at most", "rules"),
                    tuple(_spoken(hook, budget[hook], knowledge) for hook in spoken),
                ),
            ),
            *(_of(rule, knowledge) for rule in knowledge.rules),
        ),
    )


def _spoken(hook: Hook, budget: int, knowledge: Knowledge) -> tuple[tuple[str, ...], ...]:
    rules = ", ".join(rule.id for rule in knowledge.rules if hook in rule.hooks)
    return (Code(hook),), (HOOKS[hook],), (str(budget),), (rules,)


def _of(rule: CompiledRule, knowledge: Knowledge) -> Section:
    return Section(
        rule_title(rule, knowledge),
        (rule.recommendation, _standing(rule, knowledge)),
        outline=tuple(_conditions(rule, knowledge)),
        table=Table(("on the card", *LANGUAGES.values()), tuple(_sentences(rule, knowledge))),
    )


def _standing(rule: CompiledRule, knowledge: Knowledge) -> str:
    """Hooks, patients, urgency, evidence, default: in one paragraph."""
    tiers = [name for name, tree in (("warning", rule.warning), ("critical", rule.critical)) if tree is not None]
    cited = knowledge.document["evidence"]["evidence"]
    said = [
        f"For {SCOPES[rule.scope]}, when {', or when '.join(HOOKS[hook] for hook in rule.hooks)}.",
        f"Information{''.join(f', or {tier}' for tier in tiers)}.",
        f"Evidence: {'; '.join(cited[name]['label'] for name in rule.evidence)}.",
    ]
    if not rule.alone:
        said.append(f"Never a card of its own: a line of {' or '.join(rule.joins)}.")
    if rule.off_by_default:
        said.append("Off until a site turns it on.")
    return " ".join(said)


def _conditions(rule: CompiledRule, knowledge: Knowledge) -> Iterator[tuple[int, str]]:
    """When it holds, in words; the exceptions below it."""
    limits = knowledge.document["thresholds"]

    def told(title: str, trees: list[Tree]) -> Iterator[tuple[int, str]]:
        if trees:
            yield 0, title
            yield from ((depth + 1, line) for tree in trees for depth, line in outline_of(tree, limits))

    yield from told("Holds when", [rule.when])
    blocking = [e.tree for e in rule.exemptions if e.blocks_when_unknown]
    yield from told("not when, and not while it is unknown whether", blocking)
    yield from told("not when it is known that", [e.tree for e in rule.exemptions if not e.blocks_when_unknown])
    for tier, tree in (("warning", rule.warning), ("critical", rule.critical)):
        if tree is not None:
            yield from told(f"{tier} when also", [tree])


def _sentences(rule: CompiledRule, knowledge: Knowledge) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Every text of its cards, in each language side by side."""
    texts = {language: dict(texts_of(knowledge.document["texts"][language], rule.id)) for language in LANGUAGES}
    first = next(iter(LANGUAGES))
    for key in texts[first]:
        yield (Code(key.removeprefix(f"{rule.id}-")),), *((texts[language].get(key, ""),) for language in LANGUAGES)
