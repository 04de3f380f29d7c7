"""What is agreed with a client holds together, or is refused with what was expected."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cds.agreements import ClientSettings, by_issuer

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
    ],
)
def test_what_cannot_be_agreed_is_refused(agreed: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValidationError, match=expected):
        ClientSettings("ehr", **agreed)


def test_clients_are_found_by_their_issuer_and_one_issuer_is_one_client() -> None:
    ehr, ward = ClientSettings("ehr", issuer="https://ehr.example", jku=KEYS), ClientSettings("ward")
    assert by_issuer([ehr, ward]) == {"https://ehr.example": ehr}
    with pytest.raises(ValueError, match="other: its issuer is that of ehr"):
        by_issuer([ehr, ClientSettings("other", issuer="https://ehr.example", jku=KEYS)])
