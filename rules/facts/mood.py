"""Mood and sleep as far as they are new, and a score of depression."""

from rules.conditions import Measurement, Statement


def _new(name: str, meaning: str, table: str) -> Statement:
    return Statement(name, meaning, ("problem-list",), ("mood.window",), (f"conditions/{table}",))


depression_new = _new("depression_new", "depressive disorder, first recorded within the window", "depression")
insomnia_new = _new("insomnia_new", "insomnia, first recorded within the window", "insomnia")
phq9 = Measurement(
    "phq9", "newest PHQ-9 score within the window", "{score}", 0, 0, 27, ("questionnaires",), ("mood.window",),
    ("laboratory/phq-9",),
)  # fmt: skip
