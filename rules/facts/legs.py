"""Restless legs on the problem list."""

from rules.conditions import Measurement, Statement

_RLS = ("conditions/rls", "conditions/rls-in-pregnancy")

rls = Statement(
    "rls", "restless legs on the problem list, confirmed and not in the past", ("problem-list",), reads=_RLS
)
rls_suspected = Statement(
    "rls_suspected", "restless legs on the problem list as a suspicion", ("problem-list",), reads=_RLS
)
rls_history = Statement(
    "rls_history", "restless legs on the problem list as past or in remission", ("problem-list",), reads=_RLS
)
rls_unverified = Statement(
    "rls_unverified", "restless legs taken as confirmed although the record does not say how sure it is",
    ("problem-list",), reads=_RLS,
)  # fmt: skip
rls_recorded = Measurement(
    "rls_recorded", "whole days since restless legs was first recorded", "d", 0, 0, 50_000, ("problem-list",),
    reads=_RLS,
)  # fmt: skip
rls_onset = Measurement(
    "rls_onset", "whole days since restless legs began, where a true onset is known to the month", "d", 0, 0, 50_000,
    ("problem-list",), reads=_RLS,
)  # fmt: skip
rls_severe = Statement(
    "rls_severe", "a sign of moderate to severe restless legs: insomnia, or RLS medicines of two classes in use",
    ("problem-list", "medication"), ("medication.open_end", "medication.statement", "medication.supply"),
    ("conditions/insomnia", "medications/dopamine-agonist", "medications/levodopa", "medications/gabapentinoid",
     "medications/opioid"),
)  # fmt: skip
