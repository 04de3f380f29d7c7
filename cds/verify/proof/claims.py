"""What can be claimed of all patients, and how a claim is turned into the patient that would disprove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import z3

from cds.verify.proof.orders import orders
from cds.verify.proof.showing import Showing
from cds.verify.proof.symbols import Formula
from cds.verify.proof.views import View
from cds.verify.proof.worlds import Example, World
from rules.compiled import Knowledge
from rules.conditions import Condition
from rules.implications import IMPLICATIONS, ONE_SIDED
from rules.policy import ORDER_HOOKS
from rules.rule import Hook

CHART_HOOKS: tuple[Hook, ...] = (
    "patient-view", "encounter-start", "encounter-discharge", "problem-list-item-create",
)  # fmt: skip
DRAFT_HOOKS: tuple[Hook, ...] = ("order-select", "order-sign", "medication-refill")
HOOKS = (*CHART_HOOKS, *DRAFT_HOOKS)


@dataclass(frozen=True)
class Situation:
    """What would disprove a claim: formulas that must not be so together, and the hook on which it would be seen."""

    formulas: tuple[Formula, ...]
    hook: Hook


@dataclass(frozen=True)
class Disproof:
    """A patient for whom a claim is not so."""

    hook: Hook
    example: Example


class Realm:
    """Everything a claim can speak of: all patients and settings, and what is shown on each hook."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.world = World(knowledge, [(i.when.tree, i.then.tree) for i in IMPLICATIONS], orders, ONE_SIDED)
        self._showing: dict[Hook, Showing] = {}

    def showing(self, hook: Hook) -> Showing:
        """What is shown on a hook."""
        if hook not in self._showing:
            self._showing[hook] = Showing(self.world, hook)
        return self._showing[hook]

    def view(self, hook: Hook) -> View:
        """The facts as a hook sees them."""
        return self.world.order if hook in ORDER_HOOKS else self.world.chart

    def items(self, advice: Iterable[str]) -> tuple[str, ...]:
        """Advice with the groups of the contradictions spelt out."""
        groups = self.knowledge.document["contradictions"]["groups"]
        return tuple(item for name in advice for item in groups.get(name, (name,)))

    def disproof(self, situations: Iterable[Situation]) -> Disproof | None:
        """The first situation that there is, as a patient; None when there is none."""
        for situation in situations:
            example = self.world.example(*situation.formulas)
            if example is not None:
                return Disproof(situation.hook, example)
        return None


@dataclass(frozen=True)
class Claim:
    """A sentence about all patients, with its clinical reason and where that stands; `rules` are those it is about."""

    name: str
    claim: str
    reason: str
    rules: tuple[str, ...]

    def situations(self, realm: Realm) -> Iterator[Situation]:
        """What would disprove it."""
        raise NotImplementedError


@dataclass(frozen=True)
class Never(Claim):
    """Some advice is never shown while a condition holds, or unless another one does."""

    while_: Condition | None = None
    unless: Condition | None = None
    hooks: tuple[Hook, ...] = HOOKS

    def situations(self, realm: Realm) -> Iterator[Situation]:
        for hook in self.hooks:
            showing, view = realm.showing(hook), realm.view(hook)
            claims = [*showing.definitions, showing.any_shown(realm.items(self.rules))]
            if self.while_ is not None:
                claims.append(view.holds(self.while_.tree))
            if self.unless is not None:
                claims.append(z3.Not(view.holds(self.unless.tree)))
            yield Situation(tuple(claims), hook)


@dataclass(frozen=True)
class Always(Claim):
    """Where a condition holds at least one of some advices is shown, as urgent as said, if nobody disturbs it."""

    while_: Condition | None = None
    hooks: tuple[Hook, ...] = ("patient-view",)
    at_least: str = "info"

    def situations(self, realm: Realm) -> Iterator[Situation]:
        assert self.while_ is not None
        for hook in self.hooks:
            showing = realm.showing(hook)
            shown = [self._shown(item, showing) for item in realm.items(self.rules)]
            wanted = realm.view(hook).holds(self.while_.tree)
            yield Situation((*showing.definitions, showing.undisturbed, wanted, z3.Not(z3.Or(shown))), hook)

    def _shown(self, item: str, showing: Showing) -> Formula:
        if self.at_least == "info" or item not in showing.rules:
            return showing.shown(item)
        return z3.And(showing.shown(item), showing.urgent(item, self.at_least))


