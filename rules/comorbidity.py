"""Diseases beside restless legs: what looks like it, what makes it worse, what is treated by others."""

from rules.facts import (
    akathisia,
    diabetes,
    hba1c_found,
    leg_cramps,
    neuropathy,
    parkinson,
    rls,
    rls_recorded,
    rls_suspected,
    sleep_apnoea,
    varices,
    vitamin_b12_found,
)  # fmt: skip
from rules.rule import Point, Rule, Variant

# those of the catalogue for which codes are verified
MIMIC = akathisia.yes | leg_cramps.yes | neuropathy.yes | varices.yes

DIAGNOSIS = Rule(
    id="DX-01",
    recommendation="Restless legs that is suspected, or new beside a disease that looks like it, is held against the "
    "diagnostic criteria.",
    evidence=("DX14",),
    hooks=("patient-view",),
    scope="suspected", topic="workup", priority=52,
    # that a diagnosis was confirmed is rarely said, so a look-alike counts while it is new (clinical corrections C13)
    when=rls_suspected.yes | (rls_recorded.at_most("workup.window") & MIMIC),
    variants=(
        Variant("new", rls.yes), Variant("suspected-beside", MIMIC), Variant("suspected"),
    ),
    points=(Point("criteria"), Point("akathisia", akathisia.yes), Point("cramps", leg_cramps.yes)),
    shows=("rls_recorded", "akathisia", "leg_cramps", "neuropathy", "varices"),
    overrides=("already-done", "specialist", "not-relevant", "data-wrong"),
)  # fmt: skip

NEUROPATHY = Rule(
    id="NEURO-01",
    recommendation="In restless legs with diabetes or neuropathy HbA1c and vitamin B12 are known.",
    evidence=("DX14",),
    hooks=("patient-view",),
    scope="rls", topic="workup", priority=48,
    when=(diabetes.yes & hba1c_found.no) | (neuropathy.yes & (hba1c_found.no | vitamin_b12_found.no)),
    variants=(Variant("neuropathy", neuropathy.yes), Variant("diabetes")),
    points=(Point("hba1c", hba1c_found.no), Point("b12", vitamin_b12_found.no)),
    offers=("hba1c", "vitamin-b12"),
    shows=("diabetes", "neuropathy", "hba1c", "vitamin_b12", "neuropathy.hba1c.window"),
    overrides=("already-done", "specialist", "not-relevant"),
)  # fmt: skip

SLEEP_APNOEA = Rule(
    id="OSA-01",
    recommendation="In restless legs with sleep apnoea its treatment is asked about.",
    evidence=("AASM25", "DGN22"),
    hooks=("patient-view",),
    scope="rls", topic="workup", priority=62,
    # whether apnoea is treated stands in no code that is verified (clinical corrections 8.3)
    when=sleep_apnoea.yes,
    points=(Point("therapy"),),
    shows=("sleep_apnoea",),
    overrides=("already-done", "ordered", "declined", "not-relevant"),
    off_by_default=True,
)  # fmt: skip

PARKINSON = Rule(
    id="PARK-01",
    recommendation="In Parkinson disease the neurologist decides on the dose of dopaminergic medicines.",
    evidence=("DESIGN",),
    hooks=("patient-view",),
    scope="rls", topic="workup", priority=55,
    # rules with limits of restless legs leave Parkinson disease out themselves; nothing is suppressed (A19)
    when=parkinson.yes,
    points=(Point("abrupt"), Point("blockers")),
    shows=("parkinson", "dopamine_agonist", "levodopa"),
    overrides=("specialist", "not-relevant"),
)  # fmt: skip

RULES = (DIAGNOSIS, NEUROPATHY, SLEEP_APNOEA, PARKINSON)
