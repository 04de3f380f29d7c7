"""The draft order in focus, and those beside it. Without one, each of these is no."""

from rules.conditions import Statement
from rules.facts.medicines import MAXIMA


def _draft(name: str, meaning: str, *classes: str) -> Statement:
    return Statement(name, meaning, reads=tuple(f"drafts/{one}" for one in classes))


def _beside(name: str, meaning: str, *classes: str) -> Statement:
    return Statement(name, meaning, reads=tuple(f"beside/{one}" for one in classes))


draft_oral_iron = _draft("draft_oral_iron", "draft order of oral iron", "oral-iron")
draft_iv_iron = _draft("draft_iv_iron", "draft order of iron by vein", "iv-iron")
draft_antiemetic = _draft(
    "draft_antiemetic", "draft order of an antiemetic that blocks dopamine", "dopamine-blocking-antiemetic"
)
draft_antihistamine = _draft("draft_antihistamine", "draft order of a sedating antihistamine", "sedating-antihistamine")
draft_vestibular_antihistamine = _draft(
    "draft_vestibular_antihistamine", "draft order of an antihistamine against vertigo or nausea",
    "vestibular-antihistamine",
)  # fmt: skip
draft_against_nausea = _draft(
    "draft_against_nausea", "draft order of a medicine that is given against nausea in pregnancy",
    "against-nausea-in-pregnancy",
)  # fmt: skip
draft_antidepressant = _draft(
    "draft_antidepressant", "draft order of an SSRI, SNRI or tricyclic antidepressant", "ssri", "snri", "tca"
)
draft_tetracyclic = _draft("draft_tetracyclic", "draft order of mirtazapine or mianserin", "tetracyclic")
draft_antipsychotic = _draft("draft_antipsychotic", "draft order of an antipsychotic", "antipsychotic")
draft_antipsychotic_antiemetic = _draft(
    "draft_antipsychotic_antiemetic", "draft order of an antipsychotic against nausea", "antipsychotic-against-nausea"
)
draft_lower_risk = _draft(
    "draft_lower_risk", "draft order of an antipsychotic that worsens restless legs less", "lower-risk"
)
draft_dopamine_agonist = _draft("draft_dopamine_agonist", "draft order of a dopamine agonist", "dopamine-agonist")
draft_levodopa = _draft("draft_levodopa", "draft order of levodopa", "levodopa")
draft_gabapentinoid = _draft("draft_gabapentinoid", "draft order of a gabapentinoid", "gabapentinoid")
draft_opioid = _draft("draft_opioid", "draft order of an opioid", "opioid")
draft_benzodiazepine = _draft("draft_benzodiazepine", "draft order of a benzodiazepine or Z-drug", "benzodiazepine-z")
draft_pregabalin = _draft("draft_pregabalin", "draft order of pregabalin", "pregabalin")
draft_pramipexole = _draft("draft_pramipexole", "draft order of pramipexole", "pramipexole")
draft_above_maximum = Statement(
    "draft_above_maximum", "draft order of a dopamine agonist in a daily dose above its maximum for RLS",
    windows=MAXIMA, reads=("drafts/above-maximum",),
)  # fmt: skip
draft_clonazepam = _draft("draft_clonazepam", "draft order of clonazepam", "clonazepam")
draft_z_drug = _draft("draft_z_drug", "draft order of a Z-drug", "z-drug")
draft_quinine = _draft("draft_quinine", "draft order of quinine or hydroquinine", "quinine")
draft_magnesium = _draft("draft_magnesium", "draft order of magnesium", "magnesium")
draft_agonist_treatment = _draft(
    "draft_agonist_treatment", "draft order of an opioid for opioid dependence", "opioid-agonist-treatment"
)
draft_ferric_carboxymaltose = _draft(
    "draft_ferric_carboxymaltose", "draft order of ferric carboxymaltose", "ferric-carboxymaltose"
)
draft_for_something_else = _draft(
    "draft_for_something_else", "draft order with a reason other than restless legs", "other-reason"
)
draft_emergency = _draft("draft_emergency", "draft order by vein in an emergency visit", "emergency")
beside_gabapentinoid = _beside("beside_gabapentinoid", "another draft order of a gabapentinoid", "gabapentinoid")
beside_opioid = _beside("beside_opioid", "another draft order of an opioid", "opioid")
beside_benzodiazepine = _beside(
    "beside_benzodiazepine", "another draft order of a benzodiazepine or Z-drug", "benzodiazepine-z"
)
draft_for_rls = _draft("draft_for_rls", "draft order whose reason is restless legs", "reason")
draft_levothyroxine = _draft("draft_levothyroxine", "draft order of levothyroxine", "thyroid-hormone")
beside_oral_iron = _beside("beside_oral_iron", "another draft order of oral iron", "oral-iron")
beside_bound_by_iron = _beside(
    "beside_bound_by_iron", "another draft order of levothyroxine or levodopa", "thyroid-hormone", "levodopa"
)
