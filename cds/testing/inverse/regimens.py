"""What follows from all medicines together: what they are for, how many classes, what matters in pregnancy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cds.testing.inverse.wanted import Wanted
from rules.facts import rls_drug_classes
from rules.reasons import FactValue

_LEGS = "rls"
_FAMILY = {
    "dopamine_agonist": "dopaminergic", "levodopa": "dopaminergic", "gabapentinoid": "gabapentinoid",
    "opioid": "opioid",
}  # fmt: skip
# recorded diseases that a class is given for, which is then not taken for restless legs
_GIVEN_FOR = {
    "dopamine_agonist": "parkinson", "levodopa": "parkinson", "gabapentinoid": "epilepsy",
    "benzodiazepine": "epilepsy", "opioid": "opioid_dependence",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """A running entry of a medicine, dated or not, with what it is coded to be for."""

    part: str
    ingredient: str
    dated: bool
    reason: str | None


@dataclass(frozen=True)
class Choice:
    """What facts about single medicines leave open: reasons, ingredients, and families that ended.

    `also`: a medicine in use of which there is an undated order as well, and the reason of that order.
    """

    reasons: Mapping[str, str | None] = field(default_factory=dict)
    opioid: str = "oxycodone"
    benzodiazepine: str = "temazepam"
    ended: frozenset[str] = frozenset()
    also: tuple[str, str | None] | None = None


def expected(choice: Choice, entries: Iterable[Entry], wanted: Wanted) -> Mapping[str, FactValue]:
    """The facts that rest on reasons and classes, as `rules.derive.medication` decides them."""
    running = list(entries)
    used = [entry for entry in running if entry.dated]
    matter = [entry for entry in running if _matters(entry, wanted)]
    open_ = "medication" in wanted.incomplete
    perhaps = open_ or any(not entry.dated for entry in matter)
    in_use = [entry for entry in matter if entry.dated]
    meant = [entry for entry in in_use if entry.reason == _LEGS]
    tried = len(_families(running) | choice.ended)
    severe = wanted.yes("insomnia") or len(_families(used)) > 1
    unclear = open_ or "problem-list" in wanted.incomplete or wanted.unclear("insomnia")
    return {
        "rls_medicine": _found(bool(in_use), perhaps),
        "rls_medicine_for_rls": _found(bool(meant), perhaps),
        "rls_severe": _found(severe, unclear or len(_families(running)) > 1),
        "rls_drug_classes_min": tried,
        "rls_drug_classes_max": rls_drug_classes.highest if open_ else tried,
    }


def _matters(entry: Entry, wanted: Wanted) -> bool:
    """Whether it is an RLS medicine that matters in pregnancy and is not for another disease."""
    if entry.ingredient in ("temazepam", "methadone"):
        return False
    return entry.reason == _LEGS if entry.reason else not wanted.yes(_GIVEN_FOR[entry.part])


def _families(entries: Iterable[Entry]) -> set[str]:
    """The families that count as RLS medicines: an opioid only when it is said to be for restless legs."""
    allowed = {"opioid": (_LEGS,)}
    return {
        _FAMILY[entry.part]
        for entry in entries
        if entry.part in _FAMILY and entry.reason in allowed.get(entry.part, (None, _LEGS))
    }


def _found(evidence: bool, unclear: bool) -> str:
    return "yes" if evidence else "unknown" if unclear else "no"
