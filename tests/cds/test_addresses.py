"""Which addresses are a FHIR server that may be asked, and which belong to it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds.addresses import AddressError, base_url, keys_address, next_page, resolved, same_server

BASE = "https://ehr.example/fhir"


@pytest.mark.parametrize(
    ("address", "base"),
    [
        (BASE, BASE),
        (f" {BASE}/ ", BASE),
        ("HTTPS://EHR.Example:443/fhir", BASE),
        ("https://ehr.example:8443/R4/", "https://ehr.example:8443/R4"),
        ("http://127.0.0.1:8080/fhir", "http://127.0.0.1:8080/fhir"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_a_server_has_one_spelling(address: str, base: str) -> None:
    assert base_url(address) == base
    assert base_url(base) == base
    assert same_server(base, address)


@pytest.mark.parametrize(
    "address",
    [
        "", "x", "ehr.example/fhir", "//ehr.example/fhir", "ftp://ehr.example", "file:///etc/passwd", "https://",
        "http://ehr.example/fhir", "http://10.0.0.1/fhir", "http://169.254.169.254/", "https://u@ehr.example/fhir",
        "https://u:p@ehr.example", f"{BASE}?x", f"{BASE}#x", "https://[::1", "https://ehr.example:99999/",
        "http://localhost.example/", "http://127.0.0.1.example/",
    ],
)  # fmt: skip
def test_what_is_no_server_is_refused(address: str) -> None:
    with pytest.raises(AddressError, match=r"^expected (the base URL|https)"):
        base_url(address)
    assert not same_server(BASE, address)


@given(st.text())
def test_anything_is_a_server_or_refused(address: str) -> None:
    try:
        found = base_url(address)
    except AddressError:
        return
    assert urlsplit(found).scheme in ("https", "http")


@pytest.mark.parametrize(
    "address", ["https://ehr.example/jwks.json", "https://ehr.example:8443/k?set=1", "http://127.0.0.1:8080/jwks.json"]
)
def test_an_address_of_keys_stays_as_it_is_written(address: str) -> None:
    """Tokens name it so."""
    assert keys_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "", "ehr.example/jwks.json", "http://ehr.example/jwks.json", "http://10.0.0.1/jwks.json", "file:///etc/passwd",
        "https://u:p@ehr.example/jwks.json", "https://ehr.example/jwks.json#x", "https://[::1", "https://e.example:99999/",
        " https://ehr.example/jwks.json",
    ],
)  # fmt: skip
def test_what_is_no_address_of_keys_is_refused(address: str) -> None:
    with pytest.raises(AddressError, match=r"^expected (the address of a JWK Set|https)"):
        keys_address(address)


def test_a_template_is_filled_in_and_quoted() -> None:
    query = "Condition?patient={{context.patientId}}&_count=5"
    assert resolved(query, {"context.patientId": "a1"}) == "Condition?patient=a1&_count=5"
    assert resolved(query, {"context.patientId": "a/b&c"}) == "Condition?patient=a%2Fb%26c&_count=5"
    for nothing in ({}, {"context.patientId": None}, {"context.patientId": ""}, {"context.patientId": ".."}):
        assert resolved(query, nothing) is None


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (f"{BASE}?page=2", f"{BASE}?page=2"),
        ("https://ehr.example/other?page=2", "https://ehr.example/other?page=2"),
        ("https://EHR.example:443/fhir?page=2", "https://EHR.example:443/fhir?page=2"),
        ("?page=2", f"{BASE}/?page=2"),
        ("Observation?page=2", f"{BASE}/Observation?page=2"),
        ("/x", "https://ehr.example/x"),
    ],
)
def test_a_page_of_the_same_origin_is_followed(link: str, address: str) -> None:
    assert next_page(BASE, link) == address


@pytest.mark.parametrize(
    "link",
    [
        None, 5, "", " ", "http://ehr.example/fhir", "https://ehr.example:444/fhir", "https://ehr.example.evil/fhir",
        "https://evil/fhir", "//evil/fhir", "https://ehr.example@evil/", "https://u@ehr.example/fhir", "file:///x",
        "javascript:alert(1)", "https://[", "https:\\\\evil", "\\\\evil\\x", "https://ehr.example/\r\nX: y",
        "https://ehr.example:99999/", "https://ehr.example/é",
    ],
)  # fmt: skip
def test_a_page_elsewhere_is_not(link: object) -> None:
    assert next_page(BASE, link) is None


@given(st.text())
def test_whatever_a_link_says_the_origin_stays(link: str) -> None:
    address = next_page(BASE, link)
    assert address is None or address.split("/", 3)[:3] == ["https:", "", "ehr.example"] or "443" in address
