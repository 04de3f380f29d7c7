"""What is agreed with a client holds together, or is refused with what was expected."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cds.agreements import ClientSettings, by_issuer, distinct

KEYS = ("https://ehr.example/jwks.json",)


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        ({"issuer": "https://ehr.example"}, "expected the keys of its issuer in jwks_file"),
        ({"algorithms": ("HS256",)}, "ES256"),
        ({"algorithms": ()}, "at least 1 item"),
        ({"hooks": ("patient-viewed",)}, "patient-view"),
        ({"calls_a_minute": 0}, "greater than or equal to 1"),
        ({"leeway": 301}, "less than or equal to 300"),
        ({"jurisdiction": "de"}, "Input should be 'en' or 'nl'|Input should be 'nl' or 'en'"),
        ({"jku": ("http://ehr.example/jwks.json",)}, "expected https"),
        ({"jku": ("ehr.example/jwks.json",)}, "expected the address of a JWK Set"),
    ],
)
def test_what_cannot_be_agreed_is_refused(agreed: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValidationError, match=expected):
        ClientSettings("ehr", **agreed)


@pytest.mark.parametrize(
    "agreed",
    [
        {"hooks": ("patient-view",)},
        {"hooks": ()},
        {"calls_a_minute": 60},
        {"tenants": ("ward",)},
        {"tenants": ()},
        {"audiences": ("sandman",)},
        {"jku": KEYS},
        {"jwks_file": "jwks.json"},
        {"algorithms": ("RS256",)},
        {"leeway": 0},
        {"lifetime": 300},
        {"tenants": ("ward",), "hooks": ("patient-view",), "calls_a_minute": 60},
    ],
)
def test_what_only_a_token_can_prove_needs_an_issuer(agreed: dict[str, Any]) -> None:
    """Otherwise it would be written down and do nothing."""
    named = ", ".join(agreed)
    with pytest.raises(ValidationError, match=rf"Value error, {named}: expected an issuer with them, because without"):
        ClientSettings("ehr", **agreed)
    assert ClientSettings("ehr", issuer="https://ehr.example", **{"jku": KEYS, **agreed}).issuer


@pytest.mark.parametrize(
    "agreed",
    [
        {"fhir_servers": ("https://ehr.example/fhir",)},
        {"language": "nl"},
        {"jurisdiction": "en"},
        {"rules_off": frozenset(("IRON-01",))},
        {"rules_shadow": frozenset(("IRON-01",))},
        {"explain": True},
        {"hooks": None, "calls_a_minute": None, "leeway": 60},
    ],
)
def test_what_counts_for_any_call_needs_no_issuer(agreed: dict[str, Any]) -> None:
    assert ClientSettings("ehr", **agreed).issuer is None


def test_each_client_has_a_name_of_its_own() -> None:
    """By it its calls are counted and its patients are told from those of others."""
    ehr, ward = ClientSettings("ehr"), ClientSettings("ward")
    assert distinct((ehr, ward)) == (ehr, ward)
    with pytest.raises(ValueError, match=r"of several: ehr$"):
        distinct((ehr, ward, ClientSettings("ehr", language="nl")))


def test_clients_are_found_by_their_issuer_and_one_issuer_is_one_client() -> None:
    ehr, ward = ClientSettings("ehr", issuer="https://ehr.example", jku=KEYS), ClientSettings("ward")
    assert by_issuer([ehr, ward]) == {"https://ehr.example": ehr}
    with pytest.raises(ValueError, match="other: its issuer is that of ehr"):
        by_issuer([ehr, ClientSettings("other", issuer="https://ehr.example", jku=KEYS)])
