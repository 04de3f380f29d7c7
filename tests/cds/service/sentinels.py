"""Words that belong to a patient or a client, in every place of a request where such words may stand.

What is seen of them in a log, a metric, an error or the name of a file was told to somebody who must not know it.
"""

from __future__ import annotations

import re
from typing import Any

SENTINEL = "Zoutkamp4711"
# what is marked elsewhere would be refused at the door, or would mean nothing to a rule
_TELLING = frozenset((
    "resourceType", "system", "code", "status", "intent", "unit", "hook", "mode", "comparator", "gender", "fhirServer",
    "outcome", "doNotPerform", "type", "periodUnit", "durationUnit", "token_type", "relation", "url", "versionId",
))  # fmt: skip
_MOMENT = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?|\$\{.*\}")


def marked(value: Any, key: str = "") -> Any:
    """The same with the sentinel at the end of every text, name, id and reference, and in a member of its own."""
    if isinstance(value, dict):
        inside = {name: marked(part, name) for name, part in value.items()}
        return {**inside, f"_{SENTINEL}": SENTINEL} if inside else inside
    if isinstance(value, list):
        return [marked(part, key) for part in value]
    if isinstance(value, str) and key not in _TELLING and not _MOMENT.fullmatch(value):
        return value + SENTINEL
    return value
