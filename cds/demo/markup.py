"""HTML and SVG as values: every text is escaped where it enters, so a page cannot be built of unsafe ones."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias, Union

_VOID = frozenset(("br", "input", "link", "meta"))


class Html(str):
    """Markup; whatever a reader of the record may have written in it is escaped."""


Content: TypeAlias = Union[str, Iterable["Content"], None]  # noqa: UP007 (a string cannot be joined by |)
Attribute: TypeAlias = str | float | bool | None


def element(tag: str, *content: Content, **attributes: Attribute) -> Html:
    """An element. `class_` is written `class`, `data_rule` `data-rule`; True stands alone, False and None nowhere."""
    written = "".join(_attribute(name, value) for name, value in attributes.items())
    return Html(f"<{tag}{written}>" if tag in _VOID else f"<{tag}{written}>{together(*content)}</{tag}>")


def together(*content: Content) -> Html:
    """Parts one after another; plain text is escaped, None is nothing."""
    return Html("".join(_written(part) for part in content))


def _written(part: Content) -> str:
    if part is None:
        return ""
    if isinstance(part, str):
        return part if isinstance(part, Html) else escape(part)
    return "".join(_written(inner) for inner in part)


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(_plain(value))}"'


def _plain(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
