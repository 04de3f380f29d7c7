"""What may raise a ferritin, and infection now."""

from rules.conditions import Measurement, Statement

_INFECTIONS = ("conditions/acute-infection", "conditions/bacteraemia-sepsis")

crp = Measurement(
    "crp", "C-reactive protein nearest to that ferritin", "mg/L", 1, 0, 1_000, ("laboratory",),
    ("crp.pairing", "ferritin.window"), ("laboratory/crp", "laboratory/ferritin"),
)  # fmt: skip
infection_recent = Statement(
    "infection_recent", "infection or fever shortly before that ferritin", ("problem-list", "laboratory"),
    ("infection.window", "ferritin.window", "crp.pairing"), (*_INFECTIONS, "laboratory/crp", "laboratory/ferritin"),
)  # fmt: skip
infection_now = Statement(
    "infection_now", "an infection or fever that is active on the day of evaluation and began within the window",
    ("problem-list",), ("infection.window",), ("conditions/acute-infection",),
)  # fmt: skip
chronic_inflammation = Statement(
    "chronic_inflammation", "chronic inflammatory disease, cancer or chronic liver disease", ("problem-list",),
    reads=("conditions/chronic-inflammation", "conditions/cancer"),
)  # fmt: skip
