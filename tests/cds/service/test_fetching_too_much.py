"""A client's FHIR server that sends more than is read: the part counts as failed, and that is said."""

from __future__ import annotations

import pytest
from structlog.testing import LogCapture

from cds.agreements import ClientSettings
from cds.service import fetching
from cds.service.application import create_app
from cds.service.limits import STANDARD, Limits
from cds.service.surroundings import Surroundings
from cds.testing.decisions import standard_advisor
from tests.cds.service.calls import Browser, Counter, Json, body_of, desk_of, leading_rules, low_iron
from tests.cds.service.fake_ehr import Ehr, asking, clinic, sent, without
from tests.cds.service.outcomes import assert_outcome, elements

FEW = Limits(resources=30)  # the whole record has 16
MANY = 40


def strict(ehr: Ehr) -> Counter:
    """The service with one client, which reads few resources."""
    log, client = LogCapture(), ClientSettings("clinic", (ehr.base,))
    around = Surroundings(limits=FEW, fetching=fetching.Limits(seconds=30, connect_seconds=10))
    return Counter(Browser(create_app(desk_of(standard_advisor(), log, clients=(client,)), around)), log)


def repeated(key: str, times: int) -> Json:
    """An answer with the first resource under a key that often, each with an id of its own."""
    first = body_of(low_iron())["prefetch"][key]["entry"][0]["resource"]
    entries = [{"resource": {**first, "id": str(number)}} for number in range(times)]
    return {"resourceType": "Bundle", "type": "searchset", "entry": entries}


def shapes(key: str) -> dict[str, Json]:
    flat = repeated(key, MANY)
    first = flat["entry"][0]["resource"]
    return {
        "flat": flat,
        "nested": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": flat}]},
        "contained": {**flat, "entry": [{"resource": {**first, "contained": [{"resourceType": "Group"}] * MANY}}]},
    }


@pytest.mark.parametrize("shape", ["flat", "nested", "contained"])
def test_too_large_a_laboratory_is_said_on_a_card(ehr: Ehr, shape: str) -> None:
    ehr.behaves("laboratory", lambda _ehr, _target: sent(shapes("laboratory")[shape]))
    service = strict(ehr)
    assert leading_rules(service.post(asking(ehr))) == ["NOT-ASSESSED"]
    (line,) = service.log.entries
    assert "laboratory" not in line["fetched"] and "conditions" in line["fetched"]
    assert line["not_fetched"] == {"laboratory": "too many resources"}
    assert line["incomplete"] == {"laboratory": "not asked"}


@pytest.mark.parametrize("shape", ["flat", "nested", "contained"])
def test_too_large_a_problem_list_is_refused_and_says_why(ehr: Ehr, shape: str) -> None:
    ehr.behaves("conditions", lambda _ehr, _target: sent(shapes("conditions")[shape]))
    issues = assert_outcome(strict(ehr).post(asking(ehr)), 412)
    assert elements(issues) == ["prefetch.conditions"]
    assert "the FHIR server: too many resources" in issues[0]["diagnostics"]


def test_what_prefetch_began_stays_and_is_not_complete(ehr: Ehr) -> None:
    """The first page came with the call, the next ones are too much."""
    begun = body_of(low_iron())["prefetch"]["laboratory"]
    begun = {**begun, "link": [{"relation": "next", "url": f"{ehr.base}/Observation?page=1"}]}
    ehr.behaviours = {None: lambda _ehr, _target: sent(repeated("laboratory", MANY))}  # type: ignore[dict-item]
    service = strict(ehr)
    rules = leading_rules(service.post(asking(ehr, prefetch={**without("laboratory"), "laboratory": begun})))
    assert "NOT-ASSESSED" in rules
    (line,) = service.log.entries
    assert (line["fetched"], line["not_fetched"]) == ([], {"laboratory": "too many resources"})
    assert line["incomplete"] == {"laboratory": "partial"}


def test_a_laboratory_as_large_as_is_read_is_read_and_a_larger_one_is_not(ehr: Ehr) -> None:
    """At the limits of the service as it is."""
    others = STANDARD.resources - 13  # the other queries find one resource each, or nothing, which counts as one
    for size, said in ((others, {}), (others + 1, {"laboratory": "too many resources"})):
        ehr.answers["laboratory"] = repeated("laboratory", size)
        service = clinic(ehr)
        assert service.post(asking(ehr)).status_code == 200
        assert service.log.entries[0]["not_fetched"] == said
