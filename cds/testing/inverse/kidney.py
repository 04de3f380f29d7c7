"""Kidney function, chronic kidney disease, dialysis and transplant."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer
from rules import facts

_STEP = 0.1
# eGFR lies from the first limit on and below the second one by the stage that is recorded
_STAGES = {
    "3": ("ckd.stage.4", "ckd.stage.3"), "3a": ("ckd.stage.3b", "ckd.stage.3"), "3b": ("ckd.stage.4", "ckd.stage.3b"),
    "4": ("ckd.stage.5", "ckd.stage.4"), "5": (None, "ckd.stage.5"),
}  # fmt: skip
_BEFORE_TRANSPLANT, _TRANSPLANTED, _SINCE_TRANSPLANT = 4000, 3000, 1000  # days ago


def build(wanted: Wanted, writer: Writer) -> None:
    """A measured value, the recorded disease with its stage, and what replaces the kidney."""
    egfr = wanted.between("egfr")
    if egfr is not None:
        writer.result("egfr", egfr, writer.ago(_measured(wanted)))
    _disease(wanted, writer)
    if wanted.yes("kidney_transplant"):
        writer.problem("kidney-transplant", recorded=writer.ago(_TRANSPLANTED))
    elif wanted.unclear("kidney_transplant"):
        writer.suspicion("kidney-transplant")
    _dialysis(wanted, writer)


def _measured(wanted: Wanted) -> int:
    """Within both windows, or outside that of the work-up where none shall be found there."""
    egfr, workup = wanted.days("egfr.window"), wanted.days("workup.kidney.window")
    return workup + 1 if workup < egfr and not wanted.yes("kidney_function_found") else min(30, egfr, workup)


def _disease(wanted: Wanted, writer: Writer) -> None:
    if wanted.unclear("ckd"):
        writer.suspicion("ckd")
    if not wanted.yes("ckd"):
        return
    if _by_values_alone(wanted):
        first = max(wanted.days("egfr.window"), wanted.days("workup.kidney.window")) + 10
        for days in (first, first + wanted.days("ckd.apart")):
            writer.measured("egfr", wanted.thresholds["ckd.egfr"] - 5, writer.ago(days))
    else:
        stage = _stage(wanted)
        writer.problem("ckd", recorded=writer.ago(2000), stage=stage)
        if stage == "3a" and wanted.unclear("ckd_iron"):  # the same disease without a stage, which leaves it open
            writer.problem("ckd", recorded=writer.ago(2000))


def _by_values_alone(wanted: Wanted) -> bool:
    """Low values of long ago make the disease and say nothing of today; a recorded one would leave that open."""
    measured = wanted.between("egfr") or wanted.between("egfr_for_dosing")
    return measured is None and wanted.says("ckd_iron") == "no"


def _stage(wanted: Wanted) -> str | None:
    """The stage that doses count with, None where they count with the measured value or with nothing."""
    egfr, dosing = wanted.between("egfr"), wanted.between("egfr_for_dosing")
    if dosing is None or dosing == egfr:
        return None
    return next((stage for stage in _STAGES if _read_with(stage, wanted) == dosing), None)


def _read_with(stage: str, wanted: Wanted) -> tuple[float, float]:
    egfr = wanted.between("egfr")
    lowest, limit = _STAGES[stage]
    low = wanted.thresholds[lowest] if lowest is not None else 0
    high = round(wanted.thresholds[limit] - _STEP, facts.egfr.decimals)
    if egfr is None:
        return low, high
    beyond = _STEP if egfr[0] < egfr[1] == facts.egfr.highest else 0  # of a value above a limit, the limit itself
    return min(low, round(egfr[0] - beyond, facts.egfr.decimals)), high


def _dialysis(wanted: Wanted, writer: Writer) -> None:
    """A status; beside a transplant it counts from after it, and one from before leaves it open."""
    if wanted.yes("dialysis"):
        writer.problem("dialysis-status", recorded=writer.ago(_SINCE_TRANSPLANT))
    elif wanted.unclear("dialysis") and wanted.yes("kidney_transplant"):
        writer.problem("dialysis-status", recorded=writer.ago(_BEFORE_TRANSPLANT))
    elif wanted.unclear("dialysis"):
        writer.suspicion("dialysis-status")
    session = {"yes": "peritoneal-dialysis", "no": "haemodialysis"}.get(wanted.says("peritoneal_dialysis"))
    if wanted.yes("dialysis") and session is not None:
        writer.procedure(session, writer.ago(10))
