"""The demo in this process: calls of its script, and the request of an EHR about one of its stories."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import Any

from httpx import Response
from structlog.testing import LogCapture

from cds.advisor import Client, Context, Request
from cds.demo.application import add_demo
from cds.demo.consultation import Consultation, Surgery
from cds.demo.examples import Example
from cds.demo.memory import Notebook
from cds.demo.situations import Situation
from cds.fhir.gathering import record_of_prefetch
from cds.remembering import terms_of
from cds.service.application import create_app
from cds.service.surroundings import Surroundings
from cds.settings import Settings
from cds.testing.decisions import standard_advisor
from cds.testing.patients import PatientStory
from cds.testing.requests import prefetch_of
from tests.cds.service.calls import Browser, desk_of, low_iron, with_rls, without_rls

DAY = date(2026, 11, 21)
TERMS = terms_of(Settings(), standard_advisor().knowledge)
EXAMPLES = (
    Example("low-iron", low_iron().bundle()),
    Example("ferritin-not-known", with_rls().bundle()),
    Example("no-restless-legs", without_rls().bundle()),
)


@dataclass(frozen=True)
class Demo:
    """A demo with examples of its own; `notebook` is what it remembers in."""

    browser: Browser
    notebook: Notebook

    def get(self, path: str, **headers: str) -> Response:
        return self.browser.get(path, **headers)

    def call(self, part: str, **situation: Any) -> Any:
        """The answer to a call of the script."""
        response = self.browser.post(f"/demo/{part}", situation)
        assert response.status_code == 200, response.text
        return response.json()


def demo(*examples: Example, language: str = "en") -> Demo:
    desk, notebook = desk_of(standard_advisor(), LogCapture(), language), Notebook(TERMS, lambda: DAY)
    desk = replace(desk, site=replace(desk.site, memory=notebook))
    app = create_app(desk, Surroundings(feedback=notebook))
    add_demo(app, desk, examples, notebook)
    return Demo(Browser(app), notebook)


def consulted(story: PatientStory, **fields: Any) -> Consultation:
    """What the demo makes of a story."""
    surgery = Surgery(desk_of(standard_advisor(), LogCapture()))
    return surgery.consult(Situation("en", tuple(story.resources), **fields))


def text_of(html: str) -> str:
    """What a reader sees of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def asked(example: Example, language: str) -> Request:
    """The request of an EHR about a story, as it begins."""
    sources = standard_advisor().knowledge.document["sources"]
    patient = str((example.patient or {})["id"])
    record = record_of_prefetch(prefetch_of(example.resources, sources), sources, patient)
    drafts = list(example.drafts) or None
    selected = tuple(f"{one['resourceType']}/{one['id']}" for one in example.drafts)
    context = Context(patient, draft_orders=drafts, selections=selected if example.hook == "order-select" else ())
    return Request(record, example.hook, DAY, language, "00000000-0000-4000-8000-000000000000", context, Client())
