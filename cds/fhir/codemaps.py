"""A site's own codes: what each means in a code system that the knowledge knows.

One CSV file a list, UTF-8, with the header `system,code,standard,standard_code`: a G-Standaard product and its ATC
code, a laboratory's own test and its LOINC code. Such lists are licensed to sites and are not part of this software.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from rules.compiled import Knowledge

HEADER = ("system", "code", "standard", "standard_code")

# what a code of a site means: (system, code) to (standard system, standard code)
CodeMap = Mapping[tuple[str, str], tuple[str, str]]


class CodeMapError(ValueError):
    """A list of codes that cannot be used. Names the line and what was expected."""


def read_code_map(text: str, knowledge: Knowledge) -> CodeMap:
    """The codes of one list. Raises `CodeMapError` naming the line and what was expected."""
    known = {uri for system in knowledge.document["systems"].values() for uri in system["uris"]}
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for line, (system, code, standard, standard_code) in _rows(text):
        if standard not in known:
            raise CodeMapError(
                f"line {line}: expected a standard system that the knowledge knows, such as ATC or LOINC"
            )
        meant = found.setdefault((system, code), (standard, standard_code))
        if meant != (standard, standard_code):
            raise CodeMapError(f"line {line}: the code is listed before with another meaning")
    return found


def _rows(text: str) -> Iterator[tuple[int, tuple[str, str, str, str]]]:
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        header = tuple(name.strip() for name in next(rows, ()))
        if header != HEADER:
            raise CodeMapError(f"line 1: expected the header {','.join(HEADER)}")
        for row in rows:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if len(cells) != len(HEADER) or not all(cells):
                raise CodeMapError(f"line {rows.line_num}: expected {len(HEADER)} values, none of them empty")
            system, code, standard, standard_code = cells
            yield rows.line_num, (system, code, standard, standard_code)
    except csv.Error as failure:
        raise CodeMapError(f"line {rows.line_num}: no CSV ({failure})") from failure
