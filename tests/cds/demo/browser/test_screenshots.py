"""Pictures of the main pages, at desktop and tablet width, to be looked at; nothing runs over the edge of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.cds.demo.browser.conftest import DESKTOP, TABLET

PAGES = {
    "start": "/?language=nl",
    "chart": "/patients/low-iron-untreated?language=nl",
    "medicines": "/patients/medicines-that-worsen?language=en",
    "dialysis": "/patients/on-haemodialysis?language=nl",
    "order": "/patients/signing-metoclopramide?language=nl",
    "unit": "/patients/ferritin-without-a-unit?language=nl",
    "rule": "/rules/IRON-03.html",
    "book": "/rules/index.html?language=nl",
    "years": "/patients/iron-over-two-years?language=nl",
    "integrators": "/integrators",
}


@pytest.mark.parametrize("size", [DESKTOP, TABLET], ids=["desktop", "tablet"])
@pytest.mark.parametrize("name", PAGES)
def test_the_page_fits(name: str, size: ViewportSize, page: Page, album: Path) -> None:
    page.set_viewport_size(size)
    page.goto(PAGES[name])
    assert fits(page)
    page.screenshot(path=album / f"{name}-{size['width']}.png", full_page=True)


@pytest.mark.parametrize("size", [DESKTOP, TABLET], ids=["desktop", "tablet"])
def test_a_page_in_use_fits(size: ViewportSize, page: Page, album: Path) -> None:
    """What if, the rules that are not shown, the developer panel; then the figures."""
    page.set_viewport_size(size)
    page.goto("/patients/iron-over-two-years?language=nl")
    page.locator("[data-suggestion]").first.click()
    page.locator("#slider-ferritin").fill("180")
    page.locator("#slider-crp").fill("35")
    page.locator("#others > summary").click()
    page.locator("#others-list details").first.wait_for()
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    expect(page.locator("#supposed")).to_be_visible()
    assert fits(page)
    page.screenshot(path=album / f"in-use-{size['width']}.png", full_page=True)
    for name in ("low-iron-untreated", "haemochromatosis", "medicines-that-worsen"):
        page.goto(f"/patients/{name}?language=nl")
    page.goto("/figures?language=nl")
    assert fits(page)
    page.screenshot(path=album / f"figures-{size['width']}.png", full_page=True)


@pytest.mark.parametrize("name", ["iron-over-two-years", "medicines-that-worsen"])
def test_a_page_on_paper(name: str, page: Page, album: Path) -> None:
    """As it is printed, without colour."""
    page.goto(f"/patients/{name}?language=nl")
    page.emulate_media(media="print")
    page.set_viewport_size(ViewportSize(width=794, height=1123))
    page.screenshot(path=album / f"paper-{name}.png", full_page=True)


def fits(page: Page) -> bool:
    """Whether nothing runs over the edge."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
