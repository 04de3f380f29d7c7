"""What a clinician does in the demo, in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cds.demo.examples import packaged_examples
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.demo.calls import DAY, asked

EXAMPLES = {example.name: example for example in packaged_examples()}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_story_shows_its_cards(name: str, language: str, page: Page) -> None:
    """The cards of the page are those that the advisor gives for the record and draft orders of the story."""
    page.goto(f"/patients/{name}?language={language}")
    decision = standard_advisor().advise(asked(EXAMPLES[name], language))
    assert page.locator("article h3").all_inner_texts() == [card["summary"] for card in decision.cards]
    assert page.locator("html").get_attribute("lang") == language
    if not decision.cards:
        expect(page.locator("#cards .quiet")).to_be_visible()


def test_the_list_of_patients_is_searched(page: Page) -> None:
    page.goto("/")
    rows = page.locator("#patients tr:visible")
    page.fill("#search", "jansen")
    expect(rows).to_have_count(2)
    page.fill("#search", "jansen low")
    expect(rows).to_have_count(1)
    page.fill("#search", "zzz")
    expect(rows).to_have_count(0)
    expect(page.locator("#no-match")).to_be_visible()


def test_an_accepted_suggestion_appears_in_the_chart(page: Page) -> None:
    """The draft request stands in the chart, and the service no longer offers what is asked for already."""
    page.goto("/patients/ferritin-not-known?language=en")
    expect(page.locator("section.requests")).to_have_count(0)
    suggestion = page.locator("[data-suggestion]").first
    label = suggestion.inner_text()
    suggestion.click()
    expect(page.locator("section.requests tbody tr").first).to_contain_text("draft")
    expect(page.locator("#said")).to_have_text(f"Prepared in the chart: {label}")
    expect(page.get_by_role("button", name=label, exact=True)).to_have_count(0)


def test_an_order_that_is_signed_brings_its_card_and_can_be_taken_away(page: Page) -> None:
    page.goto("/patients/dose-above-maximum?language=en")
    page.select_option("#order", "metoclopramide")
    page.get_by_role("button", name="Sign", exact=True).click()
    card = page.locator("article[data-rule=TRIG-AE]")
    expect(card).to_be_visible()
    expect(page.locator("section.drafts")).to_contain_text("metoclopramide")
    expect(page.get_by_role("button", name="Sign", exact=True)).to_have_attribute("aria-pressed", "true")
    card.locator("[data-suggestion]").first.click()
    expect(card).to_have_count(0)
    expect(page.locator("section.drafts")).to_have_count(0)


def test_a_diagnosis_that_is_added_stands_in_the_chart(page: Page) -> None:
    page.goto("/patients/no-restless-legs?language=en")
    expect(page.locator("article")).to_have_count(0)
    page.select_option("#diagnosis", "restless legs")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("section.problems")).to_contain_text("Restless legs")
    page.get_by_role("button", name="Open the chart").click()
    expect(page.locator("article[data-rule=IRON-03]")).to_be_visible()


@pytest.mark.parametrize("hook", ["Admit", "Discharge", "Select"])
def test_every_moment_gets_an_answer(hook: str, page: Page) -> None:
    page.goto("/patients/low-iron-untreated?language=en")
    button = page.get_by_role("button", name=hook, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#problem")).to_be_empty()
    expect(page.locator("#cards article, #cards p.quiet").first).to_be_visible()


def test_an_override_silences_and_the_silence_ends(page: Page) -> None:
    """Set aside with a reason, silent until the day that the reason gives, counted, and shown again."""
    page.goto("/patients/haemochromatosis?language=en")
    card = page.locator("article").first
    rule = card.get_attribute("data-rule")
    card.get_by_text("Set aside").first.click()
    card.locator("select").select_option("specialist")
    card.get_by_role("button", name="Set aside").click()
    silence = page.locator("p.silence")
    expect(silence).to_contain_text(str(rule))
    expect(silence).to_contain_text("20 May 2027")  # 180 days
    expect(page.locator(f"article[data-rule={rule}]")).to_have_count(0)
    page.reload()
    expect(page.locator("p.silence")).to_contain_text(str(rule))
    page.get_by_role("button", name="Show again").click()
    expect(page.locator(f"article[data-rule={rule}]")).to_be_visible()
    page.goto("/figures?language=en")
    expect(page.locator("main")).to_contain_text("Managed by specialist")


def test_sliders_change_the_advice_at_once(page: Page) -> None:
    page.goto("/patients/low-iron-untreated?language=en")
    expect(page.locator("article[data-rule=IRON-03]")).to_be_visible()
    page.locator("#slider-ferritin").fill("250")
    expect(page.locator("#supposed")).to_contain_text("Ferritin 250 µg/L")
    expect(page.locator("article[data-rule=IRON-03]")).to_have_count(0)
    expect(page.locator("#shown-ferritin")).to_have_text("250 µg/L")
    page.select_option("#switch-dialysis", "yes")
    expect(page.locator("article[data-rule=CKD-02]")).to_be_visible()
    expect(page.locator("#plot")).to_contain_text("Limits for dialysis")
    page.get_by_role("button", name="Back to the record").click()
    expect(page.locator("article[data-rule=IRON-03]")).to_be_visible()
    expect(page.locator("#supposed")).to_be_empty()


def test_a_slider_moves_by_keyboard(page: Page) -> None:
    page.goto("/patients/low-iron-untreated?language=en")
    page.locator("#slider-ferritin").focus()
    page.keyboard.press("End")
    expect(page.locator("#supposed")).to_contain_text("Ferritin 800 µg/L")


def test_why_not_says_what_keeps_a_rule(page: Page) -> None:
    page.goto("/patients/ferritin-falsely-high?language=en")
    page.locator("#others > summary").click()
    rule = page.locator("#others-list details[data-rule=IRON-03]")
    rule.locator("summary").click()
    expect(rule).to_contain_text("≤ 75 µg/L")
    expect(rule).to_contain_text("would be shown at ferritin 75 µg/L (now 95)")


def test_the_language_changes_and_what_was_done_stays(page: Page) -> None:
    page.goto("/patients/no-restless-legs?language=en")
    page.select_option("#diagnosis", "restless legs")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("section.problems")).to_contain_text("Restless legs")
    page.get_by_role("link", name="NL").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.locator("section.problems h2")).to_have_text("Problemen")
    expect(page.locator("section.problems")).to_contain_text("Restless legs")
    assert "language=nl" in page.url


def test_a_dropped_record_is_read_and_a_name_is_only_text(page: Page, tmp_path: Path) -> None:
    attack = "<img src=x onerror=alert(1)>"
    story = PatientStory(DAY).person(50).named(attack, "Evil").problem("restless legs")
    story.medicine("mirtazapine", by_name_only=True)
    story.resources[-1]["medicationCodeableConcept"]["text"] = f"mirtazapine {attack}"
    story.resources[1]["code"]["text"] = attack
    dropped(page, tmp_path, story.bundle())
    expect(page.locator("h1")).to_have_text(f"{attack} Evil")
    expect(page.locator("section.problems")).to_contain_text(attack)
    assert page.locator("img").count() == 0
    page.get_by_role("link", name="NL").click()
    expect(page.locator("section.problems h2")).to_have_text("Problemen")
    expect(page.locator("h1")).to_have_text(f"{attack} Evil")


def test_of_several_patients_one_is_chosen(page: Page, tmp_path: Path) -> None:
    first = PatientStory(DAY, "first").person(50).named("Ann", "One").problem("restless legs")
    second = PatientStory(DAY, "second").person(50).named("Bea", "Two").problem("diabetes")
    both = first.bundle()
    both["entry"] += second.bundle()["entry"]
    dropped(page, tmp_path, both)
    page.get_by_role("button", name="Bea Two").click()
    expect(page.locator("h1")).to_have_text("Bea Two")
    expect(page.locator("section.problems")).not_to_contain_text("Restless legs")


def test_what_is_no_record_is_said(page: Page, console: list[str], tmp_path: Path) -> None:
    page.goto("/?language=en")
    file = tmp_path / "none.json"
    file.write_text('{"resourceType": "Bundle"}')
    with page.expect_response("**/demo/chart"):
        page.set_input_files("#file", file)
    expect(page.locator("#problem")).to_contain_text("expected a FHIR Bundle with a Patient that has an id")
    refused(console, 400)


def dropped(page: Page, folder: Path, bundle: dict[str, Any]) -> None:
    page.goto("/?language=en")
    file = folder / "record.json"
    file.write_text(json.dumps(bundle))
    page.set_input_files("#file", file)
    expect(page.locator("#main")).not_to_contain_text("Your own record")


def test_a_request_is_edited_and_sent(page: Page, console: list[str]) -> None:
    """What the service itself refuses, the page shows with its status."""
    page.goto("/patients/low-iron-untreated?language=en")
    page.locator("#developer-panel > summary").click()
    request = json.loads(page.locator("#request").input_value())
    page.locator("#send").click()
    expect(page.locator("#sent")).to_contain_text("HTTP 200")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("#request")).to_have_value(re.compile("draftOrders"))
    page.locator("#send").click()
    expect(page.locator("#sent")).to_contain_text("HTTP 200")
    request["hook"] = "something-else"
    page.locator("#request").fill(json.dumps(request))
    page.locator("#send").click()
    expect(page.locator("#sent")).to_contain_text("HTTP 400")
    expect(page.locator("#response")).to_contain_text("OperationOutcome")
    refused(console, 400)


def refused(console: list[str], status: int) -> None:
    """The browser noted one refusal of the server, and nothing else."""
    (line,) = console
    assert f"status of {status}" in line
    console.clear()


def test_a_failure_is_never_an_empty_answer(page: Page) -> None:
    page.goto("/patients/low-iron-untreated?language=en")
    page.route("**/demo/advice", lambda route: route.fulfill(status=200, body="no JSON"))
    page.get_by_role("button", name="Admit").click()
    expect(page.locator("#problem")).to_contain_text("This is not an all-clear")
    expect(page.locator("article")).to_have_count(0)
