"""What rules did and what clinicians did with them, counted, each count with what it is a part of.

A rule *fired* in a call when its condition held, shown or not. *Shown* counts cards that it led; a call about several
orders can show several. A card counts as *accepted* or *overridden* by what was done with it last, and as *ignored*
when nothing was reported: clients need not report, so ignored is no judgement.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, func, select

from cds.store.silences import last_of_each
from cds.store.tables import calls, cards, feedback
from rules.reasons import Truth

By = Literal["client", "day", "week", "month"]
ALL = "all"
NO_REASON = "no reason"
_ROWS = 1000
_PERIODS = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m"}


@dataclass(frozen=True)
class Question:
    """Which calls are counted: from a moment on, before another, of one client; apart `by` client or time."""

    zone: tzinfo
    since: datetime | None = None
    until: datetime | None = None
    client: str | None = None
    by: By | None = None


@dataclass
class RuleCounts:
    """One rule in one version of the knowledge. `calls` is in how many it was evaluated.

    `suppressed`: calls by the reason why it was no card; `shadow`: calls in which it held in shadow, by what would have
    been done with it.
    """

    calls: int = 0
    fired: int = 0
    untold: int = 0
    shown: int = 0
    accepted: int = 0
    overridden: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    suppressed: Counter[str] = field(default_factory=Counter)
    shadow: Counter[str] = field(default_factory=Counter)

    @property
    def ignored(self) -> int:
        return self.shown - self.accepted - self.overridden

    def add(self, other: RuleCounts) -> None:
        """Adds the counts of another version or group."""
        for name in ("calls", "fired", "untold", "shown", "accepted", "overridden"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("reasons", "suppressed", "shadow"):
            getattr(self, name).update(getattr(other, name))


@dataclass
class Burden:
    """How much is shown. `known`: what has to do with patients who are kept as keyed hashes; the others are uncounted.

    `displaced`: cards that rules in shadow would cost.
    """

    calls: int = 0
    calls_with_cards: int = 0
    cards: int = 0
    silences_unavailable: int = 0
    displaced: int = 0
    known_cards: int = 0
    known_patients: set[str] = field(default_factory=set)

    @property
    def patients(self) -> int:
        return len(self.known_patients)

    @property
    def per_100_calls(self) -> float | None:
        return 100 * self.cards / self.calls if self.calls else None

    @property
    def per_100_patients(self) -> float | None:
        return 100 * self.known_cards / self.patients if self.patients else None


Line = tuple[str, str, str]  # group, rule, version of the knowledge


@dataclass
class Report:
    """All counts. `unjoined`: pieces of feedback of the same period whose card is not known."""

    burdens: dict[str, Burden]
    rules: dict[Line, RuleCounts]
    unjoined: int

    @property
    def by_rule(self) -> dict[str, RuleCounts]:
        """All groups and versions together."""
        found: dict[str, RuleCounts] = {}
        for (_, rule, _), counts in self.rules.items():
            found.setdefault(rule, RuleCounts()).add(counts)
        return found

    def noisiest(self, most: int = 5) -> list[tuple[str, RuleCounts]]:
        """The rules with the most cards that were not accepted."""
        shown = [(rule, counts) for rule, counts in self.by_rule.items() if counts.shown > counts.accepted]
        return sorted(shown, key=lambda one: (one[1].accepted - one[1].shown, one[0]))[:most]

    def most_accepted(self, most: int = 5) -> list[tuple[str, RuleCounts]]:
        """The rules with the largest part of their cards accepted, of equal ones those with more cards."""
        shown = [(rule, counts) for rule, counts in self.by_rule.items() if counts.accepted]
        return sorted(shown, key=lambda one: (-one[1].accepted / one[1].shown, -one[1].shown, one[0]))[:most]


def read_report(connection: Connection, question: Question) -> Report:
    """The counts of all calls that were asked for."""
    burdens: defaultdict[str, Burden] = defaultdict(Burden)
    rules: defaultdict[Line, RuleCounts] = defaultdict(RuleCounts)
    group = _grouping(question)
    for call in _rows(connection, calls, question):
        place = group(call)
        counts = {rule: rules[place, rule, call["knowledge"]] for rule in _named(call)}
        _count_call(call, burdens[place], counts)
    for said in _cards_with_feedback(connection, question):
        card = said[0]
        place = group(card)
        _count_card(said, burdens[place], rules[place, card["rule"], card["knowledge"]])
    return Report(dict(burdens), dict(rules), _unjoined(connection, question))


def _named(call: RowMapping) -> set[str]:
    return {*call["outcomes"], *call["suppressed"], *call["shadow"]}


def _count_call(call: RowMapping, burden: Burden, of: Mapping[str, RuleCounts]) -> None:
    burden.calls += 1
    burden.silences_unavailable += not call["silences_available"]
    burden.displaced += len(call["displaced"])
    if call["patient"] is not None:
        burden.known_patients.add(call["patient"])
    for rule, truth in call["outcomes"].items():
        counts = of[rule]
        counts.calls += 1
        counts.fired += truth == Truth.HOLDS.value
        counts.untold += truth == Truth.UNTOLD.value
    for rule, reason in call["suppressed"].items():
        of[rule].suppressed[reason] += 1
    for rule, done in call["shadow"].items():
        of[rule].shadow[done] += 1


def _count_card(said: list[RowMapping], burden: Burden, counts: RuleCounts) -> None:
    card = said[0]
    burden.cards += 1
    burden.known_cards += card["patient"] is not None
    burden.calls_with_cards += card["first"]
    counts.shown += 1
    for last in last_of_each([row for row in said if row["outcome"] is not None]).values():
        if last["outcome"] == "accepted":
            counts.accepted += 1
        else:
            counts.overridden += 1
            counts.reasons[last["reason"] or NO_REASON] += 1


def _cards_with_feedback(connection: Connection, question: Question) -> Iterator[list[RowMapping]]:
    """Each card with all that was said about it; `first` marks one card of each call."""
    said = (feedback.c.id, feedback.c.card, feedback.c.outcome, feedback.c.reason, feedback.c.happened_at)
    rank = func.row_number().over(partition_by=cards.c.call, order_by=(cards.c.uuid, feedback.c.id))
    shown = (
        select(cards, *said, feedback.c.received_at, (rank == 1).label("first"))
        .outerjoin(feedback, feedback.c.card == cards.c.uuid)
        .where(_asked(cards, question))
        .order_by(cards.c.uuid, feedback.c.id)
    )
    rows = connection.execution_options(yield_per=_ROWS).execute(shown).mappings()
    for _, listed in groupby(rows, key=lambda row: row["uuid"]):
        yield list(listed)


def _unjoined(connection: Connection, question: Question) -> int:
    conditions: list[ColumnElement[bool]] = [cards.c.uuid.is_(None)]
    if question.since is not None:
        conditions.append(feedback.c.received_at >= question.since)
    if question.until is not None:
        conditions.append(feedback.c.received_at < question.until)
    if question.client is not None:
        conditions.append(feedback.c.client == question.client)
    counted = select(func.count()).select_from(feedback.outerjoin(cards, cards.c.uuid == feedback.c.card))
    return int(connection.execute(counted.where(and_(*conditions))).scalar_one())


def _rows(connection: Connection, table: Table, question: Question) -> Iterator[RowMapping]:
    asked = select(table).where(_asked(table, question))
    yield from connection.execution_options(yield_per=_ROWS).execute(asked).mappings()


def _asked(table: Table, question: Question) -> ColumnElement[bool]:
    conditions: list[Any] = [table.c.at.is_not(None)]
    if question.since is not None:
        conditions.append(table.c.at >= question.since)
    if question.until is not None:
        conditions.append(table.c.at < question.until)
    if question.client is not None:
        conditions.append(table.c.client == question.client)
    return and_(*conditions)


def _grouping(question: Question) -> Callable[[RowMapping], str]:
    by = question.by
    if by is None:
        return lambda _: ALL
    if by == "client":
        return lambda row: str(row["client"])
    form = _PERIODS[by]
    return lambda row: row["at"].astimezone(question.zone).strftime(form)
