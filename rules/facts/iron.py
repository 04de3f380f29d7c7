"""Iron status: ferritin and what belongs to it."""

from rules.conditions import Measurement, Statement

_FERRITIN = ("laboratory/ferritin",)
_SATURATION = ("laboratory/tsat", "laboratory/iron", "laboratory/tibc")

ferritin_found = Statement(
    "ferritin_found", "a usable ferritin within the window", ("laboratory",), ("ferritin.window",), _FERRITIN
)
ferritin = Measurement(
    "ferritin", "newest usable ferritin within the window", "ug/L", 2, 1, 20_000, ("laboratory",),
    ("ferritin.window",), _FERRITIN,
)  # fmt: skip
ferritin_age = Measurement(
    "ferritin_age", "whole days since that ferritin was drawn", "d", 0, 0, 50_000, ("laboratory",),
    ("ferritin.window",), _FERRITIN,
)  # fmt: skip
ferritin_earlier = Statement(
    "ferritin_earlier", "a usable ferritin older than the window", ("laboratory",), ("ferritin.window",), _FERRITIN
)
ferritin_unreadable = Statement(
    "ferritin_unreadable", "a ferritin newer than any usable one could not be read", ("laboratory",),
    ("ferritin.window",), _FERRITIN,
)  # fmt: skip
ferritin_ordered = Statement(
    "ferritin_ordered", "ferritin is ordered, or its result is preliminary", ("orders", "laboratory"),
    ("order.open",), ("laboratory/ferritin", "orders/ferritin"),
)  # fmt: skip
ferritin_jump = Statement(
    "ferritin_jump",
    "that ferritin is several times one of shortly before, and neither iron by vein nor a transfusion explains it",
    ("laboratory", "medication", "administration", "procedures"),
    ("ferritin.jump.factor", "ferritin.jump.window", "ferritin.window"),
    ("laboratory/ferritin", "medications/iv-iron", "procedures/red-cell-transfusion"),
)  # fmt: skip
ferritin_other_laboratory = Statement(
    "ferritin_other_laboratory", "that ferritin comes from another laboratory or method than the one before it",
    ("laboratory",), ("ferritin.window",), _FERRITIN,
)  # fmt: skip
tsat = Measurement(
    "tsat", "transferrin saturation near that ferritin; otherwise the newest one if it forbids iron", "%", 1, 0.1, 100,
    ("laboratory",), ("tsat.pairing", "tsat.window", "tsat.stop"), (*_SATURATION, "laboratory/ferritin"),
)  # fmt: skip
tsat_found = Statement(
    "tsat_found", "a usable transferrin saturation that belongs to that ferritin or forbids iron", ("laboratory",),
    ("tsat.pairing", "tsat.window", "tsat.stop"), (*_SATURATION, "laboratory/ferritin"),
)  # fmt: skip
tsat_unreadable = Statement(
    "tsat_unreadable", "a transferrin saturation newer than any usable one could not be read", ("laboratory",),
    ("tsat.window",), _SATURATION,
)  # fmt: skip
haemoglobin = Measurement(
    "haemoglobin", "newest haemoglobin within the window", "mmol/L", 2, 0.5, 20, ("laboratory",),
    ("haemoglobin.window",), ("laboratory/haemoglobin",),
)  # fmt: skip
haemoglobin_low = Statement(
    "haemoglobin_low", "newest haemoglobin is below its own reference range", ("laboratory",),
    ("haemoglobin.window",), ("laboratory/haemoglobin",),
)  # fmt: skip
iron_overload = Statement(
    "iron_overload", "iron overload recorded (active or past), or an iron chelator in use",
    ("problem-list", "medication"), ("medication.open_end", "medication.statement", "medication.supply"),
    ("conditions/iron-overload", "conditions/iron-overload-possible", "medications/iron-chelator"),
)  # fmt: skip
