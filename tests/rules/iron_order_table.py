"""Two oracles for a draft order of iron, written apart: the reference function (clinical corrections 6.6) and the
table of rows (6.5). An error in one of them shows as a difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.rules.iron_table import State, suspected_overload

Card = tuple[str, str]
NONE: Card = ("NONE", "")


@dataclass(frozen=True)
class Order:
    """A draft order of iron for a patient of the table, and what the table reads besides the state.

    `trimester` is None where the weeks are unknown, and where nobody is pregnant.
    """

    state: State = field(default_factory=State)
    route: str = "oral"
    trimester: int | None = None
    bacteraemia: bool = False
    prior_reaction: bool = False
    caution: str | None = None
    other_indication: str | None = None
    fer_months: int = 0
    utilisation: bool = False


def by_function(order: Order) -> Card:
    """`iron_draft_order` of 6.6, transcribed. It knows no disorder of iron utilisation, and nobody without a card."""
    s, f, t = order.state, order.state.fer, order.state.tsat
    if s.overload:
        return "IRON-09", "critical"
    if order.route == "iv" and (order.trimester == 1 or order.bacteraemia or order.prior_reaction):
        return "IRON-14", "critical"
    if s.pop == "dialysis":
        if (f is not None and f > 700) or (t is not None and t >= 40):
            return "IRON-09", "warning"
    elif (
        suspected_overload(f, t, s.male)
        or (t is not None and t > 45)
        or (f is not None and f > 500 and s.infl not in ("acute", "chronic"))
    ):
        return "IRON-09", "warning"
    if order.route == "iv" and (order.caution or (s.pop == "pregnant" and order.trimester is None)):
        return "IRON-14", "warning"
    return _usual(order)


def _usual(order: Order) -> Card:
    """The end of the function: is it indicated, and was it measured."""
    s, f, t = order.state, order.state.fer, order.state.tsat
    if s.pop == "adult" and not order.other_indication and not s.blackout and f is not None:
        if f > 300:
            return "IRON-07", "warning"
        if f > 100 and not (t is not None and t < 20) and s.infl not in ("acute", "chronic"):
            return "IRON-07", "warning" if order.route == "oral" and t is not None else "info"
    unmeasured = f is None or (order.route == "iv" and order.fer_months > 3)
    if unmeasured and not (s.pop == "pregnant" and order.route == "oral"):
        return "IRON-08", "warning" if order.route == "iv" else "info"
    return NONE


def by_rows(order: Order) -> Card:
    """The rows of 6.5 from top to bottom; the first that fits. Step 0 of 6.2 stands above them.

    Row 5 (phosphate) is beside the others. Row 7 reads "not blackout" as row 6 does, as the function has it; the age
    of row 4 is left out, since labels differ (B24).
    """
    if order.state.pop in ("deceased", "under2"):
        return NONE
    return next((card(order) for fits, card in ROWS if fits(order)), NONE)


def _iv(o: Order) -> bool:
    return o.route == "iv"


def _inflamed(o: Order) -> bool:
    return o.state.infl in {"acute", "chronic"}


def _fer_above(o: Order, limit: float) -> bool:
    return o.state.fer is not None and o.state.fer > limit


def _for_restless_legs(o: Order) -> bool:
    return o.state.pop == "adult" and o.other_indication is None and not o.state.blackout


def _too_much(o: Order) -> bool:
    tsat = -1.0 if o.state.tsat is None else o.state.tsat
    if o.utilisation:
        return True
    if o.state.pop == "dialysis":
        return _fer_above(o, 700) or tsat >= 40
    # a suspicion of overload always has a saturation above 45
    return tsat > 45 or (_fer_above(o, 500) and not _inflamed(o))


def _above_target(o: Order) -> bool:
    low = o.state.tsat is not None and o.state.tsat < 20
    return _for_restless_legs(o) and _fer_above(o, 100) and not low and not _inflamed(o)


def _unmeasured(o: Order) -> bool:
    if _iv(o):
        return o.state.fer is None or o.fer_months > 3
    return o.state.fer is None and o.state.pop != "pregnant"


ROWS: tuple[tuple[Callable[[Order], bool], Callable[[Order], Card]], ...] = (
    (lambda o: o.state.overload, lambda _: ("IRON-09", "critical")),
    (
        lambda o: _iv(o) and (o.trimester == 1 or o.bacteraemia or o.prior_reaction),
        lambda _: ("IRON-14", "critical"),
    ),
    (_too_much, lambda _: ("IRON-09", "warning")),
    (
        lambda o: _iv(o) and (o.caution is not None or (o.state.pop == "pregnant" and o.trimester is None)),
        lambda _: ("IRON-14", "warning"),
    ),
    (lambda o: _for_restless_legs(o) and _fer_above(o, 300), lambda _: ("IRON-07", "warning")),
    (
        _above_target,
        lambda o: ("IRON-07", "info" if _iv(o) or o.state.tsat is None else "warning"),
    ),
    (_unmeasured, lambda o: ("IRON-08", "warning" if _iv(o) else "info")),
)

_S = State
# the golden vectors of 6.7: state and order, and the card
GOLDEN: dict[str, tuple[Order, Card]] = {
    "D1": (Order(_S(overload=True, fer=40)), ("IRON-09", "critical")),
    "D2": (Order(_S(fer=40, tsat=16), "iv", trimester=1), ("IRON-14", "critical")),
    "D3": (Order(_S(fer=40, tsat=16), "iv", bacteraemia=True), ("IRON-14", "critical")),
    "D4": (Order(_S(fer=40, tsat=16), "iv", prior_reaction=True), ("IRON-14", "critical")),
    "D5": (Order(_S(fer=40, tsat=16)), NONE),
    "D6": (Order(_S(fer=40, tsat=16), "iv"), NONE),
    "D7": (Order(_S(fer=40, tsat=16), "iv", fer_months=4), ("IRON-08", "warning")),
    "D8": (Order(_S(fer=40, tsat=16), fer_months=10), NONE),
    "D9": (Order(_S(fer=90, tsat=50)), ("IRON-09", "warning")),
    "D10": (Order(_S(fer=600, tsat=30)), ("IRON-09", "warning")),
    "D11": (Order(_S(fer=600, tsat=30, infl="unknown"), "iv"), ("IRON-09", "warning")),
    "D12": (Order(_S(fer=600, tsat=30, infl="acute")), ("IRON-07", "warning")),
    "D13": (Order(_S(fer=150, tsat=30)), ("IRON-07", "warning")),
    "D14": (Order(_S(fer=150, tsat=30), "iv"), ("IRON-07", "info")),
    "D15": (Order(_S(fer=150)), ("IRON-07", "info")),
    "D16": (Order(_S(fer=150, tsat=15)), NONE),
    "D17": (Order(_S(fer=150, tsat=30, infl="chronic"), "iv"), NONE),
    "D18": (Order(_S(fer=150, tsat=30), other_indication="heart_failure"), NONE),
    "D19": (Order(_S("dialysis", fer=550, tsat=25), "iv"), NONE),
    "D20": (Order(_S("dialysis", fer=750, tsat=25), "iv"), ("IRON-09", "warning")),
    "D21": (Order(_S("dialysis", fer=300, tsat=40), "iv"), ("IRON-09", "warning")),
    "D22": (Order(_S("pregnant")), NONE),
    "D23": (Order(_S("pregnant", fer=20, tsat=10), "iv"), ("IRON-14", "warning")),
    "D24": (Order(_S("pregnant", fer=20, tsat=10), "iv", trimester=3), NONE),
    "D25": (Order(), ("IRON-08", "info")),
    "D26": (Order(_S(), "iv"), ("IRON-08", "warning")),
}
