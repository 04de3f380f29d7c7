"""The whole CDS Hooks response: the cards, and how the decision came about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cds.cards.cards import cards_of
from cds.cards.subject import Subject
from cds.cards.writing import compact
from rules.derive.facts import FactBook
from rules.findings import Findings
from rules.policy import Shown
from rules.rule import INDICATORS

DECISION_EXTENSION = "org.rls-cds.decision"


def response_of(
    subjects: Sequence[Subject],
    shown: Shown,
    findings: Findings,
    settings_digest: str,
    silences: str | None,
    near: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The response body, with the cards of each subject: of the chart, or of each draft order in focus.

    The decision extension names rules and parts of the record, never a patient's values; only `near`, for clients that
    ask, does.
    """
    subject = subjects[0]
    decision = {
        "id": subject.decision_id,
        "date": subject.day.isoformat(),
        "knowledge": subject.knowledge.version,
        "settings": settings_digest,
        "suppressed": [
            {"rule": s.rule, "reason": s.reason.value, "by": s.by, "until": s.until.isoformat() if s.until else None}
            for s in shown.suppressed
        ],
        "notAssessed": [
            {"rule": missed.rule, "sources": list(missed.sources), "facts": list(missed.facts)}
            for missed in shown.not_assessed
        ],
        "data": data_problems(findings, subject.book),
        "silences": silences,
        "near": near,
    }
    cards = [card for one in subjects for card in cards_of(one)]
    urgency = {card["uuid"]: -INDICATORS.index(card["indicator"]) for card in cards}
    return {
        "cards": sorted(cards, key=lambda card: urgency[card["uuid"]]),
        "extension": {DECISION_EXTENSION: compact(decision)},
    }


def data_problems(findings: Findings, book: FactBook) -> list[dict[str, str]]:
    """Each finding that could not be used or cannot be true: where it stands and why, without its value."""
    unreadable = [
        {
            "resource": found.origin.resource,
            "element": found.origin.element,
            "test": found.analyte,
            "reason": found.reason,
        }
        for found in findings.unreadable
        if not found.pending
    ]
    impossible = [
        {"resource": r.origin.resource, "element": r.origin.element, "test": r.subject, "reason": r.reason}
        for r in book.rejected
    ]
    return unreadable + impossible
