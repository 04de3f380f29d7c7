"""A store that is locked, full or down neither delays nor loses a card, and never acknowledges what it has not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from cds.store.errors import StoreUnavailable
from cds.store.store import Store
from cds.store.tables import calls, cards, feedback
from tests.cds.clinic import Clinic, clinic_at, decision, suppressed
from tests.cds.service.calls import leading_rules, low_iron
from tests.cds.store.histories import rows
from tests.cds.store.locks import locked, written_by_another


@pytest.fixture
def clinic(url: str) -> Iterator[Clinic]:
    with clinic_at(url, hurry=True) as opened:
        opened.memory.store.prepare()
        yield opened


def unanswered(clinic: Clinic) -> list[str]:
    """The rules of a call while the store does not answer; that is said, in the answer, in the log, and counted."""
    answer = clinic.send(clinic.body(low_iron()))
    assert decision(answer)["silences"] == "unavailable"
    assert any(line["event"] == "silences unavailable" for line in clinic.log.entries)
    return leading_rules(answer)


def refused(clinic: Clinic) -> None:
    """Feedback that cannot be kept is not acknowledged."""
    response = clinic.feedback(clinic.said("5f1d8bd1-3e3b-4c8b-9b1a-0f3c1d6a7e10", "overridden"))
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
    assert response.json()["resourceType"] == "OperationOutcome"
    assert any(line["event"] == "feedback not kept" for line in clinic.log.entries)


def kept(clinic: Clinic) -> None:
    response = clinic.feedback(clinic.said("5f1d8bd1-3e3b-4c8b-9b1a-0f3c1d6a7e10", "overridden"))
    assert response.is_success
    assert [row["card"] for row in rows(clinic.memory.store, feedback)] == ["5f1d8bd1-3e3b-4c8b-9b1a-0f3c1d6a7e10"]


def test_a_store_that_is_locked(clinic: Clinic, url: str) -> None:
    """What was noted meanwhile is written when the lock is gone."""
    with locked(url, clinic.memory.store):
        assert unanswered(clinic) == ["IRON-03"]
        refused(clinic)
    kept(clinic)
    clinic.memory.store.flush()
    (call,) = rows(clinic.memory.store, calls)
    assert call["silences_available"] is False
    assert [row["rule"] for row in rows(clinic.memory.store, cards)] == ["IRON-03"]
    assert clinic.report().burdens["all"].silences_unavailable == 1
    assert leading_rules(clinic.post(low_iron())) == ["IRON-03"]


def test_a_store_that_goes_down_later_is_not_reachable(clinic: Clinic, url: str) -> None:
    """Readiness asks each time: that the tables were there at the start says nothing."""
    store = clinic.memory.store
    store.ping()
    with locked(url, store), pytest.raises(StoreUnavailable):
        store.ping()
    store.ping()


def test_more_calls_than_threads_while_it_is_locked(clinic: Clinic, url: str) -> None:
    """Reading that was given up keeps its thread; the others do not wait longer for that."""
    with locked(url, clinic.memory.store):
        for _ in range(12):
            assert unanswered(clinic) == ["IRON-03"]
    assert leading_rules(clinic.post(low_iron())) == ["IRON-03"]


def test_a_writer_keeps_nobody_from_reading(tmp_path: Path) -> None:
    """In SQLite, readers go on while somebody writes."""
    file = f"{tmp_path}/store.sqlite3"
    with clinic_at(f"sqlite:///{file}") as clinic:
        clinic.override(clinic.post(low_iron()), "declined")
        with written_by_another(file):
            answer = clinic.send(clinic.body(low_iron()))
            assert suppressed(answer)["IRON-03"][0] == "silenced"
            refused(clinic)


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    with clinic_at(f"sqlite:///{tmp_path}/store.sqlite3") as clinic:
        full(clinic.memory.store)
        for _ in range(3):
            answer = clinic.send(clinic.body(low_iron()))
            assert leading_rules(answer) == ["IRON-03"]
        said = [clinic.said(f"5f1d8bd1-3e3b-4c8b-9b1a-{number:012}", "overridden") for number in range(200)]
        assert clinic.feedback(*said).status_code == 503
        assert rows(clinic.memory.store, feedback) == []
        assert any(line["event"] == "audit" for line in clinic.log.entries)
        roomy(clinic.memory.store)
        kept(clinic)


def full(store: Store) -> None:
    """The file may not grow any more."""
    pages = "PRAGMA max_page_count=1"
    event.listen(store.writing_engine, "connect", lambda connection, _: connection.execute(pages))
    store.writing_engine.dispose()


def roomy(store: Store) -> None:
    pages = "PRAGMA max_page_count=1000000"
    event.listen(store.writing_engine, "connect", lambda connection, _: connection.execute(pages))
    store.writing_engine.dispose()


@pytest.mark.parametrize(
    "address", ["sqlite:///{folder}/missing/store.sqlite3", "postgresql://nobody@/none?host={folder}/missing"]
)
def test_a_store_that_is_down(tmp_path: Path, address: str) -> None:
    """The service starts, answers, says so, and loses nothing but the audit."""
    with clinic_at(address.format(folder=tmp_path), hurry=True) as clinic:
        assert clinic.log.entries[0]["event"] == "store"
        assert clinic.log.entries[0]["log_level"] == "error"
        assert unanswered(clinic) == ["IRON-03"]
        refused(clinic)
    assert clinic.memory.store.dropped == 1
    assert clinic.log.entries[-1] == {"event": "audit", "failure": clinic.log.entries[-1]["failure"], "lost": 1,
                                      "log_level": "warning"}  # fmt: skip


def test_a_store_that_comes_up_later_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "mounted later"
    with clinic_at(f"sqlite:///{folder}/store.sqlite3", hurry=True) as clinic:
        refused(clinic)
        assert unanswered(clinic) == ["IRON-03"]
        folder.mkdir()
        kept(clinic)
        clinic.memory.store.flush()
        assert [row["rule"] for row in rows(clinic.memory.store, cards)] == ["IRON-03"]


def test_tables_of_another_version_are_left_alone(tmp_path: Path) -> None:
    """The service says what to do, and goes on."""
    file = tmp_path / "store.sqlite3"
    with clinic_at(f"sqlite:///{file}"):
        pass
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with clinic_at(f"sqlite:///{file}") as clinic:
        assert "rls-cds store migrate" in clinic.log.entries[0]["failure"]
        refused(clinic)
