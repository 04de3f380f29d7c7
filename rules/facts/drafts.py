"""The draft order in focus. Without one, each of these is no."""

from rules.conditions import Statement


def _draft(name: str, meaning: str, *classes: str) -> Statement:
    return Statement(name, meaning, reads=tuple(f"drafts/{one}" for one in classes))


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
draft_antidepressant = _draft(
    "draft_antidepressant", "draft order of an antidepressant that can worsen restless legs", "ssri", "snri", "tca",
    "tetracyclic",
)  # fmt: skip
draft_antipsychotic = _draft("draft_antipsychotic", "draft order of an antipsychotic", "antipsychotic")
draft_dopamine_agonist = _draft("draft_dopamine_agonist", "draft order of a dopamine agonist", "dopamine-agonist")
draft_levodopa = _draft("draft_levodopa", "draft order of levodopa", "levodopa")
draft_gabapentinoid = _draft("draft_gabapentinoid", "draft order of a gabapentinoid", "gabapentinoid")
draft_opioid = _draft("draft_opioid", "draft order of an opioid", "opioid")
draft_benzodiazepine = _draft("draft_benzodiazepine", "draft order of a benzodiazepine or Z-drug", "benzodiazepine-z")
draft_for_rls = _draft("draft_for_rls", "draft order whose reason is restless legs", "reason")
