"""Results that are there but cannot be used: said, never guessed and never silent."""

from rules.facts import ferritin_unreadable, tsat_unreadable
from rules.rule import Point, Rule

UNREADABLE_IRON = Rule(
    id="DATA-01",
    recommendation="A result that could not be read is checked at its source.",
    evidence=("DESIGN",),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="suspected", topic="data", priority=68,
    when=ferritin_unreadable.yes | tsat_unreadable.yes,
    points=(Point("unused", ferritin_unreadable.yes),),
    joins=(
        "IRON-01", "IRON-02", "IRON-03", "IRON-05", "IRON-06", "IRON-09", "IRON-10", "IRON-11", "IRON-12", "IRON-17",
        "IRON-18", "PREG-01", "CHILD-01", "CKD-01", "CKD-02",
    ),
    shows=("ferritin_unreadable", "tsat_unreadable"),
    overrides=("data-wrong", "not-relevant"),
)  # fmt: skip

RULES = (UNREADABLE_IRON,)
