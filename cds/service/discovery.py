"""What the service offers: the discovery document, made from the services and the sources of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cds.service.services import Service

Sources = Mapping[str, Mapping[str, Any]]

SPECIFICATION = "2.0.1"  # the version of CDS Hooks that is spoken; clients of 2.0 ignore the field


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
