"""Calls answered again: as they were, byte for byte, or by another version of the knowledge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from cds.advisor import Advisor
from cds.cards.cards import ADVICE_EXTENSION
from cds.service.recordings import Recorded

_Card = tuple[str, int, str, str]  # leading rule, urgency, summary, detail
_URGENCY = ("info", "warning", "critical")
AdvisorOf = Callable[[str, str], Advisor]  # of a version of the knowledge and a digest of the settings


def replayed(recorded: Recorded, advisors: AdvisorOf) -> bytes:
    """The response body that the same knowledge and settings give now."""
    advisor = advisors(recorded.knowledge, recorded.settings)
    return orjson.dumps(advisor.advise(recorded.request).response)


@dataclass
class Comparison:
    """What another version would have changed: in how many calls, and the cards by rule.

    `appear` and `vanish`: cards that only the other or only the recorded version shows; `louder` and `softer`: more or
    less urgent; `reworded`: another text of the same rule and urgency. `failed`: calls that the other could not answer.
    """

    calls: int = 0
    changed: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    appear: Counter[str] = field(default_factory=Counter)
    vanish: Counter[str] = field(default_factory=Counter)
    louder: Counter[str] = field(default_factory=Counter)
    softer: Counter[str] = field(default_factory=Counter)
    reworded: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)  # rule: the first call in which something changed

    @property
    def kinds(self) -> dict[str, Counter[str]]:
        """What changed, by kind."""
        return {name: getattr(self, name) for name in ("appear", "vanish", "louder", "softer", "reworded")}

    def add(self, call: str, before: bytes, after: Mapping[str, Any]) -> None:
        """Counts one call."""
        self.calls += 1
        old, new = _cards(orjson.loads(before)["cards"]), _cards(after["cards"])
        changed = {uuid for uuid in old.keys() | new.keys() if old.get(uuid) != new.get(uuid)}
        self.changed += bool(changed)
        for uuid in sorted(changed):
            rule = (new.get(uuid) or old[uuid])[0]
            self.examples.setdefault(rule, call)
            self._kind(old.get(uuid), new.get(uuid))[rule] += 1

    def _kind(self, old: _Card | None, new: _Card | None) -> Counter[str]:
        if old is None or new is None:
            return self.appear if old is None else self.vanish
        if old[1] != new[1]:
            return self.louder if new[1] > old[1] else self.softer
        return self.reworded


def _cards(cards: Iterable[Mapping[str, Any]]) -> dict[str, _Card]:
    """The cards by uuid, which is the same for the same call, rule and order."""
    return {
        card["uuid"]: (
            card["extension"][ADVICE_EXTENSION]["rules"][0], _URGENCY.index(card["indicator"]), card["summary"],
            card["detail"],
        )
        for card in cards
    }  # fmt: skip
