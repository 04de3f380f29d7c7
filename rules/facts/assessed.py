"""Facts that the rules of the assess stage decide from other facts."""

from rules.conditions import Statement

inflamed_acute = Statement("inflamed_acute", "assessment: acute inflammation around that ferritin, no chronic cause")
inflamed = Statement("inflamed", "assessment: acute or chronic inflammation around that ferritin")
crp_grey = Statement("crp_grey", "assessment: slightly raised C-reactive protein around that ferritin")
overload_suspected = Statement(
    "overload_suspected", "assessment: transferrin saturation and ferritin both high enough to suspect iron overload"
)
tsat_too_high = Statement(
    "tsat_too_high", "assessment: transferrin saturation at which no iron is given, in kidney disease a lower one"
)
iv_iron_forbidden = Statement(
    "iv_iron_forbidden", "assessment: first trimester, bacteraemia or sepsis, or a reaction to iron by vein"
)
too_much_iron = Statement(
    "too_much_iron",
    "assessment: results or a disorder that speak against iron, with the limits of dialysis on dialysis",
)
order_in_pregnancy = Statement(
    "order_in_pregnancy",
    "assessment: draft order of an RLS medicine that matters in pregnancy and is for no other disease",
)
breathing_order = Statement(
    "breathing_order", "assessment: the order brings a gabapentinoid together with what depresses breathing"
)
