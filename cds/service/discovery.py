"""What the service offers: the discovery document, made from the services and the sources of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rules.rule import Hook

Sources = Mapping[str, Mapping[str, Any]]

SPECIFICATION = "2.0.1"  # the version of CDS Hooks that is spoken; clients of 2.0 ignore the field


@dataclass(frozen=True)
class Service:
    """One service. Each hook has an id of its own: known clients keep only one hook an id."""

    id: str
    hook: Hook
    title: str
    description: str
    usage: str


SERVICES = (
    Service(
        id="rls-patient-view",
        hook="patient-view",
        title="Restless legs: iron, triggers, causes",
        description=(
            "For patients with restless legs syndrome (RLS): whether iron should be checked or treated, which "
            "medicines may aggravate the complaint, which causes were not looked for, when to refer. Answers with "
            "few, explained cards, and with none for patients without RLS."
        ),
        usage=(
            "Needs the problem list (prefetch key conditions): without it the answer is 412. Every other part of the "
            "record may be missing; a card then says what could not be assessed. No cards means that none of its "
            "rules applies, not that nothing is the matter. Cards are in English or Dutch, by "
            "Accept-Language. For clinicians; supports and does not replace clinical judgement."
        ),
    ),
)


def discovery_document(services: Iterable[Service], sources: Sources) -> dict[str, Any]:
    """The body of GET /cds-services."""
    templates = prefetch_templates(sources)
    return {
        "services": [
            {
                "id": service.id,
                "hook": service.hook,
                "title": service.title,
                "description": service.description,
                "usageRequirements": service.usage,
                "version": SPECIFICATION,
                "prefetch": templates,
            }
            for service in services
        ]
    }


def prefetch_templates(sources: Sources) -> dict[str, str]:
    """Prefetch key to FHIR query, for all sources."""
    return {key: query for source in sources for key, query in queries_of(source, sources).items()}


def queries_of(source: str, sources: Sources) -> dict[str, str]:
    """Prefetch key to FHIR query, for one source."""
    return {key: query for key, query in sources[source].items() if isinstance(query, str)}
