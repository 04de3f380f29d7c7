"""The codes of the value sets, one row each, with how each was verified."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rules.compiled import Knowledge


def code_rows(knowledge: Knowledge, wanted: str | None = None) -> Iterator[dict[str, Any]]:
    """Each code with its file, table, system, display and verification; of one file or one table where asked."""
    systems = knowledge.document["systems"]
    for file, tables in knowledge.document["valuesets"].items():
        for name, table in tables.items():
            if wanted in (None, file, name):
                for code in table.get("codes", ()):
                    yield {
                        "file": file, "table": name, "system": systems[code["system"]]["uris"][0],
                        "code": code["code"], "display": code["display"], "verified": code["verified"],
                        "reference": code["reference"],
                    }  # fmt: skip
