"""axe finds nothing serious, and everything that can be done with a mouse can be done with the keyboard."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from tests.cds.demo.browser.conftest import DESKTOP, TABLET

PAGES = (
    "/", "/patients/low-iron-untreated?language=nl", "/patients/iron-over-two-years",
    "/patients/signing-gabapentin-beside-oxycodone", "/rules/index.html", "/rules/DATA-01.html?language=nl", "/figures",
    "/integrators",
)  # fmt: skip


@pytest.mark.parametrize("size", [DESKTOP, TABLET], ids=["desktop", "tablet"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(path: str, size: ViewportSize, page: Page) -> None:
    page.set_viewport_size(size)
    page.goto(path)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    if page.locator("#others-list").count():
        expect(page.locator("#others-list details").first).to_be_visible()
    assert serious(page) == []


def serious(page: Page) -> list[str]:
    """The findings of axe that are serious or critical, with where."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def test_a_keyboard_is_enough(page: Page) -> None:
    """From the address bar to a signed order without a mouse; the first stop leads past the navigation."""
    page.goto("/patients/low-iron-untreated?language=en")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.locator("#order").focus()
    page.keyboard.type("Halop")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("article[data-rule=TRIG-AP]")).to_be_visible()
    expect(page.get_by_role("button", name="Sign", exact=True)).to_be_focused()


def test_on_paper_there_are_no_buttons(page: Page) -> None:
    page.goto("/patients/low-iron-untreated")
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == 0
    expect(page.locator("svg.plot")).to_be_visible()
    expect(page.locator("article.card")).to_be_visible()
