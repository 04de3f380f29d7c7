"""Iron in patients for whom the adult limits do not count: pregnancy, dialysis, children, chronic kidney disease."""

from rules.facts import (
    child,
    ckd_iron,
    dialysis,
    ferritin,
    ferritin_age,
    ferritin_found,
    ferritin_ordered,
    ferritin_unreadable,
    haemoglobin_low,
    inflamed,
    inflamed_acute,
    iron_overload,
    iron_utilisation_disorder,
    iv_iron_unsafe,
    oral_iron,
    oral_iron_no_rise,
    overload_suspected,
    peritoneal_dialysis,
    pregnant,
    rls,
    tsat,
    tsat_found,
    tsat_too_high,
)  # fmt: skip
from rules.iron_status import (
    DIALYSIS_WITHHOLD,
    FERRITIN_LOW,
    IV_IRON_LATER,
    IV_IRON_MAY_BE_NAMED,
    SUSPECTED_NOW,
    TSAT_LOW,
)
from rules.rule import Point, Rule, Variant

NOT_MEASURED = ferritin_found.no | ferritin_age.above("pregnancy.ferritin.window")
NO_OVERLOAD = iron_overload.no & iron_utilisation_disorder.no
OVERLOAD_EXCLUDED = NO_OVERLOAD & overload_suspected.yes.not_known

PREGNANT_REPEAT = FERRITIN_LOW & tsat_too_high.yes
PREGNANT_ORAL = FERRITIN_LOW & tsat_too_high.yes.not_known
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
    unless_known=(
        iron_overload.yes, iron_utilisation_disorder.yes, ferritin_unreadable.yes, dialysis.yes,
        overload_suspected.yes,
    ),
    variants=(
        Variant("measure", NOT_MEASURED), Variant("repeat", PREGNANT_REPEAT), Variant("oral", FERRITIN_LOW),
        Variant("specialist"),
    ),
    points=(
        Point("oral", PREGNANT_ORAL), Point("iv", FERRITIN_LOW & IV_IRON_LATER),
        Point("postpartum"), Point("ordered", ferritin_ordered.yes),
    ),
    offers=("iron-repeat-now", "iron-panel-pregnancy"),
    shows=(
        "pregnant", "gestation", "ferritin", "tsat", "haemoglobin", "ferritin.adult.treat", "tsat.low", "tsat.stop",
    ),
    overrides=("already-done", "ordered", "specialist"),
)  # fmt: skip

KIDNEY_RLS_IRON = (
    ferritin.below("dialysis.ferritin.treat") & TSAT_LOW & child.no & OVERLOAD_EXCLUDED & iv_iron_unsafe.no
)

DIALYSIS = Rule(
    id="CKD-02",
    recommendation="On dialysis the usual limits for iron in restless legs do not count; nephrology decides.",
    evidence=("AASM25", "KDIGO26"),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="rls", topic="iron", priority=23,
    when=dialysis.yes,
    unless_known=(iron_overload.yes, iron_utilisation_disorder.yes, ferritin_unreadable.yes),
    variants=(
        Variant("withhold-tsat-unknown", ferritin.above("dialysis.ferritin.withhold") & tsat.unknown),
        Variant("withhold-ferritin-unknown", tsat.at_least("dialysis.tsat.withhold") & ferritin.unknown),
        Variant("withhold", DIALYSIS_WITHHOLD),
        Variant("aasm", KIDNEY_RLS_IRON & IV_IRON_MAY_BE_NAMED), Variant("aasm-route", KIDNEY_RLS_IRON),
        Variant("generic"),
    ),
    points=(
        Point("repeat", ferritin_age.above("ferritin.fresh") & KIDNEY_RLS_IRON & IV_IRON_MAY_BE_NAMED),
        Point("kdigo", child.no & peritoneal_dialysis.yes.not_known), Point("peritoneal", peritoneal_dialysis.yes),
        Point("inflamed", inflamed.yes),
        Point("on-iron", oral_iron.yes), Point("adequacy"),
    ),
    shows=(
        "dialysis", "ferritin", "tsat", "dialysis.ferritin.treat", "dialysis.ferritin.withhold",
        "dialysis.tsat.withhold", "tsat.low",
    ),
    overrides=("specialist", "already-done"),
)  # fmt: skip

