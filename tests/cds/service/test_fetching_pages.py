"""Lists that come in pages: followed with the server that was asked, and known to be incomplete otherwise."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from cds.service.fetching import Limits
from tests.cds.service.calls import Json, body_of, leading_rules, low_iron
from tests.cds.service.fake_ehr import LABORATORY, TOKEN, Ehr, asking, clinic, paging, sent, without


def laboratory_entries() -> list[Json]:
    entries: list[Json] = body_of(low_iron())["prefetch"]["laboratory"]["entry"]
    assert len(entries) == 3
    return entries


@pytest.mark.parametrize("link", [None, lambda _ehr, page: f"{LABORATORY}&page={page}"], ids=["absolute", "relative"])
def test_pages_are_followed(ehr: Ehr, link: Any) -> None:
    ehr.behaves("laboratory", paging(laboratory_entries(), link))
    assert leading_rules(clinic(ehr).post(asking(ehr))) == ["IRON-03"]
    assert len([target for target in ehr.targets if "page=" in target]) == 2
    assert all(one.headers["Authorization"] == f"Bearer {TOKEN}" for one in ehr.asked)


def test_pages_that_prefetch_began_are_followed(ehr: Ehr) -> None:
    entries = laboratory_entries()
    ehr.behaves("laboratory", paging(entries))
    first = orjson.loads(paging(entries)(ehr, f"/fhir/{LABORATORY}").body)
    assert leading_rules(clinic(ehr).post(asking(ehr, prefetch={**without("laboratory"), "laboratory": first}))) == [
        "IRON-03"
    ]
    assert [target.rsplit("&", 1)[-1] for target in ehr.targets] == ["page=1", "page=2"]


@pytest.mark.parametrize(
    "place", ["{other}/fhir/x", "//127.0.0.1:1/x", "https://127.0.0.1/x", "file:///x", "http://[", "\\\\x", ""]
)
def test_a_page_elsewhere_is_not_followed_and_the_list_is_not_complete(ehr: Ehr, place: str) -> None:
    with Ehr(low_iron()).running() as other:
        elsewhere = place.format(other=other.origin)
        ehr.behaves("laboratory", paging(laboratory_entries()[1:], lambda _ehr, _page: elsewhere))
        service = clinic(ehr)
        assert leading_rules(service.post(asking(ehr))) == ["NOT-ASSESSED"]
        assert other.asked == []
    (line,) = service.log.entries
    assert line["not_fetched"] == {"laboratory": "the next page is elsewhere"}
    assert line["incomplete"] == {"laboratory": "partial"}


def test_a_page_that_is_lost_leaves_the_ones_before(ehr: Ehr) -> None:
    """Restless legs on the first page of problems counts; the list is known not to be complete."""
    entries = body_of(low_iron())["prefetch"]["conditions"]["entry"]
    ehr.behaves("conditions", paging([*entries, *entries], lost=1))
    service = clinic(ehr)
    assert "NOT-ASSESSED" in leading_rules(service.post(asking(ehr)))
    (line,) = service.log.entries
    assert line["not_fetched"] == {"conditions": "status 500"}
    assert line["incomplete"] == {"problem-list": "partial"}


def test_pages_without_end_are_left(ehr: Ehr) -> None:
    again = {"resourceType": "Bundle", "type": "searchset", "entry": laboratory_entries()[:1]}
    ehr.behaves(
        "laboratory",
        lambda ehr, target: sent({**again, "link": [{"relation": "next", "url": f"{ehr.origin}{target}"}]}),
    )
    service = clinic(ehr, Limits(pages=3))
    assert service.post(asking(ehr)).status_code == 200
    assert service.log.entries[0]["not_fetched"] == {"laboratory": "too many pages"}
    assert len([target for target in ehr.targets if "Observation?patient=story&category" in target]) == 3
