"""The chart shows a record as it arrives: marked medicines, results as written, nobody else's resources."""

from __future__ import annotations

from typing import Any

import pytest

from cds.demo.charts import Chart, age_on, chart_of, name_of
from cds.testing.patients import PatientStory
from tests.cds.demo.calls import DAY, consulted
from tests.cds.service.calls import low_iron, with_rls


def chart(story: PatientStory, **fields: Any) -> Chart:
    return chart_of(consulted(story, **fields))


def test_medicines_are_marked_by_what_they_do() -> None:
    story = with_rls().medicine("mirtazapine").medicine("ferrous fumarate").medicine("pramipexole", milligrams=0.18)
    marked = {row.name: row.marks for row in chart(story.medicine("cetirizine")).medicines}
    assert marked == {
        "mirtazapine": ("trigger",), "ferrous fumarate": ("iron",), "pramipexole": ("rls",), "cetirizine": (),
    }  # fmt: skip


def test_a_medicine_that_was_stopped_is_no_trigger_any_more() -> None:
    (row,) = chart(with_rls().medicine("mirtazapine", 400, ended_days_ago=200)).medicines
    assert row.marks == ()
    assert row.until == "2026-05-05"


def test_results_stand_as_written_and_say_why_they_were_not_used() -> None:
    story = with_rls().result("ferritin", 40, 10, unit="").result("ferritin", 15, 30, comparator="<")
    found = {(test.unit, value.text): value.unused for test in chart(story).tests for value in test.values}
    assert found == {("", "40"): "no unit", ("ug/L", "<15"): ""}


def test_days_are_columns_the_newest_first() -> None:
    assert chart(low_iron().result("ferritin", 30, 300)).days == ("2026-10-22", "2026-01-25")


def test_what_is_about_somebody_else_is_not_shown() -> None:
    story = with_rls().problem("diabetes")
    story.resources[-1]["subject"] = {"reference": "Patient/somebody"}
    assert [row.name for row in chart(story).problems] == ["Restless legs"]


def test_an_accepted_proposal_stands_in_the_chart_as_a_draft_of_the_day() -> None:
    proposed = {
        "resourceType": "ServiceRequest", "status": "draft", "intent": "proposal", "code": {"text": "Ferritin"},
        "subject": {"reference": "Patient/story"},
    }  # fmt: skip
    (row,) = chart(with_rls(), added=(proposed,)).requests
    assert (row.name, row.status, row.since) == ("Ferritin", ("draft",), DAY.isoformat())


def test_drafts_can_be_removed() -> None:
    assert [row.id for row in chart(with_rls(), orders=("metoclopramide",)).drafts] == ["MedicationRequest/draft-1"]
    gone = frozenset(("MedicationRequest/draft-1",))
    assert chart(with_rls(), orders=("metoclopramide",), removed=gone).drafts == ()


@pytest.mark.parametrize(
    ("patient", "name"),
    [
        ({"id": "x"}, "x"), ({"id": "x", "name": "Jan"}, "x"), ({"id": "x", "name": [None, {"text": "Jan"}]}, "Jan"),
        ({"id": "x", "name": [{"given": ["Jan", 5], "family": "Smit"}]}, "Jan Smit"),
        ({"id": "x", "name": [{"given": None, "family": {}}]}, "x"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_whatever_shape(patient: dict[str, Any], name: str) -> None:
    assert name_of(patient) == name


def test_age_is_in_whole_years_or_unknown() -> None:
    assert age_on("1976-11-21", DAY) == 50
    assert age_on("1976-11-22", DAY) == 49
    assert age_on("1976", DAY) is None


@pytest.mark.parametrize("shape", [None, 5, "text", [], {}, [[]], {"coding": 3}, {"coding": [None]}, {"value": "x"}])
def test_rubbish_in_a_record_never_breaks_the_chart(shape: object) -> None:
    story = low_iron().medicine("mirtazapine").ordered("ferritin", 3)
    for resource in story.resources[1:]:
        for key in list(resource):
            if key not in ("resourceType", "id", "subject"):
                resource[key] = shape
    assert chart(story).name == "story"
