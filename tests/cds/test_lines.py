"""On which line each key of a TOML file stands."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds.lines import lines_of

TEXT = '''# a site
language = "nl"

rules_off = [
  # not this one
  "IRON-03",
  "a ] b",
]
note = """
[thresholds]
"tsat.low" = 1
"""
[thresholds]
"tsat.low" = 18 # percent
ferritin.adult.treat = 50

[orders.ferritin]
code = "a"
links = { fk = false, own = { url = "u" } }
[[clients]]
name = "one"
[[clients]]
name = "two"
'''


def test_each_key_stands_on_its_line() -> None:
    assert lines_of(TEXT) == {
        ("language",): 2, ("rules_off",): 4, ("note",): 9, ("thresholds",): 13, ("thresholds", "tsat.low"): 14,
        ("thresholds", "ferritin"): 15, ("thresholds", "ferritin", "adult"): 15,
        ("thresholds", "ferritin", "adult", "treat"): 15, ("orders",): 17, ("orders", "ferritin"): 17,
        ("orders", "ferritin", "code"): 18, ("orders", "ferritin", "links"): 19,
        ("orders", "ferritin", "links", "fk"): 19, ("orders", "ferritin", "links", "own"): 19,
        ("orders", "ferritin", "links", "own", "url"): 19, ("clients",): 20, ("clients", "0"): 20,
        ("clients", "0", "name"): 21, ("clients", "1"): 22, ("clients", "1", "name"): 23,
    }  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_are_counted_as_an_editor_does(end: str) -> None:
    """Also where a value holds what some would take for the end of a line."""
    assert lines_of(f'a = "\u2028"{end}{end}b = 1{end}') == {("a",): 1, ("b",): 3}


def test_the_last_line_needs_no_end() -> None:
    assert lines_of("a = 1") == {("a",): 1}
    assert lines_of("") == {}


NAMES = st.text("abcdefg-_", min_size=1, max_size=5)


@given(st.dictionaries(NAMES, st.dictionaries(NAMES, st.integers(0, 9), max_size=4), max_size=4), st.integers(0, 3))
def test_no_key_is_missed(tables: Mapping[str, Mapping[str, int]], blank: int) -> None:
    """Whatever the tables: every key that a parser finds has the line on which it is written."""
    rows: list[str] = []
    for name, values in tables.items():
        rows += ["", "# why"] * blank + [f"[{name}]"] + [f"{key} = {value}" for key, value in values.items()]
    found = lines_of("\n".join(rows))
    parsed = tomllib.loads("\n".join(rows))
    assert set(found) == {(name,) for name in parsed} | {(name, key) for name in parsed for key in parsed[name]}
    for key, line in found.items():
        assert rows[line - 1].startswith(f"[{key[0]}]" if len(key) == 1 else f"{key[1]} =")
