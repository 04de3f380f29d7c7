"""Feedback: committed when it is acknowledged, once, and without what could name a patient."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from cds.feedback import CardOutcome
from cds.store.errors import StoreError
from cds.store.feedback import NO_UUID, OTHER_REASON, comment_of
from cds.store.keys import Key, Keys
from cds.store.store import Store
from cds.store.tables import feedback
from tests.cds.store.histories import KEYS, NOW, REASONS, TERMS, accepted, keep, overridden, rows, uuid

COMMENT = "mevrouw Jansen wil geen tabletten"


def test_it_is_kept_with_what_was_said(store: Store) -> None:
    keep(store, overridden(uuid(1), "declined"), accepted(uuid(2)), at=NOW + timedelta(seconds=5))
    one, other = sorted(rows(store, feedback), key=lambda row: str(row["card"]))
    assert (one["card"], one["outcome"], one["reason"]) == (uuid(1), "overridden", "declined")
    assert (other["outcome"], other["reason"], other["suggestions"]) == ("accepted", None, [uuid(99)])
    assert (one["happened_at"], one["received_at"]) == (NOW, NOW + timedelta(seconds=5))
    assert (one["service"], one["client"]) == ("rls-patient-view", "clinic")


def test_batches_and_repeats_are_one(store: Store) -> None:
    """Also when a later batch holds what an earlier one held."""
    one, two, three = (overridden(uuid(n)) for n in (1, 2, 3))
    keep(store, one, two, two)
    keep(store, two, three, at=NOW + timedelta(minutes=1))
    keep(store, one, two, three)
    assert sorted(row["card"] for row in rows(store, feedback)) == [uuid(1), uuid(2), uuid(3)]


def test_what_is_said_again_later_is_another(store: Store) -> None:
    keep(store, overridden(uuid(1)), overridden(uuid(1), at=NOW + timedelta(minutes=1)), accepted(uuid(1)))
    assert len(rows(store, feedback)) == 3


def test_nothing_is_kept_of_nothing(store: Store) -> None:
    keep(store)
    assert rows(store, feedback) == []


def test_a_comment_is_kept_encrypted(store: Store) -> None:
    assert KEYS.recording is not None
    keep(store, overridden(uuid(1), comment=COMMENT))
    (row,) = rows(store, feedback)
    assert row["comment_length"] == len(COMMENT)
    assert b"Jansen" not in row["comment"]
    with store.reading_engine.connect() as connection:
        (found,) = connection.execute(select(feedback)).mappings()
    assert comment_of(found, KEYS.recording) == COMMENT
    with pytest.raises(StoreError, match="cannot be opened with the key"):
        comment_of(found, Key("another key, as long as it should be"))


def test_without_a_key_only_its_length_is_kept(url: str) -> None:
    store = Store(url, Keys(), TERMS, REASONS, writing_seconds=10, reading_seconds=10)
    keep(store, overridden(uuid(1), comment=COMMENT))
    (row,) = rows(store, feedback)
    assert (row["comment"], row["comment_length"]) == (None, len(COMMENT))
    store.close()


def test_what_a_client_may_write_freely_is_not_kept(store: Store) -> None:
    """An EHR's own reason or id may name the patient."""
    keep(store, overridden("Jansen-1951", "family Jansen says no"), CardOutcome(uuid(2), "accepted", NOW, ("Jansen",)))
    one, other = sorted(rows(store, feedback), key=lambda row: str(row["outcome"]))[::-1]
    assert (one["card"], one["reason"]) == (NO_UUID, OTHER_REASON)
    assert other["suggestions"] == [NO_UUID]
    assert "Jansen" not in repr(one) + repr(other)
