"""The pages of the demo: what they show, and that nothing on them runs or comes from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import orjson
import pytest
from structlog.testing import LogCapture

from cds.app import demo_app
from cds.demo.application import add_demo
from cds.demo.examples import Example, examples_in, packaged_examples
from cds.demo.markdown import html_of
from cds.service.application import create_app
from cds.settings import Settings
from cds.testing.decisions import standard_advisor
from tests.cds.service.calls import SERVICE, Browser, desk_of, low_iron, with_rls, without_rls
from tests.cds.service.outcomes import assert_outcome

EXAMPLES = (
    Example("low-iron", low_iron().bundle()),
    Example("ferritin-not-known", with_rls().bundle()),
    Example("no-restless-legs", without_rls().bundle()),
)
PAGES = ["/", "/?language=nl", "/examples/low-iron/cards", "/examples/low-iron/cards?language=nl"]


def demo(*examples: Example, language: str = "en") -> Browser:
    desk = desk_of(standard_advisor(), LogCapture(), language)
    app = create_app(desk)
    add_demo(app, desk, examples)
    return Browser(app)


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
        if tag not in ("meta", "link", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


@pytest.mark.parametrize("path", PAGES)
def test_pages_run_nothing_and_load_nothing_from_elsewhere(path: str) -> None:
    response = demo(*EXAMPLES).get(path)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    for tag, attributes in Elements(response.text).found:
        assert tag not in ("script", "img", "iframe", "object", "form", "style")
        assert not {name for name in attributes if name.startswith("on") or name in ("src", "style")}
        assert tag != "link" or attributes["href"] == "/style.css"


def test_the_style_sheet_is_served() -> None:
    response = demo().get("/style.css")
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert "url(" not in response.text
    assert "@import" not in response.text


def test_the_start_page_shows_services_and_examples() -> None:
    browser = demo(*EXAMPLES)
    page = browser.get("/").text
    for service in browser.get("/cds-services").json()["services"]:
        assert service["title"] in page
        assert f"http://rls.example/cds-services/{service['id']}" in page
    for example in EXAMPLES:
        assert example.title in page
        assert f'href="/examples/{example.name}"' in page
        assert f'href="/examples/{example.name}/cards?language=en"' in page


def test_the_start_page_copes_without_examples() -> None:
    assert "No example patients" in demo().get("/").text


@pytest.mark.parametrize("path", ["/", "/examples/low-iron/cards"])
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
    answer = browser.post(SERVICE, request, **{"Accept-Language": "nl"})
    assert answer.status_code == 200
    page = browser.get(f"/examples/{example.name}/cards?language=nl").text
    cards = answer.json()["cards"]
    assert page.count("<article") == len(cards)
    assert ("Geen kaarten" in page) == (not cards)
    for card in cards:
        assert f'class="card {card["indicator"]}"' in page
        for text in texts_of(card):
            assert text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in page


def texts_of(card: dict[str, Any]) -> list[str]:
    texts = [card["summary"], card["source"]["label"]]
    texts += [suggestion["label"] for suggestion in card.get("suggestions", ())]
    return texts + [reason["display"] for reason in card.get("overrideReasons", ())]


def test_the_buttons_do_nothing() -> None:
    page = demo(*EXAMPLES).get("/examples/low-iron/cards").text
    assert page.count("<button disabled>") == page.count("<button") > 0


def test_the_command_names_this_server() -> None:
    page = demo(*EXAMPLES).get("/").text
    (command,) = re.findall(r"<pre>(.*?low-iron.*?)</pre>", page, re.DOTALL)
    assert "curl -s http://rls.example/examples/low-iron |" in command
    assert "--data-binary @- http://rls.example/cds-services/rls-patient-view" in command


def test_what_a_file_name_holds_is_only_text() -> None:
    page = demo(Example('"><script>alert(1)</script>', low_iron().bundle())).get("/").text
    assert "<script" not in page


@pytest.mark.parametrize("path", ["/examples/nobody", "/examples/nobody/cards", "/examples/..%2Fapp"])
def test_an_unknown_example_is_not_found(path: str) -> None:
    assert_outcome(demo(*EXAMPLES).get(path), 404)


def test_details_become_html_without_becoming_markup_of_their_own() -> None:
    assert html_of("**Why:** *x*\n\n- one\n- two") == (
        "<p><strong>Why:</strong> <em>x</em></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
    )
    assert "<table>" in html_of("| a | b |\n| - | - |\n| 1 | 2 |")
    for attack in (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](https://x)",
    ):
        rendered = html_of(attack)
        assert not {tag for tag, _ in Elements(rendered).found} & {"script", "img"}
        assert 'href="javascript' not in rendered


def test_only_bundles_with_a_patient_are_examples(tmp_path: Path) -> None:
    contents: dict[str, Any] = {
        "b.json": low_iron().bundle(),
        "a.json": without_rls().bundle(),
        "empty.json": {"resourceType": "Bundle", "type": "collection"},
        "nobody.json": {"resourceType": "Bundle", "entry": [{"fullUrl": "urn:x"}]},
        "patient.json": {"resourceType": "Patient", "id": "x"},
        "list.json": [],
        "notes.txt": "no",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(orjson.dumps(content))
    assert [example.name for example in examples_in(tmp_path.iterdir())] == ["a", "b"]


def test_every_example_is_found_once() -> None:
    names = [example.name for example in packaged_examples()]
    assert sorted(set(names)) == names


@pytest.mark.parametrize("name", [example.name for example in packaged_examples()])
def test_every_example_of_this_release_has_its_page(name: str) -> None:
    browser = Browser(demo_app(Settings()))
    for language in ("en", "nl"):
        response = browser.get(f"/examples/{name}/cards?language={language}")
        assert response.status_code == 200
        Elements(response.text)
