"""The version of the tables: made on first start, checked on every start, changed by `rls-cds store migrate`.

Alembic is loaded only when there is something to make or change.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from sqlalchemy import Connection, Engine, inspect, text

from cds.store.engines import is_sqlite
from cds.store.errors import StoreError

HEAD = "0001"
_MIGRATIONS = Path(__file__).parent / "migrations"
_NOTHING = "there is no store here yet; the service makes it when it starts"
_LOCK = 7_262_001  # any number that is only used here


def revision(connection: Connection) -> str | None:
    """The version of the tables; None in an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def prepare(engine: Engine) -> None:
    """Makes the tables in an empty database. Raises `StoreError` when they are of another version."""
    _private(engine)
    with engine.connect() as connection:
        empty = revision(connection) is None
        if not empty:
            check(connection)
    if empty:
        migrate(engine)


def exists(engine: Engine) -> None:
    """Raises `StoreError` when there is no file; only asking would make one."""
    if is_sqlite(engine.url) and not Path(engine.url.database or "").exists():
        raise StoreError(_NOTHING)


def check(connection: Connection) -> None:
    """Raises `StoreError` when there are no tables, or of another version."""
    found = revision(connection)
    if found is None:
        raise StoreError(_NOTHING)
    if found != HEAD:
        raise StoreError(
            f"the store has tables of version {found}, this release wants {HEAD}; "
            "make a backup, then run: rls-cds store migrate"
        )


def migrate(engine: Engine) -> str | None:
    """Brings the tables to the version of this release, once, whoever else tries. The version that was there."""
    from alembic import command
    from alembic.config import Config

    _private(engine)
    with engine.connect() as connection, _alone(connection):
        before = revision(connection)
        if before != HEAD:
            config = Config()
            config.set_main_option("script_location", str(_MIGRATIONS))
            config.attributes["connection"] = connection
            command.upgrade(config, HEAD)
    return before


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """A transaction that only one process at a time is in."""
    if not is_sqlite(connection.engine.url):
        with connection.begin():
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
            yield
        return
    connection.execution_options(isolation_level="AUTOCOMMIT")  # otherwise the driver ends the transaction as it likes
    connection.exec_driver_sql("PRAGMA journal_mode=WAL")  # readers and one writer do not wait for each other
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def _private(engine: Engine) -> None:
    """A new SQLite file can be read by its owner only; its journals get the same permissions.

    It is made under another name and never opened here: to close it would let go of the locks that this process holds
    on it, and another process could then take away the journal that is in use.
    """
    if is_sqlite(engine.url) and engine.url.database:
        file = Path(engine.url.database).resolve()
        try:
            if file.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if not file.exists():
                _made(file)
            elif not os.access(file, os.R_OK | os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        except OSError as failure:
            raise StoreError(f"the file of the store cannot be written ({failure.strerror})") from None


def _made(file: Path) -> None:
    """An empty file with its permissions, unless somebody else has just made it."""
    opened, name = mkstemp(dir=file.parent, prefix=f".{file.name}-")
    os.close(opened)
    try:
        os.link(name, file)
    except FileExistsError:
        pass
    except OSError:  # a file system without links: this process cannot hold a lock yet on what it has just made
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    finally:
        os.unlink(name)
