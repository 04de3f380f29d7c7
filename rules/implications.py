"""What facts imply of one another by the way they are derived: no record can contradict it.

The proofs take these for granted, so each is held against everything that is read in the tests.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.conditions import Condition, Measurement, Statement
from rules.facts import (
    age,
    bacteraemia,
    bariatric_surgery,
    carboxymaltose_course,
    carboxymaltose_recent,
    child,
    ckd,
    ckd_iron,
    crp,
    deceased,
    dialysis,
    dopamine_agonist,
    dopaminergic_above_maximum,
    dopaminergic_days,
    dopaminergic_lately,
    draft_emergency,
    egfr,
    egfr_for_dosing,
    endoscopy_age,
    ferritin,
    ferritin_age,
    ferritin_blackout,
    ferritin_earlier,
    ferritin_found,
    ferritin_jump,
    ferritin_other_laboratory,
    ferritin_unreadable,
    first_trimester,
    gabapentinoid,
    gestation,
    glucose_found,
    haemoglobin,
    haemoglobin_found,
    haemoglobin_low,
    hba1c_found,
    hospital_stay,
    infant,
    infection_recent,
    insomnia,
    insomnia_new,
    international_guidance,
    iv_iron_course,
    iv_iron_days,
    iv_iron_lately,
    iv_iron_recent,
    iv_iron_unchecked,
    iv_iron_unsafe,
    levodopa,
    levodopa_daily,
    malabsorption,
    male,
    opioid,
    opioid_dependence,
    opioid_now,
    oral_iron,
    oral_iron_days,
    oral_iron_no_rise,
    oral_iron_unchecked,
    oral_iron_unsuitable,
    peritoneal_dialysis,
    phosphate,
    phosphate_checked,
    phosphate_low,
    postpartum,
    pramipexole,
    pregabalin,
    pregnant,
    rls,
    rls_drug_classes,
    rls_history,
    rls_medicine,
    rls_medicine_for_rls,
    rls_onset,
    rls_recorded,
    rls_severe,
    rls_suspected,
    rls_unverified,
    substance_use_disorder,
    trigger_before_onset,
    trigger_in_stay,
    tsat,
    tsat_found,
    vitamin_b12,
    vitamin_b12_found,
)  # fmt: skip


@dataclass(frozen=True)
class Implication:
    """Wherever `when` holds, `then` holds; `why` names the derivation."""

    when: Condition
    then: Condition
    why: str


def _each(whens: tuple[Condition, ...], then: Condition, why: str) -> tuple[Implication, ...]:
    return tuple(Implication(when, then, why) for when in whens)


_FERRITIN = "derive.iron: without a usable ferritin there is nothing to compare, to pair or to disbelieve"
_AGE = "derive.patient: age, childhood and the age for endoscopy rest on one birth date"
_PREGNANCY = "derive.pregnancy: weeks are known of a pregnancy alone"
_LEGS = "derive.legs: confirmed before suspected before past"
_ORAL = "derive.iron_treatment: the effect of oral iron is that of iron in use"
_VEIN = "derive.iron_treatment: one list of iron given by vein, with shorter and longer windows"
_KIDNEY = "derive.kidney"
_MEDICINES = "derive.medication"
_ARRIVED = "derive.facts: what is not there was looked for in sources that arrived completely"

# a laboratory writes a number, or that it is below or above one: one end is then a limit of what is plausible
ONE_SIDED: tuple[Measurement, ...] = (ferritin,)

# a statement, and one that rests on some of the same evidence: by words alone, the second one is too
PART_OF: tuple[tuple[Statement, Statement], ...] = (
    (iv_iron_course, carboxymaltose_course), (iv_iron_unsafe, bacteraemia),
)  # fmt: skip

IMPLICATIONS: tuple[Implication, ...] = (
    # iron results
    *_each((ferritin.known, ferritin_age.known), ferritin_found.yes, _FERRITIN),
    *_each((ferritin.unknown, ferritin_age.unknown), ferritin_found.yes.not_known, _FERRITIN),
    Implication(ferritin_age.known, ferritin_age.at_most("ferritin.window"), _FERRITIN),
    Implication(ferritin_found.yes, ferritin_earlier.yes.not_known, _FERRITIN),
    *_each(
        (crp.known, infection_recent.yes, ferritin_blackout.yes, ferritin_jump.yes, ferritin_other_laboratory.yes),
        ferritin_found.yes, _FERRITIN,
    ),
    Implication(infection_recent.no, crp.known, "derive.inflammation: only C-reactive protein excludes an infection"),
    Implication(tsat.known, tsat_found.yes, "derive.iron"),
    Implication(tsat.unknown, tsat_found.yes.not_known, "derive.iron"),
    *_each((haemoglobin_low.yes, haemoglobin_low.no), haemoglobin.known, "derive.iron"),
    Implication(haemoglobin.known, haemoglobin_found.yes, "derive.iron"),
    *_each(
        (ferritin_found.no, tsat_found.no, oral_iron_unchecked.yes, iv_iron_unchecked.yes),
        ferritin_unreadable.yes | ferritin_unreadable.no, _ARRIVED,
    ),
    # iron treatment
    Implication(oral_iron.no & iv_iron_unchecked.no, oral_iron_unchecked.no, _ARRIVED),
    Implication(oral_iron_unchecked.yes, oral_iron_no_rise.no, f"{_ORAL}; {_ARRIVED}"),
    Implication(dialysis.no, bariatric_surgery.yes | bariatric_surgery.no, _ARRIVED),
    *_each((oral_iron_days.known, oral_iron_unchecked.yes, oral_iron_no_rise.yes), oral_iron.yes, _ORAL),
    *_each((oral_iron_unchecked.yes, oral_iron_no_rise.yes), oral_iron_days.at_least("oral_iron.judge"), _ORAL),
    Implication(oral_iron_unchecked.yes, oral_iron_no_rise.yes.not_known, _ORAL),
    *_each(
        (iv_iron_recent.yes, iv_iron_lately.yes, iv_iron_unchecked.yes, carboxymaltose_course.yes),
        iv_iron_course.yes, _VEIN,
    ),
    Implication(carboxymaltose_recent.yes, carboxymaltose_course.yes, _VEIN),
    Implication(iv_iron_course.no, carboxymaltose_course.no, _VEIN),
    Implication(iv_iron_recent.yes, iv_iron_lately.yes, _VEIN),
    Implication(iv_iron_lately.no, iv_iron_recent.no, _VEIN),
    Implication(iv_iron_unsafe.no, bacteraemia.no, "derive.iron_treatment"),
    Implication(iv_iron_course.yes, iv_iron_days.known, _VEIN),
    Implication(iv_iron_recent.yes, iv_iron_unchecked.yes.not_known, _VEIN),
    Implication(iv_iron_days.above("iv_iron.window"), iv_iron_course.yes.not_known, _VEIN),
    Implication(
        iv_iron_lately.yes & iv_iron_recent.yes.not_known & iv_iron_unchecked.yes.not_known,
        ferritin_found.yes | ferritin_found.unknown, f"{_VEIN}; only a later ferritin checks it",
    ),
    Implication(iv_iron_days.below("iv_iron.blackout"), iv_iron_recent.yes, _VEIN),
    Implication(iv_iron_days.at_least("iv_iron.blackout"), iv_iron_recent.yes.not_known, _VEIN),
    Implication(iv_iron_days.at_most("iv_iron.lately"), iv_iron_lately.yes, _VEIN),
    Implication(iv_iron_days.above("iv_iron.lately"), iv_iron_lately.yes.not_known, _VEIN),
    Implication(bacteraemia.yes, iv_iron_unsafe.yes, "derive.iron_treatment"),
    *_each((malabsorption.yes, bariatric_surgery.yes), oral_iron_unsuitable.yes, "derive.iron_treatment"),
    # the site
    Implication(
        international_guidance.unknown, international_guidance.yes | international_guidance.no,
        "derive.site: the settings always say it",
    ),
    # the person
    *_each((child.yes, child.no, infant.yes, infant.no, endoscopy_age.yes, endoscopy_age.no), age.known, _AGE),
    Implication(age.known, (child.yes | child.no) & (infant.yes | infant.no), _AGE),
    Implication(age.known, endoscopy_age.yes | endoscopy_age.no, _AGE),
    Implication(age.at_least("age.adult"), child.no, _AGE), Implication(age.below("age.adult"), child.yes, _AGE),
    Implication(age.at_least("age.infant"), infant.no, _AGE), Implication(infant.yes, child.yes, _AGE),
    Implication(child.no, age.at_least("age.adult"), _AGE),
    Implication(age.above("deficiency.endoscopy.age"), endoscopy_age.yes, _AGE),
    Implication(age.at_most("deficiency.endoscopy.age"), endoscopy_age.no, _AGE),
    # pregnancy
    *_each((first_trimester.yes, gestation.known), pregnant.yes, _PREGNANCY),
    Implication(pregnant.no, first_trimester.no, _PREGNANCY),
    Implication(pregnant.unknown, first_trimester.unknown, _PREGNANCY),
    Implication(pregnant.yes & gestation.unknown, first_trimester.unknown, _PREGNANCY),
    Implication(gestation.below("pregnancy.first_trimester"), first_trimester.yes, _PREGNANCY),
    Implication(gestation.at_least("pregnancy.first_trimester"), first_trimester.no, _PREGNANCY),
    Implication(pregnant.yes, male.yes.not_known & deceased.yes.not_known & postpartum.no, _PREGNANCY),
    Implication(deceased.yes, pregnant.no, _PREGNANCY),
    # restless legs
    Implication(rls.yes, rls_suspected.yes.not_known & rls_history.yes.not_known, _LEGS),
    Implication(rls_suspected.yes, rls_history.yes.not_known, _LEGS),
    *_each((rls_unverified.yes, rls_recorded.known, rls_onset.known), rls.yes, _LEGS),
    Implication(insomnia.yes, rls_severe.yes, _MEDICINES),
    Implication(insomnia_new.yes, insomnia.yes, "derive.mood"),
    Implication(insomnia.no, insomnia_new.no, "derive.mood"),
    # work-up
    Implication(vitamin_b12.known, vitamin_b12_found.yes, "derive.workup"),
    Implication(hba1c_found.yes, glucose_found.yes, "derive.workup: HbA1c counts for glucose, and for longer"),
    Implication(glucose_found.no, hba1c_found.no, "derive.workup: HbA1c counts for glucose, and for longer"),
    # kidneys
    Implication(ckd_iron.yes, ckd.yes, _KIDNEY),
    Implication(egfr.at_least("ckd.iron.egfr"), ckd_iron.no, _KIDNEY),
    Implication(egfr.below("ckd.iron.egfr") & ckd.yes, ckd_iron.yes, _KIDNEY),
    Implication(egfr.known, egfr_for_dosing.known, _KIDNEY),
    *(
        Implication(egfr.below(limit), egfr_for_dosing.below(limit), f"{_KIDNEY}: for dosing the worse counts")
        for limit in ("gabapentinoid.egfr", "gabapentinoid.egfr.severe", "gabapentinoid.egfr.critical")
    ),
    Implication(peritoneal_dialysis.yes, dialysis.yes, _KIDNEY),
    # medicines
    Implication(trigger_before_onset.yes, rls_onset.known, _MEDICINES),
    Implication(pregabalin.yes, gabapentinoid.yes, _MEDICINES), Implication(opioid_now.yes, opioid.yes, _MEDICINES),
    *_each((dopamine_agonist.yes, levodopa.yes), dopaminergic_lately.yes, _MEDICINES),
    Implication(dopaminergic_days.known, dopamine_agonist.yes | levodopa.yes, _MEDICINES),
    *_each((dopaminergic_above_maximum.yes, pramipexole.yes), dopamine_agonist.yes, _MEDICINES),
    Implication(levodopa_daily.yes, levodopa.yes, _MEDICINES),
    Implication(opioid_dependence.yes, substance_use_disorder.yes, "derive.conditions: one of its tables"),
    Implication(rls_medicine_for_rls.yes, rls_medicine.yes, _MEDICINES),
    Implication(rls_drug_classes.unknown, rls_drug_classes.known, f"{_MEDICINES}: always counted, as an interval"),
    # the hospital stay
    Implication(trigger_in_stay.yes, hospital_stay.yes, _MEDICINES),
    Implication(draft_emergency.yes, hospital_stay.yes.not_known, "derive.stays: both are of the visit of the call"),
    # phosphate
    *_each((phosphate_low.yes, phosphate_low.no, phosphate_checked.yes), phosphate.known, "derive.workup"),
    Implication(phosphate_checked.yes, phosphate_low.no, "derive.workup"),
)  # fmt: skip
