"""Which scenarios specify which rule: read from the feature files that come with this release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

_FOLDER = "features"
_SCENARIO = ("Scenario:", "Scenario Outline:")


@dataclass(frozen=True)
class Scenario:
    """One scenario: the feature it belongs to, its title, and the tags of itself, its rule block and its feature."""

    feature: str
    title: str
    tags: frozenset[str]


def packaged_scenarios() -> tuple[Scenario, ...]:
    """The scenarios of this release, file by file; none when the folder is absent."""
    spec = find_spec(_FOLDER)
    places = (spec.submodule_search_locations or ()) if spec else ()
    folders = {Path(place).resolve() for place in places if Path(place).is_dir()}
    files = sorted(file for folder in folders for file in folder.glob("*.feature"))
    return tuple(scenario for file in files for scenario in scenarios_of(file.read_text("utf-8").splitlines()))


def scenarios_of(lines: Iterable[str]) -> tuple[Scenario, ...]:
    """The scenarios of one feature file, each with the tags of what it stands in."""
    found: list[Scenario] = []
    feature, tags, of_feature, of_block = "", frozenset[str](), frozenset[str](), frozenset[str]()
    for line in map(str.strip, lines):
        if line.startswith("@"):
            tags |= {tag.removeprefix("@") for tag in line.split()}
        elif line.startswith("Feature:"):
            feature, of_feature, of_block, tags = line.partition(":")[2].strip(), tags, frozenset(), frozenset()
        elif line.startswith("Rule:"):
            of_block, tags = tags, frozenset()
        elif line.startswith(_SCENARIO):
            found.append(Scenario(feature, line.partition(":")[2].strip(), of_feature | of_block | tags))
            tags = frozenset()
    return tuple(found)
