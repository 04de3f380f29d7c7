"""What prefetch leaves out is fetched from the client's FHIR server, whatever such a server does."""

from __future__ import annotations

import gzip
import logging

import orjson
import pytest

from cds.service.fetching import Limits
from tests.cds.service.calls import Json, body_of, counter, leading_rules, low_iron
from tests.cds.service.fake_ehr import (
    TEMPLATES,
    TOKEN,
    Behaviour,
    Ehr,
    Reply,
    asking,
    clinic,
    endless,
    failing,
    holding,
    nobody,
    redirecting,
    saying,
    sent,
    without,
)
from tests.cds.service.outcomes import assert_outcome, elements

SOON = Limits(seconds=0.3)
PATIENT_OF_SOMEBODY: Json = {"resourceType": "Patient", "id": "other"}
OF_SOMEBODY: Json = {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": PATIENT_OF_SOMEBODY}]}


def test_everything_may_be_fetched(ehr: Ehr) -> None:
    assert leading_rules(clinic(ehr).post(asking(ehr))) == ["IRON-03"]
    assert len(ehr.asked) == len(TEMPLATES)


def test_each_query_is_that_of_its_template_for_this_patient_with_the_token(ehr: Ehr) -> None:
    clinic(ehr).post(asking(ehr, context={"patientId": "Patient/story"}))
    assert {ehr._key(target) for target in ehr.targets} == set(TEMPLATES)
    for one in ehr.asked:
        assert one.headers["Authorization"] == f"Bearer {TOKEN}"
        assert "json" in one.headers["Accept"]
        assert not {"Cookie", "Referer"} & set(one.headers)


def test_only_what_is_missing_is_fetched(ehr: Ehr) -> None:
    assert leading_rules(clinic(ehr).post(asking(ehr, prefetch=without("laboratory")))) == ["IRON-03"]
    assert [ehr._key(target) for target in ehr.targets] == ["laboratory"]
    ehr.asked.clear()
    assert leading_rules(clinic(ehr).post(asking(ehr, prefetch=body_of(low_iron())["prefetch"]))) == ["IRON-03"]
    assert ehr.asked == []


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "<html>",
        5,
        [],
        {},
        {"resourceType": "OperationOutcome", "issue": [{"code": "timeout"}]},
        PATIENT_OF_SOMEBODY,
    ],
)
def test_what_arrived_as_nothing_is_fetched(ehr: Ehr, value: object) -> None:
    prefetch = {**without("laboratory"), "laboratory": value}
    assert leading_rules(clinic(ehr).post(asking(ehr, prefetch=prefetch))) == ["IRON-03"]
    assert [ehr._key(target) for target in ehr.targets] == ["laboratory"]


@pytest.mark.parametrize("code", ["security", "login", "forbidden", "suppressed", "not-supported"])
def test_what_the_client_refuses_is_not_asked_for_behind_its_back(ehr: Ehr, code: str) -> None:
    refusal = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": code}]}
    response = clinic(ehr).post(asking(ehr, prefetch={**without("laboratory"), "laboratory": refusal}))
    assert leading_rules(response) == ["NOT-ASSESSED"]
    assert ehr.asked == []


@pytest.mark.parametrize(
    "changes",
    [
        {"fhirAuthorization": ...},
        {"fhirAuthorization": {}},
        {"fhirAuthorization": {"access_token": ""}},
        {"fhirAuthorization": {"access_token": None}},
        {"fhirAuthorization": {"access_token": "two\r\nX-Injected: lines"}},
        {"fhirAuthorization": {"access_token": "käse"}},
    ],
)
def test_nothing_is_fetched_without_a_token(ehr: Ehr, changes: Json) -> None:
    assert_outcome(clinic(ehr).post(asking(ehr, **changes)), 412)
    assert ehr.asked == []


@pytest.mark.parametrize(
    "server",
    [
        "{origin}",
        "{origin}/fhir/other",
        "{origin}/FHIR",
        "{origin}/fhir?x=1",
        "{origin}/fhir#x",
        "http://user@127.0.0.1:{port}/fhir",
        "http://127.0.0.1.elsewhere.example/fhir",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "http://127.0.0.1:{port}@elsewhere.example/fhir",
        "http://[::1/fhir",
        "http://127.0.0.1:99999/fhir",
        "127.0.0.1",
    ],
)
def test_no_server_is_asked_that_is_not_on_the_list(ehr: Ehr, server: str) -> None:
    address = server.format(origin=ehr.origin, port=ehr.origin.rsplit(":", 1)[-1])
    assert_outcome(clinic(ehr).post(asking(ehr, address)), 412)
    assert ehr.asked == []


