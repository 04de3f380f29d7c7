"""Addresses of clients: which are the same, and what may be called there. Nothing here calls anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import quote, urljoin, urlsplit

_TOKEN = re.compile(r"\{\{(.*?)\}\}")
_PLAIN = re.compile(r"[!-\[\]-~]+")  # what an address is written with: no space, no control character, no backslash
_PORTS = {"https": 443, "http": 80}


class AddressError(ValueError):
    """An address that cannot be used; says what was expected, not the address."""


def base_url(address: str) -> str:
    """The one spelling of the base URL of a FHIR server. Raises `AddressError`.

    It must be https, or http on this machine; without user, query and fragment.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise AddressError("expected the base URL of a FHIR server, for example https://ehr.example/fhir") from None
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc or parts.query or parts.fragment:
        raise AddressError("expected the base URL of a FHIR server, for example https://ehr.example/fhir")
    if parts.scheme == "http" and not on_this_machine(host):
        raise AddressError("expected https; http is for a FHIR server on this machine only")
    shown = f"[{host}]" if ":" in host else host
    place = shown if port in (None, _PORTS[parts.scheme]) else f"{shown}:{port}"
    return f"{parts.scheme}://{place}{parts.path.rstrip('/')}"


def keys_address(address: str) -> str:
    """The address of a client's keys, as it is written, because tokens name it so. Raises `AddressError`.

    It must be https, or http on this machine; without user and fragment.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or not _PLAIN.fullmatch(address) or parts.scheme not in _PORTS or "@" in parts.netloc or parts.fragment:
        raise AddressError("expected the address of a JWK Set, for example https://ehr.example/jwks.json")
    if parts.scheme == "http" and not on_this_machine(host):
        raise AddressError("expected https; http is for keys on this machine only")
    return address


def on_this_machine(host: str) -> bool:
    """Whether a host is this machine itself, whatever the network is."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def same_server(server: str, address: str) -> bool:
    """Whether what a client calls its FHIR server is a known one, given in its one spelling."""
    try:
        return base_url(address) == server
    except AddressError:
        return False


def resolved(query: str, context: Mapping[str, str | None]) -> str | None:
    """A prefetch template with its tokens replaced; None when one has no value or one that is no id."""
    missing = False

    def value(token: re.Match[str]) -> str:
        nonlocal missing
        found = context.get(token.group(1))
        missing = missing or not found or not found.strip(".")  # `..` would lead to another address
        return quote(found or "", safe="")

    address = _TOKEN.sub(value, query)
    return None if missing else address


def next_page(server: str, link: object) -> str | None:
    """The address of the next page where it stays with the server that was asked: scheme, host and port are its own."""
    if not isinstance(link, str) or not _PLAIN.fullmatch(link):
        return None
    try:
        address = urljoin(f"{server}/", link)
        parts, own = urlsplit(address), urlsplit(server)
        ports = [one.port or _PORTS.get(one.scheme) for one in (parts, own)]
    except ValueError:
        return None
    same = (parts.scheme, parts.hostname, ports[0]) == (own.scheme, own.hostname, ports[1])
    return address if same and "@" not in parts.netloc else None
