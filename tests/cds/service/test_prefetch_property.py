"""Any mixture of the states in which prefetch can arrive: no failure, and no silence over what is missing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cds.service.discovery import prefetch_templates
from cds.testing.decisions import request_of_story, standard_advisor
from cds.testing.requests import failure, first_page
from tests.cds.service.calls import Json, low_iron, standard_counter, without_rls

TEMPLATES = prefetch_templates(standard_advisor().knowledge.document["sources"])
LOW_IRON = request_of_story(low_iron(), "patient-view")
NO_RLS = request_of_story(without_rls(), "patient-view")
SIGNING = request_of_story(low_iron().drafting("metoclopramide"), "order-sign")
MEMBERS = ("resourceType", "entry", "resource", "link", "relation", "issue", "code", "id", "x")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(MEMBERS), inner, max_size=4
    ),
    max_leaves=8,
)  # fmt: skip
NOTHING_USABLE: st.SearchStrategy[Any] = st.sampled_from(
    (None, "", 0, [], {}, "<html>", failure("timeout"), {"resourceType": "Practitioner"})
)
STATES = st.sampled_from(("as it is", "absent", "nothing usable", "empty", "paged", "with a failure", "rubbish"))


def in_state(given: Json, state: str, draw: Any) -> Any:
    """What stands under a key; `...` for an absent one."""
    bundle = (
        given if given.get("resourceType") == "Bundle" else {"resourceType": "Bundle", "entry": [{"resource": given}]}
    )
    broken = {"resource": failure(), "search": {"mode": "outcome"}}
    drawn = {"nothing usable": NOTHING_USABLE, "rubbish": JSON}
    if state in drawn:
        return draw(drawn[state])
    fixed: dict[str, Any] = {
        "as it is": given,
        "absent": ...,
        "empty": {"resourceType": "Bundle", "type": "searchset", "total": 0},
        "paged": first_page(bundle),
        "with a failure": {**bundle, "entry": [*bundle.get("entry", ()), broken]},
    }
    return fixed[state]


@st.composite
def arriving(draw: Any, body: Json) -> tuple[dict[str, str], Json]:
    """A call with every key in some state."""
    states = {key: draw(STATES) for key in TEMPLATES}
    found = {key: in_state(body["prefetch"][key], state, draw) for key, state in states.items()}
    prefetch = {key: value for key, value in found.items() if value is not ...}
    return states, {**deepcopy(body), "prefetch": prefetch}


@settings(max_examples=150, deadline=None)
@given(arriving(LOW_IRON))
def test_the_record_of_a_patient_with_restless_legs(arrived: tuple[dict[str, str], Json]) -> None:
    """With the problem list there are cards, whatever else is missing; without it the call is refused."""
    states, body = arrived
    response = standard_counter().call(body)
    assert response.status_code in (200, 412), response.text
    if states["conditions"] in ("as it is", "paged", "with a failure"):
        assert response.status_code == 200
        assert response.json()["cards"] != []
    if states["conditions"] in ("absent", "nothing usable"):
        assert response.status_code == 412


@settings(max_examples=100, deadline=None)
@given(arriving(NO_RLS))
def test_the_record_of_a_patient_without(arrived: tuple[dict[str, str], Json]) -> None:
    """A problem list that is not complete is never taken as one without restless legs."""
    states, body = arrived
    response = standard_counter().call(body)
    assert response.status_code in (200, 412), response.text
    if states["conditions"] in ("paged", "with a failure", "absent", "nothing usable"):
        assert response.status_code == 412
    if states["conditions"] in ("as it is", "empty"):
        assert response.status_code == 200


@settings(max_examples=100, deadline=None)
@given(arriving(SIGNING))
def test_an_order_that_matters_always_has_its_card(arrived: tuple[dict[str, str], Json]) -> None:
    """The advice itself, or that it could not be assessed; never a refusal, never silence."""
    states, body = arrived
    response = standard_counter().call(body)
    assert response.status_code == 200, response.text
    if states["conditions"] not in ("empty", "rubbish"):
        assert response.json()["cards"] != []


@settings(max_examples=150, deadline=None)
@given(JSON, st.sampled_from(list(TEMPLATES)))
def test_rubbish_under_one_key_is_no_failure(value: Any, key: str) -> None:
    body = {**LOW_IRON, "prefetch": {**LOW_IRON["prefetch"], key: value}}
    assert standard_counter().call(body).status_code in (200, 412)
