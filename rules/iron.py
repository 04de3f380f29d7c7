"""Iron that is not treated: is it known, is it low, can it be believed. Adults who are not pregnant, without CKD.

The rows of the iron decision table (clinical corrections, 6.3) that these rules answer; each rule carries every
exception of the rows above it, so exactly one iron outcome holds for a patient.
"""

from rules.facts import (
    age,
    bacteraemia,
    child,
    chronic_inflammation,
    ckd_iron,
    crp,
    crp_grey,
    dialysis,
    egfr,
    endoscopy_age,
    ferritin,
    ferritin_age,
    ferritin_earlier,
    ferritin_found,
    ferritin_jump,
    ferritin_ordered,
    ferritin_unreadable,
    haemoglobin,
    haemoglobin_low,
    inflamed,
    inflamed_acute,
    international_guidance,
    iron_overload,
    iron_utilisation_disorder,
    iv_iron_unsafe,
    kidney_function_found,
    male,
    menorrhagia,
    oral_iron,
    oral_iron_unchecked,
    oral_iron_unsuitable,
    pregnant,
    rls_severe,
    tsat,
    tsat_found,
)  # fmt: skip
from rules.iron_status import (
    BETWEEN_ASSAYS,
    FERRITIN_ABOVE_LOW,
    FERRITIN_ADEQUATE,
    FERRITIN_BORDERLINE,
    FERRITIN_HIGH,
    FERRITIN_LOW,
    IV_IRON_CAUTION,
    IV_IRON_MAY_BE_NAMED,
    NOT_ABOVE,
    NOT_BY_VEIN,
    NOT_FOR_OTHERS,
    NOT_ON_IRON,
    TSAT_HIGH,
    TSAT_LOW,
    TSAT_NORMAL,
)
from rules.rule import Point, Rule, Variant

# other countries than the Netherlands; not verified, so that it never warns (clinical corrections B12)
INVESTIGATED_ABROAD = (
    international_guidance.yes & haemoglobin_low.yes & (male.yes | age.above("deficiency.endoscopy.age.women"))
)
IRON_DEFICIENCY_ANAEMIA = ferritin.below("ferritin.true_deficiency") & haemoglobin_low.yes

UNKNOWN_IRON = Rule(
    id="IRON-01",
    recommendation="Patients with restless legs have their ferritin and transferrin saturation measured regularly.",
    evidence=("AASM25", "DGN22"),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="suspected", topic="iron", priority=30,
    when=ferritin_found.no,
    unless_known=(
        ferritin_ordered.yes, ferritin_unreadable.yes, iron_overload.yes, dialysis.yes, pregnant.yes, child.yes,
        ckd_iron.yes, *(treated & (child.no | iron_utilisation_disorder.yes) for treated in NOT_ON_IRON),
    ),
    variants=(Variant("tsat-high", TSAT_HIGH), Variant("measure")),
    points=(
        Point("earlier", ferritin_earlier.yes), Point("anaemia", haemoglobin_low.yes),
        Point("haemoglobin", haemoglobin_low.yes.not_known & TSAT_HIGH.not_known), Point("tsat", TSAT_LOW),
        Point("sample"),
        Point("ask", TSAT_HIGH.not_known), Point("ask-iron", TSAT_HIGH), Point("kidney", kidney_function_found.no),
    ),
    offers=("iron-panel", "kidney-function"),
    shows=("ferritin_found", "ferritin_earlier", "tsat", "haemoglobin", "ferritin.window", "tsat.stop"),
    overrides=("already-done", "ordered", "specialist", "declined", "palliative"),
)  # fmt: skip

