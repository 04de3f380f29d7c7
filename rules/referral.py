"""When restless legs needs a neurologist or a sleep centre."""

from rules.facts import (
    child,
    ckd_iron,
    dialysis,
    dopaminergic_above_maximum,
    ferritin,
    parkinson,
    pregnant,
    referred,
    rls_drug_classes,
)  # fmt: skip
from rules.rule import Point, Rule

REFRACTORY = (
    rls_drug_classes.at_least("referral.drug_classes")
    & ferritin.above("ferritin.adult.treat")
    & dialysis.no
    & ckd_iron.no
)

REFER = Rule(
    id="REF-01",
    recommendation="Refractory restless legs is referred to neurology or a sleep centre.",
    evidence=("MAYO21", "NHS-BORDERS"),
    hooks=("patient-view",),
    scope="rls", topic="workup", priority=29,
    when=REFRACTORY,
    unless=(child.yes, parkinson.yes),
    # above its maximum DA-02 sends to the specialist
    unless_known=(pregnant.yes, referred.yes, dopaminergic_above_maximum.yes),
    points=(Point("refractory"), Point("abrupt"), Point("diary")),
    offers=("referral-neurology",),
    shows=(
        "rls_drug_classes", "dopaminergic_above_maximum", "ferritin", "ferritin.adult.treat", "referral.drug_classes",
    ),
    overrides=("specialist", "declined", "already-done", "not-relevant"),
)  # fmt: skip

RULES = (REFER,)
