"""The rule book: an index and a page a rule that a clinician can read, hold against the guideline and sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cds.book.examples import Example, card_of
from cds.book.index import NOT_MEASURED, PROOF_HEADINGS, index_page, proof_row
from cds.book.measurements import Coverage, Measured, Proof
from cds.book.pages import Code, Fold, Link, Page, Section
from cds.book.refused import REFUSED, refused_page
from cds.book.results import Results, Tally, tally_of
from cds.book.rules import (
    LANGUAGES,
    condition_sections,
    evidence_section,
    facts_section,
    fields_section,
    limits_section,
    rows_of,
    rule_title,
    texts_section,
)
from cds.book.scenarios import Scenario, by_feature, written
from rules.compiled import CompiledRule, Knowledge
from rules.facts import FACTS
from rules.reach import facts_behind, facts_of, limits_behind, limits_of, tables_read

INDEX = "index"


@dataclass(frozen=True)
class Sources:
    """All that the book is written from."""

    knowledge: Knowledge
    scenarios: tuple[Scenario, ...]
    examples: Mapping[str, Example]
    measured: Measured = field(default_factory=Measured)


def rule_book(sources: Sources) -> Mapping[str, Page]:
    """The pages by name: the index, each rule in the order of the knowledge, and what is refused."""
    pages = {INDEX: index_page(sources.knowledge, sources.measured)}
    pages |= {rule.id: book_page(rule, sources) for rule in sources.knowledge.rules}
    return pages | {REFUSED: refused_page(sources.knowledge, INDEX)}


def book_page(rule: CompiledRule, sources: Sources) -> Page:
    """The page of one rule."""
    knowledge = sources.knowledge
    facts = facts_behind(facts_of(rule), knowledge)
    return Page(
        rule_title(rule, knowledge),
        (rule.recommendation, f"Knowledge {knowledge.version}", Link("Index of the rule book", INDEX)),
        (
            evidence_section(rule, knowledge),
            fields_section(rule, knowledge),
            *_examples(rule, sources.examples.get(rule.id)),
            *condition_sections(rule, knowledge),
            limits_section("Limits in its conditions and texts", (), limits_of(rule, knowledge), knowledge),
            facts_section(rule, knowledge),
            limits_section(
                "Windows and limits behind its facts", ("How far back is looked, and by which limits.",),
                limits_behind(facts, knowledge), knowledge,
            ),
            *(texts_section(rule, knowledge, language) for language in LANGUAGES),
            _value_sets(facts, knowledge),
            _coverage(rule, sources.measured.coverage),
            _proofs(rule, sources.measured.proofs),
            _scenarios(rule, sources.scenarios, sources.measured.results),
            _signature(knowledge),
        ),
    )  # fmt: skip


def _examples(rule: CompiledRule, example: Example | None) -> Iterator[Section]:
    if example is None:
        yield Section("Example card", ("No example patient is made up for this rule.",))
        return
    said = f"A made-up patient with restless legs: {example.words} ({example.hook})."
    line = () if example.leading == rule.id else (f"{rule.id} is a line of the card of {example.leading}.",)
    for language, card in example.cards.items():
        yield Section(f"Example card, {LANGUAGES[language]}", (said, *line), card=card_of(card, language))


def _value_sets(facts: tuple[str, ...], knowledge: Knowledge) -> Section:
    tables = tables_read((FACTS[name] for name in facts), knowledge)
    folds = tuple(_codes(file, name, knowledge) for file, names in tables.items() for name in names)
    said = "What is looked for in the record so that its facts are found, with the codes of each table."
    return Section("Value sets", (said if folds else "None.",), folds=folds)


def _codes(file: str, name: str, knowledge: Knowledge) -> Fold:
    """One table of a value set: its codes with system, display and how each was verified, and its names."""
    table: Mapping[str, Any] = knowledge.document["valuesets"][file][name]
    meaning = table.get("meaning") or f"{table['english']}: {', '.join(table['classes'])}"
    systems = knowledge.document["systems"]
    rows = []
    for code in table.get("codes", ()):
        display = code["display"] + (" (only with a name in the text)" if code.get("needs_text") else "")
        system = systems[code["system"]]["uris"][0]
        rows.append((Code(code["code"]), display, system, code["verified"], code["reference"]))
    said = (("Also found by name", "names"), ("Without", "excluding"))
    text = " ".join(f"{words}: {', '.join(table[key])}." for words, key in said if table.get(key))
    return Fold(f"{name} – {meaning}", text, rows_of(("code", "display", "system", "verified", "reference"), rows))


def _coverage(rule: CompiledRule, coverage: Mapping[str, Coverage] | None) -> Section:
    title = "How completely the scenarios specify it"
    if coverage is None or rule.id not in coverage:
        return Section(title, (NOT_MEASURED,))
    found = coverage[rule.id]
    rows = [
        ("tests of the conditions that a scenario shows to decide alone", str(found.covered), str(found.leaves)),
        ("tests that provably cannot decide alone", str(found.proved_impossible), str(found.leaves)),
        ("changes of the rule that a scenario notices", str(found.killed), str(found.mutants)),
        ("changes that provably change nothing", str(found.equivalent), str(found.mutants)),
    ]
    open_leaves = found.leaves - found.covered - found.proved_impossible
    open_mutants = found.mutants - found.killed - found.equivalent
    said = "Complete."
    if open_leaves or open_mutants:
        said = f"Not complete: open tests {open_leaves}, changes that nothing notices {open_mutants}."
    return Section(title, (said,), table=rows_of(("", "number", "of"), rows))


def _proofs(rule: CompiledRule, proofs: tuple[Proof, ...] | None) -> Section:
    title = "Properties checked for all patients and settings"
    if proofs is None:
        return Section(title, (NOT_MEASURED,))
    rows = [proof_row(proof) for proof in proofs if not proof.rules or rule.id in proof.rules]
    return Section(title, table=rows_of(PROOF_HEADINGS, rows)) if rows else Section(title, ("None names this rule.",))


def _scenarios(rule: CompiledRule, scenarios: tuple[Scenario, ...], results: Results | None) -> Section:
    """The scenarios of a rule, each with how it came out in the last run where one is known."""
    title, own = "Scenarios that specify it", [one for one in scenarios if rule.id in one.tags]
    if not own:
        return Section(title, ("None.",))
    said = f"{len(own)} scenarios; each line of their examples is one more."
    if results is None:
        folds = tuple(Fold(f"{feature} – {len(found)} scenarios", written(found)) for feature, found in by_feature(own))
        return Section(title, (said,), folds=folds)
    whole = sum((tally_of(one, results) for one in own), Tally())
    return Section(title, (said, f"Last run: {whole.words}."), folds=tuple(_marked(own, results)))


def _marked(scenarios: list[Scenario], results: Results) -> Iterator[Fold]:
    for feature, found in by_feature(scenarios):
        tallies = [tally_of(one, results) for one in found]
        marked = [
            replace(one, text=f"# last run: {tally.words}\n{one.text}")
            for one, tally in zip(found, tallies, strict=True)
        ]
        yield Fold(f"{feature} – {len(found)} scenarios: {sum(tallies, Tally()).words}", written(marked))


def _signature(knowledge: Knowledge) -> Section:
    said = f"I have read this rule as it stands in knowledge {knowledge.version}."
    return Section("Signature", (said,), blanks=("Name", "Role", "Date", "Signature", "Remarks"))
