"""What a product contains: the ingredients of the value sets, by code or by complete names in its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cds.fhir.products import ingredient_concepts, is_mixed, product_codings, texts_of
from cds.fhir.vocabulary import Vocabulary
from rules.findings import BY_PRODUCT, BY_TEXT
from rules.valuesets import Match, codings, plain

# systems that code drugs; anything else with a display counts as text
_DRUG_SYSTEMS = frozenset(
    ("atc", "rxnorm", "snomed", "g-standaard-gpk", "g-standaard-hpk", "g-standaard-prk", "g-standaard-zi")
)
_IN_MIXTURES = frozenset(("oral-iron", "not-iron-therapy"))


def ingredients(product: Mapping[str, Any], words: Vocabulary) -> tuple[Match, ...]:
    """What a product contains: by code, else by complete names inside a coded display or a text."""
    coded = [
        m
        for coding in product_codings(product)
        for m in words.medications.by_code(coding.get("system"), coding.get("code"))
    ]
    if any("topical" in classes_of(match, words) for match in coded):
        return ()
    mixed = is_mixed(product, words)
    if coded:
        return _without_mixtures({m.concept: m for m in _precise(coded, product, words)}, mixed, words)
    named: dict[str, Match] = {}
    for concepts, level in _named(product, words):
        if mixed or any("not-iron-therapy" in words.medications.tables[c]["classes"] for c in concepts):
            concepts = tuple(c for c in concepts if not _IN_MIXTURES & set(words.medications.tables[c]["classes"]))
        for concept in _longest_only(concepts, words):
            known = named.get(concept)
            if known is None or level < known.level:
                named[concept] = Match(concept, {}, level)
    return tuple(named[concept] for concept in sorted(named))


def classes_of(match: Match, words: Vocabulary) -> frozenset[str]:
    """What the rules ask for about an ingredient."""
    return frozenset((*words.medications.tables[match.concept]["classes"], *match.entry.get("also", ())))


def _precise(coded: list[Match], product: Mapping[str, Any], words: Vocabulary) -> list[Match]:
    """A code of a whole group (B03AC) means the member of the group whose complete name stands beside it.

    Clinical corrections A13, level M2: the code is of a drug terminology, so that name counts as a code does.
    """
    named: dict[str, int] = {}
    for concepts, level in _named(product, words):
        for concept in concepts:
            named[concept] = min(level, named.get(concept, level))
    precise = []
    for match in coded:
        table = words.medications.tables[match.concept]
        members = sorted(
            c
            for c in named
            if "names" not in table or not table["names"]
            if frozenset(table["classes"]) < frozenset(words.medications.tables[c]["classes"])
        )
        precise += [Match(c, {}, named[c]) for c in members]
        if all(named[c] == BY_TEXT for c in members):
            precise.append(match)
    return precise


def _without_mixtures(found: dict[str, Match], mixed: bool, words: Vocabulary) -> tuple[Match, ...]:
    mixture = mixed or any("not-iron-therapy" in classes_of(match, words) for match in found.values())
    return tuple(found[c] for c in sorted(found) if not (mixture and classes_of(found[c], words) & _IN_MIXTURES))


def _longest_only(concepts: tuple[str, ...], words: Vocabulary) -> tuple[str, ...]:
    """Where one name contains another, the longer one is the ingredient (gabapentin enacarbil)."""
    names = {c: words.medications.tables[c].get("names", ()) for c in concepts}
    return tuple(
        c
        for c in concepts
        if not any(any(n in longer for n in names[c] for longer in names[o]) for o in concepts if o != c)
    )


def _named(product: Mapping[str, Any], words: Vocabulary) -> Iterator[tuple[tuple[str, ...], int]]:
    """The ingredients that each text names, with the level of that. A trade name is never more than words (A13)."""
    for text, level in _names(product, words):
        yield words.medications.by_name(text), level
        yield words.medications.by_brand(text), BY_TEXT


def _names(product: Mapping[str, Any], words: Vocabulary) -> Iterator[tuple[str, int]]:
    """Each text that may hold a name, with its level: of a coded drug or an ingredient, or free text.

    A text beside the display of a coded drug is free text, unless it says the same.
    """
    for concept in ingredient_concepts(product):
        for text in texts_of(concept):
            yield text, BY_PRODUCT
    listed = list(codings(product.get("code")))
    systems = {words.medications.system_of(coding.get("system")) for coding in listed}
    for coding in listed:
        if isinstance(coding.get("display"), str):
            known = words.medications.system_of(coding.get("system")) in _DRUG_SYSTEMS
            yield coding["display"], BY_PRODUCT if known else BY_TEXT
    code = product.get("code")
    if isinstance(code, dict) and isinstance(code.get("text"), str):
        shown = {plain(coding["display"]) for coding in listed if isinstance(coding.get("display"), str)}
        is_name = systems & _DRUG_SYSTEMS and (not shown or plain(code["text"]) in shown)
        yield code["text"], BY_PRODUCT if is_name else BY_TEXT
