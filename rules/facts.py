"""Every fact that a rule may read, declared once.

Three kinds: *read* from one finding, *derived* in `rules/derive/` from dated findings, *assessed* by the rules of
the assess stage (no sources of their own). `sources` names the parts of the record that must have arrived
completely before "nothing found" may be read as "no".
"""

from rules.conditions import Fact, Measurement, Statement

# the patient
deceased = Statement("deceased", "the patient has died", ("patient",))
male = Statement("male", "administrative gender male", ("patient",))
infant = Statement("infant", "younger than two years at the youngest possible age", ("patient",), ("age.infant",))
child = Statement("child", "younger than 18 years at the youngest possible age", ("patient",), ("age.adult",))
age = Measurement("age", "age on the day of evaluation", "a", 0, 0, 130, ("patient",))
endoscopy_age = Statement(
    "endoscopy_age",
    "older than the limit for endoscopy at the oldest possible age",
    ("patient",),
    ("deficiency.endoscopy.age",),
)
bmi = Measurement("bmi", "newest body mass index", "kg/m2", 1, 5, 150, ("vital-signs",))

# restless legs
rls = Statement("rls", "restless legs on the problem list, confirmed and not in the past", ("problem-list",))
rls_suspected = Statement("rls_suspected", "restless legs on the problem list as a suspicion", ("problem-list",))
rls_history = Statement("rls_history", "restless legs on the problem list as past or in remission", ("problem-list",))
rls_recorded = Measurement(
    "rls_recorded", "whole days since restless legs was first recorded", "d", 0, 0, 50_000, ("problem-list",)
)

# iron
ferritin_found = Statement(
    "ferritin_found", "a usable ferritin within the window", ("laboratory",), ("ferritin.window",)
)
ferritin = Measurement(
    "ferritin", "newest usable ferritin within the window", "ug/L", 2, 1, 20_000, ("laboratory",), ("ferritin.window",)
)
ferritin_age = Measurement(
    "ferritin_age", "whole days since that ferritin was drawn", "d", 0, 0, 50_000, ("laboratory",), ("ferritin.window",)
)
ferritin_earlier = Statement(
    "ferritin_earlier", "a usable ferritin older than the window", ("laboratory",), ("ferritin.window",)
)
ferritin_unreadable = Statement(
    "ferritin_unreadable",
    "a ferritin newer than any usable one could not be read",
    ("laboratory",),
    ("ferritin.window",),
)
tsat_unreadable = Statement(
    "tsat_unreadable",
    "a transferrin saturation newer than any usable one could not be read",
    ("laboratory",),
    ("tsat.window",),
)
ferritin_ordered = Statement(
    "ferritin_ordered", "ferritin is ordered, or its result is preliminary", ("orders", "laboratory"), ("order.open",)
)
ferritin_blackout = Statement(
    "ferritin_blackout",
    "that ferritin was drawn soon after iron by vein or a red-cell transfusion",
    ("medication", "administration", "procedures", "laboratory"),
    ("iv_iron.blackout", "transfusion.blackout"),
)
tsat = Measurement(
    "tsat",
    "transferrin saturation near that ferritin; otherwise the newest one if it forbids iron",
    "%",
    1,
    0.1,
    100,
    ("laboratory",),
    ("tsat.pairing", "tsat.window", "tsat.stop"),
)
crp = Measurement(
    "crp", "C-reactive protein nearest to that ferritin", "mg/L", 1, 0, 1_000, ("laboratory",), ("crp.pairing",)
)
infection_recent = Statement(
    "infection_recent",
    "infection or fever shortly before that ferritin",
    ("problem-list", "laboratory"),
    ("infection.window",),
)
chronic_inflammation = Statement(
    "chronic_inflammation", "chronic inflammatory disease, cancer or chronic liver disease", ("problem-list",)
)
haemoglobin = Measurement(
    "haemoglobin",
    "newest haemoglobin within the window",
    "mmol/L",
    2,
    0.5,
    20,
    ("laboratory",),
    ("haemoglobin.window",),
)
haemoglobin_low = Statement(
    "haemoglobin_low", "newest haemoglobin is below its own reference range", ("laboratory",), ("haemoglobin.window",)
)
iron_overload = Statement(
    "iron_overload",
    "iron overload recorded (active or past), or an iron chelator in use",
    ("problem-list", "medication"),
)
oral_iron = Statement(
    "oral_iron",
    "oral iron in use",
    ("medication",),
    ("medication.open_end", "medication.statement", "medication.supply"),
)
oral_iron_unchecked = Statement(
    "oral_iron_unchecked",
    "oral iron long enough to judge, and no ferritin drawn since",
    ("medication", "laboratory"),
    ("oral_iron.judge", "oral_iron.drawn", "medication.gap"),
)
iv_iron_recent = Statement(
    "iv_iron_recent", "iron by vein, too recent to judge", ("medication", "administration"), ("iv_iron.blackout",)
)
iv_iron_unchecked = Statement(
    "iv_iron_unchecked",
    "iron by vein within the past year, and no ferritin drawn since it can be judged",
    ("medication", "administration", "laboratory"),
    ("iv_iron.blackout", "iv_iron.window"),
)
iv_iron_unsafe = Statement(
    "iv_iron_unsafe", "reaction to iron by vein, or active bacteraemia or sepsis", ("allergies", "problem-list")
)
oral_iron_unsuitable = Statement(
    "oral_iron_unsuitable",
    "coded intolerance to oral iron, malabsorption or a bariatric procedure",
    ("allergies", "problem-list", "procedures"),
)

