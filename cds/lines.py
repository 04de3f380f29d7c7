"""Where each key of a TOML file stands.

TOML parsers keep no lines, so the file is parsed again, statement by statement under its table heading: a statement
ends with the first line at which all since the last one is TOML by itself.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from typing import Any

Key = tuple[str, ...]


def lines_of(text: str) -> Mapping[Key, int]:
    """The line on which each key begins, by its whole path; of a table, where it is first named. For valid TOML.

    A table of an array stands under its number, from 0: `("clients", "1", "language")`.
    """
    found: dict[Key, int] = {}
    tables: Counter[str] = Counter()
    heading, statement, begun = "", "", 0
    for number, row in enumerate(text.split("\n"), 1):
        if not statement:
            if not row.strip() or row.lstrip().startswith("#"):
                continue
            begun = number
        statement += f"{row}\n"
        try:
            parsed = tomllib.loads(heading + statement)
        except tomllib.TOMLDecodeError:  # a value of several lines that is not at its end
            continue
        arrays = {name for name, value in parsed.items() if _is_array(value)}
        if statement.lstrip().startswith("[["):
            tables.update(arrays)
        for key in _keys(parsed):
            of_array = key[0] in arrays and len(key) > 1
            found.setdefault((key[0], str(tables[key[0]] - 1), *key[2:]) if of_array else key, begun)
        heading, statement = statement if statement.lstrip().startswith("[") else heading, ""
    return found


def _keys(table: Mapping[str, Any], path: Key = ()) -> list[Key]:
    """The paths of all keys; of an array of tables the last one counts, because it is the one that is read."""
    found: list[Key] = []
    for name, value in table.items():
        found.append((*path, name))
        if isinstance(value, Mapping):
            found += _keys(value, (*path, name))
        elif _is_array(value):
            found += [(*path, name, "0"), *_keys(value[-1], (*path, name, "0"))]
    return found


def _is_array(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[-1], Mapping)
