"""What a clinician calls things, and what the stories of the features may name beyond `cds.testing`."""

from __future__ import annotations

from cds.testing.patients import ATC, LOINC, MEDICINES, PROBLEMS, PROCEDURES, REFERRALS, SNOMED, Json, PatientStory
from rules.facts import DRAFTED

ICD10 = "http://hl7.org/fhir/sid/icd-10"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"

# what a clinician calls an advice
ADVICES = {
    "a ferritin check": "IRON-01",
    "oral iron": "IRON-03",
    "looking for the cause of the iron deficiency": "IRON-04",
    "not trusting the ferritin": "IRON-06",
    "iron care in pregnancy": "PREG-01",
    "iron through nephrology": "CKD-02",
    "a medication review": "TRIG-01",
    "a basic work-up": "WORK-01",
    "referral": "REF-01",
    "checking the unreadable result": "DATA-01",
    "measuring the transferrin saturation": "IRON-02",
    "iron through a specialist": "IRON-05",
    "reconsidering the iron order": "IRON-07",
    "measuring before iron": "IRON-08",
    "caution for iron overload": "IRON-09",
    "checking the effect of iron": "IRON-10",
    "another way to treat with iron": "IRON-11",
    "a review of iron in use": "IRON-12",
    "caution with iron by vein": "IRON-14",
    "checking phosphate": "IRON-15",
    "repeating iron results that disagree": "IRON-17",
    "looking into the high saturation": "IRON-18",
    "iron care in a child": "CHILD-01",
    "iron care in kidney disease": "CKD-01",
    "another antiemetic": "TRIG-AE",
    "caution with the antihistamine": "TRIG-AH",
    "watching restless legs on the antidepressant": "TRIG-AD",
    "weighing the antipsychotic": "TRIG-AP",
    "looking at a medicine as the cause": "TRIG-NEW",
    "talking over the dopaminergic medicine": "DA-01",
    "caution for impulse control": "ICD-01",
    "looking for augmentation": "AUG-01",
    "dosing by kidney function": "GABA-01",
    "caution for breathing": "GABA-02",
    "caution in pregnancy or breastfeeding": "PREG-02",
}
# what a clinician calls a fact
FACTS = {
    "ferritin": {"ferritin", "ferritin_found"},
    "age of the ferritin": {"ferritin_found", "ferritin_age"},
    "transferrin saturation": {"tsat", "tsat_found", "overload_suspected"},
    "iron results": {"ferritin", "ferritin_found", "tsat", "tsat_found", "overload_suspected"},
    "inflammation": {"inflamed", "crp_grey", "inflamed_acute"},
    "age": {"child", "age"},
    "pregnancy": {"pregnant"},
    "dialysis": {"dialysis"},
    "kidney disease": {"ckd_iron", "ckd"},
    "iron overload": {"iron_overload", "overload_suspected"},
    "disorder of iron utilisation": {"iron_utilisation_disorder"},
    "diagnosis": {"rls"},
    "iron in use": {"oral_iron", "oral_iron_unchecked"},
    "iron by vein": {"iv_iron_recent", "iv_iron_unchecked", "ferritin_blackout"},
    "transfusion": {"ferritin_blackout"},
    "unsuitability of oral iron": {"oral_iron_unsuitable"},
    "unreadable result": {"ferritin_unreadable", "tsat_unreadable"},
    "order": {"ferritin_ordered"},
    "trigger medicine": {"trigger_medicine"},
    "date of the diagnosis": {"rls_recorded"},
    "kidney function": {"kidney_function_found"},
    "glucose": {"glucose_found"},
    "haemoglobin": {"haemoglobin_found", "haemoglobin", "haemoglobin_low"},
    "RLS medicines": {"rls_drug_classes"},
    "dose": {"dopaminergic_above_maximum"},
    "Parkinson disease": {"parkinson"},
    "open referral": {"referred"},
    "severity of restless legs": {"rls_severe"},
    "reaction to iron by vein": {"iv_iron_unsafe", "iv_iron_forbidden"},
    "response to oral iron": {"oral_iron_no_rise"},
    "weeks of pregnancy": {"first_trimester", "iv_iron_forbidden"},
    "bacteraemia": {"bacteraemia", "iv_iron_forbidden"},
    "infection": {"infection_now", "infection_recent"},
    "severe asthma": {"severe_asthma"},
    "liver disease": {"liver_disease"},
    "phosphate": {"phosphate_low", "phosphate_checked", "hypophosphataemia"},
    "earlier iron by vein": {"carboxymaltose_recent", "carboxymaltose_course", "iv_iron_course", "iv_iron_lately"},
    "other reasons for iron": {"haemoglobin_low", "ckd", "esa", "heart_failure", "malabsorption", "bariatric_surgery"},
    "breastfeeding": {"lactating"},
    "impulse control": {"impulse_control_disorder", "impulse_control_history"},
    "earlier dopaminergic medicines": {"dopaminergic_lately"},
    "duration of dopaminergic treatment": {"dopaminergic_days"},
    "medicines in use": {
        "dopamine_agonist",
        "levodopa",
        "gabapentinoid",
        "opioid",
        "opioid_now",
        "benzodiazepine",
        "rls_medicine",
        "rls_medicine_for_rls",
        "breathing_order",
        "medicine_in_pregnancy",
    },
    "eGFR": {"egfr", "egfr_for_dosing"},
    "breathing": {
        "respiratory_failure",
        "respiratory_disease",
        "sleep_apnoea",
        "neuromuscular_disease",
        "breathing_order",
    },
    "draft order": {*DRAFTED, "breathing_order", "order_in_pregnancy"},
    "too much iron": {"too_much_iron", "overload_suspected", "iron_utilisation_disorder"},
    "onset of restless legs": {"rls_onset", "trigger_before_onset"},
}
# what a clinician calls a part of the record
PARTS = {
    "patient data": ("patient",),
    "problem list": ("problem-list",),
    "medication": ("medication",),
    "administered medication": ("administration",),
    "laboratory results": ("laboratory",),
    "procedures": ("procedures",),
    "allergies": ("allergies",),
    "open orders": ("orders",),
    "encounters": ("encounter",),
    "pregnancy data": ("pregnancy",),
}
HOOKS = {
    "the chart is opened": "patient-view",
    "the patient is admitted": "encounter-start",
    "the diagnosis is added": "problem-list-item-create",
    "the order is selected": "order-select",
    "the order is signed": "order-sign",
}
# tags that are no rule id
OTHER_TAGS = {
    "scope": "who gets advice at all",
    "policy": "what is shown of what holds",
}

