"""The tables: made once, whoever comes first, and never used when they are of another version."""

from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import cds.store
from cds.store.engines import open_engine
from cds.store.errors import StoreError
from cds.store.schema import HEAD, migrate, prepare, revision
from cds.store.tables import metadata


def test_the_migrations_make_the_tables(bare_url: str) -> None:
    engine = open_engine(bare_url, 10)
    prepare(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert revision(connection) == HEAD
    engine.dispose()


def test_the_last_migration_is_the_version_of_the_release() -> None:
    folder = Path(cds.store.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [HEAD]


def test_workers_that_start_together_make_them_once(bare_url: str) -> None:
    engines = [open_engine(bare_url, 10) for _ in range(4)]
    with ThreadPoolExecutor(4) as workers:
        list(workers.map(prepare, engines))
    assert migrate(engines[0]) == HEAD
    for engine in engines:
        engine.dispose()


@pytest.mark.parametrize("version", ["0000", "9999"])
def test_tables_of_another_version_are_refused_with_what_to_do(bare_url: str, version: str) -> None:
    engine = open_engine(bare_url, 10)
    prepare(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    with pytest.raises(StoreError, match=f"version {version}, this release wants {HEAD}; make a backup"):
        prepare(engine)
    engine.dispose()


def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    engine = open_engine(f"sqlite:///{file}", 10)
    prepare(engine)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        connection.execute(text("SELECT * FROM feedback"))
        for part in tmp_path.glob("store.sqlite3*"):
            assert stat.S_IMODE(part.stat().st_mode) == 0o600, part.name
    engine.dispose()


@pytest.mark.parametrize("url", ["mysql://clerk:secret@host/x", "sqlite://", "sqlite:///:memory:", "store.sqlite3", ""])
def test_an_address_that_is_none_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(StoreError, match=r"^store: expected sqlite:///FILE or postgresql://") as raised:
        open_engine(url, 1)
    assert "secret" not in str(raised.value)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        prepare(open_engine(f"sqlite:///{tmp_path}/missing/store.sqlite3", 1))


def test_a_new_file_is_private_also_behind_a_link_and_where_no_file_can_have_two_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link.sqlite3").symlink_to(tmp_path / "behind.sqlite3")
    opened(f"sqlite:///{tmp_path}/link.sqlite3")

    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    opened(f"sqlite:///{tmp_path}/plain.sqlite3")
    for name in ("behind.sqlite3", "plain.sqlite3"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert {path.suffix for path in tmp_path.iterdir()} <= {".sqlite3", ".sqlite3-wal", ".sqlite3-shm"}


def opened(url: str) -> None:
    engine = open_engine(url, 5)
    prepare(engine)
    engine.dispose()
