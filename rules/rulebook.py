"""All assessments and all rules, in the order in which they are listed."""

from rules import iron, populations, referral, triggers, unreadable, workup
from rules.rule import Assessment, Rule

ASSESSMENTS: tuple[Assessment, ...] = iron.ASSESSMENTS
RULES: tuple[Rule, ...] = (
    *iron.RULES, *populations.RULES, *triggers.RULES, *workup.RULES, *referral.RULES, *unreadable.RULES,
)  # fmt: skip
