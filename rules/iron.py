"""Iron: is it known, is it low, can it be believed. Adults who are not pregnant, not on dialysis, without CKD.

The rows of the iron decision table (clinical corrections, section 6) that these rules answer; each rule carries
every exception of the rows above it, so exactly one iron outcome holds for a patient.
"""

from rules.facts import (
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
    ferritin_blackout,
    ferritin_earlier,
    ferritin_found,
    ferritin_ordered,
    ferritin_unreadable,
    haemoglobin_low,
    infection_recent,
    inflamed,
    inflamed_acute,
    iron_overload,
    iv_iron_recent,
    iv_iron_unchecked,
    iv_iron_unsafe,
    male,
    oral_iron,
    oral_iron_unchecked,
    oral_iron_unsuitable,
    overload_suspected,
    pregnant,
    tsat,
)  # fmt: skip
from rules.rule import Assessment, Point, Rule, Variant

TSAT_LOW = tsat.below("tsat.low")
TSAT_HIGH = tsat.above("tsat.stop")
FERRITIN_LOW = ferritin.at_most("ferritin.adult.treat")
FERRITIN_BORDERLINE = ferritin.above("ferritin.adult.treat") & ferritin.at_most("ferritin.adult.iv")
FERRITIN_ADEQUATE = ferritin.above("ferritin.adult.iv") & ferritin.at_most("ferritin.hard_stop")
FERRITIN_HIGH = ferritin.above("ferritin.hard_stop")
BETWEEN_ASSAYS = ferritin.at_least("ferritin.assay.from") & ferritin.at_most("ferritin.assay.to")

# not with an unknown saturation, in sepsis, or after a reaction to it (clinical corrections, invariant 4)
IV_IRON_MAY_BE_NAMED = tsat.at_most("tsat.stop") & iv_iron_unsafe.no

ASSESSMENTS = (
    Assessment(
        "inflamed_acute", "yes", (crp.at_least("crp.inflamed") | infection_recent.yes) & chronic_inflammation.no
    ),
    Assessment(
        "inflamed_acute", "no", (crp.below("crp.inflamed") & infection_recent.no) | chronic_inflammation.yes
    ),
    Assessment("inflamed", "yes", crp.at_least("crp.inflamed") | infection_recent.yes | chronic_inflammation.yes),
    Assessment("inflamed", "no", crp.below("crp.inflamed") & infection_recent.no & chronic_inflammation.no),
    Assessment("crp_grey", "yes", crp.at_least("crp.grey") & crp.below("crp.inflamed")),
    Assessment("crp_grey", "no", crp.below("crp.grey") | crp.at_least("crp.inflamed")),
    Assessment(
        "overload_suspected", "yes",
        (male.yes & tsat.above("overload.tsat.male") & ferritin.above("overload.ferritin.male"))
        | (male.no & tsat.above("overload.tsat.female") & ferritin.above("overload.ferritin.female"))
        | (male.unknown & tsat.above("overload.tsat.female") & ferritin.above("overload.ferritin.female")),
    ),
    Assessment(
        "overload_suspected", "no",
        (male.yes & (tsat.at_most("overload.tsat.male") | ferritin.at_most("overload.ferritin.male")))
        | tsat.at_most("overload.tsat.female") | ferritin.at_most("overload.ferritin.female"),
    ),
)  # fmt: skip

NOT_ON_IRON = (oral_iron.yes, iv_iron_recent.yes, iv_iron_unchecked.yes, ferritin_blackout.yes)
NOT_FOR_OTHERS = (child.yes, dialysis.yes, ckd_iron.yes, iron_overload.yes)

UNKNOWN_IRON = Rule(
    id="IRON-01",
    recommendation="Patients with restless legs have their ferritin and transferrin saturation measured regularly.",
    evidence=("AASM25", "DGN22"),
    hooks=("patient-view", "encounter-start", "problem-list-item-create"),
    scope="suspected", topic="iron", priority=30,
    when=ferritin_found.no,
    unless_known=(
        ferritin_ordered.yes, ferritin_unreadable.yes, iron_overload.yes, dialysis.yes, pregnant.yes, child.yes,
        ckd_iron.yes, *(treated & child.no for treated in NOT_ON_IRON),
    ),
    variants=(Variant("tsat-high", TSAT_HIGH), Variant("measure")),
    points=(
        Point("earlier", ferritin_earlier.yes), Point("haemoglobin"), Point("tsat", TSAT_LOW), Point("sample"),
        Point("ask"),
    ),
    offers=("iron-panel", "kidney-function"),
    shows=("ferritin_found", "ferritin_earlier", "tsat", "haemoglobin", "ferritin.window", "tsat.stop"),
    overrides=("already-done", "ordered", "specialist", "declined", "palliative"),
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
        pregnant.yes, TSAT_HIGH, ferritin_unreadable.yes, oral_iron_unsuitable.yes, overload_suspected.yes,
        *NOT_ON_IRON,
    ),
    variants=(Variant("tsat-known", tsat.known), Variant("tsat-unknown")),
    points=(
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
    unless=(iron_overload.yes, dialysis.yes, ckd_iron.yes),
    unless_known=(TSAT_HIGH, ferritin_unreadable.yes),
    warning=haemoglobin_low.yes & endoscopy_age.yes & pregnant.yes.not_known,
    joins=("IRON-03", "IRON-11", "PREG-01"), alone=False,
    offers=("coeliac-serology",),
    shows=("ferritin", "ferritin.true_deficiency", "deficiency.endoscopy.age"),
    overrides=("already-done", "specialist", "declined", "data-wrong"),
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
        pregnant.yes, TSAT_HIGH, overload_suspected.yes, ferritin_unreadable.yes, ferritin_blackout.yes,
        iv_iron_recent.yes, iv_iron_unchecked.yes, oral_iron_unchecked.yes,
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
        Point("tsat", TSAT_LOW), Point("assay", BETWEEN_ASSAYS),
    ),
    offers=("iron-repeat",),
    shows=(
        "ferritin", "tsat", "crp", "egfr", "ferritin.adult.treat", "ferritin.adult.iv", "ferritin.hard_stop",
        "tsat.low",
    ),
    overrides=("already-done", "ordered", "specialist", "not-relevant", "data-wrong"),
)  # fmt: skip

RULES = (UNKNOWN_IRON, LOW_IRON, CAUSE, FALSELY_HIGH)
