"""The invariants of the logical models of CDS Hooks, in the specification's own FHIRPath (HL7, CC-BY 4.0).

Each stands with the element that must obey it, seen from the root of the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fhirpathpy import evaluate


@dataclass(frozen=True)
class Invariant:
    """What every such element obeys; a breach of a warning is allowed with a reason."""

    name: str
    element: str
    expression: str

    def breaches(self, model: Mapping[str, Any]) -> int:
        """How many elements of a model do not obey."""
        found: list[Any] = evaluate(dict(model), self.element) if self.element else [model]
        return sum(evaluate(one, self.expression) != [True] for one in found)


_ACTION_SELECTION = (
    "actionSelectionBehavior.empty() or actionSelectionBehavior = 'all' or actionSelectionBehavior = 'any' "
    "or actionSelectionBehavior = 'at-most-one'"
)
RESPONSE = (
    Invariant(
        "cds-resp-1", "cards",
        "(selectionBehavior = 'at-most-one') implies suggestions.where(isRecommended).count() <= 1",
    ),
    Invariant(
        "cds-resp-2", "cards.suggestions.actions",
        "(type = 'delete') implies (resourceId.exists() and resource.empty())",
    ),
    Invariant("cds-resp-3", "cards.links", "(type != 'smart') implies (appContext.empty())"),
    Invariant("cds-resp-4", "cards.overrideReasons", "all(display.exists())"),
    Invariant("cds-resp-5", "cards.suggestions", "actions.all(description.exists())"),
    Invariant("cds-resp-6", "cards", "suggestions.exists() implies selectionBehavior.exists()"),
    Invariant("cds-resp-7", "cards.suggestions", _ACTION_SELECTION),
)  # fmt: skip
REQUEST = (
    Invariant("cds-r-1", "", "fhirAuthorization.exists() implies fhirServer.exists()"),
    Invariant("cds-r-2", "fhirAuthorization", "scope.contains('patient/') implies patient.exists()"),
)
FEEDBACK = (
    Invariant("cds-fb-1", "feedback", "outcome = 'accepted' or outcome = 'overridden'"),
    Invariant("cds-fb-2", "feedback", "(outcome = 'accepted') implies acceptedSuggestions.exists()"),
    Invariant("cds-fb-3", "feedback.overrideReason", "reason.exists() or userComment.exists()"),
)
