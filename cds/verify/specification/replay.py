"""The scenarios once more under changed knowledge: decided from what was read of each patient, claimed line by line.

Neither FHIR nor the rule engine is needed: the evaluator decides, policy and cards are the real ones, and so are the
sentences of the scenarios. Cards print the thresholds as they were, so that only a decision can fail a scenario.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from inspect import signature

from cds.advisor import Advisor, Decision, Reading
from cds.testing.decisions import Told, advisor_of
from cds.testing.patients import PatientStory
from cds.verify.specification.recording import Line, Recorded
from rules import reasons
from rules.compiled import Knowledge
from rules.conditions import Tree
from rules.derive.reading import derive_facts
from rules.outcomes import Decider
from rules.reasons import FactValue
from rules.rule import Jurisdiction
from rules.site import Overlay, adapted


class Evaluated:
    """Conditions that the evaluator decides, in place of the engine."""

    def __init__(self, _stage: str, trees: Mapping[str, Tree], knowledge: Knowledge) -> None:
        self._trees, self._thresholds = trees, knowledge.thresholds

    def holds(self, facts: Mapping[str, FactValue]) -> frozenset[str]:
        """The keys of the conditions that hold."""
        return frozenset(key for key, tree in self._trees.items() if _value(tree, facts, self._thresholds) is True)


_value = reasons.value


class Replay:
    """Decides recorded scenarios by other knowledge and says which of their lines fails then."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._decider = Decider(knowledge, Evaluated)
        self._advisors: dict[Jurisdiction, Advisor] = {}

    def right(self, told: Recorded, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Those of some sentences that are so."""
        seen = self._seen(told, told.reading)
        return tuple(line for line in lines if _so(line, told, seen))

    def failing(self, told: Recorded, reading: Reading | None = None) -> str | None:
        """The first line that is not so any more; None when all are."""
        try:
            seen = self._seen(told, reading or told.reading)
            return next((line.text for line in told.claims if not _so(line, told, seen)), None)
        except Exception as failure:  # no decision, or a card that cannot be written: the scenario fails
            return f"{type(failure).__name__}: {failure}"

    def _seen(self, told: Recorded, reading: Reading) -> Told:
        @cache
        def decided(language: str) -> Decision:
            return advisor.answer(replace(told.request, language=language), reading)

        advisor = self._advisor_of(told.story)
        return Told(decided("en"), decided)

    def _advisor_of(self, story: PatientStory) -> Advisor:
        """The advisor of the site of a story, deciding by this knowledge."""
        where = story.jurisdiction
        if where not in self._advisors:
            here = adapted(self._knowledge, Overlay(where))
            self._advisors[where] = advisor_of(story).deciding_by(here, self._decider)
        return self._advisors[where]

    def reread(self, told: Recorded) -> Reading:
        """What is read of a patient when the facts are derived with the thresholds of this knowledge."""
        book = derive_facts(told.reading.findings, self._knowledge.thresholds, told.story.day, told.story.jurisdiction)
        return replace(told.reading, book=book)


def _so(line: Line, told: Recorded, seen: Told) -> bool:
    """Whether a sentence is right about a decision."""
    try:
        said(line, told=seen, story=told.story)
    except AssertionError:
        return False
    return True


def said(line: Line, **fixtures: object) -> object:
    """A sentence said once more, with what it was given and what its scenario has."""
    sentence = getattr(import_module(line.module), line.function)
    given = {**fixtures, **line.arguments}
    return sentence(**{name: given[name] for name in signature(sentence).parameters})
