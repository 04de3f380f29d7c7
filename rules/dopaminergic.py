"""Doses of dopaminergic medicines: above the maximum for restless legs, and pramipexole with failing kidneys."""

from rules.facts import (
    age,
    child,
    ckd,
    dialysis,
    dopamine_agonist,
    dopaminergic_above_maximum,
    draft_above_maximum,
    draft_pramipexole,
    egfr_for_dosing,
    levodopa,
    levodopa_daily,
    parkinson,
    pramipexole,
    referred,
)  # fmt: skip
from rules.rule import Point, Rule, Variant

ABOVE_MAXIMUM = draft_above_maximum.yes | dopaminergic_above_maximum.yes

DOSE = Rule(
    id="DA-02",
    recommendation="A dopaminergic medicine stays within its maximum dose for restless legs.",
    evidence=("AUG16", "DA-SMPC"),
    hooks=("patient-view", "order-sign", "medication-refill"),
    scope="rls", topic="medicines", priority=16,
    when=ABOVE_MAXIMUM | levodopa_daily.yes,
    unless_known=(parkinson.yes, child.yes),
    warning=ABOVE_MAXIMUM,
    variants=(Variant("dose", ABOVE_MAXIMUM), Variant("levodopa")),
    points=(
        Point("limit", ABOVE_MAXIMUM), Point("first"), Point("refer", ABOVE_MAXIMUM & referred.yes.not_known),
        Point("abrupt", dopamine_agonist.yes | levodopa.yes),
    ),
    offers=("referral-neurology-dose",),
    shows=("dopamine_agonist", "levodopa", "dopaminergic_above_maximum", "levodopa_daily"),
    cites={"DA-SMPC": "limit"},
    overrides=("specialist", "benefit", "data-wrong"),
)  # fmt: skip

PRAMIPEXOLE = pramipexole.yes | draft_pramipexole.yes
LIKELY_LOW = egfr_for_dosing.unknown & (age.at_least("pramipexole.age") | age.unknown | ckd.yes)

KIDNEY = Rule(
    id="DA-03",
    recommendation="Pramipexole is given with care when kidney function is low.",
    evidence=("PRAMIPEXOLE-SMPC",),
    hooks=("patient-view", "order-sign", "medication-refill"),
    scope="reason", topic="medicines", priority=17,
    when=PRAMIPEXOLE & (egfr_for_dosing.below("pramipexole.egfr") | dialysis.yes | LIKELY_LOW),
    warning=egfr_for_dosing.below("pramipexole.egfr.severe") | dialysis.yes,
    variants=(Variant("dialysis", dialysis.yes), Variant("low", egfr_for_dosing.known), Variant("unknown")),
    points=(
        Point("clearance", dialysis.yes.not_known), Point("signs"), Point("abrupt", pramipexole.yes),
    ),
    offers=("kidney-function-first",),
    shows=("pramipexole", "dialysis", "age", "egfr_for_dosing"),
    overrides=("specialist", "benefit", "data-wrong"),
)  # fmt: skip

RULES = (DOSE, KIDNEY)
