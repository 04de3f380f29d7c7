"""Mood and suicidal thoughts in people with restless legs."""

from rules.facts import child, depression_new, insomnia_new, phq9, suicidal_thoughts
from rules.rule import Point, Rule

SUICIDAL_THOUGHTS = Rule(
    id="MOOD-01",
    recommendation="Where suicidal thoughts are recorded their present risk comes before restless legs.",
    evidence=("SUI19",),
    hooks=("patient-view",),
    # first of the safety topic: nothing else is to be thought of before (clinical corrections A17)
    scope="suspected", topic="safety", priority=1,
    when=suicidal_thoughts.yes,
    warning=suicidal_thoughts.yes,
    points=(Point("association"), Point("medicines")),
    shows=("suicidal_thoughts",),
    overrides=("already-done", "specialist", "not-relevant"),
)  # fmt: skip

# in a child sleeplessness alone says nothing about the mood
LOW_MOOD = phq9.at_least("mood.phq9") | depression_new.yes | (insomnia_new.yes & child.yes.not_known)

ASK_ABOUT_MOOD = Rule(
    id="MOOD-02",
    recommendation="In restless legs with low mood or new sleeplessness depression and suicidal thoughts are asked "
    "about.",
    evidence=("SUI19",),
    hooks=("patient-view",),
    scope="rls", topic="workup", priority=44,
    when=LOW_MOOD,
    # what is recorded is not asked about (clinical corrections A17)
    unless_known=(suicidal_thoughts.yes,),
    points=(Point("association"), Point("medicines")),
    shows=("phq9", "depression_new", "insomnia_new"),
    overrides=("already-done", "specialist", "not-relevant"),
)  # fmt: skip

RULES = (SUICIDAL_THOUGHTS, ASK_ABOUT_MOOD)
