"""What the scenarios told and claimed, written down once by the run that checks them, and read back to replay it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from cds.advisor import Focus, Reading, Request
from cds.testing.decisions import request_of
from cds.testing.patients import PatientStory
from rules.derive.drafts import facts_of
from rules.policy import ORDER_HOOKS
from rules.reasons import FactValue
from rules.rule import Hook

Facts = Mapping[str, FactValue]


@dataclass(frozen=True)
class Line:
    """One sentence of a scenario: the function that it stands for, and what it says of which rule, if any."""

    kind: Literal["given", "when", "then"]
    text: str
    module: str
    function: str
    arguments: Mapping[str, object] = field(default_factory=dict)
    rule: str | None = None


@dataclass(frozen=True)
class Decided:
    """What was decided about the chart or one draft order: the facts, with those assessed, and what each rule said.

    `outcomes` are truth, indicator and variant of each rule; `shown` the rules that lead a card or are a line of one;
    `suppressed` those that hold and are no card of their own, with the reason.
    """

    facts: Facts
    outcomes: Mapping[str, tuple[str, str, str | None]]
    shown: tuple[str, ...]
    suppressed: Mapping[str, str]


@dataclass(frozen=True)
class Recorded:
    """One scenario that passed: its lines, the patient it told, what was read of that patient, and what was decided."""

    feature: str
    title: str
    lines: tuple[Line, ...]
    story: PatientStory
    hook: Hook
    reading: Reading
    decided: tuple[Decided, ...] = ()

    @cached_property
    def request(self) -> Request:
        """The request, in English; the record is the patient's own."""
        return request_of(self.story, self.hook)

    @cached_property
    def facts(self) -> tuple[Facts, ...]:
        """What is decided about: the chart; on hooks with orders each draft order, after the chart without one."""
        chart: Facts = self.reading.book.values
        limits = self.reading.book.thresholds
        return (chart, *({**chart, **facts_of(draft, limits)} for draft in self.reading.drafts))

    @cached_property
    def in_focus(self) -> tuple[Facts, ...]:
        """What the hook is about."""
        return self.facts[1:] if self.hook in ORDER_HOOKS and self.reading.drafts else self.facts[:1]

    @cached_property
    def claims(self) -> tuple[Line, ...]:
        """What the scenario says about the decision."""
        return tuple(line for line in self.lines if line.kind == "then")

    @cached_property
    def claimed(self) -> frozenset[str]:
        """The rules that the scenario names."""
        return frozenset(line.rule for line in self.claims if line.rule)


def decided_of(focus: Focus) -> Decided:
    """What is written down of a decision."""
    shown = focus.shown
    return Decided(
        dict(focus.outcomes.facts),
        {o.rule.id: (o.truth.value, o.indicator, o.variant) for o in focus.outcomes.outcomes},
        tuple(o.rule.id for advice in shown.advices for o in advice.outcomes),
        {s.rule: s.reason.value for s in shown.suppressed},
    )


def write(recorded: Recorded, file: Path) -> None:
    """Adds a scenario to a recording."""
    with file.open("ab") as stream:
        pickle.dump(recorded, stream)


def read(file: Path) -> list[Recorded]:
    """All scenarios of a recording: a file of this project's own making, never one from elsewhere."""
    return list(_each(file))


def _each(file: Path) -> Iterator[Recorded]:
    with file.open("rb") as stream:
        while stream.peek(1):
            yield pickle.load(stream)