CHILD_REPEAT_HIGH = ferritin.at_most("ferritin.child.consider") & tsat_too_high.yes
CHILD_TREAT = ferritin.below("ferritin.child.treat") & tsat_too_high.yes.not_known
CHILD_REPEAT_INFLAMED = ferritin.at_least("ferritin.child.treat") & inflamed_acute.yes
CHILD_CONSIDER = (
    ferritin.at_least("ferritin.child.treat") & ferritin.at_most("ferritin.child.consider")
    & tsat_too_high.yes.not_known & inflamed_acute.yes.not_known
)  # fmt: skip
CHILD_SPECIALIST = ferritin.above("ferritin.child.consider") & TSAT_LOW & inflamed_acute.yes.not_known

CHILD = Rule(
    id="CHILD-01",
    recommendation="In children ferritin is measured, and iron considered through a paediatrician or sleep clinic.",
    evidence=("AASM25",),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="suspected", topic="iron", priority=14,
    when=child.yes & (
        ferritin_found.no
        | (rls.yes & (CHILD_REPEAT_HIGH | CHILD_REPEAT_INFLAMED))
        | (rls.yes & NO_OVERLOAD & (CHILD_TREAT | CHILD_CONSIDER | CHILD_SPECIALIST))
    ),
    unless_known=(
        iron_overload.yes, iron_utilisation_disorder.yes, ferritin_unreadable.yes, dialysis.yes, SUSPECTED_NOW,
        pregnant.yes,
    ),
    variants=(
        Variant("measure", ferritin_found.no), Variant("repeat", CHILD_REPEAT_HIGH | CHILD_REPEAT_INFLAMED),
        Variant("treat", CHILD_TREAT), Variant("consider", CHILD_CONSIDER), Variant("specialist"),
    ),
    points=(
        Point("words"), Point("fever"), Point("doses"), Point("antihistamines"),
        Point("ordered", ferritin_ordered.yes),
    ),
    offers=("iron-panel-child", "iron-panel-child-missing", "iron-repeat", "referral-paediatrician"),
    shows=(
        "ferritin", "tsat", "crp", "infection_recent", "ferritin.child.treat", "ferritin.child.consider", "tsat.low",
    ),
    overrides=("already-done", "specialist", "declined", "dx-doubt"),
)  # fmt: skip

KIDNEY_MEASURE = ferritin_found.no | tsat_found.no
KIDNEY_WITHHOLD = tsat.at_least("ckd.tsat.withhold")
KIDNEY_LOW = ferritin.at_most("ferritin.adult.treat") & tsat.below("ckd.tsat.withhold")
KIDNEY_KDIGO = (
    haemoglobin_low.yes
    & ferritin.above("ferritin.adult.treat")
    & (
        (ferritin.below("ckd.ferritin.low") & tsat.below("ckd.tsat.withhold"))
        | (ferritin.below("ckd.ferritin.high") & tsat.below("ckd.tsat.low"))
    )
)
KIDNEY_NO_IRON = KIDNEY_WITHHOLD | (
    ferritin.above("ferritin.adult.treat")
    & tsat.known
    & (
        haemoglobin_low.yes.not_known
        | ferritin.at_least("ckd.ferritin.high")
        | (ferritin.at_least("ckd.ferritin.low") & tsat.at_least("ckd.tsat.low"))
    )
)

KIDNEY = Rule(
    id="CKD-01",
    recommendation="In chronic kidney disease other limits for iron count, and nephrology is asked.",
    evidence=("KDIGO26", "AASM25"),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="suspected", topic="iron", priority=27,
    when=ckd_iron.yes & (
        KIDNEY_MEASURE | (rls.yes & KIDNEY_NO_IRON) | (rls.yes & NO_OVERLOAD & (KIDNEY_LOW | KIDNEY_KDIGO))
    ),
    unless_known=(
        iron_overload.yes, iron_utilisation_disorder.yes, ferritin_unreadable.yes, dialysis.yes, SUSPECTED_NOW,
        pregnant.yes, child.yes,
    ),
    variants=(
        Variant("measure", KIDNEY_MEASURE), Variant("low", KIDNEY_LOW), Variant("kdigo", KIDNEY_KDIGO),
        Variant("no-iron"),
    ),
    points=(
        Point("kdigo"), Point("haemoglobin", haemoglobin_low.unknown), Point("route", oral_iron_no_rise.yes),
        Point("on-iron", oral_iron.yes),
        Point("ordered", ferritin_ordered.yes),
    ),
    offers=("iron-panel-kidney",),
    shows=(
        "ckd_iron", "egfr", "ferritin", "tsat", "haemoglobin", "ckd.ferritin.low", "ckd.ferritin.high", "ckd.tsat.low",
        "ckd.tsat.withhold", "ferritin.adult.treat",
    ),
    overrides=("specialist", "already-done", "not-relevant"),
)  # fmt: skip

RULES = (PREGNANCY, DIALYSIS, CHILD, KIDNEY)
