"""The hospital stay, and what was started in it."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_STAYED = 3  # days: shorter than a medicine is in use before it counts as settled
_STARTED = "haloperidol"


def build(wanted: Wanted, writer: Writer) -> None:
    """A stay that began a few days ago, a visit of which nobody knows what it is, or none."""
    unclear = wanted.unclear("hospital_stay")
    if wanted.yes("hospital_stay") or unclear:
        writer.visit(None if unclear else "IMP", _STAYED)
    perhaps = wanted.unclear("trigger_in_stay")
    if wanted.yes("trigger_in_stay") or (perhaps and unclear):
        writer.used(_STARTED, writer.ago(min(_STAYED, wanted.days("medication.settled") - 1)), writer.ago(0))
    elif perhaps:
        writer.perhaps_used(_STARTED)