SATURATION_MISSING = Rule(
    id="IRON-02",
    recommendation="A ferritin above the treatment limit is interpreted together with the transferrin saturation.",
    evidence=("AASM25",),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=45,
    # all that is above the treatment limit, also where a laboratory only reports that it is above another one
    when=tsat_found.no & (FERRITIN_BORDERLINE | (FERRITIN_ABOVE_LOW & inflamed.yes.not_known) | FERRITIN_HIGH),
    unless=(child.yes,),
    unless_known=(*NOT_ABOVE, *NOT_ON_IRON),
    variants=(Variant("ferritin-high", FERRITIN_HIGH), Variant("tsat-missing")),
    points=(Point("limits"), Point("crp", crp.unknown), Point("assay", BETWEEN_ASSAYS)),
    offers=("tsat-crp",),
    shows=("ferritin", "crp", "ferritin.adult.treat", "ferritin.adult.iv", "ferritin.hard_stop", "tsat.stop"),
    overrides=("already-done", "ordered", "specialist", "declined", "not-relevant"),
)  # fmt: skip

LOW_IRON = Rule(
    id="IRON-03",
    recommendation="Adults with restless legs and low iron stores are considered for oral iron.",
    evidence=("AASM25", "MAYO21", "AAN16", "DGN22"),
    hooks=("patient-view", "encounter-start"),
    scope="rls", topic="iron", priority=20,
    when=FERRITIN_LOW,
    unless=NOT_FOR_OTHERS,
    unless_known=(
        pregnant.yes, TSAT_HIGH, ferritin_unreadable.yes, oral_iron_unsuitable.yes, *NOT_ON_IRON,
    ),
    variants=(
        Variant("anaemia", IRON_DEFICIENCY_ANAEMIA & tsat.known),
        Variant("anaemia-tsat-unknown", IRON_DEFICIENCY_ANAEMIA),
        Variant("tsat-known", tsat.known), Variant("tsat-unknown"),
    ),
    points=(
        Point(
            "haemoglobin",
            ferritin.below("ferritin.true_deficiency") & haemoglobin.known & haemoglobin_low.unknown
            & endoscopy_age.no.not_known & menorrhagia.yes.not_known,
        ),
        Point("inflamed", inflamed.yes), Point("kidney", egfr.below("ckd.iron.egfr")), Point("dose"),
        Point("recheck"), Point("route", IV_IRON_MAY_BE_NAMED),
        Point("old", ferritin_age.above("ferritin.repeat")),
        Point("assay", BETWEEN_ASSAYS),
    ),
    offers=("tsat", "iron-recheck"),
    shows=("ferritin", "tsat", "crp", "haemoglobin", "egfr", "ferritin.adult.treat", "tsat.low", "tsat.stop"),
    overrides=("specialist", "declined", "benefit", "dx-doubt", "data-wrong"),
)  # fmt: skip

CAUSE = Rule(
    id="IRON-04",
    recommendation="The cause of an iron deficiency is looked for.",
    evidence=("NHG-ANEMIE",),
    hooks=("patient-view", "encounter-start"),
    scope="rls", topic="iron", priority=22,
    when=ferritin.below("ferritin.true_deficiency"),
    unless=(iron_overload.yes, iron_utilisation_disorder.yes, dialysis.yes, ckd_iron.yes),
    unless_known=(TSAT_HIGH, ferritin_unreadable.yes),
    # not in women with heavy periods, whose cause is known (NHG-Standaard Anemie)
    warning=(
        haemoglobin_low.yes & endoscopy_age.yes & pregnant.yes.not_known & menorrhagia.yes.not_known
        & international_guidance.no
    ),
    variants=(Variant("pregnant", pregnant.yes), Variant("investigate", INVESTIGATED_ABROAD), Variant("cause")),
    joins=("IRON-03", "IRON-11", "PREG-01"), alone=False,
    offers=("coeliac-serology",),
    shows=("ferritin", "haemoglobin", "menorrhagia", "ferritin.true_deficiency", "deficiency.endoscopy.age",
           "deficiency.endoscopy.age.women"),
    overrides=("already-done", "specialist", "declined", "data-wrong"),
)  # fmt: skip

