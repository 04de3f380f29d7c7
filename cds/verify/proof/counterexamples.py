"""The patient who disproves a claim, as facts that a person reads and as FHIR that the command line decides about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cds.testing.decisions import request_of_story
from cds.testing.inverse import Unbuildable, story_of
from cds.verify.proof.claims import Disproof
from rules import reasons
from rules.compiled import Knowledge
from rules.conditions import Measurement
from rules.facts import FACTS
from rules.reasons import FactValue


@dataclass(frozen=True)
class Counterexample:
    """A patient on a hook. `body` is the request, None when there is none.

    `settings` is the settings file of the site for which it is so, empty where it is so everywhere. `why` says why no
    record gives the facts: then facts imply something of one another that the model does not know.
    """

    hook: str
    facts: tuple[str, ...]
    settings: str
    body: Mapping[str, Any] | None
    why: str | None = None


def counterexample(disproof: Disproof, knowledge: Knowledge) -> Counterexample:
    """What to print of a disproof: what differs from a record in which nothing is found, and the whole request."""
    example = disproof.example
    thresholds = {**knowledge.thresholds, **example.limits}
    lines, settings = tuple(_lines(example.facts)), "\n".join(_settings(disproof, knowledge))
    try:
        story = story_of(example.facts, thresholds)
    except Unbuildable as failure:
        return Counterexample(disproof.hook, lines, settings, None, str(failure))
    return Counterexample(disproof.hook, lines, settings, request_of_story(story, disproof.hook))


def _settings(disproof: Disproof, knowledge: Knowledge) -> Iterator[str]:
    """The lines of the settings file: jurisdiction, the rules in question that are off by default, limits."""
    example = disproof.example
    if example.facts.get("international_guidance") == "yes":
        yield 'jurisdiction = "en"'
    limits = {**knowledge.thresholds, **example.limits}
    asleep = [
        rule.id
        for rule in knowledge.rules
        if rule.off_by_default
        and disproof.hook in rule.hooks
        and reasons.truth(rule.tree, example.facts, limits) is not reasons.Truth.FAILS
    ]
    if asleep:
        yield f"rules_on = {asleep}".replace("'", '"')
    if example.limits:
        yield "[thresholds]"
        yield from (f'"{name}" = {value:g}' for name, value in example.limits.items())


def _lines(facts: Mapping[str, FactValue]) -> list[str]:
    found = []
    for name, fact in FACTS.items():
        if isinstance(fact, Measurement):
            low, high = facts.get(f"{name}_min"), facts.get(f"{name}_max")
            if low is not None:
                value = f"{low:g}" if low == high else f"from {low:g} to {high:g}"
                found.append(f"{name}: {value} {fact.unit}".removesuffix(" 1"))
        elif facts.get(name, "no") != "no":
            found.append(f"{name}: {facts[name]}")
    return found