# other conditions
pregnant = Statement(
    "pregnant",
    "pregnant on the day of evaluation",
    ("pregnancy", "problem-list"),
    (
        "pregnancy.status.window",
        "pregnancy.due.before",
        "pregnancy.due.after",
        "pregnancy.longest",
        "pregnancy.age.from",
        "pregnancy.age.to",
    ),
)
dialysis = Statement(
    "dialysis", "maintenance dialysis", ("problem-list", "procedures"), ("dialysis.apart", "dialysis.recent")
)
ckd_iron = Statement(
    "ckd_iron",
    "chronic kidney disease with its newest measured eGFR below the limit for kidney iron rules",
    ("problem-list", "laboratory"),
    ("ckd.egfr", "ckd.apart", "ckd.iron.egfr", "egfr.window"),
)
egfr = Measurement(
    "egfr", "newest eGFR within the window", "mL/min/{1.73_m2}", 1, 0, 250, ("laboratory",), ("egfr.window",)
)
parkinson = Statement("parkinson", "Parkinson disease", ("problem-list",))
palliative = Statement("palliative", "palliative care", ("problem-list",))
diabetes = Statement("diabetes", "diabetes mellitus", ("problem-list",))
kidney_function_found = Statement(
    "kidney_function_found",
    "creatinine or eGFR within the window, or ordered",
    ("laboratory", "orders"),
    ("workup.kidney.window", "order.open"),
)
glucose_found = Statement(
    "glucose_found",
    "glucose or HbA1c within the window, or ordered",
    ("laboratory", "orders"),
    ("workup.glucose.window", "order.open"),
)
haemoglobin_found = Statement(
    "haemoglobin_found",
    "haemoglobin within the window, or ordered",
    ("laboratory", "orders"),
    ("haemoglobin.window", "order.open"),
)

# medication
trigger_medicine = Statement(
    "trigger_medicine",
    "a medicine in use that can worsen restless legs",
    ("medication",),
    ("medication.open_end", "medication.statement", "medication.supply", "medication.settled"),
)
rls_drug_classes = Measurement(
    "rls_drug_classes", "classes of RLS medicines in use or used before", "1", 0, 0, 10, ("medication",)
)
dopaminergic_above_maximum = Statement(
    "dopaminergic_above_maximum",
    "daily dose of a dopamine agonist above its maximum for RLS",
    ("medication",),
    ("pramipexole.maximum", "pramipexole.maximum.unknown_form", "ropinirole.maximum", "rotigotine.maximum"),
)
referred = Statement(
    "referred",
    "referral to neurology or a sleep centre open, or seen there within the window",
    ("orders", "encounter"),
    ("referral.window",),
)

# assessed
inflamed_acute = Statement("inflamed_acute", "assessment: acute inflammation around that ferritin, no chronic cause")
inflamed = Statement("inflamed", "assessment: acute or chronic inflammation around that ferritin")
crp_grey = Statement("crp_grey", "assessment: slightly raised C-reactive protein around that ferritin")
overload_suspected = Statement(
    "overload_suspected", "assessment: transferrin saturation and ferritin both high enough to suspect iron overload"
)

FACTS: dict[str, Fact] = {
    fact.name: fact for fact in vars().copy().values() if isinstance(fact, Statement | Measurement)
}
ASSESSED = frozenset(("inflamed_acute", "inflamed", "crp_grey", "overload_suspected"))
SOURCES = (
    "patient", "problem-list", "medication", "administration", "laboratory", "vital-signs", "pregnancy", "encounter",
    "orders", "allergies", "procedures",
)  # fmt: skip
