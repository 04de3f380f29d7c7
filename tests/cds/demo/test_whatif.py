"""What if changes FHIR and nothing else, and the service decides about it."""

from __future__ import annotations

import pytest

from cds.demo.charts import chart_of
from cds.demo.consultation import Consultation
from cds.demo.plot import plot
from cds.demo.timelines import timeline_of
from cds.demo.words import all_words
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.demo.calls import DAY, consulted
from tests.cds.service.calls import low_iron, with_rls

KNOWLEDGE = standard_advisor().knowledge


def fact(consultation: Consultation, name: str) -> object:
    return consultation.decision.reading.book.values.get(name)


def ferritin(consultation: Consultation) -> tuple[object, object]:
    return fact(consultation, "ferritin_min"), fact(consultation, "ferritin_max")


def test_the_newest_result_takes_the_number_on_its_own_day() -> None:
    story = low_iron().result("ferritin", 9, days_ago=200)
    consultation = consulted(story, changes={"ferritin": 250})
    assert ferritin(consultation) == (250, 250)
    days = {r.drawn.last for r in consultation.decision.reading.findings.results if r.analyte == "ferritin"}
    assert len(days) == 2
    assert consultation.decision.reading.book.drawn == consultation.recorded.book.drawn
    assert consultation.before is not None
    assert consultation.before.reading.book.values["ferritin_max"] == 18


def test_where_nothing_was_measured_a_result_of_the_day_is_added() -> None:
    consultation = consulted(with_rls(), changes={"ferritin": 40, "tsat": 15, "crp": 30, "egfr": 25})
    assert ferritin(consultation) == (40, 40)
    assert fact(consultation, "crp_min") == 30
    assert fact(consultation, "egfr_min") == 25
    assert consultation.decision.reading.book.drawn["ferritin"].last == DAY


def test_a_result_that_cannot_be_read_gives_way_to_the_number() -> None:
    story = with_rls().result("ferritin", 60, days_ago=300).result("ferritin", 40, days_ago=10, unit="")
    assert fact(consulted(story), "ferritin_unreadable") == "yes"
    consultation = consulted(story, changes={"ferritin": 40})
    assert ferritin(consultation) == (40, 40)
    assert fact(consultation, "ferritin_unreadable") == "no"


@pytest.mark.parametrize("pregnant", [True, False])
def test_pregnancy_is_as_it_is_supposed(pregnant: bool) -> None:
    expected = "yes" if pregnant else "no"
    for story in (with_rls(), with_rls().problem("pregnancy", 60), with_rls().pregnancy_status("yes")):
        story.person(30)
        assert fact(consulted(story, changes={"pregnant": pregnant}), "pregnant") == expected


@pytest.mark.parametrize("dialysis", [True, False])
def test_dialysis_is_as_it_is_supposed(dialysis: bool) -> None:
    for story in (with_rls(), with_rls().problem("maintenance dialysis", 900)):
        assert fact(consulted(story, changes={"dialysis": dialysis}), "dialysis") == ("yes" if dialysis else "no")


def test_a_panel_keeps_its_other_results() -> None:
    story = PatientStory(DAY).person(50).problem("restless legs").result("ferritin", 18, 10)
    single = story.resources.pop()
    member = {key: single.pop(key) for key in ("valueQuantity",)} | {"code": single["code"]}
    crp = PatientStory(DAY).person().result("CRP", 4, 10).resources[-1]
    parts = [member, {"code": crp["code"], "valueQuantity": crp["valueQuantity"]}]
    story.resources.append({**single, "code": {"text": "panel"}, "component": parts})
    consultation = consulted(story, changes={"ferritin": 90})
    assert ferritin(consultation) == (90, 90)
    assert fact(consultation, "crp_min") == 4


def test_the_record_itself_and_its_chart_stay_as_they_are() -> None:
    """Only the plot shows what is supposed, and says so."""
    story = low_iron()
    before, chart = repr(story.resources), chart_of(consulted(story))
    consultation = consulted(story, changes={"ferritin": 250, "dialysis": True})
    assert repr(story.resources) == before
    assert chart_of(consultation) == chart
    shown = plot(timeline_of(consultation.decision, KNOWLEDGE, DAY), KNOWLEDGE, all_words()["en"])
    assert "250 (supposed)" in shown
