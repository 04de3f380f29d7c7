"""Iron that is or was given, and what it did."""

from rules.conditions import Measurement, Statement

_USE = ("medication.open_end", "medication.statement", "medication.supply")
_ORAL = ("medications/oral-iron",)
_IV = ("medications/iv-iron",)

oral_iron = Statement("oral_iron", "oral iron in use", ("medication",), _USE, _ORAL)
oral_iron_days = Measurement(
    "oral_iron_days", "whole days since the unbroken series of oral iron began", "d", 0, 0, 50_000, ("medication",),
    (*_USE, "medication.gap"), _ORAL,
)  # fmt: skip
oral_iron_unchecked = Statement(
    "oral_iron_unchecked", "oral iron long enough to judge, and no ferritin drawn since", ("medication", "laboratory"),
    (*_USE, "oral_iron.judge", "oral_iron.drawn", "medication.gap"), (*_ORAL, "laboratory/ferritin"),
)  # fmt: skip
oral_iron_no_rise = Statement(
    "oral_iron_no_rise", "oral iron long enough to judge, and ferritin measured since without enough rise",
    ("medication", "laboratory"),
    (*_USE, "oral_iron.judge", "oral_iron.drawn", "oral_iron.rise", "oral_iron.no_baseline", "medication.gap"),
    (*_ORAL, "laboratory/ferritin"),
)  # fmt: skip
bariatric_surgery = Statement(
    "bariatric_surgery", "a bariatric procedure", ("procedures",), reads=("procedures/bariatric-surgery",)
)
oral_iron_unsuitable = Statement(
    "oral_iron_unsuitable", "intolerance to oral iron, malabsorption or a bariatric procedure",
    ("allergies", "problem-list", "procedures", "medication"),
    reads=(
        "intolerances/oral-iron", "conditions/malabsorption", "procedures/bariatric-surgery", "medications/oral-iron",
    ),
)  # fmt: skip
iv_iron_days = Measurement(
    "iv_iron_days", "whole days since iron was last given by vein", "d", 0, 0, 50_000,
    ("medication", "administration"), reads=_IV,
)  # fmt: skip
iv_iron_recent = Statement(
    "iv_iron_recent", "iron by vein, too recent to judge", ("medication", "administration"), ("iv_iron.blackout",), _IV
)
iv_iron_unchecked = Statement(
    "iv_iron_unchecked", "iron by vein within the past year, and no ferritin drawn since it can be judged",
    ("medication", "administration", "laboratory"), ("iv_iron.blackout", "iv_iron.window"),
    (*_IV, "laboratory/ferritin"),
)  # fmt: skip
iv_iron_lately = Statement(
    "iv_iron_lately", "iron by vein within the past weeks", ("medication", "administration"), ("iv_iron.lately",), _IV
)
iv_iron_course = Statement(
    "iv_iron_course", "iron by vein within the past year", ("medication", "administration"), ("iv_iron.window",), _IV
)
carboxymaltose_recent = Statement(
    "carboxymaltose_recent", "ferric carboxymaltose within the past months", ("medication", "administration"),
    ("phosphate.course",), ("medications/ferric-carboxymaltose",),
)  # fmt: skip
carboxymaltose_course = Statement(
    "carboxymaltose_course", "ferric carboxymaltose within the past year", ("medication", "administration"),
    ("iv_iron.window",), ("medications/ferric-carboxymaltose",),
)  # fmt: skip
iv_iron_unsafe = Statement(
    "iv_iron_unsafe", "reaction to iron by vein, or active bacteraemia or sepsis", ("allergies", "problem-list"),
    reads=("intolerances/iv-iron", "conditions/bacteraemia-sepsis"),
)  # fmt: skip
ferritin_blackout = Statement(
    "ferritin_blackout", "that ferritin was drawn soon after iron by vein or a red-cell transfusion",
    ("medication", "administration", "procedures", "laboratory"),
    ("iv_iron.blackout", "transfusion.blackout", "ferritin.window"),
    (*_IV, "procedures/red-cell-transfusion", "laboratory/ferritin"),
)  # fmt: skip
esa = Statement("esa", "erythropoiesis-stimulating agent in use", ("medication",), _USE, ("medications/esa",))
