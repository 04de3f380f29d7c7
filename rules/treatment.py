"""Safety of RLS medicines: dopamine agonists, gabapentinoids, and RLS medicines in pregnancy and breastfeeding."""

from rules.facts import (
    age,
    benzodiazepine,
    beside_benzodiazepine,
    beside_gabapentinoid,
    beside_opioid,
    breathing_order,
    child,
    ckd,
    dialysis,
    dopamine_agonist,
    dopaminergic_days,
    dopaminergic_lately,
    draft_agonist_treatment,
    draft_benzodiazepine,
    draft_clonazepam,
    draft_dopamine_agonist,
    draft_for_rls,
    draft_for_something_else,
    draft_gabapentinoid,
    draft_levodopa,
    draft_opioid,
    draft_pramipexole,
    draft_pregabalin,
    egfr_for_dosing,
    epilepsy,
    ferritin,
    ferritin_found,
    gabapentinoid,
    impulse_control_disorder,
    impulse_control_history,
    international_guidance,
    lactating,
    levodopa,
    neuromuscular_disease,
    opioid,
    opioid_dependence,
    opioid_now,
    order_in_pregnancy,
    parkinson,
    pregabalin,
    pregnant,
    respiratory_disease,
    respiratory_failure,
    rls_drug_classes,
    rls_medicine,
    rls_medicine_for_rls,
    sleep_apnoea,
)  # fmt: skip
from rules.rule import Assessment, Point, Rule, Variant

DRAFT_DOPAMINERGIC = draft_dopamine_agonist.yes | draft_levodopa.yes

_LUNGS = respiratory_disease.yes | respiratory_failure.yes | sleep_apnoea.yes | neuromuscular_disease.yes
_FRAIL = age.at_least("gabapentinoid.age") & egfr_for_dosing.below("gabapentinoid.egfr.severe")
_DRAFT_DEPRESSANT = draft_opioid.yes | draft_benzodiazepine.yes
_BESIDE_DEPRESSANT = beside_opioid.yes | beside_benzodiazepine.yes
DEPRESSANT = opioid.yes | benzodiazepine.yes
# whichever of the two is ordered, in use or ordered in the same call (clinical corrections A12)
_BREATHING = (draft_gabapentinoid.yes & (DEPRESSANT | _DRAFT_DEPRESSANT | _BESIDE_DEPRESSANT | _LUNGS | _FRAIL)) | (
    (gabapentinoid.yes | beside_gabapentinoid.yes) & _DRAFT_DEPRESSANT
)

# not for opioid dependence, epilepsy, Parkinson disease or another coded reason (clinical corrections A18)
_IN_PREGNANCY = draft_for_something_else.yes.not_known & (
    (draft_opioid.yes & draft_agonist_treatment.no & opioid_dependence.yes.not_known)
    | (DRAFT_DOPAMINERGIC & parkinson.yes.not_known)
    | ((draft_gabapentinoid.yes | draft_clonazepam.yes) & epilepsy.yes.not_known)
)

ASSESSMENTS = (
    Assessment("breathing_order", "yes", _BREATHING), Assessment("breathing_order", "no", ~_BREATHING),
    Assessment("order_in_pregnancy", "yes", _IN_PREGNANCY), Assessment("order_in_pregnancy", "no", ~_IN_PREGNANCY),
)  # fmt: skip

SUPPRESSES_LACTATION = lactating.yes & parkinson.yes.not_known & (draft_dopamine_agonist.yes | dopamine_agonist.yes)
# where an order of it would not be warned against (clinical corrections, invariants 14 and 20)
GABAPENTINOID_FITS = (
    opioid.no & benzodiazepine.no & respiratory_disease.no & respiratory_failure.no & sleep_apnoea.no
    & neuromuscular_disease.no & dialysis.no
    & egfr_for_dosing.below("gabapentinoid.egfr.severe").not_known
)  # fmt: skip

