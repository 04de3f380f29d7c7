"""What the service remembers between calls: what was silenced, and every decision for the audit.

Neither delays or loses an answer: what cannot be read in time is said, what cannot be written is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal, Protocol

from structlog.typing import FilteringBoundLogger

from cds.advisor import Decision, Past, Request
from cds.feedback import CardOutcome
from cds.service.feedback import FeedbackNotKept
from cds.service.recordings import recording_of
from cds.store.errors import StoreUnavailable
from cds.store.silences import Asker
from cds.store.store import Noted, Store


class Memory(Protocol):
    """The two ends of a call at which something is remembered. `server` is the FHIR server that the call names."""

    def past(self, request: Request, server: str | None) -> Past:
        """What is silenced for the patient of a call."""

    def note(self, request: Request, decision: Decision, seconds: float, server: str | None) -> None:
        """Keeps an answered call for the audit."""

    def close(self) -> None:
        """Writes what is left, at the end."""


@dataclass(frozen=True)
class NoMemory:
    """Where there is no store."""

    def past(self, request: Request, server: str | None) -> Past:
        del server
        return request.past

    def note(self, request: Request, decision: Decision, seconds: float, server: str | None) -> None:
        pass

    def close(self) -> None:
        pass


NO_MEMORY = NoMemory()


@dataclass(frozen=True)
class StoreMemory:
    """Remembers in a store. `now` is the clock in the zone of the site; `recording` whether whole calls are kept."""

    store: Store
    now: Callable[[], datetime]
    log: FilteringBoundLogger
    recording: bool = False

    def past(self, request: Request, server: str | None) -> Past:
        patient = self._pseudonym("patient", request, server)
        if patient is None:
            return Past()
        try:
            return Past(
                self.store.silences(Asker(patient, self._pseudonym("user", request, server), request.hook, self.now()))
            )
        except StoreUnavailable as failure:
            self.log.warning("silences unavailable", decision=request.decision_id, kind=failure.kind)
            return Past(available=False)

    def note(self, request: Request, decision: Decision, seconds: float, server: str | None) -> None:
        recording = partial(recording_of, request, decision.response) if self.recording else None
        patient, user = (self._pseudonym(kind, request, server) for kind in ("patient", "user"))
        self.store.note(Noted(decision.audit, self.now(), round(seconds * 1000, 3), patient, user, recording))

    def keep(self, service_id: str, client: str, entries: Sequence[CardOutcome], received_at: datetime) -> None:
        """Keeps feedback. Raises `FeedbackNotKept`."""
        try:
            self.store.keep(service_id, client, entries, received_at)
        except StoreUnavailable as failure:
            self.log.error("feedback not kept", kind=failure.kind)
            raise FeedbackNotKept from None

    def close(self) -> None:
        self.store.close()

    def _pseudonym(self, kind: Literal["patient", "user"], request: Request, server: str | None) -> str | None:
        """An id means something at one client and one FHIR server only: elsewhere it is somebody else."""
        key, context = self.store.keys.patient, request.context
        name = context.patient_id if kind == "patient" else context.user_id
        place = f"{request.client.name} {(server or '').rstrip('/')}"
        return key.pseudonym(kind, place, name) if key is not None and name else None
