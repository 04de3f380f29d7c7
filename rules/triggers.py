"""Medicines in use that can worsen restless legs."""

from rules.facts import pregnant, trigger_medicine
from rules.rule import Point, Rule

REVIEW_TRIGGERS = Rule(
    id="TRIG-01",
    recommendation="Medicines that can worsen restless legs are reviewed together with the reason they are taken for.",
    evidence=("AASM25", "MAYO21", "HOQUE10"),
    hooks=("patient-view", "encounter-start"),
    scope="rls", topic="medicines", priority=32,
    when=trigger_medicine.yes,
    points=(
        Point("abrupt"), Point("indication"), Point("timing"), Point("over-the-counter"),
        Point("pregnancy", pregnant.yes),
    ),
    shows=("trigger_medicine",),
    overrides=("specialist", "benefit", "no-alternative", "not-relevant", "short-use"),
)  # fmt: skip

RULES = (REVIEW_TRIGGERS,)
