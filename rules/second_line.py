"""Medicines for restless legs that are kept for few, or are no treatment of it: opioids, sedatives, magnesium."""

from rules.facts import (
    benzodiazepine,
    beside_benzodiazepine,
    chronic_pain,
    draft_agonist_treatment,
    draft_benzodiazepine,
    draft_clonazepam,
    draft_for_rls,
    draft_for_something_else,
    draft_gabapentinoid,
    draft_magnesium,
    draft_opioid,
    draft_quinine,
    draft_z_drug,
    gabapentinoid,
    opioid,
    opioid_dependence,
    pregnant,
    respiratory_disease,
    respiratory_failure,
    sleep_apnoea,
    substance_use_disorder,
)  # fmt: skip
from rules.rule import Point, Rule, Variant

BREATHING = (
    sleep_apnoea.yes | respiratory_disease.yes | respiratory_failure.yes | benzodiazepine.yes
    | beside_benzodiazepine.yes
)  # fmt: skip

# of a gabapentinoid beside it GABA-02 warns; where its reason is not known it is information (clinical corrections A18)
OPIOID = Rule(
    id="OPI-01",
    recommendation="An opioid for restless legs is for refractory disease and is guided by a specialist.",
    evidence=("AASM25", "MAYO21"),
    hooks=("order-sign",),
    scope="order", topic="medicines", priority=19,
    when=draft_opioid.yes & draft_agonist_treatment.no & (
        draft_for_rls.yes | (draft_for_something_else.no & chronic_pain.no)
    ),
    unless_known=(opioid_dependence.yes, pregnant.yes),
    warning=draft_for_rls.yes & (BREATHING | substance_use_disorder.yes),
    variants=(Variant("for-rls", draft_for_rls.yes), Variant("default")),
    points=(
        Point("breathing", BREATHING), Point("misuse", substance_use_disorder.yes), Point("care"),
        Point("abrupt", opioid.yes),
    ),
    shows=("opioid", "sleep_apnoea", "respiratory_disease", "respiratory_failure", "benzodiazepine",
           "beside_benzodiazepine", "substance_use_disorder"),
    overrides=("specialist", "benefit", "palliative"),
)  # fmt: skip

# each source beside the medicine that it speaks of (clinical corrections B28)
SEDATIVE = Rule(
    id="BENZO-01",
    recommendation="A benzodiazepine, a Z-drug or quinine is not ordered as treatment of restless legs.",
    evidence=("DESIGN", "AASM25", "DGN22", "GEBU"),
    hooks=("order-select", "order-sign"),
    scope="order", topic="medicines", priority=58,
    when=draft_for_rls.yes & (draft_benzodiazepine.yes | draft_quinine.yes),
    variants=(Variant("sedative", draft_benzodiazepine.yes), Variant("quinine")),
    points=(
        Point("clonazepam", draft_clonazepam.yes), Point("benzodiazepine", draft_benzodiazepine.yes & draft_z_drug.no),
        Point("z-drug", draft_z_drug.yes), Point("quinine", draft_quinine.yes),
        Point("abrupt", benzodiazepine.yes),
    ),
    shows=("benzodiazepine",),
    cites={"DESIGN": "z-drug", "AASM25": "clonazepam", "DGN22": "benzodiazepine", "GEBU": "quinine"},
    overrides=("benefit", "short-use", "specialist"),
)  # fmt: skip

MISUSE = Rule(
    id="GABA-03",
    recommendation="A gabapentinoid is supplied in small amounts after harmful use of alcohol, medicines or drugs.",
    evidence=("DESIGN",),
    hooks=("order-sign",),
    scope="reason", topic="medicines", priority=65, off_by_default=True,
    when=draft_gabapentinoid.yes & substance_use_disorder.yes,
    points=(Point("supply"), Point("abrupt", gabapentinoid.yes)),
    shows=("substance_use_disorder", "gabapentinoid"),
    overrides=("specialist", "not-relevant"),
)  # fmt: skip

MAGNESIUM = Rule(
    id="MG-01",
    recommendation="Magnesium is not ordered as treatment of restless legs.",
    evidence=("MG19", "DGN22"),
    hooks=("order-select", "order-sign"),
    scope="order", topic="medicines", priority=75, off_by_default=True,
    when=draft_for_rls.yes & draft_magnesium.yes,
    points=(Point("iron"),),
    overrides=("not-relevant", "declined"),
)  # fmt: skip

RULES = (OPIOID, SEDATIVE, MISUSE, MAGNESIUM)
