"""Pregnancy and what follows it."""

from rules.conditions import Measurement, Statement

_SIGNS = (
    "laboratory/pregnancy-status", "laboratory/expected-delivery-date", "laboratory/last-menstrual-period",
    "laboratory/gestational-age", "conditions/pregnant", "conditions/not-pregnant", "conditions/pregnancy-ended",
    "procedures/mother-delivered",
)  # fmt: skip
_SOURCES = ("pregnancy", "problem-list")
_WINDOWS = (
    "pregnancy.status.window", "pregnancy.due.before", "pregnancy.due.after", "pregnancy.longest",
    "pregnancy.age.from", "pregnancy.age.to",
)  # fmt: skip

pregnant = Statement(
    "pregnant", "pregnant on the day of evaluation", _SOURCES, _WINDOWS,
    (*_SIGNS, "patient/gender", "patient/birthDate"),
)  # fmt: skip
gestation = Measurement(
    "gestation", "gestational age on the day of evaluation, while pregnant", "d", 0, 0, 320, _SOURCES,
    (*_WINDOWS, "pregnancy.term"), _SIGNS,
)  # fmt: skip
first_trimester = Statement(
    "first_trimester", "in the first trimester of a pregnancy", _SOURCES,
    (*_WINDOWS, "pregnancy.term", "pregnancy.first_trimester"), (*_SIGNS, "patient/gender", "patient/birthDate"),
)  # fmt: skip
postpartum = Statement(
    "postpartum", "delivered, or due, within the window, and not pregnant", _SOURCES,
    (*_WINDOWS, "pregnancy.postpartum"), _SIGNS,
)  # fmt: skip
lactating = Statement(
    "lactating", "breastfeeding recorded within the window", ("problem-list",), ("lactation.window",),
    ("conditions/lactation",),
)  # fmt: skip
