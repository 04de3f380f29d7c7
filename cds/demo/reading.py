"""Tests of conditions as a clinician reads them: what is asked, what was found, and where it stands in the record."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from cds.cards.near import amount
from cds.cards.placeholders import variable
from cds.cards.traces import Sources
from cds.cards.writing import day, found_value
from cds.demo.markup import Html, element, together
from cds.demo.words import Words
from rules.compiled import Knowledge
from rules.conditions import Measurement
from rules.facts import FACTS
from rules.reasons import Leaf
from rules.texts import Texts
from rules.words import MARKS, SIGNS


@dataclass(frozen=True)
class Reader:
    """Says tests in one language, with the sources of one decision."""

    knowledge: Knowledge
    words: Words
    texts: Texts
    sources: Sources

    def fact(self, name: str) -> str:
        """What a fact is called."""
        key = f"fact-{variable(name)}"
        own = _labels().get(name)
        if own is not None:
            return own[self.words.language]
        return self.texts.fill(key) if self.texts.has(key) else FACTS[name].meaning

    def asked(self, leaf: Leaf) -> str:
        """The test without its fact: `≤ 75 µg/l`, `nee`."""
        fact = FACTS[leaf.fact]
        if leaf.operator in SIGNS and isinstance(fact, Measurement):
            return f"{SIGNS[leaf.operator]} {amount(float(leaf.limit or 0), fact, self.texts)}"
        if leaf.operator in ("$ex", "$nex"):
            return self.words("test-known" if leaf.operator == "$ex" else "test-unknown")
        return self.words("test-is" if leaf.operator == "is" else "test-not", value=self.value(str(leaf.limit)))

    def found(self, leaf: Leaf) -> str:
        """What the record said, with its unit."""
        fact = FACTS[leaf.fact]
        if not isinstance(leaf.found, tuple):
            return self.value(leaf.found or "unknown")
        assert isinstance(fact, Measurement)
        low, high = leaf.found
        return amount(low, fact, self.texts) if low == high else found_value(leaf.found, fact, self.words.language)

    def value(self, found: str) -> str:
        """Yes, no or not known."""
        return self.words(found)

    def where(self, name: str) -> str:
        """The resources behind a fact and its day; nothing where nothing was found."""
        origins, drawn = self.sources.origins(name), self.sources.drawn(name)
        places = [origin.resource for origin in origins[:3]] + (["…"] if len(origins) > 3 else [])
        return ", ".join([*places, *([day(drawn, self.words.language)] if drawn else [])])

    def limit(self, leaf: Leaf) -> Html | None:
        """The threshold of a test with its reference."""
        if leaf.threshold is None:
            return None
        reference = self.knowledge.document["thresholds"][leaf.threshold]["reference"]
        return element("small", element("code", leaf.threshold), ": ", element("span", reference, lang="en"))

    def line(self, leaf: Leaf) -> Html:
        """A whole test in one line."""
        where = self.where(leaf.fact)
        found = f" – {self.words('found').lower()}: {self.found(leaf)}" + (f" ({where})" if where else "")
        mark = element("span", MARKS[leaf.holds], class_=f"mark {_CLASS[leaf.holds]}")
        return together(mark, f" {self.fact(leaf.fact)}: {self.asked(leaf)}{found}")


_CLASS = {True: "holds", False: "fails", None: "untold"}


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    """Names of facts that the texts of the cards have none for, or one that only reads well inside a card."""
    read: Mapping[str, Mapping[str, str]] = tomllib.loads(
        (resources.files("cds.demo") / "facts.toml").read_text("utf-8")
    )
    return read
