"""The texts of one language: Fluent messages by key, filled with values that are already written in that language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fluent.runtime import FluentBundle, FluentResource

from rules.compiled import Knowledge
from rules.errors import KnowledgeError

_MESSAGE = re.compile(r"^([A-Za-z][\w-]*) =.*(?:\n[ \t}].*)*", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{ *\$([\w-]+)")


class Texts:
    """Messages of one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        source = knowledge.document["texts"][language]
        self._bundle.add_resource(FluentResource(source))
        self._placeholders = {
            found[1]: frozenset(_PLACEHOLDER.findall(found[0])) for found in _MESSAGE.finditer(source)
        }

    def has(self, key: str) -> bool:
        """Whether there is a message of this key."""
        return bool(self._bundle.has_message(key))

    def fill(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """The message with its values. Raises `KnowledgeError` for a key or a placeholder that is missing."""
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise KnowledgeError(f"texts/{self.language}: no message '{key}'")
        wanted = self._placeholders[key]  # the library converts every value that it is given, used or not
        text, errors = self._bundle.format_pattern(pattern, {k: v for k, v in (values or {}).items() if k in wanted})
        if errors:
            raise KnowledgeError(f"texts/{self.language}, {key}: {'; '.join(str(error) for error in errors)}")
        return str(text)
