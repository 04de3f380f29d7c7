"""What a clinician did with a card, as an EHR reports it. Data only: the service reads it, the store keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class OverrideReason:
    """A reason from a list: one that came with the card, or one of the EHR's own."""

    code: str
    system: str | None = None
    display: str | None = None


@dataclass(frozen=True)
class CardOutcome:
    """What was done with one card.

    `card` and `suggestions` are the ids as they came: they may be unknown, come before the card was stored, or come
    again. `comment` is free text of a clinician, which may name the patient; it never shows in a representation.
    """

    card: str
    outcome: Literal["accepted", "overridden"]
    at: datetime
    suggestions: tuple[str, ...] = ()
    reason: OverrideReason | None = None
    comment: str | None = field(default=None, repr=False)
