"""A code for each concept, taken from the value sets with which records are read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from cds.fhir.vocabulary import Vocabulary
from rules.compiler import standard_knowledge
from rules.valuesets import ValueSets

Coding = dict[str, str]

_FIRST = ("atc", "snomed", "loinc")  # systems in which a reader recognises a code at once


@cache
def words() -> Vocabulary:
    """The vocabulary of this release."""
    return Vocabulary(standard_knowledge(), ZoneInfo("Europe/Amsterdam"))


@cache
def _addresses() -> Mapping[str, str]:
    return {name: system["uris"][0] for name, system in standard_knowledge().document["systems"].items()}


def problem_coding(concept: str, stage: str | None = None) -> Coding:
    """A code of a condition, if there is one that means nothing else."""
    return _coding(words().conditions, concept, stage)


def medicine_coding(ingredient: str) -> Coding:
    """A code of an ingredient; of a group of them, the group's."""
    return _coding(words().medications, ingredient)


def procedure_coding(concept: str) -> Coding:
    """A code of a procedure or a referral."""
    return _coding(words().procedures, concept)


def analyte_coding(analyte: str, prop: str | None = None) -> Coding:
    """A code of a test, of one property where the unit asks for it."""
    listed = [e for e in words().laboratory.tables[analyte]["codes"] if prop in (None, e.get("property"))]
    return _written(listed[0])


def _coding(valuesets: ValueSets, concept: str, stage: str | None = None) -> Coding:
    table = valuesets.tables[concept]
    listed = [e for e in table["codes"] if not e.get("needs_text") and e.get("stage") == stage and not e.get("also")]
    ranked = sorted(listed, key=lambda entry: _rank(entry, valuesets))
    return _written(ranked[0])


def _rank(entry: Mapping[str, Any], valuesets: ValueSets) -> tuple[int, bool, bool]:
    """Few meanings first, whole codes before prefixes, then the systems that everybody knows."""
    coding = _written(entry)
    meanings = {match.concept for match in valuesets.by_code(coding["system"], coding["code"])}
    return len(meanings), entry["code"].endswith("*"), entry["system"] not in _FIRST


def _written(entry: Mapping[str, Any]) -> Coding:
    code = str(entry["code"]).removesuffix("*")
    return {"system": _addresses()[entry["system"]], "code": code, "display": str(entry["display"])}
