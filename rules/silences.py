"""What a silence is about, and what ends it early (clinical 3.3; corrections A23 and invariant 33).

A clinician who overrides a card silences its leading rule for that patient as the card was then: the same variant, no
medicine that was not there, the same band of ferritin. Something more urgent, a new medicine, another band of ferritin
or of kidney function, or a new pregnancy is another question, and the rule speaks again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rules.compiled import Knowledge
from rules.conditions import fact_of, leaves
from rules.derive.facts import FactBook
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.findings import Draft, Medicine
from rules.outcomes import Outcome
from rules.reasons import FactValue
from rules.rule import INDICATORS, Indicator

Band = tuple[int, int]  # those of the lowest and of the highest value that a measurement may have

_FERRITIN = ("ferritin.true_deficiency", "ferritin.adult.treat", "ferritin.adult.iv")
_KIDNEY = ("ckd.stage.3", "ckd.stage.3b", "ckd.stage.4", "ckd.stage.5")
_BEST = (0, 0)  # kidney function above all limits


@dataclass(frozen=True)
class About:
    """What an advice was about when it was given.

    `drugs`: the ingredients that it rests on. `ferritin`: its band, for rules that read it; `egfr`: None when unknown.
    """

    rule: str
    indicator: Indicator
    variant: str | None = None
    drugs: frozenset[str] = frozenset()
    ferritin: Band | None = None
    egfr: Band | None = None
    pregnant: str = "unknown"


@dataclass(frozen=True)
class Silence:
    """An advice that was answered, or shown just before (`kind`), on a day, and the last day of the silence."""

    about: About
    since: date
    until: date
    kind: Literal["silenced", "repeated"] = "silenced"


@dataclass(frozen=True)
class Situation:
    """What is decided about: the facts with their origins, the medicines of the record, the order in focus."""

    book: FactBook
    medicines: tuple[Medicine, ...]
    draft: Draft | None
    knowledge: Knowledge

    def about(self, outcome: Outcome, facts: Mapping[str, FactValue]) -> About:
        """What an outcome is about."""
        rests_on = self._expanded(ground.fact for ground in outcome.grounds)
        reads = self._expanded(fact_of(leaf) for leaf in leaves(outcome.rule.tree))
        limits = self.knowledge.thresholds
        return About(
            outcome.rule.id,
            outcome.indicator,
            outcome.variant,
            self._drugs(rests_on, facts),
            _band(facts, "ferritin", [limits[name] for name in _FERRITIN]) if "ferritin" in reads else None,
            _kidney_band(facts, [limits[name] for name in _KIDNEY]),
            str(facts.get("pregnant", "unknown")),
        )

    def _expanded(self, names: Iterable[str]) -> set[str]:
        """The facts, and those that the assessed ones among them rest on."""
        found, left = set[str](), list(names)
        while left:
            name = left.pop()
            if name not in found:
                found.add(name)
                trees = [a.tree for a in self.knowledge.assessments if a.fact == name] if name in ASSESSED else []
                left += [fact_of(leaf) for tree in trees for leaf in leaves(tree)]
        return found

    def _drugs(self, names: Iterable[str], facts: Mapping[str, FactValue]) -> frozenset[str]:
        held = [name for name in names if facts.get(name) == "yes" or f"{name}_min" in facts]
        origins = {origin for name in held for origin in self.book.origins.get(name, ())}
        found = {medicine.ingredient for medicine in self.medicines if medicine.origin in origins}
        if self.draft is not None:
            asked = [name for name in held if name in DRAFTED]
            if asked:
                found |= {medicine.ingredient for medicine in self.draft.medicines}
            if any(read.startswith("beside/") for name in asked for read in FACTS[name].reads):
                found |= {medicine.ingredient for medicine in self.draft.beside}
        return frozenset(found)


def ends(silences: Iterable[Silence], now: About, facts: Mapping[str, FactValue], day: date) -> Mapping[str, date]:
    """The last day of what keeps an advice silent, by kind; a kind that does not is left out."""
    found: dict[str, date] = {}
    for silence in silences:
        if silence.since <= day <= silence.until and _covers(silence, now, facts, day):
            found[silence.kind] = max(silence.until, found.get(silence.kind, silence.until))
    return found


def _covers(silence: Silence, now: About, facts: Mapping[str, FactValue], day: date) -> bool:
    then = silence.about
    return (
        (then.rule, then.variant, then.ferritin) == (now.rule, now.variant, now.ferritin)
        and INDICATORS.index(now.indicator) <= INDICATORS.index(then.indicator)
        and now.drugs <= then.drugs
        and not _other_kidney(then.egfr, now.egfr)
        and not _new_pregnancy(then, now, facts, (day - silence.since).days)
    )


def _other_kidney(then: Band | None, now: Band | None) -> bool:
    """Another band; a first result that is unremarkable, or none any more, changes nothing."""
    return now is not None and now != then and not (then is None and now == _BEST)


def _new_pregnancy(then: About, now: About, facts: Mapping[str, FactValue], days: int) -> bool:
    """Pregnant and not so then, or pregnant for fewer days than have passed since."""
    if now.pregnant != "yes":
        return False
    longest = facts.get("gestation_max")
    return then.pregnant != "yes" or (isinstance(longest, float | int) and longest < days)


def _band(facts: Mapping[str, FactValue], name: str, limits: list[float]) -> Band | None:
    """How many limits the lowest and the highest value reach: the first is reached at the limit, the others above it.

    Clinical corrections A23: below 30, 30 to 75, above 75 to 100, above 100.
    """
    low, high = facts.get(f"{name}_min"), facts.get(f"{name}_max")
    if not isinstance(low, float | int) or not isinstance(high, float | int):
        return None
    first, *others = limits
    in_band = [int(value >= first) + sum(value > limit for limit in others) for value in (low, high)]
    return in_band[0], in_band[1]


def _kidney_band(facts: Mapping[str, FactValue], limits: list[float]) -> Band | None:
    """How many limits the highest and the lowest value lie below."""
    low, high = facts.get("egfr_min"), facts.get("egfr_max")
    if not isinstance(low, float | int) or not isinstance(high, float | int):
        return None
    return sum(high < limit for limit in limits), sum(low < limit for limit in limits)
