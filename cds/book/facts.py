"""The page "what this service reads": each fact with its sources, codes, units and windows, from the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cds.book.pages import Code, Page, Section, Table
from rules.compiled import Knowledge
from rules.conditions import Fact, Measurement
from rules.facts import FACTS, TOPICS
from rules.reach import tables_read

_TITLES = {
    "patient": "The person", "legs": "Restless legs", "iron": "Iron status",
    "inflammation": "Infection and inflammation",
    "iron_treatment": "Iron treatment", "pregnancy": "Pregnancy and after", "kidney": "Kidney",
    "conditions": "Other conditions", "medicines": "Medicines in use",
    "mood": "Mood and sleep", "workup": "Work-up, orders and referrals", "stays": "The hospital stay",
    "drafts": "The draft order in focus", "assessed": "Assessed from other facts",
    "site": "The site: given by its settings",
}  # fmt: skip
_FILES = {
    "conditions": "Conditions", "laboratory": "Laboratory results, measurements and signs of pregnancy",
    "procedures": "Procedures and referrals", "medications": "Medicines",
}  # fmt: skip


def facts_page(knowledge: Knowledge) -> Page:
    """The whole page. Complete: every fact, and every table of codes that a fact looks for."""
    tables = tables_read(FACTS.values(), knowledge)
    return Page(
        "What this service reads",
        (
            "Written from the declarations by make docs; do not edit.",
            "A fact is yes, no or unknown, or a number as an interval. Without evidence it is no only when all parts "
            "of the record that it rests on arrived completely; otherwise it is unknown. Windows count whole days back "
            "from the day of evaluation.",
        ),
        (
            *(_topic(name, facts, knowledge) for name, facts in TOPICS.items()),
            _limits(knowledge),
            _sources(knowledge),
            *(_codes(file, title, tables, knowledge) for file, title in _FILES.items()),
        ),
    )


def _topic(name: str, facts: tuple[str, ...], knowledge: Knowledge) -> Section:
    rows = tuple(_row(FACTS[fact], knowledge) for fact in facts)
    return Section(_TITLES[name], table=Table(("fact", "meaning", "rests on", "looks for", "windows and limits"), rows))


def _row(fact: Fact, knowledge: Knowledge) -> tuple[tuple[str, ...], ...]:
    meaning = fact.meaning
    if isinstance(fact, Measurement):
        unit = "" if fact.unit in ("1", "{score}") else f" {fact.unit}"
        meaning += f" ({fact.lowest:g} to {fact.highest:g}{unit})"
    windows = tuple(f"{name} {_amount(knowledge.document['thresholds'][name])}" for name in fact.windows)
    return (Code(fact.name),), (meaning,), (", ".join(fact.sources),), tuple(_looked_for(fact.reads)), windows


def _amount(threshold: Mapping[str, Any]) -> str:
    return f"{threshold['value']}" if threshold["unit"] == "1" else f"{threshold['value']} {threshold['unit']}"


def _limits(knowledge: Knowledge) -> Section:
    used = dict.fromkeys(name for fact in FACTS.values() for name in fact.windows)
    rows = []
    for name in used:
        threshold = knowledge.document["thresholds"][name]
        low, high = threshold["allowed"]
        choice = "fixed" if low == high else f"{low} to {high}"
        rows.append(
            ((Code(name),), (_amount(threshold),), (choice,), (threshold["reference"],), (threshold["verified"],))
        )
    return Section(
        "Windows and limits", table=Table(("name", "value", "a site may choose", "reference", "verified"), tuple(rows))
    )


def _looked_for(reads: Iterable[str]) -> Iterable[str]:
    """Each place once, with the tables that are looked up there."""
    found: dict[str, list[str]] = {}
    for read in reads:
        place, table = read.split("/", 1)
        found.setdefault(place, []).append(table)
    return (f"{place}: {', '.join(tables)}" for place, tables in found.items())


def _sources(knowledge: Knowledge) -> Section:
    rows = tuple(
        ((source,), tuple(Code(f"{key}: {query}") for key, query in keys.items() if isinstance(query, str)),
         ("yes" if keys.get("required") else "no",))
        for source, keys in knowledge.document["sources"].items()
    )  # fmt: skip
    return Section(
        "How each part of the record is asked for",
        ("A part that did not arrive is unknown, never no. Without a required part there is no decision.",),
        table=Table(("part of the record", "prefetch key and query", "required"), rows),
    )


def _codes(file: str, title: str, tables: Mapping[str, tuple[str, ...]], knowledge: Knowledge) -> Section:
    listed = knowledge.document["valuesets"][file]
    rows = tuple(_table_row(name, listed[name]) for name in tables[file])
    return Section(title, table=Table(("table", "meaning", "codes", "names", "units"), rows))


def _table_row(name: str, table: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    meaning = table.get("meaning") or f"{table['english']}: {', '.join(table['classes'])}"
    systems: dict[str, list[str]] = {}
    for code in table.get("codes", ()):
        mark = " (with a name in the text)" if code.get("needs_text") else ""
        systems.setdefault(code["system"], []).append(f"{code['code']}{mark}")
    codes = tuple(f"{system}: {', '.join(codes)}" for system, codes in systems.items())
    units = tuple(dict.fromkeys(unit["spellings"][0] for unit in table.get("units", ())))
    canonical = f"in {table['unit']}, from {', '.join(units)}" if units and table.get("unit") else ""
    return (
        (Code(name),),
        (meaning,),
        codes,
        (", ".join((*table.get("names", ()), *table.get("brands", ()))),),
        (canonical,),
    )
