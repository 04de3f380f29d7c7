"""Medicines in use: triggers, RLS medicines, and medicines that matter beside them."""

from rules.conditions import Measurement, Statement

_USE = ("medication.open_end", "medication.statement", "medication.supply")
# the daily doses above which a dopamine agonist is above its maximum for restless legs
MAXIMA = ("pramipexole.maximum", "pramipexole.maximum.unknown_form", "ropinirole.maximum", "rotigotine.maximum")
_DOPAMINERGIC = ("medications/dopamine-agonist", "medications/levodopa")


def _in_use(name: str, meaning: str, *classes: str) -> Statement:
    listed = tuple(f"medications/{one}" for one in classes or (name.replace("_", "-"),))
    return Statement(name, meaning, ("medication",), _USE, listed)


trigger_medicine = Statement(
    "trigger_medicine", "a medicine in use that can worsen restless legs", ("medication",),
    (*_USE, "medication.settled", "medication.gap"),
    ("medications/dopamine-blocking-antiemetic", "medications/antipsychotic", "medications/sedating-antihistamine",
     "medications/vestibular-antihistamine", "medications/ssri", "medications/snri", "medications/tca",
     "medications/tetracyclic"),
)  # fmt: skip
trigger_before_onset = Statement(
    "trigger_before_onset", "restless legs began soon after the start of such a medicine",
    ("medication", "problem-list"),
    (*_USE, "medication.gap", "trigger.onset", "trigger.onset.recent"),
    ("medications/dopamine-blocking-antiemetic", "medications/antipsychotic", "medications/sedating-antihistamine",
     "medications/vestibular-antihistamine", "medications/ssri", "medications/snri", "medications/tca",
     "medications/tetracyclic", "conditions/rls", "conditions/rls-in-pregnancy"),
)  # fmt: skip
_TAKEN_IN_PREGNANCY = (
    *_DOPAMINERGIC, "medications/gabapentinoid", "medications/opioid", "medications/clonazepam",
)  # fmt: skip
_FOR_ANOTHER = ("conditions/parkinson", "conditions/epilepsy", "conditions/opioid-dependence")
rls_medicine = Statement(
    "rls_medicine", "a medicine in use that is given for restless legs and matters in pregnancy, and no other disease "
    "is recorded that it is for", ("medication",), _USE, (*_TAKEN_IN_PREGNANCY, *_FOR_ANOTHER),
)  # fmt: skip
rls_medicine_for_rls = Statement(
    "rls_medicine_for_rls", "such a medicine that is coded to be for restless legs", ("medication",), _USE,
    _TAKEN_IN_PREGNANCY,
)  # fmt: skip
dopaminergic_lately = Statement(
    "dopaminergic_lately", "dopamine agonist or levodopa in use or ended within the past year", ("medication",),
    (*_USE, "dopaminergic.new"), _DOPAMINERGIC,
)  # fmt: skip
rls_drug_classes = Measurement(
    "rls_drug_classes", "classes of RLS medicines in use or used before", "1", 0, 0, 10, ("medication",),
    reads=(*_DOPAMINERGIC, "medications/gabapentinoid", "medications/opioid"),
)  # fmt: skip
dopamine_agonist = _in_use("dopamine_agonist", "dopamine agonist in use")
levodopa = _in_use("levodopa", "levodopa in use")
dopaminergic_days = Measurement(
    "dopaminergic_days", "whole days since the unbroken series of dopamine agonist or levodopa began", "d", 0, 0,
    50_000, ("medication",), (*_USE, "medication.gap"), _DOPAMINERGIC,
)  # fmt: skip
dopaminergic_above_maximum = Statement(
    "dopaminergic_above_maximum", "daily dose of a dopamine agonist above its maximum for RLS", ("medication",),
    (*_USE, *MAXIMA),
    ("medications/dopamine-agonist",),
)  # fmt: skip
pramipexole = _in_use("pramipexole", "pramipexole in use")
levodopa_daily = Statement(
    "levodopa_daily", "levodopa in use on every day, not only when needed", ("medication",), _USE,
    ("medications/levodopa",),
)  # fmt: skip
gabapentinoid = _in_use("gabapentinoid", "gabapentinoid in use")
opioid = _in_use("opioid", "opioid in use")
opioid_now = Statement(
    "opioid_now", "opioid in use that was written, given or dispensed recently, or whose course covers the day",
    ("medication",), ("medication.supply", "opioid.recent"), ("medications/opioid",),
)  # fmt: skip
pregabalin = _in_use("pregabalin", "pregabalin in use")
benzodiazepine = _in_use("benzodiazepine", "benzodiazepine or Z-drug in use", "benzodiazepine-z")
levothyroxine = _in_use("levothyroxine", "levothyroxine in use", "thyroid-hormone")
proton_pump_inhibitor = _in_use("proton_pump_inhibitor", "proton pump inhibitor in use")
weak_trigger = _in_use("weak_trigger", "a medicine in use that may contribute weakly to restless legs", "weak-trigger")
