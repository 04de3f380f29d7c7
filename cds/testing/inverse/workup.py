"""What a work-up found, and which tests and referrals are open."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_MEASURED = 30  # days ago


def build(wanted: Wanted, writer: Writer) -> None:
    """Results within and outside their windows, orders, a referral."""
    value = wanted.between("vitamin_b12")
    if value is not None:
        writer.result("vitamin_b12", value, writer.ago(_MEASURED))
    elif wanted.yes("vitamin_b12_found"):
        writer.ordered("vitamin-b12")
    if wanted.yes("tsh_found"):
        writer.ordered("tsh")
    _glucose(wanted, writer)
    _phosphate(wanted, writer)
    if wanted.yes("kidney_function_found") and wanted.between("egfr") is None:
        writer.measured("creatinine", 70, writer.ago(min(_MEASURED, wanted.days("workup.kidney.window"))))
    if wanted.yes("tsat_ordered"):
        writer.ordered("tsat")
    if wanted.yes("referred"):
        writer.ordered("referral-to-neurologist")


def _glucose(wanted: Wanted, writer: Writer) -> None:
    """HbA1c counts for neuropathy for a while, and for longer as a glucose; ordered, it counts for both."""
    hba1c, window = wanted.between("hba1c"), wanted.days("workup.glucose.window")
    lately, found = wanted.yes("hba1c_found"), wanted.yes("glucose_found")
    if hba1c is not None:
        fresh = min(_MEASURED, wanted.days("neuropathy.hba1c.window"))
        writer.result("hba1c", hba1c, writer.ago(fresh if lately else window + 1))
    elif lately:
        writer.ordered("hba1c")
    if found and not lately:
        writer.measured("glucose", 5, writer.ago(min(_MEASURED, window)))


def _phosphate(wanted: Wanted, writer: Writer) -> None:
    value = wanted.between("phosphate")
    if value is None:
        return
    days = 0 if wanted.yes("phosphate_checked") else wanted.days("phosphate.fresh") + 1
    writer.result("phosphate", value, writer.ago(days), below_reference=wanted.says("phosphate_low"))
