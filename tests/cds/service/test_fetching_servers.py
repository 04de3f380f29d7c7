"""Several FHIR servers: what one of them holds up is not taken from calls about another."""

from __future__ import annotations

import asyncio

from httpx import Response

from cds.agreements import ClientSettings
from cds.service.fetching import Limits
from tests.cds.service.calls import SERVICE, counter, leading_rules, low_iron
from tests.cds.service.fake_ehr import TEMPLATES, Ehr, Reply, asking

CONNECTIONS = 4  # to one server; a call has more queries


def crowded(ehr: Ehr, target: str) -> Reply:
    """Holds each query back, and says when there are as many as there may be connections."""
    if len(ehr.asked) >= CONNECTIONS:
        ehr.waiting.set()
    ehr.released.wait(60)
    return Reply(503)


def test_a_server_that_holds_its_answers_costs_the_calls_about_another_nothing(ehr: Ehr) -> None:
    """It has all the connections that it may have, and no more, while the other answers every query."""
    slow = Ehr(low_iron())
    for key in TEMPLATES:
        slow.behaves(key, crowded)
    clients = (ClientSettings("slow", (slow.base,)), ClientSettings("well", (ehr.base,)))
    service = counter(clients=clients, limits=Limits(seconds=30, connect_seconds=10, connections=CONNECTIONS))

    async def asked_about_both() -> tuple[Response, int]:
        app = service.http.app
        async with app.router.lifespan_context(app):
            held = asyncio.create_task(service.http.ask("POST", SERVICE, json=asking(slow)))
            assert await asyncio.to_thread(slow.waiting.wait, 60)
            answer = await service.http.ask("POST", SERVICE, json=asking(ehr))
            arrived = len(slow.asked)
            slow.released.set()
            await held
            return answer, arrived

    with slow.running():
        answer, arrived = asyncio.run(asked_about_both())
    assert leading_rules(answer) == ["IRON-03"]
    line = service.log.entries[0]
    assert (line["client"], line["fetched"], line["not_fetched"]) == ("well", sorted(TEMPLATES), {})
    assert arrived == CONNECTIONS
