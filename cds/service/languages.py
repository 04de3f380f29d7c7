"""Which language to answer in."""

from __future__ import annotations

from collections.abc import Collection


def preferred(accept_language: str | None, available: Collection[str], default: str) -> str:
    """The language that an Accept-Language header prefers among those available.

    `*` says nothing about a person: clients that are no browser send it on their own.
    """
    ranked = sorted(_ranges(accept_language or ""), key=lambda item: -item[1])  # stable: the first of equals wins
    return next((language for language, _ in ranked if language in available), default)


def _ranges(header: str) -> list[tuple[str, float]]:
    """Primary language and weight of each range; what is refused (`q=0`) or cannot be read is left out."""
    found = []
    for part in header.split(","):
        tag, _, parameters = part.partition(";")
        weight = _weight(parameters)
        if weight > 0:
            found.append((tag.strip().lower().split("-")[0], weight))
    return found


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(float(value), 1.0)
    except ValueError:
        return 0.0
