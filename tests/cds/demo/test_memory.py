"""What the demo remembers: silences by reason, figures that add up, no patient in clear."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cds.demo.calls import DAY, EXAMPLES, TERMS, Demo, demo
from tests.cds.service.calls import SERVICE

OVERRIDE = "urn:rls-cds:override-reason"


def advised(browser: Demo, example: str = "low-iron") -> tuple[str, str]:
    """The uuid of the first card, and the rule that leads it."""
    cards = browser.call("advice", example=example)["regions"]["cards"]
    uuid, rule = (cards.split(f'{name}="')[1].split('"')[0] for name in ("data-card", "data-rule"))
    return uuid, rule


def tell(browser: Demo, **feedback: Any) -> None:
    """Feedback at the service itself, as an EHR gives it."""
    entry = {**feedback, "outcomeTimestamp": "2026-11-21T12:00:00Z"}
    assert browser.browser.post(f"{SERVICE}/feedback", {"feedback": [entry]}).status_code == 200


def set_aside(browser: Demo, uuid: str, reason: str) -> None:
    given = {"reason": {"code": reason, "system": OVERRIDE}}
    tell(browser, card=uuid, outcome="overridden", overrideReason=given)


def silenced(browser: Demo, patient: str = "story") -> dict[str, date]:
    return {one.about.rule: one.until for one in browser.notebook.silences(patient)}


@pytest.mark.parametrize(("reason", "days"), TERMS.days.items())
def test_a_reason_silences_for_its_days(reason: str, days: int) -> None:
    browser = demo(*EXAMPLES)
    uuid, rule = advised(browser)
    set_aside(browser, uuid, reason)
    assert silenced(browser) == {rule: DAY + timedelta(days=days)}
    assert silenced(browser, "somebody else") == {}
    browser.notebook.today = lambda: DAY + timedelta(days=days + 1)
    assert silenced(browser) == {}
    browser.notebook.today = lambda: DAY
    assert f'data-silence="{rule}"' in browser.call("advice", example="low-iron")["regions"]["cards"]


def test_other_reasons_and_acceptance_silence_nothing() -> None:
    browser = demo(*EXAMPLES)
    uuid, _ = advised(browser)
    set_aside(browser, uuid, "benefit")
    tell(browser, card=uuid, outcome="accepted", acceptedSuggestions=[{"id": "x"}])
    assert silenced(browser) == {}


def test_a_silence_is_ended() -> None:
    browser = demo(*EXAMPLES)
    uuid, rule = advised(browser)
    set_aside(browser, uuid, "specialist")
    assert browser.browser.post("/demo/memory/silence", {"patient": "story", "rule": rule}).status_code == 200
    assert silenced(browser) == {}
    assert advised(browser)[1] == rule


def test_an_unknown_card_is_not_counted() -> None:
    browser = demo(*EXAMPLES)
    set_aside(browser, "no such card", "specialist")
    assert browser.notebook.figures().rules == ()


@pytest.mark.parametrize("body", [{}, [], {"patient": 1, "rule": "x"}])
def test_what_cannot_be_read_is_refused(body: object) -> None:
    assert demo().browser.post("/demo/memory/silence", body).status_code == 400


def test_calls_of_other_clients_count_and_know_the_silence() -> None:
    """An EHR that calls the service of the demo sees and feeds the same memory."""
    browser = demo(*EXAMPLES)
    request = browser.get("/examples/low-iron").json()
    card = browser.browser.post(SERVICE, request).json()["cards"][0]
    set_aside(browser, card["uuid"], "specialist")
    assert browser.browser.post(SERVICE, request).json()["cards"] == []
    assert "data-silence" in browser.call("advice", example="low-iron")["regions"]["cards"]
    assert browser.notebook.figures().hooks["patient-view"][0] == 3


def test_the_figures_add_up() -> None:
    """Asked again without an answer in between a card counts once; what is only supposed does not count."""
    browser = demo(*EXAMPLES)
    first, rule = advised(browser)
    again, _ = advised(browser)
    assert first != again
    browser.call("advice", example="low-iron", changes={"ferritin": 400})
    set_aside(browser, again, "declined")
    figures = browser.notebook.figures()
    (counted,) = [one for one in figures.rules if one.rule == rule]
    assert (counted.shown, counted.accepted, counted.overridden, counted.open) == (1, 0, {"declined": 1}, 0)
    assert figures.overrides == {"declined": 1}
    assert figures.hooks["patient-view"][0] == 2
    assert "Patient declines" in browser.get("/figures").text
    assert "set aside: declined" in browser.get(f"/rules/{rule}.html").text


def test_the_burden_is_ten_calls_a_bar() -> None:
    browser = demo(*EXAMPLES)
    for _ in range(11):
        browser.call("advice", example="no-restless-legs")
    assert browser.notebook.figures().burden == (0, 0)


def test_no_patient_stands_in_the_notebook() -> None:
    browser = demo(*EXAMPLES)
    uuid, _ = advised(browser)
    set_aside(browser, uuid, "specialist")
    assert "story" not in repr(vars(browser.notebook))
