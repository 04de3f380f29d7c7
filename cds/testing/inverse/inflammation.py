"""C-reactive protein beside the ferritin, infections near it and now."""

from __future__ import annotations

from cds.testing.inverse.iron import day_beside
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer


def build(wanted: Wanted, writer: Writer) -> None:
    """Infections are fevers; one without a date leaves open when it was."""
    crp = wanted.between("crp")
    if crp is not None:
        writer.result("crp", crp, day_beside(wanted, writer))
    if wanted.yes("chronic_inflammation"):
        writer.problem("chronic-inflammation", recorded=writer.ago(2000))
    elif wanted.unclear("chronic_inflammation"):
        writer.suspicion("chronic-inflammation")
    _infections(wanted, writer)


def _infections(wanted: Wanted, writer: Writer) -> None:
    age, window = wanted.days_between("ferritin_age"), wanted.days("infection.window")
    recent = wanted.yes("infection_recent") and age is not None
    if wanted.yes("infection_now"):
        both = recent and age is not None and age[0] <= window
        writer.problem("acute-infection", onset=writer.ago(age[0] if both and age is not None else 0))
        recent = recent and not both
    if recent and age is not None:
        writer.problem("acute-infection", onset=writer.ago(age[0] + min(7, window)), clinical="resolved")
    near_unclear = wanted.unclear("infection_recent") and wanted.between("crp") is not None
    if wanted.unclear("infection_now") or near_unclear:
        writer.problem("acute-infection")
