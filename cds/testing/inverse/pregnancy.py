"""Signs of pregnancy, birth and breastfeeding."""

from __future__ import annotations

from cds.testing.inverse.wanted import Wanted
from cds.testing.inverse.writer import Writer

_DUE_DATE, _GESTATION = "11778-8", "18185-9"
_ASKED, _BORN = 10, 30  # days ago


def build(wanted: Wanted, writer: Writer) -> None:
    """The newest sign decides; what nobody asked is unknown, unless age, sex or death decide it."""
    says = wanted.says("pregnant")
    born = _birth(wanted, writer)
    if says == "yes":
        writer.story.pregnancy_status("yes", _ASKED)
        _dating(wanted, writer)
    elif says == "no" and not born and not _excluded(wanted):
        writer.story.pregnancy_status("no", _ASKED)
    elif says == "unknown" and (born or _excluded(wanted)):
        writer.story.pregnancy_status("unknown", 0)
    _breastfeeding(wanted, writer)


def _excluded(wanted: Wanted) -> bool:
    """Whether nobody of that sex or age is pregnant, as far as a record says."""
    age = wanted.between("age")
    limits = (wanted.thresholds["pregnancy.age.from"], wanted.thresholds["pregnancy.age.to"])
    outside = age is not None and (age[1] < limits[0] or age[0] > limits[1])
    return outside or wanted.yes("male") or wanted.yes("deceased")


def _birth(wanted: Wanted, writer: Writer) -> bool:
    """A birth within the window; a sign of pregnancy after it leaves it open."""
    open_ = wanted.unclear("postpartum") and not wanted.yes("pregnant")
    if not open_ and not wanted.yes("postpartum"):
        return False
    born = min(_BORN, wanted.days("pregnancy.postpartum"))
    writer.procedure("mother-delivered", writer.ago(born))
    if open_ and not wanted.yes("male"):
        writer.story.pregnancy_status("yes", born // 2)
    return True


def _dating(wanted: Wanted, writer: Writer) -> None:
    gestation = wanted.days_between("gestation")
    if gestation is None:
        return
    ahead = wanted.days("pregnancy.term") - gestation[0]
    if -wanted.days("pregnancy.due.before") <= ahead <= wanted.days("pregnancy.due.after"):
        writer.observation(_DUE_DATE, writer.ago(_ASKED), valueDateTime=writer.ago(-ahead))
    else:
        writer.observation(_GESTATION, writer.ago(0), valueQuantity={"value": gestation[0], "unit": "d", "code": "d"})


def _breastfeeding(wanted: Wanted, writer: Writer) -> None:
    if wanted.yes("lactating"):
        writer.problem("lactation", recorded=writer.ago(min(30, wanted.days("lactation.window"))))
    elif wanted.unclear("lactating") or (wanted.says("lactating") == "unknown" and wanted.yes("male")):
        writer.suspicion("lactation")
