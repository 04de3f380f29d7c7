"""The pages as HTML, without scripts and without anything from elsewhere. Every text is escaped here."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from cds.demo.examples import Example
from cds.demo.markdown import html_of
from cds.demo.words import WORDS, Words

Card = Mapping[str, Any]


@dataclass(frozen=True)
class Page:
    """Where a page stands and in which words.

    `base` is the address of the service, `path` that of the page, `day` the day as of which is decided.
    """

    words: Words
    base: str
    path: str
    day: str

    def html(self, title: str, body: str) -> str:
        """A whole page around a body."""
        home = f"/?language={self.words.language}"
        switch = " ".join(self._language(words) for words in WORDS.values())
        return (
            f'<!doctype html>\n<html lang="{self.words.language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="/style.css">\n</head>\n<body>\n'
            f'<nav><a href="{home}">{escape(self.words.title)}</a><span>{switch}</span></nav>\n'
            f"<main>\n{body}\n</main>\n</body>\n</html>\n"
        )

    def _language(self, words: Words) -> str:
        code, current = words.language, ' aria-current="true"' if words == self.words else ""
        return f'<a href="{escape(self.path)}?language={code}" lang="{code}"{current}>{code.upper()}</a>'


def start_page(page: Page, discovery: Mapping[str, Any], examples: Iterable[Example]) -> str:
    """What this is, what it serves, and the patients to try it with."""
    words = page.words
    services = "".join(_service(service, page) for service in discovery["services"])
    service_id = discovery["services"][0]["id"]
    listed = "".join(_example(example, page, service_id) for example in examples) or _paragraph(words.no_examples)
    about = "".join(map(_paragraph, (*words.about, words.as_of.format(day=page.day))))
    body = (
        f"<h1>{escape(words.title)}</h1>\n{about}\n"
        f'<h2>{escape(words.services)}</h2>\n{services}<p><a href="/cds-services">GET /cds-services</a></p>\n'
        f'<h2>{escape(words.examples)}</h2>\n<div class="examples">{listed}</div>'
    )
    return page.html(words.title, body)


def cards_page(page: Page, example: Example, cards: Iterable[Card]) -> str:
    """The cards as a clinician would see them."""
    words, title = page.words, f"{page.words.cards_of}: {example.title}"
    shown = "".join(_card(card, words) for card in cards) or _paragraph(words.nothing)
    back = f'<p><a href="/?language={words.language}">← {escape(words.back)}</a></p>'
    return page.html(title, f"<h1>{escape(title)}</h1>\n{shown}\n{back}")


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _service(service: Mapping[str, str], page: Page) -> str:
    address = f"{page.base}/cds-services/{service['id']}"
    return (
        f'<section class="service" lang="en"><h3>{escape(service["title"])}</h3>'
        f"<p><code>{escape(service['hook'])}</code> · <code>POST {escape(address)}</code></p>"
        f"{_paragraph(service['description'])}"
        f'<details><summary lang="{page.words.language}">{escape(page.words.needs)}</summary>'
        f"{_paragraph(service['usageRequirements'])}</details></section>\n"
    )


def _example(example: Example, page: Page, service_id: str) -> str:
    words, address = page.words, f"/examples/{escape(example.name)}"
    return (
        f'<section class="example"><h3 lang="en">{escape(example.title)}</h3><p>'
        f'<a class="main" href="{address}/cards?language={words.language}">{escape(words.show_cards)}</a> '
        f'<a href="{address}">{escape(words.request)} (JSON)</a></p>'
        f"<details><summary>{escape(words.command)}</summary>"
        f"<pre>{escape(_command(example, page, service_id))}</pre></details></section>\n"
    )


def _command(example: Example, page: Page, service_id: str) -> str:
    request, service = f"{page.base}/examples/{example.name}", f"{page.base}/cds-services/{service_id}"
    headers = f"-H 'Content-Type: application/json' -H 'Accept-Language: {page.words.language}'"
    return f"curl -s {shlex.quote(request)} |\n  curl -s {headers} --data-binary @- {shlex.quote(service)}"


def _card(card: Card, words: Words) -> str:
    indicator = card["indicator"]
    return (
        f'<article class="card {escape(indicator)}"><p class="indicator">{escape(words.indicators[indicator])}</p>'
        f"<h2>{escape(card['summary'])}</h2>"
        f'<div class="detail">{html_of(card.get("detail", ""))}</div>'
        f"{_suggestions(card, words)}{_source(card, words)}{_links(card, words)}{_overrides(card, words)}</article>\n"
    )


def _suggestions(card: Card, words: Words) -> str:
    suggestions = card.get("suggestions", ())
    buttons = "".join(f"<button disabled>{escape(suggestion['label'])}</button> " for suggestion in suggestions)
    if not buttons:
        return ""
    return (
        f'<div class="suggestions" role="group" aria-label="{escape(words.suggestions)}">{buttons}'
        f"<small>{escape(words.inactive)}</small></div>"
    )


def _source(card: Card, words: Words) -> str:
    source = card["source"]
    label = escape(source["label"])
    named = f'<a href="{escape(source["url"])}" rel="noreferrer">{label}</a>' if source.get("url") else label
    return f'<p class="source">{escape(words.source)}: {named}</p>'


def _links(card: Card, words: Words) -> str:
    links = [link for link in card.get("links", ()) if link["url"] != card["source"].get("url")]
    listed = "".join(
        f'<li><a href="{escape(link["url"])}" rel="noreferrer">{escape(link["label"])}</a></li>' for link in links
    )
    return f"<details><summary>{escape(words.links)}</summary><ul>{listed}</ul></details>" if listed else ""


def _overrides(card: Card, words: Words) -> str:
    listed = "".join(f"<li>{escape(reason['display'])}</li>" for reason in card.get("overrideReasons", ()))
    return f"<details><summary>{escape(words.overrides)}</summary><ul>{listed}</ul></details>" if listed else ""
