"""What iron results mean: the conditions that the iron rules share, and what is assessed from several results.

Limits of the iron decision table (clinical corrections, section 6).
"""

from rules.facts import (
    bacteraemia,
    child,
    chronic_inflammation,
    ckd_iron,
    crp,
    dialysis,
    ferritin,
    ferritin_blackout,
    ferritin_unreadable,
    first_trimester,
    infection_now,
    infection_recent,
    inflamed,
    iron_overload,
    iron_utilisation_disorder,
    iv_iron_lately,
    iv_iron_recent,
    iv_iron_unchecked,
    iv_iron_unsafe,
    liver_disease,
    male,
    oral_iron,
    overload_suspected,
    pregnant,
    severe_asthma,
    tsat,
)  # fmt: skip
from rules.rule import Assessment

TSAT_LOW = tsat.below("tsat.low")
TSAT_HIGH = tsat.above("tsat.stop")
FERRITIN_LOW = ferritin.at_most("ferritin.adult.treat")
FERRITIN_BORDERLINE = ferritin.above("ferritin.adult.treat") & ferritin.at_most("ferritin.adult.iv")
FERRITIN_ADEQUATE = ferritin.above("ferritin.adult.iv") & ferritin.at_most("ferritin.hard_stop")
FERRITIN_HIGH = ferritin.above("ferritin.hard_stop")
FERRITIN_ABOVE_LOW = ferritin.above("ferritin.adult.treat")
TSAT_NORMAL = tsat.at_least("tsat.low") & tsat.at_most("tsat.stop")
BETWEEN_ASSAYS = ferritin.at_least("ferritin.assay.from") & ferritin.at_most("ferritin.assay.to")

FERRITIN_FAR = ferritin.above("overload.ferritin.order")
DIALYSIS_WITHHOLD = ferritin.above("dialysis.ferritin.withhold") | tsat.at_least("dialysis.tsat.withhold")

# clinical corrections, invariant 2
_TOO_HIGH = TSAT_HIGH | (ckd_iron.yes & tsat.at_least("ckd.tsat.withhold"))

WEEKS_UNKNOWN = pregnant.yes & first_trimester.unknown
IV_IRON_CAUTION = infection_now.yes | severe_asthma.yes | liver_disease.yes
# not with an unknown saturation, in sepsis, after a reaction to it, early in pregnancy, or where an order of it would
# be warned against (clinical corrections, invariants 4 and 14)
IV_IRON_LATER = (
    tsat.at_most("tsat.stop") & iv_iron_unsafe.no & IV_IRON_CAUTION.not_known & first_trimester.yes.not_known
)
IV_IRON_MAY_BE_NAMED = IV_IRON_LATER & WEEKS_UNKNOWN.not_known

ASSESSMENTS = (
    Assessment(
        "inflamed_acute", "yes", (crp.at_least("crp.inflamed") | infection_recent.yes) & chronic_inflammation.no
    ),
    Assessment(
        "inflamed_acute", "no", (crp.below("crp.inflamed") & infection_recent.no) | chronic_inflammation.yes
    ),
    Assessment("inflamed", "yes", crp.at_least("crp.inflamed") | infection_recent.yes | chronic_inflammation.yes),
    Assessment("inflamed", "no", crp.below("crp.inflamed") & infection_recent.no & chronic_inflammation.no),
    Assessment("crp_grey", "yes", crp.at_least("crp.grey") & crp.below("crp.inflamed")),
    Assessment("crp_grey", "no", crp.below("crp.grey") | crp.at_least("crp.inflamed")),
    Assessment(
        "overload_suspected", "yes",
        (male.yes & tsat.above("overload.tsat.male") & ferritin.above("overload.ferritin.male"))
        | (male.no & tsat.above("overload.tsat.female") & ferritin.above("overload.ferritin.female"))
        | (male.unknown & tsat.above("overload.tsat.female") & ferritin.above("overload.ferritin.female")),
    ),
    Assessment(
        "overload_suspected", "no",
        (male.yes & (tsat.at_most("overload.tsat.male") | ferritin.at_most("overload.ferritin.male")))
        | tsat.at_most("overload.tsat.female") | ferritin.at_most("overload.ferritin.female"),
    ),
    Assessment("tsat_too_high", "yes", _TOO_HIGH), Assessment("tsat_too_high", "no", ~_TOO_HIGH),
    Assessment("iv_iron_forbidden", "yes", first_trimester.yes | bacteraemia.yes | iv_iron_unsafe.yes),
    Assessment("iv_iron_forbidden", "no", first_trimester.no & bacteraemia.no & iv_iron_unsafe.no),
    Assessment("too_much_iron", "yes", iron_utilisation_disorder.yes | (dialysis.yes & DIALYSIS_WITHHOLD) | (
        dialysis.yes.not_known & (overload_suspected.yes | TSAT_HIGH | (FERRITIN_FAR & inflamed.yes.not_known))
    )),
)  # fmt: skip

# a result drawn soon after iron by vein suspects nothing
SUSPECTED_NOW = overload_suspected.yes & ferritin_blackout.yes.not_known
ON_IRON = oral_iron.yes | iv_iron_lately.yes | iv_iron_recent.yes | iv_iron_unchecked.yes
NOT_ON_IRON = (oral_iron.yes, iv_iron_recent.yes, iv_iron_unchecked.yes, ferritin_blackout.yes)
NOT_BY_VEIN = (iv_iron_recent.yes, iv_iron_unchecked.yes, ferritin_blackout.yes)
NOT_FOR_OTHERS = (child.yes, dialysis.yes, ckd_iron.yes, iron_overload.yes, iron_utilisation_disorder.yes)
# the rows above that of adults in the decision table, for advice that an unknown must not silence
NOT_ABOVE = (
    iron_overload.yes, iron_utilisation_disorder.yes, ferritin_unreadable.yes, dialysis.yes, pregnant.yes,
    ckd_iron.yes,
)  # fmt: skip
