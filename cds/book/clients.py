"""What a site may agree with a client: every key with its default, range and reason, and an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import get_args

from cds.agreements import Algorithm, ClientSettings, Language
from cds.book.pages import Code, Fold, Section, Table
from rules.rule import Hook, Jurisdiction

_KEYS: Mapping[str, tuple[str, str]] = {
    "name": ("a name of its own", "what the log, the audit and the reports call it"),
    "fhir_servers": (
        "https addresses",
        "what prefetch leaves out of its calls is fetched there, with the token of the call; from no other server",
    ),
    "language": (
        " or ".join(get_args(Language)),
        "of all its cards; otherwise the one that its user's browser prefers",
    ),
    "jurisdiction": (" or ".join(get_args(Jurisdiction)), "whose guidance counts for it; otherwise that of the site"),
    "issuer": (
        "an address",
        "the iss of its tokens. With one client that has it, every call needs a token; what stands below down to "
        "hooks, and calls_a_minute, can be agreed only with it",
    ),
    "jwks_file": ("a file", "the public keys of the client as a JWK Set; a change needs a restart"),
    "jku": ("https addresses", "where its public keys are fetched; nothing else that a token names is ever asked"),
    "algorithms": (" ".join(get_args(Algorithm)), "by which its tokens may be signed"),
    "audiences": ("addresses", "accepted as aud beside public_url with the path of the endpoint"),
    "tenants": ("names", "those that are served; any, and none, where it is not given"),
    "leeway": ("0 to 300 seconds", "how far its clock may be off"),
    "lifetime": (
        "1 to 86400 seconds",
        "how long a token may be valid; 250,000 of each client are remembered, more at once are refused",
    ),
    "hooks": (" ".join(get_args(Hook)), "those that it may call; all where it is not given"),
    "rules_off": ("ids of rules", "come to those of the site"),
    "rules_shadow": ("ids of rules", "come to those of the site"),
    "explain": ("true or false", "adds the trace of each card and near misses to its answers"),
    "calls_a_minute": ("from 1", "counted over all workers; more are answered with 429 and Retry-After"),
}
EXAMPLE = """public_url = "https://rls.hospital.example"

[[clients]]
name = "ehr"
issuer = "https://ehr.hospital.example"
jku = ["https://ehr.hospital.example/jwks.json"]
fhir_servers = ["https://ehr.hospital.example/fhir"]
language = "nl"
calls_a_minute = 600

[[clients]]
name = "clinic-abroad"
issuer = "https://clinic.example"
jku = ["https://clinic.example/keys"]
jurisdiction = "en"
hooks = ["patient-view", "order-sign"]
rules_shadow = ["AUG-01"]
explain = true
"""


def clients_section() -> Section:
    """The part of the page about settings."""
    rows = tuple(((Code(key),), (_default(key),), (allowed,), (reason,)) for key, (allowed, reason) in _KEYS.items())
    return Section(
        "Clients",
        (
            "A table [[clients]] for each. As long as none has an issuer, calls need no token and only this machine is "
            "served, unless clients have certificates; a client is then known by the fhirServer of its calls.",
        ),
        table=Table(("key", "default", "a site may choose", "reason"), rows),
        folds=(Fold("Two clients", EXAMPLE.rstrip()),),
    )


def _default(key: str) -> str:
    (found,) = (field.default for field in fields(ClientSettings) if field.name == key)
    if found is MISSING:
        return "to be given"
    if isinstance(found, tuple | frozenset):
        return " ".join(found) or "none"
    return str(found).lower() if isinstance(found, bool) else "none" if found is None else str(found)
