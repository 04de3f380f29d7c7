"""Other conditions that decide between rules: each is what its table of the condition value sets says, and active.

A history is that of one that is over; a disorder of use counts now and when it is over.
"""

from rules.conditions import Statement


def _listed(name: str, meaning: str, table: str | None = None) -> Statement:
    return Statement(name, meaning, ("problem-list",), reads=(f"conditions/{table or name.replace('_', '-')}",))


parkinson = _listed("parkinson", "Parkinson disease")
palliative = _listed("palliative", "palliative care", "palliative-care")
diabetes = _listed("diabetes", "diabetes mellitus")
neuropathy = _listed("neuropathy", "peripheral neuropathy")
sleep_apnoea = _listed("sleep_apnoea", "obstructive or unspecified sleep apnoea")
adhd = _listed("adhd", "attention deficit hyperactivity disorder")
insomnia = _listed("insomnia", "insomnia")
impulse_control_disorder = _listed("impulse_control_disorder", "impulse control disorder")
impulse_control_history = _listed(
    "impulse_control_history", "impulse control disorder of the past or in remission", "impulse-control-disorder"
)
respiratory_disease = _listed("respiratory_disease", "chronic lung disease", "chronic-respiratory-disease")
respiratory_failure = _listed("respiratory_failure", "chronic respiratory failure", "respiratory-failure-chronic")
neuromuscular_disease = _listed("neuromuscular_disease", "neuromuscular disease, which can weaken breathing")
malabsorption = _listed("malabsorption", "malabsorption, coeliac or inflammatory bowel disease")
hypothyroidism = _listed("hypothyroidism", "hypothyroidism")
varices = _listed("varices", "venous varices of the legs, which can be mistaken for restless legs")
menorrhagia = _listed("menorrhagia", "heavy menstrual bleeding", "blood-loss")
akathisia = _listed("akathisia", "akathisia, which can be mistaken for restless legs")
leg_cramps = _listed("leg_cramps", "leg cramps, which can be mistaken for restless legs")
periodic_limb_movements = _listed("periodic_limb_movements", "periodic limb movement disorder", "plmd")
bacteraemia = _listed("bacteraemia", "active bacteraemia or sepsis", "bacteraemia-sepsis")
severe_asthma = _listed("severe_asthma", "severe asthma")
liver_disease = _listed("liver_disease", "chronic liver disease")
heart_failure = _listed("heart_failure", "heart failure")
iron_utilisation_disorder = _listed("iron_utilisation_disorder", "thalassaemia major or sideroblastic anaemia")
bone_mineral_risk = _listed(
    "bone_mineral_risk", "vitamin D deficiency, osteoporosis, osteomalacia or hyperparathyroidism"
)
hypophosphataemia = _listed("hypophosphataemia", "hypophosphataemia")
opioid_dependence = _listed("opioid_dependence", "opioid dependence")
epilepsy = _listed("epilepsy", "epilepsy")
chronic_pain = Statement(
    "chronic_pain", "chronic pain, or cancer, for which opioids are given", ("problem-list",),
    reads=("conditions/chronic-pain", "conditions/cancer"),
)  # fmt: skip
substance_use_disorder = Statement(
    "substance_use_disorder", "harmful use of or dependence on alcohol, medicines or drugs, now or earlier",
    ("problem-list",), reads=("conditions/substance-use-disorder", "conditions/opioid-dependence"),
)  # fmt: skip
suicidal_thoughts = _listed("suicidal_thoughts", "suicidal thoughts")