@dataclass(frozen=True)
class CriticalOnly(Claim):
    """An advice is critical in some situations and in no other."""

    situations_allowed: Mapping[str, Condition] | None = None

    def situations(self, realm: Realm) -> Iterator[Situation]:
        allowed = self.situations_allowed or {}
        for hook in HOOKS:
            showing, view = realm.showing(hook), realm.view(hook)
            for name, critical in showing.critical.items():
                permitted = [view.holds(allowed[name].tree)] if name in allowed else []
                yield Situation((critical, z3.Not(z3.Or(permitted))), hook)


@dataclass(frozen=True)
class CriticalStays(Claim):
    """What is critical, in scope and not switched off is shown, whatever else is shown or silenced."""

    def situations(self, realm: Realm) -> Iterator[Situation]:
        for hook in HOOKS:
            showing = realm.showing(hook)
            for name in showing.rules:
                claims = (showing.speaking[name], showing.critical[name], z3.Not(showing.visible[name]))
                yield Situation((*showing.definitions, *claims), hook)


@dataclass(frozen=True)
class WarningsStay(Claim):
    """The budget never drops a warning."""

    def situations(self, realm: Realm) -> Iterator[Situation]:
        for hook in HOOKS:
            showing = realm.showing(hook)
            for name in showing.rules:
                yield Situation((*showing.definitions, showing.dropped[name], showing.card_warns[name]), hook)


@dataclass(frozen=True)
class OneIronOutcome(Claim):
    """Of the iron rules that lead a card at most one holds."""

    def situations(self, realm: Realm) -> Iterator[Situation]:
        for hook in HOOKS:
            showing = realm.showing(hook)
            leading = [rule.id for rule in showing.rules.values() if rule.topic == "iron" and rule.alone]
            said = showing.speaking if hook in CHART_HOOKS else showing.left
            for one, other in showing.pairs(leading):
                yield Situation((*showing.definitions, said[one], said[other]), hook)


@dataclass(frozen=True)
class Unaffected(Claim):
    """Another value of some facts never changes which of some advices is shown, while a condition holds."""

    facts: tuple[str, ...] = ()
    while_: Condition | None = None
    hooks: tuple[Hook, ...] = ("patient-view",)

    def situations(self, realm: Realm) -> Iterator[Situation]:
        assert self.while_ is not None
        for hook in self.hooks:
            showing, twin = realm.showing(hook), realm.world.twin(self.facts)
            same = (*showing.definitions, showing.undisturbed, realm.view(hook).holds(self.while_.tree))
            for item in realm.items(self.rules):
                shown = showing.shown(item)
                differs = (shown, z3.Not(twin.of(shown)))
                yield Situation((*same, *map(twin.of, same), *twin.assumptions, *differs), hook)


@dataclass(frozen=True)
class NeverTakenAway(Claim):
    """A lower value of a measurement never takes some advice away, while a condition holds for both values."""

    fact: str = ""
    while_: Condition | None = None
    hooks: tuple[Hook, ...] = ("patient-view",)

    def situations(self, realm: Realm) -> Iterator[Situation]:
        assert self.while_ is not None
        world = realm.world
        for hook in self.hooks:
            showing, twin, measured = realm.showing(hook), world.twin((self.fact,)), world.chart.measured(self.fact)
            lower = (
                measured.known, measured.low == measured.high, twin.of(measured.known),
                twin.of(measured.low) == twin.of(measured.high), twin.of(measured.high) < measured.low,
            )  # fmt: skip
            same = (*showing.definitions, showing.undisturbed, realm.view(hook).holds(self.while_.tree))
            shown = showing.any_shown(realm.items(self.rules))
            claims = (*same, *map(twin.of, same), *twin.assumptions, *lower, shown, z3.Not(twin.of(shown)))
            yield Situation(claims, hook)
