"""Codes and names: which concept of the knowledge a code or a text stands for.

Concepts are the tables of `knowledge/valuesets/`. A code is looked up by system and code, exactly or by the longest
prefix; a name as whole words inside a text, and only where no code matched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Match:
    """A concept found: its table, the entry of the code (empty when by name), and how sure the match is.

    `level` 1: a code of the value set; 2: a coded product whose display contains the complete name; 3: text alone.
    """

    concept: str
    entry: Mapping[str, Any]
    level: int


def plain(text: str) -> str:
    """Text as it is compared: lower case, white space folded, invisible characters removed."""
    visible = "".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cf")
    return " ".join(visible.casefold().split())


class ValueSets:
    """The concepts of one file, looked up by code or by name.

    With `one_meaning` a whole code hides prefixes and the longest prefix the shorter ones, as a medicine is one
    ingredient; otherwise a code may belong to several concepts, as diabetic neuropathy is diabetes and neuropathy.
    """

    def __init__(
        self,
        tables: Mapping[str, Mapping[str, Any]],
        systems: Mapping[str, Mapping[str, Any]],
        one_meaning: bool = False,
    ) -> None:
        self._one_meaning = one_meaning
        self.tables = tables
        self._systems = {uri: name for name, system in systems.items() for uri in system["uris"]}
        self._exact: dict[tuple[str, str], list[Match]] = {}
        self._prefixes: dict[str, list[tuple[str, tuple[str, ...], Match]]] = {}
        self._names: list[tuple[str, re.Pattern[str], str]] = []
        self._brands = [
            (_whole_words(*table["brands"]), concept) for concept, table in tables.items() if table.get("brands")
        ]
        for concept, table in tables.items():
            self._add(concept, table)
        self._names.sort(key=lambda found: -len(found[1].pattern))
        # one look that tells for most texts that no name stands in them
        self._any_name = _whole_words(*(name for table in tables.values() for name in table.get("names", ())))

    def with_codes(self, meanings: Mapping[tuple[str, str], tuple[str, str]]) -> ValueSets:
        """These value sets and the codes of a site, each by system and code with the standard code it stands for."""
        if not meanings:
            return self
        wider = copy(self)
        wider._systems = {**{system: system for system, _ in meanings}, **self._systems}
        wider._exact = dict(self._exact)
        for (system, code), (standard, standard_code) in meanings.items():
            if matches := self.by_code(standard, standard_code):
                wider._exact[wider._systems[system], code] = list(matches)
        return wider

    def by_code(self, system: object, code: object) -> tuple[Match, ...]:
        """The concepts of a code; `system` is the URI as it arrived. Unknown systems match nothing."""
        name = self.system_of(system)
        if name is None or not isinstance(code, str):
            return ()
        exact = tuple(self._exact.get((name, code.strip()), ()))
        if exact and self._one_meaning:
            return exact
        known = {match.concept for match in exact}
        return (*exact, *(match for match in self._prefixed(name, code.strip()) if match.concept not in known))

    def by_name(self, text: object) -> tuple[str, ...]:
        """The concepts whose complete name stands in a text as whole words, the longest name first."""
        searched = plain(text) if isinstance(text, str) else ""
        if not self._any_name.search(searched):
            return ()
        return tuple(
            dict.fromkeys(
                concept for name, pattern, concept in self._names if name in searched and pattern.search(searched)
            )
        )

    def by_brand(self, text: object) -> tuple[str, ...]:
        """The concepts one of whose trade names stands in a text as whole words."""
        searched = plain(text) if isinstance(text, str) else ""
        return tuple(concept for pattern, concept in self._brands if pattern.search(searched))

    def places(self, text: str) -> Iterable[tuple[str, int, int]]:
        """Each name in a text that is plain already: its concept and where it stands."""
        if not self._any_name.search(text):
            return
        for name, pattern, concept in self._names:
            if name in text:  # a tenth of the cost of looking for whole words, and rarely so
                for found in pattern.finditer(text):
                    yield concept, found.start(), found.end()

    def system_of(self, uri: object) -> str | None:
        """The short name of a code system, None when it is not one of ours."""
        if not isinstance(uri, str):
            return None
        return self._systems.get(uri.strip()) or self._systems.get(uri.strip().rstrip("/"))

    def _prefixed(self, system: str, code: str) -> tuple[Match, ...]:
        fitting = [
            (prefix, match)
            for prefix, excluded, match in self._prefixes.get(system, ())
            if code.startswith(prefix) and not any(_covers(pattern, code) for pattern in excluded)
        ]
        if not self._one_meaning:
            return tuple(
                {match.concept: match for _, match in sorted(fitting, key=lambda found: len(found[0]))}.values()
            )
        longest = max((len(prefix) for prefix, _ in fitting), default=0)
        return tuple(match for prefix, match in fitting if len(prefix) == longest)

    def _add(self, concept: str, table: Mapping[str, Any]) -> None:
        excluded = tuple(table.get("excluding", ()))
        for entry in table.get("codes", ()):
            match = Match(concept, entry, 1)
            code = entry["code"]
            if code.endswith("*"):
                self._prefixes.setdefault(entry["system"], []).append((code[:-1], excluded, match))
            else:
                self._exact.setdefault((entry["system"], code), []).append(match)
        for name in table.get("names", ()):
            self._names.append((plain(name), _whole_words(name), concept))


def _whole_words(*names: str) -> re.Pattern[str]:
    """A pattern for any of these names as whole words; of no names, one that matches nothing."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(plain(name)) for name in names) or '(?!)'})(?!\w)")


def _covers(pattern: str, code: str) -> bool:
    return code.startswith(pattern[:-1]) if pattern.endswith("*") else code == pattern


def codings(concept: object) -> Iterable[Mapping[str, Any]]:
    """The codings of a CodeableConcept or a Coding as it arrived, whatever its shape."""
    if isinstance(concept, dict):
        listed = concept.get("coding")
        if isinstance(listed, list):
            yield from (coding for coding in listed if isinstance(coding, dict))
        elif isinstance(listed, dict):
            yield listed
        elif "code" in concept and "system" in concept:
            yield concept
    elif isinstance(concept, list):
        for part in concept:
            yield from codings(part)
