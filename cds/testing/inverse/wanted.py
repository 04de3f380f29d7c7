"""The facts that a record shall give, asked as the topics ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rules.facts import FACTS
from rules.reasons import FactValue

Interval = tuple[float, float]


@dataclass(frozen=True)
class Wanted:
    """Facts with the thresholds and the day on which they hold, and the sources that arrive incompletely.

    A statement that is not named may come out as it likes and is treated as no; a measurement that is not named is
    not known.
    """

    facts: Mapping[str, FactValue]
    thresholds: Mapping[str, float]
    day: date
    incomplete: frozenset[str] = frozenset()

    def says(self, name: str) -> str:
        return str(self.facts.get(name, "no"))

    def yes(self, name: str) -> bool:
        return self.says(name) == "yes"

    def unclear(self, name: str) -> bool:
        """Whether a statement is unknown although all its sources arrive: an entry must leave it open."""
        return self.says(name) == "unknown" and not self.incomplete & set(FACTS[name].sources)

    def between(self, name: str) -> Interval | None:
        """The interval of a measurement, None when it is not known."""
        low, high = self.facts.get(f"{name}_min"), self.facts.get(f"{name}_max")
        if not isinstance(low, float | int) or not isinstance(high, float | int):
            return None
        return float(low), float(high)

    def days_between(self, name: str) -> tuple[int, int] | None:
        """The same in whole days."""
        found = self.between(name)
        return None if found is None else (int(found[0]), int(found[1]))

    def days(self, threshold: str) -> int:
        """A window in whole days."""
        return int(self.thresholds[threshold])