STARTING_DOPAMINERGIC = Rule(
    id="DA-01",
    recommendation="Before a dopaminergic medicine is started, its long-term risks and iron status are discussed.",
    evidence=("AASM25", "FK", "AUG16"),
    hooks=("order-select", "order-sign"),
    scope="order", topic="medicines", priority=18,
    when=DRAFT_DOPAMINERGIC,
    unless_known=(
        parkinson.yes, impulse_control_disorder.yes, impulse_control_history.yes, dopaminergic_lately.yes,
        pregnant.yes, child.yes, SUPPRESSES_LACTATION,
    ),
    variants=(
        Variant("levodopa", draft_dopamine_agonist.yes.not_known),
        Variant("international", international_guidance.yes),
        Variant("iron-known", ferritin.above("ferritin.adult.treat")), Variant("default"),
    ),
    points=(
        Point("difference", international_guidance.yes & draft_dopamine_agonist.yes),
        Point("risks"), Point("review"), Point("iron", ferritin_found.no),
        Point("kidney", draft_pramipexole.yes & egfr_for_dosing.known & dialysis.yes.not_known),
        Point("dialysis", draft_pramipexole.yes & dialysis.yes), Point("alternative", GABAPENTINOID_FITS),
    ),
    offers=("iron-panel-first",),
    shows=("ferritin",),
    overrides=("benefit", "specialist", "declined"),
)  # fmt: skip

# an earlier one warns too; only an active one is critical (catalogue 3, ICD-01; clinical corrections, invariant 15)
IMPULSE_CONTROL_RECORDED = impulse_control_disorder.yes | impulse_control_history.yes

IMPULSE_CONTROL = Rule(
    id="ICD-01",
    recommendation="A dopaminergic medicine with an impulse-control disorder, now or earlier, is discussed "
    "with the specialist.",
    evidence=("DA-SMPC",),
    hooks=("patient-view", "order-select", "order-sign", "encounter-discharge", "medication-refill"),
    scope="reason", topic="safety", priority=2,
    when=IMPULSE_CONTROL_RECORDED & (DRAFT_DOPAMINERGIC | dopamine_agonist.yes | levodopa.yes),
    warning=IMPULSE_CONTROL_RECORDED,
    critical=impulse_control_disorder.yes & draft_dopamine_agonist.yes,
    variants=(
        Variant("draft", impulse_control_disorder.yes & DRAFT_DOPAMINERGIC),
        Variant("in-use", impulse_control_disorder.yes),
        Variant("draft-past", DRAFT_DOPAMINERGIC), Variant("in-use-past"),
    ),
    points=(Point("abrupt", dopamine_agonist.yes | levodopa.yes), Point("ask")),
    shows=("dopamine_agonist", "levodopa", "impulse_control_disorder", "impulse_control_history"),
    overrides=("specialist", "benefit", "data-wrong"),
)  # fmt: skip

AUGMENTATION = Rule(
    id="AUG-01",
    recommendation="Dopaminergic treatment of restless legs is reviewed for augmentation regularly.",
    evidence=("AUG16", "AASM25"),
    hooks=("patient-view", "medication-refill"),
    scope="rls", topic="medicines", priority=21,
    when=dopaminergic_days.at_least("augmentation.after"),
    unless_known=(parkinson.yes, child.yes),
    points=(
        Point("signs"), Point("dose"), Point("iron-low", ferritin.at_most("ferritin.adult.treat")),
        Point("iron-unknown", ferritin_found.no),
        Point("second", rls_drug_classes.at_least("referral.drug_classes")), Point("abrupt"),
    ),
    offers=("iron-panel-first",),
    shows=("dopamine_agonist", "levodopa", "dopaminergic_days", "ferritin"),
    overrides=("already-done", "specialist", "not-relevant"),
)  # fmt: skip

ANY_GABAPENTINOID = draft_gabapentinoid.yes | gabapentinoid.yes
LIKELY_LOW = egfr_for_dosing.unknown & (age.at_least("gabapentinoid.age") | age.unknown | ckd.yes)

