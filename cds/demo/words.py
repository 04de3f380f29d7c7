"""The words of the demo around the cards, in both languages, from `words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rules.documents import LANGUAGES


@dataclass(frozen=True)
class Words:
    """The words of one language. A key without words raises `KeyError`, so that a page without them cannot be made."""

    language: str
    text: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key with values in place."""
        return self.text[key].format(**values) if values else self.text[key]

    def reason(self, reason: str) -> str:
        """Why a result was not used; in English where nobody has told it in this language."""
        return self.text.get(f"reason-{reason}", reason)

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return key in self.text


@cache
def all_words() -> Mapping[str, Words]:
    """The words of every language; read once."""
    content = tomllib.loads((resources.files("cds.demo") / "words.toml").read_text("utf-8"))
    return {language: Words(language, {key: both[language] for key, both in content.items()}) for language in LANGUAGES}
