"""Iron in patients for whom the adult limits do not count: pregnancy and dialysis."""

from rules.facts import (
    child,
    dialysis,
    ferritin,
    ferritin_age,
    ferritin_found,
    ferritin_ordered,
    ferritin_unreadable,
    inflamed,
    iron_overload,
    iv_iron_unsafe,
    oral_iron,
    overload_suspected,
    pregnant,
    rls,
    tsat,
)  # fmt: skip
from rules.iron import FERRITIN_LOW, IV_IRON_MAY_BE_NAMED, TSAT_HIGH, TSAT_LOW
from rules.rule import Point, Rule, Variant

NOT_MEASURED = ferritin_found.no | ferritin_age.above("pregnancy.ferritin.window")
OVERLOAD_EXCLUDED = iron_overload.no & overload_suspected.yes.not_known

PREGNANT_REPEAT = FERRITIN_LOW & TSAT_HIGH
PREGNANT_ORAL = FERRITIN_LOW & TSAT_HIGH.not_known
PREGNANT_SPECIALIST = ferritin.above("ferritin.adult.treat") & TSAT_LOW

PREGNANCY = Rule(
    id="PREG-01",
    recommendation="In pregnancy restless legs is managed with iron and non-drug measures, with obstetric care.",
    evidence=("PREG15", "FCM-SMPC"),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="suspected", topic="iron", priority=15,
    when=pregnant.yes & (
        NOT_MEASURED
        | (rls.yes & PREGNANT_REPEAT)
        | (rls.yes & OVERLOAD_EXCLUDED & (PREGNANT_ORAL | PREGNANT_SPECIALIST))
    ),
    unless_known=(iron_overload.yes, ferritin_unreadable.yes, dialysis.yes, overload_suspected.yes),
    variants=(
        Variant("measure", NOT_MEASURED), Variant("repeat", PREGNANT_REPEAT), Variant("oral", FERRITIN_LOW),
        Variant("specialist"),
    ),
    points=(
        Point("oral", FERRITIN_LOW & TSAT_HIGH.not_known), Point("iv", FERRITIN_LOW & IV_IRON_MAY_BE_NAMED),
        Point("postpartum"), Point("ordered", ferritin_ordered.yes),
    ),
    offers=("iron-panel-pregnancy",),
    shows=("ferritin", "tsat", "haemoglobin", "ferritin.adult.treat", "tsat.low", "tsat.stop"),
    overrides=("already-done", "ordered", "specialist"),
)  # fmt: skip

KIDNEY_ANAEMIA_WITHHOLD = ferritin.above("dialysis.ferritin.withhold") | tsat.at_least("dialysis.tsat.withhold")
KIDNEY_RLS_IRON = (
    ferritin.below("dialysis.ferritin.treat")
    & TSAT_LOW
    & child.no
    & iron_overload.no
    & overload_suspected.yes.not_known
    & iv_iron_unsafe.no
)

DIALYSIS = Rule(
    id="CKD-02",
    recommendation="On dialysis the usual limits for iron in restless legs do not count; nephrology decides.",
    evidence=("AASM25", "KDIGO26"),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="rls", topic="iron", priority=23,
    when=dialysis.yes,
    unless_known=(iron_overload.yes, ferritin_unreadable.yes),
    variants=(
        Variant("withhold-tsat-unknown", ferritin.above("dialysis.ferritin.withhold") & tsat.unknown),
        Variant("withhold-ferritin-unknown", tsat.at_least("dialysis.tsat.withhold") & ferritin.unknown),
        Variant("withhold", KIDNEY_ANAEMIA_WITHHOLD),
        Variant("aasm", KIDNEY_RLS_IRON), Variant("generic"),
    ),
    points=(
        Point("kdigo", child.no), Point("inflamed", inflamed.yes), Point("on-iron", oral_iron.yes), Point("adequacy"),
    ),
    shows=(
        "ferritin", "tsat", "dialysis.ferritin.treat", "dialysis.ferritin.withhold", "dialysis.tsat.withhold",
        "tsat.low",
    ),
    overrides=("specialist", "already-done"),
)  # fmt: skip

RULES = (PREGNANCY, DIALYSIS)
