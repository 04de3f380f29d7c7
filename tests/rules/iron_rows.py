"""The iron decision table for the opened chart (clinical corrections 6.2 to 6.4), row by row, as a second oracle.

Written from the tables, apart from the reference function of 6.6 in `iron_table.py`: an error in one shows as a
difference. Where they differ, see `CONTRADICTED` in `test_iron_table.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.rules.iron_table import State, suspected_overload

Outcome = tuple[str, str]
Row = tuple[Callable[[State], bool], Outcome]
NONE: Outcome = ("NONE", "")


def by_rows(s: State) -> Outcome:
    """The outcome of the first row that fits."""
    return next((outcome for fits, outcome in _rows_for(s) if fits(s)), NONE)


def _rows_for(s: State) -> tuple[Row, ...]:
    for fits, rows in _PRECEDENCE:
        if fits(s):
            return rows
    return _ON_IRON if s.tx != "none" else _UNTREATED


def _low(s: State) -> bool:
    return s.tsat is not None and s.tsat < 20


def _high(s: State) -> bool:
    return s.tsat is not None and s.tsat > 45


def _normal(s: State) -> bool:
    return s.tsat is not None and 20 <= s.tsat <= 45


def _between(s: State, above: float, to: float) -> bool:
    return s.fer is not None and above < s.fer <= to


def _inflamed(s: State) -> bool:
    return s.infl in ("acute", "chronic")


def _at_least(value: float | None, limit: float) -> bool:
    return value is not None and value >= limit


def _always(_s: State) -> bool:
    return True


# 6.2, step by step: who it is for, and the rows of that step
_PRECEDENCE: tuple[tuple[Callable[[State], bool], tuple[Row, ...]], ...] = (
    (lambda s: s.pop in ("deceased", "under2"), ()),
    (
        lambda s: s.overload,
        (
            (lambda s: s.tx != "none", ("IRON-09", "pv-on-iron")),
            (lambda s: _between(s, 0, 100), ("IRON-09", "pv-low-is-target")),
        ),
    ),
    (lambda s: s.unreadable, ((_always, ("DATA-01", "newer-unreadable")),)),
    (
        lambda s: s.pop == "dialysis",
        (
            (lambda s: _between(s, 700, 1e9) or _at_least(s.tsat, 40), ("CKD-02", "withhold")),
            (lambda s: not s.minor and s.fer is not None and s.fer < 200 and _low(s), ("CKD-02", "aasm")),
            (_always, ("CKD-02", "generic")),
        ),
    ),
    (
        lambda s: suspected_overload(s.fer, s.tsat, s.male) and not s.blackout,
        ((_always, ("IRON-18", "suspected")),),
    ),
    (
        lambda s: s.pop == "pregnant",
        (
            (lambda s: s.fer is None, ("PREG-01", "measure")),
            (lambda s: _between(s, 0, 75) and _high(s), ("PREG-01", "repeat")),
            (lambda s: _between(s, 0, 75), ("PREG-01", "oral")),
            (_low, ("PREG-01", "specialist")),
        ),
    ),
    (
        lambda s: s.pop == "child",
        (
            (lambda s: s.fer is None, ("CHILD-01", "measure")),
            (lambda s: _between(s, 0, 75) and _high(s), ("CHILD-01", "repeat")),
            (lambda s: s.fer is not None and s.fer < 50, ("CHILD-01", "treat")),
            (lambda s: s.infl == "acute", ("CHILD-01", "repeat")),
            (lambda s: _between(s, 0, 75), ("CHILD-01", "consider")),
            (_low, ("CHILD-01", "specialist")),
        ),
    ),
    (
        lambda s: s.pop == "ckd",
        (
            (lambda s: s.fer is None or s.tsat is None, ("CKD-01", "measure")),
            (lambda s: _at_least(s.tsat, 40), ("CKD-01", "no-iron")),
            (lambda s: _between(s, 0, 75), ("CKD-01", "low")),
            (lambda s: s.hb_low and s.fer is not None and s.fer < 100, ("CKD-01", "kdigo")),
            (
                lambda s: s.hb_low and s.fer is not None and s.fer < 300 and s.tsat is not None and s.tsat < 25,
                ("CKD-01", "kdigo"),
            ),
            (_always, ("CKD-01", "no-iron")),
        ),
    ),
    (lambda s: s.pop == "ageUnknown", ((lambda s: s.fer is None, ("IRON-01", "measure")),)),
    # a ferritin drawn soon after iron or red cells says nothing, but iron by vein is still to be checked (B17)
    (lambda s: s.blackout and s.tx != "ivUnchecked", ()),
)

# 6.3: adults who are not on iron
_UNTREATED: tuple[Row, ...] = (
    (lambda s: s.fer is None, ("IRON-01", "measure")),
    (lambda s: _between(s, 0, 75) and _high(s), ("IRON-17", "discordant")),
    (lambda s: _between(s, 0, 75) and s.oral_unsuitable, ("IRON-11", "route")),
    (lambda s: _between(s, 0, 75) and s.tsat is None, ("IRON-03", "tsat-unknown")),
    (lambda s: _between(s, 0, 75), ("IRON-03", "tsat-known")),
    (_high, ("IRON-18", "tsat-high")),
    (
        lambda s: _between(s, 75, 100) and _low(s) and s.infl in ("acute", "chronic", "grey"),
        ("IRON-06", "tsat-low"),
    ),
    (lambda s: _between(s, 75, 100) and _low(s), ("IRON-05", "tsat-low")),
    (lambda s: _between(s, 75, 100) and _normal(s) and _inflamed(s), ("IRON-06", "inflamed")),
    (lambda s: _between(s, 75, 100) and _normal(s) and s.sev, ("IRON-05", "severe")),
    (lambda s: _between(s, 75, 100) and s.tsat is None, ("IRON-02", "tsat-missing")),
    (lambda s: _between(s, 100, 300) and _low(s), ("IRON-06", "tsat-low")),
    (lambda s: _between(s, 100, 300) and _inflamed(s), ("IRON-06", "inflamed")),
    (lambda s: _between(s, 100, 300) and s.tsat is None, ("IRON-02", "tsat-missing")),
    (lambda s: _between(s, 300, 1e9) and _low(s), ("IRON-06", "high-low-tsat")),
    (lambda s: _between(s, 300, 1e9) and s.tsat is None, ("IRON-02", "ferritin-high")),
)

# 6.4: adults on iron
_ON_IRON: tuple[Row, ...] = (
    (lambda s: s.tx == "ivEarly", NONE),
    (lambda s: s.tx == "ivUnchecked", ("IRON-10", "iv")),
    (lambda s: _high(s) and _between(s, 0, 75), ("IRON-17", "on-iron")),
    (lambda s: _high(s) or _between(s, 300, 1e9), ("IRON-12", "review")),
    (lambda s: _between(s, 100, 300) and not _low(s) and not _inflamed(s), ("IRON-12", "target")),
    (lambda s: s.tx == "oralUnchecked", ("IRON-10", "oral")),
    (lambda s: _between(s, 100, 300), ("IRON-06", "on-iron")),
    (lambda s: s.tx == "oralNoRise" and _between(s, 0, 75), ("IRON-11", "no-rise")),
)
