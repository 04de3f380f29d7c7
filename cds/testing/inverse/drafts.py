"""The draft order in focus and those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from cds.fhir.ingredients import classes_of
from cds.testing.inverse.codes import medicine_coding, words
from cds.testing.inverse.unbuildable import Unbuildable
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer
from rules.compiler import standard_knowledge
from rules.derive.drafts import facts_of
from rules.facts import DRAFTED
from rules.findings import Draft, Kind, Medicine, Origin

_BESIDE = (
    ("beside_gabapentinoid", "gabapentin"), ("beside_opioid", "oxycodone"), ("beside_benzodiazepine", "temazepam"),
    ("beside_oral_iron", "ferrous-fumarate"), ("beside_bound_by_iron", "levothyroxine"),
)  # fmt: skip
_USUAL = (
    "ferrous-fumarate", "other-iv-iron", "metoclopramide", "promethazine", "haloperidol", "quetiapine", "sertraline",
    "mirtazapine", "ropinirole", "gabapentin", "oxycodone", "temazepam",
)  # fmt: skip
_OF_NO_CLASS = "cetirizine"
_ABOVE = "draft_above_maximum"  # a matter of the dose, not of the medicine
_REASONS: tuple[tuple[str, ...], ...] = ((), ("rls",), ("neuropathy",), ("nausea",), ("nausea", "rls"))
_ORIGIN = Origin("MedicationRequest/draft", "medication")


def build(wanted: Wanted, writer: Writer) -> None:
    """The order in focus is written last, so that all others stand beside it."""
    said = {name: wanted.says(name) for name in DRAFTED if name in wanted.facts and name != _ABOVE}
    if "unknown" in said.values():
        writer.draft(None)
        return
    if "yes" not in said.values():
        return
    for name, ingredient in _BESIDE:
        if wanted.yes(name):
            writer.draft(ingredient)
    emergency = wanted.yes("draft_emergency")
    if emergency:
        writer.visit("EMER")
    ingredient, reasons = _order(frozenset(name for name in said if wanted.yes(name) and _of_product(name)), said)
    writer.draft(ingredient, reasons, by_vein=emergency, milligrams=_dose(ingredient, wanted))


def _dose(ingredient: str, wanted: Wanted) -> float | None:
    """Of a dopamine agonist above or below its maximum; none where it shall stay open."""
    maximum = wanted.thresholds.get(f"{ingredient}.maximum")
    if maximum is None:
        return None
    return {"yes": maximum * 2, "no": maximum / 2}.get(str(wanted.facts.get(_ABOVE)))


def _order(yes: frozenset[str], said: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """An ingredient and its reasons that make these facts and none that shall be no."""
    for ingredient, reasons in product(_ingredients(), _REASONS):
        found = _facts(ingredient, reasons)
        if yes <= found and all(said.get(name) != "no" for name in found - yes):
            return ingredient, reasons
    names = sorted(yes) or ["draft"]
    raise Unbuildable(names[0], "no single ingredient of the value sets makes such an order", *names[1:])


@cache
def _facts(ingredient: str, reasons: tuple[str, ...]) -> frozenset[str]:
    coding = medicine_coding(ingredient)
    (match,) = words().medications.by_code(coding["system"], coding["code"])
    medicine = Medicine(
        ingredient, classes_of(match, words()), 1, Kind.REQUEST, False, None, None, _ORIGIN, reasons=frozenset(reasons)
    )
    found = facts_of(Draft("draft", _ORIGIN, (medicine,)), standard_knowledge().thresholds)
    return frozenset(name for name, value in found.items() if value == "yes")


def _of_product(name: str) -> bool:
    return name != "draft_emergency" and not name.startswith("beside_")


@cache
def _ingredients() -> tuple[str, ...]:
    """What is usual first; without those that have no code of their own."""
    return tuple(dict.fromkeys((_OF_NO_CLASS, *_USUAL, *_coded())))


def _coded() -> Iterator[str]:
    for name, table in words().medications.tables.items():
        if any(not entry.get("also") for entry in table["codes"]):
            coding = medicine_coding(name)
            if [m.concept for m in words().medications.by_code(coding["system"], coding["code"])] == [name]:
                yield name
