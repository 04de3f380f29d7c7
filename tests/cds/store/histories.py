"""Calls, cards and feedback as the service would hand them to the store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from cds.audit import NO_SHADOW, Audit, Shadow, ShownCard
from cds.feedback import CardOutcome, OverrideReason
from cds.store.keys import Key, Keys
from cds.store.silences import Asker, Terms
from cds.store.store import Noted, Store
from rules.silences import About

KEYS = Keys(Key("a patient key for tests, made up by hand"), Key("a recording key for tests, made up by hand"))
TERMS = Terms(
    {"specialist": 180, "declined": 180, "not-relevant": 90, "already-done": 30}, {"AUG-01": {"already-done": 365}}
)
REASONS = (*TERMS.days, "ordered", "data-wrong")
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
_NUMBERS = count(1)


def uuid(number: int) -> str:
    return str(UUID(int=number))


def card(rule: str = "IRON-03", number: int | None = None, indicator: str = "info", **about: Any) -> ShownCard:
    """A card of a rule; what it is about can be said."""
    subject = About(rule, indicator, **about)  # type: ignore[arg-type]
    return ShownCard(uuid(next(_NUMBERS) if number is None else number), rule, indicator, subject)


def call(
    *cards: ShownCard, at: datetime = NOW, patient: str | None = "p1", user: str | None = "u1",
    hook: str = "patient-view", client: str = "clinic", decision: str | None = None, knowledge: str = "2026.1+0",
    outcomes: Mapping[str, str] | None = None, suppressed: Mapping[str, str] | None = None,
    shadow: Shadow = NO_SHADOW, available: bool = True,
) -> Noted:  # fmt: skip
    """An answered call; the rules that lead its cards hold."""
    audit = Audit(
        decision_id=decision or f"call {next(_NUMBERS)}", hook=hook, client=client, knowledge=knowledge,
        settings="0", outcomes={card.rule: "holds" for card in cards} if outcomes is None else outcomes, cards=cards,
        suppressed=suppressed or {}, data_problems=0, shadow=shadow, silences_available=available,
    )  # fmt: skip
    return Noted(audit, at, 12.5, patient, user)


def overridden(
    shown: ShownCard | str, reason: str | None = "declined", at: datetime = NOW, comment: str | None = None
) -> CardOutcome:
    given = None if reason is None else OverrideReason(reason, "urn:rls-cds:override-reason")
    return CardOutcome(shown if isinstance(shown, str) else shown.uuid, "overridden", at, (), given, comment)


def accepted(shown: ShownCard | str, at: datetime = NOW) -> CardOutcome:
    return CardOutcome(shown if isinstance(shown, str) else shown.uuid, "accepted", at, (uuid(99),))


def keep(store: Store, *entries: CardOutcome, at: datetime = NOW) -> None:
    store.keep("rls-patient-view", "clinic", entries, at)


def asking(
    hook: str = "patient-view", days: float = 0, patient: str = "p1", user: str | None = "u1", minutes: float = 0
) -> Asker:
    return Asker(patient, user, hook, NOW + timedelta(days=days, minutes=minutes))


def rows(store: Store, table: Table) -> list[dict[str, Any]]:
    with store.reading_engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def written(store: Store, *noted: Noted) -> None:
    """Writes calls now, as the thread of the audit does a little later."""
    store.write(noted)
