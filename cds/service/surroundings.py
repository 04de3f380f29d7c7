"""What stands around the endpoints at a site: who is let in, how much is taken on, what is counted, what is tried."""

from __future__ import annotations

from dataclasses import dataclass, field

from cds.service import fetching
from cds.service.access.tokens import Doorkeeper
from cds.service.feedback import FeedbackDesk
from cds.service.health import Health
from cds.service.limits import Limits
from cds.service.metrics import Metrics
from cds.service.pace import Pace


@dataclass(frozen=True)
class Guard:
    """Who lets clients in, and the address by which they know the service."""

    doorkeeper: Doorkeeper
    public_url: str | None = None


@dataclass(frozen=True)
class Surroundings:
    """Without `guard` nobody is asked who he is; without `feedback` it is kept in the log.

    `fetching` are the limits of searches at clients' FHIR servers, `limits` those of a call.
    """

    guard: Guard | None = None
    feedback: FeedbackDesk | None = None
    fetching: fetching.Limits = field(default_factory=fetching.Limits)
    limits: Limits = field(default_factory=Limits)
    pace: Pace | None = None
    metrics: Metrics = field(default_factory=Metrics)
    health: Health | None = None