def test_no_server_is_asked_where_no_client_is_agreed(ehr: Ehr) -> None:
    assert_outcome(counter().post(asking(ehr)), 412)
    assert ehr.asked == []


@pytest.mark.parametrize("spelling", ["{base}/", " {base} ", "HTTP://127.0.0.1:{port}/fhir"])
def test_a_server_on_the_list_may_be_spelt_differently(ehr: Ehr, spelling: str) -> None:
    address = spelling.format(base=ehr.base, port=ehr.origin.rsplit(":", 1)[-1])
    assert leading_rules(clinic(ehr).post(asking(ehr, address))) == ["IRON-03"]


def test_an_id_cannot_lead_to_another_address(ehr: Ehr) -> None:
    for patient in ("..", ".", "%2e%2e", "a%2Fb", "x|y", 'x"y'):
        ehr.asked.clear()
        clinic(ehr).post(asking(ehr, context={"patientId": patient}))
        for target in ehr.targets:
            assert target.startswith("/fhir/")
            assert "/../" not in target and not target.endswith("/..") and "%2e%2e" not in target
            assert "%252e%252e" in target or "%252F" in target or "%7C" in target or "%22" in target


BAD: dict[str, Behaviour] = {
    "401": failing(401),
    "403": failing(403),
    "404": failing(404),
    "500": failing(500),
    "204": lambda _ehr, _target: Reply(204),
    "no JSON": saying(b"<html>error</html>"),
    "no FHIR": saying(b'{"message": "no"}'),
    "an array": saying(b"[]"),
    "nothing": saying(b""),
    "OperationOutcome with 200": saying(b'{"resourceType": "OperationOutcome", "issue": [{"code": "timeout"}]}'),
    "another patient": lambda _ehr, _target: sent(OF_SOMEBODY),
    "broken gzip": saying(b"no gzip", Content_Encoding="gzip"),
    "endless": endless,
    "holding": holding,
}


UNENDING = ("endless", "holding")


@pytest.mark.parametrize("name", BAD)
def test_a_laboratory_that_cannot_be_fetched_is_said_on_a_card(ehr: Ehr, name: str) -> None:
    """The answer comes although the server may still hold its own."""
    ehr.behaves("laboratory", BAD[name])
    service = clinic(ehr, SOON if name in UNENDING else None)
    assert leading_rules(service.post(asking(ehr, prefetch=without("laboratory")))) == ["NOT-ASSESSED"]
    assert not ehr.released.is_set()
    (line,) = service.log.entries
    assert line["incomplete"]["laboratory"] in ("failed", "not asked")
    assert ("laboratory" in line["not_fetched"]) == (name != "another patient")


@pytest.mark.parametrize("name", BAD)
def test_a_problem_list_that_cannot_be_fetched_is_refused_and_says_why(ehr: Ehr, name: str) -> None:
    ehr.behaves("conditions", BAD[name])
    service = clinic(ehr, SOON if name in UNENDING else None)
    issues = assert_outcome(service.post(asking(ehr, prefetch=without("conditions"))), 412)
    assert elements(issues) == ["prefetch.conditions"]
    if name in ("holding", "endless", "500", "no JSON"):
        why = {"holding": "out of time", "endless": "", "500": "status 500", "no JSON": "no JSON"}[name]
        assert f"the FHIR server: {why}" in issues[0]["diagnostics"]


def test_what_was_fetched_in_time_counts_while_the_rest_is_held_back(ehr: Ehr) -> None:
    """The answer does not wait for procedures, and uses the laboratory that has come."""
    ehr.behaves("procedures", holding)
    prefetch = {key: value for key, value in without("laboratory").items() if key != "procedures"}
    service = clinic(ehr, Limits(seconds=2))
    assert service.post(asking(ehr, prefetch=prefetch)).status_code == 200
    assert ehr.waiting.is_set() and not ehr.released.is_set()
    (line,) = service.log.entries
    assert line["fetched"] == ["laboratory"]
    assert line["not_fetched"] == {"procedures": "out of time"}


