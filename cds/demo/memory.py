"""What the demo remembers while it runs, never on disk: the cards that were shown, their answers, the silences.

`Notebook` is both what the service remembers in and its desk of feedback, so that calls of other clients at the demo
count as well. Patients are kept as a hash with a key that ends with the process.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from threading import Lock

from cds.advisor import Decision, Past, Request
from cds.audit import ShownCard
from cds.feedback import CardOutcome
from cds.store.silences import Terms
from rules.silences import Silence

_CALLS_A_POINT = 10


@dataclass(frozen=True)
class RuleFigures:
    """What became of the cards that one rule led. Each card counts once; `open` were neither accepted nor set aside."""

    rule: str
    shown: int
    accepted: int
    overridden: Mapping[str, int]

    @property
    def open(self) -> int:
        return self.shown - self.accepted - sum(self.overridden.values())


@dataclass(frozen=True)
class Figures:
    """All cards by rule, calls and cards by hook, and cards a call over time, ten calls a point."""

    rules: tuple[RuleFigures, ...] = ()
    hooks: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    burden: tuple[float, ...] = ()

    @property
    def overrides(self) -> Mapping[str, int]:
        """How often each reason was given."""
        counted: Counter[str] = Counter()
        for rule in self.rules:
            counted.update(rule.overridden)
        return dict(counted.most_common())


@dataclass(frozen=True)
class _Seen:
    """A card, for whom it was, and what became of it."""

    patient: str
    card: ShownCard
    outcome: str = ""
    reason: str = ""


@dataclass
class Notebook:
    """The memory of one demo process. `terms`: how long an override silences; `today`: the day of the demo."""

    terms: Terms
    today: Callable[[], date]
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    _cards: dict[str, _Seen] = field(default_factory=dict)
    _silences: dict[tuple[str, str], Silence] = field(default_factory=dict)
    _calls: list[tuple[str, int]] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def past(self, request: Request, server: str | None) -> Past:
        """What is silenced for the patient of a call."""
        del server
        return Past(self.silences(request.context.patient_id or ""))

    def note(self, request: Request, decision: Decision, seconds: float, server: str | None) -> None:
        """Takes note of an answered call.

        A card that was shown before and got no answer is the same advice again, and is counted once.
        """
        del seconds, server
        known = self._hash(request.context.patient_id or "")
        with self._lock:
            self._calls.append((request.hook, len(decision.cards)))
            for card in decision.audit.cards:
                waiting = (known, card.rule, "")
                self._cards = {uuid: one for uuid, one in self._cards.items() if _named(one) != waiting}
                self._cards[card.uuid] = _Seen(known, card)

    def keep(self, service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime) -> None:
        """Keeps feedback on the cards that are known; what is told of others is not counted."""
        del service_id, client, received_at
        with self._lock:
            for entry in entries:
                if entry.card in self._cards:
                    self._take(entry)

    def close(self) -> None:
        """Nothing is left to be written."""

    def silences(self, patient: str) -> tuple[Silence, ...]:
        """What is silenced for a patient."""
        known, day = self._hash(patient), self.today()
        return tuple(one for (whose, _), one in self._silences.items() if whose == known and one.until >= day)

    def end(self, patient: str, rule: str) -> None:
        """Ends the silence of a rule."""
        with self._lock:
            self._silences.pop((self._hash(patient), rule), None)

    def figures(self) -> Figures:
        """The figures so far."""
        with self._lock:
            rules = sorted({seen.card.rule for seen in self._cards.values()})
            return Figures(tuple(map(self._of_rule, rules)), self._of_hooks(), tuple(self._burden()))

    def _take(self, entry: CardOutcome) -> None:
        reason = entry.reason.code if entry.reason is not None else ""
        seen = self._cards[entry.card] = replace(self._cards[entry.card], outcome=entry.outcome, reason=reason)
        days = self.terms.of(seen.card.rule, reason) if entry.outcome == "overridden" else 0
        if days and seen.card.about is not None:
            day = self.today()
            silence = Silence(seen.card.about, day, day + timedelta(days=days))
            self._silences[seen.patient, seen.card.rule] = silence

    def _of_rule(self, rule: str) -> RuleFigures:
        cards = [seen for seen in self._cards.values() if seen.card.rule == rule]
        reasons = Counter(seen.reason for seen in cards if seen.outcome == "overridden")
        return RuleFigures(rule, len(cards), sum(seen.outcome == "accepted" for seen in cards), dict(reasons))

    def _of_hooks(self) -> Mapping[str, tuple[int, int]]:
        hooks = dict.fromkeys(hook for hook, _ in self._calls)
        return {hook: self._sums(hook) for hook in hooks}

    def _sums(self, hook: str) -> tuple[int, int]:
        counts = [cards for name, cards in self._calls if name == hook]
        return len(counts), sum(counts)

    def _burden(self) -> Iterator[float]:
        for start in range(0, len(self._calls), _CALLS_A_POINT):
            part = self._calls[start : start + _CALLS_A_POINT]
            yield sum(cards for _, cards in part) / len(part)

    def _hash(self, patient: str) -> str:
        return hashlib.blake2b(patient.encode(), key=self._key).hexdigest()


def _named(seen: _Seen) -> tuple[str, str, str]:
    return seen.patient, seen.card.rule, seen.outcome
