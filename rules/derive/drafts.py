"""What the draft order in focus is: its facts, and those of no order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rules import facts
from rules.derive.doses import Limits, is_above
from rules.derive.facts import FactBook
from rules.derive.legs import CONCEPTS
from rules.findings import Draft, Findings, Medicine
from rules.reasons import FactValue

_DRAFTED = tuple(facts.FACTS[name] for name in sorted(facts.DRAFTED))


def derive(book: FactBook, findings: Findings) -> None:
    """Without an order in focus each fact about it is no; the findings of a record hold none."""
    del findings
    book.values.update(facts_of(None, book.thresholds))


def facts_of(draft: Draft | None, limits: Limits) -> Mapping[str, FactValue]:
    """The facts of the order in focus. One that does not say what it orders leaves them unknown."""
    if draft is not None and draft.unnamed:
        return {fact.name: "unknown" for fact in _DRAFTED}
    held = _held(draft, limits)
    found: dict[str, FactValue] = {fact.name: "yes" if held & set(fact.reads) else "no" for fact in _DRAFTED}
    above = facts.draft_above_maximum.name
    return found if found[above] == "yes" or not _unstated(draft, limits) else {**found, above: "unknown"}


def by_words(draft: Draft, limits: Limits) -> frozenset[str]:
    """The facts about an order that rest on the words of its product alone."""
    held = _held(draft, limits)
    coded = _held(replace(draft, medicines=_coded(draft.medicines), beside=_coded(draft.beside)), limits)
    return frozenset(f.name for f in _DRAFTED if held & set(f.reads) and not coded & set(f.reads))


def _unstated(draft: Draft | None, limits: Limits) -> bool:
    """Whether an order of a dopamine agonist does not say how much a day."""
    return draft is not None and any(
        is_above(medicine, limits) is None for medicine in draft.medicines if "dopamine-agonist" in medicine.classes
    )


def _held(draft: Draft | None, limits: Limits) -> set[str]:
    if draft is None:
        return set()
    held = {f"drafts/{name}" for medicine in draft.medicines for name in _classes(medicine)}
    held |= {"drafts/above-maximum" for medicine in draft.medicines if is_above(medicine, limits)}
    held |= {f"beside/{name}" for medicine in draft.beside for name in medicine.classes}
    reasons = {reason for medicine in draft.medicines for reason in medicine.reasons}
    if reasons & set(CONCEPTS):
        held.add("drafts/reason")
    elif reasons:
        held.add("drafts/other-reason")
    return held | ({"drafts/emergency"} if draft.emergency else set())


def _classes(medicine: Medicine) -> frozenset[str]:
    """Its classes; an antipsychotic that is ordered against nausea is an antiemetic (clinical corrections A9)."""
    if "nausea" in medicine.reasons and "antipsychotic" in medicine.classes:
        against_nausea = {"dopamine-blocking-antiemetic", "antipsychotic-against-nausea"}
        return medicine.classes - {"antipsychotic"} | against_nausea
    return medicine.classes


def _coded(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    return tuple(medicine for medicine in medicines if not medicine.words_only)
