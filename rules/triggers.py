"""Medicines that can worsen restless legs: in use, ordered, or started shortly before restless legs began."""

from rules.facts import (
    dopamine_agonist,
    draft_against_nausea,
    draft_antidepressant,
    draft_antiemetic,
    draft_antihistamine,
    draft_antipsychotic,
    draft_antipsychotic_antiemetic,
    draft_emergency,
    draft_lower_risk,
    draft_tetracyclic,
    draft_vestibular_antihistamine,
    parkinson,
    pregnant,
    rls,
    suicidal_thoughts,
    trigger_before_onset,
    trigger_medicine,
    weak_trigger,
)  # fmt: skip
from rules.rule import Point, Rule, Variant

REVIEW_TRIGGERS = Rule(
    id="TRIG-01",
    recommendation="Medicines that can worsen restless legs are reviewed together with the reason they are taken for.",
    evidence=("AASM25", "MAYO21", "HOQUE10"),
    hooks=("patient-view", "encounter-start", "encounter-discharge"),
    scope="rls", topic="medicines", priority=32,
    when=trigger_medicine.yes,
    joins=("HOSP-01", "HOSP-02"),
    points=(
        Point("abrupt"), Point("indication"), Point("timing"), Point("over-the-counter"),
        Point("pregnancy", pregnant.yes),
    ),
    shows=("trigger_medicine",),
    overrides=("specialist", "benefit", "no-alternative", "not-relevant", "short-use"),
)  # fmt: skip

NEW_AFTER_MEDICINE = Rule(
    id="TRIG-NEW",
    recommendation="Restless legs that began soon after the start of a medicine may be its side effect.",
    evidence=("MAYO21", "HOQUE10"),
    hooks=("patient-view", "problem-list-item-create"),
    scope="rls", topic="medicines", priority=26,
    when=trigger_before_onset.yes,
    points=(Point("akathisia"), Point("abrupt"), Point("indication")),
    shows=("trigger_before_onset", "trigger_medicine"),
    overrides=("dx-doubt", "specialist", "benefit", "not-relevant"),
)  # fmt: skip

# in pregnancy some of these are the first or second choice against nausea (clinical corrections A8)
NOT_PREGNANT = pregnant.no | parkinson.yes

ANTIEMETIC = Rule(
    id="TRIG-AE",
    recommendation="In restless legs an antiemetic that does not block dopamine is preferred.",
    evidence=("MAYO21",),
    hooks=("order-select", "order-sign"),
    scope="history", topic="medicines", priority=10,
    when=draft_antiemetic.yes,
    unless_known=(draft_emergency.yes,),
    warning=rls.yes & NOT_PREGNANT,
    variants=(Variant("pregnant", pregnant.yes & parkinson.yes.not_known), Variant("default")),
    points=(
        Point("parkinson", parkinson.yes), Point("alternatives"), Point("short", parkinson.yes.not_known),
        Point("agonist", dopamine_agonist.yes), Point("pregnancy", pregnant.unknown),
    ),
    withdraws=pregnant.no & draft_antipsychotic_antiemetic.no,
    shows=("pregnant", "gestation", "dopamine_agonist", "parkinson"),
    overrides=("short-use", "no-alternative", "benefit", "palliative"),
)  # fmt: skip

ANTIHISTAMINE = Rule(
    id="TRIG-AH",
    recommendation="In restless legs a sedating antihistamine is avoided where another medicine does.",
    evidence=("MAYO21", "AASM25"),
    hooks=("order-select", "order-sign"),
    scope="history", topic="medicines", priority=12,
    when=draft_antihistamine.yes | draft_vestibular_antihistamine.yes,
    unless_known=(draft_emergency.yes,),
    warning=rls.yes & (pregnant.no | draft_against_nausea.no),
    variants=(
        Variant("pregnant", pregnant.yes & draft_against_nausea.yes),
        Variant("vertigo", draft_vestibular_antihistamine.yes), Variant("allergy-sleep"),
    ),
    points=(
        Point("alternatives", draft_antihistamine.yes & pregnant.yes.not_known),
        Point("sleep", draft_antihistamine.yes & (pregnant.yes.not_known | draft_against_nausea.no)),
        Point("vertigo", draft_vestibular_antihistamine.yes),
        Point("pregnancy", pregnant.unknown & draft_against_nausea.yes),
    ),
    withdraws=pregnant.no | draft_against_nausea.no,
    shows=("pregnant", "gestation"),
    overrides=("short-use", "no-alternative", "benefit", "palliative"),
)  # fmt: skip

ANTIDEPRESSANT = Rule(
    id="TRIG-AD",
    recommendation="The indication comes first; restless legs is watched when an antidepressant is started.",
    evidence=("AASM25", "MAYO21", "HOQUE10"),
    hooks=("order-select", "order-sign"),
    scope="past", topic="medicines", priority=14,
    when=draft_antidepressant.yes | draft_tetracyclic.yes,
    warning=rls.yes & draft_tetracyclic.yes,
    points=(
        Point("suicidal", suicidal_thoughts.yes), Point("options"), Point("low"), Point("ferritin"), Point("abrupt"),
    ),
    shows=("suicidal_thoughts",),
    overrides=("benefit", "no-alternative", "specialist"),
)  # fmt: skip

ANTIPSYCHOTIC = Rule(
    id="TRIG-AP",
    recommendation="In restless legs the need for an antipsychotic and its dose are weighed.",
    evidence=("AASM25", "MAYO21"),
    hooks=("order-select", "order-sign"),
    scope="past", topic="medicines", priority=13,
    when=draft_antipsychotic.yes,
    warning=rls.yes & draft_lower_risk.no,
    points=(
        Point("akathisia"), Point("agonist", dopamine_agonist.yes), Point("parkinson", parkinson.yes), Point("abrupt"),
    ),
    shows=("dopamine_agonist", "parkinson"),
    overrides=("benefit", "no-alternative", "specialist", "palliative"),
)  # fmt: skip

WEAK_TRIGGERS = Rule(
    id="TRIG-OT",
    recommendation="Medicines that may contribute weakly to restless legs are looked at only where it began after "
    "them.",
    evidence=("HOQUE10",),
    hooks=("patient-view",),
    scope="rls", topic="medicines", priority=70,
    when=weak_trigger.yes,
    joins=("TRIG-01", "TRIG-NEW", "AUG-01"), alone=False,
    shows=("weak_trigger",),
    overrides=("not-relevant",),
    off_by_default=True,
)  # fmt: skip

RULES = (
    REVIEW_TRIGGERS, NEW_AFTER_MEDICINE, ANTIEMETIC, ANTIHISTAMINE, ANTIDEPRESSANT, ANTIPSYCHOTIC, WEAK_TRIGGERS,
)  # fmt: skip
