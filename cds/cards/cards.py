"""Cards as CDS Hooks 2.0.1 wants them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from cds.cards.details import detail_of, label_of, not_assessed_values
from cds.cards.placeholders import values_for
from cds.cards.subject import Subject
from cds.cards.suggestions import suggestions_of
from cds.cards.traces import trace_of
from cds.cards.writing import compact
from rules.findings import Draft
from rules.outcomes import Outcome
from rules.policy import Advice
from rules.unassessed import NotAssessed

TOPIC_SYSTEM = "urn:rls-cds:topic"
OVERRIDE_SYSTEM = "urn:rls-cds:override-reason"
ADVICE_EXTENSION = "org.rls-cds.advice"
NOT_ASSESSED = "NOT-ASSESSED"
LONGEST_SUMMARY = 139
_NOT_ASSESSED_OVERRIDES = ("data-wrong", "not-relevant", "specialist")


class CardError(RuntimeError):
    """A card that would break the contract; names the rule, no patient data."""


def cards_of(subject: Subject) -> list[dict[str, Any]]:
    """All cards of a decision, most urgent first. What could not be assessed is said on one of them."""
    missed = subject.shown.not_assessed
    advices = subject.shown.advices
    host = next((a for a in advices if a.leading.rule.topic == "data"), None)
    cards = [_card(advice, subject, missed if advice is host else ()) for advice in advices]
    if missed and host is None:
        cards.append(_not_assessed_card(missed, subject))
    return [compact(card) for card in cards]


def summary_of(outcome: Outcome, subject: Subject) -> str:
    """The one sentence of a card. Raises `CardError` above 139 code points."""
    key = f"{outcome.rule.id}-summary" + (f"-{outcome.variant}" if outcome.rule.variants else "")
    return _short(subject.texts.fill(key, values_for(subject, outcome)), outcome.rule.id)


def _card(advice: Advice, subject: Subject, missed: tuple[NotAssessed, ...]) -> dict[str, Any]:
    rule = advice.leading.rule
    uuid = card_uuid(subject.decision_id, rule.id, subject.draft)
    suggestions = suggestions_of(advice, subject, uuid)
    evidence = subject.knowledge.document["evidence"]["evidence"][rule.evidence[0]]
    return {
        "uuid": str(uuid),
        "summary": summary_of(advice.leading, subject),
        "detail": detail_of(advice, subject, missed),
        "indicator": advice.indicator,
        "source": {
            "label": label_of(rule.evidence[0], subject),
            "url": evidence.get("url"),
            "topic": _topic(rule.topic, subject),
        },
        "suggestions": suggestions,
        "selectionBehavior": "any" if suggestions else None,
        "overrideReasons": _overrides(rule.overrides, subject),
        "links": _links(advice, subject),
        "extension": {ADVICE_EXTENSION: _extension(advice, subject)},
    }


def _not_assessed_card(missed: tuple[NotAssessed, ...], subject: Subject) -> dict[str, Any]:
    """The one card that says what could not be assessed, when no other data card carries it."""
    texts, values = subject.texts, not_assessed_values(missed, subject)
    summary = texts.fill(f"{NOT_ASSESSED}-summary", values)
    if len(summary) > LONGEST_SUMMARY:
        summary = texts.fill(f"{NOT_ASSESSED}-summary", {**values, "missing": texts.fill("several-missing")})
    source = texts.fill("source-line", {"evidence": label_of("DESIGN", subject)})
    return {
        "uuid": str(card_uuid(subject.decision_id, NOT_ASSESSED)),
        "summary": _short(summary, NOT_ASSESSED),
        "detail": f"{texts.fill(f'{NOT_ASSESSED}-detail', values)}\n\n*{source}*",
        "indicator": "info",
        "source": {"label": texts.fill("service"), "topic": _topic("data", subject)},
        "overrideReasons": _overrides(_NOT_ASSESSED_OVERRIDES, subject),
        "extension": {
            ADVICE_EXTENSION: {
                "rules": [NOT_ASSESSED, *(m.rule for m in missed)], "knowledge": subject.knowledge.version,
            }
        },
    }  # fmt: skip


def _extension(advice: Advice, subject: Subject) -> dict[str, Any]:
    return {
        "rules": [outcome.rule.id for outcome in advice.outcomes],
        "knowledge": subject.knowledge.version,
        "evidence": list(advice.evidence),
        "trace": trace_of(advice.outcomes, subject) if subject.traced else None,
    }


def _links(advice: Advice, subject: Subject) -> list[dict[str, str]]:
    """The sources that have an address, then the pages for this jurisdiction; each address once."""
    evidence = subject.knowledge.document["evidence"]["evidence"]
    found = {evidence[name]["url"]: label_of(name, subject) for name in advice.evidence if evidence[name].get("url")}
    for url, label in _pages(advice, subject):
        found.setdefault(url, label)
    return [{"label": label, "url": url, "type": "absolute"} for url, label in found.items()]


def _pages(advice: Advice, subject: Subject) -> Iterator[tuple[str, str]]:
    rules = {outcome.rule.id for outcome in advice.outcomes}
    for link in subject.knowledge.document["links"].values():
        about = advice.leading.rule.topic in link.get("topics", ()) or not rules.isdisjoint(link.get("rules", ()))
        if about and link["jurisdiction"] == subject.knowledge.jurisdiction:
            yield link["url"], str(link.get(f"label_{subject.language}", link["label"]))


def _overrides(names: tuple[str, ...], subject: Subject) -> list[dict[str, str]]:
    return [
        {"system": OVERRIDE_SYSTEM, "code": name, "display": subject.texts.fill(f"override-{name}")} for name in names
    ]


def _topic(topic: str, subject: Subject) -> dict[str, str]:
    return {"system": TOPIC_SYSTEM, "code": topic, "display": subject.texts.fill(f"topic-{topic}")}


def card_uuid(decision_id: str, rule: str, draft: Draft | None = None) -> UUID:
    """The same decision, rule and order give the same uuid; a leading rule has one card an order."""
    name = rule if draft is None else f"{rule} {draft.address}"
    return uuid5(uuid5(NAMESPACE_URL, f"urn:rls-cds:decision:{decision_id}"), name)


def _short(summary: str, rule: str) -> str:
    if len(summary) > LONGEST_SUMMARY:
        raise CardError(f"{rule}: a summary of {len(summary)} characters, at most {LONGEST_SUMMARY} are allowed")
    return summary
