"""CORS: clients that run in a browser can call every route and read every answer, errors included."""

from __future__ import annotations

import pytest

from cds.advisor import Advisor, Decision, Request
from cds.testing.decisions import ZONE
from rules.compiler import standard_knowledge
from tests.cds.service.calls import ORIGIN, SERVICE, body_of, counter, low_iron, standard_counter, with_rls


class Raising(Advisor):
    def advise(self, request: Request) -> Decision:
        raise RuntimeError(f"cannot advise on {request.hook}")


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        ("/cds-services", "GET", "authorization"),
        (SERVICE, "POST", "authorization,content-type"),
        (f"{SERVICE}/feedback", "POST", "authorization,content-type"),
        (SERVICE, "POST", "content-type,traceparent"),
    ],
)
def test_preflights_are_granted(path: str, method: str, headers: str) -> None:
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers}
    response = standard_counter().http.request("OPTIONS", path, asked)
    assert response.status_code == 200
    assert response.headers["access-control-allow-origin"] == "*"
    assert method in response.headers["access-control-allow-methods"]
    assert set(headers.split(",")) <= set(response.headers["access-control-allow-headers"].replace(" ", "").split(","))


def test_every_answer_can_be_read() -> None:
    ehr, http = standard_counter(), standard_counter().http
    answers = {
        200: [
            http.get("/cds-services"),
            ehr.post(body_of(low_iron())),
        ],
        400: [ehr.post({}), ehr.post_raw(b"{")],
        404: [http.get("/nowhere"), http.post("/cds-services/none", {})],
        405: [http.request("PUT", SERVICE)],
        412: [ehr.post(body_of(with_rls(), prefetch={}))],
        500: [counter(Raising(standard_knowledge(), ZONE)).post(body_of(low_iron()))],
    }
    for status, responses in answers.items():
        for response in responses:
            assert response.status_code == status
            assert response.headers["access-control-allow-origin"] == "*"


def test_a_site_can_name_the_origins_that_may_call() -> None:
    ehr = counter(origins=(ORIGIN,))
    assert ehr.post(body_of(low_iron())).headers["access-control-allow-origin"] == ORIGIN
    stranger = ehr.http.get("/cds-services", Origin="https://elsewhere.example")
    assert "access-control-allow-origin" not in stranger.headers
    assert "Origin" in stranger.headers["vary"]
