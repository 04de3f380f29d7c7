"""What a clinician calls things, and what the stories of the features may name beyond `cds.testing`."""

from __future__ import annotations

from cds.testing.codes import ATC, LOINC, MEDICINES, PROBLEMS, PROCEDURES, REFERRALS, SNOMED
from cds.testing.patients import Json, PatientStory
from rules.facts import DRAFTED
from rules.rule import Jurisdiction

ICD10 = "http://hl7.org/fhir/sid/icd-10"
ICD10_CM = "http://hl7.org/fhir/sid/icd-10-cm"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"

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
    "dose": {"dopaminergic_above_maximum", "draft_above_maximum", "levodopa_daily"},
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
        "pramipexole",
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
    "pain": {"chronic_pain"},
    "harmful use": {"substance_use_disorder"},
    "opioid dependence": {"opioid_dependence"},
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
    "look-alikes": {"akathisia", "leg_cramps", "neuropathy", "varices"},
    "suspicion of restless legs": {"rls_suspected", "rls_recorded"},
    "diabetes": {"diabetes"},
    "neuropathy": {"neuropathy"},
    "HbA1c": {"hba1c_found"},
    "B12": {"vitamin_b12_found"},
    "sleep apnoea": {"sleep_apnoea"},
    "mood": {"depression_new", "insomnia_new", "phq9"},
    "suicidal thoughts": {"suicidal_thoughts"},
    "onset of restless legs": {"rls_onset", "trigger_before_onset"},
    "hospital stay": {"hospital_stay", "trigger_in_stay"},
    "weak contributors": {"weak_trigger"},
    "medicines that iron binds": {"levothyroxine", "levodopa", "oral_iron"},
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
    "questionnaires": ("questionnaires",),
}
HOOKS = {
    "the chart is opened": "patient-view",
    "the patient is admitted": "encounter-start",
    "the patient is discharged": "encounter-discharge",
    "the diagnosis is added": "problem-list-item-create",
    "the order is selected": "order-select",
    "the order is signed": "order-sign",
    "the medicine is refilled": "medication-refill",
}
# tags that are no rule id
# where a site is
SITES: dict[str, Jurisdiction] = {"the Netherlands": "nl", "another country": "en"}
OTHER_TAGS = {
    "scope": "who gets advice at all",
    "policy": "what is shown of what holds",
    "site": "what a site chooses",
    "minimal": "the minimal test scenarios of the clinical catalogue",
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
    "nausea": (ICD10, "R11", "Nausea and vomiting"),
    "sideroblastic anaemia": (ICD10, "D64.3", "Other sideroblastic anaemias"),
    "thalassaemia trait": (ICD10, "D56.3", "Thalassaemia trait"),
    "vitamin D deficiency": (ICD10, "E55.9", "Vitamin D deficiency, unspecified"),
    "varicose veins": (SNOMED, "128060009", "Venous varices"),
    "akathisia": (ICD10_CM, "G25.71", "Drug induced akathisia"),
    "hypothyroidism": (SNOMED, "40930008", "Hypothyroidism"),
    "chronic pain": (ICD10, "R52.2", "Other chronic pain"),
    "alcohol dependence": (ICD10, "F10.2", "Dependence syndrome of alcohol"),
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
    "tramadol": (ATC, "N02AX02"),
    "pimavanserin": (ATC, "N05AX17"),
    "promethazine cream": (ATC, "D04AA10"),
    "diphenhydramine cream": (ATC, "D04AA32"),
    "clozapine": (ATC, "N05AH02"),
    "olanzapine": (ATC, "N05AH03"),
    "levomepromazine": (ATC, "N05AA02"),
    "droperidol": (ATC, "N05AD08"),
    "prochlorperazine": (ATC, "N05AB04"),
    "hydroxyzine": (ATC, "N05BB01"),
    "buprenorphine": (ATC, "N07BC01"),
    "zolpidem": (ATC, "N05CF02"),
    "quinine": (ATC, "P01BC01"),
    "hydroquinine": (ATC, "M09AA01"),
    "duloxetine": (ATC, "N06AX21"),
    "levothyroxine": (ATC, "H03AA01"),
    "famotidine": (ATC, "A02BA03"),
    "topiramate": (ATC, "N03AX11"),
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
