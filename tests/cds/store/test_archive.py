"""Retention: what is older goes, in every table, and nothing else."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from cds.store.archive import Archive
from cds.store.errors import StoreError
from cds.store.store import Store
from cds.store.tables import calls, cards, feedback, recordings
from tests.cds.store.histories import KEYS, NOW, call, card, keep, overridden, rows, written


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    opened = Archive(url, KEYS)
    yield opened
    opened.close()


def test_what_is_older_goes_and_nothing_else(store: Store, archive: Archive) -> None:
    """More rows than one transaction deletes."""
    old, new = [call(card(), at=NOW - timedelta(days=500)) for _ in range(600)], call(card())
    written(store, *(replace(one, recording=lambda: b"whole") for one in (*old, new)))
    keep(store, *(overridden(one.audit.cards[0], at=one.at) for one in old), at=NOW - timedelta(days=500))
    keep(store, overridden(new.audit.cards[0]))
    deleted = archive.prune(NOW - timedelta(days=400))
    assert deleted == {"call": 600, "card": 600, "feedback": 600, "recording": 600}
    for table in (calls, cards, feedback, recordings):
        assert len(rows(store, table)) == 1
    assert archive.recorded_calls() == [new.audit.decision_id]
    assert archive.prune(NOW - timedelta(days=400)) == dict.fromkeys(deleted, 0)


def test_a_recording_opens_in_its_own_place_only(store: Store, archive: Archive) -> None:
    """Exchanged in the database they would be another patient's."""
    one, other = call(), call()
    written(store, replace(one, recording=lambda: b"one"), replace(other, recording=lambda: b"other"))
    assert archive.recording(one.audit.decision_id) == b"one"
    (first, second) = rows(store, recordings)
    with store.writing_engine.begin() as connection:
        for row, taken in ((first, second), (second, first)):
            wrong = recordings.update().where(recordings.c.call == row["call"]).values(content=taken["content"])
            connection.execute(wrong)
    with pytest.raises(StoreError, match="cannot be opened"):
        archive.recording(one.audit.decision_id)


def test_an_edition_that_is_not_there_names_those_that_are(store: Store, archive: Archive) -> None:
    store.describe("knowledge", "2026.1+abc", zlib.compress(b"{}"))
    written(store, call())
    assert archive.edition("knowledge", "2026.1+abc") == b"{}"
    with pytest.raises(StoreError, match=r"knowledge 2027 is not in the store; there are: 2026\.1\+abc"):
        archive.edition("knowledge", "2027")
