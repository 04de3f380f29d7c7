"""What is shown of what holds: scope, shadow, suppression, silence, one card a topic, the budget of the hook.

The steps run in this order, and each rule that is taken out keeps its reason, so "why not" can always answer. What
a later step takes out still suppresses. A critical advice is never taken out once it is in scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from rules.compiled import CompiledRule, Knowledge
from rules.conditions import fact_of, leaves
from rules.facts import FACTS, ordering
from rules.findings import Arrival
from rules.outcomes import Outcome, Outcomes
from rules.reasons import Truth
from rules.rule import INDICATORS, Hook, Indicator
from rules.unassessed import Gaps, NotAssessed, unassessed, unplaced

Silences = Mapping[str, date] | Literal["unavailable"]


class Reason(StrEnum):
    """Why an advice that holds is not shown."""

    OFF = "off"
    HOOK = "hook"
    SCOPE = "scope"
    SHADOW = "shadow"
    RULE = "rule"
    PALLIATIVE = "palliative"
    SILENCED = "silenced"
    REPEATED = "repeated"
    MERGED = "merged"
    BUDGET = "budget"


@dataclass(frozen=True)
class Suppressed:
    """An advice that holds and is not a card of its own; `by` names the rule that displaced it."""

    rule: str
    reason: Reason
    by: str | None = None
    until: date | None = None


@dataclass(frozen=True)
class Advice:
    """One card: its leading outcome, and those that became lines of it."""

    leading: Outcome
    joined: tuple[Outcome, ...]
    indicator: Indicator

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """All that the card says, the leading outcome first."""
        return (self.leading, *self.joined)

    @property
    def evidence(self) -> tuple[str, ...]:
        """The sources of all that the card says, each once; those of one point only beside it."""
        return tuple(dict.fromkeys(name for outcome in self.outcomes for name in _cited(outcome)))


def _cited(outcome: Outcome) -> list[str]:
    rule = outcome.rule
    return [name for name in rule.evidence if name not in rule.cites or rule.cites[name] in outcome.points]


@dataclass(frozen=True)
class Choice:
    """What the site and the client chose: rules off or in shadow; what was silenced or just shown, until when."""

    off: frozenset[str] = frozenset()
    shadow: frozenset[str] = frozenset()
    silences: Silences = field(default_factory=dict)
    repeats: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Shown:
    """The result of the policy."""

    advices: tuple[Advice, ...]
    suppressed: tuple[Suppressed, ...]
    not_assessed: tuple[NotAssessed, ...]


NOTHING = Shown((), (), ())
# hooks on which the advice is about draft orders, not about the chart
ORDER_HOOKS: frozenset[Hook] = frozenset(("order-select", "order-sign", "medication-refill"))
# where an order is one of a medicine that is taken already, and what is said of that medicine is about the order too
REFILL_HOOKS: frozenset[Hook] = frozenset(("medication-refill",))


def together(parts: Iterable[Shown]) -> Shown:
    """What is shown of several orders, each thing once."""
    parts = tuple(parts)
    return Shown(
        tuple(advice for part in parts for advice in part.advices),
        tuple(dict.fromkeys(taken for part in parts for taken in part.suppressed)),
        tuple(dict.fromkeys(missed for part in parts for missed in part.not_assessed)),
    )


def show(outcomes: Outcomes, knowledge: Knowledge, hook: Hook, choice: Choice, gaps: Gaps) -> Shown:
    """The advices to show on a hook without orders, most urgent first."""
    shown = _chosen(outcomes, knowledge, hook, choice, gaps)
    return _within_budget((shown,), knowledge.document["policy"]["budget"][hook])[0]


def show_orders(
    without: Outcomes, by_order: Sequence[Outcomes], knowledge: Knowledge, hook: Hook, choice: Choice,
    gaps: Gaps, choices: Sequence[Choice] = (),
) -> tuple[Shown, ...]:  # fmt: skip
    """The advices to show for each draft order: only what the order itself brings about.

    On order-select each order has its own budget, on the other hooks all orders share one. `choices`: of each order,
    where what is silenced differs between them.
    """
    budget = knowledge.document["policy"]["budget"][hook]
    chosen = [
        _chosen(replace(outcomes, outcomes=_about_order(outcomes, without, hook)), knowledge, hook, own, gaps)
        for outcomes, own in zip(by_order, choices or [choice] * len(by_order), strict=True)
    ]
    groups = [(shown,) for shown in chosen] if hook == "order-select" else [tuple(chosen)]
    kept = [shown for group in groups for shown in _within_budget(group, budget)]
    missed = together(kept).not_assessed  # said once, on the first
    return tuple(replace(shown, not_assessed=() if number else missed) for number, shown in enumerate(kept))


def _about_order(outcomes: Outcomes, without: Outcomes, hook: Hook) -> tuple[Outcome, ...]:
    """The outcomes that the order has to do with: what is so anyhow is for the hook that opens the chart.

    They differ from those without the order, or rest on a fact that does; on a refill also on one about the medicine
    that is taken.
    """
    before = {outcome.rule.id: outcome for outcome in without.outcomes}
    changed = {name for name, found in outcomes.facts.items() if without.facts.get(name) != found}
    if hook in REFILL_HOOKS:
        changed |= {name for name in FACTS if not changed.isdisjoint(ordering(name))}
    return tuple(
        o for o in outcomes.outcomes if _said(o) != _said(before[o.rule.id]) or not changed.isdisjoint(_rests_on(o))
    )


def _rests_on(outcome: Outcome) -> set[str]:
    """The facts that an advice rests on; all that its rule reads while that cannot be told."""
    if outcome.truth is Truth.UNTOLD:
        return {fact_of(leaf) for leaf in leaves(outcome.rule.tree)}
    return {ground.fact for ground in outcome.grounds}


def _said(outcome: Outcome) -> tuple[object, ...]:
    return outcome.truth, outcome.indicator, outcome.variant


def _chosen(outcomes: Outcomes, knowledge: Knowledge, hook: Hook, choice: Choice, gaps: Gaps) -> Shown:
    """All that could be shown, before the budget."""
    taken: list[Suppressed] = []
    holding = [outcome for outcome in outcomes.outcomes if outcome.truth is Truth.HOLDS]
    speaking = _speaking(holding, outcomes, hook, choice, taken)
    left = _unsuppressed(speaking, taken)
    palliative = outcomes.facts["palliative"] == "yes"
    if palliative:
        left = _taken_out(left, Reason.PALLIATIVE, taken)
    left = _unsilenced(left, choice, taken)
    advices = _one_a_topic(sorted(left, key=_rank), taken)
    answered = {advice.leading.rule.topic for advice in advices}
    missed = () if palliative else _missed(outcomes, knowledge, hook, choice, gaps)
    return Shown(
        advices, tuple(taken), tuple(m for m in missed if knowledge.rule[m.rule].topic not in answered & {"iron"})
    )


def _missed(
    outcomes: Outcomes, knowledge: Knowledge, hook: Hook, choice: Choice, gaps: Gaps
) -> tuple[NotAssessed, ...]:
    """What could not be assessed; of orders also for want of the problem list, which the other hooks require."""
    missed = unassessed(outcomes, lambda rule: silent_reason(rule, outcomes, hook, choice) is None, gaps, knowledge)
    if hook not in ORDER_HOOKS:
        return missed
    problem_list = gaps.arrivals.get("problem-list", Arrival.COMPLETE)
    return missed + unplaced(
        outcomes, lambda rule: silent_reason(rule, outcomes, hook, choice) is Reason.SCOPE, problem_list
    )


def _speaking(
    holding: list[Outcome], outcomes: Outcomes, hook: Hook, choice: Choice, taken: list[Suppressed]
) -> list[Outcome]:
    speaking = []
    for outcome in holding:
        rule = outcome.rule
        reason = silent_reason(rule, outcomes, hook, choice)
        if reason is None:
            speaking.append(outcome)
        else:
            taken.append(Suppressed(rule.id, reason))
    return speaking


def silent_reason(rule: CompiledRule, outcomes: Outcomes, hook: Hook, choice: Choice) -> Reason | None:
    """Why a rule says nothing on a hook whatever it finds; None when it may speak."""
    if rule.id in choice.off:
        return Reason.OFF
    if hook not in rule.hooks:
        return Reason.HOOK
    if outcomes.in_scope[rule.scope] is not Truth.HOLDS:
        return Reason.SCOPE
    return Reason.SHADOW if rule.id in choice.shadow else None


def _unsuppressed(speaking: list[Outcome], taken: list[Suppressed]) -> list[Outcome]:
    suppressors = {suppressed: outcome.rule.id for outcome in speaking for suppressed in outcome.rule.suppresses}
    left = []
    for outcome in speaking:
        by = suppressors.get(outcome.rule.id)
        if by is None or outcome.indicator == "critical":
            left.append(outcome)
        else:
            taken.append(Suppressed(outcome.rule.id, Reason.RULE, by))
    return left


def _taken_out(left: list[Outcome], reason: Reason, taken: list[Suppressed]) -> list[Outcome]:
    taken.extend(Suppressed(outcome.rule.id, reason) for outcome in left if outcome.indicator != "critical")
    return [outcome for outcome in left if outcome.indicator == "critical"]


def _unsilenced(left: list[Outcome], choice: Choice, taken: list[Suppressed]) -> list[Outcome]:
    silences = {} if choice.silences == "unavailable" else choice.silences
    kept = []
    for outcome in left:
        rule = outcome.rule
        if rule.id in silences and may_be_silenced(outcome):
            taken.append(Suppressed(rule.id, Reason.SILENCED, until=silences[rule.id]))
        elif rule.id in choice.repeats and outcome.indicator != "critical":
            taken.append(Suppressed(rule.id, Reason.REPEATED, until=choice.repeats[rule.id]))
        else:
            kept.append(outcome)
    return kept


def may_be_silenced(outcome: Outcome) -> bool:
    """Whether an override may silence it: nothing critical, no warning about safety (clinical corrections A23)."""
    return outcome.indicator == "info" or (outcome.indicator == "warning" and outcome.rule.topic != "safety")


def _one_a_topic(ranked: list[Outcome], taken: list[Suppressed]) -> tuple[Advice, ...]:
    """A rule joins the card that it names, otherwise the leading card of its topic; critical ones stand alone."""
    leading = [outcome for outcome in ranked if outcome.rule.alone]
    joined: dict[str, list[Outcome]] = {}
    cards: list[Outcome] = []
    for outcome in leading:
        host = _host(outcome, leading, cards)
        if host is None:
            cards.append(outcome)
        else:
            joined.setdefault(host, []).append(outcome)
    for outcome in ranked:
        if not outcome.rule.alone:
            host = next((card.rule.id for card in cards if card.rule.id in outcome.rule.joins), None)
            if host is None:
                taken.append(Suppressed(outcome.rule.id, Reason.MERGED))
            else:
                joined.setdefault(host, []).append(outcome)
    taken.extend(Suppressed(o.rule.id, Reason.MERGED, host) for host, lines in joined.items() for o in lines)
    return tuple(_advice(card, joined.get(card.rule.id, [])) for card in sorted(cards, key=_rank))


def _host(outcome: Outcome, leading: list[Outcome], cards: list[Outcome]) -> str | None:
    """The card that an outcome becomes a line of: one that it joins, or the card of its topic."""
    if outcome.indicator == "critical":
        return None
    joins = next((o.rule.id for o in leading if o.rule.id in outcome.rule.joins), None)
    if joins is not None:
        return joins
    return next((card.rule.id for card in cards if card.rule.topic == outcome.rule.topic), None)


def _advice(card: Outcome, lines: list[Outcome]) -> Advice:
    highest = max((card, *lines), key=lambda outcome: INDICATORS.index(outcome.indicator))
    return Advice(card, tuple(lines), highest.indicator)


def _within_budget(chosen: tuple[Shown, ...], budget: int) -> tuple[Shown, ...]:
    """The most urgent ones up to the budget; safety, data and critical advices do not count against it.

    A warning counts and is never dropped: of drafts that are signed together each may have its own.
    """
    spent = 0
    dropped: set[int] = set()
    for advice in sorted((advice for shown in chosen for advice in shown.advices), key=_urgency):
        free = advice.leading.rule.topic in ("safety", "data") or advice.indicator == "critical"
        if free or advice.indicator == "warning" or spent < budget:
            spent += not free
        else:
            dropped.add(id(advice))
    return tuple(
        replace(
            shown,
            advices=tuple(a for a in sorted(shown.advices, key=_urgency) if id(a) not in dropped),
            suppressed=(
                *shown.suppressed,
                *(Suppressed(a.leading.rule.id, Reason.BUDGET) for a in shown.advices if id(a) in dropped),
            ),
        )
        for shown in chosen
    )


def standing(rule: CompiledRule) -> tuple[bool, int, str]:
    """The order of rules among equally urgent advices, smallest first."""
    return rule.topic != "safety", rule.priority, rule.id


def _rank(outcome: Outcome) -> tuple[int, bool, int, str]:
    return -INDICATORS.index(outcome.indicator), *standing(outcome.rule)


def _urgency(advice: Advice) -> tuple[int, bool, int, str]:
    return -INDICATORS.index(advice.indicator), *standing(advice.leading.rule)
