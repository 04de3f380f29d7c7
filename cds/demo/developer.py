"""For integrators: the JSON of each call, and the addresses that a client needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from cds.demo.consultation import Consultation
from cds.demo.examples import Example
from cds.demo.markup import Html, element, together
from cds.demo.pages import Page


def developer_html(page: Page, consultation: Consultation, service_id: str) -> Html:
    """Request and response of one call; the request can be edited and sent to the service itself."""
    words, address = page.words, f"{page.base}/cds-services/{service_id}"
    return together(
        element("p", words("developer-about"), class_="quiet"),
        element("p", element("code", f"POST {address}")),
        element(
            "div",
            element(
                "div", element("h3", element("label", words("request"), for_="request")),
                element("textarea", pretty(consultation.body), id="request", rows="24", spellcheck="false",
                        data_address=address, data_path=f"/cds-services/{service_id}"),
                element("p", element("button", words("send"), type="button", id="send"), " ",
                        element("button", words("copy"), type="button", id="copy"), " ",
                        element("span", id="sent", role="status")),
            ),
            element(
                "div", element("h3", words("response")),
                element("pre", pretty(consultation.decision.response), id="response", tabindex="0", role="region",
                        aria_label=words("response")),
            ),
            class_="exchange",
        ),
    )  # fmt: skip


def integrators_page(page: Page, discovery: Mapping[str, Any], examples: Iterable[Example]) -> Html:
    """The addresses of the demo and its services."""
    words = page.words
    ids = sorted({str((example.patient or {}).get("id")) for example in examples})
    first = next(iter(ids), "")
    return page.html(
        words("integrators"),
        element("h1", words("integrators")),
        element(
            "section", element("h2", words("fhir-server")), element("p", words("fhir-about")),
            element("table", element("tbody",
                _address(words("cds-address"), f"{page.base}/cds-services"),
                _address(words("fhir-server"), f"{page.base}/fhir"))),
            element("p", f"{words('fhir-patients')}: ", [together(element("code", one), " ") for one in ids]),
            element("h3", words("command")),
            element("pre", f"curl -s {page.base}/fhir/metadata\n"
                           f"curl -s '{page.base}/fhir/Observation?patient={first}&category=laboratory&_sort=-date'\n"
                           f"curl -s -d patient={first} {page.base}/fhir/Condition/_search", tabindex="0"),
            class_="panel",
        ),
        element("section", element("h2", words("services")), [_service(one, page) for one in discovery["services"]],
                element("p", element("a", "GET /cds-services", href="/cds-services")), class_="panel"),
    )  # fmt: skip


def pretty(content: object) -> str:
    """JSON for the eye."""
    return orjson.dumps(content, option=orjson.OPT_INDENT_2).decode()


def _address(name: str, address: str) -> Html:
    return element("tr", element("th", name, scope="row"), element("td", element("code", address)))


def _service(service: Mapping[str, str], page: Page) -> Html:
    address, needs = f"POST {page.base}/cds-services/{service['id']}", page.words("needs")
    return element(
        "div", element("h3", service["title"]),
        element("p", element("code", service["hook"]), " · ", element("code", address)),
        element("p", service["description"]),
        element("details", element("summary", needs, lang=page.language), element("p", service["usageRequirements"])),
        lang="en", class_="service",
    )  # fmt: skip