BORDERLINE_IRON = Rule(
    id="IRON-05",
    recommendation="With a ferritin too high for oral iron, iron by vein is an option of the specialist.",
    evidence=("AASM25", "MAYO21"),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=40,
    when=FERRITIN_BORDERLINE & inflamed.yes.not_known & (
        (TSAT_LOW & crp_grey.yes.not_known) | (TSAT_NORMAL & rls_severe.yes)
    ),
    unless=NOT_FOR_OTHERS,
    unless_known=(pregnant.yes, ferritin_unreadable.yes, *NOT_ON_IRON),
    variants=(
        Variant("tsat-low", TSAT_LOW & IV_IRON_MAY_BE_NAMED), Variant("tsat-low-route", TSAT_LOW),
        Variant("severe", IV_IRON_MAY_BE_NAMED), Variant("severe-route"),
    ),
    points=(
        Point("repeat", ferritin_age.above("ferritin.fresh") & IV_IRON_MAY_BE_NAMED),
        Point("old", ferritin_age.above("ferritin.repeat") & IV_IRON_MAY_BE_NAMED.not_known),
        Point("licence", IV_IRON_MAY_BE_NAMED), Point("bacteraemia", bacteraemia.yes),
        Point("reaction", iv_iron_unsafe.yes & bacteraemia.yes.not_known),
        Point("caution", IV_IRON_CAUTION & iv_iron_unsafe.yes.not_known), Point("crp", crp.unknown),
        Point("assay", BETWEEN_ASSAYS),
    ),
    offers=("crp", "referral-neurology"),
    shows=(
        "ferritin", "tsat", "crp", "ferritin.adult.treat", "ferritin.adult.iv", "tsat.low", "tsat.stop",
    ),
    overrides=("specialist", "declined", "not-relevant", "dx-doubt"),
)  # fmt: skip

FALSELY_HIGH = Rule(
    id="IRON-06",
    recommendation="A higher ferritin is not trusted during inflammation or with a low transferrin saturation.",
    evidence=("MAYO21", "AASM25"),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=35,
    when=(
        (oral_iron.no & FERRITIN_BORDERLINE & TSAT_LOW & (inflamed.yes | crp_grey.yes))
        | (oral_iron.no & FERRITIN_BORDERLINE & tsat.at_least("tsat.low") & inflamed.yes)
        | (FERRITIN_ADEQUATE & (TSAT_LOW | inflamed.yes))
        | (oral_iron.no & FERRITIN_HIGH & TSAT_LOW)
    ),
    unless=NOT_FOR_OTHERS,
    unless_known=(
        pregnant.yes, TSAT_HIGH, ferritin_unreadable.yes, *NOT_BY_VEIN, oral_iron_unchecked.yes,
    ),
    variants=(
        Variant("on-iron", oral_iron.yes & crp.known & tsat.known),
        Variant("on-iron-incomplete", oral_iron.yes),
        Variant("high-low-tsat", FERRITIN_HIGH),
        Variant("tsat-low", TSAT_LOW),
        Variant("chronic", chronic_inflammation.yes & tsat.known),
        Variant("chronic-tsat-unknown", chronic_inflammation.yes),
        Variant("acute", crp.at_least("crp.inflamed")),
        Variant("acute-crp-unknown"),
    ),
    points=(
        Point("acute", inflamed_acute.yes), Point("chronic", chronic_inflammation.yes),
        Point("tsat", TSAT_LOW & FERRITIN_HIGH.not_known), Point("jump", ferritin_jump.yes),
        Point("crp", crp.unknown), Point("assay", BETWEEN_ASSAYS),
    ),
    offers=("iron-repeat", "iron-repeat-recovered", "tsat", "crp"),
    shows=(
        "ferritin", "tsat", "crp", "infection_recent", "chronic_inflammation", "egfr", "ferritin.adult.treat",
        "ferritin.adult.iv", "ferritin.hard_stop", "tsat.low",
    ),
    overrides=("already-done", "ordered", "specialist", "not-relevant", "data-wrong"),
)  # fmt: skip

RULES = (UNKNOWN_IRON, SATURATION_MISSING, LOW_IRON, CAUSE, BORDERLINE_IRON, FALSELY_HIGH)
