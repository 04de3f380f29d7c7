"""Kidney function, chronic kidney disease, dialysis and transplant."""

from rules.conditions import Measurement, Statement

_CKD = ("conditions/ckd", "conditions/kidney-failure")
_SESSIONS = ("procedures/dialysis", "procedures/haemodialysis", "procedures/peritoneal-dialysis")
_MAINTENANCE = (("problem-list", "procedures"), ("dialysis.apart", "dialysis.recent"))

egfr = Measurement(
    "egfr", "newest eGFR within the window", "mL/min/{1.73_m2}", 1, 0, 250, ("laboratory",), ("egfr.window",),
    ("laboratory/egfr",),
)  # fmt: skip
egfr_for_dosing = Measurement(
    "egfr_for_dosing", "the worse of the newest eGFR and what the recorded stage means", "mL/min/{1.73_m2}", 1, 0, 250,
    ("laboratory", "problem-list"),
    ("egfr.window", "ckd.stage.3", "ckd.stage.3b", "ckd.stage.4", "ckd.stage.5"),
    ("laboratory/egfr", *_CKD),
)  # fmt: skip
ckd = Statement(
    "ckd", "chronic kidney disease on the problem list, or eGFR below the limit for long enough",
    ("problem-list", "laboratory"), ("ckd.egfr", "ckd.apart"), (*_CKD, "laboratory/egfr"),
)  # fmt: skip
ckd_iron = Statement(
    "ckd_iron", "chronic kidney disease with its newest measured eGFR below the limit for kidney iron rules",
    ("problem-list", "laboratory"), ("ckd.egfr", "ckd.apart", "ckd.iron.egfr", "egfr.window"),
    (*_CKD, "laboratory/egfr"),
)  # fmt: skip
dialysis = Statement(
    "dialysis", "maintenance dialysis", *_MAINTENANCE,
    ("conditions/dialysis-status", "conditions/kidney-transplant", *_SESSIONS),
)  # fmt: skip
peritoneal_dialysis = Statement(
    "peritoneal_dialysis", "maintenance dialysis of which the last sessions were peritoneal", *_MAINTENANCE,
    ("conditions/dialysis-status", "conditions/kidney-transplant", *_SESSIONS),
)  # fmt: skip
kidney_transplant = Statement(
    "kidney_transplant", "kidney transplant", ("problem-list",), reads=("conditions/kidney-transplant",)
)
