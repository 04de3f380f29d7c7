"""Which client is calling, as far as it can be told from a call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cds.addresses import same_server
from cds.agreements import ClientSettings

UNKNOWN = ClientSettings("default")


@dataclass(frozen=True)
class Caller:
    """The client of a call, and which of its FHIR servers the call names."""

    client: ClientSettings
    server: str | None = None


def caller_of(clients: Iterable[ClientSettings], server: str | None, proved: ClientSettings | None = None) -> Caller:
    """The client that has proved who it is; otherwise the one to whom the FHIR server of a call belongs, if any.

    The latter proves nothing about who calls: it chooses a language, and where the token of the call may be sent. Of a
    client that has proved who it is, only its own FHIR servers count.
    """
    for client in clients if proved is None else (proved,):
        for known in client.fhir_servers:
            if server is not None and same_server(known, server):
                return Caller(client, known)
    return Caller(proved or UNKNOWN)
