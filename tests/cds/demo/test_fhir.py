"""The FHIR server of the examples: what clients of CDS Hooks ask of one, and ids that are unique in it."""

from __future__ import annotations

from typing import Any

import pytest

from cds.demo.examples import Example
from tests.cds.demo.calls import EXAMPLES, demo
from tests.cds.service.calls import SERVICE, Browser, Json, low_iron

SAME_IDS = low_iron()
SAME_IDS.patient_id = "other"
SAME_IDS.resources = [
    {**one, "id": "other"} if one["resourceType"] == "Patient" else {**one, "subject": {"reference": "Patient/other"}}
    for one in SAME_IDS.resources
]
TWO = (EXAMPLES[0], Example("second", SAME_IDS.bundle()))


def server() -> Browser:
    return demo(*TWO).browser


def ids(bundle: Json) -> list[str]:
    return [entry["resource"]["id"] for entry in bundle.get("entry", ())]


def test_the_statement_says_version_and_what_can_be_asked() -> None:
    response = server().get("/fhir/metadata", Accept="application/json+fhir")
    assert response.headers["content-type"].startswith("application/fhir+json")
    assert response.headers["access-control-allow-origin"] == "*"
    statement = response.json()
    assert statement["fhirVersion"] == "4.0.1"
    kinds = {one["type"] for one in statement["rest"][0]["resource"]}
    templates = demo(*TWO).get("/cds-services").json()["services"][0]["prefetch"].values()
    assert {template.split("?")[0].split("/")[0] for template in templates} <= kinds


def test_ids_are_unique_though_the_stories_share_them() -> None:
    found = server().get("/fhir/Observation").json()
    assert len(set(ids(found))) == found["total"] == 6
    one = server().get(f"/fhir/Observation/{ids(found)[0]}").json()
    assert one == found["entry"][0]["resource"]


def test_searches_by_get_and_by_post_find_the_same() -> None:
    asked = "patient=story&category=laboratory&_sort=-date&_count=500"
    got = server().get(f"/fhir/Observation?{asked}").json()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    posted = server().request("POST", "/fhir/Observation/_search", form, content=asked.encode()).json()
    assert ids(got) == ids(posted)
    assert len(ids(got)) == 3
    assert all(one["resource"]["subject"]["reference"] == "Patient/story" for one in got["entry"])


@pytest.mark.parametrize("patient", ["story", "Patient/story", "https://ehr.example/fhir/Patient/story"])
def test_a_patient_is_named_in_every_way(patient: str) -> None:
    assert len(ids(server().get(f"/fhir/Condition?patient={patient}").json())) == 1
    assert len(ids(server().get(f"/fhir/Condition?subject={patient}").json())) == 1


def test_codes_are_found_with_and_without_their_system() -> None:
    for code, found in (
        ("2276-4", 2),
        ("http://loinc.org|2276-4", 2),
        ("http://snomed.info/sct|2276-4", 0),
        ("x,2276-4", 2),
    ):
        assert len(ids(server().get("/fhir/Observation?code=" + code.replace("|", "%7C")).json())) == found


def test_what_is_not_on_one_page_has_a_next_one() -> None:
    first = server().get("/fhir/Observation?_count=4").json()
    links = {link["relation"]: link["url"] for link in first["link"]}
    second = server().get(links["next"].removeprefix("http://rls.example")).json()
    assert (len(ids(first)), len(ids(second)), first["total"]) == (4, 2, 6)
    assert "next" not in {link["relation"] for link in second["link"]}


def test_the_newest_comes_first_where_it_is_asked() -> None:
    story = low_iron().result("ferritin", 30, 400).result("ferritin", 20, 5)
    found = demo(Example("x", story.bundle())).browser.get("/fhir/Observation?_sort=-date").json()
    days = [entry["resource"]["effectiveDateTime"] for entry in found["entry"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("path", ["/fhir/Nothing", "/fhir/Observation/nobody", "/fhir/Nothing/1"])
def test_what_is_not_there_is_an_outcome(path: str) -> None:
    response = server().get(path)
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("application/fhir+json")
    assert response.json()["resourceType"] == "OperationOutcome"


def test_a_client_that_resolves_the_templates_here_gets_the_cards_of_the_story() -> None:
    """What a CDS Hooks client does with the two addresses of the demo and nothing else."""
    browser = server()
    service = browser.get("/cds-services").json()["services"][0]
    prefetch: dict[str, Any] = {}
    for key, template in service["prefetch"].items():
        prefetch[key] = browser.get(
            "/fhir/" + template.replace("{{context.patientId}}", "story").replace("|", "%7C")
        ).json()
    body = {"hook": service["hook"], "hookInstance": "x", "context": {"patientId": "story"}, "prefetch": prefetch}
    cards = browser.post(SERVICE, body).json()["cards"]
    assert [card["extension"]["org.rls-cds.advice"]["rules"][0] for card in cards] == ["IRON-03"]
