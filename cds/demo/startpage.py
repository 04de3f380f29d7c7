"""The start page: the patients with a search, and where a record of one's own can be dropped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cds.demo.charts import age_on, name_of
from cds.demo.chartview import said_day
from cds.demo.examples import Example
from cds.demo.markup import Html, element
from cds.demo.pages import Page


def start_page(page: Page, examples: Iterable[Example], day: date) -> Html:
    """What this is, and the patients to try it with."""
    words, rows = page.words, [_row(example, page, day) for example in examples]
    search = element(
        "p", element("label", words("search"), for_="search"), " ",
        element("input", id="search", type="search", placeholder=words("search-hint"), autocomplete="off"),
        class_="search",
    )  # fmt: skip
    headings = [element("th", words(key), scope="col") for key in ("patient", "born", "age", "story", "moment")]
    table = element(
        "table", element("thead", element("tr", headings)), element("tbody", rows, id="patients"), class_="patients"
    )
    listed = (search, table, element("p", words("no-match"), id="no-match", hidden=True)) if rows else (
        element("p", words("no-examples")),
    )  # fmt: skip
    return page.html(
        words("title"),
        element("h1", words("title")), element("p", words("about"), class_="lead"),
        element("section", element("h2", words("patients")), *listed),
        _drop(page),
        scripts=("demo",),
    )  # fmt: skip


def _drop(page: Page) -> Html:
    words = page.words
    return element(
        "section",
        element("h2", words("drop-title")),
        element(
            "div", element("p", words("drop")),
            element("p", element("label", words("choose-file"), for_="file"), " ",
                    element("input", id="file", type="file", accept=".json,application/json,application/fhir+json")),
            element("p", words("drop-kept"), class_="quiet"), element("div", id="problem", role="alert"),
            id="drop", class_="drop",
        ),
    )  # fmt: skip


def _story(example: Example, page: Page) -> Html:
    """The story in the language of the page where somebody told it in both."""
    key = f"story-{example.name}"
    if page.words.has(key):
        return element("td", page.words(key))
    return element("td", example.title, lang="en")


def _row(example: Example, page: Page, day: date) -> Html:
    patient, words = example.patient or {}, page.words
    born = str(patient.get("birthDate") or "")
    age = age_on(born, day)
    link = element("a", name_of(patient), href=f"/patients/{example.name}?language={page.language}")
    return element(
        "tr", element("th", link, scope="row"), element("td", said_day(born, page.language)),
        element("td", words("unknown") if age is None else str(age)),
        _story(example, page), element("td", words(f"now-{example.hook}")),
    )  # fmt: skip
