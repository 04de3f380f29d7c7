"""Adults on iron: was its effect measured, did it help, is it still needed.

The rows of the iron decision table for iron in use (clinical corrections, 6.4), and oral iron that cannot be taken.
"""

from rules.facts import (
    bacteraemia,
    child,
    ferritin,
    ferritin_age,
    ferritin_blackout,
    ferritin_found,
    ferritin_ordered,
    ferritin_other_laboratory,
    ferritin_unreadable,
    inflamed,
    iv_iron_recent,
    iv_iron_unchecked,
    iv_iron_unsafe,
    oral_iron,
    oral_iron_no_rise,
    oral_iron_unchecked,
    oral_iron_unsuitable,
    overload_suspected,
    pregnant,
    tsat,
)  # fmt: skip
from rules.iron_status import (
    BETWEEN_ASSAYS,
    FERRITIN_ADEQUATE,
    FERRITIN_HIGH,
    FERRITIN_LOW,
    IV_IRON_CAUTION,
    IV_IRON_MAY_BE_NAMED,
    NOT_ABOVE,
    NOT_BY_VEIN,
    NOT_FOR_OTHERS,
    SUSPECTED_NOW,
    TSAT_HIGH,
    TSAT_LOW,
    TSAT_NORMAL,
)
from rules.rule import Point, Rule, Variant

TARGET = FERRITIN_ADEQUATE & (TSAT_NORMAL | tsat.unknown) & inflamed.yes.not_known
ABOVE_SAFE = (TSAT_HIGH & (ferritin.above("ferritin.adult.treat") | ferritin.unknown)) | FERRITIN_HIGH
# what is left for a recheck: neither above the safe range, nor at the target, nor a discordant low ferritin
NOT_ANSWERED = TSAT_HIGH.not_known & (
    ferritin.at_most("ferritin.adult.iv")
    | ferritin.unknown
    | (ferritin.at_most("ferritin.hard_stop") & (TSAT_LOW | inflamed.yes))
)

UNCHECKED = Rule(
    id="IRON-10",
    recommendation="The effect of iron treatment is measured once it can be judged.",
    evidence=("MAYO21",),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=33,
    when=iv_iron_unchecked.yes | (oral_iron.yes & oral_iron_unchecked.yes & NOT_ANSWERED),
    unless=(child.yes,),
    # a ferritin drawn too soon after iron by vein is no check of it (corrections B17)
    unless_known=(
        *NOT_ABOVE, SUSPECTED_NOW, ferritin_ordered.yes, iv_iron_recent.yes,
        ferritin_blackout.yes & iv_iron_unchecked.yes.not_known,
    ),
    variants=(Variant("iv", iv_iron_unchecked.yes), Variant("oral")),
    points=(
        Point("before", iv_iron_unchecked.yes & ferritin_found.yes & ferritin_blackout.no),
        Point("last", iv_iron_unchecked.yes.not_known & ferritin_found.yes), Point("sample", oral_iron.yes),
        Point("intake", oral_iron.yes),
    ),
    offers=("iron-response",),
    shows=("oral_iron_days", "iv_iron_days", "ferritin", "tsat"),
    overrides=("already-done", "ordered", "specialist", "not-relevant"),
)  # fmt: skip

INSUFFICIENT = Rule(
    id="IRON-11",
    recommendation="When oral iron does not help or cannot be taken, intake, absorption and blood loss are looked at.",
    evidence=("MAYO21",),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=24,
    when=FERRITIN_LOW & TSAT_HIGH.not_known & (
        (oral_iron.yes & oral_iron_no_rise.yes & oral_iron_unchecked.yes.not_known)
        | (oral_iron.yes.not_known & oral_iron_unsuitable.yes)
    ),
    unless=NOT_FOR_OTHERS,
    unless_known=(ferritin_unreadable.yes, pregnant.yes, *NOT_BY_VEIN),
    variants=(
        Variant("no-rise", oral_iron.yes & IV_IRON_MAY_BE_NAMED), Variant("no-rise-route", oral_iron.yes),
        Variant("route"),
    ),
    points=(
        Point("intake", oral_iron.yes), Point("iv", IV_IRON_MAY_BE_NAMED), Point("bacteraemia", bacteraemia.yes),
        Point("reaction", iv_iron_unsafe.yes & bacteraemia.yes.not_known),
        Point("caution", IV_IRON_CAUTION & iv_iron_unsafe.yes.not_known), Point("tsat", tsat.unknown),
        Point("repeat", ferritin_age.above("ferritin.fresh") & IV_IRON_MAY_BE_NAMED),
        Point("old", ferritin_age.above("ferritin.repeat") & IV_IRON_MAY_BE_NAMED.not_known),
        Point("inflamed", inflamed.yes), Point("laboratory", ferritin_other_laboratory.yes),
        Point("assay", BETWEEN_ASSAYS),
    ),
    offers=("tsat-by-vein", "referral-specialist"),
    shows=(
        "ferritin", "tsat", "oral_iron_days", "malabsorption", "bariatric_surgery", "ferritin.adult.treat", "tsat.stop",
    ),
    overrides=("already-done", "specialist", "declined", "not-relevant"),
)  # fmt: skip

ENOUGH = Rule(
    id="IRON-12",
    recommendation="Oral iron is reviewed when the target is reached, and at once when it is above the safe range.",
    evidence=("AASM25", "IRON18"),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=21,
    when=oral_iron.yes & (ABOVE_SAFE | TARGET),
    unless=(child.yes,),
    unless_known=(*NOT_ABOVE, overload_suspected.yes, *NOT_BY_VEIN),
    warning=ABOVE_SAFE,
    variants=(
        Variant("review-ferritin-unknown", TSAT_HIGH & ferritin.unknown),
        Variant("review", ABOVE_SAFE & tsat.known), Variant("review-tsat-unknown", ABOVE_SAFE), Variant("target"),
    ),
    points=(
        Point("sample", TSAT_HIGH), Point("loss", TARGET), Point("recheck", TARGET), Point("overload", ABOVE_SAFE),
    ),
    offers=("iron-repeat-now",),
    shows=("ferritin", "tsat", "crp", "oral_iron_days", "ferritin.adult.iv", "ferritin.hard_stop", "tsat.stop"),
    overrides=("specialist", "benefit", "not-relevant", "data-wrong"),
)  # fmt: skip

RULES = (UNCHECKED, INSUFFICIENT, ENOUGH)
