"""Every response is safe to hold in a browser, whoever wrote it: answers, errors, failures, preflights, pages."""

from __future__ import annotations

import asyncio

import pytest
from httpx import ASGITransport, AsyncClient, Response

from cds.app import demo_app
from cds.settings import Settings
from cds.testing.decisions import ZONE
from rules.compiler import standard_knowledge
from tests.cds.service.calls import SERVICE, Browser, body_of, counter, low_iron, standard_counter
from tests.cds.service.test_browsers import Raising


def every_kind_of_response() -> dict[str, Response]:
    http = standard_counter().http
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    return {
        "discovery": http.get("/cds-services"),
        "cards": http.post(SERVICE, body_of(low_iron())),
        "bad request": http.post(SERVICE, {}),
        "not found": http.get("/nowhere"),
        "no such method": http.request("DELETE", "/cds-services"),
        "preflight": http.request("OPTIONS", SERVICE, asked),
        "description": http.get("/openapi.json"),
        "failure": counter(Raising(standard_knowledge(), ZONE)).post(body_of(low_iron())),
    }


def test_every_response_carries_them() -> None:
    for kind, response in every_kind_of_response().items():
        assert response.headers["x-content-type-options"] == "nosniff", kind
        assert response.headers["referrer-policy"] == "no-referrer", kind
        assert "frame-ancestors 'none'" in response.headers["content-security-policy"], kind
        expected = "max-age=60" if kind == "discovery" else "no-store"
        assert response.headers.get_list("cache-control") == [expected], kind


@pytest.mark.parametrize("path", ["/", "/static/demo.css"])
def test_a_page_keeps_its_own_policy(path: str) -> None:
    response = Browser(demo_app(Settings())).get(path)
    (policy,) = response.headers.get_list("content-security-policy")
    assert "style-src 'self'" in policy


@pytest.mark.parametrize(("scheme", "promised"), [("http", None), ("https", "max-age=31536000")])
def test_only_over_tls_is_tls_promised(scheme: str, promised: str | None) -> None:
    """A browser ignores the promise over plain HTTP, and a test environment must not make it."""

    async def ask() -> Response:
        transport = ASGITransport(standard_counter().http.app)
        async with AsyncClient(transport=transport, base_url=f"{scheme}://rls.example") as client:
            return await client.get("/cds-services")

    assert asyncio.run(ask()).headers.get("strict-transport-security") == promised
