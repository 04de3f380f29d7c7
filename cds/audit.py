"""What is kept of a decision: outcomes and digests, the cards that were shown, and what rules in shadow would do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cds.cards.cards import ADVICE_EXTENSION
from rules.outcomes import Outcomes
from rules.policy import Reason, Shown
from rules.reasons import Truth
from rules.silences import About


@dataclass(frozen=True)
class ShownCard:
    """A card that was shown, and what it was about: for silences, and never to be kept in clear.

    `about` is None for the card that says what could not be assessed: nothing silences it.
    """

    uuid: str
    rule: str
    indicator: str
    about: About | None


@dataclass(frozen=True)
class Shadow:
    """What would be done with each rule in shadow that holds: `card`, or why it would be none.

    `displaced`: the rules whose cards that would cost.
    """

    rules: Mapping[str, str]
    displaced: tuple[str, ...]


NO_SHADOW = Shadow({}, ())


@dataclass(frozen=True)
class Audit:
    """One entry of the audit. Of the patient it holds only what `cards` are about.

    `outcomes`: of every rule; where there are several orders in focus, that it holds for one of them, else that it
    cannot be told for one. `suppressed`: each rule with its first reason.
    """

    decision_id: str
    hook: str
    client: str
    knowledge: str
    settings: str
    outcomes: Mapping[str, str]
    cards: tuple[ShownCard, ...]
    suppressed: Mapping[str, str]
    data_problems: int
    shadow: Shadow
    silences_available: bool

    @property
    def shown(self) -> tuple[str, ...]:
        """The leading rule of each card that stands on one."""
        return tuple(card.rule for card in self.cards if card.about is not None)


def outcomes_of(foci: Sequence[Outcomes]) -> Mapping[str, str]:
    """The outcome of every rule over all that was decided about."""
    found: dict[str, str] = {}
    for truth in (Truth.FAILS, Truth.UNTOLD, Truth.HOLDS):
        found |= {o.rule.id: truth.value for outcomes in foci for o in outcomes.outcomes if o.truth is truth}
    return found


def shown_cards(cards: Iterable[Mapping[str, Any]], abouts: Mapping[str, About]) -> tuple[ShownCard, ...]:
    """The cards of a response, each with what it was about."""
    return tuple(
        ShownCard(
            card["uuid"], card["extension"][ADVICE_EXTENSION]["rules"][0], card["indicator"], abouts.get(card["uuid"])
        )
        for card in cards
    )


def shadow_of(shown: Shown, would: Shown) -> Shadow:
    """What rules in shadow would do, from what is shown and what would be shown without shadow."""
    cards = {advice.leading.rule.id for advice in would.advices}
    reasons = {taken.rule: taken.reason.value for taken in would.suppressed[::-1]}
    held = sorted({taken.rule for taken in shown.suppressed if taken.reason is Reason.SHADOW})
    lost = (advice.leading.rule.id for advice in shown.advices if advice.leading.rule.id not in cards)
    return Shadow({rule: "card" if rule in cards else reasons[rule] for rule in held}, tuple(dict.fromkeys(lost)))
