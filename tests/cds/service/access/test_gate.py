"""Without a good token nothing of CDS Hooks answers; with one, what is agreed with the client counts."""

from __future__ import annotations

import json
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import LogCapture

from cds.agreements import ClientSettings, by_issuer
from cds.service.access.keys import Keys
from cds.service.access.replays import RememberedReplays
from cds.service.access.tokens import Doorkeeper
from cds.service.application import create_app
from cds.service.pace import RememberedPace
from cds.service.surroundings import Guard, Surroundings
from cds.testing.decisions import request_of_story, standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.service.access.signing import ISSUER, NOW, Signer
from tests.cds.service.access.test_tokens import no_fetch
from tests.cds.service.calls import Browser, Counter, desk_of

URL = "https://rls.example"
SERVICE = "/cds-services/rls-patient-view"
SIGNER = Signer()
NUMBERS = count()


def clinic(folder: Path, **agreed: Any) -> Counter:
    client = ClientSettings("ehr", issuer=ISSUER, jwks_file=SIGNER.written(folder), **agreed)
    keeper = Doorkeeper(by_issuer([client]), Keys(no_fetch, lambda: 0.0), RememberedReplays(lambda: NOW), lambda: NOW)
    return served(keeper, client)


def served(keeper: Doorkeeper, *clients: ClientSettings) -> Counter:
    log = LogCapture()
    around = Surroundings(Guard(keeper, URL), pace=RememberedPace(lambda: 0.0))
    return Counter(Browser(create_app(desk_of(standard_advisor(), log, clients=clients), around)), log)


def token(path: str, **claims: Any) -> dict[str, str]:
    signed = SIGNER.token(**{"aud": URL + path, "jti": f"n{next(NUMBERS)}", **claims})
    return {"Authorization": f"Bearer {signed}"}


def body() -> Any:
    return request_of_story(PatientStory(date(2026, 11, 21), "gate").person(52).problem("restless legs", 900))


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/cds-services"), ("POST", SERVICE), ("POST", f"{SERVICE}/feedback")]
)
def test_without_a_token_the_answer_is_bare_and_readable_for_browsers(tmp_path: Path, method: str, path: str) -> None:
    ehr = clinic(tmp_path)
    refused = ehr.http.request(method, path, json=body())
    assert refused.status_code == 401 and refused.content == b""
    assert refused.headers["www-authenticate"] == "Bearer"
    assert refused.headers["access-control-allow-origin"] == "*"
    assert ehr.log.entries[-1]["denied"] == "no token"


def test_a_preflight_needs_no_token(tmp_path: Path) -> None:
    """A browser cannot send one with it."""
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    assert clinic(tmp_path).http.request("OPTIONS", SERVICE, asked).status_code == 200


def test_a_token_opens_the_endpoint_that_it_names_once(tmp_path: Path) -> None:
    ehr = clinic(tmp_path)
    good = token(SERVICE)
    assert ehr.http.post(SERVICE, body(), **good).status_code == 200
    assert ehr.log.entries[-1]["client"] == "ehr"
    assert ehr.http.post(SERVICE, body(), **good).status_code == 401
    assert ehr.http.post("/cds-services/rls-order-sign", body(), **token(SERVICE)).status_code == 401
    assert ehr.http.get("/cds-services", **token("/cds-services")).status_code == 200
    feedback = {"feedback": [{"card": "b1", "outcome": "accepted", "acceptedSuggestions": [{"id": "b2"}],
                              "outcomeTimestamp": "2026-11-21T10:00:00Z"}]}  # fmt: skip
    assert ehr.http.post(f"{SERVICE}/feedback", feedback, **token(f"{SERVICE}/feedback")).status_code == 200


def test_what_a_request_says_of_its_own_address_opens_nothing(tmp_path: Path) -> None:
    """A token for another service would be let in where the Host header counted."""
    other = {**token("", aud=f"https://elsewhere.example{SERVICE}"), "Host": "elsewhere.example"}
    assert clinic(tmp_path).http.post(SERVICE, body(), **other).status_code == 401


def test_hooks_and_pace_are_those_that_were_agreed(tmp_path: Path) -> None:
    ehr = clinic(tmp_path, hooks=("patient-view",), calls_a_minute=1)
    sign = "/cds-services/rls-order-sign"
    refused = ehr.http.post(sign, {**body(), "hook": "order-sign"}, **token(sign))
    assert refused.status_code == 403 and refused.json()["resourceType"] == "OperationOutcome"
    assert ehr.http.post(SERVICE, body(), **token(SERVICE)).status_code == 200
    later = ehr.http.post(SERVICE, body(), **token(SERVICE))
    assert later.status_code == 429 and later.headers["retry-after"] == "60"


def test_a_client_that_used_up_its_tokens_shuts_out_no_other(tmp_path: Path) -> None:
    """The caller learns no more than from any other refusal; the log says what it was."""
    keys = SIGNER.written(tmp_path)
    noisy, good = (
        ClientSettings("noisy", issuer=ISSUER, jwks_file=keys),
        ClientSettings("good", issuer=URL, jwks_file=keys),
    )
    replays = RememberedReplays(lambda: NOW, most=2)
    ehr = served(Doorkeeper(by_issuer([noisy, good]), Keys(no_fetch, lambda: 0.0), replays, lambda: NOW), noisy, good)
    calls = [ehr.http.get("/cds-services", **token("/cds-services")) for _ in range(3)]
    assert [call.status_code for call in calls] == [200, 200, 401] and calls[-1].content == b""
    assert ehr.log.entries[-1]["denied"] == "too many tokens"
    assert ehr.http.post(SERVICE, body(), **token(SERVICE, iss=URL)).status_code == 200


def test_rules_that_are_off_for_a_client_are_off_for_it(tmp_path: Path) -> None:
    def rules(ehr: Counter) -> list[str]:
        cards = ehr.http.post(SERVICE, body(), **token(SERVICE)).json()["cards"]
        return [rule for card in cards for rule in card["extension"]["org.rls-cds.advice"]["rules"]]

    assert "IRON-01" in rules(clinic(tmp_path))
    assert "IRON-01" not in rules(clinic(tmp_path, rules_off=frozenset(("IRON-01",))))


def test_traces_are_for_clients_that_ask_for_them(tmp_path: Path) -> None:
    def advice(ehr: Counter) -> dict[str, Any]:
        found: dict[str, Any] = ehr.http.post(SERVICE, body(), **token(SERVICE)).json()["cards"][0]
        return found["extension"]["org.rls-cds.advice"]  # type: ignore[no-any-return]

    assert "trace" not in advice(clinic(tmp_path))
    assert "trace" in advice(clinic(tmp_path, explain=True))


def test_the_log_holds_nothing_of_a_token(tmp_path: Path) -> None:
    ehr = clinic(tmp_path)
    given = [
        token(SERVICE),
        token("/elsewhere", tenant="sentinel-tenant"),
        token(SERVICE, iss="https://sentinel.example"),
    ]
    for one in given:
        ehr.http.post(SERVICE, body(), **one)
    logged = json.dumps(ehr.log.entries, default=str)
    assert "sentinel" not in logged
    assert not any(part in logged for one in given for part in one["Authorization"].removeprefix("Bearer ").split("."))
