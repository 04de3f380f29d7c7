"""Calls of an EHR with draft orders, and what the cards that answer them hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cds.advisor import Context, Decision, Request
from cds.fhir.gathering import record_of_prefetch
from cds.testing.decisions import prefetch_of_story, rules_of, standard_advisor
from cds.testing.patients import PatientStory
from rules.compiler import standard_knowledge
from rules.rule import Hook

Json = dict[str, Any]
DAY = date(2026, 11, 21)
SOURCES = standard_knowledge().document["sources"]
DECISION = "00000000-0000-4000-8000-000000000000"
ORDER_HOOKS: tuple[Hook, ...] = ("order-select", "order-sign")
ORAL, BY_VEIN = "ferrous fumarate", "ferric carboxymaltose"


def patient(ferritin: float | None = 350, saturation: float | None = 30) -> PatientStory:
    story = PatientStory(DAY).person(45, "male").problem("restless legs")
    if ferritin is not None:
        story.result("ferritin", ferritin, 60)
    if saturation is not None:
        story.result("transferrin saturation", saturation, 60)
    return story


def overloaded() -> PatientStory:
    return patient(40, 16).problem("haemochromatosis")


def decide(
    story: PatientStory, hook: Hook = "order-sign", selections: tuple[str, ...] = (), given: object = None,
    decision_id: str = DECISION,
) -> Decision:  # fmt: skip
    """As an EHR asks; `given` in place of the list of drafts."""
    record = record_of_prefetch(prefetch_of_story(story), SOURCES, story.patient_id)
    drafts = story.drafts if given is None else given
    context = Context(story.patient_id, "Practitioner/example", None, drafts, selections)
    return standard_advisor().advise(Request(record, hook, DAY, "en", decision_id, context))


def leading(decision: Decision) -> list[tuple[str, str]]:
    return [(rules_of(card)[0], card["indicator"]) for card in decision.cards]


def counting(cards: list[Any]) -> list[str]:
    """The cards that count against the budget of a hook."""
    free = ("safety", "data")
    return [
        card["summary"] for card in cards
        if card["indicator"] != "critical" and card["source"]["topic"]["code"] not in free
    ]  # fmt: skip


def removals(cards: list[Any]) -> list[Json]:
    actions = [action for card in cards for offer in card.get("suggestions", ()) for action in offer["actions"]]
    return [action for action in actions if action["type"] == "delete"]


def uuids(value: object) -> Iterator[str]:
    """Every uuid of a response, of cards and of suggestions."""
    if isinstance(value, dict):
        if "uuid" in value:
            yield str(value["uuid"])
        for part in value.values():
            yield from uuids(part)
    elif isinstance(value, list):
        for part in value:
            yield from uuids(part)


def bundle(*drafts: Json) -> Json:
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": draft} for draft in drafts]}
