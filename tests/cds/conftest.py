"""No test leaves a store behind in the folder it was started in."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def store_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RLS_CDS_STORE", f"sqlite:///{tmp_path}/store-of-its-own.sqlite3")
