"""What is silent for a patient, and what was just shown, read from cards and the feedback on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import orjson
from sqlalchemy import Connection, RowMapping, select

from cds.store.keys import Key
from cds.store.tables import cards, feedback
from rules.silences import About, Silence

Made = Callable[[About], Silence]  # a silence, once it is known what it is about

SIGNED_AFTER_SELECTING = timedelta(minutes=15)  # clinical 3.3, point 3


@dataclass(frozen=True)
class Asker:
    """For whom silences are read: keyed hashes of patient and user, hook, and the moment in the zone of the site."""

    patient: str
    user: str | None
    hook: str
    now: datetime


@dataclass(frozen=True)
class Terms:
    """How long an override silences, in days by reason; `rules` those that differ. `repeats`: days, 0 is never."""

    days: Mapping[str, int]
    rules: Mapping[str, Mapping[str, int]]
    repeats: int = 0

    def of(self, rule: str, reason: str | None) -> int:
        """The days for which a reason silences a rule."""
        return self.rules.get(rule, {}).get(reason or "", self.days.get(reason or "", 0))

    @property
    def longest(self) -> int:
        """The longest silence in days."""
        return max([0, *self.days.values(), *(days for own in self.rules.values() for days in own.values())])


def read_silences(connection: Connection, asker: Asker, terms: Terms, key: Key) -> tuple[Silence, ...]:
    """What keeps rules silent for a patient now."""
    mine = select(cards).where(cards.c.patient == asker.patient, cards.c.about.is_not(None))
    shown = {row["uuid"]: row for row in connection.execute(mine).mappings()}
    if not shown:
        return ()
    # a question of its own: joined, it would depend on statistics that a young database has not
    said = connection.execute(select(feedback).where(feedback.c.card.in_(shown))).mappings()
    silent = [*_silenced(shown, last_of_each(said), asker, terms), *_repeated(shown.values(), asker, terms)]
    return tuple(silence(_opened(row["about"], row["uuid"], key)) for row, silence in silent)


def last_of_each(rows: Iterable[RowMapping]) -> dict[str, RowMapping]:
    """The feedback that counts for each card: what was done last, whichever arrived last."""
    ordered = sorted(rows, key=lambda row: (row["happened_at"] or row["received_at"], row["received_at"], row["id"]))
    return {row["card"]: row for row in ordered}


def sealed_about(about: About, uuid: str, key: Key) -> bytes:
    """What a card was about, encrypted."""
    plain = {**asdict(about), "drugs": sorted(about.drugs)}
    return key.seal(orjson.dumps(plain), _place(uuid))


def _silenced(
    shown: Mapping[str, RowMapping], said: Mapping[str, RowMapping], asker: Asker, terms: Terms
) -> Iterator[tuple[RowMapping, Made]]:
    today = asker.now.date()
    for uuid, row in said.items():
        days = terms.of(shown[uuid]["rule"], row["reason"]) if row["outcome"] == "overridden" else 0
        since = _day(min(row["happened_at"] or row["received_at"], row["received_at"]), asker)
        until = since + timedelta(days=days)
        if days and until >= today:
            yield shown[uuid], partial(Silence, since=since, until=until)


def _repeated(shown: Iterable[RowMapping], asker: Asker, terms: Terms) -> Iterator[tuple[RowMapping, Made]]:
    """An order that is signed just after it was selected by the same user; with `repeats`, remarks on opening."""
    for row in shown:
        if asker.user is None or row["user"] != asker.user:
            continue
        since, passed = _day(row["at"], asker), asker.now - row["at"]
        if asker.hook == "order-sign" and row["hook"] == "order-select" and passed <= SIGNED_AFTER_SELECTING:
            yield row, partial(Silence, since=since, until=asker.now.date(), kind="repeated")
        until = since + timedelta(days=terms.repeats)
        opened = asker.hook == row["hook"] == "patient-view" and row["indicator"] == "info"
        if opened and terms.repeats and until >= asker.now.date():
            yield row, partial(Silence, since=since, until=until, kind="repeated")


def _opened(sealed: bytes, uuid: str, key: Key) -> About:
    plain: dict[str, Any] = orjson.loads(key.open(sealed, _place(uuid)))
    return about_of(plain)


def about_of(plain: Mapping[str, Any]) -> About:
    """What a card was about, from its JSON."""
    bands: dict[str, Any] = {name: _band(plain[name]) for name in ("ferritin", "egfr")}
    return About(**{**plain, "drugs": frozenset(plain["drugs"]), **bands})


def _band(listed: Sequence[int] | None) -> tuple[int, int] | None:
    return (listed[0], listed[1]) if listed else None


def _day(moment: datetime, asker: Asker) -> date:
    return moment.astimezone(asker.now.tzinfo).date()


def _place(uuid: str) -> str:
    return f"about {uuid}"
