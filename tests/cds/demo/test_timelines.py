"""What the plot shows: the limits that apply to this patient, iron and inflammation; an unknown age has no limits."""

from __future__ import annotations

import pytest

from cds.demo.plot import plot
from cds.demo.timelines import LIMITS, Timeline, timeline_of
from cds.demo.words import all_words
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.demo.calls import DAY, consulted, text_of
from tests.cds.service.calls import low_iron, with_rls

KNOWLEDGE = standard_advisor().knowledge


def timeline(story: PatientStory) -> Timeline:
    return timeline_of(consulted(story).decision, KNOWLEDGE, DAY)


def drawn(story: PatientStory, language: str = "en") -> str:
    return plot(timeline(story), KNOWLEDGE, all_words()[language])


@pytest.mark.parametrize(
    ("story", "population"),
    [
        (low_iron(), "adult"),
        (low_iron().person(9), "child"),
        (low_iron().person(30).pregnancy_status("yes"), "pregnant"),
        (low_iron().problem("maintenance dialysis", 900), "dialysis"),
        (low_iron().problem("chronic kidney disease stage 4", 900), "ckd"),
        (low_iron().person(9).problem("maintenance dialysis", 900), "dialysis"),
        (low_iron().person(None), None),
    ],
)
def test_the_limits_are_those_of_the_patient(story: PatientStory, population: str | None) -> None:
    assert timeline(story).population == population


def test_every_limit_stands_in_the_knowledge_with_its_words() -> None:
    for limits in LIMITS.values():
        for limit in (*limits.ferritin, *limits.tsat):
            assert limit.name in KNOWLEDGE.thresholds
            assert all(words.has(f"limit-{limit.name}") for words in all_words().values())


def test_a_limit_that_would_differ_is_said_where_it_is_not_known() -> None:
    assert timeline(with_rls().person(30)).unknown == ("pregnant",)
    assert timeline(low_iron().person(9)).unknown == ()


def test_iron_and_inflammation_have_their_time() -> None:
    story = low_iron().medicine("ferrous fumarate", 300, ended_days_ago=100).infusion("ferric carboxymaltose", 80)
    story.result("CRP", 64, days_ago=50).result("CRP", 2, days_ago=20)
    found = {
        stretch.kind: (DAY - stretch.first).days - (DAY - stretch.last).days for stretch in timeline(story).stretches
    }
    assert found == {"oral-iron": 200, "iv-iron": 0, "inflammation": 0}


def test_the_plot_says_in_words_what_it_draws() -> None:
    """For who cannot see it, and in the numbers and dates of the language."""
    english, dutch = text_of(drawn(low_iron())), text_of(drawn(low_iron(), "nl"))
    assert "Ferritin (µg/L): 22 Oct 2026 18." in english
    assert "Ferritine (µg/l): 22 okt 2026 18." in dutch
    assert "75 RLS limit" in english
    assert "75 RLS-grens" in dutch


def test_results_that_only_lie_below_or_above_say_so() -> None:
    assert "<5" in text_of(drawn(with_rls().result("ferritin", 5, 10, comparator="<")))
    assert ">1500" in text_of(drawn(with_rls().result("ferritin", 1500, 10, comparator=">")))


def test_without_results_the_plot_says_so() -> None:
    assert text_of(drawn(with_rls())).count("no usable result") == 2
