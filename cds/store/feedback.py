"""Feedback as rows: what was said is kept, what could name a patient is not, or only encrypted."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import RowMapping

from cds.feedback import CardOutcome
from cds.store.keys import Key

OTHER_REASON = "other"
NO_UUID = "no uuid"


def feedback_rows(
    service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime,
    reasons: Collection[str], key: Key | None,
) -> list[dict[str, Any]]:  # fmt: skip
    """One row an entry; the same said twice is one. `reasons` are those of our cards, any other is `other`."""
    rows = {}
    for entry in entries:
        digest = _digest(service_id, client, entry)
        comment = entry.comment
        rows[digest] = {
            "id": digest,
            "card": uuid_of(entry.card),
            "service": service_id,
            "client": client,
            "outcome": entry.outcome,
            "reason": _reason(entry, reasons),
            "suggestions": [uuid_of(one) for one in entry.suggestions],
            "comment": key.seal(comment.encode(), _place(digest)) if comment and key else None,
            "comment_length": len(comment) if comment else None,
            "happened_at": entry.at,
            "received_at": received_at,
        }
    return list(rows.values())


def comment_of(row: RowMapping, key: Key) -> str:
    """The free text of a row that has one. Raises `StoreError` when the key is another."""
    return key.open(row["comment"], _place(row["id"])).decode()


def uuid_of(text: str) -> str:
    """A uuid as it is; whatever else a client calls a card could name a patient."""
    try:
        return str(UUID(text))
    except ValueError:
        return NO_UUID


def _reason(entry: CardOutcome, reasons: Collection[str]) -> str | None:
    if entry.reason is None:
        return None
    return entry.reason.code if entry.reason.code in reasons else OTHER_REASON


def _digest(service_id: str, client: str, entry: CardOutcome) -> str:
    """The same for the same entry; of a comment only its length counts, so that nobody can guess the text."""
    reason = entry.reason
    said = [
        service_id, client, entry.card, entry.outcome, entry.at, sorted(entry.suggestions),
        reason and [reason.system, reason.code], len(entry.comment or ""),
    ]  # fmt: skip
    return hashlib.sha256(orjson.dumps(said)).hexdigest()


def _place(digest: str) -> str:
    return f"comment {digest}"
