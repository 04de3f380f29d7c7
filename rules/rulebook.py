"""All assessments and all rules, in the order in which they are listed."""

from rules import (
    comorbidity,
    dopaminergic,
    hospital,
    iron,
    iron_followup,
    iron_orders,
    iron_overload,
    iron_status,
    mood,
    populations,
    referral,
    second_line,
    treatment,
    triggers,
    unreadable,
    workup,
)
from rules.rule import Assessment, Rule

ASSESSMENTS: tuple[Assessment, ...] = (*iron_status.ASSESSMENTS, *treatment.ASSESSMENTS)
RULES: tuple[Rule, ...] = (
    *iron.RULES, *iron_overload.RULES, *iron_followup.RULES, *iron_orders.RULES, *populations.RULES,
    *triggers.RULES, *hospital.RULES, *treatment.RULES, *dopaminergic.RULES, *second_line.RULES, *workup.RULES,
    *comorbidity.RULES, *mood.RULES, *referral.RULES,
    *unreadable.RULES,
)  # fmt: skip
