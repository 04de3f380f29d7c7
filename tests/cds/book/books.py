"""The rule book of this release, written once for the tests that look at it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cds.book.files import book_files
from cds.book.measurements import Coverage, Measured, Proof
from cds.book.pages import Page
from cds.book.rulebook import Sources, rule_book
from cds.book.scenarios import packaged_scenarios
from cds.testing.examples import example_of
from rules.compiler import standard_knowledge

KNOWLEDGE = standard_knowledge()
RULES = [rule.id for rule in KNOWLEDGE.rules]
MEASURED = Measured(
    {"IRON-03": Coverage(leaves=24, covered=22, proved_impossible=1, mutants=80, killed=78, equivalent=2)},
    (
        Proof(name="overload", claim="No iron with overload", reason="harm", holds=True, rules=["IRON-03"]),
        Proof(name="critical", claim="Critical is never hidden", reason="safety", holds=False, rules=[]),
    ),
)


@cache
def sources(measured: Measured | None = None) -> Sources:
    examples = {rule: example for rule in RULES if (example := example_of(rule)) is not None}
    return Sources(KNOWLEDGE, packaged_scenarios(), examples, measured or Measured())


@cache
def pages() -> Mapping[str, Page]:
    return rule_book(sources())


@cache
def files() -> Mapping[str, str]:
    return book_files(sources())
