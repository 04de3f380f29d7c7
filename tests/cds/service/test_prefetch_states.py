"""Every way in which prefetch can arrive. A failure is never answered as if there were nothing to say."""

from __future__ import annotations

from typing import Any

import pytest

from cds.testing.requests import failure, first_page
from tests.cds.service.calls import Json, body_of, leading_rules, standard_counter, with_rls, without_rls
from tests.cds.service.outcomes import assert_outcome, elements

EMPTY: Json = {"resourceType": "Bundle", "type": "searchset", "total": 0}
REMARK: Json = {"resourceType": "OperationOutcome", "issue": [{"severity": "warning", "code": "informational"}]}
HARMLESS = {**EMPTY, "entry": [{"resource": REMARK, "search": {"mode": "outcome"}}]}
BROKEN = {**EMPTY, "entry": [{"resource": failure(), "search": {"mode": "outcome"}}]}
PAGED = first_page(EMPTY)
WRONG_TYPE: Json = {"resourceType": "Practitioner", "id": "somebody"}

# nothing usable arrived under the key
ABSENT: dict[str, Any] = {
    "absent": ...,
    "null": None,
    "OperationOutcome": failure("timeout"),
    "empty object": {},
    "empty string": "",
    "HTML": "<html><body>502 Bad Gateway</body></html>",
    "number": 502,
    "array": [],
    "object of another kind": {"message": "no"},
}


def with_key(body: Json, key: str, value: Any) -> Json:
    prefetch = {**body["prefetch"], key: value}
    return {**body, "prefetch": {name: given for name, given in prefetch.items() if given is not ...}}


@pytest.mark.parametrize("state", ABSENT)
def test_a_laboratory_that_did_not_arrive_is_said_on_a_card(state: str) -> None:
    response = standard_counter().post(with_key(body_of(with_rls()), "laboratory", ABSENT[state]))
    assert leading_rules(response) == ["NOT-ASSESSED"]
    assert "aborator" in response.json()["cards"][0]["summary"]


@pytest.mark.parametrize("value", [PAGED, BROKEN], ids=["first page", "OperationOutcome as an entry"])
def test_a_laboratory_that_arrived_in_part_is_said_on_a_card(value: Json) -> None:
    response = standard_counter().post(with_key(body_of(with_rls()), "laboratory", value))
    assert leading_rules(response) == ["NOT-ASSESSED"]


@pytest.mark.parametrize(
    "value", [WRONG_TYPE, {**EMPTY, "entry": [{"resource": WRONG_TYPE}]}, {"resourceType": "bundle"}]
)
def test_a_laboratory_of_the_wrong_kind_is_said_on_a_card(value: Json) -> None:
    response = standard_counter().post(with_key(body_of(with_rls()), "laboratory", value))
    assert leading_rules(response) == ["NOT-ASSESSED"]


@pytest.mark.parametrize("value", [EMPTY, HARMLESS], ids=["empty Bundle", "remark of the search"])
def test_a_laboratory_without_results_is_known_to_be_empty(value: Json) -> None:
    assert leading_rules(standard_counter().post(with_key(body_of(with_rls()), "laboratory", value))) == ["IRON-01"]


@pytest.mark.parametrize("state", ABSENT)
def test_a_problem_list_that_did_not_arrive_is_refused(state: str) -> None:
    response = standard_counter().post(with_key(body_of(with_rls()), "conditions", ABSENT[state]))
    issues = assert_outcome(response, 412)
    assert elements(issues) == ["prefetch.conditions"]
    assert issues[0]["diagnostics"] == ("the key is absent" if state == "absent" else "the key holds no FHIR data")


@pytest.mark.parametrize("value", [WRONG_TYPE, {"resourceType": "bundle"}])
def test_a_problem_list_of_the_wrong_kind_is_refused(value: Json) -> None:
    assert_outcome(standard_counter().post(with_key(body_of(with_rls()), "conditions", value)), 412)


def test_a_problem_list_that_is_only_an_error_is_refused() -> None:
    assert_outcome(standard_counter().post(with_key(body_of(with_rls()), "conditions", BROKEN)), 412)


@pytest.mark.parametrize("value", [EMPTY, HARMLESS], ids=["empty Bundle", "remark of the search"])
def test_an_empty_problem_list_is_an_answer(value: Json) -> None:
    assert leading_rules(standard_counter().post(with_key(body_of(with_rls()), "conditions", value))) == []


def test_restless_legs_on_the_first_page_of_problems_are_enough() -> None:
    """And what the rest could hold is said: suicidal thoughts would be a warning."""
    led = leading_rules(standard_counter().post(body_of(with_rls().truncated("problem-list"))))
    assert led == ["IRON-01", "NOT-ASSESSED"]


@pytest.mark.parametrize("state", ABSENT)
@pytest.mark.parametrize("key", ["patient", "medicationRequests", "pregnancy", "procedures", "encounters", "allergies"])
def test_no_other_part_makes_the_service_fail(key: str, state: str) -> None:
    assert leading_rules(standard_counter().post(with_key(body_of(with_rls()), key, ABSENT[state]))) != []


def test_nothing_but_the_problem_list_is_said_on_one_card() -> None:
    body = body_of(with_rls())
    body["prefetch"] = {"conditions": body["prefetch"]["conditions"]}
    assert leading_rules(standard_counter().post(body)) == ["NOT-ASSESSED"]


def test_a_missing_laboratory_is_no_card_for_patients_without_restless_legs() -> None:
    assert leading_rules(standard_counter().post(body_of(without_rls().missing("laboratory")))) == []


def test_keys_that_were_not_asked_for_are_read_but_prove_nothing() -> None:
    body = body_of(with_rls().result("ferritin", 18, days_ago=30).result("CRP", 2))
    laboratory = body["prefetch"].pop("laboratory")
    body["prefetch"]["labs"] = laboratory
    assert leading_rules(standard_counter().post(body)) != []


@pytest.mark.parametrize("key", ["conditions", "laboratory"])
@pytest.mark.parametrize(
    ("asked", "counts"),
    [
        ("patient=story", True),
        ("patient=Patient/story", True),
        ("subject=Patient%2Fstory&_count=500", True),
        ("_getpages=3f1c", True),
        ("", True),
        ("patient=%7B%7Bcontext.patientId%7D%7D", False),
        ("patient={{context.patientId}}", False),
        ("patient=somebody-else", False),
    ],
)
def test_an_empty_answer_counts_only_to_a_search_about_the_patient(key: str, asked: str, counts: bool) -> None:
    """A client that cannot resolve a token may search for the token itself, and finds nothing."""
    link = {"link": [{"relation": "self", "url": f"https://ehr.example/fhir/Condition?{asked}"}]}
    response = standard_counter().post(with_key(body_of(with_rls()), key, {**EMPTY, **link}))
    if key == "conditions":
        assert response.status_code == (200 if counts else 412)
    else:
        assert leading_rules(response) == (["IRON-01"] if counts else ["NOT-ASSESSED"])
