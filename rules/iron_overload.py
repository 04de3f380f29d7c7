"""Too much iron, recorded or suspected: no iron, and iron in use is reviewed. For everybody, before all other rows.

Rows 1 and 4 of the iron decision table (clinical corrections, 6.2), and its columns for a high saturation (6.3).
"""

from rules.facts import (
    child,
    ckd_iron,
    dialysis,
    draft_iv_iron,
    draft_oral_iron,
    ferritin,
    ferritin_blackout,
    ferritin_unreadable,
    iron_overload,
    iron_utilisation_disorder,
    iv_iron_forbidden,
    iv_iron_recent,
    iv_iron_unchecked,
    oral_iron,
    overload_suspected,
    pregnant,
    too_much_iron,
    tsat,
)  # fmt: skip
from rules.iron_status import (
    BETWEEN_ASSAYS,
    FERRITIN_ABOVE_LOW,
    FERRITIN_LOW,
    NOT_ABOVE,
    NOT_BY_VEIN,
    ON_IRON,
    SUSPECTED_NOW,
    TSAT_HIGH,
)
from rules.rule import Point, Rule, Variant

DRAFT_IRON = draft_oral_iron.yes | draft_iv_iron.yes
GIVEN_OR_LOW = ON_IRON | ferritin.at_most("overload.ferritin.target")

RECORDED = Rule(
    id="IRON-09",
    recommendation="With iron overload no iron is given without the specialist, and a low ferritin may be the target.",
    evidence=("EASL22", "IRON18"),
    hooks=("patient-view", "encounter-start", "order-select", "order-sign", "medication-refill"),
    scope="reason", topic="iron", priority=1,
    when=(iron_overload.yes & (GIVEN_OR_LOW | DRAFT_IRON))
    | (iron_utilisation_disorder.yes & GIVEN_OR_LOW & draft_iv_iron.no)
    | (DRAFT_IRON & too_much_iron.yes & (draft_iv_iron.no | iv_iron_forbidden.yes.not_known)),
    warning=DRAFT_IRON | ON_IRON,
    critical=DRAFT_IRON & iron_overload.yes,
    variants=(
        Variant("draft-recorded", DRAFT_IRON & iron_overload.yes),
        Variant("draft-tsat", DRAFT_IRON & (TSAT_HIGH | (dialysis.yes & tsat.at_least("dialysis.tsat.withhold")))),
        Variant("draft-ferritin", DRAFT_IRON & ferritin.above("overload.ferritin.male")),
        Variant("draft-utilisation", DRAFT_IRON),
        Variant("utilisation", iron_overload.yes.not_known), Variant("on-iron", ON_IRON), Variant("low-is-target"),
    ),
    points=(
        Point("target", iron_overload.yes & ferritin.at_most("overload.ferritin.target")),
        Point("vitamin-c", iron_overload.yes & draft_iv_iron.no),
        Point("genetics", iron_overload.yes & iron_utilisation_disorder.yes.not_known),
        Point("sample", DRAFT_IRON & iron_overload.yes.not_known & TSAT_HIGH),
        Point("ferritin", DRAFT_IRON & iron_overload.yes.not_known & ferritin.above("overload.ferritin.male")),
    ),
    suppresses=("IRON-07", "IRON-08", "IRON-14", "IRON-15", "IRON-16"), withdraws=DRAFT_IRON,
    shows=(
        "iron_overload", "iron_utilisation_disorder", "oral_iron", "ferritin", "tsat", "overload.ferritin.target",
    ),
    overrides=("specialist", "benefit", "data-wrong"),
)  # fmt: skip

DISCORDANT = Rule(
    id="IRON-17",
    recommendation="A low ferritin with a high transferrin saturation is repeated before iron is given.",
    evidence=("MAYO21", "IRON18"),
    hooks=("patient-view",),
    scope="rls", topic="iron", priority=34,
    when=FERRITIN_LOW & TSAT_HIGH,
    unless=(child.yes,),
    unless_known=(*NOT_ABOVE, *NOT_BY_VEIN),
    variants=(Variant("on-iron", oral_iron.yes), Variant("discordant")),
    points=(Point("dates"), Point("sample"), Point("no-iron"), Point("assay", BETWEEN_ASSAYS)),
    offers=("iron-repeat-now",),
    shows=("ferritin", "tsat", "ferritin.adult.treat", "tsat.stop"),
    overrides=("already-done", "ordered", "specialist", "data-wrong"),
)  # fmt: skip

SUSPECTED = Rule(
    id="IRON-18",
    recommendation="A high transferrin saturation is repeated and its cause looked for; no iron meanwhile.",
    evidence=("EASL22", "IRON18"),
    hooks=("patient-view",),
    scope="suspected", topic="iron", priority=19,
    when=SUSPECTED_NOW
    | (
        FERRITIN_ABOVE_LOW & TSAT_HIGH & overload_suspected.yes.not_known & child.no & pregnant.yes.not_known
        & ckd_iron.yes.not_known & oral_iron.yes.not_known & iv_iron_recent.yes.not_known
        & iv_iron_unchecked.yes.not_known & ferritin_blackout.yes.not_known
    ),
    unless_known=(iron_overload.yes, iron_utilisation_disorder.yes, ferritin_unreadable.yes, dialysis.yes),
    warning=ON_IRON,
    variants=(Variant("suspected", overload_suspected.yes), Variant("tsat-high")),
    points=(Point("sample"), Point("on-iron", ON_IRON), Point("no-iron")),
    offers=("iron-repeat-now",),
    shows=("oral_iron", "ferritin", "tsat", "tsat.stop"),
    overrides=("already-done", "specialist", "data-wrong"),
)  # fmt: skip

RULES = (RECORDED, DISCORDANT, SUSPECTED)
