"""What a work-up found, and which tests and referrals are open."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_MEASURED = 30  # days ago


def build(wanted: Wanted, writer: Writer) -> None:
    """Results within and outside their windows, orders, a referral."""
    for name in ("vitamin_b12", "tsh"):
        value = wanted.between(name)
        if value is not None:
            writer.result(name, value, writer.ago(_MEASURED))
    _glucose(wanted, writer)
    _phosphate(wanted, writer)
    if wanted.yes("kidney_function_found") and wanted.between("egfr") is None:
        writer.measured("creatinine", 70, writer.ago(min(_MEASURED, wanted.days("workup.kidney.window"))))
    if wanted.yes("tsat_ordered"):
        writer.ordered("tsat")
    if wanted.yes("referred"):
        writer.ordered("referral-to-neurologist")


def _glucose(wanted: Wanted, writer: Writer) -> None:
    hba1c, window = wanted.between("hba1c"), wanted.days("workup.glucose.window")
    found = wanted.yes("glucose_found")
    if hba1c is not None:
        writer.result("hba1c", hba1c, writer.ago(min(_MEASURED, window) if found else window + 1))
    elif found:
        writer.measured("glucose", 5, writer.ago(min(_MEASURED, window)))


def _phosphate(wanted: Wanted, writer: Writer) -> None:
    value = wanted.between("phosphate")
    if value is None:
        return
    days = 0 if wanted.yes("phosphate_checked") else wanted.days("phosphate.fresh") + 1
    writer.result("phosphate", value, writer.ago(days), below_reference=wanted.says("phosphate_low"))
