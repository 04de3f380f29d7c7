"""What must be so for every patient and every setting, each with its clinical reason.

Numbers are the invariants of the clinical corrections, section 8.4. A rule is named by its id, a way in which it holds
as `RULE/variant`, a point of its card as `RULE#point`, a group of the contradictions by its name.
"""

from __future__ import annotations

from functools import reduce

from cds.verify.proof.claims import (
    CHART_HOOKS,
    DRAFT_HOOKS,
    Always,
    Claim,
    CriticalOnly,
    CriticalStays,
    Never,
    NeverTakenAway,
    OneIronOutcome,
    Unaffected,
    WarningsStay,
)
from rules.conditions import Condition
from rules.facts import (
    bacteraemia,
    beside_gabapentinoid,
    beside_opioid,
    child,
    ckd_iron,
    deceased,
    dialysis,
    dopaminergic_above_maximum,
    draft_agonist_treatment,
    draft_dopamine_agonist,
    draft_for_rls,
    draft_gabapentinoid,
    draft_iv_iron,
    draft_opioid,
    draft_oral_iron,
    egfr_for_dosing,
    ferritin,
    ferritin_blackout,
    ferritin_found,
    ferritin_ordered,
    ferritin_unreadable,
    first_trimester,
    gabapentinoid,
    impulse_control_disorder,
    infant,
    iron_overload,
    iron_utilisation_disorder,
    iv_iron_lately,
    iv_iron_recent,
    iv_iron_unchecked,
    iv_iron_unsafe,
    opioid_dependence,
    opioid_now,
    oral_iron,
    overload_suspected,
    parkinson,
    pregnant,
    respiratory_failure,
    rls,
    rls_history,
    rls_suspected,
    suicidal_thoughts,
    tsat,
)  # fmt: skip
from rules.rule import Hook
from rules.rulebook import RULES

TREAT = ("treatment with iron",)
EVERY = tuple(rule.id for rule in RULES)
ADULT_LIMITS = (
    "IRON-02", "IRON-03", "IRON-05", "IRON-06", "IRON-07", "IRON-10", "IRON-11", "IRON-12", "IRON-17",
)  # fmt: skip
BY_VEIN = (
    "IRON-03#route", "IRON-05/tsat-low", "IRON-05/severe", "IRON-05#licence", "IRON-11/no-rise", "IRON-11#iv",
    "IRON-11#repeat", "PREG-01#iv", "CKD-02/aasm", "CKD-02#repeat",
)  # fmt: skip


def none_known(*conditions: Condition) -> Condition:
    """That each of these is not known to be so."""
    return reduce(lambda left, right: left & right, (condition.not_known for condition in conditions))


LEGS = rls.yes | rls_suspected.yes | rls_history.yes | draft_for_rls.yes
LIVING = none_known(deceased.yes, infant.yes)
TSAT_HIGH = tsat.above("tsat.stop")
ON_IRON = oral_iron.yes | iv_iron_lately.yes  # by vein: what rests on verified limits
DRAFT_IRON = draft_oral_iron.yes | draft_iv_iron.yes
ADULT = child.no & dialysis.no & ckd_iron.no & pregnant.yes.not_known & LIVING
NO_OVERLOAD = iron_overload.no & iron_utilisation_disorder.no
BELIEVED = none_known(ferritin_unreadable.yes, ferritin_blackout.yes)
# a saturation or a ferritin on both sides of its limit, such as `>40`, cannot be told and is named as not assessed
TSAT_TELLS = TSAT_HIGH | tsat.at_most("tsat.stop") | tsat.unknown
FERRITIN_TELLS = ferritin.at_most("ferritin.adult.treat") | ferritin.above("ferritin.adult.treat") | ferritin.unknown
UNTREATED = none_known(oral_iron.yes, iv_iron_recent.yes, iv_iron_unchecked.yes)

# at discharge medicines alone are spoken of
MEASURING_HOOKS: tuple[Hook, ...] = tuple(hook for hook in CHART_HOOKS if hook != "encounter-discharge")

