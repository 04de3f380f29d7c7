"""A record for given facts, read back before it is handed out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from cds.fhir.drafts import read_drafts
from cds.fhir.reader import read
from cds.testing.decisions import context_of_story, record_of_story
from cds.testing.inverse import (
    conditions,
    drafts,
    inflammation,
    iron,
    iron_treatment,
    kidney,
    legs,
    medicines,
    mood,
    person,
    pregnancy,
    stays,
    workup,
)
from cds.testing.inverse.arrivals import incomplete_sources
from cds.testing.inverse.codes import words
from cds.testing.inverse.unbuildable import Unbuildable
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer
from cds.testing.patients import PatientStory
from rules.conditions import Measurement
from rules.derive.drafts import facts_of
from rules.derive.reading import derive_facts
from rules.facts import ASSESSED, FACTS
from rules.reasons import FactValue

Facts = Mapping[str, FactValue]
_ALWAYS_KNOWN = ("rls_drug_classes",)
DAY = date(2026, 11, 21)
_TOPICS: tuple[Callable[[Wanted, Writer], None], ...] = (
    person.build, legs.build, iron.build, inflammation.build, iron_treatment.build, kidney.build, pregnancy.build,
    medicines.build, workup.build, conditions.build, mood.build, stays.build, drafts.build,
)  # fmt: skip


def story_of(facts: Facts, thresholds: Mapping[str, float], day: date = DAY) -> PatientStory:
    """A record that is read to exactly these facts on the day, under these thresholds.

    A statement that is not named may come out as it likes, a measurement that is not named is not known; only the
    count of RLS medicines, which is always known, may be left out. Assessed facts do not count. Raises `Unbuildable`
    with the facts that came out otherwise.
    """
    story = nearest_story(facts, thresholds, day)
    different = differences(facts, facts_of_story(story, thresholds))
    if different:
        why = "; ".join(f"{name} is {read} where {wanted} was asked for" for name, (wanted, read) in different.items())
        raise Unbuildable(next(iter(different)), why, *list(different)[1:])
    return story


def nearest_story(facts: Facts, thresholds: Mapping[str, float], day: date = DAY) -> PatientStory:
    """The same without reading it back: where no record gives the facts, some of them come out otherwise.

    Raises `Unbuildable` only for what cannot be written down at all, such as an age between 40 and 45.
    """
    plain = Wanted(facts, thresholds, day)
    wanted = Wanted(facts, thresholds, day, incomplete_sources(plain))
    story = PatientStory(day)
    story.truncated(*wanted.incomplete)
    for build in _TOPICS:
        build(wanted, Writer(story))
    return story


def facts_of_story(story: PatientStory, thresholds: Mapping[str, float]) -> dict[str, FactValue]:
    """The facts that reader and derivation find in a story, with those of its last draft order."""
    record, context = record_of_story(story), context_of_story(story)
    findings = read(record, words(), story.day, context.encounter_id)
    book = derive_facts(findings, thresholds, story.day, story.jurisdiction)
    found = read_drafts(context.draft_orders, (), record, words(), context.encounter_id) if story.drafts else ()
    focus = max(found, key=lambda draft: draft.address, default=None)
    return {**book.values, **facts_of(focus, thresholds)}


def differences(wanted: Facts, read: Facts) -> dict[str, tuple[FactValue | None, FactValue | None]]:
    """What came out otherwise: the value asked for and the one read, None for a measurement that is not known."""
    found = {}
    for name, fact in FACTS.items():
        keys: tuple[str, ...] = (name,) if name in wanted and name not in ASSESSED else ()
        if isinstance(fact, Measurement) and (name not in _ALWAYS_KNOWN or f"{name}_min" in wanted):
            keys = (f"{name}_min", f"{name}_max")
        found.update(
            {key: (wanted.get(key), read.get(key)) for key in keys if not _same(wanted.get(key), read.get(key))}
        )
    return found


def _same(one: FactValue | None, other: FactValue | None) -> bool:
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) < 1e-9
    return one == other
