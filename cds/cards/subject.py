"""What the cards of one decision are about: the facts, the outcomes, the language and the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rules.compiled import Knowledge
from rules.derive.facts import FactBook
from rules.findings import Draft
from rules.outcomes import Outcomes
from rules.policy import Shown
from rules.texts import Texts


@dataclass(frozen=True)
class Subject:
    """Everything that a card may draw on. `printed` are thresholds, measurements and dates in the language.

    `draft` is the order in focus, on hooks with orders; `traced` whether the client asks for the trace of each card.
    """

    knowledge: Knowledge
    texts: Texts
    book: FactBook
    outcomes: Outcomes
    shown: Shown
    printed: Mapping[str, str]
    decision_id: str
    day: date
    patient_id: str | None
    draft: Draft | None = None
    traced: bool = False

    @property
    def language(self) -> str:
        return self.texts.language
