"""Which sources of a record arrive incompletely, so that what is not found there is unknown and not absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cds.testing.inverse.wanted import Wanted
from rules.conditions import Statement
from rules.facts import ASSESSED, DRAFTED, FACTS, SOURCES, rls_drug_classes

# decided from what was found alone, whether or not the sources are complete
_SAID = frozenset((
    "deceased", "male", "child", "infant", "endoscopy_age", "haemoglobin_low", "phosphate_low", "pregnant",
    "first_trimester", "peritoneal_dialysis", "international_guidance",
))  # fmt: skip


def incomplete_sources(wanted: Wanted) -> frozenset[str]:
    """The fewest sources, in their order, that leave the unknown statements open and no other one."""
    free = [source for source in SOURCES if source not in _needed(wanted)]
    chosen: set[str] = set()
    if _open_classes(wanted) and "medication" in free:
        chosen.add("medication")
    for name in _open(wanted):
        sources = _leaving_open(name, wanted)
        if not chosen & set(sources):
            chosen.update([source for source in free if source in sources][:1])
    return frozenset(chosen)


def _statements(wanted: Wanted, value: str) -> Iterator[str]:
    """The statements with a value that completeness decides about."""
    for name, fact in FACTS.items():
        if isinstance(fact, Statement) and name not in ASSESSED | DRAFTED | _SAID and wanted.facts.get(name) == value:
            yield name


def _needed(wanted: Wanted) -> set[str]:
    """Sources that must be complete: those of what is absent, and of a measured absence."""
    said = _said_otherwise(wanted)
    needed = {source for name in _statements(wanted, "no") if not said.get(name) for source in FACTS[name].sources}
    if wanted.yes("oral_iron_unchecked") or wanted.yes("iv_iron_unchecked"):
        needed.add("laboratory")
    if wanted.between("rls_drug_classes") is not None and not _open_classes(wanted):
        needed.add("medication")
    return needed | {"patient"}


def _said_otherwise(wanted: Wanted) -> Mapping[str, bool]:
    """Absences that other findings prove."""
    egfr = wanted.between("egfr")
    return {
        "ckd_iron": egfr is not None and egfr[0] >= wanted.thresholds["ckd.iron.egfr"],
        "postpartum": wanted.yes("pregnant"),
        "insomnia_new": wanted.yes("insomnia"),
        "lactating": wanted.yes("male"),
        "ferritin_other_laboratory": wanted.yes("ferritin_found"),
        "oral_iron_no_rise": judged_by_ferritin(wanted),
    }


def judged_by_ferritin(wanted: Wanted) -> bool:
    """Whether the ferritin was drawn late enough under oral iron to tell its effect."""
    taken, age = wanted.days_between("oral_iron_days"), wanted.days_between("ferritin_age")
    if not wanted.yes("oral_iron") or taken is None or age is None:
        return False
    return taken[0] >= wanted.days("oral_iron.judge") and age[1] <= taken[0] - wanted.days("oral_iron.drawn")


def _leaving_open(name: str, wanted: Wanted) -> tuple[str, ...]:
    """The sources of a statement; whether a treatment was checked is left open by the results alone."""
    treated = {
        "oral_iron_unchecked": "oral_iron",
        "oral_iron_no_rise": "oral_iron",
        "iv_iron_unchecked": "iv_iron_course",
    }
    if name in treated and wanted.yes(treated[name]):
        return ("laboratory",)
    return FACTS[name].sources


def _open_classes(wanted: Wanted) -> bool:
    """Whether more classes of medicines may have been used than were found."""
    classes = wanted.between("rls_drug_classes")
    return classes is not None and classes[1] == rls_drug_classes.highest


def _open(wanted: Wanted) -> Iterator[str]:
    """The unknown statements that a source must leave open. Some are unknown in a complete record as well."""
    for name in _statements(wanted, "unknown"):
        if name == "infection_recent" and wanted.between("crp") is None:
            continue
        yield name
