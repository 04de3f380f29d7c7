"""All assessments and all rules, in the order in which they are listed."""

from rules import (
    iron,
    iron_followup,
    iron_orders,
    iron_overload,
    iron_status,
    populations,
    referral,
    treatment,
    triggers,
    unreadable,
    workup,
)
from rules.rule import Assessment, Rule

ASSESSMENTS: tuple[Assessment, ...] = (*iron_status.ASSESSMENTS, *treatment.ASSESSMENTS)
RULES: tuple[Rule, ...] = (
    *iron.RULES, *iron_overload.RULES, *iron_followup.RULES, *iron_orders.RULES, *populations.RULES,
    *triggers.RULES, *treatment.RULES, *workup.RULES, *referral.RULES, *unreadable.RULES,
)  # fmt: skip