_MORE_PROBLEMS = {
    "pneumonia": (ICD10, "J18.9", "Pneumonia, unspecified"),
    "urinary tract infection": (SNOMED, "68566005", "Urinary tract infectious disease"),
    "myasthenia gravis": (ICD10, "G70.0", "Myasthenia gravis and other myoneural disorders"),
    "nausea as a finding": (SNOMED, "422587007", "Nausea"),
    "restless legs in pregnancy": (SNOMED, "1052284009", "Restless leg syndrome in pregnancy"),
    "possible iron overload": (ICD10, "E83.1", "Disorders of iron metabolism"),
    "chronic kidney disease stage 3a": (SNOMED, "700378005", "Chronic kidney disease stage 3A"),
    "chronic kidney disease stage 3b": (SNOMED, "700379002", "Chronic kidney disease stage 3B"),
    "kidney transplant": (SNOMED, "161665007", "History of renal transplant"),
    "liver cirrhosis": (SNOMED, "19943007", "Cirrhosis of liver"),
    "cancer": (SNOMED, "363346000", "Malignant neoplastic disease"),
    "neuropathy": (SNOMED, "302226006", "Peripheral nerve disease"),
    "nausea": (ICD10, "R11", "Nausea and vomiting"),
    "sideroblastic anaemia": (ICD10, "D64.3", "Other sideroblastic anaemias"),
    "thalassaemia trait": (ICD10, "D56.3", "Thalassaemia trait"),
    "vitamin D deficiency": (ICD10, "E55.9", "Vitamin D deficiency, unspecified"),
    "other movement disorders": (ICD10, "G25.8", "Other specified extrapyramidal and movement disorders"),
}
_MORE_MEDICINES = {
    "iron in a multivitamin": (ATC, "B03AE10"),
    "iron in a contraceptive": (ATC, "G03AA07"),
    "Ferinject": (RXNORM, "1435169"),
    "Monofer": (RXNORM, "2274398"),
    "darbepoetin": (ATC, "B03XA02"),
    "amoxicillin": (ATC, "J01CA04"),
    "clemastine": (ATC, "R06AA04"),
    "cinnarizine": (ATC, "N07CA02"),
    "mianserin": (ATC, "N06AX03"),
    "trazodone": (ATC, "N06AX05"),
    "ondansetron": (ATC, "A04AA01"),
    "loratadine": (ATC, "R06AX13"),
    "lithium": (ATC, "N05AN01"),
    "tramadol": (ATC, "N02AX02"),
    "pimavanserin": (ATC, "N05AX17"),
    "promethazine cream": (ATC, "D04AA10"),
    "clozapine": (ATC, "N05AH02"),
    "olanzapine": (ATC, "N05AH03"),
    "levomepromazine": (ATC, "N05AA02"),
    "droperidol": (ATC, "N05AD08"),
    "prochlorperazine": (ATC, "N05AB04"),
    "hydroxyzine": (ATC, "N05BB01"),
    "buprenorphine": (ATC, "N07BC01"),
    "zolpidem": (ATC, "N05CF02"),
    "duloxetine": (ATC, "N06AX21"),
}
_SALTS = {"pramipexole": "746741"}
_MORE_PROCEDURES = {
    "delivery": ("289256000", "Mother delivered"),
    "peritoneal dialysis": ("71192002", "Peritoneal dialysis"),
}
_MORE_REFERRALS = {
    "specialist": ("103696004", "Patient referral to specialist"),
    "paediatric neurologist": ("306263000", "Referral to pediatric neurologist"),
    "nephrologist": ("306286007", "Referral to nephrologist"),
}


