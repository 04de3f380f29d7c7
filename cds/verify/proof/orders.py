"""Which facts one draft order can have, by the value sets: it is of one medicine, or does not say of which."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from cds.verify.proof.symbols import Formula, Said, Symbols
from rules.compiled import Knowledge
from rules.derive.drafts import facts_of
from rules.facts import DRAFTED
from rules.findings import BY_CODE, Draft, Kind, Medicine, Origin

_ABOUT_THE_ORDER = ("draft_for_rls", "draft_for_something_else", "draft_emergency")
_DOSE = "draft_above_maximum"
_NOWHERE = Origin("", "")
_BESIDE = tuple(sorted(name for name in DRAFTED if name.startswith("beside_")))


def orders(symbols: Symbols, knowledge: Knowledge) -> list[Formula]:
    """The facts of an order fit one medicine; an order that does not say what it orders leaves all of them unknown."""
    said = {name: _said(symbols, name) for name in DRAFTED}
    unnamed = z3.And([statement.unknown for statement in said.values()])
    medicines = sorted(_profiles(knowledge), key=sorted)
    kinds = sorted(DRAFTED - {*_ABOUT_THE_ORDER, *_BESIDE, _DOSE})
    fitting = [
        z3.And([said[name].yes if name in medicine else said[name].no for name in kinds]) for medicine in medicines
    ]
    free = [z3.Not(said[name].unknown) for name in (*_ABOUT_THE_ORDER, *_BESIDE)]
    reason = z3.Not(z3.And(said["draft_for_rls"].yes, said["draft_for_something_else"].yes))
    # what is ordered against nausea has that reason
    nausea = z3.Implies(
        said["draft_antipsychotic_antiemetic"].yes,
        z3.Or(said["draft_for_rls"].yes, said["draft_for_something_else"].yes),
    )
    # a dose that is too high, or that it does not say, is one of a dopamine agonist
    dose = z3.Or(said[_DOSE].no, said["draft_dopamine_agonist"].yes)
    return [z3.Or(unnamed, z3.And(z3.Or(fitting), reason, nausea, dose, *free))]


def _profiles(knowledge: Knowledge) -> Iterator[frozenset[str]]:
    """The draft facts of every medicine of the value sets, and of a medicine that is none of them."""
    yield frozenset()
    profiles = set()
    for table in knowledge.document["valuesets"]["medications"].values():
        for also in ((), *(code.get("also", ()) for code in table.get("codes", ()))):
            classes = frozenset((*table["classes"], *also))
            for reasons in (frozenset[str](), frozenset(("nausea",))):
                medicine = _medicine(classes, reasons)
                held = facts_of(Draft("", _NOWHERE, (medicine,)), knowledge.thresholds)
                profiles.add(frozenset(n for n, v in held.items() if v == "yes" and n not in _ABOUT_THE_ORDER))
    yield from profiles


def _medicine(classes: frozenset[str], reasons: frozenset[str]) -> Medicine:
    return Medicine("", classes, BY_CODE, Kind.REQUEST, True, None, None, _NOWHERE, reasons=reasons)


def _said(symbols: Symbols, name: str) -> Said:
    symbol = symbols.facts[name]
    assert isinstance(symbol, Said)
    return symbol
