"""The demo in a real browser: the system's Chromium, driven by Playwright, at a server of this test run."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, sync_playwright

from cds.app import demo_app
from cds.settings import Settings

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESKTOP, TABLET = ViewportSize(width=1440, height=900), ViewportSize(width=834, height=1112)


def chromium() -> str | None:
    """The browser of this machine; `CHROMIUM` names another one."""
    return os.environ.get("CHROMIUM") or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the demo is served while the tests run."""
    server = uvicorn.Server(uvicorn.Config(demo_app(Settings()), port=0, log_level="error", access_log=False))
    started = threading.Event()
    startup = server.startup

    async def noted(sockets: object = None) -> None:
        await startup()
        started.set()

    server.startup = noted  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    assert started.wait(60)
    (listening,) = server.servers[0].sockets
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")  # Playwright's event loop would be in the way of tests that start one of their own
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        pytest.skip(f"no Chromium on this machine (looked for {', '.join(NAMES)}; CHROMIUM may name one)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def console() -> list[str]:
    """What the page complained about; a test that expects something takes it out."""
    return []


@pytest.fixture
def page(browser: Browser, address: str, console: list[str]) -> Iterator[Page]:
    """A page at desktop width. What it writes as an error on its console, or raises, fails the test."""
    context = browser.new_context(base_url=address, viewport=DESKTOP, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(15_000)

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            console.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda failure: console.append(str(failure)))
    yield page
    context.close()
    assert console == []


@pytest.fixture(scope="session")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go; `SCREENSHOTS` names a folder to keep them in."""
    kept = os.environ.get("SCREENSHOTS")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