PROPERTIES: tuple[Claim, ...] = (
    Never(
        "01 overload", "No advice to treat with iron unless iron overload is known to be absent.",
        "Iron harms in iron overload, and a search that failed does not exclude it (invariants 1 and 13, A2).",
        TREAT, unless=iron_overload.no,
    ),
    Never(
        "01 utilisation", "No advice to treat with iron unless a disorder of its utilisation is known to be absent.",
        "Thalassaemia major and sideroblastic anaemia load with iron (B37).",
        TREAT, unless=iron_utilisation_disorder.no,
    ),
    Never(
        "02 saturation", "No advice to treat with iron above the saturation at which iron is stopped.",
        "A high saturation may be iron overload (invariant 2).", TREAT, TSAT_HIGH,
    ),
    Never(
        "02 kidneys", "On dialysis and in kidney disease the lower limits of the saturation count.",
        "KDIGO 2026; invariant 2.", TREAT,
        (dialysis.yes & tsat.at_least("dialysis.tsat.withhold")) | (ckd_iron.yes & tsat.at_least("ckd.tsat.withhold")),
    ),
    Never(
        "02 suspicion", "No advice to treat with iron while saturation and ferritin suggest iron overload.",
        "EASL 2022; invariant 2.", TREAT, overload_suspected.yes,
    ),
    Never(
        "03 others", "Limits of adults are not applied to children, on dialysis, in kidney disease or in pregnancy.",
        "Other limits count for them (invariant 3).", ADULT_LIMITS,
        child.yes | dialysis.yes | ckd_iron.yes | pregnant.yes,
    ),
    Never(
        "03 unknown", "The limits of adults treat nobody who may be a child, on dialysis or have kidney disease.",
        "Unknown is not no (invariant 13, 8.1).", ("adult limits",), unless=child.no & dialysis.no & ckd_iron.no,
    ),
    Never(
        "04 by vein", "Iron by vein is not held out early in pregnancy or without a saturation.",
        "Invariant 4.", BY_VEIN, first_trimester.yes | tsat.unknown,
    ),
    Never(
        "04 reaction", "Iron by vein is not held out unless a reaction to it, bacteraemia and sepsis are known absent.",
        "Invariants 4 and 13.", BY_VEIN, unless=iv_iron_unsafe.no,
    ),
    OneIronOutcome(
        "05 one outcome", "Of the iron rules that lead a card at most one holds for a patient.",
        "Two would contradict each other (invariant 5).", ("IRON-03",),
    ),
    Always(
        "06 not measured", "Every adult with RLS without a ferritin in the window is advised to have it measured.",
        "No hole: invariant 6.", ("IRON-01",),
        rls.yes
        & ADULT
        & ferritin_found.no
        & none_known(ferritin_ordered.yes, iron_overload.yes)
        & BELIEVED
        & UNTREATED,
        MEASURING_HOOKS,
    ),
    Always(
        "07 low iron", "Every untreated adult with RLS and a low ferritin gets advice about iron, whatever CRP is.",
        "No hole: invariant 7; inflammation raises ferritin (A4).", ("IRON-03", "IRON-11"),
        rls.yes & ADULT & NO_OVERLOAD & BELIEVED & UNTREATED & ferritin.at_most("ferritin.adult.treat")
        & TSAT_HIGH.not_known,
    ),
    Always(
        "07 any low iron", "An adult with RLS and a low ferritin that can be believed gets a card about iron.",
        "No hole: whoever is not treated is measured, repeated or reviewed.",
        ("IRON-03", "IRON-09", "IRON-10", "IRON-11", "IRON-17", "IRON-18"),
        rls.yes & ADULT & NO_OVERLOAD & BELIEVED & none_known(oral_iron.yes, iv_iron_recent.yes)
        & ferritin.at_most("ferritin.adult.treat") & TSAT_TELLS & ferritin_ordered.no,
    ),
    Unaffected(
        "08 inflammation", "In adults inflammation changes nothing about a low ferritin.",
        "It can only raise it (invariant 8, A4).", ("IRON-01", "IRON-03", "IRON-05", "IRON-06", "IRON-11", "IRON-17"),
        facts=("crp", "infection_recent", "chronic_inflammation"),
        while_=rls.yes & child.no & ferritin.at_most("ferritin.adult.treat"),
    ),
    NeverTakenAway(
        "09 lower ferritin", "A lower ferritin never takes advice to treat with iron away.",
        "Invariant 9.", TREAT, fact="ferritin", while_=rls.yes & LIVING,
    ),
    Always(
        "10 too much", "An adult on iron tablets above the safe range gets a review.",
        "Invariant 10.", ("IRON-09", "IRON-12", "IRON-17", "IRON-18"),
        rls.yes & ADULT & oral_iron.yes & (TSAT_HIGH | ferritin.above("ferritin.hard_stop")) & TSAT_TELLS
        & FERRITIN_TELLS & BELIEVED & none_known(iv_iron_recent.yes, iv_iron_unchecked.yes),
    ),
    Always(
        "11 on iron", "Iron in use with recorded iron overload is a warning.", "Invariant 11.", ("IRON-09",),
        (rls.yes | rls_suspected.yes) & LIVING & iron_overload.yes & ON_IRON, at_least="warning",
    ),
    Always(
        "11 order", "An order of iron with recorded iron overload is a critical warning.", "Invariant 11.",
        ("IRON-09",), LEGS & rls.yes & LIVING & iron_overload.yes & DRAFT_IRON, DRAFT_HOOKS, at_least="critical",
    ),
    CriticalOnly(
        "15 critical", "Advice is critical in four situations and in no other.", "Invariant 15.",
        ("IRON-09", "IRON-14", "ICD-01", "GABA-02"),
        {
            "IRON-09": iron_overload.yes & DRAFT_IRON,
            "IRON-14": draft_iv_iron.yes & (first_trimester.yes | bacteraemia.yes | iv_iron_unsafe.yes),
            "ICD-01": impulse_control_disorder.yes & draft_dopamine_agonist.yes,
            "GABA-02": (
                (draft_gabapentinoid.yes & (opioid_now.yes | draft_opioid.yes | beside_opioid.yes))
                | ((gabapentinoid.yes | beside_gabapentinoid.yes) & draft_opioid.yes)
            ) & (respiratory_failure.yes | egfr_for_dosing.below("gabapentinoid.egfr.critical")),
        },
    ),
    CriticalStays(
        "16 never taken out", "What is critical is shown, whatever budget, silences, palliative care or other rules.",
        "Invariant 16.", ("IRON-09", "IRON-14", "ICD-01", "GABA-02"),
    ),
    WarningsStay("17 warnings", "The budget never drops a warning.", "Invariant 17.", EVERY),
    Never(
        "22 no RLS", "No card without restless legs, a suspicion or history of it, or an order that names it.",
        "Invariant 22.", EVERY, unless=LEGS,
    ),
    Never(
        "23 suspicion", "A suspicion of restless legs alone is not treated.", "Invariant 23.",
        (*TREAT, "IRON-12", "REF-01", "AUG-01", "DA-02"), unless=rls.yes, hooks=CHART_HOOKS,
    ),
    Never("24 dead", "No card for whoever has died, or is younger than two years.", "Invariant 24.", EVERY,
          deceased.yes | infant.yes),
    Never(
        "24 age", "Without a birth date nobody is advised to take iron, but in pregnancy or kidney disease.",
        "Invariant 24; the decision table (6.2) answers those first.", TREAT,
        child.unknown & none_known(pregnant.yes, ckd_iron.yes),
    ),
    Never(
        "28 dependence", "Opioid agonist treatment as an order is not called non-standard in pregnancy.",
        "Clinical corrections P24; invariant 28.", ("PREG-02/draft", "PREG-02/draft-for-rls"),
        draft_agonist_treatment.yes,
    ),
    Never("29 Parkinson", "In Parkinson disease the limits of restless legs do not apply to dopaminergic medicines.",
          "Invariant 29, P25.", ("DA-01", "DA-02", "AUG-01"), parkinson.yes),
    Always(
        "A17 suicidal thoughts", "Recorded suicidal thoughts are a warning when the chart is opened.",
        "They come before restless legs and are never dropped (clinical corrections A17).", ("MOOD-01",),
        (rls.yes | rls_suspected.yes) & LIVING & suicidal_thoughts.yes, at_least="warning",
    ),
    Never(
        "A17 asking", "Nobody is asked about suicidal thoughts that are recorded.", "Clinical corrections A17.",
        ("MOOD-02",), suicidal_thoughts.yes,
    ),
    Never(
        "one referral", "Where a dose is above its maximum, one advice sends to the specialist.",
        "Clinical catalogue, REF-01 (b) and DA-02: one card a topic.", ("REF-01",),
        dopaminergic_above_maximum.yes, hooks=CHART_HOOKS,
    ),
    Never(
        "28 opioid", "Treatment of opioid dependence is never called a matter of refractory restless legs.",
        "Clinical corrections A18; invariant 28.", ("OPI-01",), draft_agonist_treatment.yes | opioid_dependence.yes,
    ),
    Never(
        "18 unknown reason", "An opioid of which the reason is not known is no warning about restless legs.",
        "Clinical corrections A18.", ("OPI-01/for-rls",), unless=draft_for_rls.yes,
    ),
)  # fmt: skip
