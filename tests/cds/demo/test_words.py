"""Both languages have all words, and none is left over."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from cds.demo.examples import packaged_examples
from cds.demo.words import all_words
from rules.facts import FACTS

FOLDER = Path(__file__).parents[3] / "cds/demo"


def test_both_languages_have_the_same_values_in_place() -> None:
    english, dutch = all_words()["en"].text, all_words()["nl"].text
    for key, text in english.items():
        assert text.strip()
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", dutch[key])), key


def test_no_words_are_left_over() -> None:
    """Every key stands in the code, or begins with a part that stands there: `hook-` of `hook-order-sign`."""
    code = "".join(file.read_text("utf-8") for file in FOLDER.glob("*.py")).replace("'", '"')
    for key in all_words()["en"].text:
        starts = [key[: place.end()] for place in re.finditer("-", key)]
        assert f'"{key}"' in code or any(f'"{start}{{' in code for start in starts), key


def test_every_story_is_told_in_both_languages() -> None:
    for example in packaged_examples():
        assert all_words()["nl"].has(f"story-{example.name}"), example.name


def test_a_reason_is_told_in_dutch_or_as_it_was_given() -> None:
    assert all_words()["nl"].reason("no unit") == "geen eenheid"
    assert all_words()["nl"].reason("something new") == "something new"


def test_names_of_facts_are_of_facts_and_in_both_languages() -> None:
    for name, both in tomllib.loads((FOLDER / "facts.toml").read_text("utf-8")).items():
        assert name in FACTS
        assert set(both) == {"en", "nl"}
