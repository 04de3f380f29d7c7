"""Medicines in use: which of them, for what, since when; and those that ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from cds.testing.inverse.amounts import written_days
from cds.testing.inverse.regimens import Choice, Entry, expected
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_OTHERS = (
    ("esa", "darbepoetin-alfa"), ("levothyroxine", "levothyroxine"),
    ("proton_pump_inhibitor", "proton-pump-inhibitor"), ("weak_trigger", "lithium"),
)  # fmt: skip
_TRIGGER, _SINCE = "sertraline", 100  # days ago
_LEVODOPA = 100  # mg a day
_AGONISTS = {True: "pramipexole", False: "ropinirole"}
_PARTS = (
    ("dopamine_agonist", "ropinirole"), ("levodopa", "levodopa"), ("gabapentinoid", "gabapentin"),
    ("opioid", "oxycodone"), ("benzodiazepine", "temazepam"),
)  # fmt: skip
_REASONS = (None, "rls", "neuropathy")
_FAMILIES = ("gabapentinoid", "opioid", "dopaminergic")


def build(wanted: Wanted, writer: Writer) -> None:
    """One entry a medicine, with the reasons that make what follows from all of them come true."""
    for name, ingredient in _OTHERS:
        if wanted.yes(name):
            writer.used(ingredient, writer.ago(_SINCE), writer.ago(0))
        elif wanted.unclear(name):
            writer.perhaps_used(ingredient)
    choice = _chosen(wanted)
    for entry in _entries(wanted, choice):
        _write(entry, wanted, writer)
    _ended(choice, wanted, writer)
    _trigger(wanted, writer)


# --- what is chosen ---


def _chosen(wanted: Wanted) -> Choice:
    """The plainest choice from which all facts about reasons and classes follow, or the one that misses fewest."""
    best, fewest = Choice(), 99
    for choice in _choices(wanted):
        said = expected(choice, _entries(wanted, choice), wanted)
        missed = sum(wanted.facts[name] != value for name, value in said.items() if name in wanted.facts)
        if missed < fewest:
            best, fewest = choice, missed
        if not fewest:
            break
    return best


def _choices(wanted: Wanted) -> Iterator[Choice]:
    """Without orders and medicines that nothing else asks for first, then without reasons."""
    present = [name for name, _ in _PARTS if wanted.yes(name) or wanted.unclear(name)]
    reasons = list(product(_REASONS, repeat=len(present)))
    reasons.sort(key=lambda given: sum(reason is not None for reason in given))
    kinds = [("oxycodone", "methadone") if "opioid" in present else ("oxycodone",)]
    kinds += [("temazepam", "clonazepam") if "benzodiazepine" in present else ("temazepam",)]
    ended = [family for count in range(4) for family in combinations(_FAMILIES, count)]
    also = [None, *product((name for name in present if wanted.yes(name)), _REASONS)]
    for order, families, given, (opioid, benzodiazepine) in product(also, ended, reasons, product(*kinds)):
        yield Choice(dict(zip(present, given, strict=True)), opioid, benzodiazepine, frozenset(families), order)


def _entries(wanted: Wanted, choice: Choice) -> list[Entry]:
    """The running entries: in use, or without any date where it shall stay open whether they are."""
    found = []
    for part, usual in _PARTS:
        agonist = _AGONISTS[wanted.yes("pramipexole") or wanted.unclear("pramipexole")]
        own = {"opioid": choice.opioid, "benzodiazepine": choice.benzodiazepine, "dopamine_agonist": agonist}
        ingredient = own.get(part, usual)
        reason = choice.reasons.get(part)
        if part == "gabapentinoid":
            found += _gabapentinoids(wanted, reason)
        elif wanted.yes(part) or wanted.unclear(part):
            found.append(Entry(part, ingredient, wanted.yes(part), reason))
    if wanted.yes("opioid") and wanted.unclear("opioid_now"):
        found.append(Entry("opioid", "methadone", dated=False, reason=None))  # never one for restless legs
    if choice.also is not None:
        part, reason = choice.also
        found.append(Entry(part, dict(_PARTS)[part] if part != "benzodiazepine" else "clonazepam", False, reason))
    return found


def _gabapentinoids(wanted: Wanted, reason: str | None) -> list[Entry]:
    part, found = "gabapentinoid", []
    if wanted.yes("pregabalin") or wanted.unclear("pregabalin"):
        found.append(Entry(part, "pregabalin", wanted.yes("pregabalin"), reason))
    if wanted.yes(part) and not wanted.yes("pregabalin"):
        found.append(Entry(part, "gabapentin", dated=True, reason=reason))
    elif wanted.unclear(part) and not found:
        found.append(Entry(part, "gabapentin", dated=False, reason=reason))
    return found


# --- what is written ---


def _write(entry: Entry, wanted: Wanted, writer: Writer) -> None:
    if not entry.dated:
        writer.perhaps_used(entry.ingredient, entry.reason)
        return
    start: str | None = writer.ago(_SINCE)
    said: str | None = writer.ago(0)
    milligrams, as_needed = None, False
    if entry.part in ("dopamine_agonist", "levodopa"):
        days = wanted.days_between("dopaminergic_days")
        start = None if days is None else written_days("dopaminergic_days", wanted.day, days)
        said = said if start else None
        milligrams = _dose(entry.ingredient, wanted) if entry.part == "dopamine_agonist" else None
        if entry.part == "levodopa":
            milligrams = _LEVODOPA if wanted.yes("levodopa_daily") else None
            as_needed = wanted.says("levodopa_daily") == "no"
    elif entry.part == "opioid" and not wanted.yes("opioid_now"):
        start = said = writer.ago(min(wanted.days("opioid.recent") + 10, wanted.days("medication.statement")))
    writer.used(entry.ingredient, start, said, reason=entry.reason, milligrams=milligrams, as_needed=as_needed)


def _dose(ingredient: str, wanted: Wanted) -> float | None:
    maximum = wanted.thresholds[f"{ingredient}.maximum"]
    return {"yes": maximum * 2, "no": maximum / 2}.get(wanted.says("dopaminergic_above_maximum"))


def _ended(choice: Choice, wanted: Wanted, writer: Writer) -> None:
    """Medicines that ended: those that count as tried, and a dopaminergic one that ended lately for something else."""
    long_ago = wanted.days("dopaminergic.new") + 50
    taken = wanted.days_between("dopaminergic_days")
    running = wanted.yes("dopamine_agonist") or wanted.yes("levodopa")
    lately = wanted.yes("dopaminergic_lately") and not running
    if running and taken is not None:
        last = max(taken[1] + wanted.days("medication.gap") + 50, long_ago)
    else:
        last = min(60, wanted.days("dopaminergic.new")) if lately else long_ago
    for family, ingredient, reason, days in (
        ("gabapentinoid", "gabapentin", None, long_ago), ("opioid", "oxycodone", "rls", long_ago),
        ("dopaminergic", "ropinirole", None, last),
    ):  # fmt: skip
        if family in choice.ended:
            writer.used(ingredient, writer.ago(days + 100), None, reason=reason, ended=writer.ago(days))
    if lately and "dopaminergic" not in choice.ended:
        writer.used("ropinirole", writer.ago(last + 100), None, reason="parkinson", ended=writer.ago(last))


# --- triggers ---


def _trigger(wanted: Wanted, writer: Writer) -> None:
    """A medicine that can worsen restless legs: settled or new, begun before the legs or at another time."""
    onset = wanted.days_between("rls_onset")
    before = wanted.yes("trigger_before_onset") and onset is not None
    if wanted.unclear("trigger_before_onset"):
        writer.used(_TRIGGER, None, None)
    elif wanted.yes("trigger_medicine") or before:
        writer.used(
            _TRIGGER, writer.ago(_began(wanted, onset[1] if onset is not None else None, before)), writer.ago(0)
        )
    if wanted.unclear("trigger_medicine") and not wanted.unclear("trigger_before_onset"):
        writer.perhaps_used(_TRIGGER)


def _began(wanted: Wanted, onset: int | None, before: bool) -> int:
    settled, window = wanted.days("medication.settled"), wanted.days("trigger.onset")
    if onset is None:
        return max(_SINCE, settled)
    if not before:
        return max(onset + window + 10, settled)
    return max(onset + min(30, window), settled) if wanted.yes("trigger_medicine") else onset + 1
