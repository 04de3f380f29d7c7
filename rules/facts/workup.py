"""What a work-up already found, and what is ordered."""

from rules.conditions import Measurement, Statement

kidney_function_found = Statement(
    "kidney_function_found", "creatinine or eGFR within the window, or ordered", ("laboratory", "orders"),
    ("workup.kidney.window", "order.open"),
    ("laboratory/creatinine", "laboratory/egfr", "orders/creatinine", "orders/egfr"),
)  # fmt: skip
glucose_found = Statement(
    "glucose_found", "glucose or HbA1c within the window, or ordered", ("laboratory", "orders"),
    ("workup.glucose.window", "order.open"),
    ("laboratory/glucose", "laboratory/hba1c", "orders/glucose", "orders/hba1c"),
)  # fmt: skip
haemoglobin_found = Statement(
    "haemoglobin_found", "haemoglobin within the window, or ordered", ("laboratory", "orders"),
    ("haemoglobin.window", "order.open"), ("laboratory/haemoglobin", "orders/haemoglobin"),
)  # fmt: skip
hba1c_found = Statement(
    "hba1c_found", "HbA1c within the window, or ordered", ("laboratory", "orders"),
    ("neuropathy.hba1c.window", "order.open"), ("laboratory/hba1c", "orders/hba1c"),
)  # fmt: skip
vitamin_b12_found = Statement(
    "vitamin_b12_found", "vitamin B12 measured at any time, or ordered", ("laboratory", "orders"), ("order.open",),
    ("laboratory/vitamin-b12", "orders/vitamin-b12"),
)  # fmt: skip
tsh_found = Statement(
    "tsh_found", "TSH within the window, or ordered", ("laboratory", "orders"), ("workup.tsh.window", "order.open"),
    ("laboratory/tsh", "orders/tsh"),
)  # fmt: skip
hba1c = Measurement("hba1c", "newest HbA1c", "mmol/mol", 0, 10, 250, ("laboratory",), reads=("laboratory/hba1c",))
vitamin_b12 = Measurement(
    "vitamin_b12", "newest vitamin B12", "pmol/L", 0, 1, 100_000, ("laboratory",), reads=("laboratory/vitamin-b12",)
)
phosphate = Measurement(
    "phosphate", "newest phosphate", "mmol/L", 2, 0.01, 30, ("laboratory",), reads=("laboratory/phosphate",)
)
phosphate_low = Statement(
    "phosphate_low", "newest phosphate is below its own reference range", ("laboratory",), ("iv_iron.window",),
    ("laboratory/phosphate",),
)  # fmt: skip
phosphate_checked = Statement(
    "phosphate_checked", "phosphate within the past weeks, and not below its own reference range", ("laboratory",),
    ("phosphate.fresh",), ("laboratory/phosphate",),
)  # fmt: skip
tsat_ordered = Statement(
    "tsat_ordered", "transferrin saturation is ordered", ("orders",), ("order.open",), ("orders/tsat",)
)
referred = Statement(
    "referred", "referral to neurology or a sleep centre open, or seen there within the window",
    ("orders", "encounter"), ("referral.window",),
    ("orders/referral-to-neurologist", "orders/referral-to-paediatric-neurologist", "orders/referral-to-specialist",
     "orders/referral-to-doctor"),
)  # fmt: skip
