"""The rule book inside the demo: the pages of `cds.book`, with what became of the cards of each rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from cds.book.html import html_article
from cds.book.measurements import Measured
from cds.book.pages import Page as BookPage
from cds.book.pages import Section, Table
from cds.book.results import Results
from cds.book.rulebook import INDEX, Sources, rule_book
from cds.book.scenarios import packaged_scenarios
from cds.demo.markup import Html, element
from cds.demo.memory import Figures, RuleFigures
from cds.demo.pages import Page
from cds.testing.examples import example_of
from rules.compiled import Knowledge


class RuleBook:
    """The rule book of one knowledge; its pages are made when the first of them is asked for."""

    def __init__(self, knowledge: Knowledge, results: Results | None) -> None:
        self._knowledge = knowledge
        self._results = results

    def html(self, name: str, page: Page, figures: Figures) -> Html | None:
        """One page of the book, None where it has none of that name."""
        found = self._pages.get(name)
        if found is None:
            return None
        if name != INDEX:
            found = replace(found, sections=(*found.sections, _figures(name, figures)))
        note = element("p", page.words("english-only"), class_="quiet") if page.language != "en" else None
        article = element("div", Html(html_article(name, found)), lang="en", class_="book")
        return page.html(found.title, note, article, styles=("book",))

    @cached_property
    def _pages(self) -> Mapping[str, BookPage]:
        examples = {rule.id: example_of(rule.id) for rule in self._knowledge.rules}
        made_up = {rule: example for rule, example in examples.items() if example is not None}
        measured = Measured(results=self._results)
        return rule_book(Sources(self._knowledge, packaged_scenarios(), made_up, measured))


def _figures(rule: str, figures: Figures) -> Section:
    """What became of the cards that the rule led, in this demo."""
    found = next((one for one in figures.rules if one.rule == rule), RuleFigures(rule, 0, 0, {}))
    rows = [
        ("cards shown", found.shown), ("accepted", found.accepted), ("no answer", found.open),
        *((f"set aside: {reason}", count) for reason, count in found.overridden.items()),
    ]  # fmt: skip
    table = Table(("", ""), tuple(((name,), (str(count),)) for name, count in rows))
    return Section("What became of its cards in this demo", table=table)
