"""Facts that the rules of the assess stage decide from other facts."""

from rules.conditions import Statement

inflamed_acute = Statement("inflamed_acute", "assessment: acute inflammation around that ferritin, no chronic cause")
inflamed = Statement("inflamed", "assessment: acute or chronic inflammation around that ferritin")
crp_grey = Statement("crp_grey", "assessment: slightly raised C-reactive protein around that ferritin")
overload_suspected = Statement(
    "overload_suspected", "assessment: transferrin saturation and ferritin both high enough to suspect iron overload"
)
