"""References that follow when resources get other addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]


def renamed(resource: Json, names: Mapping[str, str]) -> Json:
    """The resource with every reference that is among the names under its new one."""
    return {key: _following(part, names) for key, part in resource.items()}


def _following(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            key: names.get(part, part) if key == "reference" and isinstance(part, str) else _following(part, names)
            for key, part in value.items()
        }
    return [_following(part, names) for part in value] if isinstance(value, list) else value
