"""The hospital stay, and what was started in it."""

from rules.conditions import Statement

hospital_stay = Statement(
    "hospital_stay", "the visit that the call is about, otherwise one that is going on, is a hospital stay",
    ("encounter",), reads=("encounter/class",),
)  # fmt: skip
trigger_in_stay = Statement(
    "trigger_in_stay", "a medicine in use that can worsen restless legs and was started in this hospital stay",
    ("medication", "encounter"),
    ("medication.open_end", "medication.statement", "medication.supply", "medication.gap"),
    ("medications/dopamine-blocking-antiemetic", "medications/antipsychotic", "medications/sedating-antihistamine",
     "medications/vestibular-antihistamine", "medications/ssri", "medications/snri", "medications/tca",
     "medications/tetracyclic", "encounter/class", "encounter/period"),
)  # fmt: skip
