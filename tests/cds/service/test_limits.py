"""What is too much is refused with what was expected, and nothing else is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from http import HTTPStatus
from typing import Any

import pytest
from fastapi import FastAPI, Request
from starlette.responses import Response

from cds.advisor import Context
from cds.agreements import ClientSettings
from cds.service.errands import Fetched
from cds.service.faults import Fault, answer_faults
from cds.service.invocation import Invocation
from cds.service.limits import STANDARD, Bounds, Limits, affordable, bounded, held_in
from tests.cds.service.calls import Browser, Json, body_of, counter, leading_rules, low_iron, standard_counter
from tests.cds.service.outcomes import assert_outcome

SMALL = Limits(body=10, resources=3, drafts=2, concurrent=1)


def bundle(size: int) -> Json:
    return {"resourceType": "Bundle", "entry": [{}] * size}


def nested(*inside: object) -> Json:
    return {"resourceType": "Bundle", "entry": [{"resource": one} for one in inside]}


def app(limits: Limits) -> FastAPI:
    found = FastAPI()
    answer_faults(found)

    @found.post("/cds-services/x")
    async def call(request: Request) -> Response:
        return Response(str(len(await request.body())))

    found.add_middleware(Bounds, limits=limits)
    found.add_middleware(Noted)
    return found


class Noted:
    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        scope.setdefault("state", {})["note"] = {}
        await self.app(scope, receive, send)


def test_a_body_up_to_the_limit_is_read_and_a_larger_one_is_refused() -> None:
    http = Browser(app(SMALL))
    assert http.request("POST", "/cds-services/x", content=b"x" * 10).text == "10"
    refused = http.request("POST", "/cds-services/x", content=b"x" * 11)
    assert refused.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert refused.json()["issue"][0]["details"]["text"] == "The body: expected at most 10 bytes."


def test_a_body_that_does_not_say_how_large_it_is_is_counted() -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"xxxx"

    assert Browser(app(SMALL)).request("POST", "/cds-services/x", content=parts()).status_code == 413


def test_a_body_that_never_ends_gives_its_place_back() -> None:
    async def stalled() -> AsyncIterator[bytes]:
        yield b"x"
        await asyncio.Event().wait()

    http = Browser(app(Limits(concurrent=1, seconds=0.05)))
    refused = http.request("POST", "/cds-services/x", content=stalled())
    assert refused.status_code == HTTPStatus.REQUEST_TIMEOUT
    assert refused.json()["issue"][0]["details"]["text"] == "The body: expected within 0.05 seconds."
    assert http.request("POST", "/cds-services/x", content=b"x").text == "1"


def test_calls_beyond_what_is_answered_at_once_are_asked_to_come_again() -> None:
    async def run() -> tuple[int, dict[str, str], int]:
        entered, release = asyncio.Event(), asyncio.Event()

        async def held(scope: Any, receive: Any, send: Any) -> None:
            entered.set()
            await release.wait()

        bounds, scope = Bounds(held, SMALL), {"type": "http", "path": "/cds-services/x", "headers": []}
        first = asyncio.create_task(bounds(scope, _nothing, _ignored))
        await entered.wait()
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        await bounds(scope, _nothing, send)
        release.set()
        await first
        entered.clear()
        await bounds(scope, _nothing, _ignored)  # there is room again
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return sent[0]["status"], headers, int(entered.is_set())

    status, headers, room_again = asyncio.run(run())
    assert status == 503 and headers["retry-after"] == "1" and room_again


async def _nothing() -> Any:
    return {"type": "http.request", "body": b""}


async def _ignored(_: Any) -> None:
    return None


def invocation(prefetch: Any = None, drafts: Any = None, problems: Any = None) -> Invocation:
    return Invocation(Context(draft_orders=drafts), "p", prefetch or {}, problems=problems)


def order_set(actions: int) -> Json:
    """Its orders are contained in it, two actions an order and one inside the other."""
    inside = [{"resourceType": "MedicationRequest", "id": f"m{number}"} for number in range(actions // 2)]
    named = [{"resource": {"reference": f"#{one['id']}"}} for one in inside]
    return {"resourceType": "RequestGroup", "contained": inside, "action": [{**one, "action": [one]} for one in named]}


HOLDING = {"resourceType": "Observation", "contained": [{"contained": {"contained": [5]}}]}  # four in all
IN_ALL = "expected at most 3 resources in all"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (invocation({"a": bundle(2), "b": bundle(2)}), f"prefetch: {IN_ALL}, found more."),
        (invocation({"a": bundle(4)}), f"prefetch: {IN_ALL}"),
        (invocation({"a": nested(bundle(2), bundle(2))}), f"prefetch: {IN_ALL}"),
        (invocation({"a": [[[{}] * 4]]}), f"prefetch: {IN_ALL}"),
        (invocation({"a": {"resource": bundle(4)}}), f"prefetch: {IN_ALL}"),
        (invocation({"a": nested([{}] * 4)}), f"prefetch: {IN_ALL}"),
        (invocation({"a": {"resource": [{**bundle(4), "resource": []}]}}), f"prefetch: {IN_ALL}"),
        (invocation({"a": HOLDING}), f"prefetch: {IN_ALL}"),
        (invocation({}, None, bundle(4)), f"context: {IN_ALL} with prefetch, found more."),
        (invocation({"a": bundle(2)}, None, [{}] * 2), f"context: {IN_ALL} with prefetch"),
        (invocation({"a": bundle(2)}, bundle(2)), f"context: {IN_ALL} with prefetch"),
        (invocation({}, HOLDING), f"context: {IN_ALL} with prefetch"),
        (invocation({}, bundle(3)), "context: expected at most 2 draft orders, found more."),
        (invocation({}, [{}] * 3), "context: expected at most 2 draft orders, found more."),
        (invocation({}, nested(bundle(1), bundle(2))), "context: expected at most 2 draft orders, found more."),
        (invocation({}, [bundle(2), [{}]]), "context: expected at most 2 draft orders, found more."),
        (invocation({}, order_set(4)), "context: expected at most 2 actions of order sets, found more."),
        (invocation({}, [order_set(2)] * 2), "context: expected at most 2 actions of order sets, found more."),
    ],
)
def test_too_many_resources_are_refused_wherever_they_lie(given: Invocation, said: str) -> None:
    with pytest.raises(Fault, match=said) as caught:
        bounded(given, SMALL)
    assert caught.value.status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert caught.value.issues[0].element == said.partition(":")[0]


@pytest.mark.parametrize(
    "given",
    [
        invocation({"a": bundle(2), "b": {"resourceType": "Patient"}, "c": None, "d": 5}),
        invocation(),
        invocation({}, "rubbish", "rubbish"),
        invocation({"a": nested(nested(bundle(1)), bundle(2))}),
        invocation({"a": bundle(1)}, bundle(2)),
        invocation({}, order_set(2)),
        invocation({}, None, bundle(3)),
    ],
)
def test_what_is_within_the_limits_or_no_bundle_is_let_through(given: Invocation) -> None:
    bounded(given, SMALL)


def test_what_is_far_too_much_is_not_counted_to_its_end() -> None:
    def without_end() -> Iterator[object]:
        yield from ({} for _ in range(4))
        raise AssertionError("nobody asks for a fifth")

    class Endless(list[Any]):
        def __iter__(self) -> Iterator[object]:
            return without_end()

    with pytest.raises(Fault, match=IN_ALL):
        bounded(invocation({"a": Endless([{}])}), SMALL)


def fetched(**sizes: int) -> Fetched:
    return Fetched({key: bundle(size) for key, size in sizes.items()}, {"lost": "status 500"})


@pytest.mark.parametrize(
    ("given", "sizes", "kept"),
    [
        (invocation(), {"a": 2, "b": 1}, "ab"),
        (invocation(), {"a": 3, "b": 1}, "b"),
        (invocation(), {"a": 2, "b": 2}, "a"),
        (invocation(), {"a": 400, "b": 1, "c": 2}, "bc"),
        (invocation({"x": bundle(2)}), {"a": 2, "b": 1}, "b"),
        (invocation({"x": bundle(3)}), {"a": 1}, ""),
        (invocation({}, bundle(1), bundle(1)), {"a": 2, "b": 1}, "b"),
        (invocation({"a": bundle(2)}), {"a": 3}, "a"),
        (invocation({"a": bundle(2)}), {"a": 4}, ""),
        (invocation({"a": bundle(2), "b": bundle(1)}), {"a": 1, "b": 2}, "ab"),
    ],
)
def test_what_was_fetched_beyond_what_is_read_counts_as_failed(
    given: Invocation, sizes: dict[str, int], kept: str
) -> None:
    """The largest answers first; the pages with which prefetch began one are not counted twice."""
    found = affordable(fetched(**sizes), given, SMALL)
    assert set(found.resources) == set(kept)
    assert found.failures == {"lost": "status 500", **dict.fromkeys(sizes.keys() - set(kept), "too many resources")}
    assert held_in(*{**given.prefetch, **found.resources}.values(), most=99) <= SMALL.resources


def test_what_was_fetched_is_counted_with_what_it_contains() -> None:
    assert affordable(Fetched({"a": HOLDING}), invocation(), SMALL) == Fetched({}, {"a": "too many resources"})


def drafted(count: int, shape: str) -> Json:
    """A call about that many orders for metoclopramide."""
    orders: list[Json] = [
        {
            "resourceType": "MedicationRequest", "id": f"m{number}", "status": "draft", "intent": "order",
            "subject": {"reference": f"Patient/{low_iron().patient_id}"},
            "medicationCodeableConcept": {"coding": [{"system": "http://www.whocc.no/atc", "code": "A03FA01"}]},
        }
        for number in range(count)
    ]  # fmt: skip
    listed = {"resourceType": "Bundle", "entry": [{"resource": order} for order in orders]}
    actions = [{"resource": {"reference": f"#{order['id']}"}} for order in orders]
    group = {"resourceType": "RequestGroup", "status": "draft", "contained": orders, "action": actions}
    shapes: Json = {"flat": listed, "nested": nested(listed), "arrays": [[orders]], "order set": nested(group)}
    body = body_of(low_iron(), hook="order-sign")
    return {**body, "context": {**body["context"], "draftOrders": shapes[shape]}}


@pytest.mark.parametrize("shape", ["flat", "nested", "arrays", "order set"])
def test_as_many_drafts_as_are_read_are_decided_about_and_one_more_is_refused(shape: str) -> None:
    assert "TRIG-AE" in leading_rules(standard_counter().call(drafted(STANDARD.drafts, shape)))
    (issue,) = assert_outcome(standard_counter().call(drafted(STANDARD.drafts + 1, shape)), 413)
    assert (issue["code"], issue["expression"]) == ("too-long", ["context"])
    assert f"expected at most {STANDARD.drafts} " in issue["details"]["text"]


@pytest.mark.parametrize("place", ["prefetch", "nested", "contained", "context"])
def test_as_many_resources_as_are_read_are_let_through_and_one_more_is_refused(place: str) -> None:
    def holding(count: int) -> Invocation:
        inside = [{"resourceType": "Condition"}] * count
        whole = {"resourceType": "Observation", "contained": inside[1:]}
        shapes: Json = {"prefetch": inside, "nested": nested(inside), "contained": whole}
        return invocation({}, problems=inside) if place == "context" else invocation({"a": shapes[place]})

    bounded(holding(STANDARD.resources), STANDARD)
    with pytest.raises(Fault, match="expected at most 10000 resources"):
        bounded(holding(STANDARD.resources + 1), STANDARD)


def test_a_call_of_a_known_server_is_bounded_before_it_is_read() -> None:
    client = ClientSettings("clinic", ("https://ehr.example/fhir",))
    much = body_of(low_iron(), prefetch={"laboratory": bundle(STANDARD.resources + 1)})
    granted = {"fhirServer": client.fhir_servers[0], "fhirAuthorization": {"access_token": "x"}}
    assert_outcome(counter(clients=(client,)).post({**much, **granted}), 413)
