"""Pregnancy and what follows it."""

from rules.conditions import Measurement, Statement

_SIGNS = (
    "laboratory/pregnancy-status", "laboratory/expected-delivery-date", "laboratory/gestational-age",
    "conditions/pregnant", "conditions/not-pregnant", "conditions/pregnancy-ended", "procedures/mother-delivered",
    "patient/gender", "patient/deceased",
)  # fmt: skip
_DATED = (*_SIGNS, "laboratory/last-menstrual-period")
_SOURCES = ("pregnancy", "problem-list")
_WINDOWS = ("pregnancy.status.window", "pregnancy.due.before", "pregnancy.due.after", "pregnancy.longest")
_AGES = ("pregnancy.age.from", "pregnancy.age.to")

pregnant = Statement(
    "pregnant", "pregnant on the day of evaluation", _SOURCES, (*_WINDOWS, *_AGES), (*_SIGNS, "patient/birthDate")
)
gestation = Measurement(
    "gestation", "gestational age on the day of evaluation, while pregnant", "d", 0, 0, 320, _SOURCES,
    (*_WINDOWS, "pregnancy.term"), _DATED,
)  # fmt: skip
first_trimester = Statement(
    "first_trimester", "in the first trimester of a pregnancy", _SOURCES,
    (*_WINDOWS, *_AGES, "pregnancy.term", "pregnancy.first_trimester"), (*_DATED, "patient/birthDate"),
)  # fmt: skip
postpartum = Statement(
    "postpartum", "delivered, or due, within the window, and not pregnant", _SOURCES,
    (*_WINDOWS, "pregnancy.postpartum", "pregnancy.term"), _SIGNS,
)  # fmt: skip
lactating = Statement(
    "lactating", "breastfeeding recorded within the window", ("problem-list",), ("lactation.window",),
    ("conditions/lactation",),
)  # fmt: skip
