"""Whether a daily dose of a dopamine agonist is above its maximum for restless legs (clinical corrections B23, B24)."""

from __future__ import annotations

from collections.abc import Mapping

from rules.findings import Medicine

Limits = Mapping[str, float]


def maximum_of(medicine: Medicine, limits: Limits) -> float | None:
    """The maximum that counts for a medicine, in mg a day as its dose is written; None where there is none.

    Pramipexole is written as base or as salt; where that is not known, only what is above both limits counts.
    """
    if medicine.ingredient == "pramipexole" and medicine.form != "base":
        return limits["pramipexole.maximum.unknown_form"]
    return limits.get(f"{medicine.ingredient}.maximum")


def is_above(medicine: Medicine, limits: Limits) -> bool | None:
    """Whether the dose of one entry is above the maximum of its medicine; None when either is not known."""
    maximum = maximum_of(medicine, limits)
    return None if medicine.daily is None or maximum is None else float(medicine.daily) > maximum
