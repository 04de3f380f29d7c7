"""The first page of the rule book: the rules by topic, the policy in words, refused claims, sources, proofs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cds.book.conditions import outline_of
from cds.book.measurements import Measured, Proof
from cds.book.pages import Code, Link, Page, Section
from cds.book.refused import REFUSED
from cds.book.rules import SCOPES, SOURCE_HEADINGS, english, rows_of, source_row
from rules.compiled import Knowledge

NOT_MEASURED = "Not measured for this book."
PROOF_HEADINGS = ("property", "claim", "reason", "holds")
# the order in which `rules.policy` takes advice out
_STEPS = (
    "Rules that the site switched off, rules of another hook and rules whose scope does not fit say nothing.",
    "A rule in shadow is recorded, not shown; it displaces nothing.",
    "A rule that displaces another takes its place. A critical advice is never displaced.",
    "In palliative care only critical advice is shown.",
    "What a clinician silenced stays silent until the day that was chosen; critical advice does not.",
    "One card a topic: the others of the topic become lines of the card that leads. Critical advice stands alone.",
    "The most urgent cards are kept up to the budget of the hook. Safety, data and critical cards do not count.",
    "What a later step takes out still displaces; each advice that is taken out keeps its reason.",
    "When orders are selected or signed, only what an order itself brings about is said.",
)


def index_page(knowledge: Knowledge, measured: Measured) -> Page:
    """Where everything stands, and what holds for all rules."""
    return Page(
        "Rule book: restless legs",
        (
            f"{len(knowledge.rules)} rules, with the limits that are delivered; a site may have chosen others. Each "
            "rule has a page that can be read, held against its sources, and signed.",
            f"Knowledge {knowledge.version}",
            "On paper, what is folded stays folded: open the codes or scenarios that are to be printed.",
        ),
        (
            *_topics(knowledge),
            *_scopes(knowledge),
            _budget(knowledge),
            _steps(),
            _coverage(knowledge, measured),
            _proofs(measured),
            _refused(knowledge),
            _sources(knowledge),
        ),
    )


def _topics(knowledge: Knowledge) -> Iterator[Section]:
    texts = english(knowledge)
    for topic in dict.fromkeys(rule.topic for rule in knowledge.rules):
        rows = [
            (
                Link(rule.id, rule.id), texts.fill(f"{rule.id}-title"), rule.recommendation, ", ".join(rule.hooks),
                ", ".join(rule.evidence),
            )
            for rule in knowledge.rules
            if rule.topic == topic
        ]  # fmt: skip
        headings = ("rule", "title", "recommendation", "hooks", "evidence")
        yield Section(f"Rules: {texts.fill(f'topic-{topic}').lower()}", table=rows_of(headings, rows))


def _scopes(knowledge: Knowledge) -> Iterator[Section]:
    for scope in SCOPES:
        rules = [rule.id for rule in knowledge.rules if rule.scope == scope]
        said = f"{SCOPES[scope].capitalize()}. Rules: {', '.join(rules)}."
        yield Section(
            f"Scope {scope}", (said,), outline=outline_of(knowledge.scopes[scope], knowledge.document["thresholds"])
        )


def _budget(knowledge: Knowledge) -> Section:
    budget: Mapping[str, int] = knowledge.document["policy"]["budget"]
    rows = [
        (hook, str(most), ", ".join(rule.id for rule in knowledge.rules if hook in rule.hooks) or "–")
        for hook, most in budget.items()
    ]
    return Section(
        "How many cards a hook shows at most", table=rows_of(("hook", "cards", "rules that speak on it"), rows)
    )


def _steps() -> Section:
    rows = ((str(number), step) for number, step in enumerate(_STEPS, 1))
    return Section("What is shown of what holds", table=rows_of(("", ""), rows))


def _coverage(knowledge: Knowledge, measured: Measured) -> Section:
    title = "How completely the scenarios specify the rules"
    if measured.coverage is None:
        return Section(title, (NOT_MEASURED,))
    rows = []
    for rule in knowledge.rules:
        found = measured.coverage.get(rule.id)
        shares = ("not measured", "not measured") if found is None else (
            f"{found.covered + found.proved_impossible} of {found.leaves}",
            f"{found.killed + found.equivalent} of {found.mutants}",
        )  # fmt: skip
        rows.append((Link(rule.id, rule.id), *shares))
    headings = ("rule", "tests that decide alone, or provably cannot", "changes noticed, or provably without effect")
    return Section(title, table=rows_of(headings, rows))


def proof_row(proof: Proof) -> tuple[str, ...]:
    """One property; one that does not hold cannot be overlooked."""
    return proof.name, proof.claim, proof.reason, "yes" if proof.holds else "NO, it does not hold"


def _proofs(measured: Measured) -> Section:
    title = "Properties checked for all patients and settings"
    if measured.proofs is None:
        return Section(title, (NOT_MEASURED,))
    return Section(title, table=rows_of(PROOF_HEADINGS, map(proof_row, measured.proofs)))


def _refused(knowledge: Knowledge) -> Section:
    claims = knowledge.document["refused"]["claims"]
    said = f"No card repeats one of {len(claims)} claims of lay articles; each has its reason."
    return Section("Claims that are refused", (said, Link("Deliberately refused", REFUSED)))


def _sources(knowledge: Knowledge) -> Section:
    sources: Mapping[str, Any] = knowledge.document["evidence"]["evidence"]
    return Section("Sources", table=rows_of(SOURCE_HEADINGS, [source_row(Code(n), s) for n, s in sources.items()]))
