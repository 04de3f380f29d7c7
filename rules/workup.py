"""Causes that contribute to restless legs: what is looked at once, when the diagnosis is new."""

from rules.facts import (
    age,
    bmi,
    child,
    diabetes,
    dialysis,
    glucose_found,
    haemoglobin_found,
    hypothyroidism,
    kidney_function_found,
    levothyroxine,
    pregnant,
    rls_recorded,
    tsh_found,
)  # fmt: skip
from rules.rule import Point, Rule

DIABETES_RISK = age.at_least("workup.glucose.age") | bmi.at_least("workup.glucose.bmi")
GLUCOSE_MISSING = glucose_found.no & DIABETES_RISK & diabetes.yes.not_known
KIDNEY_MISSING = kidney_function_found.no & dialysis.yes.not_known
HAEMOGLOBIN_MISSING = haemoglobin_found.no
# a line of the work-up, never a reason for it (clinical catalogue THY-01)
TSH_MISSING = tsh_found.no & (hypothyroidism.yes | levothyroxine.yes)

WORK_UP = Rule(
    id="WORK-01",
    recommendation="New restless legs is worked up for kidney disease, diabetes and anaemia besides iron.",
    evidence=("MAYO21",),
    hooks=("patient-view", "problem-list-item-create"),
    scope="rls", topic="workup", priority=38,
    when=rls_recorded.at_most("workup.window") & (KIDNEY_MISSING | GLUCOSE_MISSING | HAEMOGLOBIN_MISSING),
    unless_known=(child.yes, pregnant.yes),
    points=(
        Point("kidney", KIDNEY_MISSING), Point("glucose", GLUCOSE_MISSING), Point("haemoglobin", HAEMOGLOBIN_MISSING),
        Point("tsh", TSH_MISSING), Point("lifestyle"),
    ),
    joins=("IRON-01",),
    offers=("kidney-function", "glucose", "haemoglobin", "tsh"),
    shows=("kidney_function_found", "glucose_found", "haemoglobin_found", "workup.window", "workup.tsh.window"),
    overrides=("already-done", "ordered", "specialist", "declined", "not-relevant"),
)  # fmt: skip

RULES = (WORK_UP,)
