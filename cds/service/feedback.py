"""Feedback on cards: the body of a call checked and read, and the seam to whoever keeps it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Protocol
from uuid import UUID

from structlog.typing import FilteringBoundLogger

from cds.feedback import CardOutcome, OverrideReason
from cds.service.faults import Fault, Issue
from cds.service.invocation import parsed_object, text_of
from cds.service.limits import STANDARD, Limits, too_much

_OUTCOMES = ("accepted", "overridden")
MOST_SUGGESTIONS = 100  # of one card, which offers a few
_SUGGESTIONS = f"an array of at most {MOST_SUGGESTIONS} objects with the id of each suggestion"
LONGEST_ID = 256


class FeedbackNotKept(RuntimeError):
    """The feedback could not be kept now. `seconds` is when it is worth sending again."""

    def __init__(self, seconds: int = 1) -> None:
        super().__init__("the feedback could not be kept")
        self.seconds = seconds


class FeedbackDesk(Protocol):
    """Keeps feedback. It may be called at the same time from several threads, and with the same entries again."""

    def keep(self, service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime) -> None:
        """Returns only when all entries are kept. Raises `FeedbackNotKept`."""


@dataclass(frozen=True)
class LoggedFeedback:
    """Where there is no store: one log line an entry, without whatever a client or a clinician can write freely."""

    log: FilteringBoundLogger
    reasons: Collection[str]

    def keep(self, service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime) -> None:
        for entry in entries:
            code = None if entry.reason is None else entry.reason.code
            self.log.info(
                "feedback", service=service_id, client=client, card=_uuid(entry.card), outcome=entry.outcome,
                suggestions=[_uuid(one) for one in entry.suggestions],
                reason=code if code is None or code in self.reasons else "of the EHR",
                comment_length=len(entry.comment or ""), at=entry.at.isoformat(), received_at=received_at.isoformat(),
            )  # fmt: skip


def read_feedback(body: bytes, limits: Limits = STANDARD) -> tuple[CardOutcome, ...]:
    """The entries of a body. Raises `Fault` 400 naming the elements at fault, 413; then none of them counts."""
    given = parsed_object(body)
    listed = given.get("feedback")
    if not isinstance(listed, list):
        missing = listed is None
        text = "feedback: expected an array with one object for each card."
        raise Fault(HTTPStatus.BAD_REQUEST, Issue("required" if missing else "value", text, "feedback"))
    if len(listed) > limits.feedback:
        text = f"feedback: expected at most {limits.feedback} entries, found {len(listed)}."
        raise too_much(text, "feedback")
    issues = [issue for number, entry in enumerate(listed) for issue in _issues(entry, f"feedback[{number}]")]
    if issues:
        raise Fault(HTTPStatus.BAD_REQUEST, *issues)
    return tuple(map(_entry, listed))


def _issues(entry: object, place: str) -> Iterator[Issue]:
    if not isinstance(entry, dict):
        yield Issue("value", f"{place}: expected an object with card, outcome and outcomeTimestamp.", place)
        return
    if _id(entry.get("card")) is None:
        yield _issue(entry, place, "card", f"the uuid of the card, a string of at most {LONGEST_ID} characters")
    if entry.get("outcome") not in _OUTCOMES:
        yield _issue(entry, place, "outcome", '"accepted" or "overridden"')
    elif entry["outcome"] == "accepted" and not _suggestions(entry):
        yield _issue(entry, place, "acceptedSuggestions", _SUGGESTIONS)
    if _time(entry.get("outcomeTimestamp")) is None:
        yield _issue(entry, place, "outcomeTimestamp", "a time in UTC such as 2026-11-22T09:30:00Z")
    yield from _reason_issues(entry.get("overrideReason"), f"{place}.overrideReason")


def _reason_issues(given: object, place: str) -> Iterator[Issue]:
    if given in (None, "", {}):
        return
    if not isinstance(given, dict):
        yield Issue("value", f"{place}: expected an object with reason, userComment or both.", place)
        return
    reason, comment = given.get("reason"), given.get("userComment")
    if reason not in (None, "", {}) and not (isinstance(reason, dict) and _id(reason.get("code"))):
        yield _issue(given, place, "reason", "a Coding with system and code")
    if comment is not None and not isinstance(comment, str):
        yield _issue(given, place, "userComment", "a string")


def _issue(holder: Mapping[str, Any], place: str, name: str, expected: str) -> Issue:
    missing = holder.get(name) in (None, "", [])
    return Issue("required" if missing else "value", f"{place}.{name}: expected {expected}.", f"{place}.{name}")


def _entry(entry: Mapping[str, Any]) -> CardOutcome:
    why = entry.get("overrideReason") or {}
    card, at = _id(entry["card"]), _time(entry["outcomeTimestamp"])
    assert card is not None and at is not None  # checked above
    return CardOutcome(
        card=card,
        outcome=entry["outcome"],
        at=at,
        suggestions=tuple(_suggestions(entry)),
        reason=_reason(why.get("reason")),
        comment=why.get("userComment") or None,
    )


def _reason(given: Mapping[str, Any] | None) -> OverrideReason | None:
    code = _id(given.get("code")) if given else None
    if given is None or code is None:
        return None
    return OverrideReason(code, _id(given.get("system")), _id(given.get("display")))


def _suggestions(entry: Mapping[str, Any]) -> list[str]:
    """The ids of the accepted suggestions; none when one of them has no id, or when there are too many."""
    listed = entry.get("acceptedSuggestions")
    if not isinstance(listed, list) or len(listed) > MOST_SUGGESTIONS:
        return []
    found = [_id(one.get("id")) if isinstance(one, dict) else None for one in listed]
    ids = [one for one in found if one is not None]
    return ids if len(ids) == len(listed) else []


def _id(value: object) -> str | None:
    return text_of(value) if isinstance(value, str) and len(value) <= LONGEST_ID else None


def _time(value: object) -> datetime | None:
    """A moment; without a zone it is in UTC, as the specification has it."""
    if not isinstance(value, str) or "T" not in value.upper():
        return None
    try:
        moment = datetime.fromisoformat(value.strip().upper())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _uuid(value: str) -> str:
    """A uuid as it is; whatever else a client calls a card may hold patient data."""
    try:
        return str(UUID(value))
    except ValueError:
        return "no uuid"
