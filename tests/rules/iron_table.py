"""The reference function of the iron decision table (clinical corrections 6.6), as an oracle beside the rules."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class State:
    """One patient state of the table; None is unknown or older than the window."""

    pop: str = "adult"
    fer: float | None = None
    tsat: float | None = None
    infl: str = "unknown"
    tx: str = "none"
    overload: bool = False
    unreadable: bool = False
    blackout: bool = False
    male: bool = False
    minor: bool = False
    sev: bool = False
    oral_unsuitable: bool = False
    hb_low: bool = False


def suspected_overload(fer: float | None, tsat: float | None, male: bool) -> bool:
    if fer is None or tsat is None:
        return False
    return (tsat > 50 and fer > 300) if male else (tsat > 45 and fer > 200)


def outcome(s: State) -> tuple[str, str]:
    """Exactly one rule and variant; NONE where no iron card is due."""
    before = _before_population(s)
    if before is not None:
        return before
    by_population = {"pregnant": _pregnant, "child": _child, "ckd": _kidney}.get(s.pop)
    if by_population is not None:
        return by_population(s)
    if s.pop == "ageUnknown":
        return ("IRON-01", "measure") if s.fer is None else ("NONE", "age unknown")
    return _adult(s)


def _before_population(s: State) -> tuple[str, str] | None:
    f, t = s.fer, s.tsat
    if s.pop in ("deceased", "under2"):
        return "NONE", s.pop
    if s.overload:
        if s.tx != "none":
            return "IRON-09", "pv-on-iron"
        return ("IRON-09", "pv-low-is-target") if f is not None and f <= 100 else ("NONE", "overload")
    if s.unreadable:
        return "DATA-01", "newer-unreadable"
    if s.pop == "dialysis":
        if (f is not None and f > 700) or (t is not None and t >= 40):
            return "CKD-02", "withhold"
        low = t is not None and t < 20
        return ("CKD-02", "aasm") if f is not None and f < 200 and low and not s.minor else ("CKD-02", "generic")
    if not s.blackout and suspected_overload(f, t, s.male):
        return "IRON-18", "suspected"
    return None


def _pregnant(s: State) -> tuple[str, str]:
    if s.fer is None:
        return "PREG-01", "measure"
    if s.fer <= 75:
        return "PREG-01", "repeat" if s.tsat is not None and s.tsat > 45 else "oral"
    return ("PREG-01", "specialist") if s.tsat is not None and s.tsat < 20 else ("NONE", "adequate")


def _child(s: State) -> tuple[str, str]:
    if s.fer is None:
        return "CHILD-01", "measure"
    if s.fer <= 75 and s.tsat is not None and s.tsat > 45:
        return "CHILD-01", "repeat"
    if s.fer < 50:
        return "CHILD-01", "treat"
    if s.infl == "acute":
        return "CHILD-01", "repeat"
    if s.fer <= 75:
        return "CHILD-01", "consider"
    return ("CHILD-01", "specialist") if s.tsat is not None and s.tsat < 20 else ("NONE", "adequate")


def _kidney(s: State) -> tuple[str, str]:
    if s.fer is None or s.tsat is None:
        return "CKD-01", "measure"
    if s.tsat >= 40:
        return "CKD-01", "no-iron"
    if s.fer <= 75:
        return "CKD-01", "low"
    if s.hb_low and (s.fer < 100 or (s.fer < 300 and s.tsat < 25)):
        return "CKD-01", "kdigo"
    return "CKD-01", "no-iron"


def _adult(s: State) -> tuple[str, str]:
    if s.blackout:
        return "NONE", "blackout"
    if s.tx == "ivEarly":
        return "NONE", "iron by vein"
    if s.tx == "ivUnchecked":
        return "IRON-10", "iv"
    return _on_oral_iron(s) if s.tx.startswith("oral") else _untreated(s)


def _on_oral_iron(s: State) -> tuple[str, str]:
    f, low, high = s.fer, s.tsat is not None and s.tsat < 20, s.tsat is not None and s.tsat > 45
    if high and f is not None and f <= 75:
        return "IRON-17", "on-iron"
    if high or (f is not None and f > 300):
        return "IRON-12", "review"
    if f is not None and f > 100 and not low and s.infl not in ("acute", "chronic"):
        return "IRON-12", "target"
    if s.tx == "oralUnchecked":
        return "IRON-10", "oral"
    if f is not None and f > 100:
        return "IRON-06", "on-iron"
    if s.tx == "oralNoRise" and f is not None and f <= 75:
        return "IRON-11", "no-rise"
    return "NONE", "next check not due"


def _untreated(s: State) -> tuple[str, str]:
    f, t = s.fer, s.tsat
    low, high = t is not None and t < 20, t is not None and t > 45
    inflamed = s.infl in ("acute", "chronic")
    if f is None:
        return "IRON-01", "measure"
    if f <= 75:
        if high:
            return "IRON-17", "discordant"
        if s.oral_unsuitable:
            return "IRON-11", "route"
        return "IRON-03", "tsat-known" if t is not None else "tsat-unknown"
    if high:
        return "IRON-18", "tsat-high"
    if f <= 100:
        if t is None:
            return "IRON-02", "tsat-missing"
        if low:
            return ("IRON-06", "tsat-low") if inflamed or s.infl == "grey" else ("IRON-05", "tsat-low")
        if inflamed:
            return "IRON-06", "inflamed"
        return ("IRON-05", "severe") if s.sev else ("NONE", "mild")
    if f <= 300:
        if low:
            return "IRON-06", "tsat-low"
        if inflamed:
            return "IRON-06", "inflamed"
        return ("IRON-02", "tsat-missing") if t is None else ("NONE", "adequate")
    if t is None:
        return "IRON-02", "ferritin-high"
    return ("IRON-06", "high-low-tsat") if low else ("NONE", "no iron")
