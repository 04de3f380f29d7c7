"""A book is written into a new, empty or earlier book's folder, and overwrites nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cds.book.errors import FolderRefused
from cds.book.files import MANIFEST, write_book

BOOK = {"index.html": "one", "A.md": "two"}


def content(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name != MANIFEST}


def test_a_new_and_an_empty_folder_are_taken(tmp_path: Path) -> None:
    """Folders above are made as well."""
    write_book(tmp_path / "new" / "book", BOOK)
    assert content(tmp_path / "new" / "book") == BOOK
    (tmp_path / "empty").mkdir()
    write_book(tmp_path / "empty", BOOK)
    assert content(tmp_path / "empty") == BOOK


def test_an_earlier_book_is_replaced(tmp_path: Path) -> None:
    """A page that is no more is removed; what somebody put beside it stays."""
    write_book(tmp_path, BOOK)
    (tmp_path / "signed.pdf").write_text("scan")
    write_book(tmp_path, {"index.html": "three", "B.md": "four"})
    assert content(tmp_path) == {"index.html": "three", "B.md": "four", "signed.pdf": "scan"}


def test_a_folder_with_something_else_is_refused(tmp_path: Path) -> None:
    """Nothing is written."""
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(FolderRefused, match="not empty and no rule book"):
        write_book(tmp_path, BOOK)
    assert content(tmp_path) == {"letter.txt": "dear"}


def test_remarks_in_an_earlier_book_are_kept(tmp_path: Path) -> None:
    """A file that was changed since it was written is somebody's work, also where the new book has no such page."""
    write_book(tmp_path, BOOK)
    (tmp_path / "A.md").write_text("two, signed")
    for book in (BOOK, {"index.html": "three"}):
        with pytest.raises(FolderRefused, match=r"A\.md: changed since it was written"):
            write_book(tmp_path, book)
    assert content(tmp_path) == {"index.html": "one", "A.md": "two, signed"}


def test_a_foreign_file_under_a_name_of_the_book_is_kept(tmp_path: Path) -> None:
    """Only what the earlier book wrote is replaced."""
    write_book(tmp_path, BOOK)
    (tmp_path / "B.md").write_text("mine")
    with pytest.raises(FolderRefused, match=r"B\.md: not a file of the earlier book"):
        write_book(tmp_path, {**BOOK, "B.md": "four"})
    assert content(tmp_path)["B.md"] == "mine"


@pytest.mark.parametrize("manifest", ["no json", "[]", '{"files": 3}', json.dumps({"files": {"../x": "0"}})])
def test_a_list_that_is_not_ours_is_refused(tmp_path: Path, manifest: str) -> None:
    """Nothing outside of the folder is touched either."""
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(FolderRefused, match=MANIFEST):
        write_book(tmp_path, BOOK)
    assert content(tmp_path) == {}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """Said in one line."""
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderRefused, match="expected a folder"):
        write_book(tmp_path / "file", BOOK)
