"""Which scenarios specify which rule: read from the feature files that come with this release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from textwrap import dedent

_FOLDER = "features"
_SCENARIO = ("Scenario:", "Scenario Outline:")


@dataclass(frozen=True)
class Scenario:
    """One scenario: the feature it belongs to, its title, the tags of itself, its rule block and its feature.

    `text` is the scenario as it stands, `background` what the feature and the block say before each of theirs.
    """

    feature: str
    title: str
    tags: frozenset[str]
    text: str = ""
    background: str = ""


def packaged_scenarios() -> tuple[Scenario, ...]:
    """The scenarios of this release, file by file; none when the folder is absent."""
    spec = find_spec(_FOLDER)
    places = (spec.submodule_search_locations or ()) if spec else ()
    # several checkouts on the path name the folder several times; the first is the one whose code is running
    files = next((found for place in places if (found := sorted(Path(place).glob("*.feature")))), [])
    return tuple(scenario for file in files for scenario in scenarios_of(file.read_text("utf-8").splitlines()))


def by_feature(scenarios: Iterable[Scenario]) -> Iterator[tuple[str, tuple[Scenario, ...]]]:
    """The scenarios of each feature, in order."""
    for feature, group in groupby(scenarios, lambda one: one.feature):
        yield feature, tuple(group)


def written(scenarios: Iterable[Scenario]) -> str:
    """The whole text of scenarios, each background once."""
    parts: list[str] = []
    for background, group in groupby(scenarios, lambda one: one.background):
        parts += [background] if background else []
        parts += [one.text for one in group]
    return "\n\n".join(parts)


def scenarios_of(lines: Iterable[str]) -> tuple[Scenario, ...]:
    """The scenarios of one feature file, each with the tags of what it stands in."""
    reading = _Reading()
    for line in lines:
        reading.take(line)
    reading.close()
    return tuple(reading.found)


@dataclass
class _Reading:
    """What was read of one file so far."""

    found: list[Scenario] = field(default_factory=list)
    feature: str = ""
    tags: frozenset[str] = frozenset()  # of what comes next
    of_feature: frozenset[str] = frozenset()
    of_block: frozenset[str] = frozenset()
    of_scenario: frozenset[str] = frozenset()
    backgrounds: tuple[str, str] = ("", "")  # of the feature, of the block
    part: str = ""  # the part that is open: a scenario, a background or nothing
    in_block: bool = False
    lines: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Reads one more line."""
        text = line.strip()
        if text.startswith("@"):
            self.close()
            self.tags |= {tag.removeprefix("@") for tag in text.split()}
        elif text.startswith("Feature:"):
            self.feature, self.of_feature, self.of_block = text.partition(":")[2].strip(), self._tags(), frozenset()
        elif text.startswith("Rule:"):
            self.close()
            self.of_block, self.in_block, self.backgrounds = self._tags(), True, (self.backgrounds[0], "")
        elif text.startswith(("Background:", *_SCENARIO)):
            self.close()
            self.part, self.lines, self.of_scenario = text, [line], self._tags()
        elif self.part and not text.startswith("#"):
            self.lines.append(line)

    def close(self) -> None:
        """Ends the open part."""
        text, part = dedent("\n".join(self.lines)).strip(), self.part
        self.part, self.lines = "", []
        if part.startswith(_SCENARIO):
            tags = self.of_feature | self.of_block | self.of_scenario
            title = part.partition(":")[2].strip()
            background = "\n\n".join(filter(None, self.backgrounds))
            self.found.append(Scenario(self.feature, title, tags, text, background))
        elif part:
            before, inside = self.backgrounds
            self.backgrounds = (before, text) if self.in_block else (text, inside)

    def _tags(self) -> frozenset[str]:
        tags, self.tags = self.tags, frozenset()
        return tags
