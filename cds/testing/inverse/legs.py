"""Restless legs on the problem list."""

from __future__ import annotations

from cds.testing.inverse.amounts import written_days
from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer


def build(wanted: Wanted, writer: Writer) -> None:
    """Confirmed, suspected or past; without a word on how sure it is where that is wanted."""
    if wanted.yes("rls"):
        recorded, onset = (_day(name, wanted) for name in ("rls_recorded", "rls_onset"))
        verification = None if wanted.yes("rls_unverified") else "confirmed"
        writer.problem("rls", recorded=recorded, onset=onset, verification=verification)
        if onset and not recorded:  # a second entry without a date leaves open when the first one was recorded
            writer.problem("rls", verification=verification)
    if wanted.yes("rls_suspected"):
        writer.suspicion("rls")
    if wanted.yes("rls_history"):
        writer.problem("rls", recorded=writer.ago(2000), clinical="remission")


def _day(name: str, wanted: Wanted) -> str | None:
    days = wanted.days_between(name)
    return None if days is None else written_days(name, wanted.day, days)
