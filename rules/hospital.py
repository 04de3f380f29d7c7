"""Restless legs in hospital: what is avoided during the stay, and what is looked at before the patient goes home."""

from rules.facts import dopamine_agonist, hospital_stay, levodopa, pregnant, trigger_in_stay
from rules.rule import Point, Rule

ADMISSION = Rule(
    id="HOSP-01",
    recommendation="In hospital medicines that can worsen restless legs are avoided where possible, and RLS medicines "
    "are not stopped abruptly.",
    evidence=("MAYO21",),
    hooks=("encounter-start",),
    scope="rls", topic="medicines", priority=36,
    when=hospital_stay.yes,
    points=(
        Point("dose"), Point("withdrawal", dopamine_agonist.yes | levodopa.yes), Point("pregnancy", pregnant.yes),
        Point("nil-by-mouth"), Point("walking"), Point("blood-loss"),
    ),
    shows=("hospital_stay",),
    overrides=("specialist", "not-relevant", "palliative"),
)  # fmt: skip

DISCHARGE = Rule(
    id="HOSP-02",
    recommendation="Before discharge, medicines that can worsen restless legs and were started in hospital are "
    "reviewed.",
    evidence=("MAYO21",),
    hooks=("encounter-discharge",),
    scope="rls", topic="medicines", priority=31,
    when=trigger_in_stay.yes,
    points=(Point("need"), Point("abrupt"), Point("rls-medicines"), Point("pregnancy", pregnant.yes)),
    shows=("trigger_in_stay",),
    overrides=("specialist", "benefit", "no-alternative", "short-use", "not-relevant"),
)  # fmt: skip

RULES = (ADMISSION, DISCHARGE)