def test_all_queries_run_at_the_same_time(ehr: Ehr) -> None:
    """Each is held back until all of them have arrived: one after the other would be out of time."""

    def together(ehr: Ehr, target: str) -> Reply:
        if len(ehr.asked) == len(TEMPLATES):
            ehr.released.set()
        ehr.released.wait(60)
        key = ehr._key(target)
        assert key is not None
        return sent(ehr.answers[key])

    for key in TEMPLATES:
        ehr.behaves(key, together)
    assert leading_rules(clinic(ehr).post(asking(ehr))) == ["IRON-03"]


def test_a_server_that_is_down_is_said(ehr: Ehr) -> None:
    down = nobody()
    service = clinic(ehr, None, down)
    issues = assert_outcome(service.post(asking(ehr, down)), 412)
    assert issues[0]["diagnostics"].endswith("the FHIR server: no connection")
    assert leading_rules(service.post(asking(ehr, down, prefetch=without("laboratory")))) == ["NOT-ASSESSED"]


@pytest.mark.parametrize(
    "to", ["{other}/fhir/Observation", "{own}/fhir/Patient/story", "//elsewhere.example/", "file:///etc/passwd"]
)
def test_no_redirect_is_followed(ehr: Ehr, to: str) -> None:
    with Ehr(low_iron()).running() as other:
        ehr.behaves("laboratory", redirecting(to.format(other=other.origin, own=ehr.origin)))
        assert leading_rules(clinic(ehr).post(asking(ehr))) == ["NOT-ASSESSED"]
        assert other.asked == []
    assert len(ehr.asked) == len(TEMPLATES)


def test_what_is_too_large_is_left_also_when_it_was_packed(ehr: Ehr) -> None:
    packed = gzip.compress(b" " * 3_000_000)
    assert len(packed) < 10_000
    ehr.behaves("laboratory", saying(packed, Content_Encoding="gzip"))
    service = clinic(ehr, Limits(bytes=1_000_000))
    assert leading_rules(service.post(asking(ehr))) == ["NOT-ASSESSED"]
    assert service.log.entries[0]["not_fetched"] == {"laboratory": "too large"}


def test_packed_answers_are_read(ehr: Ehr) -> None:
    content = gzip.compress(orjson.dumps(ehr.answers["laboratory"]))
    ehr.behaves("laboratory", saying(content, Content_Encoding="gzip"))
    assert leading_rules(clinic(ehr).post(asking(ehr))) == ["IRON-03"]


def test_cookies_of_one_call_are_not_sent_with_the_next(ehr: Ehr) -> None:
    ehr.behaves("conditions", lambda ehr, _target: sent(ehr.answers["conditions"], Set_Cookie="session=jansen"))
    service = clinic(ehr)
    for _ in range(2):
        assert service.post(asking(ehr)).status_code == 200
    assert all("Cookie" not in one.headers for one in ehr.asked)


def test_neither_token_nor_patient_is_logged(
    ehr: Ehr, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    service = clinic(ehr, SOON)
    ehr.behaves("laboratory", failing(500))
    ehr.behaves("procedures", holding)
    responses = [service.post(asking(ehr)), service.post(asking(ehr, fhirServer=nobody()))]
    written = capfd.readouterr()
    for output in (*(r.text for r in responses[1:]), repr(service.log.entries), caplog.text, written.out, written.err):
        assert TOKEN not in output
        assert "secret-token" not in output
        assert "story" not in output
    assert TOKEN not in responses[0].text


def test_prefetch_is_not_lost_when_the_server_has_nothing_better(ehr: Ehr) -> None:
    """A list that says that it is not complete stays when the server fails."""
    ehr.behaves("laboratory", failing(500))
    prefetch = body_of(low_iron())["prefetch"]
    prefetch["laboratory"]["total"] = 99
    service = clinic(ehr)
    service.post(asking(ehr, prefetch=prefetch))
    assert service.log.entries[0]["incomplete"] == {"laboratory": "partial"}


def test_patients_without_restless_legs_get_no_card_for_what_could_not_be_fetched(ehr: Ehr) -> None:
    ehr.answers["conditions"] = {"resourceType": "Bundle", "type": "searchset", "total": 0}
    ehr.behaves("laboratory", failing(500))
    assert leading_rules(clinic(ehr).post(asking(ehr))) == []
