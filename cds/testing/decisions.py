"""Lets the advisor decide about a story, and says what was advised, what not, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from cds.advisor import Advisor, Client, Context, Decision, Past, Request
from cds.cards.cards import ADVICE_EXTENSION
from cds.cards.traces import Sources
from cds.fhir.gathering import record_of_prefetch
from cds.fhir.record import Record
from cds.testing.patients import PatientStory
from cds.testing.requests import HOOK_INSTANCE, failure, first_page, prefetch_of
from rules.compiler import standard_knowledge
from rules.outcomes import Outcome
from rules.policy import ORDER_HOOKS
from rules.rule import Hook, Jurisdiction
from rules.silences import Silence
from rules.site import Overlay, adapted
from rules.traces import decisive, parts_of
from rules.words import leaf_in_words, trace_in_words

ZONE = ZoneInfo("Europe/Amsterdam")


@cache
def standard_advisor(jurisdiction: Jurisdiction | None = None) -> Advisor:
    """The advisor with the knowledge of this release, perhaps of another jurisdiction; registered once a process."""
    return Advisor(adapted(standard_knowledge(), Overlay(jurisdiction)), ZONE)


def advisor_of(story: PatientStory) -> Advisor:
    """The advisor of the site of a story."""
    return standard_advisor(None if story.jurisdiction == standard_knowledge().jurisdiction else story.jurisdiction)


def prefetch_of_story(story: PatientStory) -> dict[str, Any]:
    """The prefetch of a story, with the parts that failed or are incomplete as a client would send them."""
    sources: Mapping[str, Mapping[str, Any]] = standard_knowledge().document["sources"]
    prefetch = prefetch_of(story.resources, sources)
    for source, keys in sources.items():
        for key in (name for name, query in keys.items() if isinstance(query, str)):
            if source in story.failed:
                prefetch[key] = failure()
            elif source in story.partial:
                prefetch[key] = first_page(prefetch[key])
    return prefetch


def decide(story: PatientStory, hook: Hook = "patient-view", language: str = "en", day: date | None = None) -> Decision:
    """What the advisor decides about a story, as it would for the request of an EHR."""
    return advisor_of(story).advise(request_of(story, hook, language, day))


def request_of(
    story: PatientStory, hook: Hook = "patient-view", language: str = "en", day: date | None = None
) -> Request:
    """The request of an EHR about a story."""
    request = Request(
        record_of_story(story), hook, day or story.day, language, "00000000-0000-4000-8000-000000000000",
        context_of_story(story), Client(on=frozenset(story.turned_on)),
    )  # fmt: skip
    return replace(request, past=_past(story, request)) if story.silenced else request


def _past(story: PatientStory, request: Request) -> Past:
    """The rules that clinicians silenced on the cards that the story gives."""
    cards = advisor_of(story).advise(request).audit.cards
    abouts = [card.about for card in cards if card.about is not None and card.about.rule in story.silenced]
    return Past(tuple(Silence(about, story.day, story.silenced[about.rule]) for about in abouts))


def record_of_story(story: PatientStory) -> Record:
    """The record as it arrives with a request."""
    return record_of_prefetch(prefetch_of_story(story), standard_knowledge().document["sources"], story.patient_id)


def context_of_story(story: PatientStory) -> Context:
    """What the hook says besides the record."""
    return Context(
        story.patient_id, "Practitioner/example", story.encounter_id, story.drafts or None, tuple(story.selected)
    )


def request_of_story(story: PatientStory, hook: Hook = "patient-view") -> dict[str, Any]:
    """The CDS Hooks request of an EHR, with the parts that failed and the draft orders; the last one is selected."""
    given = {"userId": "Practitioner/example", "patientId": story.patient_id, "encounterId": story.encounter_id}
    context: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if hook in ORDER_HOOKS:
        entries = [{"resource": order} for order in story.drafts]
        name = "medications" if hook == "medication-refill" else "draftOrders"
        context[name] = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    if hook == "order-select":
        last = [f"{order['resourceType']}/{order['id']}" for order in story.drafts[-1:]]
        context["selections"] = list(story.selected) or last
    return {"hook": hook, "hookInstance": HOOK_INSTANCE, "context": context, "prefetch": prefetch_of_story(story)}


@dataclass(frozen=True)
class Told:
    """A decision, asked as a clinician would ask. `again` decides about the same in another language."""

    decision: Decision
    again: Callable[[str], Decision] | None = None

    def card(self, rule: str) -> Mapping[str, Any] | None:
        """The card that a rule leads."""
        return next((card for card in self.decision.cards if rules_of(card)[0] == rule), None)

    def texts(self, language: str, member: str) -> list[str]:
        """What a clinician of that language reads on each card: its summary, its detail, or the labels of its links."""
        decision = self.again(language) if self.again else self.decision
        if member == "links":
            return [str(link["label"]) for card in decision.cards for link in card.get("links", ())]
        return [str(card[member]) for card in decision.cards]

    def lines(self, rule: str) -> list[str]:
        """The rules that lead the cards on which this rule is a line."""
        return [rules_of(card)[0] for card in self.decision.cards if rule in rules_of(card)[1:]]

    def leading(self) -> list[str]:
        """The rule that leads each card, most urgent first."""
        return [rules_of(card)[0] for card in self.decision.cards]

    def outcome(self, rule: str) -> Outcome:
        """What a rule said."""
        return next(outcome for outcome in self.decision.outcomes.outcomes if outcome.rule.id == rule)

    def obstacles(self, rule: str) -> set[str]:
        """The facts that kept a rule from holding."""
        return {leaf.fact for leaf in self.outcome(rule).obstacles}

    def explained(self, *about: str) -> str:
        """The whole decision in words, for the message of a failing test; the rules that it is about come first."""
        lines = [f"cards: {self.leading()}", *(line for rule in about for line in self.traced(rule))]
        for outcome in self.decision.outcomes.outcomes:
            leaves = outcome.grounds or outcome.obstacles
            lines.append(
                f"  {outcome.rule.id} {outcome.truth.value}: {'; '.join(leaf_in_words(leaf) for leaf in leaves)}"
            )
        lines.extend(
            f"  not shown: {s.rule} ({s.reason.value}{f' by {s.by}' if s.by else ''})"
            for s in self.decision.shown.suppressed
        )
        return "\n".join(lines)

    def traced(self, rule: str) -> Iterator[str]:
        """The condition of a rule with what each test found, for each draft order where there are several."""
        knowledge = standard_knowledge()
        for focus in self.decision.foci:
            place = f" ({focus.draft.address})" if focus.draft is not None else ""
            sources = Sources(self.decision.reading.book, focus.draft)
            for part in parts_of(knowledge.rule[rule], focus.outcomes.facts, knowledge):
                yield f"{rule} {part.name}{place}:"
                yield from trace_in_words(decisive(part.trace), sources.in_words).flat("  ")


def rules_of(card: Mapping[str, Any]) -> list[str]:
    """The rules behind a card, the leading one first."""
    rules: list[str] = card["extension"][ADVICE_EXTENSION]["rules"]
    return rules
