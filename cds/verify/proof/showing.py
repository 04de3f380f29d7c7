"""The policy as formulas: which advice of one hook becomes a card, a line of one, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations

import z3

from cds.verify.proof.symbols import ALWAYS, NEVER, Formula
from cds.verify.proof.views import View
from cds.verify.proof.worlds import World
from rules.compiled import CompiledRule, Named
from rules.conditions import Tree, fact_of
from rules.facts import ASSESSED, DRAFTED, ordering
from rules.policy import ORDER_HOOKS, REFILL_HOOKS, standing
from rules.rule import Hook


class Showing:
    """What is shown on one hook, of the chart or of one draft order.

    Rules that are off, in shadow or silenced, and advice that rests on words alone, are free: `undisturbed` is that
    there are none of them, and no palliative care.
    """

    def __init__(self, world: World, hook: Hook) -> None:
        self.hook, self.world = hook, world
        self.ordered = hook in ORDER_HOOKS
        self.view: View = world.order if self.ordered else world.chart
        self.rules: Mapping[str, CompiledRule] = {r.id: r for r in world.knowledge.rules if hook in r.hooks}
        self.holds = {name: self.view.holds(rule.tree) for name, rule in self.rules.items()}
        self.critical = {name: self._tier(rule, "critical", by_words=False) for name, rule in self.rules.items()}
        self.warning = {name: self._warning(rule) for name, rule in self.rules.items()}
        self.palliative = self.view.said("palliative").yes
        self.speaking = {name: self._speaking(rule) for name, rule in self.rules.items()}
        self.left = {name: self._left(rule) for name, rule in self.rules.items()}
        self.card = {name: z3.Bool(f"{hook} {name} is a card") for name in self.rules}
        self.dropped = {name: self._dropped(name) for name in self.rules}
        self.visible = {name: self._visible(name) for name in self.rules}

    @cached_property
    def definitions(self) -> list[Formula]:
        """What makes an advice a card of its own; to be assumed with every claim about what is shown."""
        return [self.card[name] == self._is_card(name) for name in self.rules]

    @property
    def undisturbed(self) -> Formula:
        """That the site chose nothing, nothing is silenced, nothing rests on words alone, and no palliative care."""
        free = [self.choice(kind, name) for name in self.rules for kind in ("off", "shadow", "silenced")]
        words = [self.words(name, tier) for name in self.rules for tier in ("warning", "critical")]
        return z3.Not(z3.Or(*free, *words, self.palliative))

    def shown(self, item: str) -> Formula:
        """That a rule, `RULE/variant` or `RULE#point` is shown, as a card or as a line of one; never on other hooks."""
        name, variant, point = _parts(item)
        if name not in self.rules:
            return NEVER
        rule = self.rules[name]
        found = [self.visible[name]]
        if variant:
            found.append(self.variant(rule, variant))
        if point:
            tree = next(p for p in rule.points if p.name == point).tree
            found.append(ALWAYS if tree is None else self.view.holds(tree))
        return z3.And(found)

    def any_shown(self, items: Iterable[str]) -> Formula:
        """That at least one of several is shown."""
        return z3.Or([self.shown(item) for item in items])

    def variant(self, rule: CompiledRule, name: str) -> Formula:
        """That a rule that holds does so by this variant: the first one whose condition holds."""
        place = next(number for number, variant in enumerate(rule.variants) if variant.name == name)
        before = [z3.Not(self._named(v)) for v in rule.variants[:place]]
        return z3.And(*before, self._named(rule.variants[place]))

    def urgent(self, name: str, indicator: str) -> Formula:
        """That a rule that holds is at least a warning, or critical."""
        return self.critical[name] if indicator == "critical" else self.warning[name]

    def pairs(self, names: Iterable[str]) -> Iterable[tuple[str, str]]:
        """Each two rules of some, on this hook."""
        return combinations([name for name in names if name in self.rules], 2)

    def _named(self, variant: Named) -> Formula:
        return ALWAYS if variant.tree is None else self.view.holds(variant.tree)

    def _tier(self, rule: CompiledRule, tier: str, by_words: bool) -> Formula:
        tree: Tree | None = getattr(rule, tier)
        if tree is None:
            return NEVER
        whole: Tree = {"$and": [rule.tree, tree]}
        sure = z3.And(self.view.holds(whole), self.view.holds(whole, self.world.knowledge.unverified))
        return sure if by_words else z3.And(sure, z3.Not(self.words(rule.id, tier)))

    def _warning(self, rule: CompiledRule) -> Formula:
        """A critical tier that holds by words alone still warns."""
        return z3.Or(self._tier(rule, "critical", by_words=True), self._tier(rule, "warning", by_words=False))

    def choice(self, kind: str, name: str) -> Formula:
        return z3.Bool(f"{name} {kind}")

    def words(self, name: str, tier: str) -> Formula:
        return z3.Bool(f"{name} {tier} by words alone")

    def _speaking(self, rule: CompiledRule) -> Formula:
        in_scope = self.view.holds(self.world.knowledge.scopes[rule.scope])
        chosen = z3.Not(z3.Or(self.choice("off", rule.id), self.choice("shadow", rule.id)))
        about = self._about_the_order(rule) if self.ordered else ALWAYS
        return z3.And(self.holds[rule.id], in_scope, chosen, about)

    def _about_the_order(self, rule: CompiledRule) -> Formula:
        """It says something else than without the order, or rests on a fact that the order changed."""
        before = self.world.chart
        without = {tier: before.holds({"$and": [rule.tree, tree]}) for tier, tree in _tiers(rule)}
        now = {tier: self.view.holds({"$and": [rule.tree, tree]}) for tier, tree in _tiers(rule)}
        return z3.Or(
            z3.Not(before.holds(rule.tree)), *(now[tier] != without[tier] for tier in now), self._rests(rule.tree)
        )

    def _rests(self, tree: Tree) -> Formula:
        """A fact that the order changed is among the grounds."""
        for junction in ("$and", "$or"):
            if junction in tree:
                return z3.Or([z3.And(self.view.holds(part), self._rests(part)) for part in tree[junction]])
        fact = fact_of(tree)
        about = self._is_changed(fact) if fact in DRAFTED | ASSESSED else NEVER
        if self.hook in REFILL_HOOKS:
            about = z3.Or(about, *(self._is_changed(drafted) for drafted in ordering(fact)))
        return z3.And(self.view.holds(tree), about)

    def _is_changed(self, fact: str) -> Formula:
        """That an order makes a fact another one than it is without."""
        now, before = self.view.said(fact), self.world.chart.said(fact)
        return z3.Or(now.yes != before.yes, now.no != before.no)

    def _left(self, rule: CompiledRule) -> Formula:
        """What rule suppression, palliative care and silences leave; never without what is critical."""
        by = [self.speaking[name] for name, other in self.rules.items() if rule.id in other.suppresses]
        silenced = self.choice("silenced", rule.id)
        if rule.topic == "safety":
            silenced = z3.And(silenced, z3.Not(self.warning[rule.id]))
        taken = z3.Or(*by, self.palliative, silenced)
        return z3.And(self.speaking[rule.id], z3.Or(self.critical[rule.id], z3.Not(taken)))

    def _before(self, one: str, other: str) -> Formula:
        """That one outcome ranks before another."""
        return self._first(one, other, self.critical, self.warning)

    def _first(self, one: str, other: str, *levels: Mapping[str, Formula]) -> Formula:
        """That one is more urgent than another, or as urgent and of higher standing; the gravest level first."""
        higher = z3.Or([z3.And(level[one], z3.Not(level[other])) for level in levels])
        same = z3.And([level[one] == level[other] for level in levels])
        return z3.Or(higher, z3.And(same, z3.BoolVal(standing(self.rules[one]) < standing(self.rules[other]))))

    def _joins(self, name: str) -> list[str]:
        return [other for other in self.rules[name].joins if other in self.rules]

    def _topic(self, name: str) -> list[str]:
        topic = self.rules[name].topic
        return [r.id for r in self.rules.values() if r.topic == topic and r.alone and r.id != name]

    def _is_card(self, name: str) -> Formula:
        if not self.rules[name].alone:
            return NEVER
        joined = z3.Or([self.left[other] for other in self._joins(name) if self.rules[other].alone])
        earlier = z3.Or([z3.And(self.card[other], self._before(other, name)) for other in self._topic(name)])
        return z3.And(self.left[name], z3.Or(self.critical[name], z3.Not(z3.Or(joined, earlier))))

    def _host(self, name: str, host: str) -> Formula:
        """That an advice that is no card is a line of this card, if it is one."""
        joins, alone = self._joins(name), self.rules[name].alone
        there = self.left if alone else self.card
        first_join = z3.And(there[host], *(
            z3.Not(z3.And(there[other], self._before(other, host))) for other in joins if other != host
        ))  # fmt: skip
        by_joining = first_join if host in joins else NEVER
        if not alone:
            return by_joining
        joined = z3.Or([self.left[other] for other in joins if self.rules[other].alone])
        peers = self._topic(name)
        first_peer = z3.And(self.card[host], *(
            z3.Not(z3.And(self.card[other], self._before(other, host))) for other in peers if other != host
        ))  # fmt: skip
        by_topic = z3.And(z3.Not(joined), first_peer) if host in peers else NEVER
        return z3.Or(by_joining, by_topic)

    def _line(self, name: str, host: str) -> Formula:
        return z3.And(self.left[name], z3.Not(self.card[name]), self._host(name, host))

    def _hosts(self, name: str) -> list[str]:
        return [n for n in dict.fromkeys((*self._joins(name), *self._topic(name))) if self.rules[n].alone]

    @cached_property
    def card_warns(self) -> Mapping[str, Formula]:
        """A card is as urgent as the most urgent thing that it says."""
        lines: dict[str, list[Formula]] = {name: [] for name in self.rules}
        for name in self.rules:
            for host in self._hosts(name):
                lines[host].append(z3.And(self._line(name, host), self.warning[name]))
        return {name: z3.Or(self.warning[name], *found) for name, found in lines.items()}

    def _dropped(self, name: str) -> Formula:
        """That the budget of the hook has no room for a remark; safety, data and whatever warns need none."""
        if self.rules[name].topic in ("safety", "data") or not self.rules[name].alone:
            return NEVER
        counted = [r.id for r in self.rules.values() if r.alone and r.topic not in ("safety", "data")]
        ahead = [
            z3.If(z3.And(self.card[n], z3.Not(self.critical[n]), self._first(n, name, self.card_warns)), 1, 0)
            for n in counted if n != name
        ]  # fmt: skip
        budget = self.world.knowledge.document["policy"]["budget"][self.hook]
        return z3.And(self.card[name], z3.Not(self.card_warns[name]), z3.Sum(ahead) >= budget)

    def _visible(self, name: str) -> Formula:
        card = z3.And(self.card[name], z3.Not(self.dropped[name]))
        lines = [
            z3.And(self._line(name, host), self.card[host], z3.Not(self.dropped[host])) for host in self._hosts(name)
        ]
        return z3.Or(card, *lines)


def _tiers(rule: CompiledRule) -> list[tuple[str, Tree]]:
    return [(name, tree) for name, tree in (("warning", rule.warning), ("critical", rule.critical)) if tree is not None]


def _parts(item: str) -> tuple[str, str, str]:
    """The rule, the variant and the point of `RULE`, `RULE/variant`, `RULE#point`."""
    name, _, point = item.partition("#")
    name, _, variant = name.partition("/")
    return name, variant, point
