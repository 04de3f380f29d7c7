"""Why a rule is not shown: what keeps it from holding, the part of the record that is missing, or a step of policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rules.compiled import CompiledRule, Knowledge
from rules.facts import FACTS
from rules.findings import Arrival
from rules.hindrances import Hindrance, hindrances
from rules.outcomes import Outcome, Outcomes
from rules.policy import Choice, Shown, Suppressed, silent_reason
from rules.reasons import Truth
from rules.rule import Hook


@dataclass(frozen=True)
class Absence:
    """Why a rule is not shown.

    `hindrances` are empty when it holds. `step` is the policy step that took it out, or would take it out if it held,
    on this hook and for this client; `out_of_scope` the smallest set of facts that keeps the patient out of its scope.
    `missing` are the parts of the record, by fact, that did not arrive completely. `shown_by` is the rule that leads
    the card that says it after all: itself, or one of whose card it is a line. `unrelated`: it holds, but the draft
    order has nothing to do with it.
    """

    rule: CompiledRule
    truth: Truth
    shown_by: str | None
    unrelated: bool
    hindrances: tuple[Hindrance, ...]
    out_of_scope: tuple[Hindrance, ...]
    missing: Mapping[str, tuple[str, ...]]
    step: Suppressed | None


@dataclass(frozen=True)
class Call:
    """What an absence depends on beside the outcomes: the hook, what site and client chose, how the record arrived."""

    hook: Hook
    choice: Choice
    arrivals: Mapping[str, Arrival]


def absence_of(rule: CompiledRule, outcomes: Outcomes, shown: Shown, call: Call, knowledge: Knowledge) -> Absence:
    """Why a rule is not shown, for one draft order or for the chart."""
    outcome = _of(rule, outcomes)
    card = next((a for a in shown.advices if rule.id in (o.rule.id for o in a.outcomes)), None)
    step = _step(rule, outcomes, shown, call)
    kept = hindrances(rule.tree, outcomes.facts, knowledge)
    out = hindrances(knowledge.scopes[rule.scope], outcomes.facts, knowledge)
    return Absence(
        rule=rule,
        truth=outcome.truth,
        shown_by=None if card is None else card.leading.rule.id,
        unrelated=outcome.truth is Truth.HOLDS and card is None and step is None,
        hindrances=kept,
        out_of_scope=out,
        missing={h.fact: missing for h in (*kept, *out) if (missing := _missing(h.fact, call))},
        step=step,
    )


def _step(rule: CompiledRule, outcomes: Outcomes, shown: Shown, call: Call) -> Suppressed | None:
    """What policy did; for a rule that it did not come to, what keeps it silent on this hook anyhow."""
    taken = next((taken for taken in shown.suppressed if taken.rule == rule.id), None)
    reason = silent_reason(rule, outcomes, call.hook, call.choice)
    return taken or (None if reason is None else Suppressed(rule.id, reason))


def _of(rule: CompiledRule, outcomes: Outcomes) -> Outcome:
    return next(outcome for outcome in outcomes.outcomes if outcome.rule.id == rule.id)


def _missing(fact: str, call: Call) -> tuple[str, ...]:
    """The parts of the record behind a fact that did not arrive completely."""
    return tuple(s for s in FACTS[fact].sources if call.arrivals.get(s) not in (None, Arrival.COMPLETE))
