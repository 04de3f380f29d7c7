"""Proofs of what no scenario can show: a leaf that never alone decides, a change of the knowledge that changes nothing.

Both hold for every patient that there can be and for every setting that a site may choose.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator

import z3

from cds.verify.proof.symbols import Formula, Measured, Said, number
from cds.verify.proof.views import View
from cds.verify.proof.worlds import World
from cds.verify.specification.coverage import Place
from cds.verify.specification.mutants import Mutant
from cds.verify.specification.mutations import WINDOWS, tiers, wordings
from cds.verify.specification.trees import beside
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import Tree, fact_of
from rules.implications import PART_OF
from rules.policy import ORDER_HOOKS
from rules.words import SIGNS

Claim = tuple[str, Formula]
_WHOLES = {part.name: whole.name for whole, part in PART_OF}


class Impossible:
    """What is impossible in a world."""

    def __init__(self, world: World) -> None:
        self._world = world

    def alone(self, place: Place, side: str) -> tuple[str, ...]:
        """The proof that a leaf can never alone decide this way; empty when it can.

        It names, for each kind of hook, a smallest set of conditions that no patient meets together.
        """
        found = [self._contradiction(list(_alone(place, side, view))) for view in self._views(place.rule)]
        return tuple(dict.fromkeys(one for one in found if one)) if all(found) else ()

    def _contradiction(self, claims: list[Claim]) -> str:
        """A smallest set of claims that cannot be met together, in words; empty when all can."""
        if self._world.is_possible(*(formula for _, formula in claims)):
            return ""
        for claim in tuple(claims):
            fewer = [other for other in claims if other is not claim]
            if not self._world.is_possible(*(formula for _, formula in fewer)):
                claims = fewer
        return " and ".join(words for words, _ in claims)

    def difference(self, mutant: Mutant, base: Knowledge) -> bool:
        """Whether a change makes no rule say anything else, of any patient.

        Never of a threshold that facts are derived with: a formula begins where the facts are.
        """
        if mutant.limit in WINDOWS:
            return False
        after = mutant.knowledge(base)
        for rule, changed in zip(base.rules, after.rules, strict=True):
            if mutant.is_shared or mutant.owner == rule.id:
                for view in self._views(rule):
                    other = _changed(view, after, mutant.limit)
                    if self._world.is_possible(z3.Or(list(_differences(rule, changed, view, other)))):
                        return False
        return True

    def _views(self, rule: CompiledRule) -> Iterator[View]:
        if any(hook not in ORDER_HOOKS for hook in rule.hooks):
            yield self._world.chart
        if any(hook in ORDER_HOOKS for hook in rule.hooks):
            yield self._world.order


def _alone(place: Place, side: str, view: View) -> Iterator[Claim]:
    """What makes a leaf alone decide, as `Place.alone` has it on recorded facts."""
    leaf = view.truths(place.leaf)
    yield f"{short(place.leaf)} {side}", leaf.holds if side == "holds" else leaf.fails
    for junction, part in beside(place.tree, place.way):
        truths = view.truths(part)
        if junction == "$and":
            yield f"{short(part)} holds", truths.holds
        elif side == "holds":
            yield f"{short(part)} does not hold", z3.Not(truths.holds)
        else:  # else the condition could not be told
            yield f"{short(part)} fails", truths.fails


def short(tree: Tree) -> str:
    """A condition in one line: `(ferritin > ferritin.adult.treat and tsat is unknown)`."""
    for junction, word in (("$and", " and "), ("$or", " or ")):
        if junction in tree:
            return f"({word.join(short(part) for part in tree[junction])})"
    ((operator, body),) = tree.items()
    if operator in SIGNS:
        ((_, limit),) = body.items()
        return f"{fact_of(tree)} {SIGNS[operator]} {limit['$threshold']}"
    if operator in ("$ex", "$nex"):
        return f"{fact_of(tree)} is {'known' if operator == '$ex' else 'unknown'}"
    return f"{fact_of(tree)} is not {body[fact_of(tree)]}" if operator == "$neq" else f"{operator} is {body}"


def _changed(view: View, knowledge: Knowledge, limit: str | None) -> View:
    """A view of the same patients by other knowledge."""
    symbols = view.symbols
    if limit is not None:
        step = number(knowledge.thresholds[limit]) - number(view.knowledge.thresholds[limit])
        symbols = copy.copy(symbols)
        symbols.limits = {**symbols.limits, limit: symbols.limits[limit] + step}
    return View(knowledge, symbols, view.drafted)


def _differences(rule: CompiledRule, changed: CompiledRule, view: View, other: View) -> Iterator[Formula]:
    """Each way in which a rule can say something else: whether it holds; while it does, how it is shown."""
    before, after = view.truths(rule.tree), other.truths(changed.tree)
    yield before.holds != after.holds
    yield before.fails != after.fails
    both = z3.And(before.holds, after.holds)
    for one, two in zip(tiers(rule), tiers(changed), strict=True):
        if one is not None and two is not None:
            whole, changed_whole = {"$and": [rule.tree, one]}, {"$and": [changed.tree, two]}
            for ground, other_ground in zip(_grounds(view, whole), _grounds(other, changed_whole), strict=True):
                yield z3.And(both, ground != other_ground)
    for one, two in zip(wordings(rule), wordings(changed), strict=True):
        if one is not None and two is not None:
            yield z3.And(both, view.holds(one) != other.holds(two))


def _grounds(view: View, whole: Tree) -> tuple[Formula, Formula]:
    """What makes a rule as urgent as a tier says: it holds, also by what is verified; and that not by words alone.

    Any facts may be known by words alone.
    """
    unverified = view.knowledge.unverified
    verified = z3.And(view.holds(whole), view.holds(whole, unverified))
    return verified, z3.And(verified, _by_codes(view).holds(whole, unverified))


def _by_codes(view: View) -> View:
    """The same patients, with what rests on words alone as unknown; what is not there rests on no words."""
    symbols = copy.copy(view.symbols)
    symbols.facts = {name: _coded(name, symbol) for name, symbol in symbols.facts.items()}
    return View(view.knowledge, symbols, view.drafted)


def _coded(name: str, symbol: Said | Measured) -> Said | Measured:
    coded = z3.And(z3.Not(_by_words(name)), z3.Not(_by_words(_WHOLES.get(name, name))))
    if isinstance(symbol, Said):
        return Said(z3.And(symbol.yes, coded), symbol.no)
    return Measured(z3.And(symbol.known, coded), symbol.low, symbol.high)


def _by_words(name: str) -> Formula:
    return z3.Bool(f"{name} rests on words alone")
