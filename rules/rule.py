"""What a rule is made of: a recommendation in one sentence, its evidence, its condition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Literal

from rules.conditions import Condition, Tree

Hook = Literal[
    "patient-view",
    "order-select",
    "order-sign",
    "encounter-start",
    "encounter-discharge",
    "problem-list-item-create",
    "medication-refill",
]
Indicator = Literal["info", "warning", "critical"]
Scope = Literal["rls", "suspected", "order", "past", "reason", "history"]
Topic = Literal["safety", "iron", "medicines", "workup", "data"]
# whose guidance a site follows: Dutch, or that of other countries; independent of the language
Jurisdiction = Literal["nl", "en"]

INDICATORS: tuple[Indicator, ...] = ("info", "warning", "critical")


@dataclass(frozen=True)
class Assessment:
    """One value of one assessed fact. A fact for which no assessment holds is unknown."""

    fact: str
    value: Literal["yes", "no"]
    when: Condition


@dataclass(frozen=True)
class Variant:
    """A way in which a rule holds that has its own text; the first that holds counts, `when=None` is "otherwise"."""

    name: str
    when: Condition | None = None


@dataclass(frozen=True)
class Point:
    """A short point in the detail of a card, shown while its condition holds (always, without one)."""

    name: str
    when: Condition | None = None


@dataclass(frozen=True)
class Rule:
    """An advice: when it holds, what it shows, and what it displaces.

    `unless`: an unknown exception blocks the rule, which then counts as not assessed.
    `unless_known`: an unknown exception does not block; the card says what is not recorded.
    `joins`: rules under whose card this one becomes a line when they are shown; with `alone=False` it is never a
    card of its own. `withdraws`: when the card offers to remove the draft order that brought it about (never one of a
    psychotropic, clinical corrections C20). `cites`: sources that a card names only beside the point that
    rests on them. `off_by_default`: a site has to turn it on.
    """

    id: str
    recommendation: str
    evidence: tuple[str, ...]
    hooks: tuple[Hook, ...]
    scope: Scope
    topic: Topic
    priority: int
    when: Condition
    unless: tuple[Condition, ...] = ()
    unless_known: tuple[Condition, ...] = ()
    warning: Condition | None = None
    critical: Condition | None = None
    variants: tuple[Variant, ...] = ()
    points: tuple[Point, ...] = ()
    suppresses: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    alone: bool = True
    offers: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    overrides: tuple[str, ...] = field(default=())
    withdraws: Condition | None = None
    cites: Mapping[str, str] = field(default_factory=dict)
    off_by_default: bool = False

    @property
    def tree(self) -> Tree:
        """The whole condition, exceptions included."""
        exceptions = [~exception for exception in self.unless]
        exceptions += [exception.not_known for exception in self.unless_known]
        return reduce(lambda left, right: left & right, exceptions, self.when).tree
