"""The pages of the demo: what they show, and that nothing on them runs or comes from elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from cds.app import demo_app
from cds.demo.examples import Example, packaged_examples
from cds.settings import Settings
from tests.cds.demo.calls import EXAMPLES, demo, text_of
from tests.cds.service.calls import SERVICE, Browser, low_iron
from tests.cds.service.outcomes import assert_outcome

PAGES = [
    "/",
    "/?language=nl",
    "/patients/low-iron",
    "/patients/low-iron?language=nl",
    "/rules/IRON-03.html",
    "/figures",
]


class Elements(HTMLParser):
    """Every element of a page with its attributes, and that all of them are closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br", "input"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


@pytest.mark.parametrize("path", PAGES)
def test_pages_run_nothing_of_their_own_and_load_nothing_from_elsewhere(path: str) -> None:
    response = demo(*EXAMPLES).get(path)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self';")
    assert "unsafe" not in policy
    for tag, attributes in Elements(response.text).found:
        assert tag not in ("img", "iframe", "object", "form", "style")
        assert not {name for name in attributes if name.startswith("on") or name == "style"}
        assert "src" not in attributes or str(attributes["src"]).startswith("/static/")
        assert tag != "link" or str(attributes["href"]).startswith("/static/")


@pytest.mark.parametrize("name", ["demo.css", "demo.js", "book.css", "icon.svg"])
def test_what_the_pages_need_is_served_and_loads_nothing(name: str) -> None:
    response = demo().get(f"/static/{name}")
    assert response.status_code == 200
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "@import" not in response.text
    assert "http" not in response.text.replace("http://www.w3.org/2000/svg", "").replace("HTTP ${", "")


@pytest.mark.parametrize("path", ["/static/..%2Fwords.toml", "/static/demo.py", "/rules/NONE.html", "/demo/none"])
def test_what_is_not_there_is_not_found(path: str) -> None:
    app = demo().browser
    assert_outcome(app.post(path, {}) if path.startswith("/demo") else app.get(path), 404)


def test_the_start_page_lists_the_patients() -> None:
    page = demo(*EXAMPLES).get("/").text
    for example in EXAMPLES:
        assert f'href="/patients/{example.name}?language=en"' in page


def test_the_start_page_copes_without_examples() -> None:
    assert "No example patients" in demo().get("/").text


def test_the_page_for_integrators_shows_services_and_addresses() -> None:
    browser = demo(*EXAMPLES)
    page = browser.get("/integrators").text
    assert "http://rls.example/fhir" in page
    for service in browser.get("/cds-services").json()["services"]:
        assert service["title"] in page
        assert f"http://rls.example/cds-services/{service['id']}" in page


@pytest.mark.parametrize("path", ["/", "/patients/low-iron", "/figures", "/integrators"])
def test_pages_speak_both_languages(path: str) -> None:
    browser = demo(*EXAMPLES)
    dutch, english = browser.get(f"{path}?language=nl"), browser.get(f"{path}?language=en")
    assert (dutch.headers["content-language"], english.headers["content-language"]) == ("nl", "en")
    assert '<html lang="nl">' in dutch.text
    assert "Beslisondersteuning" in dutch.text
    assert "decision support" in english.text
    assert f'href="{path}?language=en"' in dutch.text
    assert f'href="{path}?language=nl"' in english.text


def test_pages_follow_the_browser_and_then_the_site() -> None:
    assert demo().get("/", **{"Accept-Language": "nl-NL"}).headers["content-language"] == "nl"
    assert demo(language="nl").get("/").headers["content-language"] == "nl"
    assert demo().get("/?language=<script>").headers["content-language"] == "en"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_cards_are_those_of_the_service(example: Example) -> None:
    browser = demo(*EXAMPLES)
    request = browser.get(f"/examples/{example.name}").json()
    answer = browser.browser.post(SERVICE, request, **{"Accept-Language": "nl"})
    assert answer.status_code == 200
    page = browser.get(f"/patients/{example.name}?language=nl").text
    cards = answer.json()["cards"]
    assert page.count("<article") == len(cards)
    assert ("Geen kaarten" in page) == (not cards)
    for card in cards:
        assert f'class="card {card["indicator"]}"' in page
        for text in texts_of(card):
            assert text in text_of(page)


def texts_of(card: dict[str, Any]) -> list[str]:
    texts = [card["summary"], card["source"]["label"]]
    texts += [suggestion["label"] for suggestion in card.get("suggestions", ())]
    return texts + [reason["display"] for reason in card.get("overrideReasons", ())]


def test_why_names_fact_threshold_reference_and_resource() -> None:
    page = demo(*EXAMPLES).get("/patients/low-iron").text
    why = text_of(page[page.index('id="why"') :])
    assert "ferritin ≤ 75 µg/L ferritin.adult.treat : AASM25" in why
    assert "18 µg/L Observation/observation-1, 22 Oct 2026" in why
    assert "AASM 2025" in why


def test_the_other_rules_say_what_keeps_them_and_which_number_would_not() -> None:
    others = text_of(demo(*EXAMPLES).call("others", example="low-iron", language="nl")["regions"]["others-list"])
    assert "IRON-05 · Ferritine te hoog voor oraal ijzer: geldt niet" in others
    assert "ferritine: > 75 µg/l – gevonden: 18 µg/l" in others
    assert "→ zou worden getoond bij ferritine 75,01 µg/l (nu 18)" in others


def test_what_a_file_name_holds_is_only_text() -> None:
    page = demo(Example('"><script>alert(1)</script>', low_iron().bundle())).get("/").text
    assert "<script>" not in page


@pytest.mark.parametrize("path", ["/examples/nobody", "/patients/nobody", "/examples/..%2Fapp"])
def test_an_unknown_example_is_not_found(path: str) -> None:
    assert_outcome(demo(*EXAMPLES).get(path), 404)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_example_of_this_release_has_its_page(language: str) -> None:
    browser = Browser(demo_app(Settings()))
    for example in packaged_examples():
        response = browser.get(f"/patients/{example.name}?language={language}")
        assert response.status_code == 200
        Elements(response.text)