def add_problem(
    story: PatientStory, name: str, days: int, clinical: str = "active", verification: str | None = "confirmed"
) -> Json:
    """A coded problem; returns its resource."""
    known = name in PROBLEMS
    story.problem(name if known else "restless legs", days, clinical, verification)
    condition = story.resources[-1]
    if not known:
        system, code, display = _MORE_PROBLEMS[name]
        condition["code"] = {"coding": [{"system": system, "code": code, "display": display}]}
    return condition


def add_medicine(
    story: PatientStory, name: str, days: int, ended: int | None = None, dose: float | None = None
) -> Json:
    """A coded medicine as the patient takes it; returns its resource."""
    story.medicine(name if name in MEDICINES else "bupropion", days, ended, milligrams=dose)
    taken = story.resources[-1]
    if name not in MEDICINES:
        system, code = _MORE_MEDICINES[name]
        taken["medicationCodeableConcept"] = {
            "coding": [{"system": system, "code": code, "display": name}],
            "text": name,
        }
    return taken


def add_draft(story: PatientStory, name: str, dose: float | None = None) -> Json:
    """A draft order of a coded medicine; returns its resource."""
    story.drafting(name if name in MEDICINES else "bupropion", milligrams=dose)
    order = story.drafts[-1]
    if name not in MEDICINES:
        system, code = _MORE_MEDICINES[name]
        order["medicationCodeableConcept"] = {
            "coding": [{"system": system, "code": code, "display": name}],
            "text": name,
        }
    return order


def written_as_salt(taken: Json, name: str) -> None:
    """The medicine coded as American records do, where a strength counts the salt."""
    taken["medicationCodeableConcept"] = {"coding": [{"system": RXNORM, "code": _SALTS[name], "display": name}]}


def written_by_name(taken: Json, name: str) -> None:
    """The medicine without any code."""
    taken["medicationCodeableConcept"] = {"text": name}


def coded_reason(name: str) -> Json:
    """Why a medicine is taken."""
    system, code, display = (SNOMED, *PROBLEMS[name]) if name in PROBLEMS else _MORE_PROBLEMS[name]
    return {"coding": [{"system": system, "code": code, "display": display}]}


def add_referral(story: PatientStory, to: str, days: int) -> None:
    """An open referral."""
    story.referred(to if to in REFERRALS else "neurologist", days)
    if to not in REFERRALS:
        code, display = _MORE_REFERRALS[to]
        story.resources[-1]["code"] = {"coding": [{"system": SNOMED, "code": code, "display": display}]}


def add_observation(story: PatientStory, code: str, days: int, **value: object) -> None:
    """An observation that is no laboratory result, such as a due date."""
    story.pregnancy_status("yes", days)
    observation = story.resources[-1]
    del observation["valueCodeableConcept"]
    observation |= {"code": {"coding": [{"system": LOINC, "code": code}]}, **value}


def add_delivery(story: PatientStory, days: int) -> None:
    """The mother delivered."""
    add_procedure(story, "delivery", days)


def add_procedure(story: PatientStory, name: str, days: int) -> None:
    """A coded procedure."""
    story.procedure(name if name in PROCEDURES else next(iter(PROCEDURES)), days)
    if name not in PROCEDURES:
        code, display = _MORE_PROCEDURES[name]
        story.resources[-1]["code"] = {"coding": [{"system": SNOMED, "code": code, "display": display}]}


def as_number(text: str) -> float:
    """A number as it was written: 12 stays 12."""
    return int(text) if text.isdigit() else float(text)
