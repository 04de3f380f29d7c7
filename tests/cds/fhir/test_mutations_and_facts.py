"""Five thousand changes of valid records: nothing raises, and a fact changes only with what it rests on.

What is no change of the record, such as another order of its resources, changes nothing at all.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of
from cds.fhir.reader import read
from cds.fhir.record import Entry, Record, RecordError
from rules.derive.drafts import facts_of
from rules.derive.facts import FactBook
from rules.derive.reading import derive_facts
from rules.facts import FACTS
from rules.findings import Draft
from tests.cds.fhir.resources import DAY, KNOWLEDGE, SOURCES, WORDS, Resource
from tests.cds.fhir.test_mutated_records import DRAFTS, ODD, RECORD, at, paths

EXAMPLES = Path(__file__).parents[3] / "fhir_examples"
SEEDS, CHANGES = 8, 700
ROUNDS = 5  # of shuffling a record
HUGE: list[Any] = [
    10**30,
    -(10**30),
    1e308,
    "9" * 400,
    "\u0000",
    "\u200b",
    "٣",
    "½",
    "1e5",
    "0x1F",
    "\ud83e\uddb5" * 20,
]
DEEP: Any = None
for _ in range(30):
    DEEP = {"extension": [DEEP]}

# The facts beside which another one is chosen: what is near the ferritin depends on which ferritin that is, and a
# diagnosis makes a suspicion superfluous. What they rest on may change it too, although it is printed with its own.
NEIGHBOURS = {
    "crp": ("ferritin",), "tsat": ("ferritin",), "tsat_found": ("ferritin", "tsat"),
    "infection_recent": ("ferritin",), "rls_suspected": ("rls",),
    "rls_history": ("rls", "rls_suspected"),
    "dopaminergic_above_maximum": ("dopamine_agonist",), "levodopa_daily": ("levodopa",),  # of unknown dose and timing
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """A record with the facts that were derived from it."""

    record: Record
    book: FactBook


def known(given: Resource) -> Known | None:
    """None when it is no record of one patient any more."""
    try:
        record = record_of(given, SOURCES)
    except RecordError:
        return None
    return Known(record, derive_facts(read(record, WORDS, DAY), KNOWLEDGE.thresholds, DAY))


@cache
def originals() -> tuple[Resource, ...]:
    """The record that holds something of everything, and the stories of the examples."""
    stories = [json.loads(path.read_text("utf-8")) for path in sorted(EXAMPLES.glob("*.json"))]
    bundles = [RECORD, *(story for story in stories if story.get("resourceType") == "Bundle")]
    return tuple(json.loads(json.dumps(one)) for one in bundles)  # so that no two resources share a part


@cache
def places(number: int) -> tuple[tuple[int, tuple[tuple[str | int, ...], ...]], ...]:
    """The places that may be changed in each resource of a record, all but whose record it is."""
    entries = originals()[number]["entry"]
    return tuple((index, tuple(paths(entry["resource"])[1:])) for index, entry in enumerate(entries))


def odd_value(chance: random.Random, resource: Resource) -> Any:
    kind = chance.randrange(5)
    if kind == 0:
        return chance.choice(HUGE)
    if kind == 1:
        return copy.deepcopy(DEEP)
    if kind == 2:  # a part of the same resource in the wrong place
        return copy.deepcopy(at(resource, chance.choice(paths(resource)[1:])))
    return copy.deepcopy(chance.choice(ODD))


def change(chance: random.Random, record: Resource, index: int, place: tuple[str | int, ...]) -> None:
    """Changes one place of one resource, or doubles the resource with the change, or moves it."""
    resource = record["entry"][index]["resource"]
    before = copy.deepcopy(resource)
    holder, last = at(resource, place[:-1]), place[-1]
    how = chance.choice(("remove", "replace", "replace", "replace", "double", "nest", "text", "twice", "shuffle"))
    if how == "remove":
        del holder[last]
    elif how == "replace":
        holder[last] = odd_value(chance, resource)
    elif how == "double":
        holder[last] = [copy.deepcopy(holder[last]), holder[last]]
    elif how == "nest":
        holder[last] = {"value": holder[last]}
    elif how == "text":
        holder[last] = str(holder[last])
    elif how == "twice":
        holder[last] = odd_value(chance, resource)
        record["entry"].append({"resource": before})
    else:
        chance.shuffle(record["entry"])


def labels(entry: Entry) -> set[str]:
    return {entry.label, *([entry.full_url] if entry.full_url else [])}


def reached(record: Record, changed: set[str]) -> set[str]:
    """The resources that are changed or refer to one that is, such as an order to its product."""
    found = set(changed)
    for entry in record.entries:
        text = json.dumps(entry.resource)
        if any(f'"{label}"' in text for label in changed):
            found |= labels(entry)
    return found


def sources(known: Known, name: str) -> Iterator[str]:
    for one in (name, *NEIGHBOURS.get(name, ())):
        for origin in known.book.origins.get(one, ()):
            yield origin.resource.split("#")[0]


def value_of(book: FactBook, name: str) -> tuple[object, ...]:
    return tuple(book.values.get(key) for key in (name, f"{name}_min", f"{name}_max"))


def unexplained(before: Known, after: Known, changed: set[str]) -> list[str]:
    """The facts that changed although the changed resource is none of their sources."""
    if before.record.addresses != after.record.addresses:
        return []  # the change made it somebody else's record
    touched = reached(before.record, changed) | reached(after.record, changed)
    found = []
    for name, fact in FACTS.items():
        if value_of(before.book, name) == value_of(after.book, name):
            continue
        arrived = any(before.book.arrivals.get(s) != after.book.arrivals.get(s) for s in fact.sources)
        if not arrived and not touched & {*sources(before, name), *sources(after, name)}:
            found.append(f"{name}: {value_of(before.book, name)} -> {value_of(after.book, name)}")
    return found


@cache
def original(number: int) -> Known:
    before = known(originals()[number])
    assert before is not None
    return before


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_fact_changes_only_with_what_it_rests_on(seed: int) -> None:
    """Values removed, types changed, nesting, huge numbers, odd strings, duplicates, order: 5,600 in all."""
    chance = random.Random(seed)
    faults: set[str] = set()
    for _ in range(CHANGES):
        number = chance.randrange(len(originals())) if chance.random() < 0.7 else 0
        index, inside = chance.choice(places(number))
        place = chance.choice(inside)
        given = copy.deepcopy(originals()[number])
        changed = labels(Entry(given["entry"][index]["resource"], given["entry"][index].get("fullUrl")))
        resource = given["entry"][index]["resource"]
        change(chance, given, index, place)
        if isinstance(resource.get("resourceType"), str):
            changed |= labels(Entry(resource, given["entry"][index].get("fullUrl")))
        after = known(given)
        if after is not None:
            faults |= {
                f"{number} {'.'.join(map(str, place))} {sorted(changed)} {one}"
                for one in unexplained(original(number), after, changed)
            }
    assert not faults, "\n".join(sorted(faults))


def shuffled(chance: random.Random, given: Resource) -> Resource:
    entries = copy.deepcopy(given["entry"])
    chance.shuffle(entries)
    return {**given, "entry": entries}


def repeated(chance: random.Random, given: Resource) -> Resource:
    """The same resources, some of them once more, anywhere."""
    again = copy.deepcopy(chance.choices(given["entry"], k=chance.randrange(1, len(given["entry"]) + 1)))
    return shuffled(chance, {**given, "entry": [*given["entry"], *again]})


def with_strangers(chance: random.Random, given: Resource) -> Resource:
    """The same resources, and the same of somebody else under other ids, anywhere."""
    others = [copy.deepcopy(entry) for entry in given["entry"] if {"subject", "patient"} & set(entry["resource"])]
    for number, entry in enumerate(others):
        resource = entry["resource"]
        resource["id"] = f"other-{number}"
        entry.pop("fullUrl", None)
        resource["patient" if "patient" in resource else "subject"] = {"reference": "Patient/somebody-else"}
    return shuffled(chance, {**given, "entry": [*given["entry"], *others]})


WAYS = (shuffled, repeated, with_strangers)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("number", range(len(originals())))
def test_order_repetition_and_strangers_change_no_fact(number: int, way: Callable[..., Resource]) -> None:
    """Invariant 34, also for what the facts rest on."""
    chance, before = random.Random(number), original(number)
    for _ in range(ROUNDS):
        after = known(way(chance, originals()[number]))
        assert after is not None
        assert after.book.values == before.book.values
        assert after.book.arrivals == before.book.arrivals
        assert {name: set(origins) for name, origins in after.book.origins.items()} == {
            name: set(origins) for name, origins in before.book.origins.items()
        }


@pytest.mark.parametrize("way", [shuffled, with_strangers], ids=lambda way: way.__name__)
@pytest.mark.parametrize("number", range(len(originals())))
def test_order_and_strangers_change_no_finding(number: int, way: Callable[..., Resource]) -> None:
    """Findings come in an order of their own, whatever the order of arrival."""
    chance, before = random.Random(number), read(original(number).record, WORDS, DAY)
    for _ in range(ROUNDS):
        after = known(way(chance, originals()[number]))
        assert after is not None
        findings = read(after.record, WORDS, DAY)
        assert replace(findings, notes=()) == replace(before, notes=())
        assert set(findings.notes) >= set(before.notes)


def by_address(given: Resource) -> dict[str, tuple[Draft, Mapping[str, object]]]:
    """Each draft and its facts by its address; the same address twice is the same draft."""
    found: dict[str, tuple[Draft, Mapping[str, object]]] = {}
    for draft in read_drafts(given, (), original(0).record, WORDS):
        assert found.setdefault(draft.address, (draft, facts_of(draft, KNOWLEDGE.thresholds)))[0] == draft
    return found


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_order_repetition_and_strangers_change_no_draft(way: Callable[..., Resource]) -> None:
    """Invariant 34 for the orders of a call."""
    chance, before = random.Random(0), by_address(DRAFTS)
    assert len(before) == 5
    for _ in range(10 * ROUNDS):
        assert by_address(way(chance, DRAFTS)) == before


def test_a_draft_that_arrived_twice_is_one_draft() -> None:
    """Two copies of one order are not two orders."""
    twice = {**DRAFTS, "entry": [*DRAFTS["entry"], *copy.deepcopy(DRAFTS["entry"])]}
    assert len(read_drafts(twice, (), original(0).record, WORDS)) == len(by_address(DRAFTS))
