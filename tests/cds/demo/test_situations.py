"""What the browser sends is read leniently where it is a record, and strictly where it is the demo's own."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from cds.demo.situations import MOST_BYTES, Situation, situation_of
from cds.service.faults import Fault
from tests.cds.demo.calls import EXAMPLES, demo, text_of
from tests.cds.service.calls import low_iron, with_rls

BY_NAME = {example.name: example for example in EXAMPLES}


def situated(**given: Any) -> Situation:
    return situation_of(orjson.dumps(given), BY_NAME, "nl")


def test_an_example_is_named_and_a_record_is_sent() -> None:
    assert situated(example="low-iron").resources == EXAMPLES[0].resources
    assert situated(bundle=low_iron().bundle()).patient_id == "story"
    assert situated(example="low-iron").language == "nl"
    assert situated(example="low-iron", language="en").language == "en"


@pytest.mark.parametrize(
    "given",
    [
        {}, {"bundle": {"resourceType": "Bundle"}}, {"bundle": 5}, {"example": "low-iron", "hook": "none"},
        {"example": "low-iron", "orders": ["none"]}, {"example": "low-iron", "orders": "x"},
        {"example": "low-iron", "diagnosis": "none"}, {"example": "low-iron", "added": [1]},
        {"example": "low-iron", "changes": {"ferritin": "high"}},
        {"example": "low-iron", "changes": {"ferritin": True}},
        {"example": "low-iron", "changes": {"dialysis": 1}}, {"example": "low-iron", "changes": {"none": 1}},
        {"example": "low-iron", "changes": []}, {"example": "low-iron", "patient": 3},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_name(given: dict[str, Any]) -> None:
    with pytest.raises(Fault) as refused:
        situated(**given)
    assert refused.value.status == 400
    assert all("expected" in issue.text for issue in refused.value.issues)


@pytest.mark.parametrize("body", [b"", b"[]", b"{"])
def test_what_is_no_object_is_refused(body: bytes) -> None:
    with pytest.raises(Fault) as refused:
        situation_of(body, BY_NAME, "en")
    assert refused.value.status == 400


def test_a_record_that_is_too_large_and_an_example_that_is_not_there_are_refused() -> None:
    for body, status in ((b" " * (MOST_BYTES + 1), 413), (b'{"example": "none"}', 404)):
        with pytest.raises(Fault) as refused:
            situation_of(body, BY_NAME, "en")
        assert refused.value.status == status


def test_a_number_stays_in_the_range_of_its_slider() -> None:
    assert situated(example="low-iron", changes={"ferritin": 1e9, "crp": -5}).changes == {"ferritin": 800, "crp": 0}


def test_references_by_full_address_still_mean_the_patient() -> None:
    """A record whose resources name the patient by the address of its entry is read as any other."""
    bundle = with_rls().bundle()
    bundle["entry"][0]["fullUrl"] = "urn:uuid:11111111-2222-4333-8444-555555555555"
    bundle["entry"][1]["resource"]["subject"] = {"reference": "urn:uuid:11111111-2222-4333-8444-555555555555"}
    answer = demo().call("chart", bundle=bundle, language="en")["regions"]["main"]
    assert "Restless legs" in text_of(answer[answer.index("problems") :])
    assert 'data-rule="IRON-01"' in answer


def test_a_result_that_no_query_would_find_is_still_read() -> None:
    """Dropped records often lack the category of a laboratory result."""
    story = low_iron()
    for resource in story.resources:
        resource.pop("category", None)
    assert 'data-rule="IRON-03"' in demo().call("advice", bundle=story.bundle())["regions"]["cards"]


def test_of_several_patients_only_the_chosen_one_is_read() -> None:
    both = with_rls().bundle()
    other = low_iron()
    for resource in other.resources:
        resource["subject"] = {"reference": "Patient/other"}
    other.resources[0] = {"resourceType": "Patient", "id": "other", "birthDate": "1970-01-01"}
    both["entry"] += [{"resource": resource} for resource in other.resources]
    browser = demo()
    asked = browser.call("chart", bundle=both)["regions"]
    assert set(asked) == {"main"}
    assert 'data-choose="other"' in asked["main"]
    chosen = browser.call("advice", bundle=both, patient="story")["regions"]
    assert 'data-rule="IRON-01"' in chosen["cards"]
    assert "ferritin" not in text_of(chosen["chart"])
