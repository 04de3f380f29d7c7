"""The knowledge files as they stand on disk, read once and not yet checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from rules.errors import KnowledgeError

Document = dict[str, Any]

LANGUAGES = ("en", "nl")
_PARTS = (
    "thresholds", "constraints", "evidence", "orders", "policy", "sources", "systems", "refused", "contradictions",
    "links",
)  # fmt: skip
_VALUE_SETS = ("conditions", "laboratory", "medications", "procedures")


def read_documents() -> Document:
    """All knowledge files by part, dates as ISO text. Raises `KnowledgeError` naming the file."""
    folder = resources.files("rules.knowledge")
    document: Document = {part: _toml(folder / f"{part}.toml") for part in _PARTS}
    document["valuesets"] = {name: _toml(folder / "valuesets" / f"{name}.toml") for name in _VALUE_SETS}
    document["texts"] = {language: _texts(folder / "texts" / language) for language in LANGUAGES}
    return document


def _toml(file: Traversable) -> Document:
    try:
        parsed = tomllib.loads(file.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as failure:
        raise KnowledgeError(f"knowledge/{file.name}: {failure}") from failure
    return {key: _plain(value) for key, value in parsed.items()}


def _texts(folder: Traversable) -> str:
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    return "\n".join(file.read_text("utf-8") for file in files)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
