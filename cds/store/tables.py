"""The tables. `cds/store/migrations` makes them; a test compares the two.

`patient` and `user` are keyed hashes. `about` and `comment` and `content` of a recording are encrypted.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
)


class Utc(TypeDecorator[datetime]):
    """A moment. Databases get it in UTC and without a zone, because SQLite keeps none."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData()

# one row a call that was answered
calls = Table(
    "call",
    metadata,
    Column("id", String(64), primary_key=True),  # the decision id
    Column("at", Utc, nullable=False),
    Column("client", String(200), nullable=False),
    Column("hook", String(64), nullable=False),
    Column("knowledge", String(64), nullable=False),
    Column("settings", String(64), nullable=False),
    Column("patient", String(64)),
    Column("outcomes", JSON, nullable=False),  # rule: outcome
    Column("suppressed", JSON, nullable=False),  # rule: reason
    Column("shadow", JSON, nullable=False),  # rule: what would be done with it
    Column("displaced", JSON, nullable=False),  # rules whose cards those in shadow would cost
    Column("data_problems", Integer, nullable=False),
    Column("silences_available", Boolean, nullable=False),
    Column("milliseconds", Float, nullable=False),
    Index("call_at", "at"),
)

# one row a card that was shown
cards = Table(
    "card",
    metadata,
    Column("uuid", String(36), primary_key=True),
    Column("call", String(64), nullable=False),
    Column("at", Utc, nullable=False),
    Column("client", String(200), nullable=False),
    Column("hook", String(64), nullable=False),
    Column("knowledge", String(64), nullable=False),
    Column("rule", String(32), nullable=False),
    Column("indicator", String(16), nullable=False),
    Column("patient", String(64)),
    Column("user", String(64)),
    Column("about", LargeBinary),
    Index("card_patient", "patient", "at"),
    Index("card_at", "at"),
)

# one row a piece of feedback; it can arrive before its card, so nothing refers to the cards
feedback = Table(
    "feedback",
    metadata,
    Column("id", String(64), primary_key=True),  # a digest of what was said: the same again is the same row
    Column("card", String(36), nullable=False),
    Column("service", String(200), nullable=False),
    Column("client", String(200), nullable=False),
    Column("outcome", String(16), nullable=False),  # accepted or overridden
    Column("reason", String(32)),
    Column("suggestions", JSON, nullable=False),
    Column("comment", LargeBinary),
    Column("comment_length", Integer),
    Column("happened_at", Utc),
    Column("received_at", Utc, nullable=False),
    Index("feedback_card", "card"),
    Index("feedback_received", "received_at"),
)

# the whole of a call, for replay
recordings = Table(
    "recording",
    metadata,
    Column("call", String(64), primary_key=True),
    Column("at", Utc, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("recording_at", "at"),
)

# what calls were answered with, each once: `knowledge` (compiled) and `site` (zone and code lists)
editions = Table(
    "edition",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("version", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
