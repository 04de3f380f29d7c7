"""What must be so of any rule book: each rule can speak, no two contradict each other, no assessment has two values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from cds.verify.proof.claims import CHART_HOOKS, DRAFT_HOOKS, HOOKS, Claim, Realm, Situation
from cds.verify.proof.showing import Showing
from cds.verify.proof.symbols import ALWAYS, Formula
from rules.compiled import CompiledRule, Knowledge
from rules.facts import ASSESSED, FACTS
from rules.rule import Hook


@dataclass(frozen=True)
class Contradiction(Claim):
    """Two advices are never shown to one patient: not on one hook, and not on two of them on one day."""

    other: tuple[str, ...] = ()
    when: Mapping[str, str] = field(default_factory=dict)
    chart_only: bool = False

    def situations(self, realm: Realm) -> Iterator[Situation]:
        for first, second in self._hooks():
            one, two = realm.showing(first), realm.showing(second)
            both = (one.any_shown(realm.items(self.rules)), two.any_shown(realm.items(self.other)))
            view = realm.view(second if second in DRAFT_HOOKS else first)
            narrowed = [view.holds({name: value}) for name, value in self.when.items()]
            definitions = one.definitions if first == second else [*one.definitions, *two.definitions]
            yield Situation((*definitions, *narrowed, *both), second)

    def _hooks(self) -> Iterator[tuple[Hook, Hook]]:
        hooks = CHART_HOOKS if self.chart_only else HOOKS
        for first, second in product(hooks, hooks):
            if first == second or "patient-view" in (first, second):
                yield first, second


@dataclass(frozen=True)
class OneValue(Claim):
    """An assessed fact is never yes and no at once, on the chart or with an order."""

    fact: str = ""

    def situations(self, realm: Realm) -> Iterator[Situation]:
        yield Situation((realm.world.chart.both_values(self.fact),), "patient-view")
        yield Situation((realm.world.order.both_values(self.fact),), "order-sign")


def contradictions(knowledge: Knowledge) -> list[Claim]:
    """The declared pairs, as claims."""
    return [_pair(pair) for pair in knowledge.document["contradictions"]["pair"]]


def single_values() -> list[Claim]:
    """Each assessed fact, as a claim."""
    return [
        OneValue(
            f"one value: {name}", f"'{FACTS[name].meaning.removeprefix('assessment: ')}' is never yes and no at once.",
            "The decision would stop with an error.", (), fact=name,
        )
        for name in sorted(ASSESSED)
    ]  # fmt: skip


@dataclass(frozen=True)
class Reach:
    """One thing that a rule can say, and whether any patient hears it."""

    rule: str
    item: str
    reached: bool


def reach(realm: Realm) -> Iterator[Reach]:
    """Whether each rule, variant, point and tier is shown to anybody on any of its hooks, undisturbed by a site."""
    for rule in realm.knowledge.rules:
        for item in _items(rule):
            yield Reach(rule.id, item, any(_is_reached(rule, item, realm.showing(h)) for h in HOOKS if h in rule.hooks))


def _items(rule: CompiledRule) -> Iterator[str]:
    yield rule.id
    yield from (f"{rule.id}/{variant.name}" for variant in rule.variants)
    yield from (f"{rule.id}#{point.name}" for point in rule.points)
    yield from (f"{rule.id} {tier}" for tier in ("warning", "critical") if getattr(rule, tier) is not None)


def _is_reached(rule: CompiledRule, item: str, showing: Showing) -> bool:
    name, _, tier = item.partition(" ")
    urgent: Formula = showing.urgent(rule.id, tier) if tier else ALWAYS
    defaults = showing.world.defaults
    return showing.world.is_possible(*showing.definitions, showing.undisturbed, *defaults, showing.shown(name), urgent)


def _pair(pair: Mapping[str, Any]) -> Contradiction:
    one, other = tuple(pair["one"]), tuple(pair["other"])
    return Contradiction(
        pair["id"], f"Never together: {', '.join(one)} – {', '.join(other)}.", pair["why"], one, other=other,
        when=pair.get("when", {}), chart_only=pair.get("on") == "chart",
    )  # fmt: skip


@dataclass(frozen=True)
class UnknownBlocks(Claim):
    """A rule is not shown while an exception that must be excluded is unknown."""

    def situations(self, realm: Realm) -> Iterator[Situation]:
        for hook in HOOKS:
            showing = realm.showing(hook)
            for name, rule in showing.rules.items():
                for exception in (e for e in rule.exemptions if e.blocks_when_unknown):
                    untold = showing.view.truths(exception.tree).untold
                    yield Situation((*showing.definitions, showing.visible[name], untold), hook)
