"""The texts of one language: Fluent messages by key, filled with values that are already written in that language."""

from __future__ import annotations

from collections.abc import Mapping

from fluent.runtime import FluentBundle, FluentResource

from rules.compiled import Knowledge
from rules.errors import KnowledgeError


class Texts:
    """Messages of one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(knowledge.document["texts"][language]))

    def has(self, key: str) -> bool:
        """Whether there is a message of this key."""
        return bool(self._bundle.has_message(key))

    def fill(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """The message with its values. Raises `KnowledgeError` for a key or a placeholder that is missing."""
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise KnowledgeError(f"texts/{self.language}: no message '{key}'")
        text, errors = self._bundle.format_pattern(pattern, dict(values or {}))
        if errors:
            raise KnowledgeError(f"texts/{self.language}, {key}: {'; '.join(str(error) for error in errors)}")
        return str(text)