KIDNEY_DOSE = Rule(
    id="GABA-01",
    recommendation="The dose of a gabapentinoid follows kidney function.",
    evidence=("GABA-LABEL",),
    hooks=("patient-view", "order-select", "order-sign", "medication-refill"),
    scope="reason", topic="medicines", priority=11,
    when=ANY_GABAPENTINOID & (egfr_for_dosing.below("gabapentinoid.egfr") | dialysis.yes | LIKELY_LOW),
    warning=egfr_for_dosing.below("gabapentinoid.egfr.severe") | dialysis.yes,
    variants=(
        Variant("draft", draft_gabapentinoid.yes & egfr_for_dosing.known & dialysis.yes.not_known),
        Variant("draft-dialysis", draft_gabapentinoid.yes & dialysis.yes),
        Variant("draft-unknown", draft_gabapentinoid.yes),
        Variant("dialysis", dialysis.yes), Variant("in-use", egfr_for_dosing.known), Variant("unknown"),
    ),
    points=(
        Point("dose", dialysis.yes.not_known), Point("clearance", dialysis.yes.not_known),
        Point("dialysis", dialysis.yes), Point("signs"), Point("abrupt", gabapentinoid.yes),
    ),
    offers=("kidney-function-first",),
    shows=("gabapentinoid", "dialysis", "age", "egfr_for_dosing", "gabapentinoid.egfr", "gabapentinoid.egfr.severe",
           "gabapentinoid.egfr.critical"),
    overrides=("specialist", "benefit", "data-wrong"),
)  # fmt: skip

IN_USE = gabapentinoid.yes & DEPRESSANT
OPIOID_PAIR = (draft_gabapentinoid.yes & (opioid_now.yes | draft_opioid.yes | beside_opioid.yes)) | (
    (gabapentinoid.yes | beside_gabapentinoid.yes) & draft_opioid.yes
)
ONE_IN_USE = (gabapentinoid.yes & DEPRESSANT.not_known) | (gabapentinoid.yes.not_known & DEPRESSANT)

BREATHING_RISK = Rule(
    id="GABA-02",
    recommendation="A gabapentinoid beside another depressant or lung disease needs the lowest dose and watching.",
    evidence=("MHRA-GABAPENTIN",),
    hooks=("patient-view", "order-select", "order-sign", "encounter-discharge", "medication-refill"),
    scope="reason", topic="safety", priority=3,
    when=breathing_order.yes | IN_USE,
    warning=breathing_order.yes,
    critical=OPIOID_PAIR & (respiratory_failure.yes | egfr_for_dosing.below("gabapentinoid.egfr.critical")),
    variants=(Variant("order", breathing_order.yes), Variant("in-use")),
    points=(
        Point("dose"), Point("signs"), Point("abrupt", IN_USE), Point("abrupt-one", ONE_IN_USE),
    ),
    shows=(
        "gabapentinoid", "opioid", "benzodiazepine", "beside_gabapentinoid", "beside_opioid", "beside_benzodiazepine",
        "respiratory_failure", "respiratory_disease", "sleep_apnoea", "neuromuscular_disease", "age",
        "egfr_for_dosing",
    ),
    overrides=("benefit", "specialist", "palliative"),
)  # fmt: skip

PREGNANCY_MEDICINES = Rule(
    id="PREG-02",
    recommendation="RLS medicines in pregnancy and breastfeeding are discussed, and never stopped abruptly.",
    evidence=("PREG15", "MHRA-PREGABALIN"),
    hooks=("patient-view", "order-select", "order-sign", "medication-refill"),
    scope="reason", topic="safety", priority=5,
    when=(pregnant.yes & (order_in_pregnancy.yes | rls_medicine.yes)) | SUPPRESSES_LACTATION,
    warning=(pregnant.yes & ((order_in_pregnancy.yes & draft_for_rls.yes) | (
        order_in_pregnancy.no & rls_medicine_for_rls.yes
    ))) | (pregnant.yes.not_known & SUPPRESSES_LACTATION),
    variants=(
        Variant("lactation-draft", pregnant.yes.not_known & draft_dopamine_agonist.yes),
        Variant("lactation", pregnant.yes.not_known),
        Variant("draft-for-rls", order_in_pregnancy.yes & draft_for_rls.yes), Variant("draft", order_in_pregnancy.yes),
        Variant("for-rls", rls_medicine_for_rls.yes), Variant("in-use"),
    ),
    points=(
        Point("first", pregnant.yes),
        Point("pregabalin", pregnant.yes & (draft_pregabalin.yes | pregabalin.yes)),
        Point("abrupt", rls_medicine.yes | dopamine_agonist.yes),
    ),
    shows=("pregnant", "gestation", "lactating", "rls_medicine"), cites={"MHRA-PREGABALIN": "pregabalin"},
    overrides=("specialist", "benefit"),
)  # fmt: skip

RULES = (STARTING_DOPAMINERGIC, IMPULSE_CONTROL, AUGMENTATION, KIDNEY_DOSE, BREATHING_RISK, PREGNANCY_MEDICINES)
