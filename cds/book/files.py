"""The rule book as files, and the folder that they are written into."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from cds.book.errors import FolderRefused
from cds.book.html import html_book, html_page
from cds.book.markdown import markdown
from cds.book.rulebook import INDEX, Sources, rule_book

MANIFEST = "rule-book.json"  # names the files of a book with their digests, so that it can be written anew
WHOLE = "rule-book.html"


def book_files(sources: Sources) -> Mapping[str, str]:
    """The files by name: each page in HTML and Markdown, and the whole book as one HTML document for printing."""
    pages = rule_book(sources)
    files = {f"{name}.html": html_page(name, page) for name, page in pages.items()}
    files |= {f"{name}.md": markdown(page) for name, page in pages.items()}
    return files | {WHOLE: html_book(pages[INDEX].title, pages)}


def write_book(folder: Path, files: Mapping[str, str]) -> None:
    """Writes a book into a new or empty folder, or in place of an earlier book.

    Raises `FolderRefused` before anything is written: where the folder holds something else under one of the names,
    or a file of the earlier book was changed since, perhaps by somebody who filled in remarks.
    """
    content = {name: text.encode() for name, text in files.items()}
    before = _before(folder)
    _refuse_foreign(folder, before, content)
    folder.mkdir(parents=True, exist_ok=True)
    for name in before.keys() - content.keys():
        (folder / name).unlink(missing_ok=True)
    for name, written in content.items():
        (folder / name).write_bytes(written)
    digests = {name: _digest(written) for name, written in sorted(content.items())}
    (folder / MANIFEST).write_text(json.dumps({"files": digests}, indent=1) + "\n", "utf-8")


def _before(folder: Path) -> Mapping[str, str]:
    """The files of the earlier book with their digests; empty for a new or empty folder."""
    if not folder.exists():
        return {}
    if not folder.is_dir():
        raise FolderRefused(f"{folder}: expected a folder")
    manifest = folder / MANIFEST
    if not manifest.exists():
        if any(folder.iterdir()):
            raise FolderRefused(f"{folder}: not empty and no rule book; choose a new or empty folder")
        return {}
    try:
        files = json.loads(manifest.read_text("utf-8"))["files"]
        named = {str(name): str(digest) for name, digest in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise FolderRefused(f"{manifest}: not the list of an earlier book; choose a new or empty folder") from None
    if any(Path(name).name != name for name in named):
        raise FolderRefused(f"{manifest}: names files outside of its folder; choose a new or empty folder")
    return named


def _refuse_foreign(folder: Path, before: Mapping[str, str], content: Mapping[str, bytes]) -> None:
    for name in sorted({*before, *content}):
        file = folder / name
        if not file.exists():
            continue
        if name not in before:
            raise FolderRefused(f"{file}: not a file of the earlier book; move it or choose another folder")
        if not file.is_file() or _digest(file.read_bytes()) != before[name]:
            raise FolderRefused(f"{file}: changed since it was written; move it or choose another folder")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
