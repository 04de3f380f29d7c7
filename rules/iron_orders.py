"""A draft order of iron: one card an order, the first row that fits (clinical corrections, 6.5 and A16)."""

from rules.facts import (
    bacteraemia,
    bariatric_surgery,
    beside_bound_by_iron,
    beside_oral_iron,
    bone_mineral_risk,
    carboxymaltose_course,
    carboxymaltose_recent,
    child,
    ckd,
    ckd_iron,
    dialysis,
    draft_ferric_carboxymaltose,
    draft_for_something_else,
    draft_iv_iron,
    draft_levodopa,
    draft_levothyroxine,
    draft_oral_iron,
    esa,
    ferritin,
    ferritin_age,
    ferritin_blackout,
    ferritin_found,
    first_trimester,
    haemoglobin_low,
    heart_failure,
    hypophosphataemia,
    infection_now,
    inflamed,
    iron_overload,
    iv_iron_course,
    iv_iron_forbidden,
    iv_iron_unsafe,
    levodopa,
    levothyroxine,
    malabsorption,
    oral_iron,
    phosphate_checked,
    phosphate_low,
    pregnant,
    severe_asthma,
    tsat,
)  # fmt: skip
from rules.iron_overload import DRAFT_IRON
from rules.iron_status import FERRITIN_HIGH, IV_IRON_CAUTION, TSAT_NORMAL, WEEKS_UNKNOWN
from rules.rule import Point, Rule, Variant

# what iron may be for besides restless legs
OTHER_INDICATIONS = (
    haemoglobin_low.yes, ckd.yes, esa.yes, heart_failure.yes, malabsorption.yes, bariatric_surgery.yes,
    draft_for_something_else.yes,
)  # fmt: skip

FORBIDDEN = Rule(
    id="IRON-14",
    recommendation="Iron by vein is not given in the first trimester, in bacteraemia or after a reaction to it.",
    evidence=("FCM-SMPC",),
    hooks=("order-select", "order-sign", "medication-refill"),
    scope="reason", topic="iron", priority=1,
    when=draft_iv_iron.yes & (iv_iron_forbidden.yes | WEEKS_UNKNOWN | IV_IRON_CAUTION),
    unless_known=(iron_overload.yes,),
    warning=draft_iv_iron.yes,
    critical=iv_iron_forbidden.yes,
    variants=(
        Variant("first-trimester", first_trimester.yes), Variant("bacteraemia", bacteraemia.yes),
        Variant("reaction", iv_iron_unsafe.yes), Variant("weeks-unknown", WEEKS_UNKNOWN),
        Variant("infection", infection_now.yes), Variant("asthma", severe_asthma.yes), Variant("liver"),
    ),
    points=(Point("label"), Point("facilities", iv_iron_forbidden.yes.not_known & WEEKS_UNKNOWN.not_known)),
    suppresses=("IRON-07", "IRON-08", "IRON-15"), withdraws=draft_iv_iron.yes,
    shows=(
        "pregnant", "gestation", "bacteraemia", "iv_iron_unsafe", "infection_now", "severe_asthma", "liver_disease",
    ),
    overrides=("specialist", "benefit", "data-wrong"),
)  # fmt: skip

PHOSPHATE = Rule(
    id="IRON-15",
    recommendation="Phosphate is checked and corrected before ferric carboxymaltose is repeated.",
    evidence=("FCM-LABEL",),
    hooks=("order-select", "order-sign"),
    scope="reason", topic="safety", priority=42,
    when=draft_ferric_carboxymaltose.yes & (
        hypophosphataemia.yes
        | phosphate_low.yes
        | carboxymaltose_recent.yes
        | ((malabsorption.yes | bone_mineral_risk.yes) & (carboxymaltose_course.yes | iv_iron_course.yes))
    ),
    unless_known=(iron_overload.yes, phosphate_checked.yes),
    warning=draft_ferric_carboxymaltose.yes,
    points=(Point("symptoms"), Point("earlier", carboxymaltose_course.yes)),
    offers=("phosphate",),
    shows=("phosphate", "hypophosphataemia", "iv_iron_days"),
    overrides=("already-done", "ordered", "specialist"),
)  # fmt: skip

ABOVE_TARGET = (
    ferritin.above("ferritin.adult.iv") & ferritin.at_most("ferritin.hard_stop") & inflamed.yes.not_known
    & (TSAT_NORMAL | tsat.unknown)
)  # fmt: skip

NOT_INDICATED = Rule(
    id="IRON-07",
    recommendation="Above the target ferritin iron is usually not indicated for restless legs.",
    evidence=("AASM25", "MAYO21"),
    hooks=("order-select", "order-sign"),
    scope="order", topic="iron", priority=25,
    when=DRAFT_IRON & (FERRITIN_HIGH | ABOVE_TARGET),
    unless=(child.yes, dialysis.yes, ckd_iron.yes),
    unless_known=(iron_overload.yes, pregnant.yes, ferritin_blackout.yes, *OTHER_INDICATIONS),
    warning=FERRITIN_HIGH | (draft_oral_iron.yes & tsat.known),
    points=(
        Point("limits", draft_oral_iron.yes), Point("limits-vein", draft_oral_iron.yes.not_known), Point("indication"),
        Point("tsat", tsat.unknown),
    ),
    suppresses=("IRON-08",), withdraws=DRAFT_IRON,
    shows=("ferritin", "tsat", "crp", "ferritin.adult.iv", "ferritin.hard_stop"),
    overrides=("benefit", "specialist", "data-wrong"),
)  # fmt: skip

NOT_MEASURED = Rule(
    id="IRON-08",
    recommendation="Ferritin and transferrin saturation are measured before or together with starting iron.",
    evidence=("AASM25",),
    hooks=("order-select", "order-sign"),
    scope="reason", topic="iron", priority=28,
    when=(draft_oral_iron.yes & ferritin_found.no)
    | (draft_iv_iron.yes & (ferritin_found.no | ferritin_age.above("ferritin.fresh"))),
    unless_known=(iron_overload.yes, pregnant.yes & draft_oral_iron.yes),
    warning=draft_iv_iron.yes,
    points=(Point("wait"), Point("fresh", draft_iv_iron.yes & ferritin_found.yes), Point("sample")),
    offers=("iron-panel",),
    shows=("ferritin_found", "ferritin", "ferritin.window", "ferritin.fresh"),
    overrides=("already-done", "ordered", "specialist", "benefit"),
)  # fmt: skip

# the other medicines of the catalogue that iron binds have no verified codes: a point of the card names them
_IRON_BESIDE = draft_oral_iron.yes & (levothyroxine.yes | levodopa.yes | beside_bound_by_iron.yes)
_BOUND_BESIDE_IRON = (draft_levothyroxine.yes | draft_levodopa.yes) & (oral_iron.yes | beside_oral_iron.yes)

ABSORPTION = Rule(
    id="IRON-16",
    recommendation="Iron tablets and medicines that they bind are taken hours apart.",
    evidence=("IRON-SMPC",),
    hooks=("order-sign",),
    scope="order", topic="medicines", priority=55,
    when=_IRON_BESIDE | _BOUND_BESIDE_IRON,
    joins=("IRON-07", "IRON-08"),
    points=(Point("others"),),
    shows=("levothyroxine", "levodopa", "oral_iron"),
    overrides=("already-done", "not-relevant"),
    off_by_default=True,
)  # fmt: skip

RULES = (FORBIDDEN, PHOSPHATE, NOT_INDICATED, NOT_MEASURED, ABSORPTION)
