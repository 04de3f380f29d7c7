"""What the site is, given by its settings and not by a record: always known."""

from rules.conditions import Statement

international_guidance = Statement(
    "international_guidance", "the site follows the guidance of other countries than the Netherlands"
)
