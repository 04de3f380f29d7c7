"""What is shown of what holds: scope, shadow, suppression, silence, one card a topic, the budget of the hook.

The steps run in this order, and each rule that is taken out keeps its reason, so "why not" can always answer. What
a later step takes out still suppresses. A critical advice is never taken out once it is in scope.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from rules.compiled import CompiledRule, Knowledge
from rules.conditions import fact_of, leaves
from rules.findings import Arrival
from rules.outcomes import Outcome, Outcomes
from rules.reasons import Leaf, Truth
from rules.rule import INDICATORS, Hook, Indicator

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
        """The sources of all that the card says, each once."""
        return tuple(dict.fromkeys(name for outcome in self.outcomes for name in outcome.rule.evidence))


@dataclass(frozen=True)
class NotAssessed:
    """A rule that mattered and could not be told.

    `sources` are the parts of the record that did not arrive completely; `facts` what stayed unknown in spite of a
    complete record, such as an age without a birth date.
    """

    rule: str
    sources: tuple[str, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """What the site and the client chose: rules off or in shadow; and what was silenced, until when."""

    off: frozenset[str] = frozenset()
    shadow: frozenset[str] = frozenset()
    silences: Silences = field(default_factory=dict)


@dataclass(frozen=True)
class Shown:
    """The result of the policy."""

    advices: tuple[Advice, ...]
    suppressed: tuple[Suppressed, ...]
    not_assessed: tuple[NotAssessed, ...]


def show(
    outcomes: Outcomes, knowledge: Knowledge, hook: Hook, choice: Choice, arrivals: Mapping[str, Arrival]
) -> Shown:
    """The advices to show on one hook, most urgent first."""
    taken: list[Suppressed] = []
    holding = [outcome for outcome in outcomes.outcomes if outcome.truth is Truth.HOLDS]
    speaking = _speaking(holding, outcomes, hook, choice, taken)
    left = _unsuppressed(speaking, taken)
    palliative = outcomes.facts["palliative"] == "yes"
    if palliative:
        left = _taken_out(left, Reason.PALLIATIVE, taken)
    left = _unsilenced(left, choice, taken)
    advices = _one_a_topic(sorted(left, key=_rank), taken)
    advices = _within_budget(advices, knowledge.document["policy"]["budget"][hook], taken)
    answered = {advice.leading.rule.topic for advice in advices}
    missed = () if palliative else _not_assessed(outcomes, hook, choice, arrivals, knowledge)
    return Shown(
        advices, tuple(taken), tuple(m for m in missed if knowledge.rule[m.rule].topic not in answered - {"data"})
    )


def _speaking(
    holding: list[Outcome], outcomes: Outcomes, hook: Hook, choice: Choice, taken: list[Suppressed]
) -> list[Outcome]:
    speaking = []
    for outcome in holding:
        rule = outcome.rule
        reason = _silent_reason(rule, outcomes, hook, choice)
        if reason is None:
            speaking.append(outcome)
        else:
            taken.append(Suppressed(rule.id, reason))
    return speaking


def _silent_reason(rule: CompiledRule, outcomes: Outcomes, hook: Hook, choice: Choice) -> Reason | None:
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
    if choice.silences == "unavailable":
        return left
    kept = []
    for outcome in left:
        until = choice.silences.get(outcome.rule.id)
        if until is None or outcome.indicator == "critical":
            kept.append(outcome)
        else:
            taken.append(Suppressed(outcome.rule.id, Reason.SILENCED, until=until))
    return kept


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


def _within_budget(advices: tuple[Advice, ...], budget: int, taken: list[Suppressed]) -> tuple[Advice, ...]:
    """The most urgent ones up to the budget; safety, data and critical advices do not count against it."""
    kept: list[Advice] = []
    spent = 0
    for advice in sorted(advices, key=_urgency):
        free = advice.leading.rule.topic in ("safety", "data") or advice.indicator == "critical"
        if free or spent < budget:
            kept.append(advice)
            spent += not free
        else:
            taken.append(Suppressed(advice.leading.rule.id, Reason.BUDGET))
    return tuple(kept)


def _rank(outcome: Outcome) -> tuple[int, bool, int, str]:
    urgency = -INDICATORS.index(outcome.indicator)
    return urgency, outcome.rule.topic != "safety", outcome.rule.priority, outcome.rule.id


def _urgency(advice: Advice) -> tuple[int, bool, int, str]:
    _, safety_last, priority, rule = _rank(advice.leading)
    return -INDICATORS.index(advice.indicator), safety_last, priority, rule


def _not_assessed(
    outcomes: Outcomes, hook: Hook, choice: Choice, arrivals: Mapping[str, Arrival], knowledge: Knowledge
) -> tuple[NotAssessed, ...]:
    """Iron and possible warnings that could not be told for want of a part of the record.

    A topic for which a card is shown has its answer already.
    """
    found = []
    for outcome in outcomes.outcomes:
        rule = outcome.rule
        matters = rule.topic == "iron" or rule.warning is not None or rule.critical is not None
        if outcome.truth is not Truth.UNTOLD or not matters or not rule.alone:
            continue
        if _silent_reason(rule, outcomes, hook, choice) is not None:
            continue
        unknown = [leaf for leaf in outcome.obstacles if leaf.holds is None]
        wanted = {source for leaf in unknown for source in knowledge.rests_on[leaf.fact]}
        missing = tuple(s for s in arrivals if s in wanted and arrivals[s] is not Arrival.COMPLETE)
        unclear = tuple(dict.fromkeys(leaf.fact for leaf in unknown if _unclear(leaf, rule)))
        if missing or unclear:
            found.append(NotAssessed(rule.id, missing, () if missing else unclear))
    return tuple(found)


def _unclear(leaf: Leaf, rule: CompiledRule) -> bool:
    """An exception that blocks while it is unknown, or a result that lies on both sides of a limit.

    What nobody has measured is not unclear: that is for the rules that ask for it.
    """
    blocking = {fact_of(part) for e in rule.exemptions if e.blocks_when_unknown for part in leaves(e.tree)}
    return leaf.fact in blocking or isinstance(leaf.found, tuple)
