"""All facts of one record on one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rules.derive import (
    conditions,
    drafts,
    inflammation,
    iron,
    iron_treatment,
    kidney,
    legs,
    medication,
    mood,
    patient,
    pregnancy,
    site,
    stays,
    workup,
)
from rules.derive.facts import Deriver, FactBook
from rules.findings import Findings
from rules.rule import Jurisdiction

# age and sex before pregnancy; C-reactive protein before inflammation
_DERIVERS: tuple[Deriver, ...] = (
    patient.derive, legs.derive, iron.derive, inflammation.derive, iron_treatment.derive, kidney.derive,
    pregnancy.derive, medication.derive, workup.derive, conditions.derive, mood.derive, stays.derive, drafts.derive,
    site.derive,
)  # fmt: skip


def derive_facts(
    findings: Findings, thresholds: Mapping[str, float], day: date, jurisdiction: Jurisdiction = "nl"
) -> FactBook:
    """The facts of a record on the day of evaluation, at a site that follows the guidance of a jurisdiction."""
    book = FactBook(day, findings.arrivals, thresholds, jurisdiction)
    for derive in _DERIVERS:
        derive(book, findings)
    return book
