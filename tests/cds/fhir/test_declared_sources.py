"""What each fact says that it reads is what it reads: nothing else changes it, and everything listed can.

One resource is added to a record, or changed in it, and the facts with it are compared with those without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import pytest

from cds.fhir.drafts import read_drafts
from cds.fhir.gathering import record_of
from rules.derive.drafts import facts_of
from rules.facts import DRAFTED, FACTS
from tests.cds.fhir.declared_records import (
    BASES,
    BUILDERS,
    BY_VEIN,
    EMERGENCY,
    FOR_LEGS,
    FOR_SOMETHING_ELSE,
    PEOPLE,
    VALUESETS,
    VISITS,
    listed_in,
    product,
)
from tests.cds.fhir.resources import (
    KNOWLEDGE,
    SOURCES,
    WORDS,
    Resource,
    bundle,
    coded,
    dosage,
    facts,
    order,
    patient,
    quantity,
)

Facts = Mapping[str, object]

READS = {name: frozenset(fact.reads) for name, fact in FACTS.items() if name not in DRAFTED}
DRAFTS = sorted((name, read) for name in DRAFTED for read in FACTS[name].reads if read.startswith("drafts/"))
BESIDE = sorted((name, read) for name in DRAFTED for read in FACTS[name].reads if read.startswith("beside/"))

DECLARED = sorted((name, read) for name, reads in READS.items() for read in reads)


def facts_of_record(*resources: Resource) -> Facts:
    return facts(*resources).values


@cache
def without(base: str) -> Facts:
    return facts_of_record(patient(), *BASES[base])


def changed(base: str, *resources: Resource) -> set[str]:
    """The facts that differ between a record and the same record with this patient or this resource."""
    before, after = without(base), facts_of_record(*resources)
    keys = {key for key in (*before, *after) if before.get(key) != after.get(key)}
    return {name for name in READS for key in (name, f"{name}_min", f"{name}_max") if key in keys}


def means(part: str, given: Resource) -> frozenset[str]:
    """All that the code of a resource stands for, as facts name it: a code may belong to several tables."""
    concept = given.get("medicationCodeableConcept", given.get("code"))
    assert isinstance(concept, dict)
    (coding,) = concept["coding"]
    where = coding["system"], coding["code"]
    sets = {
        "conditions": (WORDS.conditions,), "laboratory": (WORDS.laboratory,), "procedures": (WORDS.procedures,),
        "orders": (WORDS.laboratory, WORDS.procedures), "medications": (WORDS.medications,),
        "intolerances": (WORDS.medications,),
    }[part]  # fmt: skip
    concepts = {match.concept for one in sets for match in one.by_code(*where)}
    if part in ("medications", "intolerances"):
        tables = VALUESETS["medications"]
        return frozenset(f"{part}/{name}" for concept in concepts for name in tables[concept]["classes"])
    return frozenset(f"{part}/{concept}" for concept in concepts)


@cache
def effects(read: str) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """For each record and each way in which what is read can look: what it means and which facts it changes."""
    part, _, name = read.partition("/")
    if part == "patient":
        people = [(base, person) for base in BASES for person in PEOPLE[name]]
        return tuple(
            (base, frozenset((read,)), frozenset(changed(base, person, *BASES[base]))) for base, person in people
        )
    if part == "encounter":
        listed = frozenset(f"encounter/{one}" for one in VISITS)
        visits = [(base, visit) for base in BASES for visit in VISITS[name]]
        return tuple((base, listed, frozenset(changed(base, patient(), *BASES[base], visit))) for base, visit in visits)
    found = []
    for given in BUILDERS[part](name):
        added = {**given, "id": "added"}
        meant = means(part, added)
        for base, resources in BASES.items():
            found.append((base, meant, frozenset(changed(base, patient(), *resources, added))))
    return tuple(found)


ALL_READS = sorted({read for reads in READS.values() for read in reads})


@pytest.mark.parametrize("read", ALL_READS)
def test_what_a_fact_does_not_list_does_not_change_it(read: str) -> None:
    """A fact that changes with a resource lists something that the resource stands for."""
    undeclared = {
        f"{name} ({base})" for base, meant, differing in effects(read) for name in differing if not READS[name] & meant
    }
    assert not undeclared, f"{read} changes {sorted(undeclared)}"


@pytest.mark.parametrize(("name", "read"), DECLARED)
def test_what_a_fact_lists_can_change_it(name: str, read: str) -> None:
    """In at least one record the fact is another one with what it lists than without it."""
    assert any(name in differing for _, meant, differing in effects(read) if read in meant)


def test_what_each_resource_stands_for_is_what_it_was_built_for() -> None:
    """Otherwise the two tests above would look at something else."""
    for one in ALL_READS:
        assert all(one in meant for _, meant, _ in effects(one)), one


def draft_facts(given: Iterable[Resource]) -> Facts:
    record = record_of(bundle(patient(), EMERGENCY), SOURCES)
    (draft,) = read_drafts(list(given), (), record, WORDS, str(EMERGENCY["id"]))
    return facts_of(draft, KNOWLEDGE.thresholds)


@pytest.mark.parametrize(("name", "read"), DRAFTS)
def test_a_draft_makes_the_facts_true_that_list_it(name: str, read: str) -> None:
    """Exactly the facts that list a class of the ordered medicine, or its reason, are yes."""
    wanted = read.removeprefix("drafts/")
    more: Mapping[str, Resource] = {
        "reason": {"reasonCode": FOR_LEGS},
        "other-reason": {"reasonCode": FOR_SOMETHING_ELSE},
        "emergency": {"dosageInstruction": BY_VEIN},
        "above-maximum": {"dosageInstruction": dosage(quantity(20, "mg"))},
        "antipsychotic-against-nausea": {"reasonCode": [coded("http://hl7.org/fhir/sid/icd-10", "R11")]},
    }
    of = {"above-maximum": "dopamine-agonist", "antipsychotic-against-nausea": "antipsychotic"}
    ordered = of.get(wanted, "esa" if wanted in more else wanted)
    dose = {"dosageInstruction": dosage(quantity(0.1, "mg"))}  # without one nobody could tell whether it is too high
    given = order(product(ordered), status="draft", **{**dose, **more.get(wanted, {})})
    classes = {*listed_in(ordered)[1]["classes"], *({wanted} & set(more))}
    if wanted == "antipsychotic-against-nausea":  # which is then ordered as an antiemetic, for something else
        classes = classes - {"antipsychotic"} | {"dopamine-blocking-antiemetic", "other-reason"}
    found = draft_facts([given])
    assert found[name] == "yes" and facts_of(None, KNOWLEDGE.thresholds)[name] == "no"
    expected = {fact for fact in DRAFTED if set(FACTS[fact].reads) & {f"drafts/{one}" for one in classes}}
    assert {fact for fact, value in found.items() if value == "yes"} == expected
    assert {value for fact, value in found.items() if fact not in expected} == {"no"}


@pytest.mark.parametrize(("name", "read"), BESIDE)
def test_another_draft_makes_the_facts_true_that_list_it(name: str, read: str) -> None:
    """Whether the other one is in focus too or not; without it they are no."""
    one, other = (order(product(of), status="draft", id=f"draft-{of}") for of in ("esa", read.removeprefix("beside/")))
    record = record_of(bundle(patient(), EMERGENCY), SOURCES)
    alone, both = read_drafts([one], (), record, WORDS), read_drafts([one, other], ["draft-esa"], record, WORDS)
    assert facts_of(alone[0], KNOWLEDGE.thresholds)[name] == "no"
    assert {fact for fact, value in facts_of(both[0], KNOWLEDGE.thresholds).items() if value == "yes"} == {name}
