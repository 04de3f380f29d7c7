"""From a card over its feedback to the silence, the next decision and the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cds.remembering import memory_of
from cds.settings import Settings, SettingsError
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.clinic import Clinic, clinic_at, decision, suppressed
from tests.cds.service.calls import DAY, body_of, leading_rules, low_iron, with_rls


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/store.sqlite3"


@pytest.fixture
def clinic(url: str) -> Iterator[Clinic]:
    with clinic_at(url) as opened:
        yield opened


def drafting(*medicines: str) -> PatientStory:
    story = PatientStory(DAY).person(50, "male").problem("restless legs")
    for medicine in medicines:
        story.drafting(medicine)
    return story


def test_an_override_silences_its_rule_for_that_patient_until_the_day_that_is_said(clinic: Clinic) -> None:
    """Feedback, store, silence, decision, report: the whole line."""
    first = clinic.post(low_iron())
    assert leading_rules(first) == ["IRON-03"]
    clinic.override(first, "declined")
    again = clinic.post(low_iron())
    assert "IRON-03" not in leading_rules(again)
    assert suppressed(again)["IRON-03"] == ("silenced", (DAY + timedelta(days=180)).isoformat())
    counts = clinic.report().by_rule["IRON-03"]
    assert (counts.calls, counts.fired, counts.shown, counts.overridden) == (2, 2, 1, 1)
    assert counts.reasons == {"declined": 1}
    assert counts.suppressed == {"silenced": 1}


def test_another_patient_and_the_same_id_at_another_server_are_not_silenced(clinic: Clinic) -> None:
    clinic.override(clinic.post(low_iron()), "declined")
    other = low_iron()
    other.patient_id = "another"
    other.resources[0]["id"] = "another"
    for resource in other.resources[1:]:
        resource["subject"] = {"reference": "Patient/another"}
    assert leading_rules(clinic.post(other)) == ["IRON-03"]
    assert leading_rules(clinic.post(low_iron(), server="https://elsewhere.example/fhir")) == ["IRON-03"]


def test_feedback_may_come_before_its_card(clinic: Clinic) -> None:
    """The card is written beside the answer, perhaps by another worker."""
    answer = clinic.send(body := body_of(low_iron()))
    clinic.override(answer, "declined")
    clinic.memory.store.flush()
    assert "IRON-03" in suppressed(clinic.send(body))


def test_a_card_that_is_accepted_later_is_no_longer_silenced(clinic: Clinic) -> None:
    """What was done last counts."""
    answer = clinic.post(low_iron())
    clinic.override(answer, "declined")
    clinic.later(minutes=1)
    said = clinic.said(answer.json()["cards"][0]["uuid"], "accepted")
    suggestion = answer.json()["cards"][0]["suggestions"][0]["uuid"]
    assert clinic.feedback({**said, "acceptedSuggestions": [{"id": suggestion}]}).is_success
    assert leading_rules(clinic.post(low_iron())) == ["IRON-03"]


@pytest.mark.parametrize("reason", ["benefit", "data-wrong", "no-such-reason"])
def test_a_reason_that_silences_nothing_silences_nothing(clinic: Clinic, reason: str) -> None:
    clinic.override(clinic.post(low_iron()), reason)
    assert leading_rules(clinic.post(low_iron())) == ["IRON-03"]


def test_an_order_that_is_signed_just_after_it_was_selected_says_it_once(clinic: Clinic) -> None:
    """Clinical 3.3, point 3: 15 minutes, the same medicine, by the same user."""
    assert leading_rules(clinic.post(drafting("sertraline"), "order-select")) == ["TRIG-AD"]
    assert leading_rules(clinic.post(drafting("sertraline"), "order-sign", user="Practitioner/2")) == ["TRIG-AD"]
    assert leading_rules(clinic.post(drafting("mirtazapine"), "order-sign")) == ["TRIG-AD"]
    signed = clinic.post(drafting("sertraline"), "order-sign")
    assert leading_rules(signed) == []
    assert suppressed(signed)["TRIG-AD"] == ("repeated", DAY.isoformat())
    clinic.later(minutes=16)
    assert leading_rules(clinic.post(drafting("sertraline"), "order-sign")) == ["TRIG-AD"]


def test_of_orders_signed_together_only_those_just_shown_are_left_out(clinic: Clinic) -> None:
    clinic.post(drafting("sertraline"), "order-select")
    signed = clinic.post(drafting("sertraline", "haloperidol"), "order-sign")
    assert leading_rules(signed) == ["TRIG-AP"]


def test_midnight_does_not_bring_a_card_back(clinic: Clinic) -> None:
    clinic.later(hours=11, minutes=55)
    clinic.post(drafting("sertraline"), "order-select")
    clinic.later(minutes=10)
    assert leading_rules(clinic.post(drafting("sertraline"), "order-sign")) == []


def test_what_is_critical_is_said_again(clinic: Clinic) -> None:
    story = drafting("ferrous fumarate").problem("haemochromatosis")
    assert "IRON-09" in leading_rules(clinic.post(story, "order-select"))
    assert "IRON-09" in leading_rules(clinic.post(story, "order-sign"))


def test_remarks_on_opening_the_chart_are_repeated_unless_the_site_says_otherwise(url: str, clinic: Clinic) -> None:
    clinic.post(low_iron())
    assert leading_rules(clinic.post(low_iron())) == ["IRON-03"]
    with clinic_at(url, repeat_days=14) as quiet:
        again = quiet.post(low_iron())
        assert suppressed(again)["IRON-03"] == ("repeated", (DAY + timedelta(days=14)).isoformat())
        assert leading_rules(quiet.post(low_iron(), user="Practitioner/2")) == ["IRON-03"]
        quiet.later(days=15)
        assert leading_rules(quiet.post(low_iron())) == ["IRON-03"]


def test_without_a_key_nobody_is_recorded_and_nothing_silenced_and_the_log_says_so(url: str) -> None:
    with clinic_at(url, patient_key=None) as open_clinic:
        (line,) = open_clinic.log.entries
        assert (line["event"], line["log_level"]) == ("silences off", "warning")
        assert "no patient_key is set" in line["reason"]
        open_clinic.override(open_clinic.post(low_iron()), "declined")
        again = open_clinic.post(low_iron())
        assert leading_rules(again) == ["IRON-03"]
        assert "silences" not in decision(again)
        (burden,) = open_clinic.report().burdens.values()
        assert (burden.calls, burden.patients, burden.per_100_patients) == (2, 0, None)


def test_a_rule_in_shadow_is_recorded_with_what_it_would_have_done(url: str) -> None:
    with clinic_at(url, rules_shadow=frozenset(("IRON-03",))) as clinic:
        assert "IRON-03" not in leading_rules(clinic.post(low_iron()))
        report = clinic.report()
    assert report.by_rule["IRON-03"].shadow == {"card": 1}
    assert report.by_rule["IRON-03"].suppressed == {"shadow": 1}


def test_a_card_that_a_rule_in_shadow_would_cost_is_counted(url: str, clinic: Clinic) -> None:
    """Of two rules of a topic one would become a line of the other."""
    story = with_rls().medicine("mirtazapine").medicine("pramipexole", days_ago=400)
    (leading,) = set(leading_rules(clinic.post(story))) & {"AUG-01", "TRIG-01"}
    (line,) = {"AUG-01", "TRIG-01"} - {leading}
    before = clinic.report().burdens["all"].displaced
    with clinic_at(url, rules_shadow=frozenset((leading,))) as shadow:
        assert line in leading_rules(shadow.post(story))
        assert (before, shadow.report().burdens["all"].displaced) == (0, 1)


def test_recording_needs_its_key(url: str) -> None:
    with pytest.raises(SettingsError, match="expected a recording_key"):
        memory_of(Settings(store=url, recording=True), standard_advisor(), {}, None, None)  # type: ignore[arg-type]
