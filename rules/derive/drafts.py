"""What the draft order in focus is: its facts, and those of no order."""

from __future__ import annotations

from collections.abc import Mapping

from rules import facts
from rules.derive.facts import FactBook
from rules.derive.legs import CONCEPTS
from rules.findings import Draft, Findings
from rules.reasons import FactValue

_DRAFTED = tuple(facts.FACTS[name] for name in sorted(facts.DRAFTED))


def derive(book: FactBook, findings: Findings) -> None:
    """Without an order in focus each fact about it is no; the findings of a record hold none."""
    del findings
    book.values.update(facts_of(None))


def facts_of(draft: Draft | None) -> Mapping[str, FactValue]:
    """The facts of the order in focus. One that does not say what it orders leaves them unknown."""
    if draft is not None and draft.unnamed:
        return {fact.name: "unknown" for fact in _DRAFTED}
    held = _held(draft)
    return {fact.name: "yes" if held & set(fact.reads) else "no" for fact in _DRAFTED}


def _held(draft: Draft | None) -> set[str]:
    if draft is None:
        return set()
    classes = {f"drafts/{name}" for medicine in draft.medicines for name in medicine.classes}
    for_rls = any(medicine.reasons & set(CONCEPTS) for medicine in draft.medicines)
    return classes | ({"drafts/reason"} if for_rls else set())
